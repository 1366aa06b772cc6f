/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

/**
 * What a waveform shows: for each column the lowest and the highest sample and their root mean square, where 1 is full scale; all three are
 * NaN where the peaks are not prepared yet.
 */
public record PeakColumns(float[] min, float[] max, float[] rms) {

	static PeakColumns unknown(int columns) {
		PeakColumns all = new PeakColumns(new float[columns], new float[columns], new float[columns]);
		for (int i = 0; i < columns; i++) {
			all.set(i, Float.NaN, Float.NaN, Float.NaN);
		}
		return all;
	}

	void set(int column, float least, float most, float mean) {
		min[column] = least;
		max[column] = most;
		rms[column] = mean;
	}

	public int columns() {
		return min.length;
	}
}
