/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.quality.internal.metrics.RelationMetric;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

class RelationMetricTest {

	private static MemorySource source() {
		MemorySource source = new MemorySource("PER", "ORG").item("text");
		for (String name : new String[] { "works-for", "married-to" }) {
			RelationType type = OntologyFactory.eINSTANCE.createRelationType();
			type.setId(name);
			type.setName(name);
			type.setDirected(name.equals("works-for"));
			source.ontology().getRelationTypes().add(type);
		}
		return source;
	}

	private static void relate(Annotation from, String type, String target) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(type);
		relation.setTarget(target);
		from.getRelations().add(relation);
	}

	private static EvaluationResult evaluate(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new RelationMetric(), Tasks.RELATIONS, truth, prediction, options);
	}

	@Test
	void theEndsAndTheTypeDecide() {
		MemorySource truth = source();
		Annotation ann = truth.add("PER", Span.of(0, 3));
		Annotation acme = truth.add("ORG", Span.of(10, 14));
		Annotation bob = truth.add("PER", Span.of(20, 23));
		relate(ann, "works-for", acme.getId());
		relate(ann, "married-to", bob.getId());
		MemorySource prediction = source();
		Annotation bob2 = prediction.add("PER", Span.of(20, 23));
		Annotation ann2 = prediction.add("PER", Span.of(0, 3));
		Annotation acme2 = prediction.add("PER", Span.of(10, 14));
		// The other way round, which does not matter; an end of the wrong class; and the wrong direction.
		relate(bob2, "married-to", ann2.getId());
		relate(ann2, "works-for", acme2.getId());
		relate(acme2, "works-for", ann2.getId());
		EvaluationResult strict = evaluate(truth, prediction);
		assertEquals(1.0 / 3, strict.metrics().get("precision"), 1e-12);
		assertEquals(0.5, strict.metrics().get("recall"), 1e-12);
		assertEquals(0.4, strict.metrics().get("f1"), 1e-12);
		assertEquals(1, strict.perClass().get("married-to").get("f1"), 1e-12);
		EvaluationResult boundaries = evaluate(truth, prediction, "ends", "boundaries");
		assertEquals(2.0 / 3, boundaries.metrics().get("precision"), 1e-12);
		assertEquals(1, boundaries.metrics().get("recall"), 1e-12);
	}

	@Test
	void aRelationToNowhereIsRefused() {
		MemorySource truth = source();
		relate(truth.add("PER", Span.of(0, 3)), "works-for", "nobody");
		assertThrows(UncheckedIOException.class, () -> evaluate(truth, source()));
	}
}
