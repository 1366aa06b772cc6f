/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.audio.internal.support.LineFormat;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.GeometryKind;

/** Conversation Time Marks, as SCTK and Kaldi have them: file, channel, start, duration, word and confidence. */
public final class Ctm implements LineFormat {

	private static final String WORD = "word";
	private static final int FIELDS = 5;
	private static final int DIGITS = 2;

	@Override
	public String id() {
		return "ctm";
	}

	@Override
	public String name() {
		return "CTM";
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES, Feature.SCORES)
				.noting("Each segment is a word; blanks within one are written as underscores. Attributes are text and channel.");
	}

	@Override
	public Set<String> carried() {
		return Set.of(Segment.CHANNEL);
	}

	@Override
	public double sure() {
		return 0.8;
	}

	@Override
	public Optional<Row> row(String line) {
		// Alternatives are between lines of stars, as in "a A * * <ALT_BEGIN>".
		return Fields.of(line, 0).filter(fields -> fields.count() < FIELDS || !fields.get(2).equals("*")).map(fields -> {
			fields.require(FIELDS, FIELDS + 1, "file, channel, start, duration, word and confidence").requireChannel(1);
			return new Row(fields.get(0), Segment.of(WORD, fields.startAndDuration(2)).with(Segment.TEXT, fields.get(4)).with(Segment.CHANNEL, fields.channel(1))
					.withScore(fields.get(5, "NA").map(text -> Values.number(text, "confidence"))));
		});
	}

	@Override
	public String line(Row row) {
		Segment segment = row.segment();
		String line = String.join(" ", Fields.word(Optional.of(row.recording()), "-"), Fields.channel(segment),
				Times.seconds(segment.interval().start(), DIGITS), Times.seconds(segment.interval().length(), DIGITS), Fields.word(Optional.of(segment.label()), "-"));
		return segment.score().isPresent() ? line + ' ' + Fields.score(segment.score(), "") : line;
	}
}
