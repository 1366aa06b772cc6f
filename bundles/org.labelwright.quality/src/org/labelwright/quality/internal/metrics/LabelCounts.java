/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.labelwright.quality.metrics.EvaluationResult;

/**
 * How many of each label are right, were predicted, and are in the truth, and what follows from it as scikit-learn's
 * precision_recall_fscore_support says: where nothing was predicted, or there was nothing to find, the figure is 0; averages
 * are over the labels that stand on either side.
 */
final class LabelCounts {

	/** Of one label. */
	static final class Count {

		private long right;
		private long predicted;
		private long wanted;

		void add(long moreRight, long morePredicted, long moreWanted) {
			right += moreRight;
			predicted += morePredicted;
			wanted += moreWanted;
		}

		long right() {
			return right;
		}

		long predicted() {
			return predicted;
		}

		long wanted() {
			return wanted;
		}

		double precision() {
			return predicted == 0 ? 0 : (double) right / predicted;
		}

		double recall() {
			return wanted == 0 ? 0 : (double) right / wanted;
		}

		double f(double beta) {
			double precision = precision();
			double recall = recall();
			double below = beta * beta * precision + recall;
			return below == 0 ? 0 : (1 + beta * beta) * precision * recall / below;
		}
	}

	static final String[] AVERAGES = { "micro", "macro", "weighted" };

	private final Map<String, Count> counts = new TreeMap<>();

	Count of(String label) {
		return counts.computeIfAbsent(label, key -> new Count());
	}

	/** The labels that stand on either side, in order. */
	Map<String, Count> all() {
		return counts;
	}

	Count sum() {
		Count sum = new Count();
		counts.values().forEach(one -> sum.add(one.right, one.predicted, one.wanted));
		return sum;
	}

	private double average(String average, ToDoubleFunction<Count> figure) {
		return switch (average) {
		case "micro" -> figure.applyAsDouble(sum());
		case "macro" -> macro(figure);
		default -> weighted(figure);
		};
	}

	private double macro(ToDoubleFunction<Count> figure) {
		return counts.values().stream().mapToDouble(figure).average().orElse(0);
	}

	/** Each label counts as often as it is in the truth. */
	private double weighted(ToDoubleFunction<Count> figure) {
		double sum = counts.values().stream().mapToDouble(one -> figure.applyAsDouble(one) * one.wanted).sum();
		long weight = counts.values().stream().mapToLong(Count::wanted).sum();
		return weight == 0 ? 0 : sum / weight;
	}

	/**
	 * precision, recall and f1, or fbeta where beta is another, in all three averages; those without the name of one are of
	 * the given average. And those of each label.
	 *
	 * @param average micro, macro or weighted
	 */
	void report(EvaluationResult.Builder result, UnaryOperator<String> name, double beta, String average) {
		String score = beta == 1 ? "f1" : "fbeta";
		Map<String, ToDoubleFunction<Count>> figures = new LinkedHashMap<>();
		figures.put("precision", Count::precision);
		figures.put("recall", Count::recall);
		figures.put(score, one -> one.f(beta));
		figures.forEach((figure, of) -> result.metric(figure, average(average, of)));
		for (String one : AVERAGES) {
			figures.forEach((figure, of) -> result.metric(figure + "_" + one, average(one, of)));
		}
		counts.forEach((label, one) -> result.ofClass(name.apply(label), "precision", one.precision()).ofClass(name.apply(label), "recall", one.recall())
				.ofClass(name.apply(label), score, one.f(beta)).ofClass(name.apply(label), "support", one.wanted));
	}
}
