/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Iou;

/**
 * What truth and prediction say about the objects of one class in one recording, frame by frame: which objects are there,
 * and how alike they are.
 */
final class TrackSequence {

	/** An object in a frame. */
	record Sighting(String track, Geometry geometry) {
	}

	/**
	 * One frame.
	 *
	 * @param truth numbers of the tracks that are there
	 * @param similarity by object of the truth and of the prediction
	 */
	record Frame(int[] truth, int[] prediction, double[][] similarity) {
	}

	private final Map<String, Integer> truthTracks = new HashMap<>();
	private final Map<String, Integer> predictedTracks = new HashMap<>();
	private final List<Frame> frames = new ArrayList<>();
	private long objects;
	private long detections;

	void add(List<Sighting> truth, List<Sighting> prediction) {
		double[][] similarity = new double[truth.size()][prediction.size()];
		for (int g = 0; g < truth.size(); g++) {
			for (int d = 0; d < prediction.size(); d++) {
				similarity[g][d] = similarity(truth.get(g), prediction.get(d));
			}
		}
		frames.add(new Frame(numbers(truth, truthTracks), numbers(prediction, predictedTracks), similarity));
		objects += truth.size();
		detections += prediction.size();
	}

	static double similarity(Sighting one, Sighting other) {
		return Iou.of(one.geometry(), other.geometry()).orElse(0);
	}

	private static int[] numbers(List<Sighting> sightings, Map<String, Integer> tracks) {
		return sightings.stream().mapToInt(one -> tracks.computeIfAbsent(one.track(), key -> tracks.size())).toArray();
	}

	List<Frame> frames() {
		return frames;
	}

	int truthTracks() {
		return truthTracks.size();
	}

	int predictedTracks() {
		return predictedTracks.size();
	}

	long objects() {
		return objects;
	}

	long detections() {
		return detections;
	}
}
