/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;

/** Writes formats with a segment a line that names its recording: one file with all recordings. */
public abstract class LineExporter implements Exporter {

	private final LineFormat format;

	protected LineExporter(LineFormat format) {
		this.format = format;
	}

	@Override
	public Capabilities capabilities() {
		return format.capabilities();
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Recordings recordings = new Recordings(format.id(), format.name(), capabilities(), format.carried(), losses);
		JsonNode kept = new Origins(format.id()).of(source.origin());
		long[] written = new long[1];
		AtomicFiles.write(path, bytes -> {
			BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
			Lines lines = new Lines(out, kept);
			recordings.forEach(source, recording -> {
				String name = Media.stem(recording.item());
				for (Segment segment : recording.ordered()) {
					LineFormat.Row row = new LineFormat.Row(name, segment);
					lines.write(format.keptLine(row));
					reportChanged(recordings, recording, row);
					written[0]++;
				}
			}, progress);
			lines.end();
			out.flush();
		});
		return written[0];
	}

	/** What a line says when it is read again is what the segment said, or that is a loss. */
	private void reportChanged(Recordings recordings, Recording recording, LineFormat.Row row) {
		LineFormat.Row back = format.row(format.line(row)).orElseThrow();
		if (!back.recording().equals(row.recording())) {
			recordings.lost("names of recordings", format.name() + " has no blanks in names; written as " + back.recording(), recording, row.segment());
		}
		recordings.lostBetween(recording, row.segment(), back.segment(), format.carried());
	}

	/** Writes lines, and those that are no segments where they stood. */
	private static final class Lines {

		private final BufferedWriter out;
		private final String newline;
		private final boolean open;
		private final JsonNode others;
		private int other;
		private int number;

		Lines(BufferedWriter out, JsonNode kept) throws IOException {
			this.out = out;
			newline = kept.path(LineImporter.CRLF).asBoolean() ? "\r\n" : "\n";
			open = kept.path(LineImporter.OPEN).asBoolean();
			others = kept.path(LineImporter.LINES);
			if (kept.path(LineImporter.MARK).asBoolean()) {
				out.write('\uFEFF');
			}
		}

		void write(String line) throws IOException {
			while (other < others.size() && others.path(other).path(0).asInt() <= number + 1) {
				put(others.path(other++).path(1).asText());
			}
			put(line);
		}

		private void put(String line) throws IOException {
			if (number++ > 0) {
				out.write(newline);
			}
			out.write(line);
		}

		void end() throws IOException {
			while (other < others.size()) {
				put(others.path(other++).path(1).asText());
			}
			if (number > 0 && !open) {
				out.write(newline);
			}
		}
	}
}
