/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.openlabel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.Quaternion;
import org.labelwright.geometry.RotatedBox;

/** Geometry as OpenLABEL puts it: boxes by their centre, cuboids with the quaternion's scalar last. */
final class OpenLabelShapes {

	/** @param type the list it stands in */
	record Element(String type, ObjectNode node) {
	}

	private OpenLabelShapes() {
	}

	/** Empty where it is a chain code, which is not read. */
	static Optional<Geometry> read(String type, JsonNode element) {
		if (type.equals("poly2d") && !element.path("mode").asText(OpenLabel.ABSOLUTE).equals(OpenLabel.ABSOLUTE)) {
			return Optional.empty();
		}
		double[] n = Values.numbers(element.path("val"), type + " \"val\"");
		return Optional.of(switch (type) {
		case "bbox" -> new Box(need(n, 4)[0] - n[2] / 2, n[1] - n[3] / 2, n[2], n[3]);
		// From x to y, which is clockwise on the screen.
		case "rbbox" -> new RotatedBox(need(n, 5)[0], n[1], n[2], n[3], n[4]);
		case "cuboid" -> cuboid(n);
		case "point2d" -> new Points(Coordinates.of(need(n, 2)));
		default -> poly(Coordinates.of(n), element.path("closed").asBoolean());
		});
	}

	private static double[] need(double[] numbers, int count) {
		if (numbers.length != count) {
			throw new IllegalArgumentException("here should be " + count + " numbers, not " + numbers.length);
		}
		return numbers;
	}

	private static Geometry poly(Coordinates points, boolean closed) {
		return points.size() < 2 ? new Points(points) : closed && points.size() > 2 ? Rings.polygon(points) : new Polyline(points);
	}

	/** Centre, rotation and size; the rotation as quaternion or as angles about the x, y and z axes that stand still, in this order. */
	private static Cuboid cuboid(double[] n) {
		if (n.length == 9) {
			return new Cuboid(n[0], n[1], n[2], n[6], n[7], n[8], ofAngles(n[3], n[4], n[5]));
		}
		need(n, 10);
		double length = Math.sqrt(n[3] * n[3] + n[4] * n[4] + n[5] * n[5] + n[6] * n[6]);
		if (!(Math.abs(length - 1) < 0.01)) {
			throw new IllegalArgumentException("a rotation needs a unit quaternion, this one has length " + length);
		}
		return new Cuboid(n[0], n[1], n[2], n[7], n[8], n[9], new Quaternion(n[6] / length, n[3] / length, n[4] / length, n[5] / length));
	}

	private static Quaternion ofAngles(double roll, double pitch, double yaw) {
		double cr = Math.cos(roll / 2);
		double sr = Math.sin(roll / 2);
		double cp = Math.cos(pitch / 2);
		double sp = Math.sin(pitch / 2);
		double cy = Math.cos(yaw / 2);
		double sy = Math.sin(yaw / 2);
		return new Quaternion(cr * cp * cy + sr * sp * sy, sr * cp * cy - cr * sp * sy, cr * sp * cy + sr * cp * sy, cr * cp * sy - sr * sp * cy);
	}

	/** One element, or one for each part or point; none where it is the whole item. */
	static List<Element> write(Geometry geometry, String name) {
		List<Element> elements = new ArrayList<>();
		switch (geometry) {
		case Box box -> elements.add(element("bbox", name, box.x() + box.width() / 2, box.y() + box.height() / 2, box.width(), box.height()));
		case RotatedBox box -> elements.add(element("rbbox", name, box.centerX(), box.centerY(), box.width(), box.height(), box.angle()));
		case Cuboid c -> elements.add(element("cuboid", name, c.x(), c.y(), c.z(), c.rotation().x(), c.rotation().y(), c.rotation().z(), c.rotation().w(), c.length(), c.width(),
				c.height()));
		case Polyline line -> elements.add(poly(name, line.path(), false));
		case Polygon polygon -> Rings.of(polygon).forEach(ring -> elements.add(poly(numbered(name, elements), ring, true)));
		case Points points -> {
			for (int i = 0; i < points.points().size(); i++) {
				elements.add(element("point2d", numbered(name, elements), points.points().x(i), points.points().y(i)));
			}
		}
		default -> {
			// The whole item has no place.
		}
		}
		return elements;
	}

	private static String numbered(String name, List<Element> before) {
		return before.isEmpty() ? name : name + "-" + (before.size() + 1);
	}

	private static Element poly(String name, Coordinates points, boolean closed) {
		Element element = element("poly2d", name, points.toArray());
		element.node().put("mode", OpenLabel.ABSOLUTE).put("closed", closed);
		return element;
	}

	private static Element element(String type, String name, double... numbers) {
		ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", name);
		ArrayNode list = node.putArray("val");
		for (double number : numbers) {
			list.add(number);
		}
		return new Element(type, node);
	}
}
