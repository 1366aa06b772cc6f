/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.geometry.Interval;

/** Formats whose segments stand on a tier and have a label, which is a text for some people and a class for others. */
public final class Labels {

	private static final String CLASS = "class";

	/** What labels are taken for. */
	public static final FormatOption OPTION = FormatOption.choice("labels",
			"What labels are: text that was said, on a tier that is the class; or classes, such as phones and events, with the tier as an attribute", "text", CLASS);

	private Labels() {
	}

	/** A segment as the option says it. */
	public static Segment segment(String tier, String label, Interval interval, Options options) {
		if (options.text(OPTION.name()).equals(CLASS) && !label.isBlank()) {
			return Segment.of(label, interval).with(Segment.TIER, tier);
		}
		return Segment.of(tier, interval).with(Segment.TEXT, label);
	}
}
