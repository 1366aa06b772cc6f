/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.Curve;
import org.labelwright.media.audio.Intensity;
import org.labelwright.media.audio.Pitch;
import org.labelwright.media.audio.TimeStretch;

/** Faster and slower sound keeps its pitch and loudness and has the length it should. */
class TimeStretchTest {

	private static Sound stretched(AudioSource source, long from, long to, double speed) throws IOException {
		TimeStretch stretch = new TimeStretch(source, from, to, speed);
		float[][] all = new float[source.channels()][(int) stretch.frames()];
		float[][] block = new float[source.channels()][777];
		int at = 0;
		for (int count = stretch.read(block); count > 0; count = stretch.read(block)) {
			for (int channel = 0; channel < all.length; channel++) {
				System.arraycopy(block[channel], 0, all[channel], at, count);
			}
			at += count;
		}
		assertThat(at).isEqualTo((int) stretch.frames());
		return new Sound(source.sampleRate(), all);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.25, 0.5, 0.8, 1.25, 1.5, 2, 4 })
	void pitchLoudnessAndLength(double speed) throws IOException {
		for (double hertz : new double[] { 90, 220, 523.25 }) {
			Sound sound = stretched(Sound.sine(16000, 6, hertz, 0.5), 0, 96000, speed);
			assertThat(sound.frames()).isEqualTo(Math.round(96000 / speed));
			long end = sound.micros() - 300_000;
			Curve pitch = Pitch.USUAL.analyse(sound, 0, 300_000, end, Progress.NONE);
			Curve loudness = Intensity.USUAL.analyse(sound, 0, 300_000, end, Progress.NONE);
			for (int i = 0; i < pitch.values().length; i++) {
				assertThat((double) pitch.values()[i]).as("%s Hz at %s", hertz, speed).isCloseTo(hertz, within(hertz * 0.01));
				assertThat(loudness.values()[i]).isCloseTo(84.95f, within(0.5f));
			}
		}
	}

	@Test
	void atTheSpeedOneSamplesAreAsRecorded() throws IOException {
		Sound noise = Sound.noise(8000, 20000, 2, 2);
		Sound same = stretched(noise, 1234, 15000, 1);
		for (int channel = 0; channel < 2; channel++) {
			assertThat(same.samples()[channel]).isEqualTo(Arrays.copyOfRange(noise.samples()[channel], 1234, 15000));
		}
	}

	@Test
	void whatHappensWhenStaysInProportion() throws IOException {
		// Bursts at 1, 2, 3 and 4 s.
		Sound bursts = Sound.of(16000, 5, i -> i % 16000 < 1600 && i >= 16000 ? Math.sin(i * 0.2) : 0);
		Sound slow = stretched(bursts, 0, bursts.frames(), 0.5);
		for (int second = 1; second <= 4; second++) {
			assertThat(energy(slow, second * 32000 - 3200, second * 32000 - 500)).isLessThan(0.05);
			assertThat(energy(slow, second * 32000 + 500, second * 32000 + 2700)).isGreaterThan(0.4);
		}
	}

	private static double energy(Sound sound, int from, int to) {
		double sum = 0;
		for (int i = from; i < to; i++) {
			sum += sound.samples()[0][i] * sound.samples()[0][i];
		}
		return sum / (to - from);
	}

	@Test
	void nothingGivesNothing() throws IOException {
		assertThat(new TimeStretch(Sound.noise(8000, 100, 1, 1), 50, 50, 2).read(new float[1][10])).isZero();
		assertThat(new TimeStretch(Sound.noise(8000, 100, 1, 1), 90, 500, 2).frames()).isEqualTo(5);
	}
}
