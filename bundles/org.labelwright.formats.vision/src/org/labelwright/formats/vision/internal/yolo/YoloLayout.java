/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.yolo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.labelwright.core.dataset.SplitNames;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;
import org.labelwright.formats.vision.internal.support.Images;

/** Where the files of a YOLO dataset lie: as Ultralytics has them (data.yaml), as Darknet has them (obj.data), or by their names alone. */
final class YoloLayout {

	/** An image and its labels; at least one of them is there. */
	record Entry(String path, Optional<Path> image, Optional<Path> labels, Optional<String> split) {
	}

	private static final List<String> NAMES = List.of("classes.txt", "obj.names", "classes.names");
	private static final Pattern OF_LABELS = Pattern.compile("(^|.*/)(labels|obj_[^/]*_data)/.*");

	private final Path root;
	private final JsonNode yaml;
	private final List<Path> texts;
	private final Map<Path, String> listed = new HashMap<>();
	/** The split of images that are listed and not there, by the stem of their path. */
	private final Map<String, String> missing = new HashMap<>();

	private YoloLayout(Path root, JsonNode yaml, List<Path> texts) {
		this.root = root;
		this.yaml = yaml;
		this.texts = texts;
	}

	/** @param path a folder, or the YAML file in it */
	static YoloLayout of(Path path) throws IOException {
		Path root = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
		Optional<Path> yaml = Files.isDirectory(path) ? yamlIn(path) : Optional.of(path);
		YoloLayout layout = new YoloLayout(root, yaml.isPresent() ? yaml(yaml.get()) : MissingNode.getInstance(), Images.files(root, ".txt"));
		for (String split : List.of("train", "val", "test")) {
			layout.list(layout.yaml.path(split), split);
			layout.listFile(root.resolve(split + ".txt"), split);
		}
		return layout;
	}

	/** The first YAML file with names of classes. */
	static Optional<Path> yamlIn(Path folder) throws IOException {
		for (Path file : Images.files(folder, 1).stream().filter(file -> file.toString().matches(".*\\.ya?ml")).toList()) {
			if (Reading.headText(file).matches("(?s).*(^|\\n)names\\s*:.*")) {
				return Optional.of(file);
			}
		}
		return Optional.empty();
	}

	private static JsonNode yaml(Path file) throws IOException {
		try {
			// Limits on size, depth and aliases are those of SnakeYAML.
			JsonNode node = new YAMLMapper().readTree(Reading.text(file));
			return node == null ? MissingNode.getInstance() : node;
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr(), "is no YAML: " + e.getOriginalMessage(), e);
		} catch (RuntimeException | StackOverflowError e) {
			// SnakeYAML throws exceptions of its own for limits and tags.
			throw new BadInputException(file, "", "is no YAML that can be read: " + e.getMessage(), e);
		}
	}

	JsonNode yaml() {
		return yaml;
	}

	/** The names of the classes by number; empty where no file says them. */
	Map<Integer, String> names() throws IOException {
		Map<Integer, String> names = new TreeMap<>();
		if (yaml.path("names").isArray()) {
			for (JsonNode name : yaml.get("names")) {
				names.put(names.size(), name.asText());
			}
		} else if (yaml.path("names").isObject()) {
			for (Map.Entry<String, JsonNode> one : yaml.get("names").properties()) {
				if (!one.getKey().matches("\\d{1,6}")) {
					throw new BadInputException(root, "names", "a class is known by its number, here is \"" + one.getKey() + "\"");
				}
				names.put(Integer.valueOf(one.getKey()), one.getValue().asText());
			}
		}
		if (names.isEmpty()) {
			for (Path file : Images.files(root, 3)) {
				if (NAMES.contains(file.getFileName().toString())) {
					Reading.text(file).lines().filter(line -> !line.isBlank()).forEach(line -> names.put(names.size(), line.strip()));
					break;
				}
			}
		}
		return names;
	}

	/** An entry of train, val or test: a folder, a file with a list, or several of these. */
	private void list(JsonNode entry, String split) throws IOException {
		if (entry.isArray()) {
			for (JsonNode one : entry) {
				list(one, split);
			}
		} else if (entry.isTextual()) {
			Path place = within(yaml.path("path").asText("") + "/" + entry.textValue()).or(() -> within(entry.textValue())).orElse(root);
			if (place.toString().endsWith(".txt")) {
				listFile(place, split);
			} else if (Files.isDirectory(place) && !place.equals(root)) {
				Images.in(place).all().forEach(image -> listed.put(image, split));
			}
		}
	}

	/** What stands at a path within the dataset; folders above it are forgiven, as files are moved about. */
	private Optional<Path> within(String path) {
		String[] parts = path.replace('\\', '/').split("/");
		for (int from = 0; from < Math.min(parts.length, 50); from++) {
			String rest = String.join("/", List.of(parts).subList(from, parts.length));
			if (!rest.isBlank() && rest.indexOf('\0') < 0) {
				Path place = root.resolve("./" + rest).normalize();
				if (place.startsWith(root.normalize()) && Files.exists(place)) {
					return Optional.of(root.resolve(root.normalize().relativize(place)));
				}
			}
		}
		return Optional.empty();
	}

	private void listFile(Path file, String split) throws IOException {
		if (Files.isRegularFile(file)) {
			for (String line : Reading.text(file).lines().toList()) {
				if (!line.isBlank()) {
					within(line.strip()).ifPresentOrElse(image -> listed.put(image, split), () -> missing.put(Images.stem(line.strip().replace('\\', '/')), split));
				}
			}
		}
	}

	/** The images with their labels, by path. */
	List<Entry> entries() throws IOException {
		Map<String, Path> labels = new HashMap<>();
		for (Path text : texts) {
			labels.put(Images.relative(root, text), text);
		}
		Map<String, Path> byStem = new HashMap<>();
		labels.forEach((path, text) -> byStem.merge(Images.stem(text.getFileName().toString()), text, (one, other) -> root));
		List<Entry> entries = new ArrayList<>();
		for (Path image : Images.in(root).all()) {
			String path = Images.relative(root, image);
			String stem = Images.stem(path);
			Optional<Path> found = Optional.ofNullable(labels.get(replaceLast(stem, "images", "labels") + ".txt"))
					.or(() -> Optional.ofNullable(labels.get(stem + ".txt")))
					.or(() -> Optional.ofNullable(byStem.get(stem.substring(stem.lastIndexOf('/') + 1))).filter(text -> !text.equals(root)));
			Optional<String> split = Optional.ofNullable(listed.get(image)).or(() -> byFolder(path));
			found.ifPresent(text -> labels.remove(Images.relative(root, text)));
			entries.add(new Entry(path.replaceFirst("^images/", ""), Optional.of(image), found, split));
		}
		if (!entries.isEmpty() || !missing.isEmpty() || yaml.isObject() || Files.isRegularFile(root.resolve("classes.txt"))) {
			labels.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(one -> withoutImage(one.getKey(), one.getValue()).stream()).forEach(entries::add);
		}
		return entries;
	}

	/** What a text file without an image beside it is the labels of; empty where nothing says that it has labels. */
	private Optional<Entry> withoutImage(String path, Path text) {
		String stem = Images.stem(path);
		String image = replaceLast(stem, "labels", "images");
		Optional<String> split = missing.entrySet().stream().filter(one -> ("/" + one.getKey()).endsWith("/" + image) || ("/" + one.getKey()).endsWith("/" + stem))
				.map(Map.Entry::getValue).findFirst();
		return split.isPresent() || OF_LABELS.matcher(path).matches()
				? Optional.of(new Entry(image.replaceFirst("^images/", "") + ".jpg", Optional.empty(), Optional.of(text), split.or(() -> byFolder(path))))
				: Optional.empty();
	}

	private static Optional<String> byFolder(String path) {
		for (String part : path.split("/")) {
			Optional<String> split = SplitNames.of(part);
			if (split.isPresent() && !part.equals(path)) {
				return split;
			}
		}
		return Optional.empty();
	}

	private static String replaceLast(String path, String folder, String by) {
		int at = ("/" + path).lastIndexOf("/" + folder + "/");
		return at < 0 ? path : path.substring(0, at) + by + path.substring(at + folder.length());
	}
}
