/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;

/**
 * An annotation of a COCO file as it stands there. Outlines are nine tenths of such a file, so a well-formed one is read
 * as the numbers it is made of, and a tree made of the rest alone.
 *
 * @param node the members; without the segmentation where there is an outline
 * @param outline what the segmentation says, where it is a list of polygons and the outline is all the annotation says of its shape
 */
record CocoText(ObjectNode node, Optional<Polygon> outline) {

	private static final String SEGMENTATION = "segmentation";
	private static final int MIN_NUMBERS = 6;

	/** @throws com.fasterxml.jackson.core.JsonProcessingException where it is no JSON */
	static CocoText read(byte[] text, ObjectMapper mapper) throws IOException {
		try (JsonParser parser = mapper.createParser(text)) {
			ObjectNode node = mapper.createObjectNode();
			Optional<Polygon> outline = Optional.empty();
			parser.nextToken();
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				String name = parser.currentName();
				if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(SEGMENTATION)) {
					outline = outline(parser);
					if (outline.isEmpty()) {
						return tree(text, mapper);
					}
				} else {
					node.set(name, mapper.readTree(parser));
				}
			}
			// Their segmentation is kept beside what it is read as.
			return outline.isPresent() && (node.has(CocoFields.OURS) || node.has(CocoFields.KEYPOINTS)) ? tree(text, mapper) : new CocoText(node, outline);
		}
	}

	private static CocoText tree(byte[] text, ObjectMapper mapper) throws IOException {
		return new CocoText((ObjectNode) mapper.readTree(text), Optional.empty());
	}

	/** Empty where it is not well-formed: why is for {@link CocoFields#segmentation} to say. */
	private static Optional<Polygon> outline(JsonParser parser) throws IOException {
		List<PolygonPart> parts = new ArrayList<>();
		while (parser.nextToken() == JsonToken.START_ARRAY) {
			Optional<double[]> ring = numbers(parser);
			if (ring.isEmpty() || ring.get().length < MIN_NUMBERS || ring.get().length % 2 != 0) {
				return Optional.empty();
			}
			parts.add(new PolygonPart(Coordinates.of(ring.get()), List.of()));
		}
		return parts.isEmpty() || parser.currentToken() != JsonToken.END_ARRAY ? Optional.empty() : Optional.of(new Polygon(parts));
	}

	private static Optional<double[]> numbers(JsonParser parser) throws IOException {
		double[] numbers = new double[32];
		int size = 0;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			if (parser.currentToken() == null || !parser.currentToken().isNumeric()) {
				return Optional.empty();
			}
			double number = parser.getDoubleValue();
			if (!Double.isFinite(number)) {
				return Optional.empty();
			}
			if (size == numbers.length) {
				numbers = Arrays.copyOf(numbers, size * 2);
			}
			numbers[size++] = number;
		}
		return Optional.of(Arrays.copyOf(numbers, size));
	}
}
