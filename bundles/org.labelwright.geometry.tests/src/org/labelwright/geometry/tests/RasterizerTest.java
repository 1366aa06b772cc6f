/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.geometry.RotatedBox;

class RasterizerTest {

	@Test
	void aSquareOfWholePixelsByHand() {
		// Column 0: empty; columns 1 and 2: one pixel above, two inside, one below.
		Mask mask = Rasterizer.mask(Polygon.of(1, 1, 3, 1, 3, 3, 1, 3), 4, 4);
		assertArrayEquals(new int[] { 5, 2, 2, 2, 5 }, mask.counts());
		assertEquals(mask, Rasterizer.mask(new Box(1, 1, 2, 2), 4, 4));
		assertEquals(mask, Rasterizer.mask(new RotatedBox(2, 2, 2, 2, 0), 4, 4));
		assertEquals(mask, Rasterizer.mask(new Ellipse(2, 2, 1, 1, 0), 4, 4));
	}

	@Test
	void nothingAndEverything() {
		assertArrayEquals(new int[] { 12 }, Rasterizer.mask(new Box(1, 1, 0, 0), 4, 3).counts());
		assertArrayEquals(new int[] { 0, 12 }, Rasterizer.mask(new Box(0, 0, 4, 3), 4, 3).counts());
		assertArrayEquals(new int[] { 0, 12 }, Rasterizer.mask(new Box(-9, -9, 40, 30), 4, 3).counts());
		assertEquals(0, Rasterizer.mask(new Box(0, 0, 4, 3), 0, 3).area());
		assertEquals(0, Rasterizer.mask(new Ellipse(1, 1, 4, 3, 0), 5, 0).area());
	}

	@Test
	void holesAreCutOutOfTheirPartOnly() {
		var around = new PolygonPart(Coordinates.of(0, 0, 9, 0, 9, 9, 0, 9), List.of(Coordinates.of(2, 2, 7, 2, 7, 7, 2, 7)));
		var island = new PolygonPart(Coordinates.of(3, 3, 6, 3, 6, 6, 3, 6), List.of());
		Mask mask = Rasterizer.mask(new Polygon(List.of(around, island)), 10, 10);
		assertEquals(81 - 25 + 9, mask.area());
		assertTrue(mask.contains(4, 4));
		assertFalse(mask.contains(2, 4));
		assertEquals(mask, Rasterizer.mask(new Polygon(List.of(island, around)), 10, 10));
	}

	/** Runs, not only pixels, are those of the reference code; see pycocotools/generate.py. */
	@Test
	void runsAreThoseOfPycocotools() throws IOException {
		List<Mask> masks = new ArrayList<>();
		int pairs = 0;
		for (String line : reference()) {
			String[] f = line.split("\t");
			switch (f[0]) {
			case "box" -> {
				double[] b = numbers(f[3]);
				check(Rasterizer.mask(new Box(b[0], b[1], b[2], b[3]), Integer.parseInt(f[1]), Integer.parseInt(f[2])), f[4], line, masks);
			}
			case "polygon" -> {
				Polygon polygon = new Polygon(Arrays.stream(f[3].split(";"))
						.map(part -> new PolygonPart(Coordinates.of(numbers(part)), List.of())).toList());
				check(Rasterizer.mask(polygon, Integer.parseInt(f[1]), Integer.parseInt(f[2])), f[4], line, masks);
			}
			default -> {
				Mask one = masks.get(Integer.parseInt(f[1]));
				Mask other = masks.get(Integer.parseInt(f[2]));
				assertEquals(f[3], one.intersection(other).toCompressed(), line);
				// Where both are empty COCO divides by zero, or, with a crowd, by one.
				if (one.area() > 0) {
					assertEquals(Double.parseDouble(f[4]), one.iou(other), 1e-12, line);
					assertEquals(Double.parseDouble(f[5]), one.iouWithCrowd(other), 1e-12, line);
				}
				pairs++;
			}
			}
		}
		assertTrue(masks.size() >= 60 && pairs >= 30, masks.size() + " masks, " + pairs + " pairs");
	}

	private static void check(Mask mask, String compressed, String line, List<Mask> masks) {
		assertEquals(compressed, mask.toCompressed(), line);
		assertEquals(mask, Mask.ofCompressed(mask.width(), mask.height(), compressed), line);
		masks.add(mask);
	}

	private static double[] numbers(String text) {
		return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
	}

	private static List<String> reference() throws IOException {
		try (var reader = new BufferedReader(new InputStreamReader(
				RasterizerTest.class.getResourceAsStream("pycocotools.txt"), StandardCharsets.UTF_8))) {
			return reader.lines().filter(line -> !line.startsWith("#")).toList();
		}
	}
}
