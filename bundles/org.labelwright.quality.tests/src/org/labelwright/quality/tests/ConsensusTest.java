/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.quality.agreement.Period;
import org.labelwright.quality.agreement.Ratings;
import org.labelwright.quality.consensus.Consensus;
import org.labelwright.quality.consensus.ConsensusReport;
import org.labelwright.quality.consensus.DawidSkene;
import org.labelwright.quality.consensus.GoldReport;
import org.labelwright.quality.consensus.GoldScores;
import org.labelwright.quality.consensus.Staple;

class ConsensusTest {

	private static final double EXACT = 1e-12;

	@TempDir
	private Path temp;

	private static Consensus consensus(Consensus.Method method, String... layers) {
		return new Consensus(new Consensus.Options(List.of(layers), method, new Layer("consensus", "Consensus"), false));
	}

	private static AnnotationDocument of(Layered source, String item) throws IOException {
		return consensus(Consensus.Method.MAJORITY, source.layers().stream().map(Layer::id).toArray(String[]::new))
				.preview(source, source.record(item), Progress.NONE).orElseThrow();
	}

	/** One object as three annotators drew it, fused. */
	private static Geometry fused(Geometry a, Geometry b, Geometry c) throws IOException {
		Layered source = new Layered(List.of("cat"), "a", "b", "c");
		source.labelClass("cat").setIouThreshold(0.1);
		source.add("one", "a", "cat", a);
		source.add("one", "b", "cat", b);
		source.add("one", "c", "cat", c);
		List<Annotation> annotations = of(source, "one").getAnnotations();
		assertEquals(1, annotations.size());
		return annotations.getFirst().getGeometry();
	}

	@Test
	void boxesAreTheMeanOfTheirEdges() throws IOException {
		assertEquals(new Box(1, 2, 10, 10), fused(new Box(0, 2, 10, 10), new Box(1, 1, 10, 10), new Box(2, 3, 10, 10)));
	}

	/** Weighted boxes fusion (Solovyev, Wang and Gabruseva 2021), equations 2 and 3: edges weighed by confidence; objects far apart stay apart. */
	@Test
	void randomBoxesAreFusedByTheDefinition() throws IOException {
		Random random = new Random(20);
		for (int round = 0; round < 50; round++) {
			Layered source = new Layered(List.of("cat"), "a", "b", "c", "d");
			Map<Box, double[]> sums = new HashMap<>();
			for (int object = 0; object < 4; object++) {
				Box box = new Box(object * 200, random.nextInt(300), 60 + random.nextInt(60), 60 + random.nextInt(60));
				for (String layer : List.of("a", "b", "c", "d")) {
					// One of four may not see it.
					if (!layer.equals("d") || random.nextBoolean()) {
						Box drawn = new Box(box.x() + random.nextInt(5), box.y() + random.nextInt(5), box.width() + random.nextInt(5), box.height() + random.nextInt(5));
						double confidence = (1 + random.nextInt(10)) / 10.0;
						source.predict("one", layer, "cat", drawn, confidence);
						double[] sum = sums.computeIfAbsent(box, key -> new double[5]);
						double[] edges = { drawn.x(), drawn.y(), drawn.x() + drawn.width(), drawn.y() + drawn.height(), 1 };
						Arrays.setAll(sum, i -> sum[i] + confidence * edges[i]);
					}
				}
			}
			List<Box> fused = of(source, "one").getAnnotations().stream().map(one -> (Box) one.getGeometry()).sorted(Comparator.comparingDouble(Box::x)).toList();
			List<double[]> expected = sums.values().stream().sorted(Comparator.comparingDouble(sum -> sum[0] / sum[4])).toList();
			assertEquals(expected.size(), fused.size());
			for (int i = 0; i < fused.size(); i++) {
				double[] sum = expected.get(i);
				assertEquals(sum[0] / sum[4], fused.get(i).x(), 1e-9);
				assertEquals(sum[1] / sum[4], fused.get(i).y(), 1e-9);
				assertEquals(sum[2] / sum[4], fused.get(i).right(), 1e-9);
				assertEquals(sum[3] / sum[4], fused.get(i).bottom(), 1e-9);
			}
		}
	}

	@Test
	void polygonsAreWhatTwoOfThreeCover() throws IOException {
		// Three strips side by side, each shifted by two: two of three cover 2 to 12.
		Polygon polygon = (Polygon) fused(strip(0, 10), strip(2, 12), strip(4, 14));
		assertEquals(100, polygon.area(), 1e-9);
		assertEquals(new Box(2, 0, 10, 10), polygon.bounds());
	}

	private static Polygon strip(double left, double right) {
		return Polygon.of(left, 0, right, 0, right, 10, left, 10);
	}

	@Test
	void manyPolygonsAreVotedOnPixels() throws IOException {
		Layered source = new Layered(List.of("cat"), IntStream.range(0, 9).mapToObj(i -> "l" + i).toArray(String[]::new));
		source.labelClass("cat").setIouThreshold(0.1);
		for (int i = 0; i < 9; i++) {
			source.add("one", "l" + i, "cat", strip(i < 5 ? 0 : 4, 20));
		}
		Polygon polygon = (Polygon) of(source, "one").getAnnotations().getFirst().getGeometry();
		assertEquals(new Box(0, 0, 20, 10), polygon.bounds(), "five of nine begin at the left");
	}

	@Test
	void spansAreWhatTwoOfThreeCover() throws IOException {
		assertEquals(Span.of(3, 10), fused(Span.of(0, 10), Span.of(3, 12), Span.of(3, 9)));
		assertEquals(new Span(List.of(new Fragment(0, 4), new Fragment(6, 10))), fused(Span.of(0, 10), Span.of(0, 4), Span.of(6, 10)));
	}

	@Test
	void stapleFollowsTheTwoThatAgree() throws IOException {
		Mask two = mask(2, 8);
		Mask other = mask(4, 10);
		assertEquals(two, fused(two, two, other));
		Staple staple = new Staple(List.of(two, two, other));
		// The third has rows 4 to 7 of the true rows 2 to 7, and two rows of its own.
		assertEquals(1, staple.sensitivity(0), 1e-3);
		assertEquals(4 / 6.0, staple.sensitivity(2), 1e-3);
		assertTrue(staple.specificity(0) > staple.specificity(2));
	}

	private static Mask mask(int top, int bottom) {
		byte[] raster = new byte[144];
		for (int y = top; y < bottom; y++) {
			for (int x = 2; x < 8; x++) {
				raster[y * 12 + x] = 1;
			}
		}
		return Mask.ofRaster(12, 12, raster);
	}

	@Test
	void randomMasksFollowTheDefinitionOfStaple() {
		Random random = new Random(2);
		for (int round = 0; round < 50; round++) {
			int count = 3 + random.nextInt(3);
			byte[][] rasters = new byte[count][36];
			for (int pixel = 0; pixel < 36; pixel++) {
				int truth = random.nextInt(2);
				for (byte[] raster : rasters) {
					raster[pixel] = (byte) (random.nextInt(5) == 0 ? 1 - truth : truth);
				}
			}
			Staple staple = new Staple(java.util.Arrays.stream(rasters).map(raster -> Mask.ofRaster(6, 6, raster)).toList());
			double[] slow = slowStaple(rasters);
			byte[] mask = staple.mask().toRaster();
			for (int pixel = 0; pixel < 36; pixel++) {
				assertEquals(slow[pixel] >= 0.5 ? 1 : 0, mask[pixel], "pixel " + pixel + " of round " + round);
			}
		}
	}

	/** Probabilities of foreground, in logarithms, over the box around the masks; 0 outside of it. */
	private static double[] slowStaple(byte[][] rasters) {
		int left = 6;
		int right = -1;
		int top = 6;
		int bottom = -1;
		double claimed = 0;
		for (byte[] raster : rasters) {
			for (int i = 0; i < 36; i++) {
				if (raster[i] == 1) {
					claimed++;
					left = Math.min(left, i % 6);
					right = Math.max(right, i % 6);
					top = Math.min(top, i / 6);
					bottom = Math.max(bottom, i / 6);
				}
			}
		}
		double prior = claimed / rasters.length / ((right - left + 1) * (bottom - top + 1));
		double[] p = new double[rasters.length];
		double[] q = new double[rasters.length];
		java.util.Arrays.fill(p, 0.99999);
		java.util.Arrays.fill(q, 0.99999);
		double[] truth = new double[36];
		for (int round = 0; round < 200; round++) {
			double foreground = 0;
			double background = 0;
			for (int y = top; y <= bottom; y++) {
				for (int x = left; x <= right; x++) {
					double a = Math.log(prior);
					double b = Math.log(1 - prior);
					for (int r = 0; r < rasters.length; r++) {
						a += Math.log(rasters[r][y * 6 + x] == 1 ? p[r] : Math.max(0, 1 - p[r]));
						b += Math.log(rasters[r][y * 6 + x] == 1 ? Math.max(0, 1 - q[r]) : q[r]);
					}
					truth[y * 6 + x] = a == Double.NEGATIVE_INFINITY ? 0 : 1 / (1 + Math.exp(b - a));
					foreground += truth[y * 6 + x];
					background += 1 - truth[y * 6 + x];
				}
			}
			for (int r = 0; r < rasters.length; r++) {
				p[r] = 0;
				q[r] = 0;
				// Sums of shares may come out above 1 by a rounding.
				for (int y = top; y <= bottom; y++) {
					for (int x = left; x <= right; x++) {
						double w = truth[y * 6 + x];
						p[r] += rasters[r][y * 6 + x] == 1 ? w / foreground : 0;
						q[r] += rasters[r][y * 6 + x] == 0 ? (1 - w) / background : 0;
					}
				}
			}
		}
		return truth;
	}

	@Test
	void whatMostHaveStaysAndWhatOneHasGoes() throws IOException {
		Layered source = new Layered(List.of("cat", "dog"), "a", "b", "c");
		source.add("one", "a", "dog", new Box(0, 0, 10, 10));
		source.add("one", "b", "cat", new Box(0, 0, 10, 10));
		Annotation third = source.add("one", "c", "cat", new Box(0, 0, 10, 10));
		source.add("one", "c", "cat", new Box(50, 50, 10, 10));
		source.add("one", "a", "cat", new Whole());
		source.add("one", "b", "cat", new Whole());
		source.answer("one", "a", "weather", "rain");
		source.answer("one", "b", "weather", "sun");
		source.answer("one", "c", "weather", "sun");
		AnnotationDocument document = of(source, "one");
		assertEquals(List.of("cat", "cat"), document.getAnnotations().stream().map(Annotation::getLabelClass).toList());
		assertTrue(document.getAnnotations().get(1).getGeometry() instanceof Whole);
		assertEquals(List.of("sun"), document.getAnswers().getFirst().getChoices());
		Annotation cat = document.getAnnotations().getFirst();
		assertEquals(2 / 3.0, cat.getProvenance().getConfidence(), EXACT);
		JsonNode consensus = Json.mapper().readTree(cat.getOrigin()).get("consensus");
		assertEquals(3, consensus.get("sources").size());
		assertEquals("c", consensus.get("sources").get(2).get("layer").textValue());
		assertEquals(third.getId(), consensus.get("sources").get(2).get("annotation").textValue());
		assertEquals(1, consensus.get("sources").get(2).get("iou").doubleValue(), EXACT);
	}

	@Test
	void dawidAndSkeneHearThoseWhoAreRight() {
		// Three careless annotators say what comes to their mind, two careful ones are nearly always right.
		Random random = new Random(11);
		List<List<Optional<String>>> units = new ArrayList<>();
		List<String> truths = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			String truth = "" + random.nextInt(3);
			truths.add(truth);
			List<Optional<String>> unit = new ArrayList<>();
			for (double skill : new double[] { 0.95, 0.9, 0, 0, 0 }) {
				unit.add(Optional.of(random.nextDouble() < skill ? truth : "" + random.nextInt(3)));
			}
			units.add(unit);
		}
		DawidSkene model = new DawidSkene(new Ratings(List.of("a", "b", "c", "d", "e"), units));
		int right = 0;
		int majority = 0;
		for (int i = 0; i < units.size(); i++) {
			List<Double> posterior = model.posterior(i);
			int best = IntStream.range(0, 3).reduce((one, other) -> posterior.get(other) > posterior.get(one) ? other : one).orElseThrow();
			right += model.classes().get(best).equals(truths.get(i)) ? 1 : 0;
			Map<String, Integer> votes = new TreeMap<>();
			units.get(i).forEach(code -> votes.merge(code.orElseThrow(), 1, Integer::sum));
			majority += votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey().equals(truths.get(i)) ? 1 : 0;
		}
		assertTrue(right > majority + 15, right + " right, by majority " + majority);
		assertTrue(model.skill(0) > 0.9 && model.skill(4) < 0.45, model.skill(0) + " and " + model.skill(4));
	}

	@Test
	void randomRatingsFollowTheDefinitionOfDawidAndSkene() {
		Random random = new Random(12);
		for (int round = 0; round < 40; round++) {
			List<List<Optional<String>>> units = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				int truth = random.nextInt(3);
				units.add(IntStream.range(0, 4).mapToObj(a -> random.nextInt(6) == 0 ? Optional.<String>empty() : Optional.of("" + (random.nextInt(3) == 0 ? random.nextInt(3) : truth)))
						.toList());
			}
			DawidSkene model = new DawidSkene(new Ratings(List.of("a", "b", "c", "d"), units));
			double[][] slow = slowDawidSkene(units, model.rounds());
			for (int i = 0; i < units.size(); i++) {
				for (int k = 0; k < 3; k++) {
					assertEquals(slow[i][k], model.posterior(i).get(k), 1e-9);
					assertEquals(slow[i][k], model.judge(units.get(i)).get("" + k), 1e-9);
				}
			}
		}
	}

	private static double[][] slowDawidSkene(List<List<Optional<String>>> units, int rounds) {
		double[][] t = new double[units.size()][3];
		for (int i = 0; i < t.length; i++) {
			double votes = units.get(i).stream().filter(Optional::isPresent).count();
			for (int k = 0; k < 3; k++) {
				String code = "" + k;
				t[i][k] = votes == 0 ? 1 / 3.0 : units.get(i).stream().filter(one -> one.equals(Optional.of(code))).count() / votes;
			}
		}
		for (int round = 0; round < rounds; round++) {
			double[] p = new double[3];
			double[][][] pi = new double[4][3][3];
			for (int j = 0; j < 3; j++) {
				for (double[] row : t) {
					p[j] += row[j] / t.length;
				}
				for (int a = 0; a < 4; a++) {
					double all = 0;
					for (int l = 0; l < 3; l++) {
						pi[a][j][l] = 1e-4;
						for (int i = 0; i < t.length; i++) {
							pi[a][j][l] += units.get(i).get(a).equals(Optional.of("" + l)) ? t[i][j] : 0;
						}
						all += pi[a][j][l];
					}
					for (int l = 0; l < 3; l++) {
						pi[a][j][l] /= all;
					}
				}
			}
			for (int i = 0; i < t.length; i++) {
				double sum = 0;
				for (int j = 0; j < 3; j++) {
					t[i][j] = p[j];
					for (int a = 0; a < 4; a++) {
						t[i][j] *= units.get(i).get(a).isPresent() ? pi[a][j][Integer.parseInt(units.get(i).get(a).get())] : 1;
					}
					sum += t[i][j];
				}
				for (int j = 0; j < 3; j++) {
					t[i][j] /= sum;
				}
			}
		}
		return t;
	}

	@Test
	void theLayerIsOneStepThatIsTakenBackByteByByte() throws IOException {
		Layered source = new Layered(List.of("cat"), "a", "b");
		for (int i = 0; i < 5; i++) {
			source.add("img" + i, "a", "cat", new Box(i, 0, 10, 10));
			source.add("img" + i, "b", "cat", new Box(i, 2, 10, 10));
		}
		Path folder = DatasetOf.layers(source, temp.resolve("data"));
		Map<String, String> before = DatasetFolder.files(folder);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			for (Consensus.Method method : Consensus.Method.values()) {
				ConsensusReport report = consensus(method, "a", "b").run(dataset, Progress.NONE);
				assertEquals(5, report.objects());
				assertEquals(5, report.documents());
				assertEquals(List.of("a", "b", "consensus"), dataset.layers().stream().map(Layer::id).toList());
				assertEquals(new Box(3, 1, 10, 10), dataset.document("img3", "consensus").getAnnotations().getFirst().getGeometry());
			}
			Map<String, String> twice = DatasetFolder.files(folder);
			consensus(Consensus.Method.DAWID_SKENE, "a", "b").run(dataset, Progress.NONE);
			assertEquals(twice, DatasetFolder.files(folder), "the same layers give the same labels");
			assertNotEquals(before, twice);
			for (int i = 0; i < 3; i++) {
				dataset.takeBack(Progress.NONE);
			}
			assertEquals(before, DatasetFolder.files(folder));
			assertEquals(2, dataset.layers().size());
		}
	}

	@Test
	void aSourceIsNotOverwritten() throws IOException {
		Layered source = new Layered(List.of("cat"), "a", "b");
		source.add("one", "a", "cat", new Box(0, 0, 1, 1));
		Path folder = DatasetOf.layers(source, temp.resolve("data"));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			Consensus wrong = new Consensus(new Consensus.Options(List.of("a", "b"), Consensus.Method.MAJORITY, new Layer("a", "a"), false));
			assertThrows(BadInputException.class, () -> wrong.run(dataset, Progress.NONE));
			Consensus evil = new Consensus(new Consensus.Options(List.of("a", "b"), Consensus.Method.MAJORITY, new Layer("../../x", "x"), false));
			assertThrows(BadInputException.class, () -> evil.run(dataset, Progress.NONE));
		}
	}

	@Test
	void goldScoresByHand() throws IOException {
		Layered source = new Layered(List.of("cat", "dog"), "gold", "anna", "ben");
		source.add("one", "gold", "cat", new Box(0, 0, 10, 10));
		source.add("one", "gold", "cat", new Box(50, 0, 10, 10));
		source.add("one", "gold", "dog", new Box(0, 50, 10, 10));
		Layered.at(source.add("one", "anna", "cat", new Box(0, 0, 10, 10)), "2026-03-09T00:00:00Z");
		Layered.at(source.add("one", "anna", "cat", new Box(50, 0, 10, 8)), "2026-03-09T00:00:00Z");
		Layered.at(source.add("one", "anna", "cat", new Box(0, 50, 10, 10)), "2026-03-09T00:00:00Z");
		Layered.at(source.add("one", "anna", "cat", new Box(70, 70, 10, 10)), "2026-03-20T00:00:00Z");
		source.add("two", "ben", "cat", new Box(0, 0, 10, 10));
		GoldReport report = new GoldScores("gold", List.of("anna", "ben"), Period.MONTH).run(source, Progress.NONE);
		assertEquals(1, report.items());
		GoldReport.Score anna = report.scores().getFirst();
		assertEquals(List.of(2L, 1L, 0L, 1L), List.of(anna.found(), anna.confused(), anna.missed(), anna.extra()));
		// Two of three with four of her own: 2 * 2 / 7; overlaps of 1, 0.8 and 1.
		assertEquals(4 / 7.0, anna.score().orElseThrow(), EXACT);
		assertEquals(2.8 / 3, anna.meanIou().orElseThrow(), EXACT);
		assertEquals(1, report.scores().size(), "Ben had no gold item");
		assertEquals("2026-03", report.perPeriod().getFirst().period());
	}
}
