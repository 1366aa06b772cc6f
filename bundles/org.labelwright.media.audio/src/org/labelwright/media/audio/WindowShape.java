/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

/** How samples are weighted before their frequencies are looked at. */
public enum WindowShape {

	HANN(1) {
		@Override
		double at(double place) {
			return 0.5 - 0.5 * Math.cos(2 * Math.PI * place);
		}
	},
	HAMMING(1) {
		@Override
		double at(double place) {
			return 0.54 - 0.46 * Math.cos(2 * Math.PI * place);
		}
	},
	/** As Praat has it: twice as long as it is said to be, as its outer halves weigh next to nothing. */
	GAUSS(2) {
		@Override
		double at(double place) {
			double edge = Math.exp(-12);
			return (Math.exp(-48 * (place - 0.5) * (place - 0.5)) - edge) / (1 - edge);
		}
	},
	RECTANGLE(1) {
		@Override
		double at(double place) {
			return 1;
		}
	};

	private final int stretch;

	WindowShape(int stretch) {
		this.stretch = stretch;
	}

	/** @param place in the window, 0 to 1 */
	abstract double at(double place);

	/** How many frames a window of some length covers. */
	int frames(double seconds, int sampleRate) {
		return Math.max(4, (int) Math.round(seconds * stretch * sampleRate));
	}

	/** The weights, symmetric. */
	float[] weights(int frames) {
		float[] weights = new float[frames];
		for (int i = 0; i < frames; i++) {
			weights[i] = (float) at((i + 0.5) / frames);
		}
		return weights;
	}
}
