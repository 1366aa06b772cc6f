/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.RelationType;

/** A format under test: reads, writes, and says in lines what it read. */
record Travel(Importer importer, Exporter exporter) {

	/** A folder of real files; the test is skipped where it is not there. */
	static Path realFiles(String folder) {
		Path data = Path.of(System.getProperty("labelwright.data", "../../../shared/data")).toAbsolutePath().normalize().resolve(folder);
		Assumptions.assumeTrue(Files.exists(data), "skipped: no real files in " + data);
		return data;
	}

	DatasetSource open(Path path, Map<String, String> options, LossReport losses) throws IOException {
		return importer.open(path, Options.of(importer.options(), options), losses, Progress.NONE);
	}

	/** Reads a path and writes it again. */
	LossReport convert(Path in, Map<String, String> readOptions, Exporter to, Path out, Map<String, String> writeOptions) throws IOException {
		LossReport losses = new LossReport();
		try (DatasetSource source = open(in, readOptions, losses)) {
			to.write(source, out, Options.of(to.options(), writeOptions), losses, Progress.NONE);
		}
		return losses;
	}

	/** Every file the exporter writes is, to the byte, one that was read, nothing is missing, and nothing is lost. */
	void comesBack(Path in, Path out, String... extensions) throws IOException {
		LossReport losses = convert(in, Map.of(), exporter, out, Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(contents(out)).isEqualTo(contents(in, extensions));
	}

	private static Map<String, String> contents(Path path, String... extensions) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> files = Files.walk(path)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = Files.isDirectory(path) ? path.relativize(file).toString() : "";
				if (extensions.length == 0 || Stream.of(extensions).anyMatch(name::endsWith)) {
					contents.put(name, Files.readString(file, StandardCharsets.UTF_8));
				}
			}
		}
		return contents;
	}

	/** Item by item its text, and below it what is said about it: class, offsets, words, attributes, relations. */
	String says(Path path, Map<String, String> options) throws IOException {
		LossReport losses = new LossReport();
		StringBuilder said = new StringBuilder();
		try (DatasetSource source = open(path, options, losses)) {
			Map<String, String> names = Classes.names(source.ontology());
			Map<String, String> relations = new HashMap<>();
			for (RelationType type : source.ontology().getRelationTypes()) {
				relations.put(type.getId(), type.getName());
			}
			source.forEach(one -> {
				CodePoints text = new CodePoints(Files.readString(one.media().orElseThrow()));
				said.append(one.item().path()).append(" \"").append(text.text().replace("\n", "\\n")).append("\"\n");
				one.item().parts().forEach(part -> said.append("  part ").append(part.name()).append(' ').append(part.start()).append('-').append(part.end()).append('\n'));
				for (AnnotationDocument document : one.documents()) {
					Map<String, String> words = new HashMap<>();
					for (Annotation annotation : document.getAnnotations()) {
						words.put(annotation.getId(), annotation.getGeometry() instanceof Span span ? text.text(span) : "*");
					}
					document.getAttributes().forEach(entry -> said.append("  ").append(entry.getKey()).append('=').append(entry.getValue().text()).append('\n'));
					document.getAnswers().forEach(answer -> said.append("  ").append(answer.getQuestion()).append(": ").append(String.join(", ", answer.getChoices())).append('\n'));
					document.getAnnotations().forEach(annotation -> say(said, annotation, names, relations, words));
				}
			}, Progress.NONE);
		}
		losses.losses().forEach(loss -> said.append("lost ").append(loss.count()).append(" x ").append(loss.what()).append(": ").append(loss.why()).append('\n'));
		return said.toString();
	}

	private static void say(StringBuilder said, Annotation annotation, Map<String, String> names, Map<String, String> relations, Map<String, String> words) {
		said.append("  ").append(names.get(annotation.getLabelClass()));
		if (annotation.getGeometry() instanceof Span span) {
			span.fragments().forEach(part -> said.append(' ').append(part.start()).append('-').append(part.end()));
			said.append(" \"").append(words.get(annotation.getId()).replace("\n", "\\n")).append('"');
		}
		if (annotation.getGroup() != null) {
			said.append(" group=").append(annotation.getGroup());
		}
		new TreeMap<>(annotation.getAttributes().map()).forEach((name, value) -> said.append(' ').append(name).append('=').append(value.text()));
		annotation.getRelations().forEach(relation -> said.append(" -").append(relations.get(relation.getType())).append("-> \"").append(words.get(relation.getTarget()))
				.append('"'));
		said.append('\n');
	}

	/** How many annotations, and how many relations, there are. */
	static List<Long> counts(DatasetSource source) throws IOException {
		long[] counts = new long[2];
		source.forEach(one -> one.documents().forEach(document -> document.getAnnotations().forEach(annotation -> {
			counts[0]++;
			counts[1] += annotation.getRelations().size();
		})), Progress.NONE);
		return List.of(counts[0], counts[1]);
	}
}
