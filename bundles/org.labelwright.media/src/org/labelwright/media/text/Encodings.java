/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns bytes into text and says how it knew their encoding: a mark at the start and well-formed UTF-8 are certain,
 * everything else that nobody told is a guess, of which the caller has to tell people.
 */
public final class Encodings {

	/** How the encoding is known. */
	public enum Known {
		/** The caller named it. */
		GIVEN,
		/** The file names it: by a byte order mark, or within, as HTML does. */
		DECLARED,
		/** It is well-formed UTF-8, which text in another encoding hardly ever is. */
		WELL_FORMED,
		/** By the frequency of letters; see {@link Decoded#confidence}. */
		GUESSED
	}

	/**
	 * @param text without the byte order mark
	 * @param confidence in percent; 100 where it is not guessed
	 */
	public record Decoded(String text, Charset charset, Known known, int confidence) {
	}

	private record Mark(Charset charset, int... bytes) {
	}

	private static final List<Mark> MARKS = List.of(new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF), new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
			new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF), new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF), new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE));
	/** Below this a guess is no better than none. */
	private static final int MIN_CONFIDENCE = 10;
	private static final int SAMPLE = 8000;

	private Encodings() {
	}

	/**
	 * @param given what somebody knows the encoding to be, empty to find out
	 * @throws MalformedTextException where the bytes are not of the encoding, with the line, or no text at all
	 */
	public static Decoded decode(byte[] bytes, Optional<Charset> given) throws MalformedTextException {
		Optional<Mark> mark = MARKS.stream().filter(one -> starts(bytes, one.bytes())).findFirst();
		if (given.isPresent()) {
			// UTF-16 without an order takes that of the mark.
			return plain(strict(bytes, given.get()), given.get(), Known.GIVEN, 100);
		}
		if (mark.isPresent()) {
			return plain(strict(bytes, mark.get().charset()), mark.get().charset(), Known.DECLARED, 100);
		}
		MalformedTextException notUtf8;
		try {
			String text = strict(bytes, StandardCharsets.UTF_8);
			// Zeros are what UTF-16 looks like to UTF-8.
			if (text.indexOf('\0') < 0) {
				return plain(text, StandardCharsets.UTF_8, Known.WELL_FORMED, 100);
			}
			notUtf8 = new MalformedTextException("line " + line(text, text.indexOf('\0')), "holds a zero, which no text does");
		} catch (MalformedTextException e) {
			notUtf8 = e;
		}
		for (CharsetMatch match : new CharsetDetector().setText(sample(bytes)).detectAll()) {
			if (match.getConfidence() >= MIN_CONFIDENCE && Charset.isSupported(match.getName())) {
				Charset charset = Charset.forName(match.getName());
				try {
					return plain(strict(bytes, charset), charset, Known.GUESSED, match.getConfidence());
				} catch (MalformedTextException e) {
					// The next guess may do.
				}
			}
		}
		throw notUtf8;
	}

	private static boolean starts(byte[] bytes, int... head) {
		for (int i = 0; i < head.length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
				return false;
			}
		}
		return true;
	}

	private static Decoded plain(String text, Charset charset, Known known, int confidence) throws MalformedTextException {
		String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
		int zero = unmarked.indexOf('\0');
		if (zero >= 0) {
			throw new MalformedTextException("line " + line(unmarked, zero), "holds a zero, which no text does");
		}
		return new Decoded(unmarked, charset, known, confidence);
	}

	/** What tells encodings apart: lines with bytes beyond ASCII. The detector looks at no more than its first bytes. */
	private static byte[] sample(byte[] bytes) {
		long zeros = 0;
		for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
			zeros += bytes[i] == 0 ? 1 : 0;
		}
		if (bytes.length <= SAMPLE || zeros > 0) {
			return bytes;
		}
		ByteArrayOutputStream sample = new ByteArrayOutputStream();
		int start = 0;
		boolean beyond = false;
		for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
			beyond |= bytes[i] < 0;
			if (bytes[i] == '\n' || i - start >= SAMPLE / 4 || i == bytes.length - 1) {
				if (beyond) {
					sample.write(bytes, start, i + 1 - start);
				}
				start = i + 1;
				beyond = false;
			}
		}
		return sample.toByteArray();
	}

	/** @throws MalformedTextException with the line where the bytes are not of the charset */
	private static String strict(byte[] bytes, Charset charset) throws MalformedTextException {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8L, (long) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1));
		CoderResult result = decoder.decode(in, out, true);
		result = result.isUnderflow() ? decoder.flush(out) : result;
		int decoded = out.position();
		out.flip();
		if (result.isError()) {
			int at = in.position();
			byte[] bad = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + result.length()));
			throw new MalformedTextException("line " + line(out, decoded), "byte " + at + " (" + hex(bad) + ") is not " + charset.name());
		}
		return out.toString();
	}

	private static String hex(byte[] bytes) {
		return java.util.HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
	}

	private static long line(CharSequence text, int end) {
		return 1 + text.subSequence(0, end).chars().filter(c -> c == '\n').count();
	}
}
