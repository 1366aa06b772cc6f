/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.media.image.DiskImage;
import org.labelwright.media.image.ImageFile;
import org.labelwright.media.image.MemoryImage;
import org.labelwright.media.image.PixelWindow;
import org.labelwright.media.image.Tile;
import org.labelwright.media.image.TiledImage;

class TiledImageTest {

	@TempDir
	Path folder;

	private Path noise(String name, int width, int height, int type) throws IOException {
		BufferedImage image = new BufferedImage(width, height, type);
		Random random = new Random(width * 31L + height);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				for (int band = 0; band < image.getRaster().getNumBands(); band++) {
					image.getRaster().setSample(x, y, band, random.nextInt(type == BufferedImage.TYPE_USHORT_GRAY ? 65536 : 256));
				}
			}
		}
		Path file = folder.resolve(name);
		ImageIO.write(image, "png", file.toFile());
		return file;
	}

	/** Both ways to tiles give the same, to the last pixel of each level, whatever the size. */
	@Test
	void tilesOnTheDiskAreThoseOfMemory() throws IOException {
		for (int[] size : new int[][] { { 1, 1 }, { 256, 256 }, { 257, 255 }, { 1025, 511 }, { 700, 1300 } }) {
			for (int type : new int[] { BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY }) {
				Path file = noise("n" + size[0] + "-" + size[1] + "-" + type + ".png", size[0], size[1], type);
				try (ImageFile open = ImageFile.open(file, 0); TiledImage memory = new MemoryImage(open); DiskImage disk = new DiskImage(file, 0, folder.resolve("tiles"))) {
					assertEquals(0, disk.prepared());
					disk.prepare(part -> assertTrue(part > 0 && part <= 1));
					assertEquals(1, disk.prepared());
					assertSame(memory, disk);
				}
				try (ImageFile open = ImageFile.open(file, 0); TiledImage memory = new MemoryImage(open); DiskImage again = new DiskImage(file, 0, folder.resolve("tiles"))) {
					assertEquals(1, again.prepared());
					assertSame(memory, again);
				}
			}
		}
	}

	private static void assertSame(TiledImage expected, TiledImage actual) throws IOException {
		assertEquals(expected.levels(), actual.levels());
		for (int level = 0; level < expected.levels(); level++) {
			for (int row = 0; row < expected.rows(level); row++) {
				for (int column = 0; column < expected.columns(level); column++) {
					Tile one = expected.tile(level, column, row).orElseThrow();
					Tile other = actual.tile(level, column, row).orElseThrow();
					assertEquals(one.width(), other.width());
					assertEquals(one.height(), other.height());
					assertArrayEquals(one.rgb(new PixelWindow(0, 65535)), other.rgb(new PixelWindow(0, 65535)), level + ": " + column + ", " + row);
				}
			}
		}
		assertEquals(1, expected.columns(expected.levels() - 1));
	}

	@Test
	void aTiledFileIsReadWhereItLiesAndOnlyItsSmallerSizesAreKept() throws IOException {
		Path file = folder.resolve("huge.tif");
		hugeTiff(file, 3000, 2100);
		try (ImageFile open = ImageFile.open(file, 0); TiledImage memory = new MemoryImage(open); DiskImage disk = new DiskImage(file, 0, folder.resolve("tiles"))) {
			assertTrue(disk.info().randomAccess());
			assertTrue(disk.tile(0, 3, 4).isPresent(), "before anything is prepared");
			assertTrue(disk.tile(1, 0, 0).isEmpty());
			disk.prepare(part -> { });
			assertSame(memory, disk);
		}
	}

	/** Counts how often a thread that looks at tiles has to wait for a lock, which says more than the clock of a busy machine. */
	@Test
	void tilesThatAreLookedAtDoNotWaitForThePreparation() throws Exception {
		Path file = folder.resolve("wide.tif");
		hugeTiff(file, 5_120, 5_120);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		try (DiskImage disk = new DiskImage(file, 0, folder.resolve("tiles")); ExecutorService background = Executors.newSingleThreadExecutor()) {
			// What is loaded with the first tile has locks of its own.
			disk.tile(0, 0, 0).orElseThrow();
			CountDownLatch begun = new CountDownLatch(1);
			Future<?> preparation = background.submit(() -> {
				disk.prepare(part -> begun.countDown());
				return null;
			});
			begun.await();
			long before = threads.getThreadInfo(Thread.currentThread().threadId()).getBlockedCount();
			Random random = new Random(3);
			int tiles = 0;
			while (!preparation.isDone()) {
				disk.tile(0, random.nextInt(disk.columns(0)), random.nextInt(disk.rows(0))).orElseThrow();
				tiles++;
			}
			preparation.get();
			long waited = threads.getThreadInfo(Thread.currentThread().threadId()).getBlockedCount() - before;
			assertTrue(waited <= disk.rows(0) / 8, "waited " + waited + " times for " + tiles + " tiles while " + disk.rows(0) + " rows were prepared");
		}
	}

	@Test
	void aWindowFitsThePictureBeforeAndAfterItIsPrepared() throws IOException {
		Path tiled = folder.resolve("deep.tif");
		List<byte[]> tiles = new ArrayList<>();
		for (int value : new int[] { 2000, 3000 }) {
			ByteBuffer tile = ByteBuffer.allocate(256 * 256 * 2).order(ByteOrder.LITTLE_ENDIAN);
			while (tile.hasRemaining()) {
				tile.putShort((short) value);
			}
			tiles.add(tile.array());
		}
		// Tiles are looked at in every second row and column: both kinds are among them.
		int[] order = IntStream.range(0, 64).map(i -> i / 8 < 4 ? 0 : 1).toArray();
		Tiff.write(tiled, Tiff.Page.tiles(2048, 2048, 1, 256, tiles, order).tag(258, Tiff.SHORT, 16));
		BufferedImage rows = new BufferedImage(700, 600, BufferedImage.TYPE_USHORT_GRAY);
		IntStream.range(0, 700 * 600).forEach(i -> rows.getRaster().setSample(i % 700, i / 700, 0, i % 2 == 0 ? 2000 : 3000));
		Path png = folder.resolve("deep.png");
		ImageIO.write(rows, "png", png.toFile());
		for (Path file : List.of(tiled, png)) {
			try (DiskImage disk = new DiskImage(file, 0, folder.resolve("tiles"))) {
				assertEquals(new PixelWindow(2000, 3000), disk.suggestedWindow(), file + ", before");
				disk.prepare(part -> { });
				assertTrue(disk.suggestedWindow().low() >= 2000 && disk.suggestedWindow().high() <= 3000, file + ", after");
			}
		}
	}

	/** The reader of the JDK takes no picture of more pixels than an int counts, not even to read a part of it. */
	@Test
	void moreThanTwoThousandMillionPixelsAreReadByTheirTiles() throws IOException {
		Path file = folder.resolve("huge.tif");
		int side = 50_000;
		int across = (side + 255) / 256;
		List<byte[]> tiles = new ArrayList<>();
		Random random = new Random(5);
		for (int i = 0; i < 7; i++) {
			byte[] tile = new byte[256 * 256 * 3];
			random.nextBytes(tile);
			tiles.add(tile);
		}
		int[] order = IntStream.range(0, across * across).map(i -> i % 7).toArray();
		Tiff.write(file, Tiff.Page.tiles(side, side, 3, 256, tiles, order));
		try (ImageFile open = ImageFile.open(file, 0)) {
			assertTrue(open.info().randomAccess());
			for (int[] area : new int[][] { { 0, 0, 256, 256 }, { 255, 255, 3, 3 }, { side - 300, side - 300, 300, 300 }, { 1000, 40_000, 700, 10 } }) {
				Tile part = open.read(area[0], area[1], area[2], area[3]);
				for (int y = 0; y < area[3]; y++) {
					for (int x = 0; x < area[2]; x++) {
						int column = area[0] + x;
						int row = area[1] + y;
						byte[] tile = tiles.get(order[row / 256 * across + column / 256]);
						for (int band = 0; band < 3; band++) {
							assertEquals(tile[(row % 256 * 256 + column % 256) * 3 + band] & 0xff, part.value(x, y, band), column + ", " + row);
						}
					}
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void moreThanTwoThousandMillionPixelsAreReadByTheirStrips(boolean big) throws IOException {
		Path file = folder.resolve("strips.tif");
		int width = 50_000;
		int height = 50_001;
		int rows = 4;
		List<byte[]> strips = new ArrayList<>();
		Random random = new Random(5);
		for (int i = 0; i < 8; i++) {
			// The last strip has one row.
			byte[] strip = new byte[width * (i < 7 ? rows : height % rows)];
			random.nextBytes(strip);
			strips.add(strip);
		}
		int last = height / rows;
		int[] order = IntStream.rangeClosed(0, last).map(i -> i == last ? 7 : i % 7).toArray();
		Tiff.Page page = Tiff.Page.strips(width, height, 1, rows, strips, order);
		if (big) {
			Tiff.writeBig(file, page);
		} else {
			Tiff.write(file, page);
		}
		try (ImageFile open = ImageFile.open(file, 0)) {
			for (int[] area : new int[][] { { 0, 0, 256, 256 }, { 49_990, 3, 10, 2 }, { 1000, height - 10, 700, 10 }, { 0, 25_000, width, 300 } }) {
				Tile part = open.read(area[0], area[1], area[2], area[3]);
				for (int y = 0; y < area[3]; y++) {
					int row = area[1] + y;
					byte[] strip = strips.get(order[row / rows]);
					for (int x = 0; x < area[2]; x += 7) {
						assertEquals(strip[row % rows * width + area[0] + x] & 0xff, part.value(x, y, 0), area[0] + x + ", " + row);
					}
				}
			}
		}
	}

	@Test
	void stripsThatAreTooLargeToBeReadAreRefusedWithWhatToDo() throws IOException {
		Path file = folder.resolve("strip.tif");
		int side = 50_000;
		Tiff.write(file, Tiff.Page.strips(side, side, 1, side, List.of(new byte[16]), new int[] { 0 }));
		String message = assertThrows(IOException.class, () -> ImageFile.open(file, 0)).getMessage();
		assertTrue(message.contains("strips of 50000 rows of 50000 pixels") && message.contains("268435456") && message.contains("gdal_translate -co TILED=YES"), message);
	}

	/** A picture of any size out of a few tiles. */
	static void hugeTiff(Path file, int width, int height) throws IOException {
		Random random = new Random(7);
		List<byte[]> tiles = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			byte[] tile = new byte[256 * 256 * 3];
			int base = random.nextInt(200);
			for (int k = 0; k < tile.length; k++) {
				tile[k] = (byte) (base + (k / 768 + k % 768 / 3) / 10);
			}
			tiles.add(tile);
		}
		int[] order = random.ints((long) ((width + 255) / 256) * ((height + 255) / 256), 0, tiles.size()).toArray();
		Tiff.write(file, Tiff.Page.tiles(width, height, 3, 256, tiles, order));
	}

	@Test
	void cancelledPreparationLeavesNothing() throws IOException {
		Path file = noise("c.png", 900, 4000, BufferedImage.TYPE_INT_RGB);
		Path tiles = folder.resolve("cancelled");
		try (DiskImage disk = new DiskImage(file, 0, tiles)) {
			AtomicInteger told = new AtomicInteger();
			assertThrows(CancellationException.class, () -> disk.prepare(part -> {
				told.incrementAndGet();
				throw new CancellationException();
			}));
			assertEquals(1, told.get());
			assertTrue(disk.tile(1, 0, 0).isEmpty());
		}
		try (Stream<Path> left = Files.list(tiles)) {
			assertEquals(List.of(), left.toList());
		}
	}

	@Test
	void anotherFileOfTheSameNameHasOtherTiles() throws IOException {
		Path file = noise("same.png", 300, 300, BufferedImage.TYPE_INT_RGB);
		Path tiles = folder.resolve("tiles");
		try (DiskImage disk = new DiskImage(file, 0, tiles)) {
			disk.prepare(part -> { });
		}
		Files.delete(file);
		Files.move(noise("other.png", 300, 301, BufferedImage.TYPE_INT_RGB), file);
		try (DiskImage disk = new DiskImage(file, 0, tiles)) {
			assertEquals(0, disk.prepared());
		}
	}

	@Test
	void damagedTilesAreToldOf() throws IOException {
		Path file = noise("d.png", 600, 300, BufferedImage.TYPE_INT_RGB);
		Path tiles = folder.resolve("tiles-d");
		try (DiskImage disk = new DiskImage(file, 0, tiles)) {
			disk.prepare(part -> { });
		}
		Path data;
		try (Stream<Path> all = Files.list(tiles)) {
			data = all.filter(one -> one.toString().endsWith(".tiles")).findFirst().orElseThrow();
		}
		byte[] bytes = Files.readAllBytes(data);
		java.util.Arrays.fill(bytes, 0, 200, (byte) 0x55);
		Files.write(data, bytes);
		try (DiskImage disk = new DiskImage(file, 0, tiles)) {
			IOException told = assertThrows(IOException.class, () -> disk.tile(0, 0, 0));
			assertTrue(told.getMessage().contains("delete it"), told.getMessage());
		}
	}

	@Test
	void theSuggestedWindowLeavesOutTheExtremes() throws IOException {
		BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_USHORT_GRAY);
		for (int i = 0; i < 20_000; i++) {
			image.getRaster().setSample(i % 200, i / 200, 0, 1000 + i / 20);
		}
		image.getRaster().setSample(0, 0, 0, 65_535);
		Path file = folder.resolve("w.png");
		ImageIO.write(image, "png", file.toFile());
		try (ImageFile open = ImageFile.open(file, 0); TiledImage memory = new MemoryImage(open)) {
			PixelWindow window = memory.suggestedWindow();
			assertEquals(1010, window.low(), 1);
			assertEquals(1990, window.high(), 1);
		}
	}
}
