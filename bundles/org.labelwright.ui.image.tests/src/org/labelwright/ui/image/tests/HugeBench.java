/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;

/**
 * Measures, and only prints, how soon a picture of 10 gigapixels is seen, before and after its smaller sizes are made. A
 * measurement, so no time is asserted.
 */
class HugeBench {

	private static final int SIDE = Integer.getInteger("side", 100_000);
	private static final int SMALL = 512;
	private static final int ROUNDS = 3;
	/** Half the width of what is looked at in the middle of the canvas, in pixels. */
	private static final int HALF = 150;

	@TempDir
	private Path temp;
	private Workbench workbench;
	private Canvas canvas;
	private int painted;

	private record Seen(double first, double all) {

		@Override
		public String toString() {
			return String.format("first pixel %.0f ms, all %.0f ms", first, all);
		}
	}

	@Test
	void tenGigapixels() throws Exception {
		Path small = temp.resolve("small.tif");
		Pictures.tiledTiff(small, SMALL);
		Path huge = temp.resolve("huge.tif");
		Pictures.tiledTiff(huge, SIDE);
		List<SourceRecord> records = List.of(record("small", small, SMALL), record("huge", huge, SIDE));
		try (Workbench opened = new Workbench(temp.resolve("data"), records)) {
			workbench = opened;
			canvas = (Canvas) opened.editor().viewer().getControl();
			// Added last, so it is called after the canvas has painted.
			canvas.addListener(SWT.Paint, event -> painted++);
			System.out.printf("image %d x %d, canvas %d x %d%n", SIDE, SIDE, canvas.getSize().x, canvas.getSize().y);
			print("opened while nothing is prepared, at full size", open(true));
			print("another place while it is prepared, at full size", look(true, () -> opened.editor().viewer().setCamera(opened.editor().viewer().camera().pan(-3000, -3000))));
			long start = System.nanoTime();
			pump(() -> !busy());
			System.out.printf("  prepared within %.0f s more%n", (System.nanoTime() - start) / 1e9);
			for (int round = 0; round < ROUNDS; round++) {
				print("prepared, opened to fit", open(false));
				print("prepared, then at full size", look(true, () -> opened.command("org.labelwright.ui.image.actualSize")));
			}
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			System.out.printf("  heap taken %d MiB of %d MiB%s%n", runtime.totalMemory() - runtime.freeMemory() >> 20, runtime.totalMemory() >> 20, resident());
		}
	}

	private static SourceRecord record(String id, Path file, int side) {
		return new SourceRecord(Item.image(id, file.getFileName().toString(), "image/tiff", side, side), Optional.of(file), List.of());
	}

	/** Whether the huge picture is opened, prepared or closed. */
	private static boolean busy() {
		for (Job job : Job.getJobManager().find(null)) {
			if (job.getName().contains("huge.tif")) {
				return true;
			}
		}
		return false;
	}

	/** Goes to the small picture and from there to the huge one, which is what is measured. */
	private Seen open(boolean fullSize) {
		workbench.command("org.labelwright.ui.image.previous");
		pump(() -> workbench.editor().scene().image().filter(image -> image.width() == SMALL).isPresent());
		// The huge one is closed in the background, and it shall be opened anew.
		pump(() -> !busy());
		return look(fullSize, () -> {
			workbench.command("org.labelwright.ui.image.next");
			pump(() -> workbench.editor().scene().image().filter(image -> image.width() == SIDE).isPresent());
			workbench.command("org.labelwright.ui.image." + (fullSize ? "actualSize" : "fit"));
		});
	}

	private Seen look(boolean fullSize, Runnable how) {
		long start = System.nanoTime();
		how.run();
		double first = until(start, fullSize, 0);
		return new Seen(first, until(start, fullSize, HALF));
	}

	/** Milliseconds since the start until everything that is no further from the middle of the canvas is the picture. */
	private double until(long start, boolean fullSize, int half) {
		int[] looked = { -1 };
		pump(() -> {
			// Looks once after each paint: looking takes time, too.
			if (painted == looked[0]) {
				return false;
			}
			looked[0] = painted;
			return shows(fullSize, half);
		});
		return (System.nanoTime() - start) / 1e6;
	}

	/** At full size all pixels are those of tiles; at a smaller one they are between those, and none is the paper. */
	private boolean shows(boolean fullSize, int half) {
		int side = 2 * half + 1;
		Image copy = new Image(canvas.getDisplay(), side, side);
		GC gc = new GC(canvas);
		gc.copyArea(copy, canvas.getSize().x / 2 - half, canvas.getSize().y / 2 - half);
		gc.dispose();
		ImageData pixels = copy.getImageData();
		copy.dispose();
		for (int y = 0; y < side; y += 5) {
			for (int x = 0; x < side; x += 5) {
				var color = pixels.palette.getRGB(pixels.getPixel(x, y));
				boolean grey = color.red == color.green && color.green == color.blue && color.red >= 20 && color.red <= 230;
				if (!grey || fullSize && (color.red - 20) % 14 != 0) {
					return false;
				}
			}
		}
		return true;
	}

	/** Without the limit that tests have: all sizes of such a picture take minutes. */
	private static void pump(BooleanSupplier condition) {
		Display display = Display.getCurrent();
		while (!condition.getAsBoolean()) {
			if (!display.readAndDispatch()) {
				// Something has to wake the loop for conditions of other threads.
				display.timerExec(5, () -> { });
				display.sleep();
			}
		}
	}

	/** What the process takes of memory, at most so far, where Linux tells. */
	private static String resident() throws IOException {
		Path status = Path.of("/proc/self/status");
		if (!Files.isReadable(status)) {
			return "";
		}
		return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS")).map(line -> line.replaceAll("\\s+", " "))
				.reduce("", (all, line) -> all + "; " + line);
	}

	private static void print(String what, Seen seen) {
		assertTrue(seen.first() <= seen.all());
		System.out.println("  " + what + ": " + seen);
	}
}
