/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.quality.autoaccept.AcceptRule;
import org.labelwright.quality.autoaccept.AutoAcceptance;
import org.labelwright.quality.autoaccept.ClassPrecision;
import org.labelwright.quality.autoaccept.GoldPrecision;
import org.labelwright.quality.internal.autoaccept.Binomial;

class AutoAcceptTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path temp;

	private static Box box(double x) {
		return new Box(x, 0, 10, 10);
	}

	@Test
	void boundsAreThoseOfTheTables() {
		// Clopper-Pearson, 95 percent on both sides, so 2.5 on each: 0.2575 to 0.9261 of 7 in 10 is 0.3475 to 0.9333.
		assertEquals(0.3475, Binomial.lower(7, 10, 0.025), 1e-4);
		assertEquals(0.9333, Binomial.upper(7, 10, 0.025), 1e-4);
		assertEquals(Math.pow(0.05, 0.01), Binomial.lower(100, 100, 0.05), 1e-12);
		assertEquals(0, Binomial.lower(0, 10, 0.05), 0);
		assertEquals(1, Binomial.upper(10, 10, 0.05), 0);
		assertEquals(0.2589, Binomial.upper(0, 10, 0.05), 1e-4);
	}

	@Test
	void aBoundIsMissedNoMoreOftenThanItSays() {
		Random random = new Random(11);
		double share = 0.93;
		int missed = 0;
		int rounds = 4000;
		for (int round = 0; round < rounds; round++) {
			int right = 0;
			for (int i = 0; i < 200; i++) {
				right += random.nextDouble() < share ? 1 : 0;
			}
			missed += Binomial.lower(right, 200, 0.05) > share ? 1 : 0;
		}
		// Five percent and three standard deviations.
		assertTrue(missed <= rounds * 0.05 + 3 * Math.sqrt(rounds * 0.05 * 0.95), missed + " of " + rounds);
	}

	/** Gold and predictions on items g0...; the surer a prediction the more often right. */
	private static Layered source(int gold, int open, double wrongBelow) {
		Layered source = new Layered(List.of("cat", "dog"), "mine", "gold", "model");
		for (int i = 0; i < gold; i++) {
			double confidence = (i + 1.0) / gold;
			source.add("g" + i, "gold", "cat", box(0));
			source.predict("g" + i, "model", "cat", box(confidence < wrongBelow && i % 3 == 0 ? 50 : 0), confidence);
		}
		for (int i = 0; i < open; i++) {
			source.predict("i" + i, "model", "cat", box(0), (i + 1.0) / open);
		}
		return source;
	}

	private static ClassPrecision measure(Layered source, double precision) throws IOException {
		return new GoldPrecision("gold", "model", precision, 0.95).run(source, Progress.NONE).getFirst();
	}

	@Test
	void theLowestProvenThresholdIsTaken() throws IOException {
		ClassPrecision found = measure(source(1000, 0, 0.4), 0.95);
		// Wrong is a third of those below 0.4. At 0.401 there are 600 right ones of 600, at 0.301 667 of 700, which proves 0.922 only.
		assertEquals(0.401, found.threshold().orElseThrow(), 1e-9);
		assertEquals(new AcceptRule.Evidence(600, 600), found.above());
		assertEquals(Math.pow(0.005, 1.0 / 600), found.lower(), 1e-9);
		assertEquals(new AcceptRule.Evidence(867, 1000), found.all());
		assertEquals(Optional.empty(), found.refusal());
	}

	@Test
	void tooFewAreRefusedAndToldHowManyAreLacking() throws IOException {
		ClassPrecision few = measure(source(100, 0, 0), 0.98);
		assertTrue(few.threshold().isEmpty());
		// ln 0.005 / ln 0.98 = 262.3 right ones are needed.
		assertEquals(Optional.of(163L), few.lacking());
		assertEquals("100 of 100 right; 163 more on gold items are needed, as right as these", few.refusal().orElseThrow());
		assertTrue(measure(source(263, 0, 0), 0.98).threshold().isPresent());
		assertTrue(measure(source(262, 0, 0), 0.98).threshold().isEmpty());
	}

	@Test
	void noNumberOfSamplesProvesWhatIsNotSo() throws IOException {
		ClassPrecision wrong = measure(source(900, 0, 2), 0.98);
		assertTrue(wrong.threshold().isEmpty());
		assertEquals(Optional.empty(), wrong.lacking());
		assertTrue(wrong.refusal().orElseThrow().contains("less than 0.98"), wrong.toString());
	}

	@Test
	void withoutGoldOfAClassItIsTold() throws IOException {
		Layered source = source(10, 0, 0);
		source.predict("other", "model", "dog", box(0), 0.9);
		ClassPrecision dogs = new GoldPrecision("gold", "model", 0.98, 0.95).run(source, Progress.NONE).get(1);
		assertEquals("dog", dogs.name());
		assertEquals("no prediction on a gold item; 263 are needed, all of them right", dogs.refusal().orElseThrow());
	}

	@Test
	void rightMeansTheClassTheIouOfTheOntologyAndNoSecondPredictionOfOneObject() throws IOException {
		Layered source = new Layered(List.of("cat", "dog"), "gold", "model");
		source.labelClass("cat").setIouThreshold(0.9);
		source.add("a", "gold", "cat", box(0));
		source.predict("a", "model", "cat", box(0), 0.9);
		source.predict("a", "model", "cat", box(0.2), 0.8);
		source.predict("a", "model", "dog", box(0), 0.7);
		source.add("b", "gold", "cat", box(0));
		// An overlap of 9 in 11 is less than 0.9.
		source.predict("b", "model", "cat", box(1), 0.6);
		source.add("c", "gold", "dog", new Whole());
		source.predict("c", "model", "dog", new Whole(), 0.9);
		List<ClassPrecision> all = new GoldPrecision("gold", "model", 0.5, 0.95).run(source, Progress.NONE);
		assertEquals(new AcceptRule.Evidence(1, 3), all.get(0).all());
		assertEquals(new AcceptRule.Evidence(1, 2), all.get(1).all());
		assertEquals(0.9, all.get(0).iou());
	}

	private static AutoAcceptance.Request request(double precision, double audit) {
		return new AutoAcceptance.Request("model", "gold", "mine", precision, 0.95, audit, 1);
	}

	private static long open(Dataset dataset, String layer) throws IOException {
		long[] open = new long[1];
		dataset.forEach(one -> one.documents().stream().filter(document -> document.getLayer().equals(layer))
				.forEach(document -> open[0] += document.getAnnotations().stream().filter(each -> each.getReview() == ReviewState.NONE).count()), Progress.NONE);
		return open[0];
	}

	@Test
	void whatIsProvenIsAcceptedRecordedAndTakenBack() throws IOException {
		Layered source = source(300, 200, 0);
		// Nobody is to get a second label of one object.
		source.add("i199", "mine", "dog", box(1));
		Path folder = DatasetOf.layers(source, temp.resolve("data"));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			AutoAcceptance acceptance = new AutoAcceptance(dataset, CLOCK);
			AutoAcceptance.Result planned = acceptance.plan(request(0.98, 0.1), Progress.NONE);
			assertEquals(List.of(), acceptance.rules());
			assertEquals(500, open(dataset, "model"));
			AutoAcceptance.Result done = acceptance.accept(request(0.98, 0.1), Progress.NONE);
			assertEquals(planned, done);
			AcceptRule rule = done.rules().getFirst();
			assertEquals(List.of(rule), acceptance.rules());
			assertEquals(new AcceptRule.Evidence(300, 300), rule.gold());
			assertEquals("model", rule.author());
			assertEquals(1, done.covered());
			int reach = (int) java.util.stream.IntStream.range(0, 199).filter(i -> (i + 1) / 200.0 >= rule.threshold()).count();
			assertEquals(reach, rule.accepted() + rule.sample().size());
			assertTrue(rule.sample().size() >= 5 && rule.sample().size() <= 40, "drawn " + rule.sample().size());
			// Gold items, those below the threshold, the covered one and the sample stay open.
			assertEquals(500 - rule.accepted(), open(dataset, "model"));
			Annotation copy = dataset.document("i198", "mine").getAnnotations().isEmpty() ? dataset.document("i197", "mine").getAnnotations().getFirst()
					: dataset.document("i198", "mine").getAnnotations().getFirst();
			assertEquals("auto-accept rule-1", copy.getProvenance().getTool());
			assertEquals("model", copy.getProvenance().getAuthor());
			assertEquals(ReviewState.ACCEPTED, copy.getReview());
			assertEquals(1, dataset.document("i199", "mine").getAnnotations().size());
			assertTrue(dataset.document("g299", "mine").getAnnotations().isEmpty());
			for (AcceptRule.Sample sample : rule.sample()) {
				assertTrue(dataset.document(sample.item(), "mine").getAnnotations().isEmpty());
			}
			dataset.takeBack(Progress.NONE);
			assertEquals(500, open(dataset, "model"));
			assertTrue(dataset.document("i198", "mine").getAnnotations().isEmpty());
		}
	}

	/** What a person does in a review. */
	private static void judge(Dataset dataset, AcceptRule.Sample sample, boolean right, boolean moved) throws IOException {
		DocumentSession predictions = dataset.session(sample.item(), "model");
		Annotation before = predictions.find(sample.annotation()).orElseThrow();
		Annotation after = EcoreUtil.copy(before);
		after.setReview(right ? ReviewState.ACCEPTED : ReviewState.REJECTED);
		predictions.apply(new Edit(Change.replace(before, after)));
		if (right) {
			Annotation label = EcoreUtil.copy(after);
			label.setGeometry(moved ? box(7) : label.getGeometry());
			dataset.session(sample.item(), "mine").apply(new Edit(Change.add(label)));
		}
	}

	@Test
	void anAuditKeepsARuleThatHoldsAndSuspendsOneThatDoesNot() throws IOException {
		Path folder = DatasetOf.layers(source(270, 100, 0), temp.resolve("data"));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			AutoAcceptance acceptance = new AutoAcceptance(dataset, CLOCK);
			AcceptRule rule = acceptance.accept(request(0.98, 0.3), Progress.NONE).rules().getFirst();
			assertEquals(AcceptRule.Evidence.NONE, acceptance.audit("mine", Progress.NONE).getFirst().audit());
			for (AcceptRule.Sample sample : rule.sample().subList(0, 10)) {
				judge(dataset, sample, true, false);
			}
			AcceptRule holds = acceptance.audit("mine", Progress.NONE).getFirst();
			assertEquals(new AcceptRule.Evidence(10, 10), holds.audit());
			assertTrue(holds.suspended().isEmpty());
			// One that was accepted and then moved away is none that was right.
			judge(dataset, rule.sample().get(10), true, true);
			for (AcceptRule.Sample sample : rule.sample().subList(11, 16)) {
				judge(dataset, sample, false, false);
			}
			AcceptRule refuted = acceptance.audit("mine", Progress.NONE).getFirst();
			assertEquals(new AcceptRule.Evidence(10, 16), refuted.audit());
			assertTrue(refuted.suspended().orElseThrow().why().startsWith("10 of 16 audited predictions are right"), refuted.toString());
			assertEquals(List.of(refuted), acceptance.rules());
			AutoAcceptance.Result again = acceptance.accept(request(0.98, 0.1), Progress.NONE);
			assertEquals(List.of(), again.rules());
			assertTrue(again.classes().getFirst().refusal().orElseThrow().contains("an audit suspended rule-1"), again.toString());
		}
	}

	@Test
	void oneWrongOneIsEnoughWhereTheProofWasTight() throws IOException {
		Path folder = DatasetOf.layers(source(264, 100, 0), temp.resolve("data"));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			AutoAcceptance acceptance = new AutoAcceptance(dataset, CLOCK);
			AcceptRule rule = acceptance.accept(request(0.98, 0.3), Progress.NONE).rules().getFirst();
			for (AcceptRule.Sample sample : rule.sample().subList(0, 20)) {
				judge(dataset, sample, true, false);
			}
			judge(dataset, rule.sample().get(20), false, false);
			String why = acceptance.audit("mine", Progress.NONE).getFirst().suspended().orElseThrow().why();
			assertTrue(why.startsWith("with 20 of 21 audited predictions right, gold and audit prove a precision of 0.97"), why);
		}
	}

	@Test
	void aRuleAlwaysHasSomethingToAudit() throws IOException {
		Path folder = DatasetOf.layers(source(265, 30, 0), temp.resolve("data"));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			AcceptRule rule = new AutoAcceptance(dataset, CLOCK).accept(request(0.98, 0.000001), Progress.NONE).rules().getFirst();
			assertEquals(1, rule.sample().size());
			assertTrue(dataset.document(rule.sample().getFirst().item(), "mine").getAnnotations().isEmpty());
		}
	}

	@Test
	void recordsThatAreNoneAreBadInput() throws IOException {
		Path folder = DatasetOf.layers(source(10, 1, 0), temp.resolve("data"));
		Files.writeString(folder.resolve("auto-accept.jsonl"), "{\"schemaVersion\":1,\"id\":\"rule-1\"}\n");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			BadInputException bad = assertThrows(BadInputException.class, () -> new AutoAcceptance(dataset, CLOCK).rules());
			assertTrue(bad.getMessage().contains("line 1"), bad.getMessage());
			assertThrows(BadInputException.class,
					() -> new AutoAcceptance(dataset, CLOCK).plan(new AutoAcceptance.Request("model", "gold", "gold", 0.9, 0.95, 0.1, 1), Progress.NONE));
		}
		assertFalse(Files.readString(folder.resolve("auto-accept.jsonl")).isEmpty());
	}
}
