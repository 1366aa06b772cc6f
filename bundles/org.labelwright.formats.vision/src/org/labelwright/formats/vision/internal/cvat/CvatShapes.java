/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.cvat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.labelwright.formats.vision.internal.support.Numbers;
import org.labelwright.formats.vision.internal.support.Pngs;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.core.format.support.Values;
import org.labelwright.core.format.support.Xml;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Whole;

/**
 * Shapes as elements of CVAT's XML 1.1 (docs.cvat.ai, formats, CVAT): boxes by corners and a rotation in degrees around the
 * centre, points as {@code x,y;x,y}, masks as row-major run lengths within their box, beginning with background.
 */
final class CvatShapes {

	static final Set<String> ELEMENTS = Set.of("box", "polygon", "polyline", "points", "ellipse", "cuboid", "skeleton", "mask", "tag");
	/** The attributes that hold the geometry. */
	static final List<String> GEOMETRY = List.of("xtl", "ytl", "xbr", "ybr", "rotation", "points", "cx", "cy", "rx", "ry", "rle", "left", "top", "width", "height");
	/** Of a cuboid, the corners of a face clockwise from its top left one. */
	private static final List<String> FACE = List.of("tl", "tr", "br", "bl");

	private CvatShapes() {
	}

	/** @param joints of the skeleton of the class, by name */
	static Geometry read(Xml.Element e, int width, int height, List<String> joints) {
		return switch (e.name()) {
		case "box" -> {
			Box box = Box.ofCorners(e.number("xtl"), e.number("ytl"), e.number("xbr"), e.number("ybr"));
			double rotation = e.attributes().containsKey("rotation") ? e.number("rotation") : 0;
			yield rotation == 0 ? box
					: new RotatedBox(box.x() + box.width() / 2, box.y() + box.height() / 2, box.width(), box.height(), Math.toRadians(rotation));
		}
		case "polygon" -> Rings.polygon(points(e));
		case "polyline" -> new Polyline(points(e));
		case "points" -> new Points(points(e));
		case "ellipse" -> new Ellipse(e.number("cx"), e.number("cy"), e.number("rx"), e.number("ry"),
				e.attributes().containsKey("rotation") ? Math.toRadians(e.number("rotation")) : 0);
		case "cuboid" -> new ImageCuboid(face(e, "1"), face(e, "2"));
		case "skeleton" -> skeleton(e, joints);
		case "mask" -> mask(e, width, height);
		default -> new Whole();
		};
	}

	private static Coordinates points(Xml.Element e) {
		String[] pairs = e.need("points").split(";");
		double[] xy = new double[2 * pairs.length];
		for (int i = 0; i < pairs.length; i++) {
			String[] pair = pairs[i].split(",");
			if (pair.length != 2) {
				throw new IllegalArgumentException("points are x,y;x,y;..., here is \"" + pairs[i] + "\"");
			}
			xy[2 * i] = Values.number(pair[0], "x of a point");
			xy[2 * i + 1] = Values.number(pair[1], "y of a point");
		}
		return Coordinates.of(xy);
	}

	private static Coordinates face(Xml.Element e, String number) {
		double[] xy = new double[8];
		for (int i = 0; i < 4; i++) {
			xy[2 * i] = e.number("x" + FACE.get(i) + number);
			xy[2 * i + 1] = e.number("y" + FACE.get(i) + number);
		}
		return Coordinates.of(xy);
	}

	private static Keypoints skeleton(Xml.Element e, List<String> joints) {
		Map<String, Keypoint> found = new LinkedHashMap<>();
		for (Xml.Element joint : e.children("points")) {
			Coordinates place = points(joint);
			Keypoint.Visibility visibility = "1".equals(joint.attributes().get("outside")) ? Keypoint.Visibility.ABSENT
					: "1".equals(joint.attributes().get("occluded")) ? Keypoint.Visibility.OCCLUDED : Keypoint.Visibility.VISIBLE;
			found.put(joint.need("label"), new Keypoint(place.x(0), place.y(0), visibility));
		}
		return new Keypoints(joints.stream().map(name -> found.getOrDefault(name, new Keypoint(0, 0, Keypoint.Visibility.ABSENT))).toList());
	}

	private static Mask mask(Xml.Element e, int width, int height) {
		int left = (int) e.number("left");
		int top = (int) e.number("top");
		int w = Values.count(e.need("width"), "width");
		int h = Values.count(e.need("height"), "height");
		if ((long) width * height > Pngs.MAX_PIXELS || left < 0 || top < 0 || left + (long) w > width || top + (long) h > height) {
			throw new IllegalArgumentException("the mask does not lie within the image of " + width + " x " + height);
		}
		byte[] raster = new byte[width * height];
		long at = 0;
		boolean foreground = false;
		for (String text : e.need("rle").split(",")) {
			int run = Values.count(text, "run of the mask");
			if (at + run > (long) w * h) {
				throw new IllegalArgumentException("the runs of the mask are longer than its " + w + " x " + h + " pixels");
			}
			for (long i = at; foreground && i < at + run; i++) {
				raster[(int) (top + i / w) * width + (int) (left + i % w)] = 1;
			}
			at += run;
			foreground = !foreground;
		}
		if (at != (long) w * h) {
			throw new IllegalArgumentException("the runs of the mask add up to " + at + ", not to its " + w + " x " + h + " pixels");
		}
		return Mask.ofRaster(width, height, raster);
	}

	/** The name of the element for a geometry. */
	static String element(Geometry geometry) {
		return switch (geometry) {
		case Box box -> "box";
		case RotatedBox box -> "box";
		case Polygon polygon -> "polygon";
		case Polyline line -> "polyline";
		case Points points -> "points";
		case Ellipse ellipse -> "ellipse";
		case ImageCuboid cuboid -> "cuboid";
		case Keypoints keypoints -> "skeleton";
		case Mask mask -> "mask";
		default -> "tag";
		};
	}

	/** The attributes that hold a geometry; the parts of a polygon must be written one by one. */
	static Map<String, String> write(Geometry geometry) {
		Map<String, String> out = new LinkedHashMap<>();
		switch (geometry) {
		case Box box -> corners(out, box);
		case RotatedBox b -> {
			corners(out, new Box(b.centerX() - b.width() / 2, b.centerY() - b.height() / 2, b.width(), b.height()));
			double degrees = Math.toDegrees(b.angle()) % 360;
			out.put("rotation", Numbers.text(degrees < 0 ? degrees + 360 : degrees));
		}
		case Polygon polygon -> out.put("points", text(Rings.joined(polygon)));
		case Polyline line -> out.put("points", text(line.path()));
		case Points points -> out.put("points", text(points.points()));
		case Ellipse e -> {
			out.put("cx", Numbers.text(e.centerX()));
			out.put("cy", Numbers.text(e.centerY()));
			out.put("rx", Numbers.text(e.radiusX()));
			out.put("ry", Numbers.text(e.radiusY()));
			if (e.angle() != 0) {
				out.put("rotation", Numbers.text(Math.toDegrees(e.angle())));
			}
		}
		case ImageCuboid cuboid -> {
			face(out, cuboid.front(), "1");
			face(out, cuboid.back(), "2");
		}
		case Mask mask -> mask(out, mask);
		default -> {
			// Skeletons have elements below, tags nothing.
		}
		}
		return out;
	}

	private static void corners(Map<String, String> out, Box box) {
		out.put("xtl", Numbers.text(box.x()));
		out.put("ytl", Numbers.text(box.y()));
		out.put("xbr", Numbers.text(box.right()));
		out.put("ybr", Numbers.text(box.bottom()));
	}

	private static void face(Map<String, String> out, Coordinates corners, String number) {
		for (int i = 0; i < 4; i++) {
			out.put("x" + FACE.get(i) + number, Numbers.text(corners.x(i)));
			out.put("y" + FACE.get(i) + number, Numbers.text(corners.y(i)));
		}
	}

	static String text(Coordinates points) {
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i < points.size(); i++) {
			pairs.add(Numbers.text(points.x(i)) + "," + Numbers.text(points.y(i)));
		}
		return String.join(";", pairs);
	}

	private static void mask(Map<String, String> out, Mask mask) {
		Box box = mask.bounds().orElse(new Box(0, 0, 1, 1));
		int left = (int) box.x();
		int top = (int) box.y();
		int w = (int) box.width();
		int h = (int) box.height();
		byte[] raster = mask.toRaster();
		List<Integer> runs = new ArrayList<>();
		int run = 0;
		int current = 0;
		for (int i = 0; i < w * h; i++) {
			int here = raster[(top + i / w) * mask.width() + left + i % w];
			if (here != current) {
				runs.add(run);
				run = 0;
				current = here;
			}
			run++;
		}
		runs.add(run);
		out.put("rle", runs.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		out.put("left", Integer.toString(left));
		out.put("top", Integer.toString(top));
		out.put("width", Integer.toString(w));
		out.put("height", Integer.toString(h));
	}

	/** Whether an attribute of an element says where it lies. */
	static boolean isGeometry(String attribute) {
		return GEOMETRY.contains(attribute) || attribute.matches("[xy][tb][lr][12]");
	}

	static Optional<String> attribute(Xml.Element e, String name) {
		return Optional.ofNullable(e.attributes().get(name));
	}
}
