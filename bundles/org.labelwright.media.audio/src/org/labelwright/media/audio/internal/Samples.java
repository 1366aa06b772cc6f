/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.io.IOException;
import org.labelwright.media.audio.AudioSource;

/** Reads samples beyond the ends of a recording too. */
public final class Samples {

	private Samples() {
	}

	/** As {@link AudioSource#read}, silent before the beginning and after the end. */
	public static float[][] padded(AudioSource source, long first, int count) throws IOException {
		long from = Math.clamp(first, 0, source.frames());
		long to = Math.clamp(first + count, from, source.frames());
		float[][] samples = source.read(from, (int) (to - from));
		if (to - from == count) {
			return samples;
		}
		float[][] all = new float[samples.length][count];
		for (int channel = 0; channel < samples.length; channel++) {
			System.arraycopy(samples[channel], 0, all[channel], (int) Math.clamp(from - first, 0, count), samples[channel].length);
		}
		return all;
	}
}
