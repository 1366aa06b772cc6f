/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.chart;

/** What a mark is painted with, by meaning: a back end turns it into a colour of its light or dark theme. */
public sealed interface Paint {

	/** What parts of every chart are painted with. */
	enum Role implements Paint {
		TEXT, MUTED, GRID
	}

	/** One of several series. The colours follow Okabe and Ito (2008), so that people who see colours differently tell them apart. */
	record Series(int index) implements Paint {
	}

	/** The scale from nothing, 0, to the full colour, 1. */
	record Heat(double value) implements Paint {

		/** @throws IllegalArgumentException outside [0,1] */
		public Heat {
			if (!(value >= 0 && value <= 1)) {
				throw new IllegalArgumentException("Not in [0,1]: " + value);
			}
		}
	}

	/** Text that can be read on that scale. */
	record OnHeat(double value) implements Paint {

		/** From here on the light text has more contrast, also in the light theme. */
		private static final double DARK = 0.75;

		public boolean isDark() {
			return value >= DARK;
		}
	}
}
