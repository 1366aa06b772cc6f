/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluationSetup;

/**
 * Which class was taken for which: detections of all classes together, by falling confidence, each take the free object
 * they overlap most, from the IoU on that its class asks for. What is left on either side goes to the background;
 * detections in a crowd are left out.
 */
final class DetectionConfusion {

	private final EvaluationSetup setup;
	private final Map<String, Integer> places = new HashMap<>();
	private final List<String> names = new ArrayList<>();
	private final long[][] counts;
	private final double confidence;

	/** The setup has the options confidence and iou. */
	DetectionConfusion(EvaluationSetup setup) throws IOException {
		this.setup = setup;
		for (String id : setup.classes().keySet()) {
			places.put(id, names.size());
			names.add(setup.name(id));
		}
		names.add(ConfusionMatrix.BACKGROUND);
		counts = new long[names.size()][names.size()];
		confidence = setup.number("confidence");
	}

	void add(List<CocoFacts> objects, List<CocoFacts> detections, double[][] similarity) throws IOException {
		int background = names.size() - 1;
		boolean[] taken = new boolean[objects.size()];
		double[] scores = detections.stream().mapToDouble(CocoFacts::score).toArray();
		for (int d : Numbers.byFalling(scores)) {
			if (scores[d] < confidence) {
				break;
			}
			int best = -1;
			boolean inCrowd = false;
			for (int g = 0; g < objects.size(); g++) {
				boolean enough = similarity[d][g] >= setup.iouThreshold("iou", objects.get(g).labelClass());
				if (enough && objects.get(g).crowd()) {
					inCrowd = true;
				} else if (enough && !taken[g] && (best < 0 || similarity[d][g] > similarity[d][best])) {
					best = g;
				}
			}
			int column = places.get(detections.get(d).labelClass());
			if (best >= 0) {
				taken[best] = true;
				counts[places.get(objects.get(best).labelClass())][column]++;
			} else if (!inCrowd) {
				counts[background][column]++;
			}
		}
		for (int g = 0; g < objects.size(); g++) {
			if (!taken[g] && !objects.get(g).crowd()) {
				counts[places.get(objects.get(g).labelClass())][background]++;
			}
		}
	}

	ConfusionMatrix matrix() {
		return matrix(names, counts);
	}

	static ConfusionMatrix matrix(List<String> names, long[][] counts) {
		List<List<Long>> rows = new ArrayList<>();
		for (long[] row : counts) {
			rows.add(Arrays.stream(row).boxed().toList());
		}
		return new ConfusionMatrix(names, names, rows);
	}
}
