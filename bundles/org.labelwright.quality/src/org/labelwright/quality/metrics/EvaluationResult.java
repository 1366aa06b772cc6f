/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good a prediction is. Immutable.
 *
 * @param task what it was judged for
 * @param metrics figures by the names of the field, in the order of reports; NaN where the figure is not defined, -1
 *        where the reference implementation says so
 * @param perClass figures of each label class by its name
 * @param curves precision over recall, where the metric draws them and was asked to
 * @param confusion what was taken for what, where the metric counts it and was asked to
 * @param items that were judged; a metric leaves it to {@link Evaluation}
 * @param leftOut items with predictions of which the truth says nothing, where both are layers of one dataset
 */
public record EvaluationResult(String task, Map<String, Double> metrics, Map<String, Map<String, Double>> perClass,
		List<PrecisionRecallCurve> curves, Optional<ConfusionMatrix> confusion, long items, long leftOut) {

	public EvaluationResult {
		metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
		Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
		perClass.forEach((name, figures) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(figures))));
		perClass = Collections.unmodifiableMap(copy);
		curves = List.copyOf(curves);
	}

	EvaluationResult of(long judged, long without) {
		return new EvaluationResult(task, metrics, perClass, curves, confusion, judged, without);
	}

	/** Gathers figures. Not for several threads. */
	public static final class Builder {

		private final String task;
		private final Map<String, Double> metrics = new LinkedHashMap<>();
		private final Map<String, Map<String, Double>> perClass = new LinkedHashMap<>();
		private final List<PrecisionRecallCurve> curves = new ArrayList<>();
		private Optional<ConfusionMatrix> confusion = Optional.empty();

		public Builder(String task) {
			this.task = task;
		}

		public Builder metric(String name, double value) {
			metrics.put(name, value);
			return this;
		}

		public Builder ofClass(String labelClass, String name, double value) {
			perClass.computeIfAbsent(labelClass, key -> new LinkedHashMap<>()).put(name, value);
			return this;
		}

		public Builder curve(PrecisionRecallCurve curve) {
			curves.add(curve);
			return this;
		}

		public Builder confusion(ConfusionMatrix matrix) {
			confusion = Optional.of(matrix);
			return this;
		}

		public EvaluationResult build() {
			return new EvaluationResult(task, metrics, perClass, curves, confusion, 0, 0);
		}
	}
}
