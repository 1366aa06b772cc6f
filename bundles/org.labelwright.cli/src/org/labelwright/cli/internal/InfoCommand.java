/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Track;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "info", description = "Says what a dataset, or a file or folder of any format, holds.", mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {

	private final Console console;
	private final Formats formats;

	@Parameters(paramLabel = "PATH", description = "A dataset, or a file or folder of any format.")
	private Path path;

	@Option(names = { "--from", "--format" }, paramLabel = "FORMAT", description = "The format, where it is not to be found out.")
	private Optional<String> from = Optional.empty();

	@Option(names = "--json", description = "Reports as JSON.")
	private boolean json;

	InfoCommand(Console console, Formats formats) {
		this.console = console;
		this.formats = formats;
	}

	@Override
	public Integer call() throws IOException {
		try (DatasetSource source = formats.open(console.path(path), from, Map.of(), new LossReport(), console.progress("reading"))) {
			Map<String, String> names = new LinkedHashMap<>();
			LabelClasses.all(source.ontology()).forEach(labelClass -> names.put(labelClass.getId(), labelClass.getName()));
			Map<String, Long> byKind = new TreeMap<>();
			Map<String, Long> byClass = new LinkedHashMap<>();
			names.values().forEach(name -> byClass.put(name, 0L));
			long[] counts = new long[3];
			source.forEach(one -> {
				counts[0]++;
				one.documents().forEach(document -> {
					for (Annotation annotation : document.getAnnotations()) {
						counts[1]++;
						count(annotation, annotation.getGeometry(), names, byKind, byClass);
					}
					// What moves through a recording is one thing, however many keyframes say where it is.
					for (Track track : document.getTracks()) {
						counts[1]++;
						counts[2]++;
						count(track, track.getKeyframes().stream().map(Keyframe::getGeometry).filter(Objects::nonNull).findFirst().orElse(null), names, byKind, byClass);
					}
				});
			}, console.progress("reading"));
			print(source.format(), counts[0], counts[1], counts[2], names, byKind, byClass);
		}
		return 0;
	}

	private static void count(Labelled one, Geometry geometry, Map<String, String> names, Map<String, Long> byKind, Map<String, Long> byClass) {
		byKind.merge(geometry == null ? "none" : geometry.kind().id(), 1L, Long::sum);
		String labelClass = one.getLabelClass();
		byClass.merge(labelClass == null ? "" : names.getOrDefault(labelClass, labelClass), 1L, Long::sum);
	}

	private void print(String format, long items, long annotations, long tracks, Map<String, String> names, Map<String, Long> byKind,
			Map<String, Long> byClass) {
		if (json) {
			ObjectNode node = Json.mapper().createObjectNode();
			node.put("format", format).put("items", items).put("annotations", annotations);
			if (tracks > 0) {
				node.put("tracks", tracks);
			}
			ArrayNode classes = node.putArray("classes");
			names.values().forEach(classes::add);
			ObjectNode kinds = node.putObject("byKind");
			byKind.forEach(kinds::put);
			ObjectNode counts = node.putObject("byClass");
			byClass.forEach(counts::put);
			console.json(node);
			return;
		}
		console.out().println("format       " + format);
		console.out().println("items        " + items);
		console.out().println("annotations  " + annotations);
		byKind.forEach((kind, count) -> console.out().printf("  %-20s %d%n", kind, count));
		console.out().println("classes      " + names.size());
		byClass.forEach((name, count) -> console.out().printf("  %-20s %d%n", name, count));
	}
}
