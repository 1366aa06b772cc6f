/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

import java.util.ArrayList;
import java.util.List;

/** The lines of a ruler over a part of a recording, and times as people write them. */
public final class TimeRuler {

	/**
	 * A line.
	 *
	 * @param label empty for the short lines between
	 */
	public record Tick(long time, String label) {
		public boolean isLong() {
			return !label.isEmpty();
		}
	}

	private static final long SECOND = 1_000_000;
	private static final long MINUTE = 60 * SECOND;
	private static final long HOUR = 60 * MINUTE;
	/** Steps of long lines above half a second, each with the number of parts that short lines cut it into. */
	private static final long[][] STEPS = { { SECOND, 10 }, { 2 * SECOND, 4 }, { 5 * SECOND, 5 }, { 10 * SECOND, 10 }, { 15 * SECOND, 3 }, { 30 * SECOND, 6 },
			{ MINUTE, 6 }, { 2 * MINUTE, 4 }, { 5 * MINUTE, 5 }, { 10 * MINUTE, 10 }, { 15 * MINUTE, 3 }, { 30 * MINUTE, 6 }, { HOUR, 6 }, { 2 * HOUR, 4 },
			{ 6 * HOUR, 6 }, { 12 * HOUR, 4 }, { 24 * HOUR, 4 } };

	private TimeRuler() {
	}

	/**
	 * The lines in sight.
	 *
	 * @param spacing at least so many pixels from one label to the next
	 */
	public static List<Tick> ticks(TimeView view, int spacing) {
		long[] step = step(view.length(spacing));
		long small = Math.max(1, step[0] / step[1]);
		List<Tick> ticks = new ArrayList<>();
		for (long time = view.from() / small * small; time <= view.to(); time += small) {
			if (time >= view.from()) {
				ticks.add(new Tick(time, time % step[0] == 0 ? text(time, step[0], view.duration()) : ""));
			}
		}
		return ticks;
	}

	private static long[] step(long atLeast) {
		for (long power = 1; power < SECOND; power *= 10) {
			for (int factor : new int[] { 1, 2, 5 }) {
				if (power * factor >= atLeast) {
					return new long[] { power * factor, power * factor == 1 ? 1 : factor == 2 ? 4 : factor == 1 ? 10 : 5 };
				}
			}
		}
		for (long[] step : STEPS) {
			if (step[0] >= atLeast) {
				return step;
			}
		}
		return STEPS[STEPS.length - 1];
	}

	/** With as many decimals as the step has. */
	private static String text(long time, long step, long duration) {
		int decimals = 0;
		for (long unit = SECOND; unit > 1 && step % unit != 0; unit /= 10) {
			decimals++;
		}
		return text(time, decimals, duration >= HOUR);
	}

	/** A time with milliseconds, and hours only where there are some. */
	public static String text(long time) {
		return text(time, 3, time >= HOUR);
	}

	private static String text(long time, int decimals, boolean hours) {
		long seconds = time / SECOND;
		StringBuilder text = new StringBuilder();
		if (hours) {
			text.append(seconds / 3600).append(':').append(two(seconds / 60 % 60));
		} else {
			text.append(seconds / 60);
		}
		text.append(':').append(two(seconds % 60));
		if (decimals > 0) {
			text.append('.').append(Long.toString(SECOND + time % SECOND).substring(1, 1 + decimals));
		}
		return text.toString();
	}

	private static String two(long number) {
		return number < 10 ? "0" + number : Long.toString(number);
	}
}
