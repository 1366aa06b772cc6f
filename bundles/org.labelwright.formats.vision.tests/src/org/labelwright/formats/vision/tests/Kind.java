/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoint.Visibility;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.ontology.AttributeKind;

/**
 * One thing that can be said about an image.
 *
 * @param name for people
 * @param shape the geometry it is about; empty where it is said of whatever a format can draw
 * @param features what a format has to have a field for, beside the geometry
 * @param saying says it
 */
record Kind(String name, Optional<Geometry> shape, List<Feature> features, Consumer<OneImage> saying) {

	/** Those that a format's exporter is to write, as it says itself. */
	boolean isWithin(Capabilities capabilities) {
		return shape.map(geometry -> capabilities.geometry().contains(geometry.kind())).orElse(true) && features.stream().allMatch(capabilities::carries);
	}

	static List<Kind> all() {
		List<Kind> all = new ArrayList<>(shapes());
		all.addAll(said());
		all.addAll(attributes());
		return all;
	}

	private static List<Kind> shapes() {
		Coordinates outline = Coordinates.of(10, 10, 60, 12, 58, 62, 12, 60);
		Coordinates hole = Coordinates.of(20, 20, 20, 40, 40, 40, 40, 20);
		PolygonPart part = new PolygonPart(outline, List.of());
		PolygonPart other = new PolygonPart(Coordinates.of(70, 10, 90, 10, 90, 30), List.of());
		return List.of(shape("box", new Box(10, 20, 30, 40)), shape("box between pixels", new Box(10.3, 20.6, 30.2, 40.7)),
				shape("rotated box", new RotatedBox(50, 40, 30, 20, 0.5)), shape("polygon", new Polygon(List.of(part))),
				shape("polygon with a hole", new Polygon(List.of(new PolygonPart(outline, List.of(hole)))), Feature.HOLES),
				shape("polygon of two parts", new Polygon(List.of(part, other)), Feature.PARTS), shape("polyline", new Polyline(outline)),
				shape("point", new Points(Coordinates.of(10, 20))), shape("ellipse", new Ellipse(50, 40, 30, 20, 0)),
				shape("rotated ellipse", new Ellipse(50, 40, 30, 20, 0.5), Feature.TURNED_ELLIPSES),
				shape("skeleton", new Keypoints(List.of(new Keypoint(10, 20, Visibility.VISIBLE), new Keypoint(30, 40, Visibility.OCCLUDED),
						new Keypoint(0, 0, Visibility.ABSENT)))),
				shape("cuboid", new ImageCuboid(Coordinates.of(10, 20, 40, 20, 40, 60, 10, 60), Coordinates.of(20, 10, 50, 10, 50, 50, 20, 50))),
				shape("mask", mask()), shape("class of the image", new Whole()));
	}

	/** With a hole, and a second part. */
	private static Mask mask() {
		byte[] raster = new byte[OneImage.WIDTH * OneImage.HEIGHT];
		for (int y = 10; y < 30; y++) {
			for (int x = 20; x < 50; x++) {
				raster[y * OneImage.WIDTH + x] = (byte) (x == 30 && y == 20 ? 0 : 1);
			}
		}
		raster[70 * OneImage.WIDTH + 90] = 1;
		return Mask.ofRaster(OneImage.WIDTH, OneImage.HEIGHT, raster);
	}

	private static List<Kind> said() {
		return List.of(said("answer about the image", image -> image.answerOfItem("weather", "rain"), Feature.ITEM_ANSWERS),
				said("answer about an object", image -> image.answer(image.annotation("car"), "side", "left"), Feature.ANSWERS),
				said("relation", image -> image.relate(image.annotation("car"), "pulls", image.annotation("trailer")), Feature.RELATIONS),
				said("part of an object", image -> image.relate(image.annotation("wheel"), "part-of", image.annotation("car")), Feature.PART_OF),
				said("group", image -> image.group("1", image.annotation("car"), image.annotation("trailer")), Feature.GROUPS),
				said("occluded", image -> image.annotation("car").setOccluded(true), Feature.OCCLUDED),
				said("truncated", image -> image.annotation("car").setTruncated(true), Feature.TRUNCATED),
				said("crowd", image -> image.annotation("car").setCrowd(true), Feature.CROWD),
				said("score", image -> image.score(image.annotation("car"), 0.75), Feature.SCORES));
	}

	private static List<Kind> attributes() {
		return List.of(attribute("text", AttributeKind.TEXT, new AttributeValue.Text("left at dusk")), attribute("number", AttributeKind.NUMBER, new AttributeValue.Numeric(2.5)),
				attribute("flag", AttributeKind.FLAG, new AttributeValue.Flag(true)), attribute("choice", AttributeKind.CHOICE, new AttributeValue.Text("red")),
				attribute("choices", AttributeKind.CHOICES, new AttributeValue.Choices(List.of("red", "blue"))));
	}

	private static Kind shape(String name, Geometry geometry, Feature... features) {
		return new Kind(name, Optional.of(geometry), List.of(features), image -> image.annotation("car"));
	}

	private static Kind said(String name, Consumer<OneImage> saying, Feature... features) {
		return new Kind(name, Optional.empty(), List.of(features), saying);
	}

	private static Kind attribute(String name, AttributeKind kind, AttributeValue value) {
		return said("attribute: " + name, image -> image.attribute(image.annotation("car"), kind, value), Feature.ATTRIBUTES);
	}

	/** Something to say the rest of: a shape that the format has, other than its neighbour's. */
	static Geometry carrier(Capabilities capabilities, int number) {
		Box box = new Box(10 + 40 * number, 20, 30, 40);
		return List.of(GeometryKind.BOX, GeometryKind.POLYGON, GeometryKind.MASK).stream().filter(capabilities.geometry()::contains).findFirst()
				.flatMap(kind -> org.labelwright.geometry.Conversions.convert(box, kind, OneImage.WIDTH, OneImage.HEIGHT)).orElseGet(Whole::new);
	}
}
