/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.internal.metrics.PanopticMetric;
import org.labelwright.quality.internal.metrics.SemanticMetric;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Tasks;

/** Panoptic quality and semantic segmentation, on images given as text: one letter a segment, a dot for void. */
class PixelMetricsTest {

	private static final double EXACT = 1e-12;

	/** Adds an image whose segments have the classes of their letters. */
	private static MemorySource image(MemorySource source, String id, String... rows) {
		source.item(Item.image(id, id, "image/png", rows[0].length(), rows.length));
		String.join("", rows).chars().filter(c -> c != '.').distinct().sorted().forEach(letter -> {
			byte[] raster = new byte[rows[0].length() * rows.length];
			for (int i = 0; i < raster.length; i++) {
				raster[i] = (byte) (rows[i / rows[0].length()].charAt(i % rows[0].length()) == letter ? 1 : 0);
			}
			Annotation segment = source.add(classOf((char) letter), Mask.ofRaster(rows[0].length(), rows.length, raster));
			segment.setCrowd(letter == '#');
		});
		return source;
	}

	/** a to m are things of class thing, n to z stuff, # is a crowd of things. */
	private static String classOf(char letter) {
		return letter == '#' || letter < 'n' ? "thing" : "stuff";
	}

	private static MemorySource source() {
		return new MemorySource("thing", "stuff");
	}

	private static EvaluationResult panoptic(MemorySource truth, MemorySource prediction) {
		return MemorySource.evaluate(new PanopticMetric(), Tasks.PANOPTIC, truth, prediction, "stuff", "stuff");
	}

	@Test
	void panopticQualityByHand() {
		MemorySource truth = image(source(), "1", "aaaannnn", "aaaannnn");
		MemorySource prediction = image(source(), "1", "aaabnnnn", "aaabnnnn");
		Map<String, Double> metrics = panoptic(truth, prediction).metrics();
		// a: 6 of 8; b overlaps the same object by a quarter: a false alarm.
		assertEquals(0.75 / 1.5, metrics.get("PQth"), EXACT);
		assertEquals(0.75, metrics.get("SQth"), EXACT);
		assertEquals(1 / 1.5, metrics.get("RQth"), EXACT);
		assertEquals(1, metrics.get("PQst"), EXACT);
		assertEquals((0.5 + 1) / 2, metrics.get("PQ"), EXACT);
	}

	@Test
	void exactlyHalfIsNotTheSame() {
		MemorySource truth = image(source(), "1", "aaaa");
		MemorySource prediction = image(source(), "1", "aann");
		EvaluationResult result = panoptic(truth, prediction);
		assertEquals(1, result.perClass().get("thing").get("FN"));
		assertEquals(1, result.perClass().get("thing").get("FP"));
		assertEquals(0, result.metrics().get("PQ"), EXACT);
	}

	@Test
	void voidAndCrowdExcuseWhatLiesInThem() {
		// b lies in the crowd, n in void, d by exactly half in void: that is not more than half.
		MemorySource truth = image(source(), "1", "aa##..ee....");
		MemorySource prediction = image(source(), "1", "aabb.dd.nn..");
		EvaluationResult result = panoptic(truth, prediction);
		assertEquals(1, result.perClass().get("thing").get("TP"));
		// e and d have one pixel in common; d's other is void, so their union is e alone: IoU 1/2, not enough.
		assertEquals(1, result.perClass().get("thing").get("FN"));
		assertEquals(1, result.perClass().get("thing").get("FP"));
		assertEquals(0, result.perClass().get("stuff").get("FP"));
	}

	@Test
	void segmentsAndPixelsAreConfused() {
		// a is found, b is taken for stuff, n is missed by half, and c lies where nothing is; what lies in void does no harm.
		MemorySource truth = image(source(), "1", "aaaabbbbnnnnpppp....");
		MemorySource prediction = image(source(), "1", "aaaannnnooccpppp..dd");
		ConfusionMatrix segments = MemorySource.evaluate(new PanopticMetric(), Tasks.PANOPTIC, truth, prediction, "stuff", "stuff", "confusion", "true")
				.confusion().orElseThrow();
		assertEquals(1, segments.count("thing", "thing"));
		assertEquals(1, segments.count("thing", "stuff"));
		assertEquals(1, segments.count("stuff", "stuff"));
		assertEquals(1, segments.count("stuff", ConfusionMatrix.BACKGROUND));
		assertEquals(1, segments.count(ConfusionMatrix.BACKGROUND, "thing"));
		assertEquals(1, segments.count(ConfusionMatrix.BACKGROUND, "stuff"));
		ConfusionMatrix pixels = MemorySource.evaluate(new PanopticMetric(), Tasks.PANOPTIC, truth, prediction, "stuff", "stuff", "confusion", "pixels")
				.confusion().orElseThrow();
		assertEquals(4, pixels.count("thing", "stuff"));
		assertEquals(6, pixels.count("stuff", "stuff"));
		assertEquals(2, pixels.count("stuff", "thing"));
	}

	@Test
	void everyImageNeedsAPrediction() {
		MemorySource truth = image(image(source(), "1", "aa"), "2", "aa");
		MemorySource prediction = image(source(), "1", "aa");
		assertThrows(UncheckedIOException.class, () -> panoptic(truth, prediction));
	}

	@Test
	void panopticQualityAgreesWithAPlainImplementation() {
		Random random = new Random(4);
		for (int round = 0; round < 300; round++) {
			String[] right = { letters(random, "abnn#."), letters(random, "abnn#."), letters(random, "abnn#.") };
			String[] judged = new String[3];
			for (int i = 0; i < 3; i++) {
				StringBuilder row = new StringBuilder(right[i].replace('#', 'b'));
				for (int x = 0; x < row.length(); x++) {
					row.setCharAt(x, random.nextInt(4) == 0 ? "abno.".charAt(random.nextInt(5)) : row.charAt(x));
				}
				judged[i] = row.toString();
			}
			EvaluationResult result = panoptic(image(source(), "1", right), image(source(), "1", judged));
			double sum = 0;
			int classes = 0;
			for (String labelClass : new String[] { "thing", "stuff" }) {
				double quality = plainQuality(String.join("", right), String.join("", judged), labelClass);
				assertEquals(Math.max(quality, 0), result.perClass().get(labelClass).get("PQ"), 1e-9);
				sum += Math.max(quality, 0);
				classes += quality >= 0 ? 1 : 0;
			}
			assertEquals(classes == 0 ? Double.NaN : sum / classes, result.metrics().get("PQ"), 1e-9);
		}
	}

	private static String letters(Random random, String from) {
		StringBuilder row = new StringBuilder();
		while (row.length() < 12) {
			row.append(String.valueOf(from.charAt(random.nextInt(from.length()))).repeat(1 + random.nextInt(5)));
		}
		return row.substring(0, 12);
	}

	/** -1 where the class stands on neither side. */
	private static double plainQuality(String right, String judged, String labelClass) {
		double iou = 0;
		int found = 0;
		int missed = 0;
		int invented = 0;
		String taken = "";
		for (char t = 'a'; t <= 'z'; t++) {
			if (right.indexOf(t) < 0 || !classOf(t).equals(labelClass)) {
				continue;
			}
			boolean matched = false;
			for (char p = 'a'; p <= 'z'; p++) {
				if (judged.indexOf(p) < 0 || !classOf(p).equals(labelClass)) {
					continue;
				}
				double common = count(right, judged, t, p);
				double union = count(right, t) + count(judged, p) - common - count(right, judged, '.', p);
				if (common / union > 0.5) {
					iou += common / union;
					matched = true;
					taken += p;
				}
			}
			found += matched ? 1 : 0;
			missed += matched ? 0 : 1;
		}
		for (char p = 'a'; p <= 'z'; p++) {
			if (judged.indexOf(p) >= 0 && classOf(p).equals(labelClass) && taken.indexOf(p) < 0) {
				double excused = count(right, judged, '.', p) + (labelClass.equals("thing") ? count(right, judged, '#', p) : 0);
				invented += excused / count(judged, p) > 0.5 ? 0 : 1;
			}
		}
		return found + missed + invented == 0 ? -1 : iou / (found + 0.5 * missed + 0.5 * invented);
	}

	private static double count(String pixels, char letter) {
		return pixels.chars().filter(c -> c == letter).count();
	}

	private static double count(String right, String judged, char t, char p) {
		int count = 0;
		for (int i = 0; i < right.length(); i++) {
			count += right.charAt(i) == t && judged.charAt(i) == p ? 1 : 0;
		}
		return count;
	}

	@Test
	void semanticFiguresByHand() {
		MemorySource truth = image(source(), "1", "aaaannnn..");
		MemorySource prediction = image(source(), "1", "aaannnnnaa");
		EvaluationResult result = MemorySource.evaluate(new SemanticMetric(), Tasks.SEMANTIC, truth, prediction, "confusion", "true");
		Map<String, Double> metrics = result.metrics();
		// One of eight pixels is wrong; what was said of void does not count.
		assertEquals(7.0 / 8, metrics.get("pixelAccuracy"), EXACT);
		assertEquals((3.0 / 4 + 4.0 / 5) / 2, metrics.get("mIoU"), EXACT);
		assertEquals((3.0 / 4 + 1) / 2, metrics.get("meanAccuracy"), EXACT);
		assertEquals((3.0 / 4 + 4.0 / 5) / 2, metrics.get("fwIoU"), EXACT);
		ConfusionMatrix matrix = result.confusion().orElseThrow();
		assertEquals(3, matrix.count("thing", "thing"));
		assertEquals(1, matrix.count("thing", "stuff"));
		assertEquals(0, matrix.count("stuff", ConfusionMatrix.BACKGROUND));
	}

	@Test
	void aClassNobodyHasIsNotDefined() {
		MemorySource truth = image(source(), "1", "aaaa");
		MemorySource prediction = image(source(), "1", "aa..");
		EvaluationResult result = MemorySource.evaluate(new SemanticMetric(), Tasks.SEMANTIC, truth, prediction);
		assertEquals(Double.NaN, result.perClass().get("stuff").get("IoU"));
		assertEquals(0.5, result.metrics().get("mIoU"), EXACT);
	}

	@Test
	void semanticFiguresAgreeWithAPlainImplementation() {
		Random random = new Random(7);
		for (int round = 0; round < 200; round++) {
			MemorySource truth = source();
			MemorySource prediction = source();
			StringBuilder right = new StringBuilder();
			StringBuilder judged = new StringBuilder();
			for (int image = 0; image < 2; image++) {
				String[] here = { letters(random, "aan."), letters(random, "ab."), letters(random, "nno") };
				String[] said = { letters(random, "an."), letters(random, "abn"), letters(random, "aon") };
				image(truth, "i" + image, here);
				image(prediction, "i" + image, said);
				right.append(String.join("", here));
				judged.append(String.join("", said));
			}
			EvaluationResult result = MemorySource.evaluate(new SemanticMetric(), Tasks.SEMANTIC, truth, prediction);
			double all = 0;
			double same = 0;
			double sumOfIous = 0;
			double sumOfAccuracies = 0;
			double weighted = 0;
			int classes = 0;
			int classesOfTruth = 0;
			for (String labelClass : new String[] { "thing", "stuff" }) {
				double common = 0;
				double wanted = 0;
				double found = 0;
				for (int i = 0; i < right.length(); i++) {
					if (right.charAt(i) != '.') {
						boolean isWanted = classOf(right.charAt(i)).equals(labelClass);
						boolean isFound = judged.charAt(i) != '.' && classOf(judged.charAt(i)).equals(labelClass);
						wanted += isWanted ? 1 : 0;
						found += isFound ? 1 : 0;
						common += isWanted && isFound ? 1 : 0;
					}
				}
				all += wanted;
				same += common;
				double iou = common / (wanted + found - common);
				assertEquals(iou, result.perClass().get(labelClass).get("IoU"), EXACT);
				assertEquals(common / wanted, result.perClass().get(labelClass).get("accuracy"), EXACT);
				assertEquals(2 * common / (wanted + found), result.perClass().get(labelClass).get("dice"), EXACT);
				if (wanted + found > 0) {
					sumOfIous += iou;
					classes++;
				}
				if (wanted > 0) {
					sumOfAccuracies += common / wanted;
					weighted += iou * wanted;
					classesOfTruth++;
				}
			}
			assertEquals(sumOfIous / classes, result.metrics().get("mIoU"), EXACT);
			assertEquals(same / all, result.metrics().get("pixelAccuracy"), EXACT);
			assertEquals(sumOfAccuracies / classesOfTruth, result.metrics().get("meanAccuracy"), EXACT);
			assertEquals(weighted / all, result.metrics().get("fwIoU"), EXACT);
		}
	}

	@Test
	void boundariesAgreeWithAPlainImplementation() {
		Random random = new Random(6);
		for (int round = 0; round < 100; round++) {
			String[] right = new String[14];
			String[] judged = new String[14];
			for (int y = 0; y < 14; y++) {
				right[y] = letters(random, y % 7 == 0 ? "an." : "aaan");
				judged[y] = random.nextInt(3) == 0 ? letters(random, "an") : right[y].replace('.', 'a');
				if (y > 0 && random.nextInt(4) != 0) {
					right[y] = right[y - 1];
				}
			}
			// 0.1 of the diagonal of 12 x 14 pixels, 18.4, are two steps.
			EvaluationResult result = MemorySource.evaluate(new SemanticMetric(), Tasks.SEMANTIC, image(source(), "1", right), image(source(), "1", judged),
					"dilation-ratio", "0.1");
			for (char letter : new char[] { 'a', 'n' }) {
				double common = 0;
				double all = 0;
				for (int y = 0; y < 14; y++) {
					for (int x = 0; x < 12; x++) {
						if (right[y].charAt(x) != '.') {
							boolean inTruth = nearEdge(right, letter, x, y);
							boolean inPrediction = nearEdge(judged, letter, x, y);
							common += inTruth && inPrediction ? 1 : 0;
							all += inTruth || inPrediction ? 1 : 0;
						}
					}
				}
				assertEquals(all == 0 ? Double.NaN : common / all, result.perClass().get(classOf(letter)).get("boundaryIoU"), 1e-12);
			}
		}
	}

	private static boolean nearEdge(String[] rows, char letter, int x, int y) {
		if (rows[y].charAt(x) != letter) {
			return false;
		}
		for (int dy = -2; dy <= 2; dy++) {
			for (int dx = -2; dx <= 2; dx++) {
				boolean inside = y + dy >= 0 && y + dy < rows.length && x + dx >= 0 && x + dx < rows[0].length();
				if (!inside || rows[y + dy].charAt(x + dx) != letter) {
					return true;
				}
			}
		}
		return false;
	}
}
