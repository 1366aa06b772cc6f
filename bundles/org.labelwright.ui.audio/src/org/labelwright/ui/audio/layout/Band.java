/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

/**
 * A stripe of the screen that goes from left to right.
 *
 * @param name the key of a tier, the number of a channel from 0, otherwise empty
 * @param y of its upper edge, in pixels of the canvas
 */
public record Band(Kind kind, String name, int y, int height) {

	/** What is in it. */
	public enum Kind {
		RULER, WAVEFORM, SPECTROGRAM, TIER
	}

	public int bottom() {
		return y + height;
	}

	public boolean contains(int place) {
		return place >= y && place < bottom();
	}
}
