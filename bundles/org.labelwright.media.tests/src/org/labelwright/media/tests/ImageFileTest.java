/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.media.ImageHeader;
import org.labelwright.media.image.GeoTransform;
import org.labelwright.media.image.ImageFile;
import org.labelwright.media.image.ImageInfo;
import org.labelwright.media.image.ImagePages;
import org.labelwright.media.image.Orientation;
import org.labelwright.media.image.PixelWindow;
import org.labelwright.media.image.Tile;

class ImageFileTest {

	@TempDir
	Path folder;

	/** Red counts columns, green rows. */
	private static BufferedImage counted(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, x << 16 | y << 8 | 7);
			}
		}
		return image;
	}

	private static Tile whole(ImageFile file) throws IOException {
		return file.read(0, 0, file.info().width(), file.info().height());
	}

	@Test
	void anyPartOfAPngIsTheSameAsThatPartOfTheWhole() throws IOException {
		Path file = folder.resolve("a.png");
		ImageIO.write(counted(50, 40), "png", file.toFile());
		try (ImageFile image = ImageFile.open(file, 0)) {
			Tile all = whole(image);
			Tile part = image.read(7, 11, 20, 13);
			assertEquals(3, all.bands());
			for (int y = 0; y < 13; y++) {
				for (int x = 0; x < 20; x++) {
					assertEquals(x + 7, part.value(x, y, 0));
					assertEquals(y + 11, part.value(x, y, 1));
					assertEquals(all.value(x + 7, y + 11, 2), part.value(x, y, 2));
				}
			}
			assertArrayEquals(all.crop(7, 11, 20, 13).rgb(PixelWindow.BYTES), part.rgb(PixelWindow.BYTES));
			assertThrows(IllegalArgumentException.class, () -> image.read(40, 0, 11, 1));
		}
	}

	/** The eight ways of EXIF, by the corner at which the first stored pixel is shown, as the standard draws it. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void theOrientationOfACameraIsHonoured(int exif) throws IOException {
		Path file = folder.resolve("o.png");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(counted(50, 40), "png", bytes);
		Files.write(file, withExif(bytes.toByteArray(), exif));
		try (ImageFile image = ImageFile.open(file, 0)) {
			boolean turned = exif >= 5;
			assertEquals(Orientation.ofExif(exif), image.info().orientation());
			assertEquals(exif, image.info().orientation().exif());
			assertEquals(turned ? 40 : 50, image.info().width());
			assertEquals(turned ? 50 : 40, image.info().height());
			Tile shown = whole(image);
			int right = image.info().width() - 1;
			int bottom = image.info().height() - 1;
			// EXIF: "The 0th row is at the visual ..., and the 0th column is the visual ..."
			int[] first = switch (exif) {
			case 1, 5 -> new int[] { 0, 0 };
			case 2, 6 -> new int[] { right, 0 };
			case 3, 7 -> new int[] { right, bottom };
			default -> new int[] { 0, bottom };
			};
			assertEquals(0, shown.value(first[0], first[1], 0));
			assertEquals(0, shown.value(first[0], first[1], 1));
			int beside = first[0] == 0 ? 1 : right - 1;
			// Along a shown row the stored column changes, but where axes are swapped.
			assertEquals(turned ? 0 : 1, shown.value(beside, first[1], 0));
			assertEquals(turned ? 1 : 0, shown.value(beside, first[1], 1));
			Tile part = image.read(3, 5, 11, 9);
			assertArrayEquals(shown.crop(3, 5, 11, 9).rgb(PixelWindow.BYTES), part.rgb(PixelWindow.BYTES));
			assertEquals(image.info().width(), ImageHeader.read(file).width());
		}
	}

	private static byte[] withExif(byte[] png, int orientation) throws IOException {
		byte[] tags = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 1)
				.putShort((short) 274).putShort((short) 3).putInt(1).putInt(orientation).putInt(0).array();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DataOutputStream data = new DataOutputStream(out);
		int header = 8 + 25;
		data.write(png, 0, header);
		data.writeInt(tags.length);
		CRC32 crc = new CRC32();
		byte[] name = "eXIf".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
		crc.update(name);
		crc.update(tags);
		data.write(name);
		data.write(tags);
		data.writeInt((int) crc.getValue());
		data.write(png, header, png.length - header);
		return out.toByteArray();
	}

	@Test
	void theOrientationInAJpegIsHonoured() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(counted(50, 40), "jpg", bytes);
		byte[] jpeg = bytes.toByteArray();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		DataOutputStream data = new DataOutputStream(out);
		data.write(jpeg, 0, 2);
		data.writeShort(0xffe1);
		data.writeShort(2 + 6 + 26);
		data.write(new byte[] { 'E', 'x', 'i', 'f', 0, 0 });
		data.write(ByteBuffer.allocate(26).putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) 274)
				.putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0).putInt(0).array());
		data.write(jpeg, 2, jpeg.length - 2);
		Path file = folder.resolve("o.jpg");
		Files.write(file, out.toByteArray());
		try (ImageFile image = ImageFile.open(file, 0)) {
			assertEquals(Orientation.TURNED_90, image.info().orientation());
			assertEquals(40, image.info().width());
			assertEquals(50, image.info().height());
			// The stored top left pixel is dark and shown top right; the stored top right pixel is reddest and shown bottom right.
			Tile shown = whole(image);
			assertTrue(shown.value(39, 0, 0) < 12);
			assertTrue(shown.value(39, 49, 0) > 38);
		}
	}

	@Test
	void sixteenBitsAreKept() throws IOException {
		BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_USHORT_GRAY);
		image.getRaster().setSample(4, 5, 0, 40_000);
		image.getRaster().setSample(5, 5, 0, 40_001);
		Path file = folder.resolve("deep.png");
		ImageIO.write(image, "png", file.toFile());
		try (ImageFile read = ImageFile.open(file, 0)) {
			assertEquals(16, read.info().bitsPerSample());
			assertEquals(1, read.info().bands());
			assertTrue(read.info().needsWindow());
			Tile tile = read.read(4, 5, 2, 1);
			assertEquals(40_000, tile.value(0, 0, 0));
			assertEquals(40_001, tile.value(1, 0, 0));
			assertArrayEquals(new int[] { 0, 0xffffff }, tile.rgb(new PixelWindow(40_000, 40_001)));
		}
	}

	@Test
	void floatingPointSamplesAreKept() throws IOException {
		ByteBuffer samples = ByteBuffer.allocate(4 * 6).order(ByteOrder.LITTLE_ENDIAN);
		float[] values = { -1.5f, 0, 0.25f, 1e6f, Float.MIN_VALUE, 3 };
		for (float value : values) {
			samples.putFloat(value);
		}
		Path file = folder.resolve("f.tif");
		Tiff.write(file, Tiff.Page.strip(3, 2, 1, 32, 3, samples.array()));
		try (ImageFile read = ImageFile.open(file, 0)) {
			assertTrue(read.info().floating());
			Tile tile = whole(read);
			for (int i = 0; i < values.length; i++) {
				assertEquals(values[i], tile.samples().at(i));
			}
		}
	}

	@Test
	void cmykIsShownInItsColours() throws IOException {
		byte[] samples = { (byte) 255, 0, 0, 0, 0, 0, 0, (byte) 255, 0, 0, 0, 0 };
		Path file = folder.resolve("c.tif");
		Tiff.write(file, Tiff.Page.strip(3, 1, 4, 8, 1, samples).tag(332, Tiff.SHORT, 1));
		try (ImageFile read = ImageFile.open(file, 0)) {
			int[] shown = whole(read).rgb(PixelWindow.BYTES);
			assertTrue((shown[0] >> 16 & 0xff) < 60 && (shown[0] & 0xff) > 150, "cyan: " + Integer.toHexString(shown[0]));
			assertTrue((shown[1] >> 16 & 0xff) < 60, "black: " + Integer.toHexString(shown[1]));
			assertTrue((shown[2] >> 16 & 0xff) > 240, "white: " + Integer.toHexString(shown[2]));
		}
	}

	@Test
	void greyStaysAsItIsStoredAndAlphaIsSeenOverWhite() throws IOException {
		BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
		grey.getRaster().setSample(0, 0, 0, 100);
		Path file = folder.resolve("g.png");
		ImageIO.write(grey, "png", file.toFile());
		try (ImageFile read = ImageFile.open(file, 0)) {
			assertEquals(100, whole(read).value(0, 0, 0));
			assertEquals(1, read.info().bands());
		}
		BufferedImage clear = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
		clear.setRGB(0, 0, 0x00ff0000);
		clear.setRGB(1, 0, 0x80ff0000);
		ImageIO.write(clear, "png", file.toFile());
		try (ImageFile read = ImageFile.open(file, 0)) {
			assertArrayEquals(new int[] { 0xffffff, 0xff7f7f }, whole(read).rgb(PixelWindow.BYTES));
		}
	}

	@Test
	void pagesAreCountedAndSmallerCopiesAreNot() throws IOException {
		Path file = folder.resolve("pages.tif");
		Tiff.write(file, Tiff.Page.strip(2, 2, 1, 8, 1, new byte[] { 1, 2, 3, 4 }), Tiff.Page.strip(1, 1, 1, 8, 1, new byte[] { 9 }).tag(254, Tiff.LONG, 1),
				Tiff.Page.strip(2, 1, 1, 8, 1, new byte[] { 5, 6 }));
		try (ImageFile second = ImageFile.open(file, 1)) {
			assertEquals(2, second.info().pages());
			assertEquals(6, whole(second).value(1, 0, 0));
		}
		IOException none = assertThrows(IOException.class, () -> ImageFile.open(file, 2));
		assertTrue(none.getMessage().contains("2 pages"), none.getMessage());
	}

	@Test
	void aPageBecomesAFileOfItsOwnWithTheSameSamples() throws IOException {
		byte[] noise = new byte[48];
		new Random(5).nextBytes(noise);
		// Finite numbers, so that they can be compared.
		byte[] floats = new byte[48];
		ByteBuffer.wrap(floats).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(new float[] { 1.5f, -2, 3e10f, 0, 5, 6, 7, 8, 9, 10, 11, 12 });
		Tiff.Page[] pages = { Tiff.Page.strip(8, 6, 1, 8, 1, noise), Tiff.Page.strip(4, 4, 3, 8, 1, noise).tag(274, Tiff.SHORT, 6),
				Tiff.Page.strip(1, 1, 1, 8, 1, new byte[] { 9 }).tag(254, Tiff.LONG, 1), Tiff.Page.strip(6, 4, 1, 16, 1, noise),
				Tiff.Page.strip(4, 3, 1, 32, 3, floats), Tiff.Page.strip(4, 3, 4, 8, 1, noise).tag(332, Tiff.SHORT, 1),
				Tiff.Page.tiles(16, 16, 1, 16, List.of(new byte[256]), new int[] { 0 }).tag(33550, Tiff.DOUBLE, 0.5, 0.25, 0)
						.tag(33922, Tiff.DOUBLE, 0, 0, 0, 500_000, 4_000_000, 0).tag(34735, Tiff.SHORT, 1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 25832) };
		Path file = folder.resolve("pages.tif");
		Tiff.write(file, pages);
		for (int page = 0; page < pages.length - 1; page++) {
			Path alone = folder.resolve("alone.tif");
			ImagePages.extract(file, page, alone);
			try (ImageFile before = ImageFile.open(file, page); ImageFile after = ImageFile.open(alone, 0)) {
				ImageInfo info = before.info();
				assertEquals(new ImageInfo(info.mediaType(), info.width(), info.height(), info.orientation(), 1, info.bitsPerSample(), info.floating(), info.bands(),
						after.info().randomAccess(), info.geo()), after.info());
				Tile.Samples expected = whole(before).samples();
				Tile.Samples samples = whole(after).samples();
				assertEquals(expected.length(), samples.length());
				for (int i = 0; i < samples.length(); i++) {
					assertEquals(expected.at(i), samples.at(i), "page " + page + ", sample " + i);
				}
			}
		}
		IOException none = assertThrows(IOException.class, () -> ImagePages.extract(file, 6, folder.resolve("none.tif")));
		assertTrue(none.getMessage().contains("6 pages"), none.getMessage());
		assertFalse(Files.exists(folder.resolve("none.tif")));
	}

	@Test
	void whereAGeoTiffLiesIsKnown() throws IOException {
		Path file = folder.resolve("geo.tif");
		Tiff.write(file, Tiff.Page.strip(2, 2, 1, 8, 1, new byte[4]).tag(33550, Tiff.DOUBLE, 0.5, 0.25, 0).tag(33922, Tiff.DOUBLE, 0, 0, 0, 500_000, 4_000_000, 0)
				.tag(34735, Tiff.SHORT, 1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 25832));
		try (ImageFile read = ImageFile.open(file, 0)) {
			GeoTransform geo = read.info().geo().orElseThrow();
			assertEquals(new GeoTransform(0.5, 0, 500_000, 0, -0.25, 4_000_000, 25832), geo);
			assertEquals(500_001, geo.groundX(2, 4));
			assertEquals(3_999_999, geo.groundY(2, 4));
		}
		Tiff.write(file, Tiff.Page.strip(2, 2, 1, 8, 1, new byte[4]).tag(33550, Tiff.DOUBLE, 2, 2, 0).tag(33922, Tiff.DOUBLE, 0, 0, 0, 10, 20, 0)
				.tag(34735, Tiff.SHORT, 1, 1, 0, 2, 1025, 0, 1, 2, 2048, 0, 1, 4326));
		try (ImageFile read = ImageFile.open(file, 0)) {
			// The tie point is the middle of the pixel, so the corner lies half a pixel before it.
			assertEquals(new GeoTransform(2, 0, 9, 0, -2, 21, 4326), read.info().geo().orElseThrow());
		}
	}

	@Test
	void aPageOfABigTiffKeepsWhereItLies() throws IOException {
		Path file = folder.resolve("big.tif");
		byte[] noise = new byte[256];
		new Random(6).nextBytes(noise);
		Tiff.writeBig(file, Tiff.Page.tiles(16, 16, 1, 16, List.of(new byte[256]), new int[] { 0 }),
				Tiff.Page.tiles(16, 16, 1, 16, List.of(noise), new int[] { 0 }).tag(33550, Tiff.DOUBLE, 0.5, 0.25, 0)
						.tag(33922, Tiff.DOUBLE, 0, 0, 0, 500_000, 4_000_000, 0).tag(34735, Tiff.SHORT, 1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 25832),
				Tiff.Page.tiles(16, 16, 1, 16, List.of(noise), new int[] { 0 }).tag(34264, Tiff.DOUBLE, 1, 2, 0, 3, 4, 5, 0, 6, 0, 0, 0, 0, 0, 0, 0, 1));
		List<Optional<GeoTransform>> expected = List.of(Optional.empty(), Optional.of(new GeoTransform(0.5, 0, 500_000, 0, -0.25, 4_000_000, 25832)),
				Optional.of(new GeoTransform(1, 2, 3, 4, 5, 6, 0)));
		for (int page = 0; page < 3; page++) {
			Path alone = folder.resolve("alone.tif");
			ImagePages.extract(file, page, alone);
			try (ImageFile before = ImageFile.open(file, page); ImageFile after = ImageFile.open(alone, 0)) {
				assertEquals(expected.get(page), before.info().geo());
				assertEquals(expected.get(page), after.info().geo());
				assertEquals(whole(before).value(3, 4, 0), whole(after).value(3, 4, 0));
			}
		}
	}

	@Test
	void damagedFilesAreRefusedWithAReason() throws IOException {
		Path file = folder.resolve("a.png");
		ImageIO.write(counted(200, 150), "png", file.toFile());
		byte[] png = Files.readAllBytes(file);
		Path tiff = folder.resolve("a.tif");
		Tiff.write(tiff, Tiff.Page.strip(40, 30, 3, 8, 1, new byte[40 * 30 * 3]));
		byte[] tif = Files.readAllBytes(tiff);
		Path jpg = folder.resolve("a.jpg");
		ImageIO.write(counted(200, 150), "jpg", jpg.toFile());
		byte[] jpeg = Files.readAllBytes(jpg);
		Random random = new Random(5);
		for (byte[] good : List.of(png, tif, jpeg)) {
			for (int i = 0; i < 150; i++) {
				byte[] bad = good.clone();
				for (int k = 0; k < 1 + random.nextInt(8); k++) {
					bad[random.nextInt(Math.min(bad.length, 400))] = (byte) random.nextInt(256);
				}
				if (i % 3 == 0) {
					bad = java.util.Arrays.copyOf(bad, random.nextInt(bad.length));
				}
				Path damaged = Files.write(folder.resolve("damaged"), bad);
				try (ImageFile read = ImageFile.open(damaged, 0)) {
					if (read.info().pixels() < 1_000_000) {
						whole(read);
					}
				} catch (IOException e) {
					assertFalse(String.valueOf(e.getMessage()).isBlank());
				}
			}
		}
		IOException text = assertThrows(IOException.class, () -> ImageFile.open(Files.writeString(folder.resolve("t.png"), "no picture"), 0));
		assertTrue(text.getMessage().contains("PNG, JPEG"), text.getMessage());
	}
}
