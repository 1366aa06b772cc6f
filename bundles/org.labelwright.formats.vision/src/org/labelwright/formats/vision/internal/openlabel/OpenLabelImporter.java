/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.openlabel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Images;

/** Reads ASAM OpenLABEL 1.0: one JSON file, or a folder with one. A file is read twice, frame by frame. */
public final class OpenLabelImporter implements Importer {

	/** What the first reading notes of a frame. */
	private record Noted(int frame, Set<String> used, Map<String, String> uris) {
	}

	private final Origins origins = new Origins(OpenLabel.ID);

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return files(path).size() == 1 ? 0.85 : 0;
		}
		return Reading.names(path).contains("0:" + OpenLabel.ROOT) ? 0.95 : 0;
	}

	private static List<Path> files(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path file : Images.files(folder, 1)) {
			if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json") && Reading.names(file).contains("0:" + OpenLabel.ROOT)) {
				found.add(file);
			}
		}
		return found;
	}

	@Override
	public Capabilities capabilities() {
		return OpenLabel.CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		List<Path> found = Files.isDirectory(path) ? files(path) : List.of(path);
		if (found.size() != 1) {
			throw new BadInputException(path, "", found.isEmpty() ? "has no file of OpenLABEL" : "has several files of OpenLABEL; name one of them");
		}
		Path file = found.getFirst();
		List<Noted> noted = new ArrayList<>();
		Set<Integer> numbers = new HashSet<>();
		Set<String> seen = new HashSet<>();
		ObjectNode others = OpenLabel.read(file, (number, frame) -> {
			if (!numbers.add(number)) {
				throw new IllegalArgumentException("stands there twice");
			}
			frame.path(OpenLabel.OBJECTS).fieldNames().forEachRemaining(seen::add);
			noted.add(note(number, frame));
		});
		String version = others.path("metadata").path("schema_version").asText();
		if (!version.startsWith("1.")) {
			losses.add("schema version", "is " + version + "; read as " + OpenLabel.VERSION);
		}
		Classes classes = new Classes(Images.name(file));
		Reading.at(file, OpenLabel.OBJECTS, () -> {
			others.path(OpenLabel.OBJECTS).properties().forEach(object -> classes.add(Values.text(object.getValue().path("type"), "type of object " + object.getKey())));
			return null;
		});
		List<OpenLabelSource.View> views = views(file, noted, others);
		return new OpenLabelSource(file, classes, origins.text(kept(others, seen)), others, views, losses);
	}

	private static Noted note(int number, JsonNode frame) {
		Set<String> used = new LinkedHashSet<>();
		frame.path(OpenLabel.OBJECTS).properties().forEach(object -> OpenLabel.GEOMETRY.forEach(type -> object.getValue().path(OpenLabel.DATA).path(type)
				.forEach(element -> used.add(element.path(OpenLabel.SYSTEM).asText("")))));
		Map<String, String> uris = new LinkedHashMap<>();
		frame.path(OpenLabel.PROPERTIES).path(OpenLabel.STREAMS).properties().forEach(stream -> uris.put(stream.getKey(), stream.getValue().path("uri").asText("")));
		return new Noted(number, used, uris);
	}

	/** Everything but objects' data; the type of an object only where no annotation says it. */
	private ObjectNode kept(ObjectNode others, Set<String> seen) {
		ObjectNode kept = origins.object();
		kept.set(OpenLabel.REST, origins.rest(others, List.of("metadata", OpenLabel.STREAMS, OpenLabel.OBJECTS, OpenLabel.RELATIONS, OpenLabel.INTERVALS)));
		for (String member : List.of("metadata", OpenLabel.STREAMS, OpenLabel.RELATIONS)) {
			if (others.has(member)) {
				kept.set(member, others.get(member));
			}
		}
		ObjectNode objects = kept.putObject(OpenLabel.OBJECTS);
		others.path(OpenLabel.OBJECTS).properties().forEach(object -> objects.set(object.getKey(),
				origins.rest(object.getValue(), seen.contains(object.getKey()) || object.getValue().has(OpenLabel.DATA) ? List.of("type", OpenLabel.DATA) : List.of())));
		kept.put(OpenLabel.INTERVALS, others.has(OpenLabel.INTERVALS));
		return kept;
	}

	/** An item for each stream of a frame that has an image or data; what is of no stream is of the first one. */
	private static List<OpenLabelSource.View> views(Path file, List<Noted> noted, ObjectNode others) throws IOException {
		JsonNode streams = others.path(OpenLabel.STREAMS);
		String stem = Images.name(file);
		Set<String> taken = new HashSet<>();
		List<OpenLabelSource.View> views = new ArrayList<>();
		boolean alone = false;
		for (JsonNode object : others.path(OpenLabel.OBJECTS)) {
			alone |= !object.path(OpenLabel.DATA).isEmpty() && (noted.isEmpty() || OpenLabel.GEOMETRY.stream().anyMatch(object.path(OpenLabel.DATA)::has));
		}
		if (alone || noted.isEmpty()) {
			String stream = streams.fieldNames().hasNext() ? streams.fieldNames().next() : "";
			String uri = streams.path(stream).path("uri").asText("");
			views.add(new OpenLabelSource.View(-1, stream, true, path(uri.isEmpty() ? stem : uri, "", taken)));
		}
		for (Noted frame : noted) {
			Set<String> names = new LinkedHashSet<>(frame.uris().keySet());
			frame.used().stream().filter(streams::has).forEach(names::add);
			if (names.isEmpty()) {
				names.add(streams.size() == 1 ? streams.fieldNames().next() : "");
			}
			boolean first = true;
			for (String stream : names) {
				String uri = frame.uris().getOrDefault(stream, "");
				String number = "%06d".formatted(frame.frame());
				String whole = streams.path(stream).path("uri").asText("");
				String wanted = !uri.isEmpty() ? uri : (whole.isEmpty() ? stem : Images.stem(whole)) + "/" + (stream.isEmpty() ? "" : stream.replaceAll("[/\\\\]", "_") + "/") + number;
				views.add(new OpenLabelSource.View(frame.frame(), stream, first, path(wanted, number, taken)));
				first = false;
			}
		}
		return views;
	}

	/** A path within the folder: without scheme, and the name alone where it leads elsewhere. */
	private static String path(String uri, String number, Set<String> taken) {
		String plain = uri.replace('\\', '/');
		if (plain.contains("://") || plain.startsWith("/") || List.of(plain.split("/")).contains("..")) {
			plain = plain.substring(plain.lastIndexOf('/') + 1);
		}
		plain = plain.startsWith("./") ? plain.substring(2) : plain;
		plain = plain.isBlank() || plain.equals("..") ? "item" : plain;
		String free = plain;
		for (int n = 1; !taken.add(free); n++) {
			free = Images.stem(plain) + "-" + number + (n == 1 ? "" : "-" + n) + plain.substring(Images.stem(plain).length());
		}
		return free;
	}
}
