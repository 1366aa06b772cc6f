/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labelwright.core.json.Decimals;

class DecimalsTest {

	private static String text(double number) {
		char[] buffer = new char[Decimals.MAX_LENGTH];
		return new String(buffer, 0, Decimals.write(number, buffer, 0));
	}

	@Test
	void allAreTheShortestTexts() {
		Random random = new Random(7);
		for (int i = 0; i < 200_000; i++) {
			double few = Math.rint(random.nextDouble(-1e5, 1e5) * Math.pow(10, random.nextInt(8))) / Math.pow(10, random.nextInt(10));
			for (double number : new double[] { few, Math.nextUp(few), random.nextGaussian(), Double.longBitsToDouble(random.nextLong()) }) {
				if (Double.isFinite(number) && !(number == Math.rint(number) && Math.abs(number) < 1e15)) {
					assertEquals(Double.toString(number), text(number));
				}
			}
		}
	}

	@Test
	void wholeNumbersHaveNoPoint() {
		assertEquals("0", text(0));
		assertEquals("-0.0", text(-0.0));
		assertEquals("-12", text(-12));
		assertEquals("100000000", text(1e8));
		assertEquals("1.0E15", text(1e15));
		assertEquals("-0.5", text(-0.5));
		assertEquals("0.001", text(0.001));
		assertEquals("9.99E-4", text(0.000999));
		assertEquals("-2.2250738585072014E-308", text(-2.2250738585072014E-308));
	}
}
