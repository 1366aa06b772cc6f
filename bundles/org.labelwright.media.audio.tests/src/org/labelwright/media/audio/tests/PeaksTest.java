/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.PeakColumns;
import org.labelwright.media.audio.Peaks;

/** Peaks at every zoom are those of the samples, and are found again on the disk. */
class PeaksTest {

	@TempDir
	private Path folder;
	private AudioStore store;
	private Path file;
	private Sound sound;

	@BeforeEach
	void recording() throws IOException {
		store = new AudioStore(folder.resolve("cache"));
		sound = Sound.of(8000, 40, i -> 0.5 * Math.sin(i / 90.0) * Math.sin(i / 70000.0), i -> i == 123_456 ? -0.9 : 0.1);
		file = folder.resolve("a.wav");
		Wav.write(file, sound, Wav.Kind.INT_16);
	}

	private static float[] extremes(float[] samples, long from, long to) {
		float least = 2;
		float most = -2;
		for (long i = from; i < to; i++) {
			least = Math.min(least, samples[(int) i]);
			most = Math.max(most, samples[(int) i]);
		}
		return new float[] { least, most };
	}

	@Test
	void noColumnMissesASampleAtAnyZoom() throws IOException {
		try (AudioSource source = store.open(file, Progress.NONE)) {
			Peaks peaks = store.peaks(file, source);
			peaks.prepare(Progress.NONE);
			Random random = new Random(5);
			for (int round = 0; round < 400; round++) {
				long from = random.nextInt((int) sound.frames());
				long to = from + 1 + random.nextLong(sound.frames() - from);
				int columns = 1 + random.nextInt(400);
				int channel = random.nextInt(2);
				PeakColumns found = peaks.columns(channel, from, to, columns);
				double width = (double) (to - from) / columns;
				for (int column = 0; column < columns; column++) {
					long start = from + (long) Math.floor(column * width);
					long end = Math.min(sound.frames(), Math.max(start + 1, from + (long) Math.floor((column + 1) * width)));
					float[] exact = extremes(sound.samples()[channel], start, end);
					assertThat(found.min()[column]).isLessThanOrEqualTo(exact[0] + 1e-4f);
					assertThat(found.max()[column]).isGreaterThanOrEqualTo(exact[1] - 1e-4f);
					// And takes in no more than what is beside it.
					int more = (int) Math.ceil(width);
					float[] wide = extremes(sound.samples()[channel], Math.max(0, start - more), Math.min(sound.frames(), end + more));
					assertThat(found.min()[column]).isGreaterThanOrEqualTo(wide[0] - 2e-4f);
					assertThat(found.max()[column]).isLessThanOrEqualTo(wide[1] + 2e-4f);
					assertThat(found.rms()[column]).isLessThanOrEqualTo(Math.max(Math.abs(found.min()[column]), Math.abs(found.max()[column])) + 1e-4f);
				}
			}
		}
	}

	@Test
	void theRootMeanSquareIsThatOfTheSamples() throws IOException {
		try (AudioSource source = store.open(file, Progress.NONE)) {
			Peaks peaks = store.peaks(file, source);
			peaks.prepare(Progress.NONE);
			double sum = 0;
			for (float sample : sound.samples()[0]) {
				sum += sample * sample;
			}
			double exact = Math.sqrt(sum / sound.frames());
			assertThat((double) peaks.columns(0, 0, sound.frames(), 1).rms()[0]).isCloseTo(exact, within(1e-4));
			assertThat((double) peaks.columns(1, 0, 128, 1).rms()[0]).isCloseTo(0.1, within(1e-4));
		}
	}

	@Test
	void beyondTheEndThereIsSilence() throws IOException {
		try (AudioSource source = store.open(file, Progress.NONE)) {
			Peaks peaks = store.peaks(file, source);
			peaks.prepare(Progress.NONE);
			PeakColumns found = peaks.columns(1, sound.frames() - 1000, sound.frames() + 1000, 4);
			assertThat(found.max()[0]).isGreaterThan(0.09f);
			assertThat(found.max()[2]).isZero();
			assertThat(found.min()[3]).isZero();
		}
	}

	@Test
	void theyAreFoundAgainAlsoWhereTheFileWasMovedAndNotWhereItChanged() throws IOException {
		try (AudioSource source = store.open(file, Progress.NONE)) {
			store.peaks(file, source).prepare(Progress.NONE);
		}
		Path moved = folder.resolve("b.wav");
		Files.move(file, moved);
		try (AudioSource source = store.open(moved, Progress.NONE)) {
			Peaks again = store.peaks(moved, source);
			assertThat(again.isPrepared()).isTrue();
			assertThat(again.columns(1, 0, sound.frames(), 1).min()[0]).isEqualTo(-0.9f, within(1e-4f));
		}
		Wav.write(moved, Sound.noise(8000, (int) sound.frames(), 2, 1), Wav.Kind.INT_16);
		try (AudioSource source = store.open(moved, Progress.NONE)) {
			assertThat(store.peaks(moved, source).isPrepared()).isFalse();
		}
	}

	@Test
	void aDamagedFileOfPeaksIsMadeAnew() throws IOException {
		try (AudioSource source = store.open(file, Progress.NONE)) {
			store.peaks(file, source).prepare(Progress.NONE);
			Path kept;
			try (var files = Files.list(folder.resolve("cache"))) {
				kept = files.toList().getFirst();
			}
			byte[] bytes = Files.readAllBytes(kept);
			Files.delete(kept);
			for (byte[] damaged : List.of(new byte[0], java.util.Arrays.copyOf(bytes, bytes.length - 1), new byte[bytes.length])) {
				Files.write(kept, damaged);
				Peaks peaks = store.peaks(file, source);
				assertThat(peaks.isPrepared()).isFalse();
			}
			Peaks peaks = store.peaks(file, source);
			peaks.prepare(Progress.NONE);
			assertThat(Files.readAllBytes(kept)).isEqualTo(bytes);
		}
	}

	@Test
	void whatIsPreparedCanBeSeenMeanwhileAndStopLeavesNothing() throws IOException {
		try (AudioSource source = store.open(file, Progress.NONE)) {
			Peaks peaks = store.peaks(file, source);
			assertThat(peaks.columns(0, 0, sound.frames(), 10).max()).containsOnly(Float.NaN);
			float[][] seen = new float[1][];
			assertThatThrownBy(() -> peaks.prepare((done, total) -> {
				if (done > total / 2) {
					try {
						seen[0] = peaks.columns(1, 0, sound.frames(), 10).max();
					} catch (IOException e) {
						throw new java.io.UncheckedIOException(e);
					}
					throw new CancellationException();
				}
			})).isInstanceOf(CancellationException.class);
			assertThat(seen[0][0]).isEqualTo(0.1f, within(1e-3f));
			assertThat(seen[0][9]).isNaN();
			assertThat(peaks.prepared()).isZero();
			assertThat(folder.resolve("cache")).doesNotExist();
			// Zoomed in, samples are read whether anything is prepared or not.
			assertThat(peaks.columns(1, 123_400, 123_500, 50).min()[28]).isEqualTo(-0.9f, within(1e-4f));
		}
	}

	@Test
	void anEmptyRecordingHasPeaksToo() throws IOException {
		Path empty = folder.resolve("empty.wav");
		Wav.write(empty, Sound.of(8000, 0, i -> 0), Wav.Kind.INT_16);
		try (AudioSource source = store.open(empty, Progress.NONE)) {
			Peaks peaks = store.peaks(empty, source);
			peaks.prepare(Progress.NONE);
			assertThat(peaks.isPrepared()).isTrue();
			assertThat(peaks.columns(0, 0, 100, 3).max()).containsOnly(0);
		}
	}
}
