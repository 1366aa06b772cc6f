/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.SoundFiles;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** Sends files through importers and exporters, and says in lines what was read. */
final class Travel {

	private final Formats formats = new Formats(new Contributions(org.eclipse.core.runtime.Platform.getExtensionRegistry(), (message, cause) -> {
		throw new AssertionError(message, cause);
	}));

	/** A folder of real files; the test is skipped where it is not there. */
	static Path realFiles(String folder) {
		Path data = Path.of(System.getProperty("labelwright.data", "../../../shared/data")).toAbsolutePath().normalize().resolve(folder);
		Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no real files in " + data);
		return data;
	}

	Formats formats() {
		return formats;
	}

	/** The id of the format that is found out, empty for none. */
	String detected(Path path) throws IOException {
		return formats.detect(path).map(format -> format.id()).orElse("");
	}

	/** Reads a path and writes it again. */
	LossReport convert(Path in, String from, Map<String, String> readOptions, Path out, String to, Map<String, String> writeOptions) throws IOException {
		LossReport losses = new LossReport();
		try (DatasetSource source = formats.open(in, Optional.of(from), readOptions, losses, Progress.NONE)) {
			formats.write(source, out, to, writeOptions, losses, Progress.NONE);
		}
		return losses;
	}

	/** What comes back is what was read, to the byte, and nothing is lost. */
	void comesBack(Path in, String format, Map<String, String> readOptions, Path out) throws IOException {
		assertThat(convert(in, format, readOptions, out, format, Map.of()).losses()).isEmpty();
		assertThat(Files.readString(out, java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo(Files.readString(in, java.nio.charset.StandardCharsets.ISO_8859_1));
	}

	/** As {@link #comesBack}, for a folder: all its files that are no recordings come back, and no others. */
	void folderComesBack(Path in, String format, Map<String, String> readOptions, Path out) throws IOException {
		assertThat(convert(in, format, readOptions, out, format, Map.of()).losses()).isEmpty();
		assertThat(texts(out)).isEqualTo(texts(in));
	}

	/** The files of a folder that are no recordings, by name. */
	static Map<String, String> texts(Path folder) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(one -> Files.isRegularFile(one) && SoundFiles.typeByName(one.toString()).isEmpty()).toList()) {
				texts.put(folder.relativize(file).toString(), Files.readString(file));
			}
		}
		return texts;
	}

	/** Item by item, and below each its segments in microseconds; then what was lost. */
	String says(Path path, String format, Map<String, String> options) throws IOException {
		StringBuilder said = new StringBuilder();
		LossReport losses = new LossReport();
		try (DatasetSource source = formats.open(path, Optional.of(format), options, losses, Progress.NONE)) {
			Map<String, String> names = Classes.names(source.ontology());
			source.forEach(one -> {
				said.append(one.item().path()).append(' ').append(one.item().mediaType()).append(one.item().split().map(split -> " split=" + split).orElse("")).append(one.media().isPresent() ? "" : " (no media)").append('\n');
				for (AnnotationDocument document : one.documents()) {
					Map<String, String> texts = new HashMap<>();
					document.getAnnotations().forEach(annotation -> texts.put(annotation.getId(), Optional.ofNullable(annotation.getAttributes().get("text")).map(value -> value.text()).orElse("")));
					document.getAnnotations().forEach(annotation -> say(said, annotation, names, texts));
				}
			}, Progress.NONE);
		}
		said.append(said(losses));
		return said.toString();
	}

	static String said(LossReport losses) {
		StringBuilder said = new StringBuilder();
		losses.losses().forEach(loss -> said.append("lost ").append(loss.count()).append(" x ").append(loss.what()).append(": ").append(loss.why()).append('\n'));
		return said.toString();
	}

	private static void say(StringBuilder said, Annotation annotation, Map<String, String> names, Map<String, String> texts) {
		said.append("  ").append(names.get(annotation.getLabelClass())).append(' ')
				.append(annotation.getGeometry() instanceof Interval interval ? interval.start() + ".." + interval.end() : annotation.getGeometry().kind().id());
		new TreeMap<>(annotation.getAttributes().map()).forEach((name, value) -> said.append(' ').append(name).append('=').append(value.text().replace("\n", "\\n")));
		if (annotation.getProvenance() != null) {
			said.append(" score=").append(annotation.getProvenance().getConfidence());
		}
		annotation.getRelations().forEach(relation -> said.append(" -").append(relation.getType()).append("-> ").append(texts.get(relation.getTarget())));
		said.append('\n');
	}
}
