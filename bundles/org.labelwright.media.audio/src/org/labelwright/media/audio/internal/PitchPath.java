/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.util.Arrays;
import java.util.List;

/** The likeliest pitches one after the other, where jumps cost: the path of Boersma 1993, found by the algorithm of Viterbi. */
public final class PitchPath {

	private static final double SILENCE = 0.03;
	private static final double VOICING = 0.45;
	private static final double OCTAVE_JUMP = 0.35;
	private static final double VOICE_CHANGE = 0.14;
	/** The step for which the costs above are meant. */
	private static final double USUAL_STEP = 0.01;

	private final double loudest;
	private final double costs;

	/** @param loudest the largest magnitude of the recording */
	public PitchPath(double loudest, double stepSeconds) {
		this.loudest = loudest;
		this.costs = USUAL_STEP / stepSeconds;
	}

	/** In Hz, NaN where there is no voice. */
	public float[] best(PitchCandidates.Frame[] frames) {
		float[] path = new float[frames.length];
		Arrays.fill(path, Float.NaN);
		if (frames.length == 0) {
			return path;
		}
		int[][] from = new int[frames.length][];
		double[] scores = strengths(frames[0]);
		for (int i = 1; i < frames.length; i++) {
			double[] next = strengths(frames[i]);
			from[i] = new int[next.length];
			for (int to = 0; to < next.length; to++) {
				double best = Double.NEGATIVE_INFINITY;
				for (int before = 0; before < scores.length; before++) {
					double score = scores[before] - change(hertz(frames[i - 1].candidates(), before), hertz(frames[i].candidates(), to));
					if (score > best) {
						best = score;
						from[i][to] = before;
					}
				}
				next[to] += best;
			}
			scores = next;
		}
		int at = 0;
		for (int i = 1; i < scores.length; i++) {
			at = scores[i] > scores[at] ? i : at;
		}
		for (int i = frames.length - 1; i >= 0; i--) {
			double hertz = hertz(frames[i].candidates(), at);
			path[i] = hertz > 0 ? (float) hertz : Float.NaN;
			at = i > 0 ? from[i][at] : at;
		}
		return path;
	}

	/** That of no voice first. */
	private double[] strengths(PitchCandidates.Frame frame) {
		double[] strengths = new double[frame.candidates().size() + 1];
		double relative = loudest > 0 ? Math.min(1, frame.loudest() / loudest) : 0;
		strengths[0] = VOICING + Math.max(0, 2 - relative / (SILENCE / (1 + VOICING)));
		for (int i = 1; i < strengths.length; i++) {
			strengths[i] = frame.candidates().get(i - 1).strength();
		}
		return strengths;
	}

	/** 0 where there is no voice. */
	private static double hertz(List<PitchCandidates.Candidate> candidates, int choice) {
		return choice == 0 ? 0 : candidates.get(choice - 1).hertz();
	}

	private double change(double before, double after) {
		if (before == 0 && after == 0) {
			return 0;
		}
		return costs * (before == 0 || after == 0 ? VOICE_CHANGE : OCTAVE_JUMP * Math.abs(Math.log(before / after) / Math.log(2)));
	}
}
