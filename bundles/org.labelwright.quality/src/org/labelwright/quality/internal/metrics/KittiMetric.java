/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Iou;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Average precision of cuboids as KITTI's devkit (evaluate_object.cpp) computes it, in space, seen from above, and in the image, at
 * 11 and at 40 levels of recall, for easy, moderate and hard objects; and the average orientation similarity of Geiger, Lenz and
 * Urtasun 2012, where all say how they are turned to the camera. What makes an object hard is how far it is occluded and truncated
 * and how high it is in the image; one of which nothing of that is known is easy.
 */
public final class KittiMetric implements Metric {

	private static final String IOU = "iou";
	private static final String DONT_CARE = "dontcare";
	private static final String[] DIFFICULTIES = { "easy", "moderate", "hard" };
	private static final double[] LEAST_HEIGHT = { 40, 25, 25 };
	private static final double[] MOST_OCCLUDED = { 0, 1, 2 };
	private static final double[] MOST_TRUNCATED = { 0.15, 0.3, 0.5 };
	private static final int SAMPLES = 41;

	@Override
	public List<FormatOption> options() {
		return List.of(new FormatOption(IOU, "From above which IoU on a detection is right; where it is empty, 0.7 for cars and vans, 0.5 for pedestrians "
				+ "and cyclists, as the ontology says for others", FormatOption.Type.NUMBER, List.of(), ""));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** How overlap is measured. */
	private enum View {
		SPACE("AP3D"), ABOVE("APBEV"), IMAGE("AP2D");

		private final String figure;

		View(String figure) {
			this.figure = figure;
		}
	}

	/** An image with objects or detections of one class; the overlaps by detection and object. */
	private record Image(List<KittiObject> objects, List<KittiObject> detections, List<KittiObject> dontCare, double[][][] overlaps) {
	}

	/**
	 * What one way to go through an image found.
	 *
	 * @param alike 1 for each right one that is turned as the object is, 0 for one turned the other way
	 */
	private record Outcome(int right, int wrong, double alike, double[] scores) {
	}

	/** At 41 levels of recall, each raised to the best that comes after it. */
	private record Levels(double[] precision, double[] orientation) {
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final Map<String, List<Image>> images = new LinkedHashMap<>();
		private boolean boxes;
		private boolean cuboids;
		private boolean directions = true;

		Comparison(EvaluationSetup setup) {
			this.setup = setup;
			for (String id : setup.classes().keySet()) {
				if (!setup.name(id).equalsIgnoreCase(DONT_CARE)) {
					images.put(id, new ArrayList<>());
				}
			}
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			List<KittiObject> objects = things(item.truth().getAnnotations());
			List<KittiObject> detections = things(item.prediction().getAnnotations());
			boxes |= objects.stream().anyMatch(one -> one.box().isPresent());
			cuboids |= objects.stream().anyMatch(one -> one.cuboid().isPresent());
			List<KittiObject> dontCare = objects.stream().filter(one -> one.name().equals(DONT_CARE)).toList();
			directions &= Stream.concat(objects.stream(), detections.stream()).allMatch(one -> one.name().equals(DONT_CARE) || one.alpha().isPresent());
			images.forEach((id, list) -> {
				String name = setup.name(id).toLowerCase(Locale.ROOT);
				List<KittiObject> here = objects.stream().filter(one -> one.name().equals(name) || one.name().equals(alike(name))).toList();
				// Too small ones of other classes take part too, and are left out at the end.
				List<KittiObject> found = detections.stream().filter(one -> one.name().equals(name) || one.height() < LEAST_HEIGHT[0]).toList();
				if (!here.isEmpty() || !found.isEmpty()) {
					list.add(new Image(here, found, dontCare, overlaps(here, found)));
				}
			});
		}

		private List<KittiObject> things(List<Annotation> annotations) throws BadInputException {
			List<KittiObject> things = new ArrayList<>();
			for (Annotation one : annotations) {
				if (one.getLabelClass() != null && (one.getGeometry() instanceof Cuboid || one.getGeometry() instanceof Box)) {
					things.add(KittiObject.of(one, setup.name(one.getLabelClass())));
				}
			}
			return things;
		}

		/** The class that may be taken for another without harm. */
		private static String alike(String name) {
			return switch (name) {
			case "car" -> "van";
			case "pedestrian" -> "person_sitting";
			default -> "";
			};
		}

		private static double[][][] overlaps(List<KittiObject> objects, List<KittiObject> detections) {
			double[][][] overlaps = new double[View.values().length][detections.size()][objects.size()];
			for (int d = 0; d < detections.size(); d++) {
				for (int g = 0; g < objects.size(); g++) {
					KittiObject one = detections.get(d);
					KittiObject other = objects.get(g);
					if (one.cuboid().isPresent() && other.cuboid().isPresent()) {
						double above = Iou.of(footprint(one.cuboid().get()), footprint(other.cuboid().get())).orElse(0);
						overlaps[View.ABOVE.ordinal()][d][g] = above;
						overlaps[View.SPACE.ordinal()][d][g] = above == 0 ? 0 : Iou.of(one.cuboid().get(), other.cuboid().get()).orElse(0);
					}
					if (one.box().isPresent() && other.box().isPresent()) {
						overlaps[View.IMAGE.ordinal()][d][g] = one.box().get().iou(other.box().get());
					}
				}
			}
			return overlaps;
		}

		private static RotatedBox footprint(Cuboid cuboid) {
			return new RotatedBox(cuboid.x(), cuboid.y(), cuboid.length(), cuboid.width(), cuboid.rotation().yaw());
		}

		@Override
		public EvaluationResult finish() throws IOException {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			for (View view : View.values()) {
				if (view == View.IMAGE ? !boxes : boxes && !cuboids) {
					continue;
				}
				for (int difficulty = 0; difficulty < DIFFICULTIES.length; difficulty++) {
					Map<String, Optional<Levels>> levels = new LinkedHashMap<>();
					for (String id : images.keySet()) {
						levels.put(id, levels(id, view, difficulty));
					}
					report(view.figure, DIFFICULTIES[difficulty], levels, Levels::precision, result);
					if (view == View.IMAGE && directions) {
						report("AOS", DIFFICULTIES[difficulty], levels, Levels::orientation, result);
					}
				}
			}
			return result.build();
		}

		private void report(String figure, String difficulty, Map<String, Optional<Levels>> levels, Function<Levels, double[]> values,
				EvaluationResult.Builder result) {
			Numbers eleven = new Numbers();
			Numbers forty = new Numbers();
			levels.forEach((id, one) -> {
				double atEleven = one.map(values).map(all -> mean(all, 0, 4)).orElse(Double.NaN);
				double atForty = one.map(values).map(all -> mean(all, 1, 1)).orElse(Double.NaN);
				eleven.add(atEleven);
				forty.add(atForty);
				result.ofClass(setup.name(id), figure + "_R40_" + difficulty, atForty).ofClass(setup.name(id), figure + "_R11_" + difficulty, atEleven);
			});
			result.metric(figure + "_R40_" + difficulty, forty.mean()).metric(figure + "_R11_" + difficulty, eleven.mean());
		}

		private static double mean(double[] values, int from, int step) {
			double sum = 0;
			int count = 0;
			for (int i = from; i < values.length; i += step) {
				sum += values[i];
				count++;
			}
			return sum / count;
		}

		private double leastOverlap(String id) throws BadInputException {
			boolean given = setup.optionalNumber(IOU).isPresent();
			return switch (given ? "" : setup.name(id).toLowerCase(Locale.ROOT)) {
			case "car", "van" -> 0.7;
			case "pedestrian", "cyclist", "person_sitting" -> 0.5;
			default -> setup.iouThreshold(IOU, id);
			};
		}

		/** Empty where there is nothing to find. */
		private Optional<Levels> levels(String id, View view, int difficulty) throws BadInputException {
			String name = setup.name(id).toLowerCase(Locale.ROOT);
			double least = leastOverlap(id);
			Numbers scores = new Numbers();
			int wanted = 0;
			for (Image image : images.get(id)) {
				int[] ignoredObjects = ignoredObjects(image, name, difficulty);
				wanted += (int) Arrays.stream(ignoredObjects).filter(one -> one == 0).count();
				for (double score : match(image, view, ignoredObjects, ignoredDetections(image, name, difficulty), least, Double.NEGATIVE_INFINITY,
						false).scores()) {
					scores.add(score);
				}
			}
			if (wanted == 0) {
				return Optional.empty();
			}
			double[] thresholds = thresholds(scores.toArray(), wanted);
			double[] precisions = new double[SAMPLES];
			double[] orientations = new double[SAMPLES];
			for (int t = 0; t < thresholds.length; t++) {
				int right = 0;
				int wrong = 0;
				double alike = 0;
				for (Image image : images.get(id)) {
					Outcome outcome = match(image, view, ignoredObjects(image, name, difficulty), ignoredDetections(image, name, difficulty), least,
							thresholds[t], true);
					right += outcome.right();
					wrong += outcome.wrong();
					alike += outcome.alike();
				}
				precisions[t] = right + wrong == 0 ? 0 : (double) right / (right + wrong);
				orientations[t] = right + wrong == 0 ? 0 : alike / (right + wrong);
			}
			for (int t = thresholds.length - 2; t >= 0; t--) {
				precisions[t] = Math.max(precisions[t], precisions[t + 1]);
				orientations[t] = Math.max(orientations[t], orientations[t + 1]);
			}
			return Optional.of(new Levels(precisions, orientations));
		}

		/** 0 for those to be found, 1 for those that may be. */
		private static int[] ignoredObjects(Image image, String name, int difficulty) {
			return image.objects().stream().mapToInt(one -> !one.name().equals(name) || one.occluded() > MOST_OCCLUDED[difficulty]
					|| one.truncated() > MOST_TRUNCATED[difficulty] || one.height() <= LEAST_HEIGHT[difficulty] ? 1 : 0).toArray();
		}

		/** 0 for those that count, 1 for those too small, -1 for those of other classes. */
		private static int[] ignoredDetections(Image image, String name, int difficulty) {
			return image.detections().stream().mapToInt(one -> one.height() < LEAST_HEIGHT[difficulty] ? 1 : one.name().equals(name) ? 0 : -1).toArray();
		}

		/** Scores between which recall grows by a fortieth. */
		private static double[] thresholds(double[] scores, int wanted) {
			Arrays.sort(scores);
			Numbers thresholds = new Numbers();
			double recall = 0;
			for (int i = 0; i < scores.length; i++) {
				boolean last = i == scores.length - 1;
				double left = (double) (i + 1) / wanted;
				double right = last ? left : (double) (i + 2) / wanted;
				if (right - recall < recall - left && !last) {
					continue;
				}
				thresholds.add(scores[scores.length - 1 - i]);
				recall += 1 / (SAMPLES - 1.0);
			}
			return thresholds.toArray();
		}

		/** @param judging false to learn the scores of what is right; true to count, from a score on */
		private static Outcome match(Image image, View view, int[] ignoredObjects, int[] ignoredDetections, double least, double from,
				boolean judging) {
			double[][] overlaps = image.overlaps()[view.ordinal()];
			boolean[] taken = new boolean[ignoredDetections.length];
			Numbers scores = new Numbers();
			int right = 0;
			double alike = 0;
			for (int g = 0; g < ignoredObjects.length; g++) {
				int found = judging ? mostOverlapping(image, overlaps, g, ignoredDetections, taken, least, from)
						: surest(image, overlaps, g, ignoredDetections, taken, least);
				if (found < 0) {
					continue;
				}
				taken[found] = true;
				if (ignoredObjects[g] == 0 && ignoredDetections[found] == 0) {
					right++;
					scores.add(image.detections().get(found).score());
					alike += image.objects().get(g).orientationSimilarity(image.detections().get(found));
				}
			}
			int wrong = judging ? wrong(image, view, ignoredDetections, taken, least, from) : 0;
			return new Outcome(right, wrong, alike, scores.toArray());
		}

		private static int surest(Image image, double[][] overlaps, int g, int[] ignored, boolean[] taken, double least) {
			int found = -1;
			for (int d = 0; d < taken.length; d++) {
				if (ignored[d] != -1 && !taken[d] && overlaps[d][g] > least
						&& (found < 0 || image.detections().get(d).score() > image.detections().get(found).score())) {
					found = d;
				}
			}
			return found;
		}

		private static int mostOverlapping(Image image, double[][] overlaps, int g, int[] ignored, boolean[] taken, double least, double from) {
			int found = -1;
			double most = 0;
			boolean tooSmall = false;
			for (int d = 0; d < taken.length; d++) {
				if (ignored[d] == -1 || taken[d] || image.detections().get(d).score() < from || overlaps[d][g] <= least) {
					continue;
				}
				if (ignored[d] == 0 && (overlaps[d][g] > most || tooSmall)) {
					most = overlaps[d][g];
					found = d;
					tooSmall = false;
				} else if (ignored[d] == 1 && found < 0) {
					found = d;
					tooSmall = true;
				}
			}
			return found;
		}

		/** What is left over and does not lie, in the image, where nobody cares. */
		private static int wrong(Image image, View view, int[] ignored, boolean[] taken, double least, double from) {
			int wrong = 0;
			for (int d = 0; d < taken.length; d++) {
				KittiObject detection = image.detections().get(d);
				if (!taken[d] && ignored[d] == 0 && detection.score() >= from) {
					boolean excused = view == View.IMAGE && detection.box().isPresent()
							&& image.dontCare().stream().flatMap(one -> one.box().stream()).anyMatch(region -> detection.box().get()
									.intersection(region).map(Box::area).orElse(0.0) / detection.box().get().area() > least);
					wrong += excused ? 0 : 1;
				}
			}
			return wrong;
		}
	}
}
