/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Mask;

class MaskTest {

	@Test
	void runsGoDownTheColumns() {
		byte[] raster = { 0, 1, 0, //
				1, 1, 0 };
		Mask mask = Mask.ofRaster(3, 2, raster);
		assertArrayEquals(new int[] { 1, 3, 2 }, mask.counts());
		assertEquals(3, mask.area());
	}

	/** Runs 6, 1, 40, 4, 5 by hand: 6, 1 and 40 stand as they are, then 4-1=3 and 5-40=-35. */
	@Test
	void compressedStringIsTheOneOfCoco() {
		Mask mask = Mask.ofCounts(8, 7, 6, 1, 40, 4, 5);
		assertEquals("61X13mN", mask.toCompressed());
		assertEquals(mask, Mask.ofCompressed(8, 7, "61X13mN"));
	}

	@Test
	void emptyRunsInsideSurvive() {
		Mask mask = Mask.ofCounts(3, 3, 0, 2, 0, 3, 4);
		assertEquals(mask, Mask.ofCompressed(3, 3, mask.toCompressed()));
	}

	@Test
	void refusesWhatDoesNotFit() {
		assertThrows(IllegalArgumentException.class, () -> Mask.ofCounts(2, 2, 1, 2));
		assertThrows(IllegalArgumentException.class, () -> Mask.ofCounts(2, 2, 5, -1));
		assertThrows(IllegalArgumentException.class, () -> Mask.ofCompressed(2, 2, "X"));
		assertThrows(IllegalArgumentException.class, () -> Mask.ofCompressed(2, 2, "\u00e4"));
	}

	@Test
	void randomMasksComeBackFromEitherForm() {
		var random = new SplittableRandom(11);
		for (int run = 0; run < 300; run++) {
			int width = 1 + random.nextInt(40);
			int height = 1 + random.nextInt(40);
			byte[] raster = new byte[width * height];
			int density = 1 + random.nextInt(9);
			for (int i = 0; i < raster.length; i++) {
				raster[i] = (byte) (random.nextInt(10) < density ? 1 : 0);
			}
			Mask mask = Mask.ofRaster(width, height, raster);
			assertArrayEquals(raster, mask.toRaster());
			assertEquals(mask, Mask.ofCompressed(width, height, mask.toCompressed()));
		}
	}
}
