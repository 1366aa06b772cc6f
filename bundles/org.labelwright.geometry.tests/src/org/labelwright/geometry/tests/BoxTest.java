/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;

class BoxTest {

	@Test
	void refusesWhatIsNoBox() {
		assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, -1, 2));
		assertThrows(IllegalArgumentException.class, () -> new Box(Double.NaN, 0, 1, 2));
		assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, Double.POSITIVE_INFINITY, 2));
	}

	@Test
	void cornersMayComeInAnyOrder() {
		assertEquals(new Box(1, 2, 3, 4), Box.ofCorners(4, 6, 1, 2));
	}

	@Test
	void touchingBoxesShareNothing() {
		Box left = new Box(0, 0, 10, 10);
		assertTrue(left.intersection(new Box(10, 0, 10, 10)).isEmpty());
		assertEquals(0, left.iou(new Box(10, 0, 10, 10)));
		assertEquals(0, new Box(3, 3, 0, 0).iou(new Box(3, 3, 0, 0)));
	}

	@Test
	void iouAgreesWithCountingPixels() {
		var random = new SplittableRandom(7);
		for (int run = 0; run < 500; run++) {
			Box a = new Box(random.nextInt(20), random.nextInt(20), random.nextInt(20), random.nextInt(20));
			Box b = new Box(random.nextInt(20), random.nextInt(20), random.nextInt(20), random.nextInt(20));
			int common = 0;
			int all = 0;
			for (int x = 0; x < 40; x++) {
				for (int y = 0; y < 40; y++) {
					boolean inA = a.contains(x + 0.5, y + 0.5);
					boolean inB = b.contains(x + 0.5, y + 0.5);
					common += inA && inB ? 1 : 0;
					all += inA || inB ? 1 : 0;
				}
			}
			assertEquals(all == 0 ? 0 : (double) common / all, a.iou(b), 1e-12, a + " " + b);
			assertEquals(a.iou(b), b.iou(a), 0);
		}
	}
}
