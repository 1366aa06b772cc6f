/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.labelwright.geometry.Interval;

/** Times as formats write them, in decimals, and as the model keeps them, in whole microseconds: no binary fraction comes between. */
public final class Times {

	private static final int MICRO_DIGITS = 6;
	private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");
	/** Some thirty years: no recording is longer, and nothing overflows. */
	private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

	private Times() {
	}

	/**
	 * Microseconds of a number of seconds; what is finer is rounded, ties to even.
	 *
	 * @throws IllegalArgumentException where it is no number, negative or beyond any recording
	 */
	public static long micros(String seconds, String what) {
		String shown = Texts.shortened(seconds);
		if (!DECIMAL.matcher(seconds).matches()) {
			throw new IllegalArgumentException("the " + what + " should be a number of seconds, here is \"" + shown + "\"");
		}
		BigDecimal micros = new BigDecimal(seconds).movePointRight(MICRO_DIGITS);
		if (micros.signum() < 0 || micros.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("the " + what + " cannot be " + shown + " seconds");
		}
		return micros.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
	}

	public static boolean isNumber(String text) {
		return DECIMAL.matcher(text).matches();
	}

	/** Seconds with as many digits behind the point as are needed, and no fewer than those asked for. */
	public static String seconds(long micros, int digits) {
		BigDecimal seconds = BigDecimal.valueOf(micros, MICRO_DIGITS).stripTrailingZeros();
		return (seconds.scale() < digits ? seconds.setScale(digits) : seconds).toPlainString();
	}

	/** @throws IllegalArgumentException where it ends before it starts */
	public static Interval interval(long start, long end) {
		if (end < start) {
			throw new IllegalArgumentException("ends at " + seconds(end, 0) + " s, before its start at " + seconds(start, 0) + " s");
		}
		return new Interval(start, end);
	}
}
