/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Relations: one is right where its type, and the places and classes of both ends are (the strict evaluation of Bekoulis et
 * al. 2018), or without the classes (boundaries). Relations that have no direction are the same both ways round.
 */
public final class RelationMetric implements Metric {

	private static final String ENDS = "ends";
	private static final String STRICT = "strict";

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.choice(ENDS, "strict: the ends must have the right class too; boundaries: only the right place", STRICT, "boundaries"));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup, setup.text(ENDS).equals(STRICT));
	}

	private record End(Geometry geometry, String labelClass) {
	}

	/** Its ends are in one of the two, as the type has a direction or not. */
	private record Link(String type, List<End> ends, Set<End> unordered) {
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final boolean classes;
		private final Set<String> undirected = new HashSet<>();
		private final Map<String, String> names = new HashMap<>();
		private final LabelCounts counts = new LabelCounts();

		Comparison(EvaluationSetup setup, boolean classes) {
			this.setup = setup;
			this.classes = classes;
			for (RelationType type : setup.ontology().getRelationTypes()) {
				names.put(type.getId(), type.getName());
				if (!type.isDirected()) {
					undirected.add(type.getId());
				}
			}
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			Set<Link> wanted = links(item.truth(), item);
			Set<Link> found = links(item.prediction(), item);
			wanted.forEach(one -> counts.of(one.type()).add(found.contains(one) ? 1 : 0, 0, 1));
			found.forEach(one -> counts.of(one.type()).add(0, 1, 0));
		}

		private Set<Link> links(AnnotationDocument document, EvaluatedItem item) throws BadInputException {
			Map<String, Annotation> byId = new HashMap<>();
			document.getAnnotations().forEach(one -> byId.put(one.getId(), one));
			Set<Link> links = new HashSet<>();
			for (Annotation source : document.getAnnotations()) {
				for (Relation relation : source.getRelations()) {
					Annotation target = byId.get(relation.getTarget());
					if (target == null) {
						throw new BadInputException("A relation of " + source.getId() + " in " + item.item().id() + " leads to "
								+ relation.getTarget() + ", which is not there");
					}
					String type = relation.getType() == null ? "" : relation.getType();
					List<End> ends = List.of(end(source), end(target));
					links.add(undirected.contains(type) ? new Link(type, List.of(), new HashSet<>(ends)) : new Link(type, ends, Set.of()));
				}
			}
			return links;
		}

		private End end(Annotation annotation) {
			return new End(annotation.getGeometry(), classes ? String.valueOf(annotation.getLabelClass()) : "");
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			counts.report(result, type -> names.getOrDefault(type, type), 1, "micro");
			return result.build();
		}
	}
}
