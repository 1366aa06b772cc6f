/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text formats want them: the same on every machine, without exponent. */
public final class Numbers {

	private static final double[] POWERS = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };

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
		StringBuilder text = new StringBuilder();
		append(text, number, digits);
		return text.toString();
	}

	/** The same at the end of a text, for who writes millions of them. */
	public static void append(StringBuilder text, double number, int digits) {
		double scaled = Math.abs(number) * POWERS[Math.min(digits, POWERS.length - 1)];
		// Exactly what the decimal says, and much quicker, unless the product is so near to a half that its own rounding may decide.
		if (digits < POWERS.length && scaled < 1e9 && Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-6) {
			append(text, number < 0, Math.round(scaled), digits);
		} else {
			text.append(BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).toPlainString());
		}
	}

	private static void append(StringBuilder text, boolean negative, long scaled, int digits) {
		long one = (long) POWERS[digits];
		text.append(negative && scaled != 0 ? "-" : "").append(scaled / one);
		if (digits > 0) {
			text.append('.');
			long behind = scaled % one;
			for (long place = one / 10; place > 1 && behind < place; place /= 10) {
				text.append('0');
			}
			text.append(behind);
		}
	}
}
