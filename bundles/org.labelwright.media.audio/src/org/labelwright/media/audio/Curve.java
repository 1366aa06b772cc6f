/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

/**
 * Values at times of equal distance.
 *
 * @param startMicros the time of the first, in microseconds
 * @param stepMicros between two
 * @param values NaN where there is none; not to be changed
 */
public record Curve(double startMicros, double stepMicros, float[] values) {

	/** The time of a value. */
	public double micros(int index) {
		return startMicros + index * stepMicros;
	}

	/** The value nearest to a time, NaN where there is none. */
	public float at(double micros) {
		long index = Math.round((micros - startMicros) / stepMicros);
		return index < 0 || index >= values.length ? Float.NaN : values[(int) index];
	}
}
