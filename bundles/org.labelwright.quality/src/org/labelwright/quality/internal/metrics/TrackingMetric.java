/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Motion;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.FormatOption;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;
import org.labelwright.quality.matching.Assignment;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Tracking: HOTA, CLEAR and identity figures as TrackEval computes them. A recording is an item with tracks, or the items
 * of one folder, a frame each, whose annotations name their track. Recordings and classes are put together by their counts.
 */
public final class TrackingMetric implements Metric {

	private static final String IOU = "iou";
	private static final String TRACK = "track";
	private static final String DISTRACTORS = "distractors";

	@Override
	public List<FormatOption> options() {
		return List.of(new FormatOption(IOU, "From which IoU on two are one object for the CLEAR and identity figures; by the ontology where it is empty", FormatOption.Type.NUMBER, List.of(), ""),
				new FormatOption(TRACK, "Attributes that may name the track of an annotation; without them it is the object of the scene, or the group", FormatOption.Type.TEXT, List.of(), "track_id,track"),
				new FormatOption(DISTRACTORS, "Ids or names of classes that are not judged; what is predicted there, at an IoU of 0.5, is left out", FormatOption.Type.TEXT, List.of(), "person_on_vehicle,static_person,distractor,reflection"));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	/** The figures of one class, or of all. */
	private record Tallies(HotaTally hota, ClearTally clear, IdentityTally identity) {

		Tallies() {
			this(new HotaTally(), new ClearTally(), new IdentityTally());
		}

		/** @param threshold from which similarity on two are one object, except for HOTA, which goes through many */
		void add(TrackSequence sequence, double threshold) {
			hota.add(sequence);
			clear.add(sequence, threshold);
			identity.add(sequence, threshold);
		}

		void report(BiConsumer<String, Double> result) {
			hota.report(result);
			clear.report(result);
			identity.report(result);
		}
	}

	private static final class Comparison implements Accumulator {

		private static final double ON_DISTRACTOR = 0.5 - Math.ulp(1.0);

		private final EvaluationSetup setup;
		private final List<String> trackAttributes;
		private final Set<String> distractors = new LinkedHashSet<>();
		private final Map<String, Map<String, TrackSequence>> folders = new LinkedHashMap<>();
		private final Map<String, Tallies> tallies = new LinkedHashMap<>();
		private final Tallies all = new Tallies();

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			trackAttributes = Values.names(setup.text(TRACK));
			List<String> named = Values.names(setup.text(DISTRACTORS));
			for (String id : setup.classes().keySet()) {
				if (named.contains(id) || named.contains(setup.name(id).replace(' ', '_').toLowerCase(Locale.ROOT))) {
					distractors.add(id);
				} else {
					tallies.put(id, new Tallies());
				}
			}
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			if (item.truth().getTracks().isEmpty() && item.prediction().getTracks().isEmpty()) {
				Map<String, TrackSequence> recording = folders.computeIfAbsent(folder(item.item()), key -> new HashMap<>());
				addFrame(recording, sightings(item.truth(), item), sightings(item.prediction(), item));
				return;
			}
			TreeSet<Long> times = new TreeSet<>();
			times(item.truth(), times);
			times(item.prediction(), times);
			Map<String, TrackSequence> recording = new HashMap<>();
			for (long time : times) {
				addFrame(recording, sightings(item.truth(), time), sightings(item.prediction(), time));
			}
			finish(recording);
		}

		private static String folder(Item item) {
			int slash = item.path().lastIndexOf('/');
			return slash < 0 ? "" : item.path().substring(0, slash);
		}

		private static void times(AnnotationDocument document, Set<Long> times) {
			document.getTracks().forEach(track -> track.getKeyframes().stream().map(Keyframe::getTime).forEach(times::add));
		}

		/** By class. */
		private Map<String, List<TrackSequence.Sighting>> sightings(AnnotationDocument document, EvaluatedItem item) throws BadInputException {
			Map<String, List<TrackSequence.Sighting>> sightings = new HashMap<>();
			for (Annotation one : document.getAnnotations()) {
				if (one.getGeometry() == null || one.getLabelClass() == null || one.isCrowd()) {
					continue;
				}
				String track = Values.text(one, trackAttributes).or(() -> Optional.ofNullable(one.getSceneObject())).or(() -> Optional.ofNullable(one.getGroup()))
						.orElseThrow(() -> new BadInputException("The annotation " + one.getId() + " of " + item.item().id()
								+ " names no track; say with -o track=NAME which attribute does"));
				sightings.computeIfAbsent(one.getLabelClass(), key -> new ArrayList<>()).add(new TrackSequence.Sighting(track, one.getGeometry()));
			}
			return sightings;
		}

		private static Map<String, List<TrackSequence.Sighting>> sightings(AnnotationDocument document, long time) {
			Map<String, List<TrackSequence.Sighting>> sightings = new HashMap<>();
			for (Track track : document.getTracks()) {
				if (track.getLabelClass() != null) {
					Motion.seenAt(track, time).ifPresent(geometry -> sightings.computeIfAbsent(track.getLabelClass(), key -> new ArrayList<>())
							.add(new TrackSequence.Sighting(track.getId(), geometry)));
				}
			}
			return sightings;
		}

		private void addFrame(Map<String, TrackSequence> recording, Map<String, List<TrackSequence.Sighting>> truth,
				Map<String, List<TrackSequence.Sighting>> prediction) {
			List<TrackSequence.Sighting> distracting = distractors.stream().flatMap(id -> truth.getOrDefault(id, List.of()).stream()).toList();
			for (String id : tallies.keySet()) {
				List<TrackSequence.Sighting> wanted = truth.getOrDefault(id, List.of());
				List<TrackSequence.Sighting> found = prediction.getOrDefault(id, List.of());
				if (!distracting.isEmpty()) {
					found = withoutDistracted(wanted, distracting, found);
				}
				recording.computeIfAbsent(id, key -> new TrackSequence()).add(wanted, found);
			}
		}

		/** What is left when each detection had its choice between objects and distractors. */
		private static List<TrackSequence.Sighting> withoutDistracted(List<TrackSequence.Sighting> wanted, List<TrackSequence.Sighting> distracting,
				List<TrackSequence.Sighting> found) {
			double[][] costs = new double[wanted.size() + distracting.size()][found.size()];
			for (int g = 0; g < costs.length; g++) {
				for (int d = 0; d < found.size(); d++) {
					double alike = TrackSequence.similarity(g < wanted.size() ? wanted.get(g) : distracting.get(g - wanted.size()), found.get(d));
					costs[g][d] = alike < ON_DISTRACTOR ? 0 : -alike;
				}
			}
			Assignment assignment = new Assignment(costs);
			List<TrackSequence.Sighting> left = new ArrayList<>();
			for (int d = 0; d < found.size(); d++) {
				int g = assignment.rowOf(d);
				if (g < wanted.size() || costs[g][d] == 0) {
					left.add(found.get(d));
				}
			}
			return left;
		}

		private void finish(Map<String, TrackSequence> recording) throws BadInputException {
			for (Map.Entry<String, TrackSequence> one : recording.entrySet()) {
				double threshold = setup.iouThreshold(IOU, one.getKey());
				tallies.get(one.getKey()).add(one.getValue(), threshold);
				all.add(one.getValue(), threshold);
			}
		}

		@Override
		public EvaluationResult finish() throws IOException {
			for (Map<String, TrackSequence> recording : folders.values()) {
				finish(recording);
			}
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			all.report(result::metric);
			tallies.forEach((id, one) -> one.report((name, value) -> result.ofClass(setup.name(id), name, value)));
			return result.build();
		}
	}
}
