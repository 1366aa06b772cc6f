/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.GeometryKind;

/** Reads COCO instances: a JSON file, or a folder with one in it or in its folder {@code annotations}. */
public final class CocoImporter implements Importer {

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.BOX, GeometryKind.POLYGON, GeometryKind.MASK, GeometryKind.WHOLE)
			.with(Feature.ATTRIBUTES, Feature.CROWD, Feature.SCORES, Feature.PARTS);

	private static final int HEAD = 1 << 16;

	@Override
	public double detect(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			return candidates(path).isEmpty() ? 0 : 0.8;
		}
		return path.getFileName().toString().endsWith(".json") ? detectFile(path) : 0;
	}

	private static double detectFile(Path file) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		int hits = 0;
		try (JsonParser parser = Json.mapper().createParser(new ByteArrayInputStream(head))) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return 0;
			}
			int depth = 1;
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
				if (token == JsonToken.FIELD_NAME) {
					String name = parser.currentName();
					hits += depth == 1 && List.of("images", "annotations", "categories", "licenses").contains(name) ? 1 : 0;
					hits += depth == 3 && List.of("file_name", "image_id", "category_id", "iscrowd", "bbox").contains(name) ? 1 : 0;
				}
			}
		} catch (JsonProcessingException e) {
			// The head of a file ends somewhere; what was seen until there counts.
		}
		return hits >= 2 ? 0.9 : 0;
	}

	private static List<Path> candidates(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path place : List.of(folder, folder.resolve("annotations"))) {
			if (Files.isDirectory(place)) {
				try (Stream<Path> children = Files.list(place)) {
					for (Path child : children.filter(Files::isRegularFile).sorted().toList()) {
						if (child.getFileName().toString().endsWith(".json") && detectFile(child) > 0) {
							found.add(child);
						}
					}
				}
			}
		}
		return found;
	}

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.text("images", "The folder with the images; found by itself where it lies beside the file"));
	}

	@Override
	public Capabilities capabilities() {
		return CAPABILITIES;
	}

	@Override
	public DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException {
		Path file = path;
		if (Files.isDirectory(path)) {
			List<Path> found = candidates(path);
			if (found.size() != 1) {
				throw new BadInputException(path, "", found.isEmpty() ? "there is no COCO file in it or its folder annotations"
						: "there are several COCO files; name one of them: " + String.join(", ", found.stream()
								.map(one -> path.relativize(one).toString()).toList()));
			}
			file = found.get(0);
		}
		ObjectMapper mapper = Json.mapper();
		CocoIndex index = CocoIndex.read(file, mapper, progress);
		return new CocoSource(index, mapper, imageFolder(file.toAbsolutePath(), index, options.text("images")));
	}

	/** The first of the usual places that has one of the first images. */
	private static Optional<Path> imageFolder(Path file, CocoIndex index, String named) throws IOException {
		if (!named.isEmpty()) {
			Path folder = Path.of(named).toAbsolutePath().normalize();
			if (!Files.isDirectory(folder)) {
				throw new BadInputException(folder, "", "is no folder with images");
			}
			return Optional.of(folder);
		}
		Path here = file.getParent();
		List<Path> places = new ArrayList<>(List.of(here, here.resolve("images")));
		if (here.getParent() != null) {
			places.addAll(List.of(here.resolveSibling("images"), here.getParent()));
			Path images = here.resolveSibling("images");
			if (Files.isDirectory(images)) {
				try (Stream<Path> children = Files.list(images)) {
					children.filter(Files::isDirectory).sorted().forEach(places::add);
				}
			}
		}
		List<CocoIndex.Image> first = index.images().subList(0, Math.min(10, index.images().size()));
		for (Path place : places) {
			for (CocoIndex.Image image : first) {
				String name = image.node().path("file_name").textValue();
				if (Files.isRegularFile(place.resolve(name.startsWith("/") ? name.substring(1) : name))) {
					return Optional.of(place.normalize());
				}
			}
		}
		return Optional.empty();
	}
}
