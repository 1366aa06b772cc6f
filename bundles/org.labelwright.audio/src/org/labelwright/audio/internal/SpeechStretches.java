/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.geometry.Interval;

/**
 * Makes stretches of speech of the probabilities of pieces, as Silero VAD's get_speech_timestamps does it: a stretch begins where a
 * probability reaches the threshold, and ends where it falls clearly below it for long enough. One that has not ended so goes on to the end of the
 * recording.
 *
 * @param threshold from which somebody speaks
 * @param leastSpeechMicros only longer stretches are kept
 * @param leastPauseMicros shorter pauses are within a stretch
 * @param marginMicros what is added before and after, where there is room between two
 */
record SpeechStretches(double threshold, long leastSpeechMicros, long leastPauseMicros, long marginMicros) {

	/** How much less than the threshold ends a stretch. */
	private static final double SLACK = 0.15;
	private static final double LEAST = 0.01;

	/**
	 * Where pieces of a recording begin.
	 *
	 * @param samples of a piece
	 * @param rate samples a second
	 * @param micros the length of the recording
	 */
	record Pieces(long samples, long rate, long micros) {

		long at(int piece) {
			return Math.min(micros, piece * samples * 1_000_000 / rate);
		}
	}

	/** @return in the order of time, none overlapping another */
	List<Interval> of(float[] probabilities, Pieces pieces) {
		double end = Math.max(threshold - SLACK, LEAST);
		List<Interval> found = new ArrayList<>();
		int start = -1;
		int pause = -1;
		for (int i = 0; i < probabilities.length; i++) {
			if (probabilities[i] >= threshold) {
				start = start < 0 ? i : start;
				pause = -1;
			} else if (start >= 0 && probabilities[i] < end) {
				pause = pause < 0 ? i : pause;
				if (pieces.at(i) - pieces.at(pause) >= leastPauseMicros) {
					add(found, pieces.at(start), pieces.at(pause));
					start = -1;
					pause = -1;
				}
			}
		}
		if (start >= 0) {
			add(found, pieces.at(start), pieces.micros());
		}
		return withMargins(found, pieces.micros());
	}

	private void add(List<Interval> found, long start, long end) {
		if (end - start > leastSpeechMicros) {
			found.add(new Interval(start, end));
		}
	}

	private List<Interval> withMargins(List<Interval> found, long length) {
		List<Interval> wider = new ArrayList<>();
		for (int i = 0; i < found.size(); i++) {
			long before = i == 0 ? found.get(i).start() : (found.get(i).start() - found.get(i - 1).end()) / 2;
			long after = i == found.size() - 1 ? length - found.get(i).end() : (found.get(i + 1).start() - found.get(i).end()) / 2;
			wider.add(new Interval(found.get(i).start() - Math.min(before, marginMicros), found.get(i).end() + Math.min(after, marginMicros)));
		}
		return wider;
	}
}
