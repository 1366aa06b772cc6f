/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.formats.audio.internal.support.LineFormat;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.GeometryKind;

/** Un-partitioned Evaluation Map: file, channel, start and end of what is scored. */
public final class Uem implements LineFormat {

	private static final String SCORED = "scored";
	private static final int FIELDS = 4;
	private static final int DIGITS = 3;

	@Override
	public String id() {
		return "uem";
	}

	@Override
	public String name() {
		return "UEM";
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES).noting("Segments are regions that are scored; the only attribute is channel.");
	}

	@Override
	public Set<String> carried() {
		return Set.of(Segment.CHANNEL);
	}

	@Override
	public double sure() {
		return 0.75;
	}

	@Override
	public Optional<Row> row(String line) {
		return Fields.of(line, 0).map(fields -> {
			fields.require(FIELDS, FIELDS, "file, channel, start and end").requireChannel(1);
			return new Row(fields.get(0), Segment.of(SCORED, fields.startAndEnd(2)).with(Segment.CHANNEL, fields.channel(1)));
		});
	}

	@Override
	public String line(Row row) {
		Segment segment = row.segment();
		return String.join(" ", Fields.word(Optional.of(row.recording()), "-"), Fields.channel(segment), Times.seconds(segment.interval().start(), DIGITS),
				Times.seconds(segment.interval().end(), DIGITS));
	}
}
