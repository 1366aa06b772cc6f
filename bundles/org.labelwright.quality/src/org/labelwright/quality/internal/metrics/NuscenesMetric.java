/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.geometry.Cuboid;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * The detection figures of nuScenes, as nuscenes-devkit computes them: average precision by the distance of centres on the
 * ground, five errors of what was found within two metres, and the score NDS of both. Velocities are the attributes vx and
 * vy in metres a second, the attribute of an object is the attribute of that name. With the option ranges only what is as near to
 * the origin, which then is the vehicle, as detection_cvpr_2019 says for its class is judged, and objects that no point has hit are
 * left out, as the devkit does; its removal of bicycles in racks needs the map and belongs before this.
 */
public final class NuscenesMetric implements Metric {

	private static final String MOST = "max-boxes";
	private static final String RANGES = "ranges";
	/** In metres, by class: detection_cvpr_2019.json of nuscenes-devkit. */
	private static final Map<String, Double> CVPR_2019 = Map.of("car", 50.0, "truck", 50.0, "bus", 50.0, "trailer", 50.0, "construction_vehicle", 50.0,
			"pedestrian", 40.0, "motorcycle", 40.0, "bicycle", 40.0, "traffic_cone", 30.0, "barrier", 30.0);
	private static final List<String> POINTS = List.of("num_pts", "num_lidar_pts", "num_radar_pts");
	private static final double[] DISTANCES = { 0.5, 1, 2, 4 };
	private static final int FOR_ERRORS = 2;
	private static final int LEVELS = 101;
	private static final int FIRST_LEVEL = 11;
	private static final double LEAST_PRECISION = 0.1;
	private static final double WEIGHT_OF_PRECISION = 5;
	private static final String[] ERRORS = { "ATE", "ASE", "AOE", "AVE", "AAE" };

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.integer(MOST, "The most detections that an item may have", 500),
				FormatOption.flag(RANGES, "true to judge only what is as near to the origin as nuScenes says for its class, and of the truth only "
						+ "what a point has hit (attributes num_pts, or num_lidar_pts and num_radar_pts)", false));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** An object or a detection. */
	private record Thing(Cuboid cuboid, double score, double vx, double vy, String attribute) {

		static Thing of(Annotation annotation, Cuboid cuboid) throws BadInputException {
			return new Thing(cuboid, CocoFacts.score(annotation), Values.number(annotation, List.of("vx")).orElse(Double.NaN),
					Values.number(annotation, List.of("vy")).orElse(Double.NaN), Values.text(annotation, List.of("attribute")).orElse(""));
		}

		double distance(Thing other) {
			return Math.hypot(cuboid.x() - other.cuboid.x(), cuboid.y() - other.cuboid.y());
		}

		/** The five errors of a detection; NaN where the object does not say. */
		double[] errors(Thing object, double period) {
			Cuboid a = object.cuboid;
			double common = Math.min(a.length(), cuboid.length()) * Math.min(a.width(), cuboid.width()) * Math.min(a.height(), cuboid.height());
			double turn = a.rotation().yaw() - cuboid.rotation().yaw() + period / 2;
			double difference = turn - Math.floor(turn / period) * period - period / 2;
			double attributeError = object.attribute.isEmpty() ? Double.NaN : object.attribute.equals(attribute) ? 0 : 1;
			return new double[] { distance(object), 1 - common / (a.volume() + cuboid.volume() - common), Math.abs(difference),
					Math.hypot(vx - object.vx, vy - object.vy), attributeError };
		}
	}

	/** A detection and where it stands. */
	private record Detection(Thing thing, int item) {
	}

	/** What is kept of one class. */
	private static final class Tally {

		private final Map<Integer, List<Thing>> objects = new HashMap<>();
		private final List<Detection> detections = new ArrayList<>();
		private int count;
	}

	/** Precision, confidence and errors at 101 levels of recall. */
	private record Levels(double[] precision, double[] confidence, double[][] errors) {

		static Levels nothing() {
			double[][] errors = new double[ERRORS.length][LEVELS];
			Arrays.stream(errors).forEach(one -> Arrays.fill(one, 1));
			return new Levels(new double[LEVELS], new double[LEVELS], errors);
		}

		double averagePrecision() {
			double sum = 0;
			for (int i = FIRST_LEVEL; i < LEVELS; i++) {
				sum += Math.max(0, precision[i] - LEAST_PRECISION);
			}
			return sum / (LEVELS - FIRST_LEVEL) / (1 - LEAST_PRECISION);
		}

		/** The mean over the levels that were reached, 1 where none was. */
		double error(int which) {
			int last = 0;
			for (int i = 0; i < LEVELS; i++) {
				last = confidence[i] != 0 ? i : last;
			}
			return last < FIRST_LEVEL ? 1 : Arrays.stream(errors[which], FIRST_LEVEL, last + 1).average().orElse(1);
		}
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final int most;
		private final boolean ranges;
		private final Map<String, Tally> tallies = new LinkedHashMap<>();
		private int items;

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			most = setup.integer(MOST);
			ranges = setup.flag(RANGES);
			setup.classes().keySet().forEach(id -> tallies.put(id, new Tally()));
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			long boxes = item.prediction().getAnnotations().stream().filter(one -> one.getGeometry() instanceof Cuboid).count();
			if (boxes > most) {
				throw new BadInputException(item.item().id() + " has " + boxes + " detections; at most " + most + " are allowed (-o " + MOST + ")");
			}
			for (Annotation one : item.truth().getAnnotations()) {
				if (one.getGeometry() instanceof Cuboid cuboid && isJudged(one, cuboid) && isHit(one)) {
					Tally tally = tallies.get(one.getLabelClass());
					tally.objects.computeIfAbsent(items, key -> new ArrayList<>()).add(Thing.of(one, cuboid));
					tally.count++;
				}
			}
			for (Annotation one : item.prediction().getAnnotations()) {
				if (one.getGeometry() instanceof Cuboid cuboid && isJudged(one, cuboid)) {
					tallies.get(one.getLabelClass()).detections.add(new Detection(Thing.of(one, cuboid), items));
				}
			}
			items++;
		}

		private boolean isJudged(Annotation one, Cuboid cuboid) {
			return tallies.containsKey(one.getLabelClass()) && (!ranges || Math.hypot(cuboid.x(), cuboid.y()) < CVPR_2019
					.getOrDefault(setup.name(one.getLabelClass()).toLowerCase(Locale.ROOT), Double.POSITIVE_INFINITY));
		}

		/** Whether as many points as it says are more than none. */
		private boolean isHit(Annotation one) throws BadInputException {
			double points = 0;
			boolean says = false;
			for (String name : POINTS) {
				OptionalDouble number = Values.number(one, List.of(name));
				says |= number.isPresent();
				points += number.orElse(0);
			}
			return !ranges || !says || points > 0;
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			Numbers precisions = new Numbers();
			Numbers[] errors = new Numbers[ERRORS.length];
			Arrays.setAll(errors, i -> new Numbers());
			tallies.forEach((id, tally) -> {
				String name = setup.name(id);
				tally.detections.sort(Comparator.comparingDouble(one -> one.thing().score()));
				// As the devkit turns a rising order round: of equal scores the later detection comes first.
				List<Detection> order = tally.detections.reversed();
				double sum = 0;
				for (int i = 0; i < DISTANCES.length; i++) {
					Levels levels = levels(tally, order, DISTANCES[i], name);
					double precision = levels.averagePrecision();
					sum += precision;
					result.ofClass(name, "AP@" + DISTANCES[i], precision);
					for (int e = 0; i == FOR_ERRORS && e < ERRORS.length; e++) {
						double error = hasError(name, e) ? levels.error(e) : Double.NaN;
						errors[e].add(error);
						result.ofClass(name, ERRORS[e], error);
					}
				}
				precisions.add(sum / DISTANCES.length);
				result.ofClass(name, "AP", sum / DISTANCES.length);
			});
			double mean = precisions.mean();
			double score = WEIGHT_OF_PRECISION * mean;
			for (Numbers one : errors) {
				score += Double.isNaN(one.mean()) ? 0 : Math.max(0, 1 - one.mean());
			}
			result.metric("mAP", mean).metric("NDS", score / (WEIGHT_OF_PRECISION + ERRORS.length));
			for (int e = 0; e < ERRORS.length; e++) {
				result.metric("m" + ERRORS[e], errors[e].mean());
			}
			return result.build();
		}

		/** Cones have no direction, and neither cones nor barriers move or have attributes. */
		private static boolean hasError(String name, int error) {
			return switch (name.toLowerCase(Locale.ROOT)) {
			case "traffic_cone" -> error < 2;
			case "barrier" -> error < 3;
			default -> true;
			};
		}

		private static Levels levels(Tally tally, List<Detection> order, double within, String name) {
			double period = name.equalsIgnoreCase("barrier") ? Math.PI : 2 * Math.PI;
			Map<Integer, boolean[]> taken = new HashMap<>();
			double[] recalls = new double[order.size()];
			double[] precisions = new double[order.size()];
			double[] scores = new double[order.size()];
			List<double[]> errors = new ArrayList<>();
			Numbers matchScores = new Numbers();
			for (int i = 0; i < scores.length; i++) {
				Detection detection = order.get(i);
				Optional<Thing> found = nearest(tally, detection, taken, within);
				found.ifPresent(object -> {
					errors.add(detection.thing().errors(object, period));
					matchScores.add(detection.thing().score());
				});
				scores[i] = detection.thing().score();
				recalls[i] = (double) errors.size() / tally.count;
				precisions[i] = (double) errors.size() / (i + 1);
			}
			if (errors.isEmpty()) {
				return Levels.nothing();
			}
			double[] precision = new double[LEVELS];
			double[] confidence = new double[LEVELS];
			for (int level = 0; level < LEVELS; level++) {
				double recall = level == LEVELS - 1 ? 1 : level * 0.01;
				precision[level] = Interpolation.at(recall, recalls, precisions, 0);
				confidence[level] = Interpolation.at(recall, recalls, scores, 0);
			}
			double[][] means = new double[ERRORS.length][LEVELS];
			double[] rising = reversed(matchScores.toArray());
			for (int e = 0; e < ERRORS.length; e++) {
				double[] running = reversed(runningMean(errors, e));
				for (int level = 0; level < LEVELS; level++) {
					means[e][level] = Interpolation.at(confidence[level], rising, running, running[running.length - 1]);
				}
			}
			return new Levels(precision, confidence, means);
		}

		private static Optional<Thing> nearest(Tally tally, Detection detection, Map<Integer, boolean[]> taken, double within) {
			List<Thing> objects = tally.objects.getOrDefault(detection.item(), List.of());
			boolean[] gone = taken.computeIfAbsent(detection.item(), key -> new boolean[objects.size()]);
			int best = -1;
			double least = Double.POSITIVE_INFINITY;
			for (int g = 0; g < gone.length; g++) {
				double distance = objects.get(g).distance(detection.thing());
				if (!gone[g] && distance < least) {
					least = distance;
					best = g;
				}
			}
			if (best < 0 || !(least < within)) {
				return Optional.empty();
			}
			gone[best] = true;
			return Optional.of(objects.get(best));
		}

		/** Of those that are numbers so far, 0 where none is yet; 1 everywhere where none ever is. */
		private static double[] runningMean(List<double[]> errors, int which) {
			double[] means = new double[errors.size()];
			double sum = 0;
			int count = 0;
			for (int i = 0; i < means.length; i++) {
				double error = errors.get(i)[which];
				sum += Double.isNaN(error) ? 0 : error;
				count += Double.isNaN(error) ? 0 : 1;
				means[i] = count == 0 ? 0 : sum / count;
			}
			if (count == 0) {
				Arrays.fill(means, 1);
			}
			return means;
		}

		private static double[] reversed(double[] values) {
			double[] reversed = new double[values.length];
			Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
			return reversed;
		}
	}
}
