/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;

/**
 * The samples of a recording, to be read at any place. A frame is one sample of each channel; frames are counted from 0 and exact in
 * compressed files too, where what an encoder put before and after the sound is left out. Safe for several threads.
 */
public interface AudioSource extends AutoCloseable {

	long MICROS_PER_SECOND = 1_000_000;

	/** Frames a second. */
	int sampleRate();

	int channels();

	/** How many frames there are. */
	long frames();

	/**
	 * Reads samples. May have to wait for the disk, so not for the UI thread.
	 *
	 * @param firstFrame from 0 to {@link #frames()}
	 * @return for each channel its samples, where 1 is full scale; fewer than wanted at the end of the recording
	 * @throws IndexOutOfBoundsException where the first frame is not in the recording, or the count is negative
	 */
	float[][] read(long firstFrame, int count) throws IOException;

	/** How long it is, in microseconds. */
	default long micros() {
		return microsAt(frames());
	}

	/** Where a frame begins, in microseconds from the start, rounded. {@link #frameAt} of it is the frame again. */
	default long microsAt(long frame) {
		return Math.floorDiv(2 * frame * MICROS_PER_SECOND + sampleRate(), 2L * sampleRate());
	}

	/** The frame that begins nearest to a time in microseconds; not held to the length of the recording. */
	default long frameAt(long micros) {
		return Math.floorDiv(2 * micros * sampleRate() + MICROS_PER_SECOND, 2 * MICROS_PER_SECOND);
	}

	@Override
	void close() throws IOException;
}
