/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class PolygonTest {

	@Test
	void holesAreOutside() {
		var part = new PolygonPart(Coordinates.of(0, 0, 10, 0, 10, 10, 0, 10),
				List.of(Coordinates.of(2, 2, 8, 2, 8, 8, 2, 8)));
		var polygon = new Polygon(List.of(part, new PolygonPart(Coordinates.of(20, 0, 24, 0, 20, 4), List.of())));
		assertEquals(100 - 36 + 8, polygon.area(), 1e-12);
		assertEquals(new Box(0, 0, 24, 10), polygon.bounds());
		assertTrue(polygon.contains(1, 5));
		assertFalse(polygon.contains(5, 5));
		assertTrue(polygon.contains(21, 1));
		assertFalse(polygon.contains(15, 5));
	}

	@Test
	void refusesWhatIsNoRing() {
		assertThrows(IllegalArgumentException.class, () -> Polygon.of(0, 0, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> Polygon.of(0, 0, 1, 1, 2));
		assertThrows(IllegalArgumentException.class, () -> Polygon.of(0, 0, 1, 1, 2, Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> new Polygon(List.of()));
	}

	@Test
	void verticesAreEditedByValue() {
		Coordinates ring = Coordinates.of(0, 0, 4, 0, 4, 4);
		assertEquals(Coordinates.of(0, 0, 4, 0, 4, 4, 0, 4), ring.insert(3, 0, 4));
		assertEquals(Coordinates.of(0, 0, 9, 1, 4, 4), ring.with(1, 9, 1));
		assertEquals(ring, ring.insert(1, 7, 7).remove(1));
		assertEquals(Coordinates.of(0, 0, 4, 0, 4, 4), ring);
	}

	/** Stars around a point far from the origin, so that lost digits would show. */
	@Test
	void areaAndInsideAgreeWithJts() {
		var random = new SplittableRandom(3);
		var factory = new GeometryFactory();
		for (int run = 0; run < 200; run++) {
			double[] xy = star(random, 3 + random.nextInt(30));
			List<Coordinate> shell = new ArrayList<>();
			for (int i = 0; i < xy.length; i += 2) {
				shell.add(new Coordinate(xy[i], xy[i + 1]));
			}
			shell.add(shell.get(0));
			var jts = factory.createPolygon(shell.toArray(Coordinate[]::new));
			Polygon polygon = Polygon.of(xy);
			assertEquals(jts.getArea(), polygon.area(), 1e-6);
			for (int probe = 0; probe < 50; probe++) {
				double x = 5000 + random.nextDouble(-50, 50);
				double y = 7000 + random.nextDouble(-50, 50);
				assertEquals(jts.contains(factory.createPoint(new Coordinate(x, y))), polygon.contains(x, y));
			}
		}
	}

	private static double[] star(SplittableRandom random, int points) {
		double[] xy = new double[2 * points];
		for (int i = 0; i < points; i++) {
			double angle = 2 * Math.PI * i / points;
			double radius = random.nextDouble(5, 45);
			xy[2 * i] = 5000 + radius * Math.cos(angle);
			xy[2 * i + 1] = 7000 + radius * Math.sin(angle);
		}
		return xy;
	}
}
