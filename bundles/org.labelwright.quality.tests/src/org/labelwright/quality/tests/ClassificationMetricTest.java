/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.quality.internal.metrics.ClassificationMetric;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

class ClassificationMetricTest {

	private static final double EXACT = 1e-12;

	private static EvaluationResult evaluate(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new ClassificationMetric(), Tasks.CLASSIFICATION, truth, prediction, options);
	}

	/** One item a letter. */
	private static MemorySource source(String labels) {
		MemorySource source = new MemorySource("a", "b", "c");
		for (int i = 0; i < labels.length(); i++) {
			source.item("i" + i).add(labels.substring(i, i + 1), new Whole());
		}
		return source;
	}

	@Test
	void countsAsScikitLearnDoes() {
		// The example of scikit-learn's classification_report: y_true = [0, 1, 2, 2, 2], y_pred = [0, 0, 2, 2, 1].
		EvaluationResult result = evaluate(source("abccc"), source("aaccb"), "confusion", "true");
		Map<String, Double> metrics = result.metrics();
		assertEquals(0.6, metrics.get("accuracy"), EXACT);
		assertEquals(0.6, metrics.get("precision_micro"), EXACT);
		assertEquals((0.5 + 0 + 1) / 3, metrics.get("precision"), EXACT);
		assertEquals((1 + 0 + 2.0 / 3) / 3, metrics.get("recall"), EXACT);
		assertEquals((2.0 / 3 + 0 + 0.8) / 3, metrics.get("f1"), EXACT);
		assertEquals((2.0 / 3 + 3 * 0.8) / 5, metrics.get("f1_weighted"), EXACT);
		assertEquals(0, result.perClass().get("b").get("precision"), EXACT);
		ConfusionMatrix matrix = result.confusion().orElseThrow();
		assertEquals(1, matrix.count("b", "a"));
		assertEquals(2, matrix.count("c", "c"));
		assertEquals(1, matrix.count("c", "b"));
	}

	@Test
	void recallMayWeighMore() {
		EvaluationResult result = evaluate(source("aab"), source("abb"), "beta", "2", "average", "macro");
		// a: precision 1, recall 1/2; b: precision 1/2, recall 1.
		assertEquals((5 * 0.5 / (4 + 0.5) + 5 * 0.5 / (2 + 1)) / 2, result.metrics().get("fbeta"), EXACT);
		assertFalse(result.metrics().containsKey("f1"));
	}

	@Test
	void areasOfTheExampleOfScikitLearn() {
		// y_true = [0, 0, 1, 1], y_score = [0.1, 0.4, 0.35, 0.8]: ROC area 0.75, average precision 0.83.
		MemorySource truth = source("aabb");
		MemorySource prediction = new MemorySource("a", "b");
		double[] scores = { 0.1, 0.4, 0.35, 0.8 };
		for (int i = 0; i < 4; i++) {
			prediction.item("i" + i).add("b", new Whole(), scores[i]);
		}
		EvaluationResult result = evaluate(truth, prediction);
		assertEquals(0.75, result.perClass().get("b").get("rocAuc"), EXACT);
		assertEquals((1 + 2.0 / 3) / 2, result.perClass().get("b").get("averagePrecision"), EXACT);
	}

	@Test
	void calibrationIsTheGapBetweenConfidenceAndAccuracy() {
		MemorySource truth = source("aaab");
		MemorySource prediction = new MemorySource("a", "b");
		for (int i = 0; i < 4; i++) {
			prediction.item("i" + i).add("a", new Whole(), i < 2 ? 0.95 : 0.65);
		}
		// Two bins of two: |1 - 0.95| and |0.5 - 0.65|.
		EvaluationResult result = evaluate(truth, prediction, "bins", "10");
		assertEquals(0.5 * 0.05 + 0.5 * 0.15, result.metrics().get("ECE"), EXACT);
		assertEquals(0.15, result.metrics().get("MCE"), EXACT);
	}

	@Test
	void anItemMayHaveSeveralLabels() {
		MemorySource truth = new MemorySource("a", "b").item("1");
		truth.add("a", new Whole());
		truth.add("b", new Whole());
		truth.item("2").add("a", new Whole());
		MemorySource prediction = new MemorySource("a", "b").item("1");
		prediction.add("a", new Whole(), 0.9);
		prediction.add("b", new Whole(), 0.4);
		prediction.item("2").add("a", new Whole(), 0.6);
		Map<String, Double> metrics = evaluate(truth, prediction).metrics();
		assertEquals(0.5, metrics.get("accuracy"), EXACT);
		assertEquals(0.25, metrics.get("hammingLoss"), EXACT);
		assertEquals(2.0 / 3, metrics.get("recall_micro"), EXACT);
		assertEquals(1, evaluate(truth, prediction, "threshold", "0.4").metrics().get("accuracy"), EXACT);
		assertThrows(UncheckedIOException.class, () -> evaluate(truth, prediction, "multi-label", "false"));
	}

	@Test
	void answersToAQuestionAreLabelsToo() {
		MemorySource truth = new MemorySource().item("1");
		truth.document().getAnswers().add(answer("weather", "rain"));
		truth.document().getAnswers().add(answer("time", "day"));
		MemorySource prediction = new MemorySource().item("1");
		prediction.document().getAnswers().add(answer("weather", "rain"));
		assertEquals(1, evaluate(truth, prediction, "question", "weather").metrics().get("accuracy"), EXACT);
		assertEquals(0, evaluate(truth, prediction, "question", "time").metrics().get("accuracy"), EXACT);
	}

	private static Answer answer(String question, String choice) {
		Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
		answer.setQuestion(question);
		answer.getChoices().add(choice);
		return answer;
	}

	@Test
	void areasAgreeWithTheirPlainDefinitions() {
		Random random = new Random(2);
		for (int round = 0; round < 50; round++) {
			MemorySource truth = new MemorySource("a", "b");
			MemorySource prediction = new MemorySource("a", "b");
			double[] scores = new double[30];
			boolean[] positive = new boolean[30];
			for (int i = 0; i < 30; i++) {
				positive[i] = i == 0 || i != 1 && random.nextBoolean();
				scores[i] = random.nextInt(8) / 8.0;
				truth.item("i" + i).add(positive[i] ? "a" : "b", new Whole());
				prediction.item("i" + i).add("a", new Whole(), scores[i]);
			}
			double above = 0;
			double pairs = 0;
			double precisions = 0;
			int positives = 0;
			for (int i = 0; i < 30; i++) {
				if (positive[i]) {
					positives++;
					int better = 0;
					int right = 0;
					for (int j = 0; j < 30; j++) {
						if (!positive[j]) {
							pairs++;
							above += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
						}
						better += scores[j] >= scores[i] ? 1 : 0;
						right += scores[j] >= scores[i] && positive[j] ? 1 : 0;
					}
					precisions += (double) right / better;
				}
			}
			EvaluationResult result = evaluate(truth, prediction);
			assertEquals(above / pairs, result.perClass().get("a").get("rocAuc"), 1e-9);
			assertEquals(precisions / positives, result.perClass().get("a").get("averagePrecision"), 1e-9);
		}
	}

	/** An item of the slow implementation: what is right, what was said, and how sure that was. */
	private record Said(String truth, String prediction, double confidence) {

		boolean isRight() {
			return truth.equals(prediction);
		}
	}

	@Test
	void countsAndCalibrationAgreeWithTheirPlainDefinitions() {
		Random random = new Random(17);
		for (int round = 0; round < 50; round++) {
			MemorySource truth = new MemorySource("a", "b", "c");
			MemorySource prediction = new MemorySource("a", "b", "c");
			List<Said> items = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				Said item = new Said("ab".substring(random.nextInt(2)).substring(0, 1), "abc".substring(random.nextInt(3)).substring(0, 1),
						random.nextInt(4) == 0 ? random.nextInt(11) / 10.0 : random.nextDouble());
				items.add(item);
				truth.item("i" + i).add(item.truth(), new Whole());
				prediction.item("i" + i).add(item.prediction(), new Whole(), item.confidence());
			}
			Map<String, Double> metrics = evaluate(truth, prediction, "bins", "10", "beta", "2").metrics();
			assertEquals(items.stream().filter(Said::isRight).count() / 40.0, metrics.get("accuracy"), EXACT);
			Map<String, double[]> ofLabel = new TreeMap<>();
			for (String label : new String[] { "a", "b", "c" }) {
				double right = items.stream().filter(one -> one.isRight() && one.truth().equals(label)).count();
				double wanted = items.stream().filter(one -> one.truth().equals(label)).count();
				double found = items.stream().filter(one -> one.prediction().equals(label)).count();
				if (wanted + found > 0) {
					double precision = found == 0 ? 0 : right / found;
					double recall = wanted == 0 ? 0 : right / wanted;
					// F-beta with the counts of scikit-learn's user guide: beta squared times the missed ones, and the invented ones.
					ofLabel.put(label, new double[] { precision, recall, 5 * right / (5 * right + 4 * (wanted - right) + found - right), wanted });
				}
			}
			String[] names = { "precision", "recall", "fbeta" };
			for (int figure = 0; figure < names.length; figure++) {
				int at = figure;
				assertEquals(ofLabel.values().stream().mapToDouble(one -> one[at]).average().orElseThrow(), metrics.get(names[at] + "_macro"), EXACT);
				assertEquals(ofLabel.values().stream().mapToDouble(one -> one[at] * one[3] / 40).sum(), metrics.get(names[at] + "_weighted"), EXACT);
				// Each item has one label and one prediction, so all of these are the share that is right.
				assertEquals(metrics.get("accuracy"), metrics.get(names[at] + "_micro"), EXACT);
			}
			assertCalibration(items, metrics);
		}
	}

	/** Guo et al. 2017: a bin has what is above its lower end and not above its upper. */
	private static void assertCalibration(List<Said> items, Map<String, Double> metrics) {
		double expected = 0;
		double greatest = 0;
		for (int bin = 0; bin < 10; bin++) {
			double from = bin == 0 ? -1 : bin / 10.0;
			double to = (bin + 1) / 10.0;
			List<Said> here = items.stream().filter(one -> one.confidence() > from && one.confidence() <= to).toList();
			if (!here.isEmpty()) {
				double accuracy = here.stream().mapToDouble(one -> one.isRight() ? 1 : 0).average().orElseThrow();
				double gap = Math.abs(accuracy - here.stream().mapToDouble(Said::confidence).average().orElseThrow());
				expected += gap * here.size() / items.size();
				greatest = Math.max(greatest, gap);
			}
		}
		assertEquals(expected, metrics.get("ECE"), 1e-9);
		assertEquals(greatest, metrics.get("MCE"), 1e-9);
	}
}
