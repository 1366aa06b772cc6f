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

/** Segment Time Marks, the references of SCTK: file, channel, speaker, start, end, labels such as {@code <o,f0,male>}, and text. */
public final class Stm implements LineFormat {

	private static final String SEGMENT = "segment";
	private static final String LABELS = "labels";
	private static final int FIELDS = 6;
	private static final int DIGITS = 2;

	@Override
	public String id() {
		return "stm";
	}

	@Override
	public String name() {
		return "STM";
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES)
				.noting("Attributes are speaker, text, labels and channel. Blanks within speakers are written as underscores.");
	}

	@Override
	public Set<String> carried() {
		return Set.of(Segment.SPEAKER, LABELS, Segment.CHANNEL);
	}

	@Override
	public double sure() {
		return 0.85;
	}

	@Override
	public Optional<Row> row(String line) {
		return Fields.of(line, FIELDS).map(fields -> {
			fields.require(FIELDS - 1, FIELDS, "file, channel, speaker, start, end, labels and text").requireChannel(1);
			String rest = fields.count() == FIELDS ? fields.get(5) : "";
			boolean labelled = rest.matches("<[^<>\\s]+,[^<>\\s]+>.*");
			int end = labelled ? rest.indexOf('>') + 1 : 0;
			return new Row(fields.get(0), Segment.of(SEGMENT, fields.startAndEnd(3)).with(Segment.SPEAKER, fields.get(2)).with(Segment.TEXT, rest.substring(end).strip())
					.with(LABELS, labelled ? Optional.of(rest.substring(0, end)) : Optional.empty()).with(Segment.CHANNEL, fields.channel(1)));
		});
	}

	@Override
	public String line(Row row) {
		Segment segment = row.segment();
		return String.join(" ", Fields.word(Optional.of(row.recording()), "-"), Fields.channel(segment), Fields.word(segment.attribute(Segment.SPEAKER), "unknown"),
				Times.seconds(segment.interval().start(), DIGITS), Times.seconds(segment.interval().end(), DIGITS),
				Fields.rest(segment.attribute(LABELS).map(labels -> Fields.word(Optional.of(labels), "") + ' ').orElse("") + segment.label())).stripTrailing();
	}
}
