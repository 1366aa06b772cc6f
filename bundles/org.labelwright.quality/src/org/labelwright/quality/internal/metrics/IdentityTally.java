/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.function.BiConsumer;
import org.labelwright.quality.matching.Assignment;

/**
 * The identity figures of Ristani et al. 2016: tracks of both sides paired one to one so that they share most objects.
 * TrackEval's identity.py finds the same pairs by the fewest errors.
 */
final class IdentityTally {

	private static final double EPSILON = Math.ulp(1.0);

	private double right;
	private long objects;
	private long detections;

	/** @param threshold from which similarity on two are one object */
	void add(TrackSequence sequence, double threshold) {
		objects += sequence.objects();
		detections += sequence.detections();
		double[][] costs = new double[sequence.truthTracks()][sequence.predictedTracks()];
		for (TrackSequence.Frame frame : sequence.frames()) {
			for (int g = 0; g < frame.truth().length; g++) {
				for (int d = 0; d < frame.prediction().length; d++) {
					if (frame.similarity()[g][d] >= threshold - EPSILON) {
						costs[frame.truth()[g]][frame.prediction()[d]]--;
					}
				}
			}
		}
		right -= new Assignment(costs).cost();
	}

	void report(BiConsumer<String, Double> result) {
		double missed = objects - right;
		double invented = detections - right;
		result.accept("IDF1", right / Math.max(1, right + 0.5 * invented + 0.5 * missed));
		result.accept("IDP", right / Math.max(1, right + invented));
		result.accept("IDR", right / Math.max(1, right + missed));
		result.accept("IDTP", right);
		result.accept("IDFP", invented);
		result.accept("IDFN", missed);
	}
}
