/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.supervisely;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.json.Json;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;

/**
 * What importer and exporter share. The format is that of projects of images of Supervisely
 * (developer.supervisely.com/getting-started/supervisely-annotation-format). As in its SDK, the second corner of a rectangle
 * is its last pixel.
 */
final class Supervisely {

	static final String ID = "supervisely";
	static final String META = "meta.json";
	static final List<String> SPLITS = List.of("train", "val", "test");
	static final List<String> FILE_FIELDS = List.of("size", "tags", "objects");
	static final List<String> SHAPE_FIELDS = List.of("geometryType", "points", "bitmap", "nodes");
	/** In an origin: members that have no field of ours, and the shape as it came while the geometry still has the sum. */
	static final String REST = "rest";
	static final String SUM = "of";
	static final String SHAPE = "shape";
	static final String TAGS = "tags";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.POLYGON, GeometryKind.BOX, GeometryKind.POLYLINE, GeometryKind.POINTS, GeometryKind.MASK,
			GeometryKind.KEYPOINTS).with(Feature.ATTRIBUTES, Feature.ITEM_ATTRIBUTES, Feature.HOLES, Feature.SPLITS)
			.noting("Attributes are tags there; a tag without a value is a flag. Datasets named train, val and test are splits. Cuboids and alpha masks are not read.");

	private static final int MAX_PNG = 1 << 26;

	private Supervisely() {
	}

	static boolean knows(String type) {
		return List.of("rectangle", "polygon", "line", "point", "bitmap", "graph").contains(type);
	}

	/** @param nodes the keys of the nodes of the class, in order */
	static Geometry geometry(String type, JsonNode object, List<String> nodes, int width, int height) throws IOException {
		return switch (type) {
		case "rectangle" -> {
			Coordinates c = exterior(object);
			if (c.size() != 2) {
				throw new IllegalArgumentException("a rectangle has 2 points, here are " + c.size());
			}
			Box box = Box.ofCorners(c.x(0), c.y(0), c.x(1), c.y(1));
			yield new Box(box.x(), box.y(), box.width() + 1, box.height() + 1);
		}
		case "polygon" -> {
			List<Coordinates> holes = new ArrayList<>();
			object.path("points").path("interior").forEach(hole -> holes.add(Values.points(hole, "interior")));
			yield new Polygon(List.of(new PolygonPart(exterior(object), holes)));
		}
		case "line" -> new Polyline(exterior(object));
		case "point" -> new Points(exterior(object));
		case "bitmap" -> mask(Values.object(object.path("bitmap"), "bitmap"), width, height);
		case "graph" -> keypoints(Values.object(object.path("nodes"), "nodes"), nodes);
		default -> throw new IllegalArgumentException("there is no geometryType \"" + type + "\"");
		};
	}

	private static Coordinates exterior(JsonNode object) {
		return Values.points(object.path("points").path("exterior"), "exterior");
	}

	/** Older masks are opaque where the object is, newer ones have a single band. */
	private static Mask mask(JsonNode bitmap, int width, int height) throws IOException {
		int left = Values.count(bitmap.path("origin").path(0), "origin");
		int top = Values.count(bitmap.path("origin").path(1), "origin");
		byte[] png;
		try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(Values.text(bitmap.path("data"), "data of the bitmap"))))) {
			png = in.readNBytes(MAX_PNG);
		} catch (IOException e) {
			throw new IllegalArgumentException("the data of the bitmap is not compressed by zlib: " + e.getMessage(), e);
		}
		var image = Pngs.read(new ByteArrayInputStream(png));
		return Pngs.paste(image, image.getRaster().getNumBands() == 4 ? 3 : 0, left, top, width, height);
	}

	private static Keypoints keypoints(JsonNode found, List<String> nodes) {
		found.fieldNames().forEachRemaining(key -> {
			if (!nodes.contains(key)) {
				throw new IllegalArgumentException("the class has no node \"" + key + "\"");
			}
		});
		List<Keypoint> keypoints = new ArrayList<>();
		for (String key : nodes) {
			JsonNode node = found.path(key);
			if (node.isMissingNode()) {
				keypoints.add(new Keypoint(0, 0, Keypoint.Visibility.ABSENT));
			} else {
				keypoints.add(new Keypoint(Values.number(node.path("loc").path(0), "loc"), Values.number(node.path("loc").path(1), "loc"),
						node.path("disabled").asBoolean() ? Keypoint.Visibility.OCCLUDED : Keypoint.Visibility.VISIBLE));
			}
		}
		return new Keypoints(keypoints);
	}

	/** The shapes for a geometry of the capabilities: several for parts of polygons and for points. */
	static List<ObjectNode> shapes(Geometry geometry, List<String> nodes) throws IOException {
		List<ObjectNode> shapes = new ArrayList<>();
		switch (geometry) {
		case Box box -> shapes.add(path("rectangle",
				Coordinates.of(box.x(), box.y(), Math.max(box.x(), box.right() - 1), Math.max(box.y(), box.bottom() - 1)), List.of()));
		case Polygon polygon -> polygon.parts().forEach(part -> shapes.add(path("polygon", part.exterior(), part.holes())));
		case Polyline line -> shapes.add(path("line", line.path(), List.of()));
		case Points points -> {
			for (int i = 0; i < points.points().size(); i++) {
				shapes.add(path("point", Coordinates.of(points.points().x(i), points.points().y(i)), List.of()));
			}
		}
		case Mask mask -> {
			Box box = mask.bounds().orElse(new Box(0, 0, 1, 1));
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
				out.write(Pngs.write(mask, (int) box.x(), (int) box.y(), (int) box.width(), (int) box.height()));
			}
			ObjectNode shape = shape("bitmap");
			shape.putObject("bitmap").put("data", Base64.getEncoder().encodeToString(bytes.toByteArray())).putArray("origin").add((int) box.x()).add((int) box.y());
			shapes.add(shape);
		}
		case Keypoints keypoints -> {
			ObjectNode shape = shape("graph");
			ObjectNode found = shape.putObject("nodes");
			for (int i = 0; i < keypoints.keypoints().size(); i++) {
				Keypoint one = keypoints.keypoints().get(i);
				if (one.visibility() != Keypoint.Visibility.ABSENT) {
					ObjectNode node = found.putObject(i < nodes.size() ? nodes.get(i) : "joint " + i);
					node.putArray("loc").add(one.x()).add(one.y());
					if (one.visibility() == Keypoint.Visibility.OCCLUDED) {
						node.put("disabled", true);
					}
				}
			}
			shapes.add(shape);
		}
		default -> throw new IllegalStateException("Supervisely does not have " + geometry.kind());
		}
		return shapes;
	}

	private static ObjectNode shape(String type) {
		return Json.mapper().createObjectNode().put("geometryType", type);
	}

	private static ObjectNode path(String type, Coordinates exterior, List<Coordinates> holes) {
		ObjectNode shape = shape(type);
		ObjectNode points = shape.putObject("points");
		put(points.putArray("exterior"), exterior);
		ArrayNode interior = points.putArray("interior");
		holes.forEach(hole -> put(interior.addArray(), hole));
		return shape;
	}

	private static void put(ArrayNode list, Coordinates points) {
		for (int i = 0; i < points.size(); i++) {
			list.addArray().add(points.x(i)).add(points.y(i));
		}
	}
}
