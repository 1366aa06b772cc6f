/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.media.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.media.image.DiskImage;

/**
 * Measures a picture of 10 gigapixels; run by hand: {@code mvn verify -Dtest=TileBench -DfailIfNoTests=false}. Its name
 * keeps it out of every other run.
 */
class TileBench {

	private static final int SIDE = Integer.getInteger("side", 100_000);

	@Test
	void tenGigapixels(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("huge.tif");
		TiledImageTest.hugeTiff(file, SIDE, SIDE);
		long start = System.nanoTime();
		try (DiskImage disk = new DiskImage(file, 0, folder)) {
			disk.prepare(part -> { });
			print("made all tiles", start);
		}
		System.gc();
		start = System.nanoTime();
		try (DiskImage disk = new DiskImage(file, 0, folder)) {
			disk.tile(disk.levels() - 1, 0, 0).orElseThrow();
			print("opened and had the overview", start);
			Random random = new Random(1);
			start = System.nanoTime();
			for (int i = 0; i < 200; i++) {
				int level = i % disk.levels();
				disk.tile(level, random.nextInt(disk.columns(level)), random.nextInt(disk.rows(level))).orElseThrow();
			}
			print("200 tiles at random", start);
		}
		Runtime runtime = Runtime.getRuntime();
		System.out.println("heap taken: " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB of " + (runtime.totalMemory() >> 20));
	}

	private static void print(String what, long start) {
		System.out.printf("%s: %.3f s%n", what, (System.nanoTime() - start) / 1e9);
	}
}
