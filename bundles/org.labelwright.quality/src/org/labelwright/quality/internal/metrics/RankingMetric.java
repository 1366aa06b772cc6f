/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Questions;
import org.labelwright.core.format.FormatOption;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.internal.RankOrders;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Rankings against the truth, ranking by ranking: Kendall's tau-b; how many of the pairs that the truth has an order for the prediction has in the same (one it has
 * no order for counts half); how often the best one is the best; and NDCG (Jarvelin and Kekalainen 2002), where of n things the best is worth n - 1 and the last 0, and ties
 * have the mean of what their places give (McSherry and Najork 2008). What a side leaves out stands behind all that it names. Where nothing is predicted tau is 0, as by chance, and the others are too.
 */
public final class RankingMetric implements Metric {

	private static final String QUESTION = "question";

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.text(QUESTION, "The id of the question whose rankings are judged; all rankings of items where it is empty"));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		String wanted = setup.text(QUESTION);
		List<Question> rankings = setup.ontology().getQuestions().stream().filter(Question::isRanking).filter(one -> wanted.isEmpty() || one.getId().equals(wanted)).toList();
		if (rankings.isEmpty()) {
			throw new BadInputException(wanted.isEmpty() ? "The ontology of the truth has no ranking" : "The ontology of the truth has no ranking \"" + wanted + "\"");
		}
		return new Comparison(setup, rankings);
	}

	/** Sums over rankings. */
	private static final class Sums {

		private long count;
		private long exact;
		private long best;
		private double tau;
		private double gain;
		private double pairs;
		private double right;

		void add(List<String> truth, List<String> predicted) {
			Set<String> things = RankOrders.things(List.of(truth, predicted));
			Map<String, Double> wanted = RankOrders.ranks(truth, things);
			Map<String, Double> found = RankOrders.ranks(predicted, things);
			count++;
			exact += truth.equals(predicted) ? 1 : 0;
			best += !predicted.isEmpty() && truth.getFirst().equals(predicted.getFirst()) ? 1 : 0;
			if (predicted.isEmpty()) {
				pairs += pairs(List.copyOf(things), wanted, Map.of())[0];
				return;
			}
			tau += RankOrders.tauB(truth, predicted).orElse(0);
			double[] counted = pairs(List.copyOf(things), wanted, found);
			pairs += counted[0];
			right += counted[1];
			gain += gain(things, wanted, found);
		}

		/** How many pairs the truth has an order for, and how many of them are right. */
		private static double[] pairs(List<String> things, Map<String, Double> wanted, Map<String, Double> found) {
			double[] counted = new double[2];
			for (int i = 0; i < things.size(); i++) {
				for (int j = i + 1; j < things.size(); j++) {
					int order = Double.compare(wanted.get(things.get(i)), wanted.get(things.get(j)));
					if (order != 0) {
						counted[0]++;
						counted[1] += found.isEmpty() ? 0 : (1 + order * Double.compare(found.get(things.get(i)), found.get(things.get(j)))) / 2.0;
					}
				}
			}
			return counted;
		}

		private static double gain(Set<String> things, Map<String, Double> wanted, Map<String, Double> found) {
			double ideal = discounted(things, wanted, wanted);
			return ideal == 0 ? 1 : discounted(things, wanted, found) / ideal;
		}

		/** The gains by an order: at each place the mean of what is worth of those that share it. */
		private static double discounted(Set<String> things, Map<String, Double> wanted, Map<String, Double> order) {
			List<String> sorted = things.stream().sorted((a, b) -> Double.compare(order.get(a), order.get(b))).toList();
			double sum = 0;
			for (int place = 0; place < sorted.size(); place++) {
				double rank = order.get(sorted.get(place));
				double worth = sorted.stream().filter(one -> order.get(one) == rank).mapToDouble(one -> things.size() - wanted.get(one)).average().orElseThrow();
				sum += worth * Math.log(2) / Math.log(place + 2);
			}
			return sum;
		}

		/** By their names, in the order of the report. */
		Map<String, Double> means() {
			Map<String, Double> means = new LinkedHashMap<>();
			means.put("kendallTau", mean(tau));
			means.put("pairAccuracy", pairs == 0 ? Double.NaN : right / pairs);
			means.put("top1", mean(best));
			means.put("exactMatch", mean(exact));
			means.put("NDCG", mean(gain));
			return means;
		}

		private double mean(double sum) {
			return count == 0 ? Double.NaN : sum / count;
		}
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final List<Question> rankings;
		private final Sums all = new Sums();
		private final Map<String, Sums> byQuestion = new HashMap<>();

		Comparison(EvaluationSetup setup, List<Question> rankings) {
			this.setup = setup;
			this.rankings = rankings;
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			for (Question question : rankings) {
				List<String> truth = order(item.truth(), question);
				if (!truth.isEmpty()) {
					List<String> predicted = order(item.prediction(), question);
					all.add(truth, predicted);
					byQuestion.computeIfAbsent(question.getId(), id -> new Sums()).add(truth, predicted);
				}
			}
		}

		private static List<String> order(AnnotationDocument document, Question question) {
			return new ArrayList<>(new LinkedHashSet<>(Questions.choices(question, document.getAnswers())));
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			all.means().forEach(result::metric);
			result.metric("rankings", all.count);
			if (rankings.size() > 1) {
				rankings.stream().filter(question -> byQuestion.containsKey(question.getId())).forEach(question -> byQuestion.get(question.getId()).means()
						.forEach((name, mean) -> result.ofClass(question.getId(), name, mean)));
			}
			return result.build();
		}
	}
}
