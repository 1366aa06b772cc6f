/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.ResultJson;
import org.labelwright.quality.agreement.Agreement;
import org.labelwright.quality.agreement.AgreementMeasures;
import org.labelwright.quality.agreement.AgreementReport;
import org.labelwright.quality.agreement.Period;
import org.labelwright.quality.agreement.UnitizedAlpha;
import org.labelwright.quality.matching.ObjectClusters;
import org.labelwright.quality.matching.ObjectMatching;
import org.labelwright.quality.matching.Similarity;
import org.labelwright.quality.matching.Thresholds;

class AgreementTest {

	private static final double EXACT = 1e-12;

	private static AgreementReport run(Layered source, boolean silenceCounts) throws IOException {
		List<String> layers = source.layers().stream().map(one -> one.id()).toList();
		return new Agreement(new AgreementMeasures(Installed.contributions())).run(source, new Agreement.Options(layers, silenceCounts, Period.WEEK), Progress.NONE);
	}

	/** Anna and Ben over two images; Anna sees four objects, Ben three. */
	private static Layered two() {
		Layered source = new Layered(List.of("cat", "dog"), "anna", "ben");
		source.add("one", "anna", "cat", new Box(0, 0, 10, 10));
		source.add("one", "ben", "cat", new Box(0, 0, 10, 8)); // IoU 80/100
		source.add("one", "anna", "dog", new Box(100, 100, 10, 10));
		source.add("one", "ben", "cat", new Box(100, 100, 10, 6)); // IoU 60/100, other class
		source.add("one", "anna", "dog", new Box(200, 200, 10, 10));
		source.add("two", "anna", "dog", new Box(0, 0, 10, 10));
		source.add("two", "ben", "dog", new Box(0, 0, 10, 10)); // IoU 1
		return source;
	}

	@Test
	void twoAnnotatorsByHand() throws IOException {
		AgreementReport report = run(two(), false);
		AgreementReport.Pair pair = report.pairs().getFirst();
		assertEquals(2, report.items());
		assertEquals(3, pair.matched());
		assertEquals(2, pair.sameClass());
		assertEquals(1, pair.onlyFirst());
		assertEquals(0, pair.onlySecond());
		// Two objects both have with the same class, of four and three: 2 * 2 / 7.
		assertEquals(4 / 7.0, pair.f1().orElseThrow(), EXACT);
		assertEquals((0.8 + 0.6 + 1) / 3, pair.meanIou().orElseThrow(), EXACT);
		// (cat, cat), (dog, cat), (dog, dog): observed 2/3, by chance 1/3 * 2/3 + 2/3 * 1/3 = 4/9; (6/9 - 4/9) / (5/9).
		assertEquals(0.4, pair.kappa().orElseThrow(), EXACT);
		assertEquals(List.of(new AgreementReport.Confusion("cat", "dog", 1)), report.confusions());
		assertEquals("one", report.perItem().getFirst().item(), "the least agreement first");
		assertEquals(2, report.perItem().getFirst().disagreements());
	}

	@Test
	void classesByHand() throws IOException {
		AgreementReport report = run(two(), false);
		// cat: one pair, and Ben's third cat that Anna calls a dog. dog: one pair, and two of Anna's.
		AgreementReport.PerClass cat = report.perClass().get(0);
		AgreementReport.PerClass dog = report.perClass().get(1);
		assertEquals(2 / 3.0, cat.f1().orElseThrow(), EXACT);
		assertEquals(0.8, cat.meanIou().orElseThrow(), EXACT);
		assertEquals(2 / 4.0, dog.f1().orElseThrow(), EXACT);
		assertEquals(1, dog.meanIou().orElseThrow(), EXACT);
	}

	@Test
	void classesAreCalledByTheirNames() throws IOException {
		Layered source = two();
		source.labelClass("cat").setName("Cat");
		AgreementReport report = run(source, false);
		assertEquals(List.of("Cat", "dog"), report.perClass().stream().map(AgreementReport.PerClass::labelClass).toList());
		assertEquals(List.of(new AgreementReport.Confusion("Cat", "dog", 1)), report.confusions());
	}

	@Test
	void aBoxAndAnOutlineOfOneObjectAgree() throws IOException {
		Layered source = new Layered(List.of("sail"), "anna", "ben");
		source.add("one", "anna", "sail", Polygon.of(0, 0, 100, 0, 0, 100));
		source.add("one", "ben", "sail", new Box(0, 0, 100, 100));
		AgreementReport.Pair pair = run(source, false).pairs().getFirst();
		assertEquals(1, pair.f1().orElseThrow(), EXACT);
		assertEquals(1, pair.meanIou().orElseThrow(), EXACT);
	}

	@Test
	void alphaWithOverlapByHand() throws IOException {
		// Units: (a1, b1) at 0.2, (a2, b2) at 0.4, (a3, nothing) at 1, (a4, b4) at 0. Eight values, seven of them shapes.
		// Observed: 2 * (0.2 + 0.4 + 1 + 0) = 3.2. All pairs: 2 * 7 * 1 + 7 * 6 - 2 * (0.8 + 0.6 + 1) = 51.2; expected 51.2 / 7.
		assertEquals(1 - 3.2 / (51.2 / 7), run(two(), false).alphaIou().orElseThrow(), EXACT);
	}

	@Test
	void silenceCountsWhereItIsSaidTo() throws IOException {
		Layered source = two();
		source.add("three", "anna", "cat", new Box(0, 0, 10, 10));
		assertEquals(2, run(source, false).items());
		AgreementReport report = run(source, true);
		assertEquals(3, report.items());
		assertEquals(2, report.pairs().getFirst().onlyFirst());
	}

	@Test
	void thresholdsAreThoseOfTheClasses() throws IOException {
		Layered source = new Layered(List.of("face", "dog"), "anna", "ben");
		source.labelClass("face").setIouThreshold(0.95);
		source.labelClass("dog").setIouThreshold(0.7);
		for (String labelClass : List.of("face", "dog")) {
			source.add(labelClass, "anna", labelClass, new Box(0, 0, 10, 10));
			source.add(labelClass, "ben", labelClass, new Box(0, 0, 10, 8));
		}
		AgreementReport report = run(source, false);
		assertEquals(0, report.perClass().get(1).f1().orElseThrow(), EXACT, "0.8 is not enough for a face");
		assertEquals(1, report.perClass().get(0).f1().orElseThrow(), EXACT, "but for a dog");
	}

	@Test
	void answersAttributesAndWholeItemsAreCodes() throws IOException {
		Layered source = new Layered(List.of("cat", "dog"), "anna", "ben");
		for (int i = 0; i < 4; i++) {
			for (String layer : List.of("anna", "ben")) {
				source.answer("item" + i, layer, "weather", i == 3 && layer.equals("ben") ? "sun" : i % 2 == 0 ? "sun" : "rain");
				source.add("item" + i, layer, i < 2 ? "cat" : "dog", new Whole());
				source.add("item" + i, layer, "cat", new Box(0, 0, 9, 9)).getAttributes().put("age", new AttributeValue.Numeric(i));
			}
		}
		AgreementReport report = run(source, false);
		assertEquals(List.of("attribute:age", "class", "item", "question:weather"), report.coefficients().stream().map(AgreementReport.Coefficients::subject).toList());
		// Three of four alike; by chance 0.5 * 0.75 + 0.5 * 0.25 = 0.5.
		assertEquals(0.5, report.coefficients().get(3).values().get("cohen-kappa"), EXACT);
		assertEquals(1, report.coefficients().get(0).values().get("alpha-interval"), EXACT);
	}

	@Test
	void spansAreComparedByPosition(@TempDir Path temp) throws IOException {
		Path file = Files.writeString(temp.resolve("text.txt"), "a".repeat(100));
		Layered source = new Layered(List.of("PER"), "anna", "ben").item(Item.image("text", "text.txt", "text/plain", 0, 0), file);
		source.add("text", "anna", "PER", Span.of(2, 8));
		source.add("text", "ben", "PER", Span.of(2, 8));
		source.add("text", "anna", "PER", Span.of(20, 30));
		AgreementReport report = run(source, false);
		double alpha = report.coefficients().stream().filter(one -> one.subject().equals("position")).findFirst().orElseThrow().values().get("alpha-unitized");
		// With the whole text as continuum, not only what lies before the last mark.
		UnitizedAlpha expected = new UnitizedAlpha(2);
		UnitizedAlpha.Continuum continuum = expected.begin(100);
		continuum.add(0, "PER", 2, 8);
		continuum.add(1, "PER", 2, 8);
		continuum.add(0, "PER", 20, 30);
		assertEquals(expected.overall().orElseThrow(), alpha, EXACT);
		assertTrue(alpha > 0 && alpha < 1, "" + alpha);
		assertEquals(2 / 3.0, report.pairs().getFirst().f1().orElseThrow(), EXACT);
	}

	@Test
	void periodsSayWhatOthersConfirmed() throws IOException {
		Layered source = new Layered(List.of("cat"), "anna", "ben");
		Layered.at(source.add("one", "anna", "cat", new Box(0, 0, 10, 10)), "2026-03-09T12:00:00Z");
		Layered.at(source.add("one", "ben", "cat", new Box(0, 0, 10, 10)), "2026-03-09T12:00:00Z");
		Layered.at(source.add("one", "anna", "cat", new Box(90, 0, 10, 10)), "2026-03-16T12:00:00Z");
		assertEquals(List.of(new AgreementReport.PerPeriod("anna", "2026-W11", 1, 1, 1), new AgreementReport.PerPeriod("anna", "2026-W12", 1, 0, 0),
				new AgreementReport.PerPeriod("ben", "2026-W11", 1, 1, 1)), run(source, false).perPeriod());
	}

	@Test
	void theReportIsJson() throws IOException {
		JsonNode json = ResultJson.of(run(two(), false));
		assertEquals("anna", json.get("annotators").get(0).textValue());
		assertEquals(4 / 7.0, json.get("pairs").get(0).get("f1").doubleValue(), EXACT);
		assertTrue(ResultJson.of(Optional.empty()).isNull());
		assertThrows(IllegalArgumentException.class, () -> ResultJson.of(new Object()));
	}

	@Test
	void layersThatAreNotThereAreRefused() {
		Layered source = two();
		Agreement agreement = new Agreement(new AgreementMeasures(Installed.contributions()));
		assertThrows(BadInputException.class, () -> agreement.run(source, new Agreement.Options(List.of("anna"), false, Period.DAY), Progress.NONE));
		assertThrows(BadInputException.class, () -> agreement.run(source, new Agreement.Options(List.of("anna", "carl"), false, Period.DAY), Progress.NONE));
		assertThrows(BadInputException.class, () -> agreement.run(source, new Agreement.Options(List.of("anna", "anna"), false, Period.DAY), Progress.NONE));
	}

	@Test
	void threeLayersFormClusters() {
		Layered source = new Layered(List.of("cat"), "a", "b", "c");
		Annotation a = source.add("one", "a", "cat", new Box(0, 0, 10, 10));
		Annotation b = source.add("one", "b", "cat", new Box(0, 0, 10, 9));
		Annotation c = source.add("one", "c", "cat", new Box(50, 50, 10, 10));
		Annotation c2 = source.add("one", "c", "cat", new Box(0, 1, 10, 9));
		List<ObjectClusters.Cluster> clusters = ObjectClusters.of(List.of(List.of(a), List.of(b), List.of(c, c2)), new Thresholds(source.ontology()));
		assertEquals(List.of(Optional.of(a), Optional.of(b), Optional.of(c2)), clusters.get(0).members());
		assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of(c)), clusters.get(1).members());
	}

	@Test
	void randomMatchingsAreTheBestOnes() {
		Random random = new Random(3);
		for (int round = 0; round < 300; round++) {
			Layered source = new Layered(List.of("cat"), "a", "b");
			List<Annotation> first = boxes(source, "a", random);
			List<Annotation> second = boxes(source, "b", random);
			List<ObjectMatching.Pair> pairs = ObjectMatching.of(first, second, new Thresholds(source.ontology()));
			double[] best = best(first, second, 0, new ArrayList<>());
			assertEquals(best[0], pairs.size());
			assertEquals(best[1], pairs.stream().mapToDouble(ObjectMatching.Pair::iou).sum(), 1e-9);
		}
	}

	private static List<Annotation> boxes(Layered source, String layer, Random random) {
		List<Annotation> boxes = new ArrayList<>();
		for (int i = 0; i < 1 + random.nextInt(5); i++) {
			boxes.add(source.add("one", layer, "cat", new Box(random.nextInt(5), random.nextInt(5), 8 + random.nextInt(8), 8 + random.nextInt(8))));
		}
		return boxes;
	}

	/** Tries every pairing: the most pairs, of those the largest overlap. */
	private static double[] best(List<Annotation> first, List<Annotation> second, int at, List<Annotation> taken) {
		if (at == first.size()) {
			return new double[2];
		}
		double[] best = best(first, second, at + 1, taken);
		for (Annotation candidate : second) {
			double iou = Similarity.of(first.get(at).getGeometry(), candidate.getGeometry());
			if (iou >= 0.5 && !taken.contains(candidate)) {
				List<Annotation> more = new ArrayList<>(taken);
				more.add(candidate);
				double[] with = best(first, second, at + 1, more);
				if (with[0] + 1 > best[0] || with[0] + 1 == best[0] && with[1] + iou > best[1]) {
					best = new double[] { with[0] + 1, with[1] + iou };
				}
			}
		}
		return best;
	}
}
