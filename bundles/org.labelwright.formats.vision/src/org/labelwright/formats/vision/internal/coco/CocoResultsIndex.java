/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.json.Json;

/**
 * What one pass over a file of COCO results finds: of each detection its image, class, score and box, and where it stands,
 * so that masks and key points can be read image by image.
 */
final class CocoResultsIndex {

	private static final int ASK_EVERY = 4096;
	private static final int BOX = 4;

	private final Path file;
	private final CocoResultsTruth truth;
	private final ObjectMapper mapper = Json.mapper();
	private final List<String> classes;
	private int size;
	private int[] images = new int[1024];
	private int[] classOf = new int[1024];
	private double[] scores = new double[1024];
	private double[] boxes = new double[1024 * BOX];
	/** Zero for those that are a box and nothing more. */
	private int[] lengths = new int[1024];
	private long[] offsets = new long[1024];
	private int[] lines = new int[1024];
	private int[] first;
	private int[] next;

	CocoResultsIndex(Path file, CocoResultsTruth truth) {
		this.file = file;
		this.truth = truth;
		classes = new ArrayList<>(truth.classOfCategory().values());
	}

	void read(Progress progress) throws IOException {
		long bytes = Files.size(file);
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16); JsonParser parser = mapper.createParser(in)) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				throw new BadInputException(file, "", "results are a list of detections");
			}
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				readDetection(parser);
				if (size % ASK_EVERY == 0) {
					progress.at(parser.currentLocation().getByteOffset(), bytes);
				}
			}
		} catch (JsonProcessingException e) {
			throw new BadInputException(file, at(e.getLocation()), "is not whole or not JSON: " + e.getOriginalMessage(), e);
		}
		first = new int[truth.items().size()];
		Arrays.fill(first, -1);
		next = new int[size];
		for (int i = size - 1; i >= 0; i--) {
			next[i] = first[images[i]];
			first[images[i]] = i;
		}
	}

	private static String at(JsonLocation location) {
		return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

	private void readDetection(JsonParser parser) throws IOException {
		JsonLocation start = parser.currentTokenLocation();
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			throw new BadInputException(file, at(start), "a detection should be an object, here is " + parser.currentToken());
		}
		grow();
		int image = -1;
		int labelClass = -1;
		boolean scored = false;
		boolean boxed = false;
		boolean shaped = false;
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			switch (name) {
			case "image_id" -> image = image(mapper.readTree(parser), start);
			case "category_id" -> labelClass = labelClass(mapper.readTree(parser), start);
			case "score" -> {
				if (!value.isNumeric()) {
					throw new BadInputException(file, at(start), "the score of a detection is a number");
				}
				scores[size] = parser.getDoubleValue();
				scored = true;
			}
			case "bbox" -> boxed = readBox(parser, start);
			case "segmentation", "keypoints" -> {
				shaped = true;
				parser.skipChildren();
			}
			default -> parser.skipChildren();
			}
		}
		if (image < 0 || labelClass < 0 || !scored || !boxed && !shaped) {
			throw new BadInputException(file, at(start), "a detection needs image_id, category_id, score, and one of bbox, segmentation and keypoints");
		}
		images[size] = image;
		classOf[size] = labelClass;
		lines[size] = start.getLineNr();
		offsets[size] = start.getByteOffset();
		lengths[size] = shaped ? (int) (parser.currentLocation().getByteOffset() - start.getByteOffset()) : 0;
		size++;
	}

	private int image(JsonNode id, JsonLocation start) throws BadInputException {
		Integer image = truth.imageOfId().get(id);
		if (image == null) {
			throw new BadInputException(file, at(start), "the detection is of image " + id + ", which the truth does not have");
		}
		return image;
	}

	private int labelClass(JsonNode id, JsonLocation start) throws BadInputException {
		String labelClass = truth.classOfCategory().get(id);
		if (labelClass == null) {
			throw new BadInputException(file, at(start), "the detection is of category " + id + ", which the truth does not have");
		}
		return classes.indexOf(labelClass);
	}

	/** @return false for an empty list */
	private boolean readBox(JsonParser parser, JsonLocation start) throws IOException {
		int count = 0;
		boolean good = parser.currentToken() == JsonToken.START_ARRAY;
		while (good && parser.nextToken() != JsonToken.END_ARRAY) {
			good = count < BOX && parser.currentToken().isNumeric();
			if (good) {
				boxes[size * BOX + count++] = parser.getDoubleValue();
			}
		}
		if (!good || count != 0 && (count != BOX || boxes[size * BOX + 2] < 0 || boxes[size * BOX + 3] < 0)) {
			throw new BadInputException(file, at(start), "a bbox is a list of four numbers, the last two of them not negative");
		}
		return count == BOX;
	}

	private void grow() {
		if (size == images.length) {
			images = Arrays.copyOf(images, size * 2);
			classOf = Arrays.copyOf(classOf, size * 2);
			scores = Arrays.copyOf(scores, size * 2);
			boxes = Arrays.copyOf(boxes, size * 2 * BOX);
			lengths = Arrays.copyOf(lengths, size * 2);
			offsets = Arrays.copyOf(offsets, size * 2);
			lines = Arrays.copyOf(lines, size * 2);
		}
	}

	Path file() {
		return file;
	}

	CocoResultsTruth truth() {
		return truth;
	}

	/** The first detection on an image of the truth, -1 for none. */
	int first(int image) {
		return first[image];
	}

	/** The next detection on the same image, -1 for none. */
	int next(int detection) {
		return next[detection];
	}

	String labelClass(int detection) {
		return classes.get(classOf[detection]);
	}

	double score(int detection) {
		return scores[detection];
	}

	/** x, y, width or height of the box. */
	double box(int detection, int number) {
		return boxes[detection * BOX + number];
	}

	/** True where there is more than a box. */
	boolean isShaped(int detection) {
		return lengths[detection] > 0;
	}

	long offset(int detection) {
		return offsets[detection];
	}

	int length(int detection) {
		return lengths[detection];
	}

	int line(int detection) {
		return lines[detection];
	}
}
