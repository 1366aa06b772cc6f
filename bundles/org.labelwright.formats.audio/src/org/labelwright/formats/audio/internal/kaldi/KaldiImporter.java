/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.kaldi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.SoundFiles;
import org.labelwright.formats.audio.internal.support.Media;
import org.labelwright.formats.audio.internal.support.Recording;
import org.labelwright.formats.audio.internal.support.RecordingSource;
import org.labelwright.formats.audio.internal.support.Segment;
import org.labelwright.formats.audio.internal.support.Texts;
import org.labelwright.formats.audio.internal.support.Times;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Whole;

/** Reads data directories of {@link Kaldi}. */
public final class KaldiImporter implements Importer {

	private static final String KEEP = "keep";
	private static final FormatOption MEDIA = FormatOption.text("media",
			"The folder with the recordings, in which paths of wav.scp that lead elsewhere are looked for by their last parts; that of wav.scp where it is not given");
	private static final FormatOption COMMANDS = FormatOption.choice("commands",
			"What becomes of recordings that wav.scp has as the output of a command or a place in an archive, which is never run or opened: the import is refused, or they come without sound",
			"refuse", KEEP);

	@Override
	public Capabilities capabilities() {
		return Kaldi.CAPABILITIES;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(MEDIA, COMMANDS);
	}

	@Override
	public double detect(Path path) throws IOException {
		Path folder = folder(path);
		if (!Files.isRegularFile(folder.resolve(Kaldi.WAV)) || !Files.isDirectory(path) && !path.getFileName().toString().equals(Kaldi.WAV)) {
			return 0;
		}
		return Stream.of(Kaldi.SEGMENTS, Kaldi.TEXT, Kaldi.SPEAKERS).anyMatch(file -> Files.isRegularFile(folder.resolve(file))) ? 0.97 : 0.8;
	}

	/** Its wav.scp stands for the whole directory. */
	private static Path folder(Path path) {
		return Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Path folder = folder(path);
		KaldiFolder tables = new KaldiFolder(folder);
		reportOthers(folder, losses);
		Path media = options.text(MEDIA.name()).isEmpty() ? folder : Path.of(options.text(MEDIA.name()));
		boolean refusing = !options.text(COMMANDS.name()).equals(KEEP);
		return RecordingSource.open(Kaldi.ID, folder, media, Optional.empty(), List.copyOf(tables.recordings().entrySet()), entry -> {
			String id = entry.getKey();
			String file = entry.getValue().rest();
			Item item = tables.at(Kaldi.WAV, entry.getValue(), () -> item(media, id, file, refusing));
			ObjectNode kept = JsonNodeFactory.instance.objectNode().put(Kaldi.RECORDING, id).put(Kaldi.FILE, file);
			return new Recording(item, kept, segments(tables, id));
		}, progress);
	}

	private static void reportOthers(Path folder, LossReport losses) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
					.filter(name -> !Kaldi.FILES.contains(name) && !name.startsWith(".") && SoundFiles.typeByName(name).isEmpty()).sorted()
					.forEach(name -> losses.add("the file " + name, "is none of those that are read: " + String.join(", ", Kaldi.FILES.stream().sorted().toList())));
		}
	}

	/** Whether what stands for a file is the output of a command, the standard input or a place in an archive. */
	private static boolean isNoFile(String file) {
		return file.startsWith("|") || file.endsWith("|") || file.equals("-") || file.matches(".*:\\d+(\\[.*])?");
	}

	private static Item item(Path folder, String id, String file, boolean refusing) {
		if (file.isEmpty()) {
			throw new IllegalArgumentException("the recording \"" + Texts.shortened(id) + "\" has no file");
		}
		String ownName = Texts.word(id).replaceAll("[/\\\\:]", "_");
		if (isNoFile(file)) {
			if (refusing) {
				throw new IllegalArgumentException("the recording \"" + Texts.shortened(id) + "\" is the output of a command or a place in an archive: "
						+ Texts.shortened(file) + "; commands are never run: write the sound into files, or import without it by the option commands=keep");
			}
			return Media.named(ownName + ".wav");
		}
		String plain = file.replace('\\', '/');
		List<String> parts = Arrays.stream(plain.split("/")).filter(part -> !part.isEmpty() && !part.equals(".")).toList();
		for (int from = parts.lastIndexOf("..") + 1; from < parts.size(); from++) {
			String below = String.join("/", parts.subList(from, parts.size()));
			if (Files.isRegularFile(folder.resolve(below))) {
				return Media.named(below);
			}
		}
		boolean isBelow = !parts.isEmpty() && !plain.startsWith("/") && !parts.contains("..") && plain.indexOf(':') != 1;
		return Media.named(isBelow ? String.join("/", parts) : ownName + (SoundFiles.typeByName(plain).isPresent() ? plain.substring(plain.lastIndexOf('.')) : ".wav"));
	}

	private static List<Segment> segments(KaldiFolder tables, String recording) throws IOException {
		List<Segment> segments = new ArrayList<>();
		for (String utterance : tables.utterances(recording)) {
			ObjectNode kept = JsonNodeFactory.instance.objectNode().put(Kaldi.KEPT_UTTERANCE, utterance);
			Optional<KaldiFolder.Row> row = tables.segment(utterance);
			Segment segment = row.isEmpty() ? Segment.of(Kaldi.UTTERANCE, new Whole()) : tables.at(Kaldi.SEGMENTS, row.get(), () -> segment(row.get().rest(), kept));
			segments.add(segment.with(Segment.SPEAKER, tables.speaker(utterance)).with(Kaldi.GENDER, tables.gender(utterance))
					.with(Segment.TEXT, tables.text(utterance)).keeping(kept));
		}
		return segments;
	}

	/** Recording, start, end, and at times a channel. */
	private static Segment segment(String rest, ObjectNode kept) {
		String[] fields = rest.split("\\s+");
		if (fields.length < 3 || fields.length > 4) {
			throw new IllegalArgumentException("should be an utterance, its recording, start and end");
		}
		kept.put(Kaldi.TIMES, fields[1] + ' ' + fields[2]);
		return Segment.of(Kaldi.UTTERANCE, geometry(fields[1], fields[2])).with(Segment.CHANNEL, fields.length == 4 ? Optional.of(fields[3]) : Optional.empty());
	}

	/** Of start and end as they are written; also of those that were kept. */
	static Geometry geometry(String from, String to) {
		long start = Times.micros(from, "start");
		if (to.matches("-1(\\.0*)?")) {
			if (start > 0) {
				throw new IllegalArgumentException("goes from " + from + " s to the end of the recording, which is not known here; say when it ends");
			}
			return new Whole();
		}
		return Times.interval(start, Times.micros(to, "end"));
	}
}
