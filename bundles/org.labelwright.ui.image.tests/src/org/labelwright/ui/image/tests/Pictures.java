/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures that are not ordinary. */
final class Pictures {

	private static final int TILE = 256;
	/** 64 x 32 pixels, the left half red, the right half blue, as these programs wrote it: cwebp -lossless, cwebp -q 60, ImageMagick. */
	private static final String LOSSLESS_WEBP = "UklGRiYAAABXRUJQVlA4TBoAAAAvP8AHAA8Q87//8x8OxILJ/KVD6I3of1TBNw==";
	private static final String LOSSY_WEBP = "UklGRmAAAABXRUJQVlA4IFQAAABQBACdASpAACAAPrVQokunJKMhrAgA4BaJYwDJA9b6B+Kv4AAGUYaBLFgAAP7svY/xdx3Ll7//W/Ic6vssNC3s2FKLD96/"
			+ "9OzneXRd7ddi2ABWygA=";
	private static final String CMYK_JPEG = "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAGBAUGBQQGBgUGBwcGCAoQCgoJCQoUDg8MEBcUGBgXFBYWGh0lHxobIxwWFiAsICMmJykqKRkfLTAtKDAlKCko/9sA"
			+ "QwEHBwcKCAoTCgoTKBoWGigoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgo/8AAFAgAIABABAEiAAIRAQMRAQQiAP/E"
			+ "ABcAAQEBAQAAAAAAAAAAAAAAAAAGBwj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAgG/8QAFBEBAAAAAAAAAAAAAAAAAAAA"
			+ "AP/aAA4EAQACEQMRBAAAPwDRAGxTa6pAAAAF+AjxVQAAAAIABYaVQAAAAX4CPFVAAAAA/9k=";

	private Pictures() {
	}

	/** A JPEG whose EXIF says that it is to be turned clockwise by a quarter to be seen: EXIF 2.32, orientation 6. */
	static void turnedJpeg(Path file, BufferedImage stored) throws IOException {
		ByteArrayOutputStream plain = new ByteArrayOutputStream();
		ImageIO.write(stored, "jpeg", plain);
		byte[] exif = { (byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
				0, 0, 0, 0 };
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] bytes = plain.toByteArray();
		out.write(bytes, 0, 2);
		out.write(exif);
		out.write(bytes, 2, bytes.length - 2);
		Files.write(file, out.toByteArray());
	}

	static byte[] losslessWebp() {
		return Base64.getDecoder().decode(LOSSLESS_WEBP);
	}

	static byte[] lossyWebp() {
		return Base64.getDecoder().decode(LOSSY_WEBP);
	}

	/** For printing, with the four colours inverted as Adobe does it. */
	static byte[] cmykJpeg() {
		return Base64.getDecoder().decode(CMYK_JPEG);
	}

	/** A flat picture of Photoshop without compression: Adobe Photoshop File Formats Specification, "Photoshop File Format". */
	static byte[] psd(BufferedImage picture) {
		int width = picture.getWidth();
		int height = picture.getHeight();
		int noColours = 0;
		int noResources = 0;
		int noLayers = 0;
		short raw = 0;
		ByteBuffer bytes = ByteBuffer.allocate(40 + 3 * width * height);
		bytes.put("8BPS".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1).put(new byte[6]).putShort((short) 3).putInt(height).putInt(width)
				.putShort((short) 8).putShort((short) 3);
		bytes.putInt(noColours).putInt(noResources).putInt(noLayers).putShort(raw);
		for (int shift = 16; shift >= 0; shift -= 8) {
			for (int rgb : picture.getRGB(0, 0, width, height, null, 0, width)) {
				bytes.put((byte) (rgb >> shift));
			}
		}
		return bytes.array();
	}

	/** A TIFF with a page for each picture. */
	static void pages(Path file, BufferedImage... pictures) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (BufferedImage picture : pictures) {
				writer.writeToSequence(new IIOImage(picture, null, null), null);
			}
			writer.endWriteSequence();
		} finally {
			writer.dispose();
		}
	}

	/** How bright all of a tile of {@link #tiledTiff} is. */
	static int brightness(int column, int row) {
		return 20 + (column * 7 + row * 3) % 16 * 14;
	}

	/** A grey TIFF of square tiles, each of one brightness; small on the disk, as tiles that are alike are stored once. */
	static void tiledTiff(Path file, int size) {
		tiledTiff(file, size, Byte.SIZE, 0);
	}

	/** The same with samples of 16 bits, which are {@link #brightness} more than {@code dark}. */
	static void deepTiledTiff(Path file, int size, int dark) {
		tiledTiff(file, size, Short.SIZE, dark);
	}

	private static void tiledTiff(Path file, int size, int bits, int dark) {
		int tileBytes = TILE * TILE * bits / Byte.SIZE;
		int across = (size + TILE - 1) / TILE;
		int tiles = across * across;
		int directory = 8 + 16 * tileBytes;
		int[][] tags = { { 256, 4, 1, size }, { 257, 4, 1, size }, { 258, 3, 1, bits }, { 259, 3, 1, 1 }, { 262, 3, 1, 1 }, { 277, 3, 1, 1 }, { 322, 4, 1, TILE },
				{ 323, 4, 1, TILE }, { 324, 4, tiles, 0 }, { 325, 4, tiles, 0 } };
		int tables = directory + 2 + 12 * tags.length + 4;
		tags[8][3] = tables;
		tags[9][3] = tables + 4 * tiles;
		ByteBuffer bytes = ByteBuffer.allocate(tables + 8 * tiles).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(directory);
		for (int i = 0; i < 16; i++) {
			for (int pixel = 0; pixel < TILE * TILE; pixel++) {
				int sample = dark + 20 + 14 * i;
				if (bits == Byte.SIZE) {
					bytes.put((byte) sample);
				} else {
					bytes.putShort((short) sample);
				}
			}
		}
		bytes.putShort((short) tags.length);
		for (int[] tag : tags) {
			bytes.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
		}
		bytes.putInt(0);
		for (int i = 0; i < tiles; i++) {
			bytes.putInt(8 + (brightness(i % across, i / across) - 20) / 14 * tileBytes);
		}
		for (int i = 0; i < tiles; i++) {
			bytes.putInt(tileBytes);
		}
		try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			bytes.flip();
			while (bytes.hasRemaining()) {
				out.write(bytes);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
