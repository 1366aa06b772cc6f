/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes WAVE files of all kinds, right and wrong ones. */
final class Wav {

	/** How samples are written. */
	enum Kind {
		INT_8(1, 1), INT_16(1, 2), INT_24(1, 3), INT_32(1, 4), FLOAT_32(3, 4), FLOAT_64(3, 8);

		final int tag;
		final int bytes;

		Kind(int tag, int bytes) {
			this.tag = tag;
			this.bytes = bytes;
		}

		/** The largest error that comes of writing and reading. */
		double step() {
			return tag == 3 ? 1e-7 : 1.01 / (1L << (8 * bytes - 1)) + 1e-7;
		}
	}

	/** The container. */
	enum Container {
		RIFF, RIFX, EXTENSIBLE, RF64, WAVE64
	}

	private Wav() {
	}

	static byte[] samples(Sound sound, Kind kind, ByteOrder order) {
		int frames = (int) sound.frames();
		ByteBuffer bytes = ByteBuffer.allocate(frames * sound.channels() * kind.bytes).order(order);
		for (int i = 0; i < frames; i++) {
			for (float[] channel : sound.samples()) {
				put(bytes, channel[i], kind);
			}
		}
		return bytes.array();
	}

	private static void put(ByteBuffer bytes, float sample, Kind kind) {
		switch (kind) {
		case FLOAT_32 -> bytes.putFloat(sample);
		case FLOAT_64 -> bytes.putDouble(sample);
		case INT_8 -> bytes.put((byte) (scaled(sample, 8) + 128));
		case INT_16 -> bytes.putShort((short) scaled(sample, 16));
		case INT_32 -> bytes.putInt((int) scaled(sample, 32));
		case INT_24 -> {
			int value = (int) scaled(sample, 24);
			boolean big = bytes.order() == ByteOrder.BIG_ENDIAN;
			bytes.put((byte) (big ? value >> 16 : value)).put((byte) (value >> 8)).put((byte) (big ? value : value >> 16));
		}
		}
	}

	private static long scaled(float sample, int bits) {
		long full = 1L << (bits - 1);
		return Math.clamp(Math.round((double) sample * full), -full, full - 1);
	}

	static void write(Path file, Sound sound, Kind kind) throws IOException {
		write(file, sound, kind, Container.RIFF);
	}

	static void write(Path file, Sound sound, Kind kind, Container container) throws IOException {
		Files.write(file, bytes(sound, kind, container));
	}

	static byte[] bytes(Sound sound, Kind kind, Container container) {
		ByteOrder order = container == Container.RIFX ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		byte[] data = samples(sound, kind, order);
		ByteBuffer all = ByteBuffer.allocate(data.length + 300).order(order);
		boolean wave64 = container == Container.WAVE64;
		if (wave64) {
			all.put(ascii("riff")).put(new byte[12]).putLong(0).put(ascii("wave")).put(new byte[12]);
		} else {
			all.put(ascii(container == Container.RF64 ? "RF64" : container == Container.RIFX ? "RIFX" : "RIFF")).putInt(-1).put(ascii("WAVE"));
		}
		if (container == Container.RF64) {
			all.put(ascii("ds64")).putInt(28).putLong(0).putLong(data.length).putLong(sound.frames()).putInt(0);
		}
		// A chunk of an odd length, which is padded.
		chunk(all, wave64, "junk", new byte[] { 1, 2, 3 });
		chunk(all, wave64, "fmt ", format(sound, kind, container == Container.EXTENSIBLE, order));
		if (container == Container.RF64) {
			all.put(ascii("data")).putInt(-1).put(data);
		} else {
			chunk(all, wave64, "data", data);
		}
		chunk(all, wave64, "LIST", new byte[] { 9, 9, 9, 9, 9, 9, 9 });
		byte[] bytes = new byte[all.position()];
		all.get(0, bytes);
		return bytes;
	}

	private static void chunk(ByteBuffer all, boolean wave64, String name, byte[] content) {
		int start = all.position();
		all.put(ascii(name));
		if (wave64) {
			all.put(new byte[12]).putLong(24 + content.length);
		} else {
			all.putInt(content.length);
		}
		all.put(content);
		int align = wave64 ? 8 : 2;
		while (wave64 ? all.position() % align != 0 : (all.position() - start) % align != 0) {
			all.put((byte) 0);
		}
	}

	private static byte[] format(Sound sound, Kind kind, boolean extensible, ByteOrder order) {
		ByteBuffer format = ByteBuffer.allocate(extensible ? 40 : 16).order(order);
		int frame = sound.channels() * kind.bytes;
		format.putShort((short) (extensible ? 0xFFFE : kind.tag)).putShort((short) sound.channels()).putInt(sound.sampleRate())
				.putInt(sound.sampleRate() * frame).putShort((short) frame).putShort((short) (8 * kind.bytes));
		if (extensible) {
			format.putShort((short) 22).putShort((short) (8 * kind.bytes)).putInt(0).putShort((short) kind.tag).put(new byte[] { 0, 0, 0, 0, 16, 0 });
		}
		return format.array();
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}
