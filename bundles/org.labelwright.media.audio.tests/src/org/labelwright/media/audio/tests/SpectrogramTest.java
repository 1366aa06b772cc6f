/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.FrequencyScale;
import org.labelwright.media.audio.Spectrogram;
import org.labelwright.media.audio.SpectrogramSettings;
import org.labelwright.media.audio.SpectrogramTile;
import org.labelwright.media.audio.WindowShape;
import org.labelwright.media.audio.internal.Fft;

/** Spectrograms show tones where they are, as loud as they are, at every zoom. */
class SpectrogramTest {

	private static final SpectrogramSettings FINE = SpectrogramSettings.SPEECH.withWindow(WindowShape.HANN, 0.03);

	private static int loudestRow(SpectrogramTile tile, int column) {
		int best = 0;
		for (int row = 1; row < tile.rows(); row++) {
			best = tile.decibels(column, row) > tile.decibels(column, best) ? row : best;
		}
		return best;
	}

	@Test
	void theTransformIsThatOfTheDefinition() {
		Random random = new Random(1);
		for (int size = 4; size <= 256; size *= 2) {
			float[] samples = new float[size];
			for (int i = 0; i < size; i++) {
				samples[i] = random.nextFloat(-1, 1);
			}
			Fft fft = new Fft(size);
			float[] power = new float[size / 2 + 1];
			float[] likeness = new float[size / 2 + 1];
			fft.power(samples, power);
			fft.autocorrelation(samples, likeness);
			for (int k = 0; k <= size / 2; k++) {
				double re = 0;
				double im = 0;
				double product = 0;
				for (int i = 0; i < size; i++) {
					re += samples[i] * Math.cos(2 * Math.PI * k * i / size);
					im -= samples[i] * Math.sin(2 * Math.PI * k * i / size);
					product += samples[i] * samples[(i + k) % size];
				}
				assertThat((double) power[k]).as("size %d, frequency %d", size, k).isCloseTo(re * re + im * im, within(1e-3));
				assertThat((double) likeness[k]).as("size %d, shift %d", size, k).isCloseTo(product, within(1e-3));
			}
		}
	}

	@ParameterizedTest
	@EnumSource(FrequencyScale.class)
	void aToneIsInItsRowAtEveryZoom(FrequencyScale scale) throws IOException {
		for (double hertz : new double[] { 150, 440, 1000, 2500, 4321 }) {
			try (Spectrogram spectrogram = new Spectrogram(Sound.sine(16000, 20, hertz, 0.5), 0, FINE.withScale(scale))) {
				for (int level = 0; level < spectrogram.levels(); level++) {
					SpectrogramTile tile = spectrogram.make(new Spectrogram.Key(level, 0));
					assertThat(loudestRow(tile, 20)).as("%s Hz at level %d", hertz, level).isCloseTo(FINE.withScale(scale).row(hertz), within(1));
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource(WindowShape.class)
	void aSineOfFullScaleHasZeroDecibels(WindowShape shape) throws IOException {
		// In the middle of a frequency of the transform and of a row.
		Sound sound = Sound.sine(16000, 1, 1000, 1);
		SpectrogramSettings settings = new SpectrogramSettings(FrequencyScale.LINEAR, shape, 0.032, 984.375, 1015.625, 1);
		try (Spectrogram spectrogram = new Spectrogram(sound, 0, settings)) {
			// The row is the mean of the tone and the frequencies beside it.
			assertThat(spectrogram.make(new Spectrogram.Key(0, 0)).decibels(30, 0)).isBetween(-6f, 0f);
		}
		try (Spectrogram half = new Spectrogram(Sound.sine(16000, 1, 1000, 0.5), 0, settings);
				Spectrogram full = new Spectrogram(sound, 0, settings)) {
			assertThat(full.make(new Spectrogram.Key(0, 0)).decibels(30, 0) - half.make(new Spectrogram.Key(0, 0)).decibels(30, 0)).isCloseTo(6f, within(0.6f));
		}
	}

	@Test
	void aClickIsInItsColumn() throws IOException {
		int click = 12_345;
		Sound sound = Sound.of(16000, 3, i -> i == click ? 1 : 0);
		try (Spectrogram spectrogram = new Spectrogram(sound, 0, SpectrogramSettings.SPEECH)) {
			Spectrogram.Key key = spectrogram.keyAt(0, click);
			int column = (int) ((click - spectrogram.firstFrame(key)) / spectrogram.framesPerColumn(0));
			SpectrogramTile tile = spectrogram.make(key);
			int loudest = 0;
			for (int i = 1; i < Spectrogram.COLUMNS; i++) {
				loudest = tile.decibels(i, 100) > tile.decibels(loudest, 100) ? i : loudest;
			}
			assertThat(loudest).isEqualTo(column);
			assertThat(tile.decibels(Math.floorMod(column + 128, 256), 100)).isEqualTo(SpectrogramTile.SILENCE);
		}
	}

	@Test
	void aboveHalfOfTheSampleRateAndBehindTheEndThereIsSilence() throws IOException {
		Sound sound = Sound.noise(8000, 8000, 1, 1);
		try (Spectrogram spectrogram = new Spectrogram(sound, 0, FINE.withRange(0, 8000))) {
			SpectrogramTile tile = spectrogram.make(new Spectrogram.Key(0, 0));
			assertThat(tile.decibels(10, 100)).isGreaterThan(-60);
			assertThat(tile.decibels(10, 140)).isEqualTo(SpectrogramTile.SILENCE);
			int behind = (int) (sound.frames() / spectrogram.framesPerColumn(0)) + 2;
			assertThat(tile.decibels(behind, 100)).isEqualTo(SpectrogramTile.SILENCE);
		}
	}

	@Test
	void whatIsWishedForIsMadeElsewhereAndKept() throws Exception {
		try (Spectrogram spectrogram = new Spectrogram(Sound.noise(16000, 160_000, 1, 1), 0, FINE)) {
			BlockingQueue<SpectrogramTile> made = new LinkedBlockingQueue<>();
			spectrogram.addListener(made::add);
			Spectrogram.Key key = new Spectrogram.Key(0, 1);
			assertThat(spectrogram.tile(key)).isEmpty();
			spectrogram.wish(List.of(key));
			SpectrogramTile tile = made.poll(30, TimeUnit.SECONDS);
			assertThat(tile).isNotNull();
			assertThat(spectrogram.tile(key)).containsSame(tile);
		}
	}

	@Test
	void moreThanTheMemoryIsNotKept() throws Exception {
		long room = 3L * 256 * Spectrogram.COLUMNS;
		try (Spectrogram spectrogram = new Spectrogram(Sound.noise(16000, 1_600_000, 1, 1), 0, FINE, room)) {
			BlockingQueue<SpectrogramTile> made = new LinkedBlockingQueue<>();
			spectrogram.addListener(made::add);
			List<Spectrogram.Key> keys = java.util.stream.LongStream.range(0, 8).mapToObj(i -> new Spectrogram.Key(0, i)).toList();
			spectrogram.wish(keys);
			for (int i = 0; i < 8; i++) {
				assertThat(made.poll(30, TimeUnit.SECONDS)).isNotNull();
			}
			assertThat(keys.stream().filter(key -> spectrogram.tile(key).isPresent()).count()).isEqualTo(3);
		}
	}

	@Test
	void aSourceThatFailsIsToldOnce() throws Exception {
		Sound sound = Sound.noise(16000, 16000, 1, 1);
		AudioSource broken = new AudioSource() {
			@Override
			public int sampleRate() {
				return sound.sampleRate();
			}

			@Override
			public int channels() {
				return 1;
			}

			@Override
			public long frames() {
				return sound.frames();
			}

			@Override
			public float[][] read(long firstFrame, int count) throws IOException {
				throw new IOException("The disk is gone");
			}

			@Override
			public void close() {
				// Holds nothing.
			}
		};
		try (Spectrogram spectrogram = new Spectrogram(broken, 0, FINE)) {
			BlockingQueue<IOException> told = new LinkedBlockingQueue<>();
			spectrogram.addFailureListener(told::add);
			spectrogram.wish(List.of(new Spectrogram.Key(0, 0)));
			assertThat(told.poll(30, TimeUnit.SECONDS)).hasMessage("The disk is gone");
			spectrogram.wish(List.of(new Spectrogram.Key(0, 0)));
			assertThat(spectrogram.tile(new Spectrogram.Key(0, 0))).isEmpty();
			assertThat(told).isEmpty();
		}
	}

	@Test
	void theMelScaleIsThatOfHtk() {
		assertThat(FrequencyScale.MEL.of(1000)).isCloseTo(1000, within(0.1));
		assertThat(FrequencyScale.MEL.of(4000)).isCloseTo(2146.1, within(0.1));
		new Random(3).doubles(100, 0, 20000).forEach(hertz -> assertThat(FrequencyScale.MEL.hertz(FrequencyScale.MEL.of(hertz))).isCloseTo(hertz, within(1e-6)));
	}
}
