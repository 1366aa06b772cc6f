/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.util.List;
import java.util.Random;

/**
 * An object on a scene: which places belong to it, and what colour it has there.
 *
 * @param x of its centre, in continuous pixels
 * @param y of its centre
 * @param radius of the circle around it
 * @param angle by which it is turned, in radians
 * @param pose where the hands and feet of a figure are: angles from straight up
 */
record SceneShape(Kind kind, double x, double y, double radius, double angle, Texture texture, int bright, int dark, List<Double> pose) {

	/** What it is. */
	enum Kind {
		DISC("disc", "Disc", "#2f7ed8", "A round piece"), SQUARE("square", "Square", "#f2a900", "Four equal sides"),
		TRIANGLE("triangle", "Triangle", "#3aa655", "Three equal sides"), STAR("star", "Star", "#9b59b6", "Five points"),
		FIGURE("figure", "Figure", "#c0392b", "A figure with a head, two hands and two feet");

		private final String id;
		private final String label;
		private final String color;
		private final String description;

		Kind(String id, String label, String color, String description) {
			this.id = id;
			this.label = label;
			this.color = color;
			this.description = description;
		}

		String id() {
			return id;
		}

		String label() {
			return label;
		}

		String color() {
			return color;
		}

		String description() {
			return description;
		}
	}

	/** What its surface is like. */
	enum Texture {
		PLAIN, STRIPES, CHECKS, DOTS
	}

	/** The joints of a figure, in their order; the hip is its centre. */
	static final List<String> JOINTS = List.of("head", "left-hand", "right-hand", "left-foot", "right-foot", "hip");
	private static final int HIP = JOINTS.size() - 1;
	private static final double LIMB = 0.16;
	private static final double HEAD = 0.26;
	private static final int TILE = 6;

	/** @param least the smallest radius */
	static SceneShape random(Random random, int width, int height, double least, double most) {
		Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
		double radius = least + random.nextDouble() * (most - least);
		int hue = random.nextInt(360);
		List<Double> pose = List.of(jitter(random, 0), jitter(random, -1.9), jitter(random, 1.9), jitter(random, -2.7), jitter(random, 2.7));
		return new SceneShape(kind, random.nextDouble() * width, random.nextDouble() * height, radius, random.nextDouble() * 2 * Math.PI,
				Texture.values()[random.nextInt(Texture.values().length)], hue(hue, 230), hue(hue, 130), pose);
	}

	SceneShape at(double otherX, double otherY) {
		return new SceneShape(kind, otherX, otherY, radius, angle, texture, bright, dark, pose);
	}

	/** The same further on its way. */
	SceneShape moved(double otherX, double otherY, double turn) {
		return new SceneShape(kind, otherX, otherY, radius, angle + turn, texture, bright, dark, pose);
	}

	private static double jitter(Random random, double angle) {
		return angle + (random.nextDouble() - 0.5) * 0.5;
	}

	private static int hue(int degrees, int value) {
		double sector = degrees / 60.0;
		double rise = 1 - Math.abs(sector % 2 - 1);
		double[] parts = switch ((int) sector) {
		case 0 -> new double[] { 1, rise, 0 };
		case 1 -> new double[] { rise, 1, 0 };
		case 2 -> new double[] { 0, 1, rise };
		case 3 -> new double[] { 0, rise, 1 };
		case 4 -> new double[] { rise, 0, 1 };
		default -> new double[] { 1, 0, rise };
		};
		return SceneCanvas.color((int) (value * (0.25 + 0.75 * parts[0])), (int) (value * (0.25 + 0.75 * parts[1])), (int) (value * (0.25 + 0.75 * parts[2])));
	}

	double left() {
		return x - radius;
	}

	double right() {
		return x + radius;
	}

	double top() {
		return y - radius;
	}

	double bottom() {
		return y + radius;
	}

	/** Where a joint of a figure is. */
	double[] joint(int index) {
		if (index == HIP) {
			return new double[] { x, y };
		}
		double reach = radius * (index == 0 ? 1 - HEAD : 1 - LIMB);
		double turn = angle + pose.get(index);
		return new double[] { x + reach * Math.sin(turn), y - reach * Math.cos(turn) };
	}

	boolean contains(double px, double py) {
		double dx = (px - x) * Math.cos(angle) + (py - y) * Math.sin(angle);
		double dy = (py - y) * Math.cos(angle) - (px - x) * Math.sin(angle);
		return switch (kind) {
		case DISC -> dx * dx + dy * dy <= radius * radius;
		case SQUARE -> Math.max(Math.abs(dx), Math.abs(dy)) <= radius * Math.sqrt(0.5);
		case TRIANGLE -> polar(dx, dy, 3, Math.cos(Math.PI / 3));
		case STAR -> star(dx, dy);
		case FIGURE -> figure(px, py);
		};
	}

	/** Within a regular polygon. @param inner the radius of the circle in it, of that around it */
	private boolean polar(double dx, double dy, int corners, double inner) {
		double sector = 2 * Math.PI / corners;
		double turn = Math.atan2(dy, dx);
		double off = turn - sector * Math.floor(turn / sector) - sector / 2;
		return Math.hypot(dx, dy) * Math.cos(off) <= radius * inner;
	}

	private boolean star(double dx, double dy) {
		double sector = 2 * Math.PI / 5;
		double turn = Math.atan2(dy, dx);
		double off = Math.abs(turn - sector * Math.rint(turn / sector));
		double distance = Math.hypot(dx, dy);
		// The edge from a point at 0 to a notch at half a sector.
		double notch = 0.45;
		double ex = notch * Math.cos(sector / 2) - 1;
		double ey = notch * Math.sin(sector / 2);
		double qx = distance / radius * Math.cos(off) - 1;
		double qy = distance / radius * Math.sin(off);
		return ex * qy - ey * qx >= 0;
	}

	private boolean figure(double px, double py) {
		double[] head = joint(0);
		if (Math.hypot(px - head[0], py - head[1]) <= radius * HEAD) {
			return true;
		}
		for (int i = 0; i < HIP; i++) {
			double[] end = joint(i);
			double length = (end[0] - x) * (end[0] - x) + (end[1] - y) * (end[1] - y);
			double along = Math.clamp(((px - x) * (end[0] - x) + (py - y) * (end[1] - y)) / length, 0, 1);
			if (Math.hypot(px - x - along * (end[0] - x), py - y - along * (end[1] - y)) <= radius * LIMB) {
				return true;
			}
		}
		return false;
	}

	/** Of a pixel. */
	int colorAt(int px, int py) {
		int dx = (int) Math.floor(px - x) + 4096;
		int dy = (int) Math.floor(py - y) + 4096;
		boolean second = switch (texture) {
		case PLAIN -> false;
		case STRIPES -> dx / TILE % 2 == 0;
		case CHECKS -> (dx / TILE + dy / TILE) % 2 == 0;
		case DOTS -> Math.hypot(dx % (2 * TILE) - TILE, dy % (2 * TILE) - TILE) <= TILE / 2.0;
		};
		return second ? dark : bright;
	}
}
