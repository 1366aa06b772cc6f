/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.yolo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.vision.internal.support.Rings;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.RotatedBox;

/** The tasks of Ultralytics, each with its own columns after the number of the class. Coordinates are parts of the size of the image. */
enum YoloKind {
	/** Centre, width, height; a sixth column is a score. */
	DETECT,
	/** Corners of a polygon. */
	SEGMENT,
	/** The box, then x and y of each joint, with a visibility where there are three numbers a joint. */
	POSE,
	/** Four corners of a box that may be turned. */
	OBB;

	/** How far, in pixels, the corners of a turned box may be off. */
	private static final double TOLERANCE = 1.5;
	/** The same as a part of the size, where that is not known. */
	private static final double PART = TOLERANCE / 1000;
	/** Coordinates of four corners. */
	private static final int CORNERS = 8;

	String id() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	static Optional<YoloKind> byId(String id) {
		return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
	}

	/**
	 * Whether the last of so many columns after the class is a score.
	 *
	 * @param perJoint numbers a joint
	 */
	boolean isScored(int columns, int perJoint) {
		return switch (this) {
		case DETECT -> columns == 5;
		case OBB -> columns == CORNERS + 1;
		case SEGMENT -> columns % 2 == 1;
		case POSE -> (columns - 4) % perJoint == 1;
		};
	}

	/** @param n the columns after the class, without a score */
	Geometry read(double[] n, int width, int height, int perJoint) {
		return switch (this) {
		case DETECT -> box(n, width, height);
		case SEGMENT -> n.length == 4 ? box(n, width, height) : Rings.polygon(scaled(n, 0, width, height));
		case POSE -> pose(n, width, height, perJoint);
		case OBB -> obb(scaled(n, 0, width, height), width > 1 || height > 1 ? TOLERANCE : PART);
		};
	}

	private static Box box(double[] n, int width, int height) {
		need(n.length == 4, "a box has four numbers, here are " + n.length);
		return new Box((n[0] - n[2] / 2) * width, (n[1] - n[3] / 2) * height, n[2] * width, n[3] * height);
	}

	private static void need(boolean holds, String message) {
		if (!holds) {
			throw new IllegalArgumentException(message);
		}
	}

	private static Coordinates scaled(double[] n, int from, int width, int height) {
		need((n.length - from) % 2 == 0, "coordinates come in pairs, here are " + (n.length - from) + " numbers");
		double[] xy = new double[n.length - from];
		for (int i = 0; i < xy.length; i++) {
			xy[i] = n[from + i] * (i % 2 == 0 ? width : height);
		}
		return Coordinates.of(xy);
	}

	private static Geometry pose(double[] n, int width, int height, int perJoint) {
		need(n.length > 4 && (n.length - 4) % perJoint == 0, "after the box come " + perJoint + " numbers a joint, here are " + (n.length - 4));
		List<Keypoint> joints = new ArrayList<>();
		for (int i = 4; i < n.length; i += perJoint) {
			int visibility = perJoint == 3 ? (int) n[i + 2] : n[i] == 0 && n[i + 1] == 0 ? 0 : 2;
			need(visibility >= 0 && visibility <= 2, "a visibility is 0, 1 or 2, not " + n[i + perJoint - 1]);
			joints.add(new Keypoint(n[i] * width, n[i + 1] * height, Keypoint.Visibility.values()[visibility]));
		}
		return new Keypoints(joints);
	}

	/** A turned box where the corners are those of one, otherwise their polygon. */
	private static Geometry obb(Coordinates c, double tolerance) {
		need(c.size() == 4, "a turned box has four corners, here are " + c.size());
		double centerX = (c.x(0) + c.x(1) + c.x(2) + c.x(3)) / 4;
		double centerY = (c.y(0) + c.y(1) + c.y(2) + c.y(3)) / 4;
		double w = Math.hypot(c.x(1) - c.x(0), c.y(1) - c.y(0));
		double h = Math.hypot(c.x(2) - c.x(1), c.y(2) - c.y(1));
		RotatedBox box = new RotatedBox(centerX, centerY, w, h, Math.atan2(c.y(1) - c.y(0), c.x(1) - c.x(0)));
		Coordinates corners = box.corners();
		for (int i = 0; i < 4; i++) {
			if (Math.hypot(corners.x(i) - c.x(i), corners.y(i) - c.y(i)) > tolerance) {
				return Rings.polygon(c);
			}
		}
		return box;
	}

	/** Whether a line has four corners, which may be those of a turned box. */
	static boolean isOfFour(String line) {
		int columns = numbers(line).length;
		return columns == CORNERS || columns == CORNERS + 1;
	}

	/**
	 * What a line may be of, by how many numbers follow the class; four corners are a turned box where they are one.
	 *
	 * @param width of the image, 1 where it is not known
	 */
	static YoloKind of(String line, int width, int height) {
		double[] n = numbers(line);
		return n.length == 4 || n.length == 5 ? DETECT
				: isOfFour(line) && OBB.read(Arrays.copyOf(n, CORNERS), width, height, 0) instanceof RotatedBox ? OBB : SEGMENT;
	}

	/** The numbers of a line after the class. */
	static double[] numbers(String line) {
		String[] cells = line.strip().split("\\s+");
		double[] n = new double[cells.length - 1];
		for (int i = 0; i < n.length; i++) {
			n[i] = Values.number(cells[i + 1], "number " + (i + 2));
		}
		return n;
	}
}
