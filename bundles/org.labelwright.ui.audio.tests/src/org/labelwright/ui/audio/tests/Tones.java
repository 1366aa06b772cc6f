/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.tests;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes WAVE files of 16 bits with a tone that comes and goes once a second, and is higher in every other one. */
final class Tones {

	private static final int HEADER = 44;

	private Tones() {
	}

	static Path write(Path file, int seconds, int sampleRate, int channels) throws IOException {
		ByteBuffer header = header(seconds, sampleRate, channels);
		List<byte[]> sounds = List.of(second(220, sampleRate, channels), second(880, sampleRate, channels));
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write(header.array());
			for (int i = 0; i < seconds; i++) {
				out.write(sounds.get(i % 2));
			}
		}
		return file;
	}

	private static byte[] second(int hertz, int sampleRate, int channels) {
		ByteBuffer second = ByteBuffer.allocate(2 * channels * sampleRate).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < sampleRate; i++) {
			double loud = Math.max(0, Math.sin(2 * Math.PI * i / sampleRate));
			for (int channel = 0; channel < channels; channel++) {
				second.putShort((short) (8000 * loud * Math.sin(2 * Math.PI * (channel + 1) * hertz * i / sampleRate)));
			}
		}
		return second.array();
	}

	private static ByteBuffer header(int seconds, int sampleRate, int channels) {
		long bytes = 2L * channels * seconds * sampleRate;
		ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
		header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (HEADER - 8 + bytes)).put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
		header.putInt(16).putShort((short) 1).putShort((short) channels).putInt(sampleRate).putInt(2 * channels * sampleRate).putShort((short) (2 * channels))
				.putShort((short) 16).put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) bytes);
		return header;
	}

	/** Silence, which takes no room on the disk, and two seconds at the end that are as loud as can be. */
	static void writeSilenceThenFullScale(Path file, int seconds, int sampleRate, int channels) throws IOException {
		Files.deleteIfExists(file);
		ByteBuffer loud = ByteBuffer.allocate(2 * 2 * channels * sampleRate).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < 2 * sampleRate * channels; i++) {
			loud.putShort((short) (i / channels % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE));
		}
		try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE)) {
			out.write(header(seconds, sampleRate, channels).flip());
			out.write(loud.flip(), HEADER + 2L * channels * sampleRate * (seconds - 2));
		}
	}
}
