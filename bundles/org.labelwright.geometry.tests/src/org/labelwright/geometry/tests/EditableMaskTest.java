/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.EditableMask.Brush;
import org.labelwright.geometry.Mask;

class EditableMaskTest {

	private static final int[][] SIZES = { { 1, 1 }, { 7, 300 }, { 300, 7 }, { 256, 256 }, { 257, 511 }, { 64, 64 }, { 65, 129 } };

	private static byte[] noise(Random random, int width, int height, double part) {
		byte[] raster = new byte[width * height];
		for (int i = 0; i < raster.length; i++) {
			raster[i] = (byte) (random.nextDouble() < part ? 1 : 0);
		}
		return raster;
	}

	@Test
	void whatWasAMaskIsTheSameMaskAgain() {
		Random random = new Random(1);
		for (int[] size : SIZES) {
			for (double part : new double[] { 0, 0.01, 0.5, 0.99, 1 }) {
				Mask mask = Mask.ofRaster(size[0], size[1], noise(random, size[0], size[1], part));
				assertArrayEquals(mask.toRaster(), new EditableMask(mask).toMask().toRaster());
				assertEquals(mask.area(), new EditableMask(mask).toMask().area());
			}
		}
	}

	/** Against the definition: a pixel is painted when its middle is near enough to the line, or when an end lies in it. */
	@Test
	void strokesPaintThePixelsTheBrushPassesOver() {
		Random random = new Random(2);
		for (int run = 0; run < 400; run++) {
			int width = 40 + random.nextInt(300);
			int height = 40 + random.nextInt(300);
			byte[] before = noise(random, width, height, 0.3);
			EditableMask mask = new EditableMask(Mask.ofRaster(width, height, before));
			double fromX = random.nextDouble() * (width + 40) - 20;
			double fromY = random.nextDouble() * (height + 40) - 20;
			boolean dot = run % 5 == 0;
			double toX = dot ? fromX : run % 7 == 0 ? fromX : random.nextDouble() * (width + 40) - 20;
			double toY = dot ? fromY : run % 11 == 0 ? fromY : random.nextDouble() * (height + 40) - 20;
			double radius = random.nextDouble() * 30;
			Brush brush = random.nextBoolean() ? Brush.ROUND : Brush.SQUARE;
			boolean value = random.nextBoolean();
			Optional<Box> dirty = mask.stroke(fromX, fromY, toX, toY, radius, brush, value);
			byte[] after = mask.toMask().toRaster();
			double reach = Math.max(radius, 0.5);
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					double distance = brush == Brush.ROUND ? distance(x + 0.5, y + 0.5, fromX, fromY, toX, toY)
							: squareDistance(x + 0.5, y + 0.5, fromX, fromY, toX, toY);
					boolean end = x == Math.floor(fromX) && y == Math.floor(fromY) || x == Math.floor(toX) && y == Math.floor(toY);
					if (Math.abs(distance - reach) > 1e-6 || end) {
						boolean expected = end || distance < reach ? value : before[y * width + x] != 0;
						assertEquals(expected, after[y * width + x] != 0, "run " + run + " at " + x + ", " + y);
					}
					if (after[y * width + x] != before[y * width + x]) {
						Box box = dirty.orElseThrow();
						assertTrue(x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom());
					}
				}
			}
		}
	}

	private static double distance(double x, double y, double fromX, double fromY, double toX, double toY) {
		double length = (toX - fromX) * (toX - fromX) + (toY - fromY) * (toY - fromY);
		double at = length == 0 ? 0 : Math.clamp(((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / length, 0, 1);
		return Math.hypot(x - fromX - at * (toX - fromX), y - fromY - at * (toY - fromY));
	}

	/** The smallest half side of a square on the line that reaches a point: found by trying, as it falls and then rises. */
	private static double squareDistance(double x, double y, double fromX, double fromY, double toX, double toY) {
		double low = 0;
		double high = 1;
		for (int i = 0; i < 100; i++) {
			double one = low + (high - low) / 3;
			double two = high - (high - low) / 3;
			if (square(x, y, fromX, fromY, toX, toY, one) <= square(x, y, fromX, fromY, toX, toY, two)) {
				high = two;
			} else {
				low = one;
			}
		}
		return square(x, y, fromX, fromY, toX, toY, low);
	}

	private static double square(double x, double y, double fromX, double fromY, double toX, double toY, double at) {
		return Math.max(Math.abs(x - fromX - at * (toX - fromX)), Math.abs(y - fromY - at * (toY - fromY)));
	}

	@Test
	void theBucketFillsWhatIsConnectedByEdges() {
		Random random = new Random(3);
		for (int[] size : SIZES) {
			for (int run = 0; run < 10; run++) {
				byte[] raster = noise(random, size[0], size[1], 0.4);
				int x = random.nextInt(size[0]);
				int y = random.nextInt(size[1]);
				boolean value = random.nextBoolean();
				EditableMask mask = new EditableMask(Mask.ofRaster(size[0], size[1], raster));
				mask.fill(x, y, value);
				flood(raster, size[0], size[1], x, y, (byte) (value ? 1 : 0));
				assertArrayEquals(raster, mask.toMask().toRaster());
			}
		}
	}

	private static void flood(byte[] raster, int width, int height, int x, int y, byte value) {
		byte old = raster[y * width + x];
		if (old == value) {
			return;
		}
		ArrayDeque<int[]> open = new ArrayDeque<>();
		open.add(new int[] { x, y });
		while (!open.isEmpty()) {
			int[] at = open.remove();
			if (at[0] >= 0 && at[1] >= 0 && at[0] < width && at[1] < height && raster[at[1] * width + at[0]] == old) {
				raster[at[1] * width + at[0]] = value;
				open.add(new int[] { at[0] - 1, at[1] });
				open.add(new int[] { at[0] + 1, at[1] });
				open.add(new int[] { at[0], at[1] - 1 });
				open.add(new int[] { at[0], at[1] + 1 });
			}
		}
	}

	@Test
	void holesAreWhatTheBackgroundAtTheEdgeDoesNotReach() {
		Random random = new Random(4);
		for (int[] size : SIZES) {
			int width = size[0];
			int height = size[1];
			byte[] raster = noise(random, width, height, 0.45);
			EditableMask mask = new EditableMask(Mask.ofRaster(width, height, raster));
			mask.fillHoles();
			byte[] outside = raster.clone();
			for (int x = 0; x < width; x++) {
				for (int y = 0; y < height; y++) {
					if ((x == 0 || y == 0 || x == width - 1 || y == height - 1) && outside[y * width + x] == 0) {
						flood(outside, width, height, x, y, (byte) 2);
					}
				}
			}
			byte[] filled = mask.toMask().toRaster();
			for (int i = 0; i < filled.length; i++) {
				assertEquals(outside[i] != 2, filled[i] != 0);
			}
		}
	}

	@Test
	void oneMaskIsPutOnAnotherOrTakenOff() {
		Random random = new Random(5);
		Mask one = Mask.ofRaster(300, 270, noise(random, 300, 270, 0.5));
		Mask other = Mask.ofRaster(300, 270, noise(random, 300, 270, 0.5));
		EditableMask both = new EditableMask(one);
		both.put(other, true);
		assertArrayEquals(one.union(other).toRaster(), both.toMask().toRaster());
		EditableMask less = new EditableMask(one);
		less.put(other, false);
		assertArrayEquals(one.difference(other).toRaster(), less.toMask().toRaster());
	}

	@Test
	void outsideTheRasterNothingIsPaintedAndNothingIs() {
		EditableMask mask = new EditableMask(10, 10);
		assertEquals(Optional.empty(), mask.stroke(-50, -50, -40, -50, 3, Brush.ROUND, true));
		assertFalse(mask.get(-1, 0));
		assertFalse(mask.get(0, 10));
		assertEquals(0, mask.toMask().area());
	}
}
