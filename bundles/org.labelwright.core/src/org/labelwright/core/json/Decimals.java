/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.json;

/**
 * Doubles as the shortest text that reads back as the same double, which is what {@link Double#toString(double)} gives, but
 * several times quicker for what labels are made of: numbers with few digits behind the point.
 */
public final class Decimals {

	/** No text is longer. */
	public static final int MAX_LENGTH = 26;

	/** From here on, and below its counterpart, {@link Double#toString(double)} writes an exponent. */
	private static final double LARGE = 1e7;
	private static final double SMALL = 1e-3;
	private static final int FEW_DIGITS = 3;
	private static final int MANY_DIGITS = 6;

	private Decimals() {
	}

	/**
	 * Writes a number; a whole one without a point.
	 *
	 * @param number finite
	 * @param to has room for {@value #MAX_LENGTH} characters from there on
	 * @return where the text ends
	 */
	public static int write(double number, char[] to, int at) {
		if (number == Math.rint(number) && Math.abs(number) < 1e15 && !(number == 0 && 1 / number < 0)) {
			return copy(Long.toString((long) number), to, at);
		}
		double size = Math.abs(number);
		if (size >= SMALL && size < LARGE) {
			// Two doubles of at most 15 digits differ where their digits do: if so few digits give this double, no fewer do.
			double few = Math.rint(size * 1e3);
			if (few / 1e3 == size) {
				return write(number < 0, (long) few, FEW_DIGITS, to, at);
			}
			double many = Math.rint(size * 1e6);
			if (many / 1e6 == size) {
				return write(number < 0, (long) many, MANY_DIGITS, to, at);
			}
		}
		return copy(Double.toString(number), to, at);
	}

	/** As {@link #write}, at the end of a text. */
	public static void append(double number, StringBuilder to) {
		char[] text = new char[MAX_LENGTH];
		to.append(text, 0, write(number, text, 0));
	}

	/** @param digits of the number that stand behind the point; zeros at the end are left out */
	private static int write(boolean negative, long digits, int behind, char[] to, int at) {
		long rest = digits;
		int left = behind;
		while (rest % 10 == 0) {
			rest /= 10;
			left--;
		}
		int length = 0;
		char[] backwards = new char[MAX_LENGTH];
		for (; left > 0; left--) {
			backwards[length++] = (char) ('0' + rest % 10);
			rest /= 10;
		}
		backwards[length++] = '.';
		do {
			backwards[length++] = (char) ('0' + rest % 10);
			rest /= 10;
		} while (rest > 0);
		if (negative) {
			backwards[length++] = '-';
		}
		for (int i = 0; i < length; i++) {
			to[at + i] = backwards[length - 1 - i];
		}
		return at + length;
	}

	private static int copy(String text, char[] to, int at) {
		text.getChars(0, text.length(), to, at);
		return at + text.length();
	}
}
