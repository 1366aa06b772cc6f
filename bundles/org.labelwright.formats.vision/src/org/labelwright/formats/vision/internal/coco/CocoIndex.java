/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;

/**
 * What a first pass over a COCO file finds: the small parts as they are, and of each annotation only where it stands
 * and which image it belongs to, so that a second pass can read them image by image.
 */
final class CocoIndex {

	/** An image of the file, with the place of its annotations in the arrays below. */
	record Image(JsonNode node, int line) {
	}

	private static final int ASK_EVERY = 4096;

	private final Path file;
	private final ObjectMapper mapper;
	private final List<Image> images = new ArrayList<>();
	private final List<JsonNode> categories = new ArrayList<>();
	private final ObjectNode others;
	private final Map<JsonNode, Integer> imageOfId = new HashMap<>();
	private List<String> absent = List.of();
	private long[] offsets = new long[1024];
	private int[] lengths = new int[1024];
	private int[] lines = new int[1024];
	private int[] imageKeys = new int[1024];
	private int size;
	private boolean results;
	private int[] first;
	private int[] next;

	private CocoIndex(Path file, ObjectMapper mapper) {
		this.file = file;
		this.mapper = mapper;
		this.others = mapper.createObjectNode();
	}

	/** @param truth the images and categories of a file that is only a list of results */
	static CocoIndex read(Path file, Optional<CocoIndex> truth, ObjectMapper mapper, Progress progress) throws IOException {
		CocoIndex index = new CocoIndex(file, mapper);
		try (InputStream in = Files.newInputStream(file); JsonParser parser = mapper.createParser(in)) {
			index.read(parser, truth, progress);
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, at(e.getLocation()), "is not whole or not JSON: " + e.getOriginalMessage(), e);
		}
		return index;
	}

	private static String at(JsonLocation location) {
		return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

	private void read(JsonParser parser, Optional<CocoIndex> truth, Progress progress) throws IOException {
		JsonToken outermost = parser.nextToken();
		if (outermost == JsonToken.START_ARRAY && !isList()) {
			readResults(parser, truth, progress);
			return;
		}
		expect(parser, outermost, JsonToken.START_OBJECT, "the file");
		Map<JsonNode, Integer> keys = new HashMap<>();
		List<JsonNode> keyIds = new ArrayList<>();
		Set<String> missing = new java.util.TreeSet<>(List.of("images", "categories", "annotations"));
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			missing.remove(name);
			switch (name) {
			case "images" -> readImages(parser, value);
			case "categories" -> readCategories(parser, value);
			case "annotations" -> readAnnotations(parser, value, keys, keyIds, new HashSet<>(), progress);
			default -> others.set(name, mapper.readTree(parser));
			}
		}
		if (parser.nextToken() != null) {
			throw new BadInputException(file, at(parser.currentTokenLocation()), "something follows after the end of the JSON");
		}
		absent = List.copyOf(missing);
		if (missing.contains("images") && missing.contains("annotations")) {
			throw new BadInputException(file, "", "is no COCO file: it has neither \"images\" nor \"annotations\"");
		}
		resolve(keyIds);
	}

	/** Whether the list is empty, which no file of results is. */
	private boolean isList() throws IOException {
		return Files.size(file) < 4;
	}

	/** A list of what a model found, with the images and categories of another file, or else those that the list names. */
	private void readResults(JsonParser parser, Optional<CocoIndex> truth, Progress progress) throws IOException {
		results = true;
		Map<JsonNode, Integer> keys = new HashMap<>();
		List<JsonNode> keyIds = new ArrayList<>();
		Set<JsonNode> named = new java.util.LinkedHashSet<>();
		readAnnotations(parser, JsonToken.START_ARRAY, keys, keyIds, named, progress);
		if (parser.nextToken() != null) {
			throw new BadInputException(file, at(parser.currentTokenLocation()), "something follows after the end of the JSON");
		}
		if (truth.isPresent()) {
			images.addAll(truth.get().images);
			categories.addAll(truth.get().categories);
			imageOfId.putAll(truth.get().imageOfId);
		} else {
			for (JsonNode id : keyIds) {
				imageOfId.put(id, images.size());
				images.add(new Image(mapper.createObjectNode().put("file_name", id.asText().replaceAll("[^\\p{L}\\p{N}_-]", "_")).set("id", id), 1));
			}
			named.forEach(id -> categories.add(mapper.createObjectNode().put("name", "category " + id.asText()).set("id", id)));
		}
		resolve(keyIds);
	}

	/** Whether the file is a list of results. */
	boolean isResults() {
		return results;
	}

	private void expect(JsonParser parser, JsonToken found, JsonToken wanted, String what) throws IOException {
		if (found != wanted) {
			throw new BadInputException(file, at(parser.currentTokenLocation()),
					what + " should be " + (wanted == JsonToken.START_ARRAY ? "a list" : "an object") + ", here is " + found);
		}
	}

	private void readImages(JsonParser parser, JsonToken value) throws IOException {
		expect(parser, value, JsonToken.START_ARRAY, "\"images\"");
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			JsonLocation location = parser.currentTokenLocation();
			expect(parser, parser.currentToken(), JsonToken.START_OBJECT, "an image");
			JsonNode node = mapper.readTree(parser);
			if (!node.hasNonNull("id") || CocoFields.fileName(node).isEmpty()) {
				throw new BadInputException(file, at(location), "an image needs \"id\" and \"file_name\"");
			}
			for (String name : List.of("width", "height")) {
				if (node.hasNonNull(name) && CocoFields.whole(node.get(name)).filter(number -> number >= 0).isEmpty()) {
					throw new BadInputException(file, at(location), "the " + name + " of an image is a whole number from 0 on, not " + node.get(name));
				}
			}
			String path = CocoFields.fileName(node).replace('\\', '/');
			if (Arrays.asList(path.split("/")).contains("..")) {
				throw new BadInputException(file, at(location), "the file name \"" + path + "\" leads out of the folder of images");
			}
			if (path.indexOf('\0') >= 0) {
				throw new BadInputException(file, at(location), "the file name \"" + path.replace('\0', '?') + "\" has a character that no file name has: NUL, here shown as ?");
			}
			if (imageOfId.put(CocoFields.key(node.get("id")), images.size()) != null) {
				throw new BadInputException(file, at(location), "the image id " + node.get("id") + " stands twice");
			}
			images.add(new Image(node, location.getLineNr()));
		}
	}

	private void readCategories(JsonParser parser, JsonToken value) throws IOException {
		expect(parser, value, JsonToken.START_ARRAY, "\"categories\"");
		Set<JsonNode> ids = new HashSet<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			JsonLocation location = parser.currentTokenLocation();
			expect(parser, parser.currentToken(), JsonToken.START_OBJECT, "a category");
			JsonNode node = mapper.readTree(parser);
			if (!node.hasNonNull("id") || !node.path("name").isTextual()) {
				throw new BadInputException(file, at(location), "a category needs \"id\" and \"name\"");
			}
			if (!ids.add(CocoFields.key(node.get("id")))) {
				throw new BadInputException(file, at(location), "the category id " + node.get("id") + " stands twice");
			}
			categories.add(node);
		}
	}

	private void readAnnotations(JsonParser parser, JsonToken value, Map<JsonNode, Integer> keys, List<JsonNode> keyIds,
			Set<JsonNode> named, Progress progress) throws IOException {
		expect(parser, value, JsonToken.START_ARRAY, "\"annotations\"");
		long bytes = Files.size(file);
		SeenIds ids = new SeenIds();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			JsonLocation start = parser.currentTokenLocation();
			expect(parser, parser.currentToken(), JsonToken.START_OBJECT, "an annotation");
			JsonNode image = null;
			JsonNode id = null;
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				parser.nextToken();
				if (name.equals("image_id")) {
					image = CocoFields.key(mapper.readTree(parser));
				} else if (name.equals("id")) {
					id = mapper.readTree(parser);
				} else if (results && name.equals("category_id")) {
					named.add(mapper.readTree(parser));
				} else if (name.equals("segments_info")) {
					throw new BadInputException(file, at(start), "this is a panoptic COCO file; the format coco-panoptic reads it");
				} else {
					parser.skipChildren();
				}
			}
			if (image == null || image.isNull()) {
				throw new BadInputException(file, at(start), "an annotation needs \"image_id\"");
			}
			if (id != null && !ids.add(id)) {
				throw new BadInputException(file, at(start), "the annotation id " + id + " stands twice");
			}
			JsonNode imageId = image;
			int key = keys.computeIfAbsent(image, k -> {
				keyIds.add(imageId);
				return keyIds.size() - 1;
			});
			long end = parser.currentLocation().getByteOffset();
			add(start.getByteOffset(), (int) (end - start.getByteOffset()), start.getLineNr(), key);
			if (size % ASK_EVERY == 0) {
				progress.at(end, bytes);
			}
		}
	}

	private void add(long offset, int length, int line, int key) {
		if (size == offsets.length) {
			// By half, not twice: of millions as much would be empty as is full.
			int larger = size + size / 2;
			offsets = Arrays.copyOf(offsets, larger);
			lengths = Arrays.copyOf(lengths, larger);
			lines = Arrays.copyOf(lines, larger);
			imageKeys = Arrays.copyOf(imageKeys, larger);
		}
		offsets[size] = offset;
		lengths[size] = length;
		lines[size] = line;
		imageKeys[size] = key;
		size++;
	}

	/** Chains the annotations of each image, in the order of the file. */
	private void resolve(List<JsonNode> keyIds) throws IOException {
		int[] imageOfKey = new int[keyIds.size()];
		for (int key = 0; key < imageOfKey.length; key++) {
			imageOfKey[key] = imageOfId.getOrDefault(keyIds.get(key), -1);
		}
		first = new int[images.size()];
		Arrays.fill(first, -1);
		next = new int[size];
		for (int i = size - 1; i >= 0; i--) {
			int image = imageOfKey[imageKeys[i]];
			if (image < 0) {
				throw new BadInputException(file, place(i), "the annotation is of image " + keyIds.get(imageKeys[i])
						+ ", which \"images\" does not have");
			}
			next[i] = first[image];
			first[image] = i;
		}
		// Only this has asked for them.
		imageKeys = new int[0];
	}

	Path file() {
		return file;
	}

	List<Image> images() {
		return images;
	}

	List<JsonNode> categories() {
		return categories;
	}

	/** The members of the file that are neither images nor annotations nor categories. */
	ObjectNode others() {
		return others;
	}

	/** Which of the three lists the file does not have. */
	List<String> absent() {
		return absent;
	}

	int annotationCount() {
		return size;
	}

	/** The first annotation of an image, -1 for none. */
	int first(int image) {
		return first[image];
	}

	/** The next annotation of the same image, -1 for none. */
	int next(int annotation) {
		return next[annotation];
	}

	long offset(int annotation) {
		return offsets[annotation];
	}

	int length(int annotation) {
		return lengths[annotation];
	}

	/** Where an annotation stands, as a person would say it: most of these files have one line alone. */
	String place(int annotation) {
		return "line " + lines[annotation] + ", annotation number " + (annotation + 1);
	}
}
