/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.agreement.Agreement;
import org.labelwright.quality.agreement.AgreementMeasures;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.consensus.Consensus;
import org.labelwright.quality.internal.RankOrders;
import org.labelwright.quality.internal.metrics.ClassificationMetric;
import org.labelwright.quality.internal.metrics.RankingMetric;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

/** Rankings: orders of the parts of an item. All numbers counted by hand. */
class RankingsTest {

	private static final double EXACT = 1e-12;

	private static List<String> order(String letters) {
		return letters.isEmpty() ? List.of() : List.of(letters.split(""));
	}

	private static double tau(String one, String other) {
		return RankOrders.tauB(order(one), order(other)).orElseThrow();
	}

	@Test
	void kendallsTau() {
		assertEquals(1, tau("abc", "abc"), EXACT);
		assertEquals(-1, tau("abcd", "dcba"), EXACT);
		// One of six pairs is the other way round.
		assertEquals(4 / 6.0, tau("abcd", "bacd"), EXACT);
		// Of ab, ac and bc the second orders the first two alone.
		assertEquals(2 / Math.sqrt(3 * 2), tau("abc", "a"), EXACT);
		// a is last for the second, as he does not name it: ab and ac are wrong, bc is right.
		assertEquals(-1 / 3.0, tau("abc", "bc"), EXACT);
		assertTrue(RankOrders.tauB(order("a"), order("a")).isEmpty(), "one thing has no order");
		assertTrue(RankOrders.tauB(order("ab"), order("")).isEmpty(), "who says nothing orders nothing");
	}

	@Test
	void kendallsConcordance() {
		assertEquals(1, RankOrders.concordance(List.of(order("abc"), order("abc"), order("abc"))).orElseThrow(), EXACT);
		assertEquals(0, RankOrders.concordance(List.of(order("abc"), order("cba"))).orElseThrow(), EXACT);
		// Sums of ranks 3, 7, 8 around 6: S = 9 + 1 + 4 = 14; 12 * 14 / (9 * (27 - 3)).
		assertEquals(168 / 216.0, RankOrders.concordance(List.of(order("abc"), order("abc"), order("acb"))).orElseThrow(), EXACT);
		// With b and c at 2.5: sums 2, 4.5, 5.5 around 4, S = 6.5; 12 * 6.5 / (4 * 24 - 2 * (8 - 2)).
		assertEquals(78 / 84.0, RankOrders.concordance(List.of(order("abc"), order("a"))).orElseThrow(), EXACT);
		assertTrue(RankOrders.concordance(List.of(order("abc"))).isEmpty(), "one agrees with nobody");
	}

	/** Of two without ties, W and the mean of Spearman's rho go together, W = (rho + 1) / 2 (Kendall 1948). */
	@Test
	void concordanceOfTwoIsSpearmans() {
		Random random = new Random(7);
		for (int i = 0; i < 200; i++) {
			List<String> first = new ArrayList<>(order("abcdefg".substring(0, 2 + random.nextInt(6))));
			List<String> second = new ArrayList<>(first);
			Collections.shuffle(second, random);
			double n = first.size();
			double squares = first.stream().mapToDouble(one -> Math.pow(first.indexOf(one) - second.indexOf(one), 2)).sum();
			double rho = 1 - 6 * squares / (n * (n * n - 1));
			assertEquals((rho + 1) / 2, RankOrders.concordance(List.of(first, second)).orElseThrow(), 1e-9);
			double right = 0;
			for (int a = 0; a < n; a++) {
				for (int b = a + 1; b < n; b++) {
					right += second.indexOf(first.get(a)) < second.indexOf(first.get(b)) ? 1 : -1;
				}
			}
			assertEquals(right / (n * (n - 1) / 2), RankOrders.tauB(first, second).orElseThrow(), 1e-9);
			assertEquals(new LinkedHashSet<>(first), new LinkedHashSet<>(RankOrders.byMeanRank(List.of(first, second)).stream().sorted().toList()));
		}
	}

	private static void ask(Ontology ontology, String id, boolean ranking) {
		Question question = OntologyFactory.eINSTANCE.createQuestion();
		question.setId(id);
		question.setName(id);
		question.setRanking(ranking);
		ontology.getQuestions().add(question);
	}

	private static AgreementReport agreement(Layered source) throws IOException {
		return new Agreement(new AgreementMeasures(Installed.contributions()))
				.run(source, Agreement.Options.of(source), Progress.NONE);
	}

	@Test
	void annotatorsAgreeOnOrders() throws IOException {
		Layered source = new Layered(List.of("x"), "anna", "ben", "carl");
		ask(source.ontology(), "order", true);
		source.answer("one", "anna", "order", "a", "b", "c");
		source.answer("one", "ben", "order", "c", "b", "a");
		source.answer("two", "anna", "order", "a", "b", "c");
		source.answer("two", "ben", "order", "a", "b", "c");
		source.answer("two", "carl", "order", "a", "c", "b");
		source.answer("alone", "carl", "order", "a", "c", "b");
		AgreementReport.Coefficients ranking = agreement(source).coefficients().stream().filter(one -> one.subject().equals("ranking:order")).findFirst().orElseThrow();
		assertEquals(2, ranking.units());
		// Pairs: -1; 1, 1/3, 1/3. W: 0 and 168 / 216.
		assertEquals((-1 + 1 + 1 / 3.0 + 1 / 3.0) / 4, ranking.values().get("kendall-tau"), EXACT);
		assertEquals(168 / 216.0 / 2, ranking.values().get("kendall-w"), EXACT);
	}

	/** Opposite orders have the same choices, and were once the same. */
	@Test
	void oppositeOrdersDiffer() throws IOException {
		Layered source = new Layered(List.of("x"), "anna", "ben");
		ask(source.ontology(), "order", true);
		ask(source.ontology(), "tags", false);
		for (String question : List.of("order", "tags")) {
			source.answer("one", "anna", question, "a", "b");
			source.answer("one", "ben", question, "b", "a");
			source.answer("two", "anna", question, "b", "c");
			source.answer("two", "ben", question, "b", "c");
		}
		AgreementReport report = agreement(source);
		Map<String, Double> order = report.coefficients().stream().filter(one -> one.subject().equals("ranking:order")).findFirst().orElseThrow().values();
		assertEquals(0, order.get("kendall-tau"), EXACT);
		assertTrue(report.coefficients().stream().noneMatch(one -> one.subject().equals("ranking:tags")));
	}

	@Test
	void aConsensusHasTheMeanRanks() throws IOException {
		Layered source = new Layered(List.of("x"), "anna", "ben", "carl");
		ask(source.ontology(), "order", true);
		source.answer("one", "anna", "order", "c", "a", "b");
		source.answer("one", "ben", "order", "c", "b", "a");
		source.answer("one", "carl", "order", "a", "c", "b");
		Consensus consensus = new Consensus(new Consensus.Options(List.of("anna", "ben", "carl"), Consensus.Method.MAJORITY, new Layer("consensus", "consensus"), false));
		List<List<String>> made = new ArrayList<>();
		source.forEach(one -> consensus.preview(source, one, Progress.NONE).ifPresent(document -> made.add(List.copyOf(document.getAnswers().getFirst().getChoices()))), Progress.NONE);
		// Ranks: c 1 + 1 + 2, a 2 + 3 + 1, b 3 + 2 + 3.
		assertEquals(List.of(order("cab")), made);
	}

	private static MemorySource ranked(String... orders) {
		MemorySource source = new MemorySource("x");
		ask(source.ontology(), "order", true);
		ask(source.ontology(), "tone", false);
		for (int i = 0; i < orders.length; i++) {
			source.item("item" + i);
			if (!orders[i].isEmpty()) {
				Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
				answer.setQuestion("order");
				answer.getChoices().addAll(order(orders[i]));
				source.document().getAnswers().add(answer);
			}
		}
		return source;
	}

	private static Map<String, Double> evaluate(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new RankingMetric(), Tasks.RANKING, truth, prediction, options).metrics();
	}

	@Test
	void predictionsAreJudged() {
		Map<String, Double> figures = evaluate(ranked("abc", "ab", "abc", ""), ranked("bac", "", "abc", "ba"));
		// What the truth does not rank does not count; what is not predicted is wrong.
		assertEquals(3, figures.get("rankings"), EXACT);
		assertEquals((1 / 3.0 + 0 + 1) / 3, figures.get("kendallTau"), EXACT);
		assertEquals((2 + 0 + 3) / 7.0, figures.get("pairAccuracy"), EXACT);
		assertEquals(1 / 3.0, figures.get("top1"), EXACT);
		assertEquals(1 / 3.0, figures.get("exactMatch"), EXACT);
		double second = Math.log(2) / Math.log(3);
		// Worth 2, 1 and 0: b comes first and a second.
		assertEquals(((1 + 2 * second) / (2 + second) + 0 + 1) / 3, figures.get("NDCG"), EXACT);
	}

	@Test
	void tiesCountHalf() {
		// b and c are left out: ab and ac are right, bc is half right; their places are worth (1 + 0) / 2 each.
		Map<String, Double> figures = evaluate(ranked("abc"), ranked("a"));
		assertEquals(2.5 / 3, figures.get("pairAccuracy"), EXACT);
		assertEquals(2 / Math.sqrt(6), figures.get("kendallTau"), EXACT);
		double second = Math.log(2) / Math.log(3);
		assertEquals((2 + 0.5 * second + 0.5 * 0.5) / (2 + second), figures.get("NDCG"), EXACT);
		assertEquals(0, figures.get("exactMatch"), EXACT);
	}

	@Test
	void otherQuestionsAreRefused() {
		assertThrows(UncheckedIOException.class, () -> evaluate(ranked("ab"), ranked("ab"), "question", "tone"));
		assertEquals(1, evaluate(ranked("ab"), ranked("ab"), "question", "order").get("kendallTau"), EXACT);
		UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> MemorySource.evaluate(new ClassificationMetric(), Tasks.CLASSIFICATION, ranked("ab"), ranked("ab"), "question", "order"));
		assertTrue(refused.getMessage().contains("task ranking"), refused.getMessage());
		EvaluationResult nothing = MemorySource.evaluate(new RankingMetric(), Tasks.RANKING, ranked(""), ranked(""));
		assertTrue(nothing.metrics().get("kendallTau").isNaN());
	}
}
