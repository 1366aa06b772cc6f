/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Iou;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.Quaternion;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.SpatialIndex;

/** Properties that hold for any shape, tried on many that a seeded generator makes. */
class ShapesTest {

	private static final int SIZE = 40;
	private static final int FINE = 10;

	private final Random random = new Random(7);

	private Geometry anyShape() {
		double x = 4 + random.nextDouble() * 20;
		double y = 4 + random.nextDouble() * 20;
		double w = 3 + random.nextDouble() * 12;
		double h = 3 + random.nextDouble() * 12;
		return switch (random.nextInt(5)) {
		case 0 -> new Box(x, y, w, h);
		case 1 -> new RotatedBox(x + 8, y + 8, w, h, random.nextDouble() * 6);
		case 2 -> new Ellipse(x + 8, y + 8, w / 2, h / 2, random.nextDouble() * 6);
		case 3 -> Polygon.of(x, y, x + w, y + 1, x + w * 0.7, y + h, x + 1, y + h * 0.8);
		default -> new Polygon(List.of(new PolygonPart(Coordinates.of(x, y, x + w, y, x + w, y + h, x, y + h),
				List.of(Coordinates.of(x + 1, y + 1, x + w - 1, y + 1, x + w / 2, y + h - 1)))));
		};
	}

	/** The measure by sampling a fine raster, for comparison. */
	private static double sampled(Geometry a, Geometry b) {
		int common = 0;
		int all = 0;
		for (int i = 0; i < SIZE * FINE; i++) {
			for (int j = 0; j < SIZE * FINE; j++) {
				boolean inA = Geometries.contains(a, (i + 0.5) / FINE, (j + 0.5) / FINE);
				boolean inB = Geometries.contains(b, (i + 0.5) / FINE, (j + 0.5) / FINE);
				common += inA && inB ? 1 : 0;
				all += inA || inB ? 1 : 0;
			}
		}
		return all == 0 ? 0 : (double) common / all;
	}

	@Test
	void iouOfShapesIsWhatSamplingSays() {
		for (int n = 0; n < 60; n++) {
			Geometry a = anyShape();
			Geometry b = anyShape();
			double iou = Iou.of(a, b).orElseThrow();
			assertEquals(sampled(a, b), iou, 0.02, a + " and " + b);
			assertEquals(iou, Iou.of(b, a).orElseThrow(), 1e-9, "not symmetric: " + a + " and " + b);
			assertEquals(1, Iou.of(a, a).orElseThrow(), 1e-9, a.toString());
		}
	}

	@Test
	void iouWithAMaskIsThatOfTheRaster() {
		for (int n = 0; n < 40; n++) {
			Geometry a = anyShape();
			Mask b = Rasterizer.mask(anyShape(), SIZE, SIZE);
			assertEquals(Rasterizer.mask(a, SIZE, SIZE).iou(b), Iou.of(a, b).orElseThrow(), 1e-12);
		}
	}

	@Test
	void iouIsLeftOpenWhereItMeansNothing() {
		assertEquals(OptionalDouble.empty(), Iou.of(new Box(0, 0, 1, 1), new Interval(0, 5)));
		assertEquals(OptionalDouble.empty(), Iou.of(new Box(0, 0, 1, 1), new Polyline(Coordinates.of(0, 0, 1, 1))));
		assertEquals(OptionalDouble.empty(), Iou.of(Mask.ofCounts(2, 2, 4), Mask.ofCounts(3, 3, 9)));
	}

	@Test
	void intervalsSpansAndCuboidsHaveOne() {
		assertEquals(0.5, Iou.of(new Interval(0, 10), new Interval(0, 20)).orElseThrow());
		assertEquals(1 / 3.0, Iou.of(Span.of(0, 4), Span.of(2, 6)).orElseThrow(), 1e-12);
		Quaternion quarter = new Quaternion(Math.sqrt(0.5), 0, 0, Math.sqrt(0.5));
		Quaternion none = new Quaternion(1, 0, 0, 0);
		// A 4 x 2 footprint crossed with itself turned by a quarter: 4 in common of 12; half of the height in common.
		assertEquals(1 / 3.0, Iou.of(new Cuboid(0, 0, 0, 4, 2, 2, none), new Cuboid(0, 0, 0, 4, 2, 2, quarter)).orElseThrow(), 1e-9);
		assertEquals(1 / 3.0, Iou.of(new Cuboid(0, 0, 0, 4, 2, 2, none), new Cuboid(0, 0, 1, 4, 2, 2, none)).orElseThrow(), 1e-9);
	}

	@Test
	void rasterOfWholePixelsIsExact() {
		for (int n = 0; n < 100; n++) {
			Box box = new Box(random.nextInt(20), random.nextInt(20), 1 + random.nextInt(20), 1 + random.nextInt(20));
			Mask mask = Rasterizer.mask(box, SIZE, SIZE);
			assertEquals(box.area(), mask.area());
			assertEquals(box, mask.bounds().orElseThrow());
		}
	}

	@Test
	void rasterFollowsTheShape() {
		for (int n = 0; n < 200; n++) {
			Geometry shape = anyShape();
			Mask mask = Rasterizer.mask(shape, SIZE, SIZE);
			for (int x = 0; x < SIZE; x++) {
				for (int y = 0; y < SIZE; y++) {
					if (Geometries.distance(shape, x + 0.5, y + 0.5) > 1) {
						assertEquals(Geometries.contains(shape, x + 0.5, y + 0.5), mask.contains(x, y), shape + " at " + x + ", " + y);
					}
				}
			}
		}
	}

	@Test
	void shapesOutsideTheRasterAreCut() {
		assertEquals(25, Rasterizer.mask(new Box(-5, -5, 10, 10), SIZE, SIZE).area());
		assertEquals(0, Rasterizer.mask(new Box(100, 100, 5, 5), SIZE, SIZE).area());
		assertThrows(IllegalArgumentException.class, () -> Rasterizer.mask(new Interval(0, 1), SIZE, SIZE));
	}

	private Mask anyMask() {
		byte[] raster = new byte[12 * 9];
		int density = random.nextInt(10);
		for (int i = 0; i < raster.length; i++) {
			raster[i] = (byte) (random.nextInt(10) < density ? 1 : 0);
		}
		return Mask.ofRaster(12, 9, raster);
	}

	@Test
	void operationsOnRunsAreThoseOnPixels() {
		for (int n = 0; n < 300; n++) {
			Mask a = anyMask();
			Mask b = anyMask();
			long both = 0;
			for (int x = -1; x <= 12; x++) {
				for (int y = -1; y <= 9; y++) {
					boolean inA = a.contains(x, y);
					boolean inB = b.contains(x, y);
					both += inA && inB ? 1 : 0;
					assertEquals(inA || inB, a.union(b).contains(x, y));
					assertEquals(inA && inB, a.intersection(b).contains(x, y));
					assertEquals(inA && !inB, a.difference(b).contains(x, y));
				}
			}
			assertEquals(both, a.intersection(b).area());
			assertEquals(a.area() == 0 ? 0 : (double) both / a.area(), a.iouWithCrowd(b), 1e-12);
			assertEquals(a, Mask.ofCompressed(12, 9, a.toCompressed()));
			a.bounds().ifPresent(box -> assertEquals(a.area(),
					a.intersection(Rasterizer.mask(box, 12, 9)).area(), "the bounds hold all of it"));
		}
	}

	@Test
	void movingAndStretchingFollowsTheBounds() {
		for (int n = 0; n < 100; n++) {
			Geometry shape = anyShape();
			Box from = Geometries.bounds(shape).orElseThrow();
			assertEquals(from.x() + 3.25, Geometries.bounds(Geometries.translate(shape, 3.25, -1)).orElseThrow().x(), 1e-9);
			Box to = new Box(from.x() + 1, from.y() + 2, from.width() * 2, from.height() * 2);
			Box got = Geometries.bounds(Geometries.resize(shape, from, to)).orElseThrow();
			assertEquals(to.x(), got.x(), 1e-9);
			assertEquals(to.bottom(), got.bottom(), 1e-9);
			assertEquals(Geometries.area(shape).orElseThrow() * 4,
					Geometries.area(Geometries.resize(shape, from, to)).orElseThrow(), 1e-6);
		}
		assertThrows(IllegalArgumentException.class, () -> Geometries.translate(Mask.ofCounts(1, 1, 1), 1, 1));
	}

	@Test
	void indexFindsWhatAScanFinds() {
		SpatialIndex<Integer> index = new SpatialIndex<>();
		Map<Integer, Box> boxes = new HashMap<>();
		for (int n = 0; n < 3000; n++) {
			int key = random.nextInt(400);
			if (random.nextInt(4) == 0) {
				index.remove(key);
				boxes.remove(key);
			} else {
				double size = Math.pow(10, random.nextDouble() * 4 - 1);
				Box box = new Box(random.nextDouble() * 2000 - 500, random.nextDouble() * 2000, size, size * random.nextDouble());
				index.put(key, box);
				boxes.put(key, box);
			}
			if (n % 20 == 0) {
				Box area = new Box(random.nextDouble() * 1500 - 300, random.nextDouble() * 1500, random.nextDouble() * 400, 50);
				List<Integer> found = new ArrayList<>();
				index.query(area, found::add);
				List<Integer> expected = boxes.entrySet().stream().filter(e -> e.getValue().x() <= area.right()
						&& area.x() <= e.getValue().right() && e.getValue().y() <= area.bottom()
						&& area.y() <= e.getValue().bottom()).map(Map.Entry::getKey).sorted().toList();
				assertEquals(expected, found.stream().sorted().toList());
			}
		}
		assertEquals(boxes.size(), index.size());
		assertTrue(index.size() > 100);
	}

	@Test
	void indexGivesTheTopmostLast() {
		SpatialIndex<String> index = new SpatialIndex<>();
		index.put("below", new Box(0, 0, 1000, 1000));
		index.put("above", new Box(10, 10, 5, 5));
		index.put("below", new Box(0, 0, 900, 900));
		List<String> found = new ArrayList<>();
		index.query(new Box(11, 11, 1, 1), found::add);
		assertEquals(List.of("below", "above"), found);
	}
}
