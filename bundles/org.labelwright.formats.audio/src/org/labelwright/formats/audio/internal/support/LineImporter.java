/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.json.Json;

/** Reads formats with a segment a line that names its recording: one file, or a folder of them. */
public abstract class LineImporter implements Importer {

	/** Members of what is kept of the whole: other lines with their numbers, and how lines end. */
	static final String LINES = "lines";
	static final String CRLF = "crlf";
	static final String MARK = "mark";
	static final String OPEN = "open";

	private static final int LOOKED_AT = 200;
	private static final double OF_FOLDER = 0.95;
	private static final double BY_EXTENSION = 0.4;

	private final LineFormat format;

	protected LineImporter(LineFormat format) {
		this.format = format;
	}

	private record Line(Path file, int number, String text) {
	}

	@Override
	public Capabilities capabilities() {
		return format.capabilities();
	}

	@Override
	public double detect(Path path) throws IOException {
		Optional<Path> file = Media.anyFile(path, format.id());
		if (file.isEmpty() || !Files.isRegularFile(file.get())) {
			return 0;
		}
		byte[] head = Reading.head(file.get());
		List<String> lines = Texts.lines(Texts.head(head));
		if (head.length < Files.size(file.get())) {
			lines.removeLast();
		}
		long rows = 0;
		try {
			for (String line : lines.subList(0, Math.min(LOOKED_AT, lines.size()))) {
				rows += format.row(line).isPresent() ? 1 : 0;
			}
		} catch (IllegalArgumentException e) {
			// By its extension alone, so that reading it says what is wrong, and where.
			return file.get().equals(path) && Media.hasExtension(path, format.id()) ? BY_EXTENSION : 0;
		}
		return rows == 0 ? 0 : format.sure() * (file.get().equals(path) ? 1 : OF_FOLDER);
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> files = Media.files(path, format.id());
		if (files.isEmpty()) {
			throw new BadInputException(path, "", "holds no file with the extension ." + format.id());
		}
		Map<String, List<Line>> byRecording = new LinkedHashMap<>();
		ObjectNode kept = Json.mapper().createObjectNode();
		ArrayNode others = Json.mapper().createArrayNode();
		for (Path file : files) {
			Texts text = Texts.read(file);
			List<String> lines = Texts.lines(text.text());
			boolean open = !lines.getLast().isEmpty();
			for (int i = 0; i < lines.size() - (open ? 0 : 1); i++) {
				Line line = new Line(file, i + 1, lines.get(i));
				Optional<LineFormat.Row> row = row(line);
				if (row.isPresent()) {
					byRecording.computeIfAbsent(row.get().recording(), missing -> new ArrayList<>()).add(line);
				} else if (files.size() == 1) {
					others.addArray().add(line.number()).add(line.text());
				} else if (!line.text().isBlank()) {
					losses.add("comments", "are kept only where one file is read");
				}
			}
			if (files.size() == 1) {
				flag(kept, CRLF, Texts.newline(text.text()).equals("\r\n"));
				flag(kept, MARK, text.mark());
				flag(kept, OPEN, open);
			}
		}
		if (!others.isEmpty()) {
			kept.set(LINES, others);
		}
		Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
		return RecordingSource.open(format.id(), path, folder, Optional.of(kept), List.copyOf(byRecording.entrySet()),
				entry -> recording(folder, entry.getKey(), entry.getValue()), progress);
	}

	private static void flag(ObjectNode kept, String name, boolean value) {
		if (value) {
			kept.put(name, true);
		}
	}

	private Optional<LineFormat.Row> row(Line line) throws IOException {
		return Reading.at(line.file(), "line " + line.number(), () -> format.keptRow(line.text()));
	}

	private Recording recording(Path folder, String name, List<Line> lines) throws IOException {
		List<Segment> segments = new ArrayList<>(lines.size());
		for (Line line : lines) {
			row(line).map(LineFormat.Row::segment).ifPresent(segments::add);
		}
		ObjectNode kept = Json.mapper().createObjectNode();
		Recording.noteOrder(kept, segments);
		Line first = lines.getFirst();
		return Reading.at(first.file(), "line " + first.number(), () -> new Recording(Media.item(folder, name), kept, segments));
	}
}
