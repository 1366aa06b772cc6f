/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Interval;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;
import org.labelwright.quality.internal.metrics.TrackingMetric;
import org.labelwright.quality.metrics.Tasks;

class TrackingMetricTest {

	private static final double EXACT = 1e-12;

	/** Objects of one frame. */
	private record Seen(String track, Box box) {
	}

	private static MemorySource source(List<List<Seen>> frames) {
		MemorySource source = new MemorySource("person");
		for (int i = 0; i < frames.size(); i++) {
			source.item("seq/" + i + ".png");
			for (Seen one : frames.get(i)) {
				source.add("person", one.box()).getAttributes().put("track_id", new AttributeValue.Text(one.track()));
			}
		}
		return source;
	}

	private static Map<String, Double> evaluate(MemorySource truth, MemorySource prediction, String... options) {
		return MemorySource.evaluate(new TrackingMetric(), Tasks.TRACKING, truth, prediction, options).metrics();
	}

	private static Seen at(String track, double x) {
		return new Seen(track, new Box(x, 0, 10, 10));
	}

	@Test
	void aSwitchOfIdentityByHand() {
		List<List<Seen>> truth = List.of(List.of(at("a", 0)), List.of(at("a", 1)), List.of(at("a", 2)), List.of(at("a", 3)));
		List<List<Seen>> prediction = List.of(List.of(at("1", 0)), List.of(at("1", 1)), List.of(at("2", 2)), List.of(at("2", 3), at("3", 50)));
		Map<String, Double> metrics = evaluate(source(truth), source(prediction));
		// Four found, one invented, one switch.
		assertEquals((4.0 - 1 - 1) / 4, metrics.get("MOTA"), EXACT);
		assertEquals(1, metrics.get("MOTP"), EXACT);
		assertEquals(1, metrics.get("IDSW"));
		assertEquals(1, metrics.get("MT"));
		assertEquals(0, metrics.get("Frag"));
		// One of the halves is right: 2 of 4 objects, of 5 detections.
		assertEquals(2.0 / 4.5, metrics.get("IDF1"), EXACT);
		assertEquals(4.0 / 5, metrics.get("DetA"), EXACT);
		// Each pair shares 2 of 4 + 2 - 2.
		assertEquals(0.5, metrics.get("AssA"), EXACT);
		assertEquals(Math.sqrt(0.8 * 0.5), metrics.get("HOTA"), EXACT);
	}

	@Test
	void whatGoesOnIsPreferredToABetterOverlap() {
		List<List<Seen>> truth = List.of(List.of(at("a", 0)), List.of(at("a", 0)));
		// In the second frame a new track lies better, but the old one still overlaps enough.
		List<List<Seen>> prediction = List.of(List.of(at("1", 0)), List.of(at("1", 2), at("2", 0)));
		Map<String, Double> metrics = evaluate(source(truth), source(prediction));
		assertEquals(0, metrics.get("IDSW"));
		assertEquals((1 + 8.0 / 12) / 2, metrics.get("MOTP"), EXACT);
	}

	@Test
	void lostAndFoundAgainIsAFragment() {
		List<List<Seen>> truth = new ArrayList<>();
		List<List<Seen>> prediction = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			truth.add(List.of(at("a", 0), at("b", 30)));
			prediction.add(i >= 3 && i < 6 ? List.of(at("2", 30)) : List.of(at("1", 0), at("2", 30)));
		}
		Map<String, Double> metrics = evaluate(source(truth), source(prediction));
		assertEquals(1, metrics.get("Frag"));
		assertEquals(0, metrics.get("IDSW"));
		assertEquals(1, metrics.get("MT"));
		assertEquals(1, metrics.get("PT"));
	}

	@Test
	void tracksOfAnItemAreComparedAtTheirKeyFrames() {
		MemorySource truth = new MemorySource("person").item("film");
		truth.document().getTracks().add(track("a", 0, 0, 2_000_000, 20));
		MemorySource prediction = new MemorySource("person").item("film");
		// At 1 s the truth has moved to 10 between its key frames; from 1.5 s on the prediction says it is gone.
		Track predicted = track("1", 0, 0, 1_000_000, 10);
		predicted.getKeyframes().add(keyframe(2_000_000, 20));
		predicted.getOutside().add(new Interval(1_500_000, 3_000_000));
		prediction.document().getTracks().add(predicted);
		Map<String, Double> metrics = evaluate(truth, prediction);
		assertEquals(2, metrics.get("TP"));
		assertEquals(1, metrics.get("FN"));
		assertEquals(1, metrics.get("MOTP"), EXACT);
	}

	private static Track track(String id, long from, double x1, long to, double x2) {
		Track track = AnnotationFactory.eINSTANCE.createTrack();
		track.setId(id);
		track.setLabelClass("person");
		track.getKeyframes().add(keyframe(from, x1));
		track.getKeyframes().add(keyframe(to, x2));
		return track;
	}

	private static Keyframe keyframe(long time, double x) {
		Keyframe keyframe = AnnotationFactory.eINSTANCE.createKeyframe();
		keyframe.setTime(time);
		keyframe.setGeometry(new Box(x, 0, 10, 10));
		return keyframe;
	}

	@Test
	void whatIsPredictedOnADistractorIsLeftOut() {
		MemorySource truth = new MemorySource("person", "reflection").item("seq/1.png");
		truth.add("person", new Box(0, 0, 10, 10)).setGroup("a");
		truth.add("reflection", new Box(50, 0, 10, 10)).setGroup("b");
		MemorySource prediction = new MemorySource("person", "reflection").item("seq/1.png");
		prediction.add("person", new Box(0, 0, 10, 10)).setGroup("1");
		prediction.add("person", new Box(50, 0, 10, 10)).setGroup("2");
		assertEquals(1, evaluate(truth, prediction).get("MOTA"), EXACT);
		assertEquals(0.5, evaluate(truth, prediction, "distractors", "none").get("recall"), EXACT);
	}

	@Test
	void anAnnotationNeedsATrack() {
		MemorySource truth = new MemorySource("person").item("1");
		truth.add("person", new Box(0, 0, 10, 10));
		assertThrows(UncheckedIOException.class, () -> evaluate(truth, new MemorySource("person").item("1")));
	}

	@Test
	void agreesWithAPlainImplementationOnRandomTracks() {
		Random random = new Random(8);
		for (int round = 0; round < 100; round++) {
			List<List<Seen>> truth = new ArrayList<>();
			List<List<Seen>> prediction = new ArrayList<>();
			for (int frame = 0; frame < 12; frame++) {
				List<Seen> right = new ArrayList<>();
				List<Seen> said = new ArrayList<>();
				for (int track = 0; track < 3; track++) {
					Box box = new Box(track * 6 + random.nextDouble(), frame * 0.3, 10, 10);
					if (random.nextInt(5) > 0) {
						right.add(new Seen("t" + track, box));
					}
					if (random.nextInt(5) > 0) {
						int name = random.nextInt(6) == 0 ? (track + 1) % 3 : track;
						if (said.stream().noneMatch(one -> one.track().equals("p" + name))) {
							said.add(new Seen("p" + name, new Box(box.x() + random.nextGaussian() * 2, box.y() + random.nextGaussian(), 10, 10)));
						}
					}
				}
				truth.add(right);
				prediction.add(said);
			}
			Map<String, Double> metrics = evaluate(source(truth), source(prediction));
			assertEquals(plainHota(truth, prediction), metrics.get("HOTA"), 1e-9);
			assertEquals(plainIdentity(truth, prediction), metrics.get("IDF1"), 1e-9);
			plainClear(truth, prediction).forEach((name, value) -> assertEquals(value, metrics.get(name), 1e-9, name));
		}
	}

	/** Bernardin and Stiefelhagen 2008, and the counts of MOTChallenge: what was matched stays so while it can, the rest as it suits best. */
	private static Map<String, Double> plainClear(List<List<Seen>> truth, List<List<Seen>> prediction) {
		Map<String, String> before = new HashMap<>();
		Map<String, String> last = new HashMap<>();
		Map<String, List<Boolean>> matched = new HashMap<>();
		double right = 0;
		double switches = 0;
		double overlap = 0;
		double fragments = 0;
		for (int f = 0; f < truth.size(); f++) {
			List<Seen> objects = truth.get(f);
			List<Seen> said = prediction.get(f);
			Map<String, String> pairs = new HashMap<>();
			if (!said.isEmpty()) {
				int[] best = best(objects, said, (one, other) -> {
					double iou = one.box().iou(other.box());
					return iou < 0.5 ? 0 : iou + (other.track().equals(before.get(one.track())) ? 1000 : 0);
				});
				for (int g = 0; g < best.length; g++) {
					Seen object = objects.get(g);
					double iou = best[g] < 0 ? 0 : object.box().iou(said.get(best[g]).box());
					if (iou >= 0.5) {
						String track = said.get(best[g]).track();
						pairs.put(object.track(), track);
						overlap += iou;
						switches += last.getOrDefault(object.track(), track).equals(track) ? 0 : 1;
						// Found again after it had been lost.
						fragments += last.containsKey(object.track()) && !before.containsKey(object.track()) ? 1 : 0;
						last.put(object.track(), track);
					}
				}
			}
			objects.forEach(one -> matched.computeIfAbsent(one.track(), key -> new ArrayList<>()).add(pairs.containsKey(one.track())));
			right += pairs.size();
			if (!said.isEmpty() && !objects.isEmpty()) {
				before.clear();
				before.putAll(pairs);
			}
		}
		double objects = truth.stream().mapToInt(List::size).sum();
		double invented = prediction.stream().mapToInt(List::size).sum() - right;
		List<Double> shares = matched.values().stream().map(flags -> flags.stream().mapToDouble(flag -> flag ? 1 : 0).average().orElseThrow()).toList();
		Map<String, Double> plain = new HashMap<>();
		plain.put("MOTA", 1 - (objects - right + invented + switches) / objects);
		plain.put("MOTP", overlap / right);
		plain.put("MODA", 1 - (objects - right + invented) / objects);
		plain.put("sMOTA", (overlap - invented - switches) / objects);
		plain.put("TP", right);
		plain.put("FP", invented);
		plain.put("FN", objects - right);
		plain.put("IDSW", switches);
		plain.put("Frag", fragments);
		plain.put("MT", (double) shares.stream().filter(share -> share > 0.8).count());
		plain.put("ML", (double) shares.stream().filter(share -> share < 0.2).count());
		plain.put("PT", (double) shares.stream().filter(share -> share >= 0.2 && share <= 0.8).count());
		return plain;
	}

	/** HOTA by its definition, with the best of all pairings of each frame. */
	private static double plainHota(List<List<Seen>> truth, List<List<Seen>> prediction) {
		Map<String, Double> potential = new HashMap<>();
		Map<String, Double> counts = new HashMap<>();
		for (int f = 0; f < truth.size(); f++) {
			for (Seen one : truth.get(f)) {
				counts.merge(one.track(), 1.0, Double::sum);
				for (Seen other : prediction.get(f)) {
					double iou = one.box().iou(other.box());
					double below = truth.get(f).stream().mapToDouble(s -> s.box().iou(other.box())).sum()
							+ prediction.get(f).stream().mapToDouble(s -> s.box().iou(one.box())).sum() - iou;
					potential.merge(one.track() + other.track(), below > 0 ? iou / below : 0, Double::sum);
				}
			}
			prediction.get(f).forEach(one -> counts.merge(one.track(), 1.0, Double::sum));
		}
		double sum = 0;
		for (int a = 1; a <= 19; a++) {
			Map<String, Double> matches = new HashMap<>();
			double found = 0;
			double missed = 0;
			double invented = 0;
			for (int f = 0; f < truth.size(); f++) {
				List<Seen> right = truth.get(f);
				List<Seen> said = prediction.get(f);
				int[] best = best(right, said, (one, other) -> {
					double both = potential.get(one.track() + other.track());
					return both / (counts.get(one.track()) + counts.get(other.track()) - both) * one.box().iou(other.box());
				});
				int here = 0;
				for (int g = 0; g < right.size(); g++) {
					if (best[g] >= 0 && right.get(g).box().iou(said.get(best[g]).box()) >= a * 0.05) {
						here++;
						matches.merge(right.get(g).track() + said.get(best[g]).track(), 1.0, Double::sum);
					}
				}
				found += here;
				missed += right.size() - here;
				invented += said.size() - here;
			}
			double association = 0;
			for (Map.Entry<String, Double> one : matches.entrySet()) {
				double all = counts.get(one.getKey().substring(0, 2)) + counts.get(one.getKey().substring(2));
				association += one.getValue() * one.getValue() / (all - one.getValue());
			}
			sum += found == 0 ? 0 : Math.sqrt(found / (found + missed + invented) * association / found);
		}
		return sum / 19;
	}

	private interface Weight {
		double of(Seen one, Seen other);
	}

	/** For each the partner, or -1, so that the weights add up to the most. */
	private static int[] best(List<Seen> right, List<Seen> said, Weight weight) {
		int[] best = new int[right.size()];
		Arrays.fill(best, -1);
		search(right, said, weight, 0, new int[right.size()], 0, new double[] { -1 }, best);
		return best;
	}

	private static void search(List<Seen> right, List<Seen> said, Weight weight, int g, int[] chosen, double sum, double[] most, int[] best) {
		if (g == right.size()) {
			if (sum > most[0]) {
				most[0] = sum;
				System.arraycopy(chosen, 0, best, 0, best.length);
			}
			return;
		}
		chosen[g] = -1;
		search(right, said, weight, g + 1, chosen, sum, most, best);
		for (int d = 0; d < said.size(); d++) {
			int candidate = d;
			if (Arrays.stream(chosen, 0, g).noneMatch(taken -> taken == candidate)) {
				chosen[g] = d;
				search(right, said, weight, g + 1, chosen, sum + weight.of(right.get(g), said.get(d)), most, best);
			}
		}
	}

	private static double plainIdentity(List<List<Seen>> truth, List<List<Seen>> prediction) {
		double best = 0;
		double all = truth.stream().mapToInt(List::size).sum() + prediction.stream().mapToInt(List::size).sum();
		for (int[] map : new int[][] { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } }) {
			double right = 0;
			for (int f = 0; f < truth.size(); f++) {
				for (Seen one : truth.get(f)) {
					String partner = "p" + map[one.track().charAt(1) - '0'];
					right += prediction.get(f).stream().anyMatch(other -> other.track().equals(partner) && one.box().iou(other.box()) >= 0.5) ? 1 : 0;
				}
			}
			best = Math.max(best, right);
		}
		return 2 * best / all;
	}
}
