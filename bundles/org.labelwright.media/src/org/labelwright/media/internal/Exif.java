/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.internal;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.labelwright.media.image.Orientation;

/** The orientation that a camera wrote into a picture. */
final class Exif {

	private static final int APP1 = 0xffe1;
	private static final int MAX_BLOCK = 16 << 20;
	private static final byte[] HEADER = { 'E', 'x', 'i', 'f', 0, 0 };

	private Exif() {
	}

	/** What cannot be read says nothing: the picture is shown as it is stored. */
	static Orientation orientation(Path file, String mediaType) throws IOException {
		try {
			Optional<InputStream> block = switch (mediaType) {
			case "image/jpeg" -> ofJpeg(file);
			case "image/png" -> ofPng(file);
			case "image/webp" -> ofWebp(file);
			default -> Optional.empty();
			};
			if (block.isEmpty()) {
				return Orientation.NORMAL;
			}
			try (ImageInputStream tags = new MemoryCacheImageInputStream(block.get())) {
				return TiffTags.read(tags).orientation(0);
			}
		} catch (IOException e) {
			if (!Files.isReadable(file)) {
				throw e;
			}
			return Orientation.NORMAL;
		}
	}

	private static Optional<InputStream> ofJpeg(Path file) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			return JPEGSegmentUtil.readSegments(in, APP1, "Exif").stream().findFirst().map(segment -> {
				InputStream data = segment.data();
				try {
					// One byte of padding stands between the name and the tags.
					data.skipNBytes(1);
				} catch (IOException e) {
					return InputStream.nullInputStream();
				}
				return data;
			});
		}
	}

	private static Optional<InputStream> ofPng(Path file) throws IOException {
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
			in.skipNBytes(8);
			while (true) {
				int length = in.readInt();
				String name = new String(in.readNBytes(4), java.nio.charset.StandardCharsets.ISO_8859_1);
				if (name.equals("eXIf")) {
					return Optional.of(bytes(in, length));
				}
				if (name.equals("IDAT") || name.isEmpty()) {
					return Optional.empty();
				}
				in.skipNBytes(Integer.toUnsignedLong(length) + 4);
			}
		}
	}

	private static Optional<InputStream> ofWebp(Path file) throws IOException {
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
			in.skipNBytes(12);
			while (true) {
				byte[] name = in.readNBytes(4);
				if (name.length < 4) {
					return Optional.empty();
				}
				int length = Integer.reverseBytes(in.readInt());
				if (new String(name, java.nio.charset.StandardCharsets.ISO_8859_1).equals("EXIF")) {
					return Optional.of(bytes(in, length));
				}
				in.skipNBytes(Integer.toUnsignedLong(length) + (length & 1));
			}
		}
	}

	private static InputStream bytes(InputStream in, int length) throws IOException {
		if (length < 0 || length > MAX_BLOCK) {
			throw new IOException("an EXIF block of " + Integer.toUnsignedString(length) + " bytes");
		}
		byte[] block = in.readNBytes(length);
		boolean named = block.length > HEADER.length && Arrays.equals(block, 0, HEADER.length, HEADER, 0, HEADER.length);
		return new java.io.ByteArrayInputStream(block, named ? HEADER.length : 0, block.length - (named ? HEADER.length : 0));
	}
}
