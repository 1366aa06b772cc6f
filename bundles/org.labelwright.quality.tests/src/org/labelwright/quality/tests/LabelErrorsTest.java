/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.quality.errors.ConfidentLearning;
import org.labelwright.quality.errors.ErrorReport;
import org.labelwright.quality.errors.LabelErrors;

class LabelErrorsTest {

	private static ConfidentLearning.Unit unit(String given, double cat) {
		return new ConfidentLearning.Unit(given, Map.of("cat", cat, "dog", 1 - cat));
	}

	@Test
	void confidentLearningByHand() {
		// Self-confidence: cats (0.9 + 0.8 + 0.1) / 3 = 0.6; dogs (0.8 + 0.7 + 0.45) / 3 = 0.65.
		ConfidentLearning learning = new ConfidentLearning(
				List.of(unit("cat", 0.9), unit("cat", 0.8), unit("cat", 0.1), unit("dog", 0.2), unit("dog", 0.3), unit("dog", 0.55)));
		assertEquals(0.6, learning.thresholds().get("cat"), 1e-12);
		assertEquals(0.65, learning.thresholds().get("dog"), 1e-12);
		// The third is a dog by 0.9; the last reaches neither threshold and counts nowhere.
		assertEquals(1, learning.issues().size());
		assertEquals(new ConfidentLearning.Issue(2, "dog", 0.8), learning.issues().getFirst());
		assertEquals(2, learning.joint("cat", "cat"));
		assertEquals(1, learning.joint("cat", "dog"));
		assertEquals(2, learning.joint("dog", "dog"));
		assertEquals(0, learning.joint("dog", "cat"));
	}

	@Test
	void randomUnitsFollowTheDefinition() {
		Random random = new Random(8);
		for (int round = 0; round < 100; round++) {
			List<ConfidentLearning.Unit> units = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				double[] p = { random.nextDouble(), random.nextDouble(), random.nextDouble() };
				double sum = p[0] + p[1] + p[2];
				units.add(new ConfidentLearning.Unit("" + random.nextInt(3), Map.of("0", p[0] / sum, "1", p[1] / sum, "2", p[2] / sum)));
			}
			double[] thresholds = new double[3];
			for (int k = 0; k < 3; k++) {
				String label = "" + k;
				thresholds[k] = units.stream().filter(one -> one.given().equals(label)).mapToDouble(one -> one.probabilities().get(label)).average().orElse(2);
			}
			Map<Integer, String> wrong = new HashMap<>();
			for (int i = 0; i < units.size(); i++) {
				int best = -1;
				for (int k = 0; k < 3; k++) {
					double p = units.get(i).probabilities().get("" + k);
					if (p >= thresholds[k] && (best < 0 || p > units.get(i).probabilities().get("" + best))) {
						best = k;
					}
				}
				if (best >= 0 && !units.get(i).given().equals("" + best)) {
					wrong.put(i, "" + best);
				}
			}
			assertEquals(wrong, new ConfidentLearning(units).issues().stream().collect(Collectors.toMap(ConfidentLearning.Issue::unit, ConfidentLearning.Issue::suggested)));
		}
	}

	private static Set<String> found(ErrorReport report, ErrorReport.Kind kind) {
		return report.errors().stream().filter(error -> error.kind() == kind).map(error -> error.item() + ":" + error.annotation().orElse("")).collect(Collectors.toSet());
	}

	@Test
	void objectsOfThreeKindsOfErrors() throws IOException {
		Layered source = new Layered(List.of("car", "bus"), "main", "model");
		source.labelClass("car").setName("Small car");
		Random random = new Random(3);
		for (int i = 0; i < 40; i++) {
			Box box = new Box(100, 100, 60 + random.nextInt(40), 60 + random.nextInt(40));
			source.add("i" + i, "main", i % 2 == 0 ? "car" : "bus", box);
			source.predict("i" + i, "model", i % 2 == 0 ? "car" : "bus", new Box(box.x() + random.nextInt(3), box.y(), box.width(), box.height()),
					0.7 + 0.01 * random.nextInt(20));
		}
		String swapped = "i1:" + source.add("i1", "main", "car", new Box(400, 400, 50, 50)).getId();
		source.predict("i1", "model", "bus", new Box(401, 400, 50, 50), 0.95);
		String shifted = "i2:" + source.add("i2", "main", "car", new Box(400, 400, 50, 50)).getId();
		source.predict("i2", "model", "car", new Box(430, 400, 50, 50), 0.95);
		String loose = "i3:" + source.add("i3", "main", "car", new Box(400, 400, 80, 50)).getId();
		source.predict("i3", "model", "car", new Box(400, 400, 50, 50), 0.95);
		String missing = "i4:" + source.predict("i4", "model", "bus", new Box(400, 400, 50, 50), 0.95).getId();
		source.predict("i5", "model", "bus", new Box(400, 400, 50, 50), 0.4); // not sure
		ErrorReport report = new LabelErrors("main", "model").run(source, Progress.NONE);
		assertEquals(Set.of(swapped), found(report, ErrorReport.Kind.SWAPPED));
		assertEquals(Set.of(shifted, loose), found(report, ErrorReport.Kind.BADLY_LOCATED));
		assertEquals(Set.of(missing), found(report, ErrorReport.Kind.OVERLOOKED));
		assertEquals(List.of(new ErrorReport.Confusion("Small car", "bus", 1, 0.95 * 49 / 51.0)), report.confusions());
		List<Double> scores = report.errors().stream().map(ErrorReport.LabelError::score).toList();
		assertEquals(scores.stream().sorted((one, other) -> Double.compare(other, one)).toList(), scores);
		assertEquals(40, report.items());
	}

	/** Half a box is a triangle, and yet the box around it is right. */
	@Test
	void boxesOfAModelAreComparedWithTheBoxesAroundOutlines() throws IOException {
		Layered source = new Layered(List.of("sail"), "main", "model");
		for (int i = 0; i < 40; i++) {
			source.add("i" + i, "main", "sail", Polygon.of(100, 100, 200 + i, 100, 100, 200 + i));
			source.predict("i" + i, "model", "sail", new Box(100, 100, 100 + i, 100 + i), 0.9);
		}
		String shifted = "i3:" + source.add("i3", "main", "sail", Polygon.of(400, 400, 500, 400, 400, 500)).getId();
		source.predict("i3", "model", "sail", new Box(440, 400, 100, 100), 0.95);
		ErrorReport report = new LabelErrors("main", "model").run(source, Progress.NONE);
		assertEquals(Set.of(shifted), found(report, ErrorReport.Kind.BADLY_LOCATED));
		assertEquals(1, report.errors().size());
	}

	@Test
	void spansAndWholeItems() throws IOException {
		Layered source = new Layered(List.of("PER", "LOC"), "main", "model");
		source.add("text", "main", "PER", Span.of(0, 5));
		source.predict("text", "model", "LOC", Span.of(0, 5), 0.9);
		source.add("text", "main", "PER", Span.of(10, 19));
		source.predict("text", "model", "PER", Span.of(10, 19), 0.9);
		source.predict("text", "model", "PER", Span.of(30, 39), 0.9);
		for (int i = 0; i < 10; i++) {
			source.add("img" + i, "main", i == 7 ? "LOC" : "PER", new Whole());
			source.predict("img" + i, "model", "PER", new Whole(), 0.9);
			source.add("other" + i, "main", "LOC", new Whole());
			source.predict("other" + i, "model", "LOC", new Whole(), 0.8);
		}
		ErrorReport report = new LabelErrors("main", "model").run(source, Progress.NONE);
		assertEquals(2, found(report, ErrorReport.Kind.SWAPPED).size());
		assertEquals(1, found(report, ErrorReport.Kind.OVERLOOKED).size());
		ErrorReport.LabelError whole = report.errors().stream().filter(error -> error.item().equals("img7")).findFirst().orElseThrow();
		assertEquals(Optional.of("LOC"), whole.given());
		assertEquals("PER", whole.suggested());
		// 0.9 for the one class, a tenth for the other: a margin of 0.8, from -1 to 1 scaled to 0 to 1.
		assertEquals(0.9, whole.score(), 1e-9);
	}

	@Test
	void aLayerThatIsNotThereIsRefused() {
		Layered source = new Layered(List.of("car"), "main");
		String message = assertThrows(BadInputException.class, () -> new LabelErrors("main", "model").run(source, Progress.NONE)).getMessage();
		assertTrue(message.contains("\"model\"") && message.contains("main"), message);
	}
}
