/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.labelwright.assist.synthetic.StreetOptions;
import org.labelwright.assist.synthetic.StreetSource;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Generated streets: what the LiDAR and the cameras show fits together. */
class StreetTest {

	/** A point in a cuboid, in the cuboid's own axes, as a part of its half sizes: 1 is on a side. */
	private static double outside(Cuboid cuboid, double x, double y, double z) {
		double yaw = cuboid.rotation().yaw();
		double along = (x - cuboid.x()) * Math.cos(yaw) + (y - cuboid.y()) * Math.sin(yaw);
		double across = (y - cuboid.y()) * Math.cos(yaw) - (x - cuboid.x()) * Math.sin(yaw);
		return Math.max(Math.max(Math.abs(along) / cuboid.length(), Math.abs(across) / cuboid.width()), Math.abs(z - cuboid.z()) / cuboid.height()) * 2;
	}

	@Test
	void pointsOfAStreetLieOnTheCuboidsTheyAreCountedFor() throws IOException {
		int cuboids = 0;
		for (Made one : Made.all(new StreetSource(3, 5, new StreetOptions(96, 64, 10, 20, GeometryKind.BOX, 0)))) {
			if (!one.item().path().endsWith(".pcd")) {
				continue;
			}
			String header = new String(one.bytes(), StandardCharsets.US_ASCII);
			int data = header.indexOf("DATA binary\n") + "DATA binary\n".length();
			int count = Integer.parseInt(header.replaceAll("(?s).*\nPOINTS (\\d+)\n.*", "$1"));
			assertEquals(one.bytes().length, data + 16 * count);
			ByteBuffer points = ByteBuffer.wrap(one.bytes(), data, 16 * count).order(ByteOrder.LITTLE_ENDIAN);
			Map<Annotation, Integer> on = new HashMap<>();
			for (int i = 0; i < count; i++) {
				double x = points.getFloat();
				double y = points.getFloat();
				double z = points.getFloat();
				points.getFloat();
				assertTrue(Math.hypot(Math.hypot(x, y), z - 1.8) <= 80.001 && z > -0.001, x + ", " + y + ", " + z);
				for (Annotation label : one.labels()) {
					double far = outside((Cuboid) label.getGeometry(), x, y, z);
					// Within, to the last bit, as whoever counts points in cuboids has to find as many.
					if (far <= 1) {
						on.merge(label, 1, Integer::sum);
					}
					assertTrue(far > 1 - 6e-3, "a point deep inside of a " + label.getLabelClass());
				}
			}
			for (Annotation label : one.labels()) {
				assertEquals(new AttributeValue.Numeric(on.get(label)), label.getAttributes().get("points"), label.getLabelClass());
				cuboids++;
			}
		}
		assertTrue(cuboids > 15, cuboids + " cuboids");
	}

	@Test
	void camerasAndLidarShowTheSameObjects() throws IOException {
		int both = 0;
		int width = 320;
		int height = 180;
		List<Made> items = Made.all(new StreetSource(3, 6, new StreetOptions(width, height, 10, 20, GeometryKind.BOX, 0.01)));
		for (int street = 0; street < items.size(); street += 4) {
			Map<String, Annotation> cuboids = items.get(street).labels().stream().collect(Collectors.toMap(Annotation::getSceneObject, each -> each));
			Made front = items.get(street + 1);
			assertTrue(front.item().path().endsWith("front.png"));
			for (Annotation label : front.labels()) {
				Annotation cuboid = cuboids.get(label.getSceneObject());
				if (cuboid == null || label.isTruncated()) {
					continue;
				}
				assertEquals(cuboid.getLabelClass(), label.getLabelClass());
				Box around = projected((Cuboid) cuboid.getGeometry(), width, height);
				Box seen = (Box) label.getGeometry();
				assertTrue(seen.x() >= around.x() - 1 && seen.y() >= around.y() - 1 && seen.right() <= around.right() + 1 && seen.bottom() <= around.bottom() + 1);
				if (!label.isOccluded()) {
					assertEquals(around.x(), seen.x(), 1.5);
					assertEquals(around.right(), seen.right(), 1.5);
					assertEquals(around.y(), seen.y(), 1.5);
					assertEquals(around.bottom(), seen.bottom(), 1.5);
				}
				both++;
			}
		}
		assertTrue(both > 8, both + " are seen by both");
	}

	/** Around the corners, for a camera half a metre before the middle and 1.6 m up that looks forward and sees 90 degrees across. */
	private static Box projected(Cuboid cuboid, int width, int height) {
		double yaw = cuboid.rotation().yaw();
		double[] edges = { 1e9, 1e9, -1e9, -1e9 };
		for (double along : new double[] { -0.5, 0.5 }) {
			for (double across : new double[] { -0.5, 0.5 }) {
				for (double up : new double[] { -0.5, 0.5 }) {
					double x = cuboid.x() + along * cuboid.length() * Math.cos(yaw) - across * cuboid.width() * Math.sin(yaw) - 0.5;
					double y = cuboid.y() + along * cuboid.length() * Math.sin(yaw) + across * cuboid.width() * Math.cos(yaw);
					double z = cuboid.z() + up * cuboid.height() - 1.6;
					double u = width / 2.0 - y / x * width / 2.0;
					double v = height / 2.0 - z / x * width / 2.0;
					edges = new double[] { Math.min(edges[0], u), Math.min(edges[1], v), Math.max(edges[2], u), Math.max(edges[3], v) };
				}
			}
		}
		return new Box(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]);
	}
}
