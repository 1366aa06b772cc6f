/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text formats want them: the same on every machine, without exponent. */
public final class Numbers {

	private Numbers() {
	}

	/** So that it reads back as the same double; whole numbers without a point. */
	public static String text(double number) {
		if (number == Math.rint(number) && Math.abs(number) < 1e15) {
			return Long.toString((long) number);
		}
		String text = Double.toString(number);
		return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
	}

	/** Rounded to so many digits behind the point, none of them left out. */
	public static String text(double number, int digits) {
		return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
	}
}
