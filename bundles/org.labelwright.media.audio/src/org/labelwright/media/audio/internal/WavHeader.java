/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.audio.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.BadInputException;

/**
 * What a WAVE file says of its samples: RIFF and its big-endian twin RIFX, RF64 and BW64 (EBU Tech 3306, ITU-R BS.2088) and Sony Wave64.
 * Lengths are not trusted: recorders that were cut off write 0 or too much, and files over 4 GiB what fits into 32 bits.
 *
 * @param dataStart byte where the samples begin
 */
public record WavHeader(int sampleRate, int channels, SampleEncoding encoding, ByteOrder order, long dataStart, long frames) {

	private static final int PCM = 1;
	private static final int FLOAT = 3;
	private static final int EXTENSIBLE = 0xFFFE;
	private static final int MAX_CHANNELS = 1024;
	private static final long UNKNOWN_32 = 0xFFFF_FFFFL;
	/** The 16 bytes that name a chunk in Wave64 begin as in RIFF; these end them, but for the outermost. */
	private static final int WAVE64_NAME = 16;

	public int bytesPerFrame() {
		return channels * encoding.bytes();
	}

	/** @throws BadInputException where it is no WAVE file, is damaged, or its samples are compressed */
	public static WavHeader read(Path path) throws IOException {
		return find(path).orElseThrow(() -> new BadInputException(path, "", "is no WAVE file of plain samples"));
	}

	/**
	 * @return empty where it is no WAVE file, or one with compressed samples
	 * @throws BadInputException where it is a WAVE file and damaged
	 */
	public static Optional<WavHeader> find(Path path) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
			return new Parser(path, file).parse();
		} catch (EOFException e) {
			throw new BadInputException(path, "", "ends before its samples begin", e);
		}
	}

	/** The chunk {@code fmt}. */
	private record Format(int tag, int channels, int rate, int blockAlign, int bits) {

		Optional<SampleEncoding> encoding() {
			int container = channels > 0 && blockAlign % channels == 0 && blockAlign > 0 ? blockAlign / channels : (bits + 7) / 8;
			return switch (tag) {
			case PCM -> switch (container) {
			case 1 -> Optional.of(SampleEncoding.UNSIGNED_8);
			case 2 -> Optional.of(SampleEncoding.SIGNED_16);
			case 3 -> Optional.of(SampleEncoding.SIGNED_24);
			case 4 -> Optional.of(SampleEncoding.SIGNED_32);
			default -> Optional.empty();
			};
			case FLOAT -> container == 4 ? Optional.of(SampleEncoding.FLOAT_32) : container == 8 ? Optional.of(SampleEncoding.FLOAT_64) : Optional.empty();
			default -> Optional.empty();
			};
		}
	}

	/** Walks from chunk to chunk. */
	private static final class Parser {

		private final Path path;
		private final RandomAccessFile file;
		private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
		private boolean wave64;
		private long size64 = -1;
		private Optional<Format> format = Optional.empty();

		Parser(Path path, RandomAccessFile file) {
			this.path = path;
			this.file = file;
		}

		Optional<WavHeader> parse() throws IOException {
			if (file.length() < 12) {
				return Optional.empty();
			}
			String kind = name(0);
			long at;
			switch (kind) {
			case "RIFF", "RF64", "BW64", "RIFX" -> {
				order = kind.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
				if (!name(8).equals("WAVE")) {
					return Optional.empty();
				}
				at = 12;
			}
			case "riff" -> {
				wave64 = true;
				if (file.length() < 40 || !name(24).equals("wave")) {
					return Optional.empty();
				}
				at = 40;
			}
			default -> {
				return Optional.empty();
			}
			}
			return chunks(at);
		}

		private Optional<WavHeader> chunks(long start) throws IOException {
			long at = start;
			while (at + chunkHeader() <= file.length()) {
				String name = name(at);
				long size = size(at);
				long body = at + chunkHeader();
				switch (name) {
				case "ds64" -> size64 = bytes(body + 8, 8).getLong();
				case "fmt " -> format = Optional.of(format(body, size));
				case "data" -> {
					return header(body, size);
				}
				default -> { }
				}
				if (size < 0 || size > file.length() - body) {
					break;
				}
				long end = body + size;
				at = wave64 ? end + 7 & ~7L : end + (end & 1);
			}
			throw new BadInputException(path, "", "has no samples: there is no chunk \"data\" in it");
		}

		private int chunkHeader() {
			return wave64 ? WAVE64_NAME + 8 : 8;
		}

		private long size(long at) throws IOException {
			return wave64 ? bytes(at + WAVE64_NAME, 8).getLong() - chunkHeader() : bytes(at + 4, 4).getInt() & UNKNOWN_32;
		}

		private Format format(long body, long size) throws IOException {
			if (size < 16) {
				throw new BadInputException(path, "chunk \"fmt \"", "is too short to say how samples are written");
			}
			ByteBuffer bytes = bytes(body, (int) Math.min(size, 26));
			int tag = bytes.getShort(0) & 0xFFFF;
			if (tag == EXTENSIBLE && bytes.limit() >= 26) {
				tag = bytes.getShort(24) & 0xFFFF;
			}
			return new Format(tag, bytes.getShort(2) & 0xFFFF, bytes.getInt(4), bytes.getShort(12) & 0xFFFF, bytes.getShort(14) & 0xFFFF);
		}

		private Optional<WavHeader> header(long start, long declared) throws IOException {
			Format found = format.orElseThrow(() -> new BadInputException(path, "", "does not say how its samples are written: there is no chunk \"fmt \" before them"));
			if (found.channels() < 1 || found.channels() > MAX_CHANNELS || found.rate() < 1) {
				throw new BadInputException(path, "chunk \"fmt \"", "says " + found.channels() + " channels of " + found.rate() + " samples a second");
			}
			Optional<SampleEncoding> encoding = found.encoding();
			if (encoding.isEmpty()) {
				return Optional.empty();
			}
			long length = dataLength(start, declared == UNKNOWN_32 && size64 >= 0 ? size64 : declared);
			long frames = length / ((long) found.channels() * encoding.get().bytes());
			return Optional.of(new WavHeader(found.rate(), found.channels(), encoding.get(), order, start, frames));
		}

		/** What is declared, if the file or another chunk follows it; all that is there otherwise. */
		private long dataLength(long start, long declared) throws IOException {
			long there = file.length() - start;
			if (declared < 0 || declared > there) {
				return there;
			}
			long end = start + declared;
			long next = wave64 ? end + 7 & ~7L : end + (end & 1);
			boolean ends = next >= file.length() && declared > 0 || there == 0;
			return ends || isChunk(next) || isChunk(end) ? declared : there;
		}

		private boolean isChunk(long at) throws IOException {
			if (at + chunkHeader() > file.length()) {
				return false;
			}
			boolean named = name(at).chars().allMatch(letter -> letter >= ' ' && letter < 0x7F);
			long size = size(at);
			return named && size >= 0 && size <= file.length() - at - chunkHeader();
		}

		private String name(long at) throws IOException {
			return new String(bytes(at, 4).array(), StandardCharsets.ISO_8859_1);
		}

		private ByteBuffer bytes(long at, int count) throws IOException {
			byte[] bytes = new byte[count];
			file.seek(at);
			file.readFully(bytes);
			return ByteBuffer.wrap(bytes).order(order);
		}
	}
}
