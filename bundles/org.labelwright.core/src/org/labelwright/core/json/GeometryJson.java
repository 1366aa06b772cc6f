/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.Quaternion;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;

/**
 * Geometry as JSON: an object with a member that is named by the kind. Doubles are written so that they read back exactly.
 *
 * <p>Beside its five numbers an ellipse has members for programs that do not calculate: {@code vertices}, the ends of its axes
 * ({@link Ellipse#vertices()}), and {@code extremes}, where it touches the box around it ({@link Ellipse#extremes()}), each as eight
 * numbers. They follow from the five: they need not be there, what they say is not read, and the next writing makes them anew.
 */
public final class GeometryJson {

	private static final String VERTICES = "vertices";
	private static final String EXTREMES = "extremes";

	private GeometryJson() {
	}

	public static void write(Geometry geometry, JsonGenerator out) throws IOException {
		out.writeStartObject();
		out.writeFieldName(geometry.kind().id());
		switch (geometry) {
		case Box box -> numbers(out, box.x(), box.y(), box.width(), box.height());
		case RotatedBox box -> numbers(out, box.centerX(), box.centerY(), box.width(), box.height(), box.angle());
		case Ellipse e -> {
			numbers(out, e.centerX(), e.centerY(), e.radiusX(), e.radiusY(), e.angle());
			out.writeFieldName(VERTICES);
			numbers(out, e.vertices().toArray());
			out.writeFieldName(EXTREMES);
			numbers(out, e.extremes().toArray());
		}
		case Polyline line -> numbers(out, line.path().toArray());
		case Points points -> numbers(out, points.points().toArray());
		case Polygon polygon -> write(polygon, out);
		case Mask mask -> {
			out.writeStartObject();
			out.writeNumberField("width", mask.width());
			out.writeNumberField("height", mask.height());
			out.writeStringField("rle", mask.toCompressed());
			out.writeEndObject();
		}
		case Keypoints keypoints -> write(keypoints, out);
		case ImageCuboid cuboid -> {
			out.writeStartArray();
			numbers(out, cuboid.front().toArray());
			numbers(out, cuboid.back().toArray());
			out.writeEndArray();
		}
		case Cuboid c -> {
			Quaternion q = c.rotation();
			numbers(out, c.x(), c.y(), c.z(), c.length(), c.width(), c.height(), q.w(), q.x(), q.y(), q.z());
		}
		case Interval interval -> {
			out.writeStartArray();
			out.writeNumber(interval.start());
			out.writeNumber(interval.end());
			out.writeEndArray();
		}
		case Span span -> {
			out.writeStartArray();
			for (Fragment fragment : span.fragments()) {
				out.writeNumber(fragment.start());
				out.writeNumber(fragment.end());
			}
			out.writeEndArray();
		}
		case Whole whole -> out.writeBoolean(true);
		}
		out.writeEndObject();
	}

	private static void write(Polygon polygon, JsonGenerator out) throws IOException {
		out.writeStartArray();
		for (PolygonPart part : polygon.parts()) {
			out.writeStartArray();
			numbers(out, part.exterior().toArray());
			for (Coordinates hole : part.holes()) {
				numbers(out, hole.toArray());
			}
			out.writeEndArray();
		}
		out.writeEndArray();
	}

	private static void write(Keypoints keypoints, JsonGenerator out) throws IOException {
		out.writeStartArray();
		for (Keypoint keypoint : keypoints.keypoints()) {
			out.writeNumber(keypoint.x());
			out.writeNumber(keypoint.y());
			out.writeNumber(keypoint.visibility().ordinal());
		}
		out.writeEndArray();
	}

	private static void numbers(JsonGenerator out, double... values) throws IOException {
		out.writeStartArray();
		char[] text = new char[Decimals.MAX_LENGTH];
		for (double value : values) {
			// Whole numbers without ".0": shorter, and a diff stays readable.
			out.writeNumber(text, 0, Decimals.write(value, text, 0));
		}
		out.writeEndArray();
	}

	/** @throws IllegalArgumentException with what is wrong, where the node is not of this form */
	public static Geometry read(JsonNode node) {
		String id = kindOf(node);
		GeometryKind kind = GeometryKind.of(id)
				.orElseThrow(() -> new IllegalArgumentException("no geometry is named \"" + id + "\""));
		JsonNode value = node.get(id);
		return switch (kind) {
		case BOX -> {
			double[] n = numbers(value, 4);
			yield new Box(n[0], n[1], n[2], n[3]);
		}
		case ROTATED_BOX -> {
			double[] n = numbers(value, 5);
			yield new RotatedBox(n[0], n[1], n[2], n[3], n[4]);
		}
		case ELLIPSE -> {
			double[] n = numbers(value, 5);
			yield new Ellipse(n[0], n[1], n[2], n[3], n[4]);
		}
		case POLYLINE -> new Polyline(Coordinates.of(numbers(value, -1)));
		case POINTS -> new Points(Coordinates.of(numbers(value, -1)));
		case POLYGON -> polygon(value);
		case MASK -> Mask.ofCompressed(size(value, "width"), size(value, "height"), value.path("rle").asText());
		case KEYPOINTS -> keypoints(value);
		case IMAGE_CUBOID -> new ImageCuboid(Coordinates.of(numbers(value.path(0), 8)), Coordinates.of(numbers(value.path(1), 8)));
		case CUBOID -> {
			double[] n = numbers(value, 10);
			yield new Cuboid(n[0], n[1], n[2], n[3], n[4], n[5], new Quaternion(n[6], n[7], n[8], n[9]));
		}
		case INTERVAL -> {
			array(value);
			yield new Interval(value.path(0).longValue(), value.path(1).longValue());
		}
		case SPAN -> span(value);
		case WHOLE -> new Whole();
		};
	}

	private static String kindOf(JsonNode node) {
		if (node.isObject() && node.size() == 1) {
			return node.fieldNames().next();
		}
		String ellipse = GeometryKind.ELLIPSE.id();
		if (node.isObject() && node.has(ellipse) && node.properties().stream().map(Map.Entry::getKey).allMatch(List.of(ellipse, VERTICES, EXTREMES)::contains)) {
			return ellipse;
		}
		throw new IllegalArgumentException("a geometry is an object with one member, its kind");
	}

	private static Polygon polygon(JsonNode value) {
		List<PolygonPart> parts = new ArrayList<>();
		for (JsonNode part : array(value)) {
			List<Coordinates> rings = new ArrayList<>();
			for (JsonNode ring : array(part)) {
				rings.add(Coordinates.of(numbers(ring, -1)));
			}
			if (rings.isEmpty()) {
				throw new IllegalArgumentException("a part of a polygon has no outline");
			}
			parts.add(new PolygonPart(rings.get(0), rings.subList(1, rings.size())));
		}
		return new Polygon(parts);
	}

	private static Keypoints keypoints(JsonNode value) {
		double[] n = numbers(value, -1);
		if (n.length % 3 != 0) {
			throw new IllegalArgumentException("keypoints come in threes: x, y, visibility");
		}
		List<Keypoint> keypoints = new ArrayList<>();
		for (int i = 0; i < n.length; i += 3) {
			int visibility = (int) n[i + 2];
			if (visibility < 0 || visibility > 2) {
				throw new IllegalArgumentException("a visibility is 0, 1 or 2, not " + visibility);
			}
			keypoints.add(new Keypoint(n[i], n[i + 1], Keypoint.Visibility.values()[visibility]));
		}
		return new Keypoints(keypoints);
	}

	private static Span span(JsonNode value) {
		double[] n = numbers(value, -1);
		if (n.length == 0 || n.length % 2 != 0) {
			throw new IllegalArgumentException("a span is start and end of each fragment");
		}
		List<Fragment> fragments = new ArrayList<>();
		for (int i = 0; i < n.length; i += 2) {
			fragments.add(new Fragment((int) n[i], (int) n[i + 1]));
		}
		return new Span(fragments);
	}

	private static int size(JsonNode mask, String field) {
		if (!mask.path(field).isInt()) {
			throw new IllegalArgumentException("a mask needs a whole number as its " + field);
		}
		return mask.get(field).intValue();
	}

	private static JsonNode array(JsonNode value) {
		if (!value.isArray()) {
			throw new IllegalArgumentException("expected a list, here is " + value.getNodeType());
		}
		return value;
	}

	/** @param count how many there must be, or -1 for any */
	private static double[] numbers(JsonNode value, int count) {
		array(value);
		if (count >= 0 && value.size() != count) {
			throw new IllegalArgumentException("expected " + count + " numbers, here are " + value.size());
		}
		double[] numbers = new double[value.size()];
		for (int i = 0; i < numbers.length; i++) {
			if (!value.get(i).isNumber()) {
				throw new IllegalArgumentException("expected a number, here is " + value.get(i));
			}
			numbers[i] = value.get(i).doubleValue();
		}
		return numbers;
	}
}
