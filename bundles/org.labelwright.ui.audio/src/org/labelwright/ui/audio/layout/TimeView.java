/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

/**
 * The part of a recording that is seen. The left edge is a whole number of pixels from the beginning, so that what was painted for
 * one place is right for every place of the same scale.
 *
 * @param scale microseconds a pixel
 * @param left pixels of that scale before the left edge
 * @param width in pixels, at least 1
 * @param duration of the recording in microseconds
 */
public record TimeView(double scale, long left, int width, long duration) {

	/** The closest there is: samples of 48 kHz are 40 pixels apart. */
	public static final double CLOSEST = 0.5;

	private static final double MARGIN = 0.1;

	public TimeView {
		width = Math.max(1, width);
		duration = Math.max(1, duration);
		scale = Math.clamp(scale, CLOSEST, Math.max(CLOSEST, (double) duration / width));
		left = Math.clamp(left, 0, Math.max(0, (long) Math.ceil(duration / scale) - width));
	}

	/** All of a recording. */
	public static TimeView all(long duration, int width) {
		return new TimeView(Double.MAX_VALUE, 0, width, duration);
	}

	/** Where a time is, in pixels from the left edge; may be out of sight. */
	public double x(long time) {
		return time / scale - left;
	}

	/** The pixel of a time, which may be out of sight. */
	public int pixel(long time) {
		return (int) Math.clamp((long) Math.floor(time / scale) - left, -(1 << 24), 1 << 24);
	}

	/** The time at a place, within the recording. */
	public long time(double x) {
		return Math.clamp(Math.round((x + left) * scale), 0, duration);
	}

	/** The first time that is seen. */
	public long from() {
		return time(0);
	}

	/** Where what is seen ends. */
	public long to() {
		return time(width);
	}

	/** How long so many pixels are. */
	public long length(double pixels) {
		return Math.round(pixels * scale);
	}

	/**
	 * Closer, or farther away for a factor below 1.
	 *
	 * @param x stays where it is
	 */
	public TimeView zoomed(double factor, double x) {
		double time = (x + left) * scale;
		double closer = Math.clamp(scale / factor, CLOSEST, Math.max(CLOSEST, (double) duration / width));
		return new TimeView(closer, Math.round(time / closer - x), width, duration);
	}

	public TimeView scrolled(long pixels) {
		return new TimeView(scale, left + pixels, width, duration);
	}

	public TimeView withWidth(int other) {
		boolean all = left == 0 && scale >= (double) duration / width * (1 - 1e-9);
		return all ? all(duration, other) : new TimeView(scale, left, other, duration);
	}

	/** As large as it can be seen with a little around it. */
	public TimeView showing(long start, long end) {
		double length = Math.max(end - start, CLOSEST * width / 2) * (1 + 2 * MARGIN);
		double fitting = Math.clamp(length / width, CLOSEST, Math.max(CLOSEST, (double) duration / width));
		return new TimeView(fitting, Math.round((start + end) / 2.0 / fitting - width / 2.0), width, duration);
	}

	/** Whether a time is in sight. */
	public boolean sees(long time) {
		double x = x(time);
		return x >= 0 && x <= width;
	}

	/** Brings a stretch into sight at the same scale; stays where it is in sight already. */
	public TimeView revealing(long start, long end) {
		if (sees(start) && sees(end)) {
			return this;
		}
		double length = (end - start) / scale;
		long margin = Math.round(width * MARGIN);
		long at = length > width - 2 * margin ? margin : Math.round((width - length) / 2);
		return new TimeView(scale, Math.round(start / scale) - at, width, duration);
	}

	/** The page on which a time is that leaves the right or left edge while it moves on. */
	public TimeView following(long time) {
		return sees(time) ? this : new TimeView(scale, (long) Math.floor(time / scale) - Math.round(width * MARGIN / 2), width, duration);
	}
}
