/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;

/**
 * The figures of LVIS, as lvis-api's eval.py gives them: of the classes of an image only those are judged that it has or is
 * known not to have; what was found of a class that was not labelled exhaustively is not held against a detector; an
 * image has 300 detections of all classes together; precision is given for rare, common and frequent classes too. The lists
 * come from the truth's COCO file: neg_category_ids and not_exhaustive_category_ids of images, frequency of categories.
 */
abstract class LvisMetric extends CocoMetric {

	private static final int MOST = 300;

	@Override
	int most() {
		return MOST;
	}

	@Override
	List<Figure> figures() {
		List<Figure> figures = new ArrayList<>(precisions());
		figures.add(new Figure("AR300", false, 0, MOST, Figure.ALL_THRESHOLDS));
		figures.addAll(recallsByArea());
		return figures;
	}

	@Override
	ImageRules rules(EvaluationSetup setup, EvaluatedItem item) throws IOException {
		JsonNode raw = CocoFacts.of(item.item()).path("raw");
		if (!raw.has("neg_category_ids") || !raw.has("not_exhaustive_category_ids")) {
			throw new BadInputException("The image " + item.item().id() + " does not say which classes it is known not to have; LVIS needs "
					+ "neg_category_ids and not_exhaustive_category_ids in the COCO file of the truth");
		}
		Set<JsonNode> negative = new HashSet<>();
		raw.get("neg_category_ids").forEach(negative::add);
		Set<JsonNode> open = new HashSet<>();
		raw.get("not_exhaustive_category_ids").forEach(open::add);
		Map<String, JsonNode> categories = new LinkedHashMap<>();
		for (LabelClass one : setup.classes().values()) {
			categories.put(one.getId(), CocoFacts.of(one).path("id"));
		}
		return new ImageRules() {

			@Override
			public List<Annotation> detections(List<Annotation> all) {
				return all.stream().sorted(Comparator.comparingDouble(one -> -CocoFacts.score(one))).limit(MOST).toList();
			}

			@Override
			public boolean isJudged(String labelClass, boolean hasObjects) {
				return hasObjects || negative.contains(categories.get(labelClass));
			}

			@Override
			public boolean isOpen(String labelClass) {
				return open.contains(categories.get(labelClass));
			}

			@Override
			public GreedyMatching.Target target(GreedyMatching.Target target, CocoFacts object) {
				return new GreedyMatching.Target(target.area(), false, object.raw("ignore").asInt() == 1);
			}
		};
	}

	@Override
	void addFigures(EvaluationSetup setup, Map<String, Double> precisions, EvaluationResult.Builder result) {
		Map<String, List<Double>> byFrequency = new LinkedHashMap<>();
		for (Map.Entry<String, Double> one : precisions.entrySet()) {
			byFrequency.computeIfAbsent(CocoFacts.of(setup.classes().get(one.getKey())).path("frequency").asText(), key -> new ArrayList<>())
					.add(one.getValue());
		}
		for (String frequency : List.of("r", "c", "f")) {
			result.metric("AP" + frequency, mean(byFrequency.getOrDefault(frequency, List.of())));
		}
	}
}
