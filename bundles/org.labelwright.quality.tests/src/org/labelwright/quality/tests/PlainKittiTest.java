/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Quaternion;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.internal.metrics.KittiMetric;
import org.labelwright.quality.metrics.Tasks;

/** KITTI's figures against a plain reading of its devkit (evaluate_object.cpp), on random scenes. */
class PlainKittiTest {

	private static final int[] LEAST_HEIGHT = { 40, 25, 25 };
	private static final int[] MOST_OCCLUDED = { 0, 1, 2 };
	private static final double[] MOST_TRUNCATED = { 0.15, 0.3, 0.5 };
	private static final String[] DIFFICULTIES = { "easy", "moderate", "hard" };

	/** An object or a detection of the slow implementation. */
	private record Thing(String name, Cuboid cuboid, Box box, double alpha, int occluded, double truncated, double score) {

		void addTo(MemorySource source, boolean scored) {
			Annotation annotation = scored ? source.add(name, cuboid, score) : source.add(name, cuboid);
			annotation.getAttributes().put("bbox", new AttributeValue.Text(box.x() + " " + box.y() + " " + box.right() + " " + box.bottom()));
			annotation.getAttributes().put("alpha", new AttributeValue.Numeric(alpha));
			annotation.getAttributes().put("occluded", new AttributeValue.Numeric(occluded));
			annotation.getAttributes().put("truncated", new AttributeValue.Numeric(truncated));
		}

		Thing near(Random random, double score) {
			Cuboid moved = new Cuboid(cuboid.x() + random.nextGaussian() * 0.15, cuboid.y() + random.nextGaussian() * 0.1, cuboid.z() + random.nextGaussian() * 0.05,
					cuboid.length(), cuboid.width(), cuboid.height(), Quaternion.ofYaw(cuboid.rotation().yaw() + random.nextGaussian() * 0.05));
			Box seen = new Box(box.x() + random.nextGaussian() * 2, box.y() + random.nextGaussian() * 2, box.width(), box.height() + random.nextInt(3));
			String said = random.nextInt(8) == 0 ? "Van" : name.equals("Van") && random.nextBoolean() ? "Car" : name;
			return new Thing(said, moved, seen, random.nextInt(5) == 0 ? alpha + 3 : alpha + random.nextGaussian() * 0.2, 0, 0, score);
		}
	}

	/** An image. */
	private record Scene(List<Thing> objects, List<Thing> detections, List<Box> dontCare) {
	}

	private static Thing object(Random random) {
		String name = new String[] { "Car", "Car", "Van", "Pedestrian" }[random.nextInt(4)];
		Cuboid cuboid = new Cuboid(random.nextInt(6) * 8, random.nextInt(6) * 8, 0, 3 + random.nextDouble() * 2, 1.5 + random.nextDouble(), 1.5,
				Quaternion.ofYaw(random.nextDouble() * 6 - 3));
		return new Thing(name, cuboid, new Box(random.nextInt(900), random.nextInt(300), 20 + random.nextInt(90), 15 + random.nextInt(60)),
				random.nextDouble() * 6 - 3, random.nextInt(4), random.nextInt(4) * 0.15, 1);
	}

	@Test
	void agreesWithThePlainReadingOnRandomScenes() {
		Random random = new Random(23);
		for (int round = 0; round < 15; round++) {
			MemorySource truth = new MemorySource("Car", "Van", "Pedestrian", "DontCare");
			MemorySource prediction = new MemorySource("Car", "Van", "Pedestrian", "DontCare");
			List<Scene> scenes = new ArrayList<>();
			for (int image = 0; image < 25; image++) {
				Scene scene = new Scene(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
				for (int n = random.nextInt(8); n > 0; n--) {
					Thing object = object(random);
					scene.objects().add(object);
					for (int d = random.nextInt(3); d > 0; d--) {
						scene.detections().add(object.near(random, random.nextDouble()));
					}
				}
				if (random.nextInt(3) == 0) {
					scene.dontCare().add(new Box(random.nextInt(500), random.nextInt(200), 400, 200));
					Thing anywhere = object(random);
					scene.detections().add(anywhere.near(random, random.nextDouble()));
				}
				scenes.add(scene);
				truth.item("i" + image);
				prediction.item("i" + image);
				scene.objects().forEach(one -> one.addTo(truth, false));
				scene.dontCare().forEach(one -> truth.add("DontCare", one));
				scene.detections().forEach(one -> one.addTo(prediction, true));
			}
			Map<String, Map<String, Double>> figures = MemorySource.evaluate(new KittiMetric(), Tasks.DETECTION_3D, truth, prediction).perClass();
			for (String name : new String[] { "Car", "Pedestrian" }) {
				double least = name.equals("Car") ? 0.7 : 0.5;
				for (int difficulty = 0; difficulty < 3; difficulty++) {
					assertSame(figures.get(name), "AP3D", difficulty, curve(scenes, name, least, difficulty, (a, b) -> PlainOverlap.iou(a.cuboid(), b.cuboid()), false)[0]);
					assertSame(figures.get(name), "APBEV", difficulty, curve(scenes, name, least, difficulty, (a, b) -> PlainOverlap.iouAbove(a.cuboid(), b.cuboid()), false)[0]);
					double[][] seen = curve(scenes, name, least, difficulty, (a, b) -> a.box().iou(b.box()), true);
					assertSame(figures.get(name), "AP2D", difficulty, seen[0]);
					assertSame(figures.get(name), "AOS", difficulty, seen[1]);
				}
			}
		}
	}

	private static void assertSame(Map<String, Double> figures, String figure, int difficulty, double[] levels) {
		double eleven = 0;
		double forty = 0;
		for (int level = 0; level < 41; level++) {
			double best = 0;
			for (int later = level; later < 41; later++) {
				best = Math.max(best, levels[later]);
			}
			eleven += level % 4 == 0 ? best / 11 : 0;
			forty += level > 0 ? best / 40 : 0;
		}
		assertEquals(eleven, figures.get(figure + "_R11_" + DIFFICULTIES[difficulty]), 1e-9, figure);
		assertEquals(forty, figures.get(figure + "_R40_" + DIFFICULTIES[difficulty]), 1e-9, figure);
	}

	/** Precision and orientation similarity at 41 scores, as they are before each is raised to the best after it. */
	private static double[][] curve(List<Scene> scenes, String name, double least, int difficulty, ToDoubleBiFunction<Thing, Thing> iou, boolean inImage) {
		Counted learned = count(scenes, name, least, difficulty, iou, inImage, Double.NEGATIVE_INFINITY, false);
		double[][] curve = new double[2][41];
		if (learned.wanted == 0) {
			// Nothing to find: not defined.
			curve[0][40] = Double.NaN;
			curve[1][40] = Double.NaN;
		}
		List<Double> scores = learned.scores.stream().sorted(Comparator.reverseOrder()).toList();
		double recall = 0;
		int level = 0;
		for (int i = 0; i < scores.size(); i++) {
			double here = (i + 1.0) / learned.wanted;
			double next = (i + 2.0) / learned.wanted;
			if (i < scores.size() - 1 && next - recall < recall - here) {
				continue;
			}
			Counted counted = count(scenes, name, least, difficulty, iou, inImage, scores.get(i), true);
			curve[0][level] = (double) counted.right / (counted.right + counted.wrong);
			curve[1][level] = counted.alike / (counted.right + counted.wrong);
			level++;
			recall += 1 / 40.0;
		}
		return curve;
	}

	private static final class Counted {
		private int wanted;
		private int right;
		private int wrong;
		private double alike;
		private final List<Double> scores = new ArrayList<>();
	}

	private static Counted count(List<Scene> scenes, String name, double least, int difficulty, ToDoubleBiFunction<Thing, Thing> iou, boolean inImage, double from,
			boolean judging) {
		Counted counted = new Counted();
		for (Scene scene : scenes) {
			List<Thing> free = new ArrayList<>(scene.detections().stream().filter(one -> one.score() >= from)
					.filter(one -> one.name().equals(name) || isSmall(one, difficulty)).toList());
			for (Thing object : scene.objects()) {
				boolean sameClass = object.name().equals(name);
				if (!sameClass && !(name.equals("Car") && object.name().equals("Van"))) {
					continue;
				}
				boolean counts = sameClass && object.occluded() <= MOST_OCCLUDED[difficulty] && object.truncated() <= MOST_TRUNCATED[difficulty]
						&& object.box().height() > LEAST_HEIGHT[difficulty];
				counted.wanted += counts ? 1 : 0;
				List<Thing> enough = free.stream().filter(one -> iou.applyAsDouble(one, object) > least).toList();
				if (enough.isEmpty()) {
					continue;
				}
				// To learn the scores the surest, to judge the one that fits best; one too small to count only where there is no other.
				Thing taken = judging
						? enough.stream().filter(one -> !isSmall(one, difficulty)).max(Comparator.comparingDouble(one -> iou.applyAsDouble(one, object))).orElse(enough.getFirst())
						: enough.stream().max(Comparator.comparingDouble(Thing::score)).orElseThrow();
				free.remove(taken);
				if (counts && !isSmall(taken, difficulty)) {
					counted.right++;
					counted.scores.add(taken.score());
					counted.alike += (1 + Math.cos(object.alpha() - taken.alpha())) / 2;
				}
			}
			counted.wrong += (int) free.stream().filter(one -> !isSmall(one, difficulty))
					.filter(one -> !inImage || scene.dontCare().stream().noneMatch(region -> share(one.box(), region) > least)).count();
		}
		return counted;
	}

	private static boolean isSmall(Thing detection, int difficulty) {
		return detection.box().height() < LEAST_HEIGHT[difficulty];
	}

	private static double share(Box box, Box region) {
		return box.intersection(region).map(Box::area).orElse(0.0) / box.area();
	}
}
