/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.via;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.model.AttributeValue;

/** What importer and exporter share. The format is that of VGG Image Annotator 2 (robots.ox.ac.uk/~vgg/software/via). */
final class Via {

	static final String ID = "via";
	static final String IMAGES = "_via_img_metadata";
	static final String ATTRIBUTES = "_via_attributes";
	static final String SETTINGS = "_via_settings";
	static final String ORDER = "_via_image_id_list";
	static final String VERSION = "_via_data_format_version";
	static final List<String> COLUMNS = List.of("filename", "file_size", "file_attributes", "region_count", "region_id", "region_shape_attributes",
			"region_attributes");
	static final List<String> FILE_FIELDS = List.of("filename", "size", "regions", "file_attributes");
	static final List<String> REGION_FIELDS = List.of("shape_attributes", "region_attributes");
	/** In an origin: members that have no field of ours, and the shape as it came while the geometry still has the sum. */
	static final String REST = "rest";
	/** In the origin of a dataset: the attributes of regions and of images that hold the class. */
	static final String CLASS = "class";
	/** The layout of the file, where it is no project. */
	static final String LAYOUT = "layout";
	static final String FILE_CLASS = "fileClass";
	static final String SUM = "of";
	static final String SHAPE = "shape";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.BOX, GeometryKind.ELLIPSE, GeometryKind.POLYLINE,
			GeometryKind.POINTS, GeometryKind.WHOLE).with(Feature.ATTRIBUTES, Feature.ITEM_ATTRIBUTES, Feature.TURNED_ELLIPSES);
	/** With those of version 3. */
	static final Capabilities ALL = Via3.CAPABILITIES.with(Feature.ATTRIBUTES, Feature.ITEM_ATTRIBUTES, Feature.TURNED_ELLIPSES);

	private Via() {
	}

	static Geometry geometry(JsonNode shape) {
		String name = Values.text(shape.path("name"), "name of the shape");
		return switch (name) {
		case "rect" -> new Box(number(shape, "x"), number(shape, "y"), number(shape, "width"), number(shape, "height"));
		case "circle" -> new Ellipse(number(shape, "cx"), number(shape, "cy"), number(shape, "r"), number(shape, "r"), 0);
		// Radians clockwise on the screen, as a canvas takes them; files before 2.0.8 have none.
		case "ellipse" -> new Ellipse(number(shape, "cx"), number(shape, "cy"), number(shape, "rx"), number(shape, "ry"), shape.has("theta") ? number(shape, "theta") : 0);
		case "polygon" -> Rings.polygon(points(shape));
		case "polyline" -> new Polyline(points(shape));
		case "point" -> new Points(Coordinates.of(number(shape, "cx"), number(shape, "cy")));
		default -> throw new IllegalArgumentException("there is no shape \"" + name + "\"");
		};
	}

	private static double number(JsonNode shape, String name) {
		return Values.number(shape.path(name), name);
	}

	private static Coordinates points(JsonNode shape) {
		double[] xs = Values.numbers(shape.path("all_points_x"), "all_points_x");
		double[] ys = Values.numbers(shape.path("all_points_y"), "all_points_y");
		if (xs.length != ys.length) {
			throw new IllegalArgumentException("all_points_x has " + xs.length + " numbers, all_points_y " + ys.length);
		}
		double[] xy = new double[2 * xs.length];
		for (int i = 0; i < xs.length; i++) {
			xy[2 * i] = xs[i];
			xy[2 * i + 1] = ys[i];
		}
		return Coordinates.of(xy);
	}

	/** The shapes for a geometry of the capabilities: several for parts of polygons and for points. */
	static List<ObjectNode> shapes(Geometry geometry) {
		List<ObjectNode> shapes = new ArrayList<>();
		switch (geometry) {
		case Box box -> shapes.add(shape("rect").put("x", box.x()).put("y", box.y()).put("width", box.width()).put("height", box.height()));
		case Ellipse e when e.radiusX() == e.radiusY() -> shapes.add(shape("circle").put("cx", e.centerX()).put("cy", e.centerY()).put("r", e.radiusX()));
		case Ellipse e -> shapes.add(shape("ellipse").put("cx", e.centerX()).put("cy", e.centerY()).put("rx", e.radiusX()).put("ry", e.radiusY()).put("theta", e.angle()));
		case Polygon polygon -> Rings.of(polygon).forEach(ring -> shapes.add(path("polygon", ring)));
		case Polyline line -> shapes.add(path("polyline", line.path()));
		case Points points -> {
			for (int i = 0; i < points.points().size(); i++) {
				shapes.add(shape("point").put("cx", points.points().x(i)).put("cy", points.points().y(i)));
			}
		}
		default -> throw new IllegalStateException("VIA does not have " + geometry.kind());
		}
		return shapes;
	}

	private static ObjectNode shape(String name) {
		return Json.mapper().createObjectNode().put("name", name);
	}

	private static ObjectNode path(String name, Coordinates points) {
		ObjectNode shape = shape(name);
		ArrayNode xs = shape.putArray("all_points_x");
		ArrayNode ys = shape.putArray("all_points_y");
		for (int i = 0; i < points.size(); i++) {
			xs.add(points.x(i));
			ys.add(points.y(i));
		}
		return shape;
	}

	/** A value of an attribute: that of checkboxes is an object in which the taken choices are true. */
	static Optional<AttributeValue> value(JsonNode node) {
		if (!node.isObject()) {
			return node.isArray() ? Optional.empty() : Values.attribute(node);
		}
		List<String> taken = new ArrayList<>();
		node.properties().forEach(choice -> {
			if (choice.getValue().isBoolean() && choice.getValue().booleanValue()) {
				taken.add(choice.getKey());
			}
		});
		return taken.size() == node.size() ? Optional.of(new AttributeValue.Choices(taken)) : Optional.empty();
	}

	/** The classes that an attribute of an image names: a text, or the taken choices of checkboxes; none where it holds something else. */
	static List<String> classes(JsonNode node) {
		return value(node).map(value -> switch (value) {
		case AttributeValue.Text text when !text.value().isBlank() -> List.of(text.value());
		case AttributeValue.Choices choices -> choices.values();
		default -> List.<String>of();
		}).orElse(List.of());
	}

	static void put(ObjectNode attributes, String name, AttributeValue value) {
		switch (value) {
		case AttributeValue.Flag flag -> attributes.put(name, flag.value());
		case AttributeValue.Numeric number -> attributes.put(name, number.value());
		case AttributeValue.Text text -> attributes.put(name, text.value());
		case AttributeValue.Choices choices -> {
			ObjectNode taken = attributes.putObject(name);
			choices.values().forEach(choice -> taken.put(choice, true));
		}
		}
	}
}
