/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.Curve;
import org.labelwright.media.audio.CurveBlocks;
import org.labelwright.media.audio.Intensity;
import org.labelwright.media.audio.Pitch;

/** Curves of sounds of which pitch and loudness are known. */
class CurveTest {

	/** A voice: 20 harmonics, each weaker than the one below. */
	private static double voice(double phase) {
		double sum = 0;
		for (int harmonic = 1; harmonic <= 20; harmonic++) {
			sum += Math.sin(harmonic * phase) / harmonic;
		}
		return 0.3 * sum;
	}

	@ParameterizedTest
	@ValueSource(doubles = { 82, 110, 147.3, 220, 333.3, 440, 523.25 })
	void thePitchOfATone(double hertz) throws IOException {
		for (int rate : new int[] { 8000, 44100 }) {
			Sound sine = Sound.sine(rate, 2, hertz, 0.4);
			Sound voice = Sound.of(rate, 2, i -> voice(2 * Math.PI * hertz * i / rate));
			for (Sound sound : List.of(sine, rate == 8000 ? sine : voice)) {
				Curve curve = Pitch.USUAL.analyse(sound, 0, 500_000, 1_500_000, Progress.NONE);
				assertThat(curve.values()).hasSize(100);
				for (float value : curve.values()) {
					assertThat((double) value).isCloseTo(hertz, within(hertz * 0.003));
				}
			}
		}
	}

	@Test
	void aRisingToneIsFollowed() throws IOException {
		// From 100 Hz, 50 Hz a second more.
		Sound sound = Sound.of(16000, 4, i -> voice(2 * Math.PI * (100 * i / 16000.0 + 25 * Math.pow(i / 16000.0, 2))));
		Curve curve = Pitch.USUAL.analyse(sound, 0, 0, sound.micros(), Progress.NONE);
		for (double second = 0.5; second < 3.5; second += 0.1) {
			assertThat((double) curve.at(second * 1e6)).isCloseTo(100 + 50 * second, within(1.5));
		}
	}

	@Test
	void noiseAndSilenceHaveNoPitch() throws IOException {
		Curve noise = Pitch.USUAL.analyse(Sound.noise(16000, 32000, 1, 4), 0, 0, 2_000_000, Progress.NONE);
		int voiced = 0;
		for (float value : noise.values()) {
			voiced += Float.isNaN(value) ? 0 : 1;
		}
		assertThat(voiced).isLessThan(10);
		assertThat(Pitch.USUAL.analyse(Sound.of(16000, 1, i -> 0), 0, 0, 1_000_000, Progress.NONE).values()).containsOnly(Float.NaN);
	}

	@Test
	void aSineOfFullScaleHas91Decibels() throws IOException {
		Curve full = Intensity.USUAL.analyse(Sound.sine(16000, 2, 300, 1), 0, 500_000, 1_500_000, Progress.NONE);
		Curve tenth = Intensity.USUAL.analyse(Sound.sine(16000, 2, 300, 0.1), 0, 500_000, 1_500_000, Progress.NONE);
		for (int i = 0; i < full.values().length; i++) {
			assertThat(full.values()[i]).isCloseTo(90.97f, within(0.1f));
			assertThat(tenth.values()[i]).isCloseTo(70.97f, within(0.1f));
		}
		assertThat(Intensity.USUAL.analyse(Sound.of(16000, 1, i -> 0), 0, 0, 500_000, Progress.NONE).values()).containsOnly(Float.NaN);
	}

	@Test
	void blocksFitTogether() throws Exception {
		Sound sound = Sound.of(8000, 25, i -> voice(2 * Math.PI * 120 * i / 8000) * (1 + Math.sin(i / 3000.0)) / 2);
		Curve whole = Intensity.USUAL.analyse(sound, 0, 0, sound.micros(), Progress.NONE);
		try (CurveBlocks blocks = new CurveBlocks(sound, 0, Intensity.USUAL)) {
			BlockingQueue<CurveBlocks.Block> made = new LinkedBlockingQueue<>();
			blocks.addListener(made::add);
			blocks.wish(List.of(0L, 1L, 2L));
			int values = 0;
			for (int i = 0; i < 3; i++) {
				CurveBlocks.Block block = made.poll(60, TimeUnit.SECONDS);
				assertThat(block).isNotNull();
				values += block.curve().values().length;
				for (int at = 0; at < block.curve().values().length; at++) {
					assertThat(block.curve().values()[at]).isEqualTo(whole.at(block.curve().micros(at)), within(1e-3f));
				}
			}
			assertThat(values).isEqualTo(whole.values().length).isEqualTo(2500);
			assertThat(blocks.block(1)).isPresent();
		}
	}

	@Test
	void anAnalysisCanBeStopped() {
		assertThatThrownBy(() -> Pitch.USUAL.analyse(Sound.sine(8000, 20, 200, 0.5), 0, 0, 20_000_000, (done, total) -> {
			if (done > 0) {
				throw new CancellationException();
			}
		})).isInstanceOf(CancellationException.class);
	}
}
