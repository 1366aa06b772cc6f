/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.via;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.AttributeValue;

/**
 * What reading and writing of VIA 3 share: projects of its annotators of images, sound and video, as doc/CodeDoc.md and the modules
 * _via_metadata.js, _via_attribute.js and _via_file.js of its sources have them.
 */
final class Via3 {

	static final String LAYOUT = "via3";
	static final String METADATA = "metadata";
	static final String VIEWS = "view";
	static final String FILES = "file";
	static final String ATTRIBUTES = "attribute";
	static final String PROJECT = "project";
	static final List<String> RECORD_FIELDS = List.of("vid", "z", "xy", "av");
	/** Anchors of attributes: what they are about. */
	static final String OF_FILES = "FILE1_Z0_XY0";
	static final String OF_REGIONS = "FILE1_Z0_XY1";
	static final String OF_SEGMENTS = "FILE1_Z2_XY0";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.BOX, GeometryKind.ELLIPSE, GeometryKind.POLYLINE,
			GeometryKind.POINTS, GeometryKind.INTERVAL, GeometryKind.WHOLE).with(Feature.ATTRIBUTES, Feature.ITEM_ATTRIBUTES);

	private static final int POINT = 1;
	private static final int RECTANGLE = 2;
	private static final int CIRCLE = 3;
	private static final int ELLIPSE = 4;
	private static final int LINE = 5;
	private static final int POLYLINE = 6;
	private static final int POLYGON = 7;
	private static final int EXTREME_RECTANGLE = 8;
	private static final int EXTREME_CIRCLE = 9;
	private static final int CHECKBOX = 2;
	private static final Set<Integer> CHOSEN = Set.of(3, 4, 5);

	private Via3() {
	}

	/** By the names at the beginning of a file, as {@code Reading.names} has them. */
	static boolean isProject(Set<String> names) {
		return names.containsAll(Set.of("0:" + PROJECT, "0:config", "0:" + ATTRIBUTES, "1:pid"));
	}

	/** Whether an origin of an item or annotation is one of version 3, not of version 2. */
	static boolean isKept(JsonNode origin) {
		return origin.has("vid") || origin.has("record");
	}

	/** The shape of a region; what follows the number of the kind are pixels. */
	static Geometry geometry(JsonNode xy) {
		double[] n = Values.numbers(xy, "xy");
		int kind = Values.count(xy.get(0), "kind of the shape");
		double[] c = Arrays.copyOfRange(n, 1, n.length);
		return switch (kind) {
		case POINT -> new Points(Coordinates.of(need(c, 2)));
		case RECTANGLE -> new Box(need(c, 4)[0], c[1], c[2], c[3]);
		case CIRCLE -> new Ellipse(need(c, 3)[0], c[1], c[2], c[2], 0);
		case ELLIPSE -> new Ellipse(need(c, 4)[0], c[1], c[2], c[3], 0);
		case LINE, POLYLINE -> new Polyline(pairs(c));
		case POLYGON -> Rings.polygon(pairs(c));
		case EXTREME_RECTANGLE -> around(pairs(c));
		case EXTREME_CIRCLE -> through(need(c, 6));
		default -> throw new IllegalArgumentException("there is no shape of the kind " + kind);
		};
	}

	private static double[] need(double[] numbers, int count) {
		if (numbers.length != count) {
			throw new IllegalArgumentException("the shape has " + count + " numbers, here are " + numbers.length);
		}
		return numbers;
	}

	private static Coordinates pairs(double[] numbers) {
		if (numbers.length % 2 != 0 || numbers.length == 0) {
			throw new IllegalArgumentException("the points are pairs of numbers, here are " + numbers.length);
		}
		return Coordinates.of(numbers);
	}

	/** The box that the outermost points of an object give. */
	private static Box around(Coordinates points) {
		double[] x = new double[points.size()];
		double[] y = new double[points.size()];
		for (int i = 0; i < x.length; i++) {
			x[i] = points.x(i);
			y[i] = points.y(i);
		}
		Arrays.sort(x);
		Arrays.sort(y);
		return Box.ofCorners(x[0], y[0], x[x.length - 1], y[y.length - 1]);
	}

	/** The circle through three points. */
	private static Ellipse through(double[] p) {
		double d = 2 * (p[0] * (p[3] - p[5]) + p[2] * (p[5] - p[1]) + p[4] * (p[1] - p[3]));
		if (d == 0) {
			throw new IllegalArgumentException("no circle goes through three points on a line");
		}
		double a = p[0] * p[0] + p[1] * p[1];
		double b = p[2] * p[2] + p[3] * p[3];
		double c = p[4] * p[4] + p[5] * p[5];
		double x = (a * (p[3] - p[5]) + b * (p[5] - p[1]) + c * (p[1] - p[3])) / d;
		double y = (a * (p[4] - p[2]) + b * (p[0] - p[4]) + c * (p[2] - p[0])) / d;
		double radius = Math.hypot(p[0] - x, p[1] - y);
		return new Ellipse(x, y, radius, radius, 0);
	}

	/** The shapes for a geometry of the capabilities: several for parts of polygons and for points. */
	static List<ArrayNode> shapes(Geometry geometry) {
		return switch (geometry) {
		case Box b -> List.of(shape(RECTANGLE, b.x(), b.y(), b.width(), b.height()));
		case Ellipse e when e.radiusX() == e.radiusY() -> List.of(shape(CIRCLE, e.centerX(), e.centerY(), e.radiusX()));
		case Ellipse e -> List.of(shape(ELLIPSE, e.centerX(), e.centerY(), e.radiusX(), e.radiusY()));
		case Polygon polygon -> Rings.of(polygon).stream().map(ring -> shape(POLYGON, ring.toArray())).toList();
		case Polyline line -> List.of(shape(line.path().size() == 2 ? LINE : POLYLINE, line.path().toArray()));
		case Points points -> {
			List<ArrayNode> shapes = new ArrayList<>();
			for (int i = 0; i < points.points().size(); i++) {
				shapes.add(shape(POINT, points.points().x(i), points.points().y(i)));
			}
			yield shapes;
		}
		default -> throw new IllegalStateException("VIA does not have " + geometry.kind());
		};
	}

	private static ArrayNode shape(int kind, double... numbers) {
		ArrayNode shape = Json.mapper().createArrayNode().add(kind);
		for (double number : numbers) {
			shape.add(number);
		}
		return shape;
	}

	/** A stretch of sound or video, in seconds. */
	static Interval interval(JsonNode z) {
		double start = Values.number(z.get(0), "begin of the segment");
		double end = Values.number(z.get(1), "end of the segment");
		if (start < 0 || end < start || end > 1e9) {
			throw new IllegalArgumentException("a segment cannot run from " + start + " to " + end + " seconds");
		}
		return new Interval(Math.round(start * 1e6), Math.round(end * 1e6));
	}

	/** What a value of an attribute means: that of a choice is the number of its option, those of several have commas between. */
	static Optional<AttributeValue> value(JsonNode definition, JsonNode raw) {
		int type = definition.path("type").asInt();
		JsonNode options = definition.path("options");
		if (type == CHECKBOX && raw.isTextual()) {
			List<String> taken = Arrays.stream(raw.textValue().split(",")).filter(id -> !id.isBlank()).map(id -> options.path(id).asText(id)).toList();
			return taken.stream().distinct().count() == taken.size() ? Optional.of(new AttributeValue.Choices(taken)) : Optional.empty();
		}
		if (CHOSEN.contains(type) && raw.isValueNode() && options.path(raw.asText()).isTextual()) {
			return Optional.of(new AttributeValue.Text(options.get(raw.asText()).textValue()));
		}
		return raw.isArray() ? Optional.empty() : Values.attribute(raw);
	}

	/** The same backwards; empty where the definition has no such option. */
	static Optional<JsonNode> raw(JsonNode definition, AttributeValue value) {
		int type = definition.path("type").asInt();
		if (type == CHECKBOX) {
			List<String> texts = value instanceof AttributeValue.Choices several ? List.copyOf(several.values()) : List.of(value.text());
			List<Optional<String>> ids = texts.stream().map(text -> option(definition, text)).toList();
			return ids.stream().allMatch(Optional::isPresent) ? Optional.of(text(String.join(",", ids.stream().map(Optional::get).toList()))) : Optional.empty();
		}
		if (CHOSEN.contains(type)) {
			return option(definition, value.text()).map(Via3::text);
		}
		return Optional.of(switch (value) {
		case AttributeValue.Flag flag -> Json.mapper().getNodeFactory().booleanNode(flag.value());
		case AttributeValue.Numeric number -> Json.mapper().getNodeFactory().numberNode(number.value());
		case AttributeValue.Text said -> text(said.value());
		case AttributeValue.Choices several -> text(String.join(",", several.values()));
		});
	}

	private static JsonNode text(String text) {
		return Json.mapper().getNodeFactory().textNode(text);
	}

	private static Optional<String> option(JsonNode definition, String text) {
		return definition.path("options").properties().stream().filter(option -> option.getValue().asText().equals(text)).map(option -> option.getKey()).findFirst();
	}
}
