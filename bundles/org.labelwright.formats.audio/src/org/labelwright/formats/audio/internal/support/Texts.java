/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;

/**
 * A text file as it stands on the disk.
 *
 * @param text without the mark of byte order
 * @param charset UTF-8, or UTF-16 of either byte order where the file begins with the mark of it
 * @param mark whether there is one
 */
public record Texts(String text, Charset charset, boolean mark) {

	private static final String MARK = "\uFEFF";
	private static final long LIMIT = 256L << 20;

	/** @throws BadInputException where it is no text or larger than any such file */
	public static Texts read(Path file) throws IOException {
		return read(file, Optional.empty());
	}

	/**
	 * @param older how a file is coded that is no UTF-8, where there are such files
	 * @throws BadInputException where it is no text or larger than any such file
	 */
	public static Texts read(Path file, Optional<Charset> older) throws IOException {
		if (Files.size(file) > LIMIT) {
			throw new BadInputException(file, "", "has more than " + (LIMIT >> 20) + " MB, which no such file has");
		}
		byte[] bytes = Files.readAllBytes(file);
		Charset charset = charset(bytes);
		try {
			String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			boolean mark = text.startsWith(MARK);
			return new Texts(mark ? text.substring(1) : text, charset, mark);
		} catch (CharacterCodingException e) {
			if (older.isPresent() && charset.equals(StandardCharsets.UTF_8)) {
				return new Texts(new String(bytes, older.get()), older.get(), false);
			}
			throw charset.equals(StandardCharsets.UTF_8) ? Reading.notUtf8(file, e) : new BadInputException(file, "", "is not text in " + charset, e);
		}
	}

	/** The beginning of a file, to see what it is; never refused. */
	public static String head(byte[] bytes) {
		String text = new String(bytes, charset(bytes));
		return text.startsWith(MARK) ? text.substring(1) : text;
	}

	private static Charset charset(byte[] bytes) {
		int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
		return first == 0xfeff ? StandardCharsets.UTF_16BE : first == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
	}

	/** A field as it can stand between blanks. */
	public static String word(String text) {
		return text.strip().replaceAll("\\s+", "_");
	}

	/** For messages. */
	public static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "..." : text;
	}

	/** As bytes again. */
	public byte[] bytes() {
		return ((mark ? MARK : "") + text).getBytes(charset);
	}

	/** How lines end. */
	public static String newline(String text) {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	/** The lines, without what ends them; the last is empty where the text ends with the end of a line. */
	public static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		int from = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
			lines.add(text.substring(from, end > from && text.charAt(end - 1) == '\r' ? end - 1 : end));
			from = end + 1;
		}
		lines.add(text.substring(from));
		return lines;
	}
}
