/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.textgrid;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * The content of a file of Praat. Times are texts, as they stand in the file: binary fractions would change them.
 *
 * @param start of the whole
 * @param end of the whole
 */
record TextGrid(String start, String end, List<Tier> tiers) {

	static final String ID = "textgrid";
	static final String EXTENSION = "TextGrid";
	static final String INTERVALS = "IntervalTier";
	static final String POINTS = "TextTier";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES).noting("Tiers are label classes and labels the "
			+ "attribute text, or with labels=class the other way round; points are intervals without length, intervals without text are gaps. "
			+ "A tier is the attribute tier, otherwise the label class where it was a tier, otherwise the speaker, otherwise the label class.");

	/** @param kind {@value #INTERVALS} or {@value #POINTS} */
	record Tier(String kind, String name, String start, String end, List<Mark> marks) {

		boolean isPoints() {
			return kind.equals(POINTS);
		}
	}

	/** An interval, or a point where start and end are the same text. */
	record Mark(String start, String end, String text) {
	}

	TextGrid {
		tiers = List.copyOf(tiers);
	}
}
