/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.labelwright.quality.matching.Assignment;

/**
 * HOTA of Luiten et al. 2021 over nineteen thresholds of localisation, as TrackEval's hota.py computes it. Sequences are put
 * together by their counts.
 */
final class HotaTally {

	private static final int ALPHAS = 19;
	/** TrackEval lets similarities pass that are this little below the threshold. */
	private static final double EPSILON = Math.ulp(1.0);

	private final double[] found = new double[ALPHAS];
	private final double[] missed = new double[ALPHAS];
	private final double[] invented = new double[ALPHAS];
	private final double[] localised = new double[ALPHAS];
	private final double[] associated = new double[ALPHAS];
	private final double[] recalled = new double[ALPHAS];
	private final double[] precise = new double[ALPHAS];

	private static double alpha(int a) {
		return 0.05 + a * 0.05;
	}

	void add(TrackSequence sequence) {
		if (sequence.objects() == 0 || sequence.detections() == 0) {
			for (int a = 0; a < ALPHAS; a++) {
				missed[a] += sequence.objects();
				invented[a] += sequence.detections();
			}
			return;
		}
		double[] truthCount = new double[sequence.truthTracks()];
		double[] predictionCount = new double[sequence.predictedTracks()];
		double[][] alignment = alignment(sequence, truthCount, predictionCount);
		Map<Long, int[]> matches = new HashMap<>();
		for (TrackSequence.Frame frame : sequence.frames()) {
			match(frame, alignment, matches);
		}
		matches.forEach((pair, counts) -> {
			double ofTruth = truthCount[(int) (pair >>> 32)];
			double ofPrediction = predictionCount[pair.intValue()];
			for (int a = 0; a < ALPHAS; a++) {
				double count = counts[a];
				associated[a] += count * count / Math.max(1, ofTruth + ofPrediction - count);
				recalled[a] += count * count / Math.max(1, ofTruth);
				precise[a] += count * count / Math.max(1, ofPrediction);
			}
		});
	}

	/** How well each pair of tracks goes together over the whole sequence. */
	private static double[][] alignment(TrackSequence sequence, double[] truthCount, double[] predictionCount) {
		double[][] potential = new double[truthCount.length][predictionCount.length];
		for (TrackSequence.Frame frame : sequence.frames()) {
			double[][] similarity = frame.similarity();
			double[] rows = new double[frame.truth().length];
			double[] columns = new double[frame.prediction().length];
			for (int g = 0; g < rows.length; g++) {
				truthCount[frame.truth()[g]]++;
				for (int d = 0; d < columns.length; d++) {
					rows[g] += similarity[g][d];
					columns[d] += similarity[g][d];
				}
			}
			for (int d = 0; d < columns.length; d++) {
				predictionCount[frame.prediction()[d]]++;
				for (int g = 0; g < rows.length; g++) {
					double below = columns[d] + rows[g] - similarity[g][d];
					if (below > EPSILON) {
						potential[frame.truth()[g]][frame.prediction()[d]] += similarity[g][d] / below;
					}
				}
			}
		}
		for (int g = 0; g < truthCount.length; g++) {
			for (int d = 0; d < predictionCount.length; d++) {
				potential[g][d] /= truthCount[g] + predictionCount[d] - potential[g][d];
			}
		}
		return potential;
	}

	private void match(TrackSequence.Frame frame, double[][] alignment, Map<Long, int[]> matches) {
		int objects = frame.truth().length;
		int detections = frame.prediction().length;
		for (int a = 0; a < ALPHAS; a++) {
			missed[a] += objects;
			invented[a] += detections;
		}
		if (objects == 0 || detections == 0) {
			return;
		}
		double[][] costs = new double[objects][detections];
		for (int g = 0; g < objects; g++) {
			for (int d = 0; d < detections; d++) {
				costs[g][d] = -alignment[frame.truth()[g]][frame.prediction()[d]] * frame.similarity()[g][d];
			}
		}
		Assignment assignment = new Assignment(costs);
		for (int g = 0; g < objects; g++) {
			int d = assignment.columnOf(g);
			if (d >= 0) {
				double similarity = frame.similarity()[g][d];
				for (int a = 0; a < ALPHAS && similarity >= alpha(a) - EPSILON; a++) {
					found[a]++;
					missed[a]--;
					invented[a]--;
					localised[a] += similarity;
					matches.computeIfAbsent((long) frame.truth()[g] << 32 | frame.prediction()[d], key -> new int[ALPHAS])[a]++;
				}
			}
		}
	}

	/** Gives the figures, each the mean over the thresholds. */
	void report(BiConsumer<String, Double> result) {
		double[][] figures = new double[8][ALPHAS];
		for (int a = 0; a < ALPHAS; a++) {
			double detection = found[a] / Math.max(1, found[a] + missed[a] + invented[a]);
			double association = associated[a] / Math.max(1, found[a]);
			figures[0][a] = Math.sqrt(detection * association);
			figures[1][a] = detection;
			figures[2][a] = association;
			figures[3][a] = found[a] / Math.max(1, found[a] + missed[a]);
			figures[4][a] = found[a] / Math.max(1, found[a] + invented[a]);
			figures[5][a] = recalled[a] / Math.max(1, found[a]);
			figures[6][a] = precise[a] / Math.max(1, found[a]);
			figures[7][a] = Math.max(1e-10, localised[a]) / Math.max(1e-10, found[a]);
		}
		String[] names = { "HOTA", "DetA", "AssA", "DetRe", "DetPr", "AssRe", "AssPr", "LocA" };
		for (int i = 0; i < names.length; i++) {
			result.accept(names[i], Arrays.stream(figures[i]).average().orElse(Double.NaN));
		}
	}
}
