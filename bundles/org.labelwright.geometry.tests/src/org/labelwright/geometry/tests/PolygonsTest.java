/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polygons;

class PolygonsTest {

	private static final Polygon SQUARE = Polygon.of(0, 0, 10, 0, 10, 10, 0, 10);

	private static Set<List<Double>> corners(Polygon polygon) {
		Set<List<Double>> corners = new HashSet<>();
		for (PolygonPart part : polygon.parts()) {
			for (int i = 0; i < part.exterior().size(); i++) {
				corners.add(List.of(part.exterior().x(i), part.exterior().y(i)));
			}
		}
		return corners;
	}

	@Test
	void whatIsCutOutOfTheMiddleLeavesAHole() {
		Polygon ring = Polygons.difference(SQUARE, new Box(2, 3, 4, 5)).orElseThrow();
		assertEquals(1, ring.parts().size());
		assertEquals(80, ring.area());
		assertEquals(Set.of(List.of(2.0, 3.0), List.of(6.0, 3.0), List.of(6.0, 8.0), List.of(2.0, 8.0)),
				corners(new Polygon(List.of(new PolygonPart(ring.parts().getFirst().holes().getFirst(), List.of())))));
	}

	@Test
	void aCutFromEdgeToEdgeLeavesTwoParts() {
		Polygon two = Polygons.difference(SQUARE, new Box(4, -1, 2, 12)).orElseThrow();
		assertEquals(2, two.parts().size());
		assertEquals(2, Polygons.parts(two).size());
		assertEquals(Optional.empty(), Polygons.difference(SQUARE, new Box(-1, -1, 20, 20)));
	}

	@Test
	void neighboursThatShareABorderMergeWithoutATrace() {
		Polygon right = Polygon.of(10, 0, 20, 0, 20, 10, 10, 10);
		assertEquals(Set.of(List.of(0.0, 0.0), List.of(10.0, 0.0), List.of(20.0, 0.0), List.of(20.0, 10.0), List.of(10.0, 10.0), List.of(0.0, 10.0)),
				corners(Polygons.union(List.of(SQUARE, right)).orElseThrow()));
		assertEquals(2, Polygons.union(List.of(SQUARE, new Box(30, 0, 5, 5))).orElseThrow().parts().size());
	}

	@Test
	void theTwoSidesOfASplitHaveTheSameCorners() {
		Random random = new Random(7);
		for (int round = 0; round < 200; round++) {
			Coordinates line = Coordinates.of(-1 - random.nextDouble(), random.nextDouble() * 10, 5, random.nextDouble() * 10, 11 + random.nextDouble(),
					random.nextDouble() * 10);
			List<Polygon> pieces = Polygons.split(SQUARE, line);
			assertEquals(2, pieces.size());
			assertEquals(100, pieces.get(0).area() + pieces.get(1).area(), 1e-9);
			assertTrue(pieces.get(0).area() >= pieces.get(1).area());
			Set<List<Double>> shared = corners(pieces.get(0));
			shared.retainAll(corners(pieces.get(1)));
			assertEquals(3, shared.size(), "round " + round);
			assertTrue(shared.contains(List.of(5.0, line.y(1))));
		}
	}

	@Test
	void aLineThatEndsInsideSplitsNothing() {
		assertEquals(1, Polygons.split(SQUARE, Coordinates.of(-1, 5, 5, 5)).size());
		assertEquals(100, Polygons.split(SQUARE, Coordinates.of(-1, 5, 5, 5)).getFirst().area());
	}

	@Test
	void holesStayHolesWhenTheirShapeIsSplit() {
		Polygon ring = Polygons.difference(SQUARE, new Box(4, 4, 2, 2)).orElseThrow();
		List<Polygon> pieces = Polygons.split(ring, Coordinates.of(-1, 5, 11, 5));
		assertEquals(2, pieces.size());
		assertEquals(96, pieces.get(0).area() + pieces.get(1).area(), 1e-9);
		assertEquals(2, Polygons.split(ring, Coordinates.of(1, -1, 1, 11)).size());
		assertEquals(1, Polygons.split(ring, Coordinates.of(1, -1, 1, 11)).getFirst().parts().getFirst().holes().size());
	}

	@Test
	void simplifyingDropsCornersAndKeepsTheOthersAsTheyAre() {
		Polygon many = Polygon.of(0, 0, 2.5, 0.01, 5, 0, 10, 0, 10, 10, 0, 10);
		Polygon few = Polygons.simplify(many, 0.5);
		assertEquals(corners(SQUARE), corners(few));
		assertEquals(4, Polygons.corners(few));
		assertEquals(100, few.area());
	}
}
