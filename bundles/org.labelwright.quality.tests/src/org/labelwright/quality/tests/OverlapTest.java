/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Cuboid;
import org.labelwright.geometry.Iou;
import org.labelwright.geometry.Quaternion;
import org.labelwright.geometry.RotatedBox;

/** The overlap on which figures of turned boxes and of cuboids stand. */
class OverlapTest {

	@Test
	void aSquareAndTheSameTurnedByAnEighthShareAnOctagon() {
		double octagon = 8 * (Math.sqrt(2) - 1);
		assertThat(PlainOverlap.iou(new RotatedBox(5, 5, 2, 2, 0), new RotatedBox(5, 5, 2, 2, Math.PI / 4)))
				.isCloseTo(octagon / (8 - octagon), within(1e-12));
	}

	@Test
	void turnedBoxesAreCutAsByThePlainWay() {
		Random random = new Random(21);
		int overlapping = 0;
		for (int round = 0; round < 5000; round++) {
			RotatedBox one = box(random);
			RotatedBox other = box(random);
			double plain = PlainOverlap.iou(one, other);
			overlapping += plain > 0 ? 1 : 0;
			assertThat(Iou.of(one, other).orElseThrow()).as("%s and %s", one, other).isCloseTo(plain, within(1e-9));
		}
		assertThat(overlapping).isGreaterThan(1000);
	}

	private static RotatedBox box(Random random) {
		return new RotatedBox(random.nextInt(60), random.nextInt(60), 1 + random.nextInt(60), 1 + random.nextInt(60), random.nextInt(4) == 0
				? random.nextInt(4) * Math.PI / 4 : random.nextDouble() * 7 - 3.5);
	}

	@Test
	void cuboidsAreCutAsByThePlainWay() {
		Random random = new Random(22);
		for (int round = 0; round < 5000; round++) {
			Cuboid one = cuboid(random);
			Cuboid other = cuboid(random);
			assertThat(Iou.of(one, other).orElseThrow()).as("%s and %s", one, other).isCloseTo(PlainOverlap.iou(one, other), within(1e-9));
		}
	}

	private static Cuboid cuboid(Random random) {
		return new Cuboid(random.nextDouble() * 6, random.nextDouble() * 6, random.nextDouble() * 2, 1 + random.nextDouble() * 5, 1 + random.nextDouble() * 3,
				1 + random.nextDouble() * 2, Quaternion.ofYaw(random.nextDouble() * 7 - 3.5));
	}
}
