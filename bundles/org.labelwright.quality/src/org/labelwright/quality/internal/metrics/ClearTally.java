/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.labelwright.quality.matching.Assignment;

/** The CLEAR figures of Bernardin and Stiefelhagen 2008, and what MOTChallenge adds, as TrackEval's clear.py computes them. */
final class ClearTally {

	private static final int NONE = -1;
	/** A match that goes on counts more than any overlap. */
	private static final double GOES_ON = 1000;
	private static final double EPSILON = Math.ulp(1.0);

	private long found;
	private long missed;
	private long invented;
	private long switches;
	private long fragments;
	private long mostlyTracked;
	private long partlyTracked;
	private long mostlyLost;
	private double similarity;

	/** @param threshold from which similarity on two are one object */
	void add(TrackSequence sequence, double threshold) {
		int tracks = sequence.truthTracks();
		if (sequence.objects() == 0 || sequence.detections() == 0) {
			missed += sequence.objects();
			invented += sequence.detections();
			mostlyLost += tracks;
			return;
		}
		int[] last = new int[tracks];
		int[] lastFrame = new int[tracks];
		Arrays.fill(last, NONE);
		Arrays.fill(lastFrame, NONE);
		int[] present = new int[tracks];
		int[] matched = new int[tracks];
		int[] starts = new int[tracks];
		for (TrackSequence.Frame frame : sequence.frames()) {
			int objects = frame.truth().length;
			int detections = frame.prediction().length;
			missed += objects;
			invented += detections;
			for (int track : frame.truth()) {
				present[track]++;
			}
			if (objects == 0 || detections == 0) {
				// As in the reference, an empty frame does not end what was matched in the frame before.
				continue;
			}
			int[] pairs = match(frame, lastFrame, threshold);
			int[] before = lastFrame.clone();
			Arrays.fill(lastFrame, NONE);
			for (int g = 0; g < objects; g++) {
				if (pairs[g] == NONE) {
					continue;
				}
				int track = frame.truth()[g];
				int predicted = frame.prediction()[pairs[g]];
				switches += last[track] != NONE && last[track] != predicted ? 1 : 0;
				starts[track] += before[track] == NONE ? 1 : 0;
				last[track] = predicted;
				lastFrame[track] = predicted;
				matched[track]++;
				found++;
				missed--;
				invented--;
				similarity += frame.similarity()[g][pairs[g]];
			}
		}
		for (int track = 0; track < tracks; track++) {
			double ratio = (double) matched[track] / present[track];
			mostlyTracked += ratio > 0.8 ? 1 : 0;
			partlyTracked += ratio >= 0.2 && ratio <= 0.8 ? 1 : 0;
			mostlyLost += ratio < 0.2 ? 1 : 0;
			fragments += Math.max(0, starts[track] - 1);
		}
	}

	/** For each object the detection it is matched with, or -1. */
	private static int[] match(TrackSequence.Frame frame, int[] lastFrame, double threshold) {
		double[][] costs = new double[frame.truth().length][frame.prediction().length];
		for (int g = 0; g < costs.length; g++) {
			for (int d = 0; d < costs[g].length; d++) {
				double alike = frame.similarity()[g][d];
				if (alike >= threshold - EPSILON) {
					costs[g][d] = -alike - (lastFrame[frame.truth()[g]] == frame.prediction()[d] ? GOES_ON : 0);
				}
			}
		}
		Assignment assignment = new Assignment(costs);
		int[] pairs = new int[costs.length];
		for (int g = 0; g < pairs.length; g++) {
			int d = assignment.columnOf(g);
			// Allow for the rounding of sums, as the reference does.
			pairs[g] = d >= 0 && -costs[g][d] > EPSILON ? d : NONE;
		}
		return pairs;
	}

	void report(BiConsumer<String, Double> result) {
		double objects = Math.max(1, found + missed);
		result.accept("MOTA", (found - invented - switches) / objects);
		result.accept("MOTP", similarity / Math.max(1, found));
		result.accept("MODA", (found - invented) / objects);
		result.accept("sMOTA", (similarity - invented - switches) / objects);
		result.accept("recall", found / objects);
		result.accept("precision", found / (double) Math.max(1, found + invented));
		result.accept("TP", (double) found);
		result.accept("FP", (double) invented);
		result.accept("FN", (double) missed);
		result.accept("IDSW", (double) switches);
		result.accept("MT", (double) mostlyTracked);
		result.accept("PT", (double) partlyTracked);
		result.accept("ML", (double) mostlyLost);
		result.accept("Frag", (double) fragments);
	}
}
