/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the pitch at one time may be, after Boersma 1993. For one thread. */
public final class PitchCandidates {

	private static final double PERIODS = 3;
	private static final double OCTAVE_COST = 0.01;
	private static final int MOST = 14;

	/** A pitch with how likely it is, higher ones preferred a little. */
	public record Candidate(double hertz, double strength) {
	}

	/**
	 * One time.
	 *
	 * @param loudest the largest magnitude around it
	 */
	public record Frame(List<Candidate> candidates, float loudest) {
	}

	private final int sampleRate;
	private final double lowest;
	private final double highest;
	private final int window;
	private final float[] weights;
	private final Fft fft;
	private final float[] weighted;
	private final float[] likeness;
	private final float[] ofWindow;

	public PitchCandidates(int sampleRate, double lowest, double highest) {
		this.sampleRate = sampleRate;
		this.lowest = lowest;
		this.highest = highest;
		window = (int) Math.ceil(PERIODS * sampleRate / lowest);
		fft = new Fft(Integer.highestOneBit(window + window / 2) * 2);
		weights = new float[window];
		for (int i = 0; i < window; i++) {
			weights[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / window));
		}
		weighted = new float[fft.size()];
		likeness = new float[fft.size() / 2 + 1];
		ofWindow = new float[fft.size() / 2 + 1];
		System.arraycopy(weights, 0, weighted, 0, window);
		fft.autocorrelation(weighted, ofWindow);
	}

	/** How many samples are looked at. */
	public int window() {
		return window;
	}

	public Frame at(float[] samples, int from) {
		float mean = 0;
		for (int i = 0; i < window; i++) {
			mean += samples[from + i];
		}
		mean /= window;
		float loudest = 0;
		for (int i = 0; i < window; i++) {
			float sample = samples[from + i] - mean;
			loudest = Math.max(loudest, Math.abs(sample));
			weighted[i] = sample * weights[i];
		}
		if (loudest == 0) {
			return new Frame(List.of(), 0);
		}
		fft.autocorrelation(weighted, likeness);
		return new Frame(peaks(), loudest);
	}

	/** The likeness of the sound is that of the weighted sound divided by that of the weights. */
	private double like(int lag) {
		return likeness[lag] / likeness[0] * ofWindow[0] / ofWindow[lag];
	}

	private List<Candidate> peaks() {
		List<Candidate> found = new ArrayList<>();
		int first = Math.max(2, (int) Math.floor(sampleRate / highest));
		int last = Math.min(window / 2, (int) Math.ceil(sampleRate / lowest));
		for (int lag = first; lag <= last; lag++) {
			double before = like(lag - 1);
			double here = like(lag);
			double after = like(lag + 1);
			if (here > 0.15 && here > before && here >= after) {
				// The top of a parabola through the three.
				double shift = 0.5 * (before - after) / (before - 2 * here + after);
				double top = Math.min(1, here - 0.25 * (before - after) * shift);
				double hertz = sampleRate / (lag + shift);
				if (hertz >= lowest && hertz <= highest) {
					found.add(new Candidate(hertz, top - OCTAVE_COST * Math.log(lowest / hertz) / Math.log(2)));
				}
			}
		}
		found.sort(Comparator.comparingDouble(Candidate::strength).reversed());
		return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
	}
}
