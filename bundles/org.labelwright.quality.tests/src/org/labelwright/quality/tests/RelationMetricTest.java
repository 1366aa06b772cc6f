/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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

	@Test
	void agreesWithAPlainImplementationOnRandomRelations() {
		Random random = new Random(18);
		for (int round = 0; round < 100; round++) {
			MemorySource truth = source();
			MemorySource prediction = source();
			Set<String> wanted = relations(truth, random);
			Set<String> found = relations(prediction, random);
			double right = found.stream().filter(wanted::contains).count();
			EvaluationResult result = evaluate(truth, prediction);
			double precision = found.isEmpty() ? 0 : right / found.size();
			double recall = wanted.isEmpty() ? 0 : right / wanted.size();
			assertEquals(precision, result.metrics().get("precision"), 1e-12);
			assertEquals(recall, result.metrics().get("recall"), 1e-12);
			assertEquals(right == 0 ? 0 : 2 * precision * recall / (precision + recall), result.metrics().get("f1"), 1e-12);
			for (String type : new String[] { "works-for", "married-to" }) {
				double rightOfType = found.stream().filter(one -> one.startsWith(type) && wanted.contains(one)).count();
				double all = found.stream().filter(one -> one.startsWith(type)).count() + wanted.stream().filter(one -> one.startsWith(type)).count();
				if (all > 0) {
					assertEquals(2 * rightOfType / all, result.perClass().get(type).get("f1"), 1e-12);
				}
			}
		}
	}

	/** Relations between four entities, in words: the type and both ends, of a marriage in the order of the alphabet. */
	private static Set<String> relations(MemorySource source, Random random) {
		List<Annotation> entities = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			String labelClass = random.nextInt(4) == 0 ? "ORG" : "PER";
			entities.add(source.add(labelClass, Span.of(10 * i, 10 * i + 3)));
			names.add(i + labelClass);
		}
		Set<String> relations = new TreeSet<>();
		for (int n = random.nextInt(8); n > 0; n--) {
			int from = random.nextInt(4);
			int to = (from + 1 + random.nextInt(3)) % 4;
			boolean marriage = random.nextBoolean();
			relate(entities.get(from), marriage ? "married-to" : "works-for", entities.get(to).getId());
			boolean turned = marriage && names.get(from).compareTo(names.get(to)) > 0;
			relations.add((marriage ? "married-to " : "works-for ") + names.get(turned ? to : from) + " " + names.get(turned ? from : to));
		}
		return relations;
	}
}
