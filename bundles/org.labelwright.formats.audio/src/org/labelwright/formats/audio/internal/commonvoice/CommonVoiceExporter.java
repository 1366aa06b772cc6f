/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.commonvoice;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.audio.internal.support.Media;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.Recordings;
import org.labelwright.formats.audio.internal.support.Segment;

/** Writes {@link CommonVoice}: one table where the path is one, otherwise a folder with a table for each split. */
public final class CommonVoiceExporter implements Exporter {

	@Override
	public Capabilities capabilities() {
		return CommonVoice.CAPABILITIES;
	}

	@Override
	public long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<String> columns = columns(source);
		Set<String> carried = columns.stream().map(CommonVoice::attribute).collect(Collectors.toSet());
		Run run = new Run(columns, carried, new Recordings(CommonVoice.ID, CommonVoice.NAME, CommonVoice.CAPABILITIES, carried, losses));
		if (Media.hasExtension(path, CommonVoice.EXTENSION) && !Files.isDirectory(path)) {
			AtomicFiles.write(path, bytes -> {
				BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
				out.write(line(columns));
				run.recordings.forEach(source, recording -> {
					recording.item().split().ifPresent(split -> losses.add("splits", "one table has none; name a folder to have one for each", recording.item().id(), ""));
					run.write(recording, out);
				}, progress);
				out.flush();
			});
		} else {
			writeFolder(source, path, run, progress);
		}
		return run.written;
	}

	private static void writeFolder(DatasetSource source, Path path, Run run, Progress progress) throws IOException {
		Map<String, BufferedWriter> tables = new TreeMap<>();
		try (FolderOutput out = new FolderOutput(path)) {
			try {
				run.recordings.forEach(source, recording -> {
					String name = run.table(recording);
					if (!tables.containsKey(name)) {
						tables.put(name, Files.newBufferedWriter(out.file(name + '.' + CommonVoice.EXTENSION)));
						tables.get(name).write(line(run.columns));
					}
					run.write(recording, tables.get(name));
				}, progress);
			} finally {
				for (BufferedWriter table : tables.values()) {
					table.close();
				}
			}
			out.commit();
		}
	}

	/** As they came, or as they are today. */
	private static List<String> columns(DatasetSource source) {
		JsonNode kept = new Origins(CommonVoice.ID).of(source.origin()).path(CommonVoice.KEPT_COLUMNS);
		List<String> columns = new ArrayList<>();
		kept.forEach(column -> columns.add(column.asText()));
		return columns.containsAll(CommonVoice.REQUIRED) ? columns : CommonVoice.COLUMNS;
	}

	private static String line(List<String> cells) {
		return String.join("\t", cells) + '\n';
	}

	/** One export. */
	private static final class Run {

		private final List<String> columns;
		private final Set<String> carried;
		private final Recordings recordings;
		private final Set<String> paths = new HashSet<>();
		private long written;

		Run(List<String> columns, Set<String> carried, Recordings recordings) {
			this.columns = columns;
			this.carried = carried;
			this.recordings = recordings;
		}

		String table(Recording recording) {
			String split = recording.item().split().orElse(CommonVoice.REST);
			String name = split.equals("val") || split.equals("validation") ? "dev" : split;
			boolean isTable = name.equals(CommonVoice.REST) || CommonVoice.SPLITS.contains(name);
			if (!isTable || recording.item().split().isPresent() && !split.equals(name)) {
				recordings.lost("splits", "Common Voice has train, dev and test; written as " + (isTable ? name : CommonVoice.REST), recording);
			}
			return isTable ? name : CommonVoice.REST;
		}

		void write(Recording recording, BufferedWriter out) throws IOException {
			Optional<Segment> said = recording.segments().stream().filter(segment -> segment.text().isPresent()).findFirst();
			recording.segments().stream().filter(segment -> said.filter(one -> one == segment).isEmpty())
					.forEach(segment -> recordings.leftOut("a clip has one sentence", recording, segment));
			if (said.isEmpty()) {
				recordings.lost("recordings", "a clip has a sentence; left out", recording);
				return;
			}
			String path = path(recording);
			if (!paths.add(path)) {
				recordings.lost("recordings", "a clip of the same name is there already; left out", recording);
				return;
			}
			List<String> cells = columns.stream().map(column -> column.equals(CommonVoice.PATH) ? path : cell(said.get(), column)).toList();
			Segment now = Segment.of(CommonVoice.CLIP, said.get().geometry());
			for (int i = 0; i < cells.size(); i++) {
				now = now.with(CommonVoice.attribute(columns.get(i)), cells.get(i));
			}
			recordings.lostBetween(recording, said.get(), now, carried);
			out.write(line(cells));
			written++;
		}

		/** Within the folder of clips. */
		private static String path(Recording recording) {
			String kept = recording.kept().path(CommonVoice.PATH).asText();
			String path = kept.isBlank() ? recording.item().path().replaceFirst("^media/", "").replaceFirst('^' + CommonVoice.CLIPS, "") : kept;
			return clean(path);
		}

		private static String cell(Segment segment, String column) {
			return clean(column.equals(CommonVoice.SENTENCE) ? segment.text().orElse("") : segment.attribute(CommonVoice.attribute(column)).orElse(""));
		}

		/** There are no quotes, so neither tabs nor line breaks can be said. */
		private static String clean(String text) {
			return text.replaceAll("[\\t\\r\\n]+", " ");
		}
	}
}
