/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format.support;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes XML as its first bytes say (XML 1.0, appendix F). The parser of the JDK could, but tells of bytes that are no text by a
 * line on the error stream too, which nobody can silence.
 */
final class XmlEncoding {

	private static final int HEAD = 256;
	private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

	private XmlEncoding() {
	}

	/** @throws IOException also while it is read, where there are bytes that are no text */
	static Reader reader(InputStream in) throws IOException {
		BufferedInputStream bytes = new BufferedInputStream(in);
		bytes.mark(HEAD);
		byte[] head = bytes.readNBytes(HEAD);
		bytes.reset();
		Charset charset = charset(head);
		if (begins(head, 0xef, 0xbb, 0xbf)) {
			bytes.skipNBytes(3);
		}
		return new Told(new InputStreamReader(bytes, charset.newDecoder()), charset);
	}

	private static Charset charset(byte[] head) throws IOException {
		if (begins(head, 0xfe, 0xff) || begins(head, 0xff, 0xfe)) {
			return StandardCharsets.UTF_16;
		}
		if (begins(head, 0, '<', 0, '?')) {
			return StandardCharsets.UTF_16BE;
		}
		if (begins(head, '<', 0, '?', 0)) {
			return StandardCharsets.UTF_16LE;
		}
		Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
		if (begins(head, 0xef, 0xbb, 0xbf) || !declared.find()) {
			return StandardCharsets.UTF_8;
		}
		try {
			return Charset.forName(declared.group(1));
		} catch (IllegalArgumentException e) {
			throw new IOException("the encoding " + declared.group(1) + " is not known", e);
		}
	}

	private static boolean begins(byte[] head, int... bytes) {
		for (int i = 0; i < bytes.length; i++) {
			if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
				return false;
			}
		}
		return true;
	}

	/** Says in words what a decoder says in numbers. */
	private static final class Told extends FilterReader {

		private final Charset charset;

		Told(Reader reader, Charset charset) {
			super(reader);
			this.charset = charset;
		}

		@Override
		public int read() throws IOException {
			char[] one = new char[1];
			return read(one, 0, 1) < 0 ? -1 : one[0];
		}

		@Override
		public int read(char[] into, int from, int length) throws IOException {
			try {
				return super.read(into, from, length);
			} catch (CharacterCodingException e) {
				throw new IOException("there are bytes that are no text in " + charset, e);
			}
		}
	}
}
