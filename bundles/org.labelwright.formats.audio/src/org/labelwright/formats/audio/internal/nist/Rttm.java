/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.nist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.audio.internal.support.LineFormat;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.GeometryKind;

/**
 * Rich Transcription Time Marked, as in appendix A of NIST's RT-09 evaluation plan: type, file, channel, start, duration,
 * orthography, subtype, speaker, confidence and, in newer files, signal lookahead time.
 */
public final class Rttm implements LineFormat {

	private static final String NOTHING = "<NA>";
	private static final String SUBTYPE = "subtype";
	private static final int OLD_FIELDS = 9;
	private static final int FIELDS = 10;
	private static final int DIGITS = 3;
	/** Says something of a speaker in the whole file. */
	private static final String INFO = "SPKR-INFO";
	private static final String SPEAKER = "SPEAKER";
	private static final List<String> TYPES = List.of(SPEAKER, "LEXEME", "NON-LEX", "NON-SPEECH", "NOSCORE", "NO_RT_METADATA", "SEGMENT", "FILLER", "EDIT",
			"IP", "SU", "CB", "A/P");

	@Override
	public String id() {
		return "rttm";
	}

	@Override
	public String name() {
		return "RTTM";
	}

	@Override
	public Capabilities capabilities() {
		return Capabilities.of(GeometryKind.INTERVAL).with(Feature.ATTRIBUTES, Feature.SCORES).noting("Types of objects, such as SPEAKER, are the label classes; any "
				+ "other class is written as SPEAKER. Attributes are speaker, text, subtype and channel.");
	}

	@Override
	public Set<String> carried() {
		return Set.of(Segment.SPEAKER, SUBTYPE, Segment.CHANNEL);
	}

	@Override
	public double sure() {
		return 0.95;
	}

	@Override
	public Optional<Row> row(String line) {
		return Fields.of(line, 0).filter(fields -> !fields.get(0).equals(INFO)).map(fields -> {
			fields.require(OLD_FIELDS, FIELDS, "type, file, channel, start, duration, orthography, subtype, speaker, confidence and lookahead");
			if (!TYPES.contains(fields.get(0))) {
				throw new IllegalArgumentException("RTTM has no type \"" + Texts.shortened(fields.get(0)) + "\"; there are " + String.join(", ", TYPES));
			}
			return new Row(fields.get(1), Segment.of(fields.get(0), fields.startAndDuration(3)).with(Segment.SPEAKER, fields.get(7, NOTHING))
					.with(Segment.TEXT, fields.get(5, NOTHING)).with(SUBTYPE, fields.get(6, NOTHING)).with(Segment.CHANNEL, fields.channel(2))
					.withScore(fields.get(8, NOTHING).map(text -> Values.number(text, "confidence"))));
		});
	}

	@Override
	public String line(Row row) {
		Segment segment = row.segment();
		String type = TYPES.contains(segment.labelClass()) ? segment.labelClass() : SPEAKER;
		// Who knows no speakers has labels instead, and those are compared.
		Optional<String> speaker = segment.attribute(Segment.SPEAKER)
				.or(() -> type.equals(segment.labelClass()) ? Optional.empty() : Optional.of(segment.labelClass()));
		return String.join(" ", type, Fields.word(Optional.of(row.recording()), "-"), Fields.channel(segment), Times.seconds(segment.interval().start(), DIGITS),
				Times.seconds(segment.interval().length(), DIGITS), Fields.word(segment.text(), NOTHING), Fields.word(segment.attribute(SUBTYPE), NOTHING),
				Fields.word(speaker, NOTHING), Fields.score(segment.score(), NOTHING), NOTHING);
	}
}
