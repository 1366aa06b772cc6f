/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Interval;

/**
 * What segments of a recording sound like, and how unlike each other they are: the distance of the means of their {@link Cepstra}, each
 * coefficient in units of how much it varies from window to window within segments. 0 is the same; voices of two people are usually 0.8 or
 * more apart. Immutable; safe for use by several threads.
 */
public final class Timbres {

	private static final int WINDOWS_PER_SECOND = 50;
	/** Of a long segment so many seconds from its middle say enough. */
	private static final int MOST_SECONDS = 30;
	/** What is that much quieter than the loudest window is not listened to. */
	private static final double QUIET = 1e-3;

	/** What is heard in a segment: means of the coefficients, sums of squares around them, and of how many windows. */
	private record Timbre(double[] mean, double[] squares, int windows) {
	}

	/** Listens to segments; keeps working memory. */
	private static final class Ear {

		private final AudioSource source;
		private final Cepstra cepstra;

		Ear(AudioSource source) {
			this.source = source;
			cepstra = new Cepstra(source.sampleRate());
		}

		/** The mean of all channels. */
		float[] samples(Interval segment) throws IOException {
			long first = source.frameAt(segment.start());
			long count = Math.max(cepstra.windowFrames(), source.frameAt(segment.end()) - first);
			long taken = Math.min(count, (long) MOST_SECONDS * source.sampleRate());
			first = Math.clamp(first + (count - taken) / 2, 0, Math.max(0, source.frames() - 1));
			float[][] channels = source.read(first, (int) Math.min(taken, source.frames() - first));
			float[] mean = new float[Math.max(channels[0].length, cepstra.windowFrames())];
			for (float[] channel : channels) {
				for (int i = 0; i < channel.length; i++) {
					mean[i] += channel[i] / channels.length;
				}
			}
			return mean;
		}

		Timbre timbre(float[] samples) {
			int step = Math.max(1, source.sampleRate() / WINDOWS_PER_SECOND);
			double loudest = 0;
			for (int from = 0; from + cepstra.windowFrames() <= samples.length; from += step) {
				loudest = Math.max(loudest, energy(samples, from));
			}
			double[] sum = new double[Cepstra.COUNT];
			double[] squares = new double[Cepstra.COUNT];
			int windows = 0;
			for (int from = 0; from + cepstra.windowFrames() <= samples.length; from += step) {
				if (energy(samples, from) >= loudest * QUIET) {
					float[] coefficients = cepstra.of(samples, from);
					windows++;
					for (int i = 0; i < coefficients.length; i++) {
						sum[i] += coefficients[i];
						squares[i] += (double) coefficients[i] * coefficients[i];
					}
				}
			}
			for (int i = 0; i < sum.length; i++) {
				squares[i] -= sum[i] * sum[i] / windows;
				sum[i] /= windows;
			}
			return new Timbre(sum, squares, windows);
		}

		private double energy(float[] samples, int from) {
			double sum = 0;
			for (int i = from; i < from + cepstra.windowFrames(); i++) {
				sum += (double) samples[i] * samples[i];
			}
			return sum;
		}
	}

	private final List<Timbre> timbres;
	private final double[] spread;

	private Timbres(List<Timbre> timbres) {
		this.timbres = List.copyOf(timbres);
		spread = spread(timbres);
	}

	/**
	 * Listens to segments, to all channels at once; of one longer than half a minute, to that much from its middle.
	 *
	 * @throws IOException where the recording cannot be read
	 */
	public static Timbres of(AudioSource source, List<Interval> segments, Progress progress) throws IOException {
		Ear ear = new Ear(source);
		List<Timbre> timbres = new ArrayList<>();
		for (Interval segment : segments) {
			progress.at(timbres.size(), segments.size());
			timbres.add(ear.timbre(ear.samples(segment)));
		}
		return new Timbres(timbres);
	}

	/** How unlike two of the segments are, by their places in the list. */
	public float distance(int one, int other) {
		return distance(timbres.get(one), timbres.get(other), spread);
	}

	/** From each to each. */
	public float[][] distances() {
		float[][] distances = new float[timbres.size()][timbres.size()];
		for (int i = 0; i < distances.length; i++) {
			for (int k = 0; k < i; k++) {
				distances[i][k] = distance(i, k);
				distances[k][i] = distances[i][k];
			}
		}
		return distances;
	}

	/** The standard deviation of each coefficient within segments. */
	private static double[] spread(List<Timbre> timbres) {
		double[] spread = new double[Cepstra.COUNT];
		long windows = timbres.stream().mapToLong(one -> Math.max(0, one.windows() - 1)).sum();
		for (int i = 0; i < spread.length; i++) {
			int coefficient = i;
			double squares = timbres.stream().mapToDouble(one -> one.squares()[coefficient]).sum();
			spread[i] = Math.max(1e-3, Math.sqrt(squares / Math.max(1, windows)));
		}
		return spread;
	}

	private static float distance(Timbre one, Timbre other, double[] spread) {
		double sum = 0;
		for (int i = 0; i < spread.length; i++) {
			double by = (one.mean()[i] - other.mean()[i]) / spread[i];
			sum += by * by;
		}
		return (float) Math.sqrt(sum / spread.length);
	}
}
