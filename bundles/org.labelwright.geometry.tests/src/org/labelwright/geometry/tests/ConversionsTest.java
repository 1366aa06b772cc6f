/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskTracer;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.RotatedBox;

class ConversionsTest {

	private static Mask mask(String... rows) {
		byte[] raster = new byte[rows.length * rows[0].length()];
		for (int i = 0; i < raster.length; i++) {
			raster[i] = (byte) (rows[i / rows[0].length()].charAt(i % rows[0].length()) == '#' ? 1 : 0);
		}
		return Mask.ofRaster(rows[0].length(), rows.length, raster);
	}

	@Test
	void aHoleIsCutOutOfWhatIsAroundIt() {
		Polygon polygon = MaskTracer.polygon(mask("####", "#..#", "####")).orElseThrow();
		assertEquals(List.of(new PolygonPart(Coordinates.of(0, 0, 4, 0, 4, 3, 0, 3), List.of(Coordinates.of(1, 1, 1, 2, 3, 2, 3, 1)))),
				polygon.parts());
	}

	@Test
	void regionsThatTouchByACornerAreParts() {
		Polygon polygon = MaskTracer.polygon(mask("#.", ".#")).orElseThrow();
		assertEquals(2, polygon.parts().size());
		assertEquals(2, polygon.area());
		assertEquals(2, MaskTracer.polygon(mask(".#", "#.")).orElseThrow().parts().size());
	}

	@Test
	void anIslandInAHoleIsAPartOfItsOwn() {
		Polygon polygon = MaskTracer.polygon(mask("#####", "#...#", "#.#.#", "#...#", "#####")).orElseThrow();
		assertEquals(2, polygon.parts().size());
		assertEquals(17, polygon.area());
		assertEquals(1, polygon.parts().getFirst().holes().size());
	}

	@Test
	void nothingHasNoOutline() {
		assertEquals(Optional.empty(), MaskTracer.polygon(mask("..", "..")));
	}

	/** Every pixel of random masks, with all the touching corners they have, is in the outline exactly where it is set. */
	@Test
	void theOutlineHoldsExactlyThePixels() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			int width = 1 + random.nextInt(12);
			int height = 1 + random.nextInt(12);
			byte[] raster = new byte[width * height];
			double density = random.nextDouble();
			for (int i = 0; i < raster.length; i++) {
				raster[i] = (byte) (random.nextDouble() < density ? 1 : 0);
			}
			Mask mask = Mask.ofRaster(width, height, raster);
			Optional<Polygon> polygon = MaskTracer.polygon(mask);
			assertEquals(mask.area(), polygon.map(Polygon::area).orElse(0.0), "seed " + seed + " round " + round);
			for (int i = 0; i < raster.length; i++) {
				double x = i % width + 0.5;
				double y = i / width + 0.5;
				assertEquals(raster[i] != 0, polygon.map(p -> p.contains(x, y)).orElse(false), "seed " + seed + " round " + round);
			}
		}
	}

	@Test
	void theSmallestBoxAroundATurnedOneIsThatBox() {
		for (double angle : new double[] { 0, 0.3, -0.7, 0.785 }) {
			RotatedBox box = new RotatedBox(50, 40, 30, 10, angle);
			RotatedBox back = (RotatedBox) Conversions.convert(box.toPolygon(), GeometryKind.ROTATED_BOX, 0, 0).orElseThrow();
			assertEquals(box.centerX(), back.centerX(), 1e-9);
			assertEquals(box.centerY(), back.centerY(), 1e-9);
			assertEquals(box.width(), back.width(), 1e-9);
			assertEquals(box.height(), back.height(), 1e-9);
			assertEquals(box.angle(), back.angle(), 1e-9);
		}
	}

	@Test
	void eachKindWithAnAreaBecomesEachOther() {
		List<Geometry> shapes = List.of(new Box(10, 20, 30, 40), Polygon.of(10, 20, 40, 20, 40, 60, 10, 60), new RotatedBox(25, 40, 30, 40, 0),
				new Ellipse(25, 40, 15, 20, 0), mask("....", ".##.", ".##.", "...."));
		for (Geometry shape : shapes) {
			for (GeometryKind kind : List.of(GeometryKind.BOX, GeometryKind.POLYGON, GeometryKind.ROTATED_BOX, GeometryKind.ELLIPSE,
					GeometryKind.POINTS, GeometryKind.POLYLINE, GeometryKind.MASK, GeometryKind.WHOLE)) {
				assertEquals(kind, Conversions.convert(shape, kind, 100, 100).orElseThrow().kind(), shape + " as " + kind);
			}
		}
		assertEquals(new Box(10, 20, 30, 40), Conversions.convert(shapes.get(1), GeometryKind.BOX, 0, 0).orElseThrow());
		assertEquals(shapes.get(1), Conversions.convert(shapes.get(0), GeometryKind.POLYGON, 0, 0).orElseThrow());
		assertEquals(new Box(1, 1, 2, 2), Conversions.convert(shapes.get(4), GeometryKind.BOX, 0, 0).orElseThrow());
	}

	@Test
	void whatCannotBeSaidIsEmpty() {
		assertTrue(Conversions.convert(new Interval(0, 5), GeometryKind.BOX, 10, 10).isEmpty());
		assertTrue(Conversions.convert(new Box(0, 0, 1, 1), GeometryKind.MASK, 0, 0).isEmpty());
		assertTrue(Conversions.convert(new Box(0, 0, 1, 1), GeometryKind.SPAN, 10, 10).isEmpty());
		Box box = new Box(0, 0, 1, 1);
		assertSame(box, Conversions.convert(box, GeometryKind.BOX, 10, 10).orElseThrow());
	}
}
