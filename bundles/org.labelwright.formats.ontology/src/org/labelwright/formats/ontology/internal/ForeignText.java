/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.ontology.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.labelwright.core.BadInputException;

/** Texts of other tools: UTF-8, or UTF-16 where a byte order mark says so, and nothing else. */
public final class ForeignText {

	private static final long MAX_BYTES = 64 << 20;
	private static final int HEAD = 1 << 16;

	private ForeignText() {
	}

	/** @throws BadInputException where the file is larger than any definition of labels */
	static void requireSmall(Path file) throws IOException {
		if (Files.size(file) > MAX_BYTES) {
			throw new BadInputException(file, "", "is larger than " + (MAX_BYTES >> 20) + " MiB; no definition of labels is");
		}
	}

	/** @throws BadInputException where the file is too large or no text in these encodings */
	public static String read(Path file) throws IOException {
		requireSmall(file);
		byte[] bytes = Files.readAllBytes(file);
		Charset charset = charset(bytes);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		try {
			return withoutMark(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(in).toString());
		} catch (CharacterCodingException e) {
			throw new BadInputException(file, "byte " + in.position(), "is not encoded in " + charset + "; save it as UTF-8", e);
		}
	}

	/** The beginning, to guess by; what cannot be decoded is replaced. */
	public static String head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(HEAD);
			return withoutMark(new String(bytes, charset(bytes)));
		}
	}

	private static Charset charset(byte[] bytes) {
		if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
			return StandardCharsets.UTF_16BE;
		}
		return bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
	}

	private static String withoutMark(String text) {
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}
}
