/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.Intensity;
import org.labelwright.media.audio.Peaks;
import org.labelwright.media.audio.Pitch;
import org.labelwright.media.audio.Spectrogram;
import org.labelwright.media.audio.SpectrogramSettings;
import org.labelwright.media.audio.SpeechActivity;
import org.labelwright.media.audio.TimeStretch;
import org.labelwright.media.audio.WindowShape;

/**
 * Measures a stereo recording of hours; run by hand: {@code mvn verify -Dtest=AudioBench -DfailIfNoTests=false}. Its name keeps it out of every
 * other run. {@code -Dhours=3} says how long it is, {@code -Dfolder=} where it is made; it takes 1.9 GB then.
 */
class AudioBench {

	private static final int RATE = 44_100;
	private static final double HOURS = Double.parseDouble(System.getProperty("hours", "3"));
	private static final int COLUMNS = 1500;

	@Test
	void hoursOfSound(@TempDir Path temporary) throws IOException {
		Path folder = Files.createDirectories(temporary.resolve("bench"));
		Path file = folder.resolve("long.wav");
		record(file, (long) (HOURS * 3600 * RATE));
		AudioStore store = new AudioStore(folder.resolve("cache"));
		long start = System.nanoTime();
		try (AudioSource source = store.open(file, Progress.NONE)) {
			Peaks peaks = store.peaks(file, source);
			print("opened for the first time, nothing prepared", start);
			start = System.nanoTime();
			peaks.prepare(Progress.NONE);
			print("made all peaks", start);
		}
		System.gc();
		start = System.nanoTime();
		try (AudioSource source = store.open(file, Progress.NONE)) {
			Peaks peaks = store.peaks(file, source);
			peaks.columns(0, 0, source.frames(), COLUMNS);
			peaks.columns(1, 0, source.frames(), COLUMNS);
			print("opened again, with the waveform of the whole", start);
			columns(peaks, source);
			spectrogram(source, "0.005 s", SpectrogramSettings.SPEECH);
			spectrogram(source, "0.03 s", SpectrogramSettings.SPEECH.withWindow(WindowShape.HANN, 0.03));
			analyses(peaks, source);
		}
		try (var kept = Files.list(folder.resolve("cache"))) {
			System.out.printf("kept beside it: %d MB%n", kept.mapToLong(path -> path.toFile().length()).sum() / 1_000_000);
		}
		Runtime runtime = Runtime.getRuntime();
		System.out.println("heap taken: " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB of " + (runtime.totalMemory() >> 20));
		compressed(file, folder, store);
	}

	/** Seconds of different loudness, in random order. */
	private static void record(Path file, long frames) throws IOException {
		Random random = new Random(1);
		byte[] head = Wav.bytes(Sound.noise(RATE, 0, 2, 1), Wav.Kind.INT_16, Wav.Container.RF64);
		byte[][] seconds = new byte[20][];
		for (int one = 0; one < seconds.length; one++) {
			ByteBuffer second = ByteBuffer.allocate(RATE * 4).order(ByteOrder.LITTLE_ENDIAN);
			for (int i = 0; i < RATE; i++) {
				second.putShort((short) (400 * one * Math.sin(i * 0.03) + random.nextInt(200)));
				second.putShort((short) (400 * one * Math.sin(i * 0.01) + random.nextInt(200)));
			}
			seconds[one] = second.array();
		}
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
			// The chunk ds64 says how many bytes of samples there are; without the chunk that follows them.
			ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putLong(28, (frames + RATE - 1) / RATE * RATE * 4);
			out.write(head, 0, head.length - 16);
			for (long at = 0; at < frames; at += RATE) {
				out.write(seconds[random.nextInt(seconds.length)]);
			}
		}
	}

	private static void columns(Peaks peaks, AudioSource source) throws IOException {
		Random random = new Random(2);
		for (double seconds : new double[] { 0.01, 0.1, 1, 4, 10, 60, 600, 3600, HOURS * 3600 }) {
			long span = Math.min(source.frames(), (long) (seconds * RATE));
			double[] millis = new double[300];
			for (int i = 0; i < millis.length; i++) {
				long from = span == source.frames() ? 0 : random.nextLong(source.frames() - span);
				long start = System.nanoTime();
				peaks.columns(0, from, from + span, COLUMNS);
				millis[i] = (System.nanoTime() - start) / 1e6;
			}
			Arrays.sort(millis);
			System.out.printf("%d columns of %.2f s anywhere: median %.3f ms, 99 of 100 in %.3f ms%n", COLUMNS, seconds, millis[150], millis[296]);
		}
	}

	private static void spectrogram(AudioSource source, String window, SpectrogramSettings settings) throws IOException {
		try (Spectrogram spectrogram = new Spectrogram(source, 0, settings)) {
			for (int level = 0; level < spectrogram.levels(); level += 4) {
				Spectrogram.Key key = spectrogram.keyAt(level, source.frames() / 3);
				spectrogram.make(key);
				int tiles = 20;
				long start = System.nanoTime();
				for (int i = 0; i < tiles; i++) {
					spectrogram.make(key);
				}
				System.out.printf("tile of the spectrogram, window %s, level %d: %.1f ms%n", window, level, (System.nanoTime() - start) / 1e6 / tiles);
			}
		}
	}

	private static void analyses(Peaks peaks, AudioSource source) throws IOException {
		long start = System.nanoTime();
		SpeechActivity.USUAL.find(source, peaks, Progress.NONE);
		print("found speech in all of it", start);
		start = System.nanoTime();
		Pitch.USUAL.analyse(source, 0, 0, 60_000_000, Progress.NONE);
		print("pitch of a minute", start);
		start = System.nanoTime();
		Intensity.USUAL.analyse(source, 0, 0, 60_000_000, Progress.NONE);
		print("intensity of a minute", start);
		start = System.nanoTime();
		TimeStretch stretch = new TimeStretch(source, 0, 60L * RATE, 1.5);
		float[][] block = new float[2][882];
		while (stretch.read(block) > 0) {
			// What is read is thrown away.
		}
		print("a minute one and a half times as fast", start);
	}

	private static void compressed(Path file, Path folder, AudioStore store) throws IOException {
		for (String extension : new String[] { "mp3", "flac" }) {
			Path encoded = folder.resolve("long." + extension);
			try (FfmpegTool ffmpeg = new FfmpegTool()) {
				ffmpeg.encode(file, encoded, "-t", "1800");
			}
			long start = System.nanoTime();
			try (AudioSource source = store.open(encoded, Progress.NONE)) {
				print("decoded half an hour of " + extension, start);
				store.peaks(encoded, source).prepare(Progress.NONE);
			}
			start = System.nanoTime();
			try (AudioSource source = store.open(encoded, Progress.NONE)) {
				store.peaks(encoded, source).columns(0, 0, source.frames(), COLUMNS);
				print("opened it again", start);
			}
		}
	}

	private static void print(String what, long start) {
		System.out.printf("%s: %.3f s%n", what, (System.nanoTime() - start) / 1e9);
	}
}
