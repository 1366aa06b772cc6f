/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskParts;

class MaskPartsTest {

	@Test
	void anEmptyMaskHasNoParts() {
		assertThat(MaskParts.boxes(Mask.ofCounts(3, 4, 12))).isEmpty();
	}

	@Test
	void pixelsThatTouchAtACornerAreTwoParts() {
		assertThat(MaskParts.boxes(Mask.ofRaster(2, 2, new byte[] { 1, 0, 0, 1 }))).containsExactly(new Box(0, 0, 1, 1), new Box(1, 1, 1, 1));
	}

	@Test
	void aRunSaidAsTwoIsOnePart() {
		assertThat(MaskParts.boxes(Mask.ofCounts(1, 6, 1, 2, 0, 2, 1))).containsExactly(new Box(0, 1, 1, 4));
	}

	/** Against the flood from each pixel that no earlier flood has reached. */
	@Test
	void partsAreWhatFloodsReach() {
		for (long seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			int width = 1 + random.nextInt(30);
			int height = 1 + random.nextInt(30);
			byte[] raster = new byte[width * height];
			double full = random.nextDouble();
			for (int i = 0; i < raster.length; i++) {
				raster[i] = (byte) (random.nextDouble() < full ? 1 : 0);
			}
			Mask mask = Mask.ofRaster(width, height, raster);
			EditableMask seen = new EditableMask(width, height);
			List<Box> expected = new ArrayList<>();
			for (int x = 0; x < width; x++) {
				for (int y = 0; y < height; y++) {
					if (mask.contains(x, y) && !seen.get(x, y)) {
						Optional<Mask> part = EditableMask.connected(width, height, x, y, mask::contains);
						seen.put(part.orElseThrow(), true);
						expected.add(part.orElseThrow().bounds().orElseThrow());
					}
				}
			}
			assertThat(MaskParts.boxes(mask)).as("seed %d", seed).containsExactlyElementsOf(expected);
		}
	}
}
