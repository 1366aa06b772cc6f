/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.audacity;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Options;
import org.labelwright.formats.audio.internal.support.FileExporter;
import org.labelwright.formats.audio.internal.support.LineFormat;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Recordings;
import org.labelwright.formats.audio.internal.support.Segment;

/** Writes label tracks of {@link Audacity}. */
public final class AudacityExporter extends FileExporter {

	private final Audacity format = new Audacity();

	public AudacityExporter() {
		// With labels read as classes, the tier is that one track.
		super(Audacity.ID, "Audacity", "txt", Set.of(Audacity.FREQUENCIES, Segment.TIER));
	}

	@Override
	public Capabilities capabilities() {
		return format.capabilities();
	}

	@Override
	protected byte[] file(Recording recording, Options options, Recordings recordings) {
		String newline = recording.kept().path(AudacityImporter.CRLF).asBoolean() ? "\r\n" : "\n";
		StringBuilder out = new StringBuilder();
		for (Segment segment : recording.ordered()) {
			LineFormat.Row row = new LineFormat.Row("", segment);
			out.append(format.keptLine(row)).append(newline);
			segment.attribute(Audacity.FREQUENCIES).ifPresent(range -> out.append(Audacity.FREQUENCY_LINE).append('\t').append(range.strip().replaceAll("\\s+", "\t")).append(newline));
			segment.attribute(Segment.TIER).filter(tier -> !tier.equals(Audacity.LABEL))
					.ifPresent(tier -> recordings.lost("tiers", "Audacity has one track in a file", recording, segment));
			recordings.lostBetween(recording, segment, format.row(format.line(row)).orElseThrow().segment(), Set.of());
		}
		if (recording.kept().path(AudacityImporter.OPEN).asBoolean() && !out.isEmpty()) {
			out.setLength(out.length() - newline.length());
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}
}
