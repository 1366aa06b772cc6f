/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a WAVE file of any length (RF64, EBU Tech 3306). For one thread. */
final class WavWriter implements AutoCloseable {

	private static final int HEADER = 80;
	private static final int BUFFER = 1 << 18;

	private final Path file;
	private final int sampleRate;
	private final int channels;
	private final SampleEncoding encoding;
	private final OutputStream out;
	private long frames;

	WavWriter(Path file, int sampleRate, int channels, SampleEncoding encoding) throws IOException {
		this.file = file;
		this.sampleRate = sampleRate;
		this.channels = channels;
		this.encoding = encoding;
		out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
		out.write(header());
	}

	int sampleRate() {
		return sampleRate;
	}

	int channels() {
		return channels;
	}

	long frames() {
		return frames;
	}

	int bytesPerFrame() {
		return channels * encoding.bytes();
	}

	/** @param samples whole frames, little-endian */
	void write(byte[] samples) throws IOException {
		out.write(samples);
		frames += samples.length / bytesPerFrame();
	}

	void silence(long count) throws IOException {
		byte[] second = new byte[sampleRate * bytesPerFrame()];
		for (long left = count; left > 0; left -= sampleRate) {
			out.write(second, 0, (int) Math.min(left, sampleRate) * bytesPerFrame());
		}
		frames += count;
	}

	private byte[] header() {
		long data = frames * bytesPerFrame();
		boolean floating = encoding == SampleEncoding.FLOAT_32 || encoding == SampleEncoding.FLOAT_64;
		ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
		header.put(ascii("RF64")).putInt(-1).put(ascii("WAVE"));
		header.put(ascii("ds64")).putInt(28).putLong(HEADER - 8 + data).putLong(data).putLong(frames).putInt(0);
		header.put(ascii("fmt ")).putInt(16).putShort((short) (floating ? 3 : 1)).putShort((short) channels).putInt(sampleRate)
				.putInt(sampleRate * bytesPerFrame()).putShort((short) bytesPerFrame()).putShort((short) (8 * encoding.bytes()));
		header.put(ascii("data")).putInt(-1);
		return header.array();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Writes how long it has become.
	 *
	 * @param count frames that are kept, at most those written
	 */
	void finish(long count) throws IOException {
		out.close();
		frames = count;
		try (RandomAccessFile again = new RandomAccessFile(file.toFile(), "rw")) {
			again.setLength(HEADER + count * bytesPerFrame());
			again.write(header());
			again.getFD().sync();
		}
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
