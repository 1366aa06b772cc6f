/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.coco;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.json.Decimals;
import java.util.Set;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Rasterizer;

/**
 * The names that importer and exporter share, and geometry as COCO writes it. What our model has no field for is kept in
 * an origin of this form, so that it is written back as it was:
 * {@code {"coco": {"n": place in the file, "id": ..., "of": sum of the geometry, "raw": {field: value}, "absent": [field]}}}.
 * Fields in {@code raw} that follow from the geometry hold only while the geometry still has the sum {@code of}.
 */
final class CocoFields {

	static final String COCO = "coco";
	static final String PLACE = "n";
	static final String ID = "id";
	static final String SUM = "of";
	static final String RAW = "raw";
	static final String ABSENT = "absent";
	/** The field of ours in a COCO annotation that holds what COCO cannot say. */
	static final String OURS = "labelwright";
	/** Fields in {@code raw} that the model holds in its own words. */
	static final Set<String> RESTATED = Set.of("segmentation", "bbox", "area", "iscrowd", "keypoints", "num_keypoints", "file_name", "caption");
	static final List<String> DERIVED = List.of("segmentation", "bbox", "area");

	static final String KEYPOINTS = "keypoints";
	static final String CAPTION = "caption";
	/** In the origin of the whole: the file was a list of results. */
	static final String RESULTS = "results";

	private CocoFields() {
	}

	/** The path of an image; LVIS says it only as the end of the address: folder and file. Empty where it says none. */
	static String fileName(JsonNode image) {
		if (image.path("file_name").isTextual() || !image.path("coco_url").isTextual()) {
			return image.path("file_name").asText("");
		}
		String[] parts = image.get("coco_url").textValue().split("/");
		return parts.length < 2 ? parts[0] : parts[parts.length - 2] + "/" + parts[parts.length - 1];
	}

	/** A whole number, be it written as 640 or, as tools do that compute with floating point, as 640.0. */
	static Optional<Integer> whole(JsonNode node) {
		return node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue()) && node.canConvertToInt() ? Optional.of(node.intValue())
				: Optional.empty();
	}

	/** An id to compare with others: 7 and 7.0 are the same. */
	static JsonNode key(JsonNode id) {
		return id.isNumber() && !id.isInt() && id.canConvertToExactIntegral() && id.canConvertToInt() ? IntNode.valueOf(id.intValue()) : id;
	}

	/** @throws IllegalArgumentException with the reason, where it is no box */
	static Box box(JsonNode bbox) {
		if (!bbox.isArray() || bbox.size() != 4) {
			throw new IllegalArgumentException("a bbox is a list of four numbers, here is " + bbox);
		}
		double[] n = numbers(bbox, "bbox");
		return new Box(n[0], n[1], n[2], n[3]);
	}

	private static double[] numbers(JsonNode list, String what) {
		double[] numbers = new double[list.size()];
		for (int i = 0; i < numbers.length; i++) {
			if (!list.get(i).isNumber()) {
				throw new IllegalArgumentException("a " + what + " is made of numbers, here is " + list.get(i));
			}
			numbers[i] = list.get(i).doubleValue();
			if (!Double.isFinite(numbers[i])) {
				throw new IllegalArgumentException("a " + what + " cannot hold the number " + list.get(i));
			}
		}
		return numbers;
	}

	/**
	 * The joints of an annotation; empty where there are none, or none of them is in the image.
	 *
	 * @throws IllegalArgumentException with the reason, where they are no threes of numbers
	 */
	static Optional<Keypoints> keypoints(JsonNode list) {
		if (!list.isArray() || list.isEmpty()) {
			return Optional.empty();
		}
		double[] n = numbers(list, "list of keypoints");
		if (n.length % 3 != 0) {
			throw new IllegalArgumentException("keypoints come in threes, here are " + n.length + " numbers");
		}
		List<Keypoint> joints = new ArrayList<>();
		boolean any = false;
		for (int i = 0; i < n.length; i += 3) {
			if (n[i + 2] != 0 && n[i + 2] != 1 && n[i + 2] != 2) {
				throw new IllegalArgumentException("the visibility of a keypoint is 0, 1 or 2, not " + n[i + 2]);
			}
			any |= n[i + 2] > 0;
			joints.add(new Keypoint(n[i], n[i + 1], Keypoint.Visibility.values()[(int) n[i + 2]]));
		}
		return any ? Optional.of(new Keypoints(joints)) : Optional.empty();
	}

	/**
	 * The shape of a segmentation without rings of less than three points, which tools skip; empty where there is no other.
	 *
	 * @throws IllegalArgumentException with the reason, where it is neither polygons nor a mask
	 */
	static Optional<Geometry> segmentation(JsonNode segmentation) {
		if (segmentation.isObject()) {
			return Optional.of(mask(segmentation));
		}
		if (!segmentation.isArray()) {
			throw new IllegalArgumentException("a segmentation is a list of polygons or an object with counts, here is " + segmentation);
		}
		List<PolygonPart> parts = new ArrayList<>();
		for (JsonNode ring : segmentation) {
			if (!ring.isArray()) {
				throw new IllegalArgumentException("a polygon of a segmentation is a list of numbers, here is " + ring);
			}
			double[] numbers = numbers(ring, "polygon");
			if (numbers.length % 2 != 0) {
				throw new IllegalArgumentException("a polygon has pairs of numbers, here are " + numbers.length);
			}
			if (numbers.length >= 6) {
				parts.add(new PolygonPart(Coordinates.of(numbers), List.of()));
			}
		}
		return parts.isEmpty() ? Optional.empty() : Optional.of(new Polygon(parts));
	}

	private static Mask mask(JsonNode segmentation) {
		JsonNode size = segmentation.path("size");
		JsonNode counts = segmentation.path("counts");
		if (size.size() != 2 || whole(size.get(0)).isEmpty() || whole(size.get(1)).isEmpty()) {
			throw new IllegalArgumentException("a run-length mask has a size of two whole numbers, height and width, here is " + size);
		}
		int height = size.get(0).intValue();
		int width = size.get(1).intValue();
		if (counts.isTextual()) {
			return Mask.ofCompressed(width, height, counts.textValue());
		}
		if (!counts.isArray()) {
			throw new IllegalArgumentException("the counts of a run-length mask are a list or a text, here is " + counts.getNodeType());
		}
		int[] runs = new int[counts.size()];
		for (int i = 0; i < runs.length; i++) {
			if (whole(counts.get(i)).isEmpty()) {
				throw new IllegalArgumentException("a run is a whole number, here is " + counts.get(i));
			}
			runs[i] = counts.get(i).intValue();
		}
		return Mask.ofCounts(width, height, runs);
	}

	/**
	 * The segmentation for a geometry: an empty list for a box and for what COCO has no shape for, rings for polygons, a
	 * mask for masks and, where the size of the image is known, for other shapes with an area.
	 */
	static JsonNode write(Geometry geometry, int width, int height, ObjectMapper mapper) {
		ArrayNode rings = mapper.createArrayNode();
		switch (geometry) {
		case Box box -> {
			return rings;
		}
		case Mask mask -> {
			return write(mask, mapper);
		}
		case Polygon polygon -> {
			for (PolygonPart part : polygon.parts()) {
				ArrayNode ring = rings.addArray();
				for (double number : Rings.keyhole(part).toArray()) {
					ring.add(number);
				}
			}
			return rings;
		}
		default -> {
			return width > 0 && height > 0 && Geometries.area(geometry).isPresent()
					? write(Rasterizer.mask(geometry, width, height), mapper)
					: rings;
		}
		}
	}

	/** The segmentation for polygons as its text: most of a file is made of these, and a tree of their numbers would cost more than all else. */
	static RawValue text(Polygon polygon) {
		StringBuilder text = new StringBuilder("[");
		char[] decimal = new char[Decimals.MAX_LENGTH];
		for (PolygonPart part : polygon.parts()) {
			text.append(text.length() == 1 ? "[" : ",[");
			Coordinates ring = Rings.keyhole(part);
			for (int i = 0; i < ring.size(); i++) {
				text.append(i == 0 ? "" : ",").append(decimal, 0, Decimals.write(ring.x(i), decimal, 0)).append(',')
						.append(decimal, 0, Decimals.write(ring.y(i), decimal, 0));
			}
			text.append(']');
		}
		return new RawValue(text.append(']').toString());
	}

	private static JsonNode write(Mask mask, ObjectMapper mapper) {
		ObjectNode rle = mapper.createObjectNode();
		rle.putArray("size").add(mask.height()).add(mask.width());
		return rle.put("counts", mask.toCompressed());
	}
}
