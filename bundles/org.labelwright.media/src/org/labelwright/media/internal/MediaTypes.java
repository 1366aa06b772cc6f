/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is, by its first bytes or by its name. */
public final class MediaTypes {

	private static final int ANY = -1;

	private static final Map<String, String> BY_EXTENSION = Map.ofEntries(Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
			Map.entry("jpeg", "image/jpeg"), Map.entry("jpe", "image/jpeg"), Map.entry("gif", "image/gif"), Map.entry("bmp", "image/bmp"),
			Map.entry("tif", "image/tiff"), Map.entry("tiff", "image/tiff"), Map.entry("webp", "image/webp"),
			Map.entry("psd", "image/vnd.adobe.photoshop"));

	private record Magic(String type, int... bytes) {

		boolean matches(byte[] head, int length) {
			if (length < bytes.length) {
				return false;
			}
			for (int i = 0; i < bytes.length; i++) {
				if (bytes[i] != ANY && (head[i] & 0xff) != bytes[i]) {
					return false;
				}
			}
			return true;
		}
	}

	private static final Magic[] MAGIC = { new Magic("image/png", 0x89, 'P', 'N', 'G'), new Magic("image/jpeg", 0xff, 0xd8, 0xff),
			new Magic("image/gif", 'G', 'I', 'F', '8'), new Magic("image/bmp", 'B', 'M'), new Magic("image/tiff", 'I', 'I', 42, 0),
			new Magic("image/tiff", 'M', 'M', 0, 42), new Magic("image/tiff", 'I', 'I', 43, 0), new Magic("image/tiff", 'M', 'M', 0, 43),
			new Magic("image/webp", 'R', 'I', 'F', 'F', ANY, ANY, ANY, ANY, 'W', 'E', 'B', 'P'),
			new Magic("image/vnd.adobe.photoshop", '8', 'B', 'P', 'S') };

	private MediaTypes() {
	}

	public static Optional<String> ofName(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return Optional.ofNullable(BY_EXTENSION.get(fileName.substring(dot + 1).toLowerCase(Locale.ROOT)));
	}

	public static Optional<String> ofBytes(Path file) throws IOException {
		byte[] head = new byte[12];
		int length;
		try (InputStream in = Files.newInputStream(file)) {
			length = in.readNBytes(head, 0, head.length);
		}
		for (Magic magic : MAGIC) {
			if (magic.matches(head, length)) {
				return Optional.of(magic.type());
			}
		}
		return Optional.empty();
	}
}
