/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;

/** WAVE files of every kind are read at any place, and damaged ones as far as they go. */
class WavFileTest {

	@TempDir
	private Path folder;
	private AudioStore store;

	@BeforeEach
	void store() {
		store = new AudioStore(folder.resolve("cache"));
	}

	static Stream<Arguments> kinds() {
		return Arrays.stream(Wav.Container.values()).flatMap(container -> Arrays.stream(Wav.Kind.values()).map(kind -> Arguments.of(container, kind)));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void everyKindIsReadAtAnyPlace(Wav.Container container, Wav.Kind kind) throws IOException {
		Random random = new Random(7);
		for (int channels = 1; channels <= 3; channels++) {
			Sound sound = Sound.noise(16000, 4001, channels, channels);
			Path file = folder.resolve("a" + channels + ".wav");
			Wav.write(file, sound, kind, container);
			try (AudioSource source = store.open(file, Progress.NONE)) {
				assertThat(source.sampleRate()).isEqualTo(16000);
				assertThat(source.channels()).isEqualTo(channels);
				assertThat(source.frames()).isEqualTo(4001);
				assertThat(source.micros()).isEqualTo(250_063);
				for (int i = 0; i < 20; i++) {
					int first = random.nextInt(4002);
					assertSame(source.read(first, 500), sound.read(first, 500), kind.step());
				}
			}
		}
	}

	static void assertSame(float[][] actual, float[][] expected, double step) {
		assertThat(actual).hasNumberOfRows(expected.length);
		for (int channel = 0; channel < expected.length; channel++) {
			assertThat(actual[channel]).hasSameSizeAs(expected[channel]);
			for (int i = 0; i < expected[channel].length; i++) {
				assertThat(actual[channel][i]).isCloseTo(expected[channel][i], Offset.offset((float) step));
			}
		}
	}

	private byte[] plain(int frames) {
		return Wav.bytes(Sound.noise(8000, frames, 1, 3), Wav.Kind.INT_16, Wav.Container.RIFF);
	}

	private static int dataAt(byte[] bytes) {
		for (int i = 0; i < bytes.length - 4; i++) {
			if (bytes[i] == 'd' && bytes[i + 1] == 'a' && bytes[i + 2] == 't' && bytes[i + 3] == 'a') {
				return i;
			}
		}
		throw new AssertionError();
	}

	private long frames(byte[] bytes) throws IOException {
		Path file = Files.write(folder.resolve("x.wav"), bytes);
		try (AudioSource source = store.open(file, Progress.NONE)) {
			assertThat(source.read(source.frames(), 10)[0]).isEmpty();
			return source.frames();
		}
	}

	@Test
	void lengthsThatAreWrongAreNotTrusted() throws IOException {
		byte[] whole = plain(1000);
		int data = dataAt(whole);
		byte[] cut = Arrays.copyOf(whole, data + 8 + 1001);
		assertThat(frames(cut)).as("cut off within a sample").isEqualTo(500);
		for (int wrong : new int[] { 0, -1, Integer.MAX_VALUE }) {
			byte[] stream = Arrays.copyOf(whole, data + 8 + 2000);
			ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).putInt(data + 4, wrong);
			assertThat(frames(stream)).as("a recorder that wrote the length " + wrong).isEqualTo(1000);
		}
		byte[] shorter = Arrays.copyOf(whole, data + 8 + 2000);
		ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN).putInt(data + 4, 600);
		assertThat(frames(shorter)).as("a length that was never brought up to date, with noise where a chunk should begin").isEqualTo(1000);
		assertThat(frames(whole)).as("another chunk follows").isEqualTo(1000);
	}

	@Test
	void aFileLongerThanItsLengthCanSayIsReadToItsEnd() throws IOException {
		// Sparse: takes no room on the disk.
		Path file = folder.resolve("long.wav");
		long frames = 2_200_000_000L;
		byte[] head = Arrays.copyOf(plain(0), dataAt(plain(0)) + 8);
		ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(head.length - 4, (int) (frames * 2));
		Files.write(file, head);
		try (var out = new java.io.RandomAccessFile(file.toFile(), "rw")) {
			out.setLength(head.length + frames * 2);
			out.seek(head.length + (frames - 1) * 2);
			out.write(new byte[] { 0, 0x40 });
		}
		try (AudioSource source = store.open(file, Progress.NONE)) {
			assertThat(source.frames()).isEqualTo(frames);
			assertThat(source.read(frames - 2, 5)[0]).containsExactly(0, 0.5f);
		}
	}

	@Test
	void whatIsDamagedIsToldWithItsName() throws IOException {
		byte[] whole = plain(100);
		List<byte[]> damaged = new ArrayList<>();
		damaged.add(Arrays.copyOf(whole, 20));
		byte[] noChannels = whole.clone();
		int format = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("fmt ");
		noChannels[format + 10] = 0;
		damaged.add(noChannels);
		damaged.add(Arrays.copyOf(whole, dataAt(whole)));
		byte[] noFormat = whole.clone();
		noFormat[format] = 'x';
		damaged.add(noFormat);
		for (byte[] bytes : damaged) {
			Path file = Files.write(folder.resolve("damaged.wav"), bytes);
			assertThatThrownBy(() -> store.open(file, Progress.NONE)).isInstanceOf(BadInputException.class).hasMessageContaining("damaged.wav");
		}
		assertThatThrownBy(() -> store.open(folder.resolve("none.wav"), Progress.NONE)).isInstanceOf(BadInputException.class)
				.hasMessageContaining("none.wav");
	}

	@Test
	void randomDamageIsRefusedOrReadButNeverWorse() throws IOException {
		byte[] whole = Wav.bytes(Sound.noise(8000, 50, 2, 5), Wav.Kind.INT_24, Wav.Container.EXTENSIBLE);
		Random random = new Random(99);
		for (int i = 0; i < 2000; i++) {
			byte[] bytes = Arrays.copyOf(whole, random.nextInt(10) == 0 ? random.nextInt(whole.length) : whole.length);
			for (int changes = random.nextInt(4); changes >= 0 && bytes.length > 0; changes--) {
				bytes[random.nextInt(Math.min(bytes.length, 120))] = (byte) random.nextInt();
			}
			Path file = Files.write(folder.resolve("fuzz.wav"), bytes);
			try (AudioSource source = new org.labelwright.media.audio.internal.WavFile(file)) {
				assertThat(source.frames()).isBetween(0L, (long) bytes.length);
				source.read(0, 100);
			} catch (BadInputException e) {
				assertThat(e).hasMessageContaining("fuzz.wav");
			}
		}
	}

	@Test
	void timesAndFramesAreEachOthersInverse() throws IOException {
		for (int rate : new int[] { 8000, 11025, 22050, 44100, 48000, 192000 }) {
			Sound sound = Sound.noise(rate, 1, 1, 1);
			new Random(rate).longs(1000, 0, 24L * 3600 * rate).forEach(frame -> assertThat(sound.frameAt(sound.microsAt(frame))).isEqualTo(frame));
			assertThat(sound.microsAt(rate)).isEqualTo(1_000_000);
		}
	}

	@Test
	void severalThreadsReadAtOnceAlsoWhereOneIsInterrupted() throws Exception {
		Sound sound = Sound.noise(8000, 20000, 2, 11);
		Path file = folder.resolve("threads.wav");
		Wav.write(file, sound, Wav.Kind.FLOAT_32);
		try (AudioSource source = store.open(file, Progress.NONE)) {
			List<CompletableFuture<Void>> all = new ArrayList<>();
			for (int t = 0; t < 4; t++) {
				Random random = new Random(t);
				boolean interrupted = t == 0;
				all.add(CompletableFuture.runAsync(() -> {
					for (int i = 0; i < 200; i++) {
						if (interrupted) {
							Thread.currentThread().interrupt();
						}
						int first = random.nextInt(20000);
						try {
							assertThat(source.read(first, 100)).isDeepEqualTo(sound.read(first, 100));
						} catch (IOException e) {
							throw new java.io.UncheckedIOException(e);
						}
					}
					Thread.interrupted();
				}, task -> new Thread(task).start()));
			}
			CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
		}
	}

	@Test
	void aDifferentFirstFrameThanThereIsIsRefused() throws IOException {
		Path file = folder.resolve("short.wav");
		Wav.write(file, Sound.noise(8000, 10, 1, 1), Wav.Kind.INT_16);
		try (AudioSource source = store.open(file, Progress.NONE)) {
			assertThatThrownBy(() -> source.read(11, 1)).isInstanceOf(IndexOutOfBoundsException.class);
			assertThatThrownBy(() -> source.read(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
			assertThatThrownBy(() -> source.read(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
		}
	}
}
