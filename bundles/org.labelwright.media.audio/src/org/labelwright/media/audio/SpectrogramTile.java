/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

/**
 * A part of a spectrogram: {@link Spectrogram#COLUMNS} columns, and the rows of its settings.
 *
 * @param level of the zoom
 * @param index from 0 at the start of the recording
 * @param values row after row, the lowest frequency first: half decibels below full scale, 255 for what is less; not to be changed
 */
public record SpectrogramTile(int level, long index, int rows, byte[] values) {

	/** What is less is silence. */
	public static final float SILENCE = -127.5f;

	/** Relative to a sine of full scale: 0 to {@link #SILENCE}. */
	public float decibels(int column, int row) {
		return (values[row * Spectrogram.COLUMNS + column] & 0xFF) / -2f;
	}
}
