/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;

/** Compressed recordings, made here by FFmpeg's own encoders: every sample stands where it was before it was encoded. */
class DecodingTest {

	private static FfmpegTool ffmpeg;

	@TempDir
	private Path folder;
	private AudioStore store;

	@BeforeAll
	static void start() throws IOException {
		ffmpeg = new FfmpegTool();
	}

	@AfterAll
	static void end() {
		ffmpeg.close();
	}

	@BeforeEach
	void store() {
		store = new AudioStore(folder.resolve("cache"));
	}

	/** What the file itself does not say better. */
	private static int tolerated(String encoder, int rate) {
		return switch (encoder) {
		// Blocks of a fixed size, of which the last is not said to be less than full.
		case "-c:a adpcm_ms", "-c:a vorbis -strict experimental" -> 2048;
		// FFmpeg writes edit lists in whole milliseconds.
		case "-c:a aac" -> rate / 1000;
		default -> 0;
		};
	}

	/** Tones that change, so that it shows where one is; not a whole number of packets long. */
	private static Sound song(int rate, int channels) {
		int frames = 3 * rate + 1234;
		float[][] samples = new float[channels][frames];
		Random random = new Random(rate);
		for (int channel = 0; channel < channels; channel++) {
			double phase = 0;
			double hertz = 300;
			for (int i = 0; i < frames; i++) {
				if (i % (rate / 20) == 0) {
					hertz = 200 + random.nextInt(1500);
				}
				phase += 2 * Math.PI * hertz / rate;
				samples[channel][i] = (float) (0.4 * Math.sin(phase));
			}
		}
		return new Sound(rate, samples);
	}

	/** By how many samples one is late, where they are most alike. */
	private static int delay(float[] late, float[] sound, int most) {
		int best = 0;
		double bestProduct = Double.NEGATIVE_INFINITY;
		for (int shift = -most; shift <= most; shift++) {
			double product = 0;
			for (int i = 10_000; i < 40_000; i++) {
				product += sound[i] * late[i + shift];
			}
			if (product > bestProduct) {
				bestProduct = product;
				best = shift;
			}
		}
		return best;
	}

	@ParameterizedTest
	@CsvSource({ "flac, 44100, 2, -c:a flac, true", "wv, 44100, 2, -c:a wavpack, true", "aiff, 44100, 1, -c:a pcm_s16be, true", "m4a, 44100, 2, -c:a alac, true",
			"mkv, 48000, 2, -c:a flac, true", "wav, 44100, 2, -c:a adpcm_ms, false", "mp3, 44100, 2, -c:a libmp3lame, false", "mp3, 22050, 1, -c:a libmp3lame, false",
			"ogg, 44100, 2, -c:a vorbis -strict experimental, false", "opus, 48000, 2, -c:a libopus, false", "m4a, 44100, 2, -c:a aac, false", "mp4, 48000, 1, -c:a aac, false",
			"webm, 48000, 2, -c:a libopus, false", "wav, 16000, 1, -c:a pcm_mulaw, false" })
	void everySampleIsWhereItWas(String extension, int rate, int channels, String encoder, boolean lossless) throws IOException {
		Sound sound = song(rate, channels);
		Path original = folder.resolve("original.wav");
		Wav.write(original, sound, Wav.Kind.INT_16);
		Path encoded = folder.resolve("encoded." + extension);
		ffmpeg.encode(original, encoded, encoder.split(" "));
		assertThat(store.isReady(encoded)).isFalse();
		try (AudioSource source = store.open(encoded, Progress.NONE)) {
			assertThat(source.sampleRate()).isEqualTo(rate);
			assertThat(source.channels()).isEqualTo(channels);
			assertThat(source.frames()).isBetween(sound.frames(), sound.frames() + tolerated(encoder, rate));
			float[][] all = source.read(0, (int) sound.frames());
			if (lossless) {
				WavFileTest.assertSame(all, sound.samples(), Wav.Kind.INT_16.step());
			} else {
				assertThat(delay(all[0], sound.samples()[0], 3000)).isZero();
			}
			assertThat(source.read(30_000, 500)[channels - 1]).isEqualTo(java.util.Arrays.copyOfRange(all[channels - 1], 30_000, 30_500));
		}
		assertThat(store.isReady(encoded)).isTrue();
		try (var kept = Files.list(folder.resolve("cache"))) {
			assertThat(kept).hasSize(1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "mp3, -c:a libmp3lame -q:a 4", "ogg, -c:a vorbis -strict experimental", "opus, -c:a libopus", "flac, -c:a flac" })
	void theSamplesAreThoseThatFfmpegItselfGives(String extension, String encoder) throws IOException {
		Path original = folder.resolve("original.wav");
		Wav.write(original, song(48000, 2), Wav.Kind.INT_16);
		Path encoded = folder.resolve("encoded." + extension);
		Path decoded = folder.resolve("decoded.wav");
		ffmpeg.encode(original, encoded, encoder.split(" "));
		ffmpeg.encode(encoded, decoded, "-c:a", "pcm_s16le");
		try (AudioSource ours = store.open(encoded, Progress.NONE); AudioSource theirs = store.open(decoded, Progress.NONE)) {
			assertThat(ours.frames()).isEqualTo(theirs.frames());
			WavFileTest.assertSame(ours.read(0, 200_000), theirs.read(0, 200_000), Wav.Kind.INT_16.step());
		}
	}

	@Test
	void twentyFourBitsAreKept() throws IOException {
		Sound sound = Sound.noise(44100, 50_000, 2, 8);
		Path original = folder.resolve("original.wav");
		Wav.write(original, sound, Wav.Kind.INT_24);
		Path encoded = folder.resolve("encoded.flac");
		ffmpeg.encode(original, encoded, "-c:a", "flac");
		try (AudioSource source = store.open(encoded, Progress.NONE)) {
			WavFileTest.assertSame(source.read(0, 50_000), sound.samples(), Wav.Kind.INT_24.step());
		}
	}

	@ParameterizedTest
	@CsvSource({ "mp4, mpeg4, aac", "mkv, mpeg4, libopus", "webm, libvpx, libopus" })
	void theSoundOfAVideoStandsWhereItIsHeardBesideThePicture(String extension, String video, String audio) throws IOException {
		Path original = folder.resolve("original.wav");
		Sound sound = song(48000, 1);
		Wav.write(original, sound, Wav.Kind.INT_16);
		Path film = folder.resolve("film." + extension);
		// The sound begins half a second after the picture.
		ffmpeg.run("-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=4", "-itsoffset", "0.5", "-i", original.toString(), "-c:v", video, "-c:a", audio,
				film.toString());
		try (AudioSource source = store.open(film, Progress.NONE)) {
			float[] heard = source.read(0, (int) source.frames())[0];
			float[] from = java.util.Arrays.copyOfRange(heard, 24_000, heard.length);
			// These containers say in whole milliseconds where sound begins: Matroska for each packet, MP4 in its edit list.
			assertThat(delay(from, sound.samples()[0], 3000)).isCloseTo(0, within(extension.equals("mp4") ? 48 : 96));
			for (int i = 0; i < 20_000; i++) {
				assertThat(heard[i]).isCloseTo(0, within(0.02f));
			}
		}
	}

	@Test
	void aDecodingThatIsStoppedLeavesNothing() throws IOException {
		Path original = folder.resolve("original.wav");
		Wav.write(original, Sound.sine(44100, 100, 300, 0.5), Wav.Kind.INT_16);
		Path encoded = folder.resolve("encoded.mp3");
		ffmpeg.encode(original, encoded);
		assertThatThrownBy(() -> store.open(encoded, (done, total) -> {
			if (done > 0) {
				throw new CancellationException();
			}
		})).isInstanceOf(CancellationException.class);
		assertThat(folder.resolve("cache")).isEmptyDirectory();
		try (AudioSource source = store.open(encoded, Progress.NONE)) {
			assertThat(source.frames()).isEqualTo(4_410_000);
		}
	}

	@Test
	void whatACrashHasLeftIsDeletedWhenItIsOld() throws IOException {
		Path cache = Files.createDirectories(folder.resolve("cache"));
		Path old = Files.createFile(cache.resolve("old.wav1.part"));
		Path young = Files.createFile(cache.resolve("young.wav1.part"));
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		Path original = folder.resolve("original.wav");
		Wav.write(original, song(44100, 1), Wav.Kind.INT_16);
		ffmpeg.encode(original, folder.resolve("a.flac"));
		store.open(folder.resolve("a.flac"), Progress.NONE).close();
		assertThat(old).doesNotExist();
		assertThat(young).exists();
	}

	@Test
	void damagedPartsAreSilentAndTheRestIsWhereItWas() throws IOException {
		Path original = folder.resolve("original.wav");
		Sound sound = song(44100, 1);
		Wav.write(original, sound, Wav.Kind.INT_16);
		Path encoded = folder.resolve("encoded.mp3");
		ffmpeg.encode(original, encoded, "-b:a", "128k");
		byte[] bytes = Files.readAllBytes(encoded);
		java.util.Arrays.fill(bytes, 30_000, 34_000, (byte) 0);
		Files.write(encoded, bytes);
		try (AudioSource source = store.open(encoded, Progress.NONE)) {
			assertThat(source.frames()).isCloseTo(sound.frames(), within(1152L * 12));
			assertThat(delay(source.read(0, 80_000)[0], sound.samples()[0], 3000)).isZero();
		}
		Path cut = folder.resolve("cut.m4a");
		ffmpeg.encode(original, cut, "-c:a", "aac", "-movflags", "+faststart");
		Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), (int) (Files.size(cut) / 2)));
		try (AudioSource source = store.open(cut, Progress.NONE)) {
			assertThat(source.frames()).isBetween(sound.frames() / 4, sound.frames());
		}
	}

	@Test
	void whatIsNoRecordingIsToldWithItsName() throws IOException {
		Path original = folder.resolve("original.wav");
		Wav.write(original, song(44100, 1), Wav.Kind.INT_16);
		Path silentFilm = folder.resolve("silent film.mp4");
		ffmpeg.run("-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=1", "-c:v", "mpeg4", silentFilm.toString());
		assertThatThrownBy(() -> store.open(silentFilm, Progress.NONE)).isInstanceOf(BadInputException.class).hasMessageContaining("silent film.mp4")
				.hasMessageContaining("no sound");
		Random random = new Random(1);
		byte[] noise = new byte[5000];
		random.nextBytes(noise);
		for (byte[] bytes : List.of(new byte[0], noise, "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\noriginal.wav\n#EXT-X-ENDLIST\n".getBytes())) {
			Path file = Files.write(folder.resolve("no sound.mp3"), bytes);
			assertThatThrownBy(() -> store.open(file, Progress.NONE)).isInstanceOf(BadInputException.class).hasMessageContaining("no sound.mp3")
					.hasMessageContaining("cannot be decoded");
		}
		assertThat(folder.resolve("cache")).isEmptyDirectory();
	}

	@Test
	void namesMayHoldAnything() throws IOException {
		Path original = folder.resolve("original.wav");
		Wav.write(original, song(44100, 1), Wav.Kind.INT_16);
		Path encoded = folder.resolve("größe %d : 声 #1?.flac");
		ffmpeg.encode(original, folder.resolve("a.flac"));
		Files.move(folder.resolve("a.flac"), encoded);
		try (AudioSource source = store.open(encoded, Progress.NONE)) {
			assertThat(source.frames()).isEqualTo(3 * 44100 + 1234);
		}
	}
}
