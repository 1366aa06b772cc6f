/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.commonvoice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.SoundFiles;
import org.labelwright.formats.audio.internal.support.Media;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.RecordingSource;
import org.labelwright.formats.audio.internal.support.Recordings;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.geometry.Whole;

/** Reads {@link CommonVoice}: one table, or the tables train, dev and test of a folder as splits. */
public final class CommonVoiceImporter implements Importer {

	private static final double OF_FOLDER = 0.95;

	@Override
	public Capabilities capabilities() {
		return CommonVoice.CAPABILITIES;
	}

	@Override
	public double detect(Path path) throws IOException {
		List<Path> tables = Files.isDirectory(path) ? splits(path) : Media.hasExtension(path, CommonVoice.EXTENSION) ? List.of(path) : List.of();
		if (tables.isEmpty()) {
			return 0;
		}
		List<String> columns = CommonVoice.cells(Texts.lines(Texts.head(Reading.head(tables.getFirst()))).getFirst());
		return columns.containsAll(CommonVoice.REQUIRED) ? Files.isDirectory(path) ? OF_FOLDER : 1 : 0;
	}

	private static List<Path> splits(Path folder) {
		return CommonVoice.SPLITS.stream().map(name -> folder.resolve(name + '.' + CommonVoice.EXTENSION)).filter(Files::isRegularFile).toList();
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		boolean isFolder = Files.isDirectory(path);
		List<Path> tables = isFolder ? splits(path) : List.of(path);
		if (tables.isEmpty()) {
			throw new BadInputException(path, "", "holds none of the tables train.tsv, dev.tsv and test.tsv; name one of those that are there");
		}
		Path folder = isFolder ? path : path.toAbsolutePath().getParent();
		if (isFolder) {
			reportOthers(path, tables, losses);
		}
		List<List<String>> columns = new ArrayList<>();
		for (Path table : tables) {
			columns.add(columns(table));
			if (!columns.getFirst().equals(columns.getLast())) {
				throw new BadInputException(table, "line 1", "has other columns than " + tables.getFirst().getFileName() + "; read the tables one by one");
			}
		}
		ObjectNode kept = JsonNodeFactory.instance.objectNode();
		ArrayNode names = kept.putArray(CommonVoice.KEPT_COLUMNS);
		columns.getFirst().forEach(names::add);
		return RecordingSource.open(CommonVoice.ID, path, folder, Optional.of(kept), (visitor, each) -> {
			for (int i = 0; i < tables.size(); i++) {
				each.at(i, tables.size());
				read(tables.get(i), folder, columns.getFirst(), isFolder ? Optional.of(Media.name(tables.get(i))) : Optional.empty(), visitor);
			}
			each.at(tables.size(), tables.size());
		}, progress);
	}

	/** The other tables have lines of these, or clips that are of no part; whoever wants one names it. */
	private static void reportOthers(Path folder, List<Path> read, LossReport losses) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(file -> Media.hasExtension(file, CommonVoice.EXTENSION) && !read.contains(file)).map(file -> file.getFileName().toString()).sorted()
					.forEach(name -> losses.add("the file " + name, "is no part of the data; name it to read it alone"));
		}
	}

	private static List<String> columns(Path table) throws IOException {
		List<String> columns = CommonVoice.cells(Texts.lines(Texts.head(Reading.head(table))).getFirst());
		if (!columns.containsAll(CommonVoice.REQUIRED)) {
			throw new BadInputException(table, "line 1", "should name the columns, " + String.join(", ", CommonVoice.REQUIRED) + " among them, with tabs between");
		}
		if (columns.stream().map(CommonVoice::attribute).distinct().count() < columns.size() || columns.stream().anyMatch(String::isBlank)) {
			throw new BadInputException(table, "line 1", "a column has no name, or two have the same (sentence is text, client_id is speaker)");
		}
		return columns;
	}

	private static void read(Path table, Path folder, List<String> columns, Optional<String> split, Recordings.Visitor visitor) throws IOException {
		CommonVoice.forEach(table, (cells, line) -> {
			if (line > 1) {
				visitor.visit(Reading.at(table, "line " + line, () -> recording(folder, columns, cells, split)));
			}
		});
	}

	private static Recording recording(Path folder, List<String> columns, List<String> cells, Optional<String> split) {
		if (cells.size() != columns.size()) {
			throw new IllegalArgumentException("has " + cells.size() + " cells, the first line " + columns.size());
		}
		String path = cells.get(columns.indexOf(CommonVoice.PATH));
		if (SoundFiles.typeByName(path).isEmpty()) {
			throw new IllegalArgumentException(path.isBlank() ? "the clip has no path" : "the path \"" + Texts.shortened(path) + "\" has no extension of a recording");
		}
		String below = Files.isRegularFile(folder.resolve(path)) ? path : CommonVoice.CLIPS + path;
		ObjectNode kept = JsonNodeFactory.instance.objectNode().put(CommonVoice.PATH, path);
		Segment segment = Segment.of(CommonVoice.CLIP, new Whole());
		for (int i = 0; i < cells.size(); i++) {
			String column = columns.get(i);
			// A sentence may be empty; in all other columns that means that nobody said.
			if (!column.equals(CommonVoice.PATH) && (column.equals(CommonVoice.SENTENCE) || !cells.get(i).isEmpty())) {
				segment = segment.with(CommonVoice.attribute(column), cells.get(i));
			}
		}
		return new Recording(Media.named(below).withSplit(split), kept, List.of(segment));
	}
}
