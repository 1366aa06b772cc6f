/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What the first bytes of an image file tell, without decoding it.
 *
 * @param mediaType by the bytes, not by the name
 * @param width in pixels
 * @param height in pixels
 */
public record ImageHeader(String mediaType, int width, int height) {

	/** More pixels are refused: decoded they would not fit into memory. */
	public static final long MAX_PIXELS = 500_000_000L;

	private static final Map<String, String> BY_EXTENSION = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg",
			"jpe", "image/jpeg", "gif", "image/gif", "bmp", "image/bmp", "tif", "image/tiff", "tiff", "image/tiff");

	/** The type that the name of a file promises, empty where it promises no image that can be read here. */
	public static Optional<String> typeByName(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return Optional.ofNullable(BY_EXTENSION.get(fileName.substring(dot + 1).toLowerCase(Locale.ROOT)));
	}

	/**
	 * Reads the header of a file.
	 *
	 * @throws IOException with the reason, for people, where it is no image, has too many pixels, or its bytes are of
	 *         another type than its name
	 */
	public static ImageHeader read(Path file) throws IOException {
		String type = typeByBytes(file).orElseThrow(() -> new IOException("its bytes are those of no image that can be read (PNG, JPEG, GIF, BMP, TIFF)"));
		Optional<String> promised = typeByName(file.getFileName().toString());
		if (promised.isPresent() && !promised.get().equals(type)) {
			throw new IOException("its name says " + promised.get() + ", its bytes are " + type + "; give it the right extension");
		}
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
			if (in == null || !readers.hasNext()) {
				throw new IOException("there is no reader for " + type);
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true, true);
				int width = reader.getWidth(0);
				int height = reader.getHeight(0);
				if (width <= 0 || height <= 0 || (long) width * height > MAX_PIXELS) {
					throw new IOException("its header says " + width + " x " + height + " pixels; at most " + MAX_PIXELS / 1_000_000
							+ " million are read");
				}
				return new ImageHeader(type, width, height);
			} catch (RuntimeException e) {
				// Readers meet broken headers with all kinds of these.
				throw new IOException("its header cannot be read: " + e.getMessage(), e);
			} finally {
				reader.dispose();
			}
		}
	}

	private static Optional<String> typeByBytes(Path file) throws IOException {
		byte[] head = new byte[8];
		int length;
		try (InputStream in = Files.newInputStream(file)) {
			length = in.readNBytes(head, 0, head.length);
		}
		if (starts(head, length, 0x89, 'P', 'N', 'G')) {
			return Optional.of("image/png");
		}
		if (starts(head, length, 0xff, 0xd8, 0xff)) {
			return Optional.of("image/jpeg");
		}
		if (starts(head, length, 'G', 'I', 'F', '8')) {
			return Optional.of("image/gif");
		}
		if (starts(head, length, 'B', 'M')) {
			return Optional.of("image/bmp");
		}
		if (starts(head, length, 'I', 'I', 42, 0) || starts(head, length, 'M', 'M', 0, 42)) {
			return Optional.of("image/tiff");
		}
		return Optional.empty();
	}

	private static boolean starts(byte[] head, int length, int... expected) {
		if (length < expected.length) {
			return false;
		}
		for (int i = 0; i < expected.length; i++) {
			if ((head[i] & 0xff) != expected[i]) {
				return false;
			}
		}
		return true;
	}
}
