/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

/**
 * The discrete Fourier transform of real samples, by the radix-2 algorithm of Cooley and Tukey. The libraries for it on Maven Central were not
 * kept up for years or bring far more along than these lines. Keeps working memory: for one thread.
 */
public final class Fft {

	private final int size;
	private final int half;
	private final float[] cos;
	private final float[] sin;
	private final int[] reversed;
	private final float[] re;
	private final float[] im;

	/** @param size a power of two, at least 4 */
	public Fft(int size) {
		if (size < 4 || Integer.bitCount(size) != 1) {
			throw new IllegalArgumentException(size + " is no power of two from 4");
		}
		this.size = size;
		half = size / 2;
		cos = new float[half];
		sin = new float[half];
		for (int i = 0; i < half; i++) {
			cos[i] = (float) Math.cos(2 * Math.PI * i / size);
			sin[i] = (float) -Math.sin(2 * Math.PI * i / size);
		}
		reversed = new int[half];
		int shift = 32 - Integer.numberOfTrailingZeros(half);
		for (int i = 0; i < half; i++) {
			reversed[i] = Integer.reverse(i) >>> shift;
		}
		re = new float[half];
		im = new float[half];
	}

	public int size() {
		return size;
	}

	/**
	 * The squared magnitudes of the frequencies 0 to half of the sample rate.
	 *
	 * @param samples as many as the size
	 * @param power filled: size / 2 + 1 numbers
	 */
	public void power(float[] samples, float[] power) {
		spectrum(samples, (k, real, imaginary) -> power[k] = real * real + imaginary * imaginary);
	}

	/**
	 * How much the samples are like themselves some samples later, going round from the end to the beginning.
	 *
	 * @param samples as many as the size
	 * @param likeness filled: size / 2 + 1 numbers, that without a shift first
	 */
	public void autocorrelation(float[] samples, float[] likeness) {
		float[] power = new float[size];
		spectrum(samples, (k, real, imaginary) -> {
			power[k] = (real * real + imaginary * imaginary) / size;
			power[(size - k) % size] = power[k];
		});
		spectrum(power, (k, real, imaginary) -> likeness[k] = real);
	}

	@FunctionalInterface
	private interface Output {
		void put(int k, float real, float imaginary);
	}

	/** Even samples as real, odd ones as imaginary parts: half the work. */
	private void spectrum(float[] samples, Output output) {
		for (int i = 0; i < half; i++) {
			re[reversed[i]] = samples[2 * i];
			im[reversed[i]] = samples[2 * i + 1];
		}
		transform();
		output.put(0, re[0] + im[0], 0);
		output.put(half, re[0] - im[0], 0);
		for (int k = 1; k <= half / 2; k++) {
			int other = half - k;
			float evenRe = (re[k] + re[other]) / 2;
			float evenIm = (im[k] - im[other]) / 2;
			float oddRe = (im[k] + im[other]) / 2;
			float oddIm = (re[other] - re[k]) / 2;
			float turnedRe = oddRe * cos[k] - oddIm * sin[k];
			float turnedIm = oddRe * sin[k] + oddIm * cos[k];
			output.put(k, evenRe + turnedRe, evenIm + turnedIm);
			output.put(other, evenRe - turnedRe, turnedIm - evenIm);
		}
	}

	private void transform() {
		for (int length = 2; length <= half; length *= 2) {
			int middle = length / 2;
			int stride = size / length;
			for (int start = 0; start < half; start += length) {
				for (int i = 0, t = 0; i < middle; i++, t += stride) {
					int low = start + i;
					int high = low + middle;
					float turnedRe = re[high] * cos[t] - im[high] * sin[t];
					float turnedIm = re[high] * sin[t] + im[high] * cos[t];
					re[high] = re[low] - turnedRe;
					im[high] = im[low] - turnedIm;
					re[low] += turnedRe;
					im[low] += turnedIm;
				}
			}
		}
	}
}
