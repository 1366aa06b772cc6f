/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Answer;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;
import org.labelwright.quality.metrics.PrecisionRecallCurve;
import org.labelwright.quality.metrics.Tasks;

/**
 * Classification of whole items, as scikit-learn counts it. The labels of an item are the classes of its annotations of
 * the whole, or the choices taken of a question. A prediction gives each class it names a confidence; those it does not
 * name have 0. Calibration errors are those of Guo et al. 2017.
 */
public final class ClassificationMetric implements Metric {

	private static final String QUESTION = "question";
	private static final String MULTI_LABEL = "multi-label";
	private static final String THRESHOLD = "threshold";
	private static final String AVERAGE = "average";
	private static final String BETA = "beta";
	private static final String BINS = "bins";
	/** Predicted where nothing is. */
	private static final String NOTHING = "(none)";

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.text(QUESTION, "The id of the question whose answers are judged; the classes of whole items where it is empty"),
				FormatOption.choice(MULTI_LABEL, "true where an item may have several labels; auto: where one of the truth has", "auto", "true", "false"),
				FormatOption.number(THRESHOLD, "From which confidence on a label counts as predicted, where an item may have several", 0.5),
				FormatOption.choice(AVERAGE, "What precision, recall and f1 without further name are: micro, macro or weighted", "macro", "micro", "weighted"),
				FormatOption.number(BETA, "How many times recall weighs as much as precision; fbeta instead of f1 where it is not 1", 1),
				FormatOption.integer(BINS, "Into how many equal parts confidence is cut for the calibration error", 15),
				FormatOption.flag(CocoMetric.CURVES, "true to draw precision over recall for each class", false),
				FormatOption.flag(CocoMetric.CONFUSION, "true to count which class was taken for which", false));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** An item: its labels, and the confidence of each label that was predicted. */
	private record Judged(Set<String> truth, Map<String, Double> scores) {

		/** The surest; of equally sure ones the first. */
		String best() {
			String best = NOTHING;
			for (Map.Entry<String, Double> one : scores.entrySet()) {
				if (best.equals(NOTHING) || one.getValue() > scores.get(best)) {
					best = one.getKey();
				}
			}
			return best;
		}

		Set<String> above(double threshold) {
			Set<String> above = new HashSet<>();
			scores.forEach((label, score) -> {
				if (score >= threshold) {
					above.add(label);
				}
			});
			return above;
		}
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final String question;
		private final String multiLabel;
		private final double threshold;
		private final String average;
		private final double beta;
		private final int bins;
		private final boolean curves;
		private final boolean confusing;
		private final List<Judged> items = new ArrayList<>();

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			question = setup.text(QUESTION);
			if (setup.ontology().getQuestions().stream().anyMatch(one -> one.isRanking() && one.getId().equals(question))) {
				throw new BadInputException("The question \"" + question + "\" is a ranking; the task " + Tasks.RANKING + " judges these");
			}
			multiLabel = setup.text(MULTI_LABEL);
			threshold = setup.number(THRESHOLD);
			average = setup.text(AVERAGE);
			beta = setup.number(BETA);
			bins = setup.integer(BINS);
			if (bins < 1 || beta <= 0) {
				throw new BadInputException("The options " + BINS + " and " + BETA + " take numbers above 0");
			}
			curves = setup.flag(CocoMetric.CURVES);
			confusing = setup.flag(CocoMetric.CONFUSION);
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			Set<String> truth = scores(item.truth()).keySet();
			if (truth.isEmpty() && !multiLabel.equals("true") || truth.size() > 1 && multiLabel.equals("false")) {
				throw new BadInputException(item.item().id() + " has " + truth.size() + " labels in the truth; " + (truth.isEmpty()
						? "every item needs one, unless -o multi-label=true" : "an item may have several with -o multi-label=true"));
			}
			items.add(new Judged(truth, scores(item.prediction())));
		}

		private Map<String, Double> scores(AnnotationDocument document) {
			Map<String, Double> scores = new LinkedHashMap<>();
			if (!question.isEmpty()) {
				for (Answer answer : document.getAnswers()) {
					if (answer.getQuestion().equals(question)) {
						answer.getChoices().forEach(choice -> scores.put(choice, 1.0));
					}
				}
			}
			for (Annotation annotation : document.getAnnotations()) {
				if (annotation.getGeometry() instanceof Whole) {
					if (question.isEmpty() && annotation.getLabelClass() != null) {
						scores.merge(annotation.getLabelClass(), CocoFacts.score(annotation), Math::max);
					}
					annotation.getAnswers().stream().filter(answer -> answer.getQuestion().equals(question))
							.forEach(answer -> answer.getChoices().forEach(choice -> scores.merge(choice, CocoFacts.score(annotation), Math::max)));
				}
			}
			return scores;
		}

		private String name(String label) {
			return setup.name(label);
		}

		@Override
		public EvaluationResult finish() {
			boolean multi = multiLabel.equals("true") || multiLabel.equals("auto") && items.stream().anyMatch(one -> one.truth().size() > 1);
			LabelCounts counts = new LabelCounts();
			Set<String> labels = new TreeSet<>();
			long right = 0;
			long differing = 0;
			Map<String, Map<String, Long>> confusion = new HashMap<>();
			for (Judged one : items) {
				Set<String> predicted = multi ? one.above(threshold) : Set.of(one.best());
				one.truth().forEach(label -> counts.of(label).add(predicted.contains(label) ? 1 : 0, 0, 1));
				predicted.forEach(label -> counts.of(label).add(0, 1, 0));
				right += predicted.equals(one.truth()) ? 1 : 0;
				differing += one.truth().stream().filter(label -> !predicted.contains(label)).count()
						+ predicted.stream().filter(label -> !one.truth().contains(label)).count();
				labels.addAll(one.truth());
				labels.addAll(predicted);
				labels.addAll(one.scores().keySet());
				if (!multi) {
					confusion.computeIfAbsent(one.truth().iterator().next(), key -> new HashMap<>()).merge(one.best(), 1L, Long::sum);
				}
			}
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			double all = items.size();
			result.metric("accuracy", all == 0 ? Double.NaN : right / all);
			counts.report(result, this::name, beta, average);
			if (multi) {
				result.metric("hammingLoss", all == 0 ? Double.NaN : differing / all / labels.size());
			}
			areas(result, labels);
			if (!multi) {
				calibration(result);
			}
			if (confusing && !multi) {
				List<String> ids = List.copyOf(labels);
				long[][] cells = new long[ids.size()][ids.size()];
				confusion.forEach((row, columns) -> columns.forEach((column, count) -> cells[ids.indexOf(row)][ids.indexOf(column)] = count));
				result.confusion(DetectionConfusion.matrix(ids.stream().map(this::name).toList(), cells));
			}
			return result.build();
		}

		/** The areas below the curves of each class against the rest, and the means of those that are defined. */
		private void areas(EvaluationResult.Builder result, Set<String> labels) {
			Numbers rocs = new Numbers();
			Numbers precisions = new Numbers();
			for (String label : labels) {
				if (label.equals(NOTHING)) {
					continue;
				}
				double[] scores = items.stream().mapToDouble(one -> one.scores().getOrDefault(label, 0.0)).toArray();
				boolean[] positive = new boolean[scores.length];
				for (int i = 0; i < positive.length; i++) {
					positive[i] = items.get(i).truth().contains(label);
				}
				RankedScores ranked = new RankedScores(scores, positive);
				result.ofClass(name(label), "rocAuc", ranked.rocArea()).ofClass(name(label), "averagePrecision", ranked.averagePrecision());
				rocs.add(ranked.rocArea());
				precisions.add(ranked.averagePrecision());
				if (curves) {
					result.curve(new PrecisionRecallCurve(name(label), ranked.curve()));
				}
			}
			result.metric("rocAuc", rocs.mean()).metric("averagePrecision", precisions.mean());
		}

		private void calibration(EvaluationResult.Builder result) {
			long[] count = new long[bins];
			long[] right = new long[bins];
			double[] confidence = new double[bins];
			for (Judged one : items) {
				double score = one.scores().getOrDefault(one.best(), 0.0);
				// Each part has its upper end, and the first 0 too.
				int bin = Math.clamp((int) Math.ceil(score * bins) - 1, 0, bins - 1);
				count[bin]++;
				confidence[bin] += score;
				right[bin] += one.truth().contains(one.best()) ? 1 : 0;
			}
			double expected = 0;
			double greatest = 0;
			for (int bin = 0; bin < bins; bin++) {
				if (count[bin] > 0) {
					double gap = Math.abs(right[bin] - confidence[bin]) / count[bin];
					expected += gap * count[bin] / items.size();
					greatest = Math.max(greatest, gap);
				}
			}
			result.metric("ECE", items.isEmpty() ? Double.NaN : expected).metric("MCE", items.isEmpty() ? Double.NaN : greatest);
		}
	}
}
