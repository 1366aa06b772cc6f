/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Span;

/**
 * Shapes as values of Label Studio's results (labelstud.io/guide/export): percent of the size of the image, rotation in
 * degrees clockwise around the top left corner of a rectangle and the centre of an ellipse, text in UTF-16 units, sound in
 * seconds.
 */
final class StudioShapes {

	private StudioShapes() {
	}

	/**
	 * The geometry of a result; empty where it is none, such as a choice.
	 *
	 * @param text of the item, where it is one
	 */
	static Optional<Geometry> read(String type, JsonNode value, int width, int height, Optional<String> text) {
		return switch (type.replaceAll("labels$", "")) {
		case "rectangle" -> Optional.of(rectangle(value, width, height));
		case "ellipse" -> {
			known(width, height);
			yield Optional.of(new Ellipse(x(value, "x", width), x(value, "y", height), x(value, "radiusX", width), x(value, "radiusY", height), rotation(value)));
		}
		case "polygon" -> {
			known(width, height);
			Coordinates percent = Values.points(value.path("points"), "points");
			double[] xy = percent.toArray();
			for (int i = 0; i < xy.length; i++) {
				xy[i] = xy[i] * (i % 2 == 0 ? width : height) / 100;
			}
			yield Optional.of(Rings.polygon(Coordinates.of(xy)));
		}
		case "keypoint" -> {
			known(width, height);
			yield Optional.of(new Points(Coordinates.of(x(value, "x", width), x(value, "y", height))));
		}
		case "brush" -> Optional.of(brush(value, width, height));
		case "", "hypertext" -> text.isPresent() && value.has("start") && value.path("start").isIntegralNumber() ? Optional.of(span(value, text.get()))
				: value.has("start") && value.path("end").isNumber() ? Optional.of(interval(value)) : Optional.empty();
		default -> Optional.empty();
		};
	}

	private static void known(int width, int height) {
		if (width <= 0 || height <= 0) {
			throw new IllegalArgumentException("the size of the image is not known: neither \"original_width\" nor the image is there");
		}
	}

	private static double x(JsonNode value, String name, int size) {
		return Values.number(value.path(name), name) * size / 100;
	}

	private static double rotation(JsonNode value) {
		return value.hasNonNull("rotation") ? Math.toRadians(Values.number(value.get("rotation"), "rotation")) : 0;
	}

	static Geometry rectangle(JsonNode value, int width, int height) {
		known(width, height);
		double w = x(value, "width", width);
		double h = x(value, "height", height);
		double left = x(value, "x", width);
		double top = x(value, "y", height);
		double angle = rotation(value);
		if (angle == 0) {
			return new Box(left, top, w, h);
		}
		double cos = Math.cos(angle);
		double sin = Math.sin(angle);
		return new RotatedBox(left + w / 2 * cos - h / 2 * sin, top + w / 2 * sin + h / 2 * cos, w, h, angle);
	}

	private static Mask brush(JsonNode value, int width, int height) {
		known(width, height);
		if ((long) width * height > Pngs.MAX_PIXELS) {
			throw new IllegalArgumentException("an image of " + width + " x " + height + " pixels has too many for a mask");
		}
		JsonNode list = Values.list(value.path("rle"), "rle");
		byte[] bytes = new byte[list.size()];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Values.count(list.get(i), "byte of the brush");
		}
		return BrushRle.read(bytes, width, height);
	}

	private static Span span(JsonNode value, String text) {
		int start = Values.count(value.path("start"), "start");
		int end = Values.count(value.path("end"), "end");
		if (end > text.length() || start > end) {
			throw new IllegalArgumentException("the span " + start + " to " + end + " does not lie in the text, which has " + text.length() + " units");
		}
		if (isWithinCharacter(text, start) || isWithinCharacter(text, end)) {
			throw new IllegalArgumentException("the span " + start + " to " + end + " begins or ends within a character; offsets count UTF-16 units");
		}
		return new Span(java.util.List.of(new Fragment(text.codePointCount(0, start), text.codePointCount(0, end))));
	}

	private static boolean isWithinCharacter(String text, int offset) {
		return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
	}

	private static Interval interval(JsonNode value) {
		return new Interval(Math.round(Values.number(value.get("start"), "start") * 1e6), Math.round(Values.number(value.get("end"), "end") * 1e6));
	}

	/** The type of the result for a geometry; a point set has one result a point. */
	static String type(Geometry geometry) {
		return switch (geometry) {
		case Box box -> "rectanglelabels";
		case RotatedBox box -> "rectanglelabels";
		case Ellipse ellipse -> "ellipselabels";
		case Polygon polygon -> "polygonlabels";
		case Points points -> "keypointlabels";
		case Mask mask -> "brushlabels";
		default -> "labels";
		};
	}

	static void write(Geometry geometry, ObjectNode value, int width, int height, Optional<String> text) {
		switch (geometry) {
		case Box b -> value.put("x", percent(b.x(), width)).put("y", percent(b.y(), height)).put("width", percent(b.width(), width))
				.put("height", percent(b.height(), height)).put("rotation", 0);
		case RotatedBox b -> {
			Coordinates corners = b.corners();
			value.put("x", percent(corners.x(0), width)).put("y", percent(corners.y(0), height)).put("width", percent(b.width(), width))
					.put("height", percent(b.height(), height)).put("rotation", Math.toDegrees(b.angle()));
		}
		case Ellipse e -> value.put("x", percent(e.centerX(), width)).put("y", percent(e.centerY(), height)).put("radiusX", percent(e.radiusX(), width))
				.put("radiusY", percent(e.radiusY(), height)).put("rotation", Math.toDegrees(e.angle()));
		case Polygon polygon -> {
			ArrayNode points = value.putArray("points");
			Coordinates ring = Rings.joined(polygon);
			for (int i = 0; i < ring.size(); i++) {
				points.addArray().add(percent(ring.x(i), width)).add(percent(ring.y(i), height));
			}
			value.put("closed", true);
		}
		case Points points -> value.put("x", percent(points.points().x(0), width)).put("y", percent(points.points().y(0), height)).put("width", 0.5);
		case Mask mask -> {
			value.put("format", "rle");
			ArrayNode rle = value.putArray("rle");
			for (byte one : BrushRle.write(mask)) {
				rle.add(one & 0xff);
			}
		}
		case Interval interval -> value.put("start", interval.start() / 1e6).put("end", interval.end() / 1e6);
		case Span span -> {
			int start = span.fragments().getFirst().start();
			int end = span.fragments().getLast().end();
			value.put("start", text.map(one -> one.offsetByCodePoints(0, start)).orElse(start)).put("end", text.map(one -> one.offsetByCodePoints(0, end)).orElse(end));
		}
		default -> throw new IllegalStateException("Label Studio does not have " + geometry.kind());
		}
	}

	private static double percent(double pixels, int size) {
		return pixels * 100 / size;
	}
}
