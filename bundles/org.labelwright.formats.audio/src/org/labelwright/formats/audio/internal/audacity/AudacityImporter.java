/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.audacity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.json.Json;
import org.labelwright.formats.audio.internal.support.FileImporter;
import org.labelwright.formats.audio.internal.support.Labels;
import org.labelwright.formats.audio.internal.support.LineFormat;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;

/** Reads label tracks of {@link Audacity}. */
public final class AudacityImporter extends FileImporter {

	static final String CRLF = "crlf";
	static final String OPEN = "open";
	private static final int LOOKED_AT = 200;

	private final Audacity format = new Audacity();

	public AudacityImporter() {
		super(Audacity.ID, "txt");
	}

	@Override
	public Capabilities capabilities() {
		return format.capabilities();
	}

	@Override
	public List<FormatOption> options() {
		return List.of(Labels.OPTION);
	}

	@Override
	protected double detect(byte[] head) {
		List<String> lines = Texts.lines(Texts.head(head));
		if (lines.size() > 1) {
			lines.removeLast();
		}
		boolean any = false;
		try {
			for (String line : lines.subList(0, Math.min(LOOKED_AT, lines.size()))) {
				any |= !line.startsWith(Audacity.FREQUENCY_LINE) && format.row(line).isPresent();
			}
		} catch (IllegalArgumentException e) {
			return 0;
		}
		return any ? format.sure() : 0;
	}

	@Override
	protected Recording read(Path file, Path folder, String stem, Options options, LossReport losses) throws IOException {
		Texts text = Texts.read(file);
		List<String> lines = Texts.lines(text.text());
		ObjectNode kept = Json.mapper().createObjectNode();
		if (Texts.newline(text.text()).equals("\r\n")) {
			kept.put(CRLF, true);
		}
		if (!lines.getLast().isEmpty()) {
			kept.put(OPEN, true);
		}
		List<Segment> segments = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			try {
				if (line.startsWith(Audacity.FREQUENCY_LINE)) {
					if (segments.isEmpty()) {
						throw new IllegalArgumentException("frequencies should follow a label");
					}
					segments.add(segments.removeLast().with(Audacity.FREQUENCIES, line.substring(1).strip().replace('\t', ' ')));
				} else {
					format.keptRow(line).map(LineFormat.Row::segment).map(one -> Labels.segment(Audacity.LABEL, one.label(), one.interval(), options).keeping(one.kept()))
							.ifPresent(segments::add);
				}
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
			}
		}
		Recording.noteOrder(kept, segments);
		return new Recording(item(folder, stem), kept, segments);
	}
}
