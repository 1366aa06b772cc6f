/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.RotatedBox;

class RotatedBoxTest {

	@Test
	void refusesWhatIsNoBox() {
		assertThrows(IllegalArgumentException.class, () -> new RotatedBox(0, 0, -1, 2, 0));
		assertThrows(IllegalArgumentException.class, () -> new RotatedBox(0, 0, 1, 2, Double.NaN));
	}

	@Test
	void turnsClockwiseOnTheScreen() {
		double[] corners = new RotatedBox(10, 10, 4, 2, Math.PI / 2).corners().toArray();
		assertArrayEquals(new double[] { 11, 8, 11, 12, 9, 12, 9, 8 }, corners, 1e-12);
	}

	@Test
	void unrotatedItIsABox() {
		assertEquals(new Box(8, 9, 4, 2), new RotatedBox(10, 10, 4, 2, 0).toPolygon().bounds());
	}

	@Test
	void turningKeepsTheArea() {
		var random = new SplittableRandom(9);
		for (int run = 0; run < 200; run++) {
			var box = new RotatedBox(random.nextDouble(-100, 5000), random.nextDouble(-100, 5000),
					random.nextDouble(0.1, 300), random.nextDouble(0.1, 300), random.nextDouble(-7, 7));
			assertEquals(box.area(), box.toPolygon().area(), 1e-6);
		}
	}
}
