/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

/**
 * How a spectrogram is made. How many decibels are shown, and in what colours, is no matter of it: its tiles hold all.
 *
 * @param windowSeconds the longer, the finer the frequencies and the coarser the times; 0.005 shows the pulses of a voice, 0.03 its harmonics
 * @param lowHertz the lower edge of the lowest row
 * @param highHertz the upper edge of the highest row; above half of the sample rate there is silence
 * @param rows how many rows of equal height on the scale
 */
public record SpectrogramSettings(FrequencyScale scale, WindowShape window, double windowSeconds, double lowHertz, double highHertz, int rows) {

	/** What Praat shows of speech. */
	public static final SpectrogramSettings SPEECH = new SpectrogramSettings(FrequencyScale.LINEAR, WindowShape.GAUSS, 0.005, 0, 5000, 256);

	/** @throws IllegalArgumentException where there would be nothing to see */
	public SpectrogramSettings {
		if (!(windowSeconds > 0 && windowSeconds <= 1) || !(lowHertz >= 0 && highHertz > lowHertz) || rows < 1 || rows > 4096) {
			throw new IllegalArgumentException("There is no spectrogram of " + rows + " rows from " + lowHertz + " to " + highHertz + " Hz by windows of "
					+ windowSeconds + " s");
		}
	}

	public SpectrogramSettings withScale(FrequencyScale other) {
		return new SpectrogramSettings(other, window, windowSeconds, lowHertz, highHertz, rows);
	}

	public SpectrogramSettings withWindow(WindowShape shape, double seconds) {
		return new SpectrogramSettings(scale, shape, seconds, lowHertz, highHertz, rows);
	}

	public SpectrogramSettings withRange(double low, double high) {
		return new SpectrogramSettings(scale, window, windowSeconds, low, high, rows);
	}

	/** The row a frequency falls into; not held to the rows there are. */
	public int row(double hertz) {
		double low = scale.of(lowHertz);
		return (int) Math.floor((scale.of(hertz) - low) / (scale.of(highHertz) - low) * rows);
	}

	/** The frequency at a place between the rows: 0 is the lower edge, {@link #rows} the upper one. */
	public double hertz(double row) {
		double low = scale.of(lowHertz);
		return scale.hertz(low + row / rows * (scale.of(highHertz) - low));
	}
}
