/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Quaternion;

/**
 * A straight street with vehicles, cyclists and pedestrians between walls, around a car at its origin: metres, x forward, y left, z up from the ground.
 * What a ray from somewhere meets is worked out exactly.
 */
final class Street {

	/** What is on a street. Sizes are usual lengths, widths and heights, and vary by a tenth. */
	enum Kind {
		CAR("car", "Car", "#2f7ed8", 4.5, 1.8, 1.5, 0x3f6fb5), TRUCK("truck", "Truck", "#9b59b6", 8.5, 2.5, 3.2, 0xb5893f),
		CYCLIST("cyclist", "Cyclist", "#3aa655", 1.8, 0.6, 1.75, 0x4fa34a), PEDESTRIAN("pedestrian", "Pedestrian", "#c0392b", 0.6, 0.6, 1.75, 0xb54a3f);

		private final String id;
		private final String label;
		private final String color;
		private final double length;
		private final double width;
		private final double height;
		private final int paint;

		Kind(String id, String label, String color, double length, double width, double height, int paint) {
			this.id = id;
			this.label = label;
			this.color = color;
			this.length = length;
			this.width = width;
			this.height = height;
			this.paint = paint;
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
	}

	/** @param paint red, green and blue of its sides in full light */
	record Thing(Kind kind, Cuboid cuboid, int paint) {
	}

	/**
	 * What a ray meets first.
	 *
	 * @param object the index of a thing, or one of the constants
	 * @param distance from where the ray starts, in metres
	 * @param shade how much light the surface gets, from 0 to 1
	 */
	record Hit(int object, double distance, double shade) {
	}

	static final int GROUND = -1;
	static final int WALL = -2;
	static final int SKY = -3;

	/** How far sensors and eyes reach, in metres. */
	static final double REACH = 80;
	private static final double WALL_HEIGHT = 7;
	private static final double[] LANES = { -1.75, 1.75, 5, -5 };
	private static final double KERB = 7;
	private static final double PAVEMENT = 8;
	/** Nothing stands where the car with the sensors is. */
	private static final double FREE = 5;
	private static final int TRIES = 200;

	private final List<Thing> things = new ArrayList<>();
	/** How far the walls are from the middle. */
	private final double walls;
	/** Where windows begin. */
	private final double phase;

	Street(Random random, int objects) {
		walls = 11 + 3 * random.nextDouble();
		phase = 4 * random.nextDouble();
		for (int tries = 0; things.size() < objects && tries < TRIES * objects; tries++) {
			Thing thing = thing(random);
			double around = radius(thing);
			Cuboid place = thing.cuboid();
			boolean free = Math.hypot(place.x(), place.y()) > FREE + around && things.stream()
					.noneMatch(other -> Math.hypot(place.x() - other.cuboid().x(), place.y() - other.cuboid().y()) < around + radius(other));
			if (free) {
				things.add(thing);
			}
		}
	}

	private static double radius(Thing thing) {
		return Math.hypot(thing.cuboid().length(), thing.cuboid().width()) / 2;
	}

	private static Thing thing(Random random) {
		Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
		double size = 0.9 + 0.2 * random.nextDouble();
		double x = -35 + 80 * random.nextDouble();
		boolean walks = kind == Kind.PEDESTRIAN;
		double y = walks ? (random.nextBoolean() ? 1 : -1) * (PAVEMENT + 2 * random.nextDouble()) : LANES[random.nextInt(LANES.length)] + random.nextDouble() - 0.5;
		double yaw = walks ? 2 * Math.PI * random.nextDouble() : (y > 0 ? Math.PI : 0) + 0.2 * (random.nextDouble() - 0.5);
		double height = kind.height * size;
		int light = random.nextInt(60) - 30;
		int paint = SceneCanvas.color((kind.paint >> 16) + light, (kind.paint >> 8 & 0xff) + light, (kind.paint & 0xff) + light);
		return new Thing(kind, new Cuboid(x, y, height / 2, kind.length * size, kind.width * size, height, Quaternion.ofYaw(yaw)), paint);
	}

	/** Red, green and blue of what is met at a place, in full light. */
	int paint(Hit hit, double x, double y, double z) {
		return switch (hit.object()) {
		case GROUND -> Math.abs(y) < 0.1 && Math.floorMod((int) Math.floor(x + phase), 6) < 3 ? 0xe8e8d8 : Math.abs(y) > KERB ? 0xa8a29a : 0x74767a;
		case WALL -> Math.floorMod((int) Math.floor(x + phase), 4) < 2 && Math.floorMod((int) Math.floor(z), 3) == 1 ? 0x5a6b80 : 0xb08f78;
		default -> things.get(hit.object()).paint();
		};
	}

	List<Thing> things() {
		return List.copyOf(things);
	}

	/**
	 * @param direction of length 1
	 * @param alone counts for each thing the rays that would meet it if nothing else were there
	 */
	Hit cast(double[] from, double[] direction, int[] alone) {
		Hit nearest = new Hit(SKY, Double.POSITIVE_INFINITY, 1);
		if (direction[2] < 0) {
			nearest = new Hit(GROUND, -from[2] / direction[2], 0.6);
		}
		if (direction[1] != 0) {
			double distance = (Math.copySign(walls, direction[1]) - from[1]) / direction[1];
			double z = from[2] + distance * direction[2];
			if (distance > 0 && distance < nearest.distance() && z >= 0 && z <= WALL_HEIGHT) {
				nearest = new Hit(WALL, distance, 0.75);
			}
		}
		for (int i = 0; i < things.size(); i++) {
			Hit hit = meet(i, from, direction);
			if (hit.distance() <= REACH) {
				alone[i]++;
				if (hit.distance() < nearest.distance()) {
					nearest = hit;
				}
			}
		}
		return nearest.distance() <= REACH ? nearest : new Hit(SKY, Double.POSITIVE_INFINITY, 1);
	}

	/** By slabs: where the ray is between each two opposite faces. */
	private Hit meet(int object, double[] from, double[] direction) {
		Cuboid cuboid = things.get(object).cuboid();
		double cos = Math.cos(cuboid.rotation().yaw());
		double sin = Math.sin(cuboid.rotation().yaw());
		double dx = from[0] - cuboid.x();
		double dy = from[1] - cuboid.y();
		double[] start = { cos * dx + sin * dy, cos * dy - sin * dx, from[2] - cuboid.z() };
		double[] along = { cos * direction[0] + sin * direction[1], cos * direction[1] - sin * direction[0], direction[2] };
		double[] half = { cuboid.length() / 2, cuboid.width() / 2, cuboid.height() / 2 };
		double near = 0;
		double far = Double.POSITIVE_INFINITY;
		double shade = 1;
		for (int axis = 0; axis < 3; axis++) {
			if (along[axis] == 0) {
				far = Math.abs(start[axis]) > half[axis] ? -1 : far;
			} else {
				double one = (-half[axis] - start[axis]) / along[axis];
				double other = (half[axis] - start[axis]) / along[axis];
				if (Math.min(one, other) > near) {
					near = Math.min(one, other);
					shade = axis == 2 ? 1 : axis == 0 ? 0.7 : 0.85;
				}
				far = Math.min(far, Math.max(one, other));
			}
		}
		return near > 0 && near <= far ? new Hit(object, near, shade) : new Hit(SKY, Double.POSITIVE_INFINITY, 1);
	}
}
