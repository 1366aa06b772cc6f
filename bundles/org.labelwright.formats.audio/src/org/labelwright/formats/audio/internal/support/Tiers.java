/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Which tier a segment is written to, by formats that have tiers. */
public final class Tiers {

	private final Set<String> known = new HashSet<>();

	/**
	 * @param kept the tiers that the recording had, a list of objects
	 * @param member their names
	 */
	public Tiers(JsonNode kept, String member) {
		kept.forEach(tier -> known.add(tier.path(member).asText()));
	}

	/** The tier: the attribute, or the class where that was a tier, or the speaker, or the class. What is not said then is a loss. */
	public String tier(Segment segment, Recordings recordings, Recording recording) {
		String labelClass = segment.labelClass();
		String tier = segment.attribute(Segment.TIER).or(() -> known.contains(labelClass) ? java.util.Optional.of(labelClass) : segment.attribute(Segment.SPEAKER))
				.orElse(labelClass);
		if (!tier.equals(labelClass) && !segment.label().equals(labelClass)) {
			recordings.lost("label classes", "the tier is that of the speaker and the label is the text", recording, segment);
		}
		return tier;
	}
}
