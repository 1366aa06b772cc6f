/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

/** How frequencies are laid out from low to high. */
public enum FrequencyScale {

	LINEAR {
		@Override
		public double of(double hertz) {
			return hertz;
		}

		@Override
		public double hertz(double place) {
			return place;
		}
	},
	/** 2595 log10(1 + f / 700), after O'Shaughnessy, as HTK has it. */
	MEL {
		@Override
		public double of(double hertz) {
			return 2595 * Math.log10(1 + hertz / 700);
		}

		@Override
		public double hertz(double place) {
			return 700 * (Math.pow(10, place / 2595) - 1);
		}
	};

	public abstract double of(double hertz);

	/** What {@link #of} makes so. */
	public abstract double hertz(double place);
}
