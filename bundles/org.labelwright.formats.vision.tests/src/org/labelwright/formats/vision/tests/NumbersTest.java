/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.formats.vision.internal.support.Numbers;

class NumbersTest {

	@Test
	void roundingIsThatOfTheDecimal() {
		Random random = new Random(3);
		for (int i = 0; i < 100_000; i++) {
			int digits = random.nextInt(12);
			double number = random.nextInt(1_000_000) / Math.pow(10, random.nextInt(7)) * (random.nextBoolean() ? 1 : -1);
			for (double one : new double[] { number, random.nextGaussian(), random.nextDouble() * 1e12, number * 1e-12, -0.0 }) {
				assertThat(Numbers.text(one, digits)).isEqualTo(BigDecimal.valueOf(one).setScale(digits, RoundingMode.HALF_UP).toPlainString());
			}
		}
	}
}
