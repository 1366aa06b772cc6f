/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.ui.canvas.ImagePyramid;
import org.labelwright.ui.canvas.MaskBrush;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneViewer;

/** Measures, and only prints, how quickly full pictures are painted and worked on. A measurement, so no time is asserted. */
class PaintBench {

	private static final int FRAMES = 60;
	private static final int WIDTH = 6000;
	private static final int HEIGHT = 4000;
	private static final List<RGB> COLORS = List.of(new RGB(0, 114, 178), new RGB(230, 159, 0), new RGB(0, 158, 115), new RGB(204, 121, 167));

	@TempDir
	private Path temp;
	private int painted;
	private SceneViewer viewer;

	private static ImageData picture() {
		ImageData data = new ImageData(WIDTH, HEIGHT, 24, new PaletteData(0xff0000, 0xff00, 0xff));
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < 3 * WIDTH; x++) {
				data.data[y * data.bytesPerLine + x] = (byte) ((x / 7 ^ y) & 0xff);
			}
		}
		return data;
	}

	private static List<SceneShape> shapes(int count, java.util.function.Function<Random, Geometry> maker) {
		Random random = new Random(1);
		List<SceneShape> shapes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			shapes.add(new SceneShape("s" + i, maker.apply(random), COLORS.get(i % COLORS.size()), "object"));
		}
		return shapes;
	}

	private static Geometry polygon(Random random) {
		double centerX = 60 + random.nextDouble() * (WIDTH - 120);
		double centerY = 60 + random.nextDouble() * (HEIGHT - 120);
		double[] xy = new double[200];
		for (int i = 0; i < 100; i++) {
			double radius = 20 + random.nextDouble() * 20;
			xy[2 * i] = centerX + radius * Math.cos(2 * Math.PI * i / 100);
			xy[2 * i + 1] = centerY + radius * Math.sin(2 * Math.PI * i / 100);
		}
		return Polygon.of(xy);
	}

	private static Geometry box(Random random) {
		return new Box(random.nextDouble() * (WIDTH - 60), random.nextDouble() * (HEIGHT - 60), 5 + random.nextDouble() * 50, 5 + random.nextDouble() * 50);
	}

	/** The editor fills the window, and the window the screen: give it a screen that is as large as those of people. */
	private void enlarge(Workbench workbench) {
		viewer = workbench.editor().viewer();
		var shell = viewer.getControl().getShell();
		var screen = shell.getDisplay().getBounds();
		shell.setBounds(0, 0, screen.width, screen.height);
		var page = Workbench.page();
		page.setPartState(page.getReference(workbench.editor()), org.eclipse.ui.IWorkbenchPage.STATE_MAXIMIZED);
		Workbench.until(() -> viewer.getControl().getSize().x > screen.width * 3 / 4);
		// Added last, so it is called after the canvas has painted.
		viewer.getControl().addListener(SWT.Paint, event -> painted++);
	}

	/** A frame is done when the canvas was really painted, not when that was asked for. */
	private void measure(String what, int frames, IntConsumer frame) {
		measure(what, frames, frame, 1);
	}

	/** @param paints that have to follow a frame */
	private void measure(String what, int frames, IntConsumer frame, int paints) {
		double[] millis = new double[frames];
		double[] busy = new double[frames];
		for (int i = 0; i < frames; i++) {
			long worked = cpu();
			int before = painted;
			long start = System.nanoTime();
			frame.accept(i);
			viewer.getControl().update();
			Workbench.until(() -> painted >= before + paints);
			millis[i] = (System.nanoTime() - start) / 1e6;
			busy[i] = (cpu() - worked) / 1e6;
		}
		Arrays.sort(millis);
		Arrays.sort(busy);
		System.out.printf("  %s: median %.1f ms, worst of ten %.1f ms; processor time of the UI thread: median %.1f ms, worst of ten %.1f ms%n", what,
				millis[frames / 2], millis[frames * 9 / 10], busy[frames / 2], busy[frames * 9 / 10]);
	}

	/** What this thread has really worked, in nanoseconds: says more than the clock where others share the machine. */
	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	@Test
	void fullPictures() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1)) {
			enlarge(workbench);
			ImagePyramid image = ImagePyramid.of(viewer.getControl().getDisplay(), ImagePyramid.levels(picture()));
			workbench.editor().scene().setImage(Optional.of(image), new Box(0, 0, WIDTH, HEIGHT));
			viewer.fit();
			System.out.printf("canvas %d x %d, image %d x %d%n", viewer.getControl().getSize().x, viewer.getControl().getSize().y, WIDTH, HEIGHT);
			measure(workbench, "10,000 polygons of 100 corners", shapes(10_000, PaintBench::polygon));
			measure(workbench, "100,000 boxes", shapes(100_000, PaintBench::box));
			workbench.editor().scene().setImage(Optional.empty(), new Box(0, 0, 1, 1));
			image.dispose();
		}
	}

	private void measure(Workbench workbench, String what, List<SceneShape> shapes) {
		System.out.println(what);
		var scene = workbench.editor().scene();
		viewer.fit();
		measure("shown for the first time", 1, i -> scene.setShapes(shapes));
		measure("all in sight, pan", FRAMES, i -> viewer.setCamera(viewer.camera().pan(i % 2 == 0 ? 7 : -5, 3)));
		viewer.fit();
		measure("zoom", FRAMES, i -> viewer.setCamera(viewer.camera().zoom(viewer.camera().scale() * (i % 20 < 10 ? 1.2 : 1 / 1.2), 300, 200)));
		viewer.fit();
		measure("zoom, and all sharp again", FRAMES / 3, i -> {
			int before = painted;
			viewer.setCamera(viewer.camera().zoom(viewer.camera().scale() * (i % 2 == 0 ? 1.2 : 1 / 1.2), 300, 200));
			Workbench.until(() -> painted > before + 1);
		}, 0);
		viewer.fit();
		Geometry dragged = shapes.get(5).geometry();
		scene.select(List.of("s5"));
		measure("drag of one", FRAMES, i -> scene.setFeedback(Optional.of(org.labelwright.ui.canvas.Feedback.replacing(Map.of("s5",
				Geometries.translate(dragged, 4 * i, 3 * i))))));
		scene.setFeedback(Optional.empty());
		Random random = new Random(2);
		double[] millis = new double[200];
		int hits = 0;
		for (int i = 0; i < millis.length; i++) {
			Box bounds = Geometries.bounds(shapes.get(random.nextInt(shapes.size())).geometry()).orElseThrow();
			long start = System.nanoTime();
			List<SceneShape> found = scene.at(bounds.x() + bounds.width() / 2, bounds.y() + bounds.height() / 2, 6 / viewer.camera().scale());
			scene.select(List.of(found.getFirst().id()));
			millis[i] = (System.nanoTime() - start) / 1e6;
			hits += found.size();
		}
		Arrays.sort(millis);
		System.out.printf("  selection by click without painting: median %.2f ms, worst of ten %.2f ms%n", millis[100], millis[180]);
		measure("selection with painting", FRAMES, i -> scene.select(List.of("s" + 10 * i)));
		assertTrue(hits >= millis.length);
		assertEquals(shapes.size(), scene.size());
	}

	/** From the key to the painted picture, decoded before and not. */
	@Test
	void nextPicture() throws Exception {
		List<SourceRecord> records = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			Path file = temp.resolve("picture" + i + ".jpg");
			ImageIO.write(jpeg(i), "jpg", file.toFile());
			records.add(new SourceRecord(Item.image("picture" + i, file.getFileName().toString(), "image/jpeg", WIDTH, HEIGHT), Optional.of(file), List.of()));
		}
		try (Workbench workbench = new Workbench(temp.resolve("data"), records)) {
			enlarge(workbench);
			System.out.printf("JPEG of %d x %d pixels; canvas %d x %d%n", WIDTH, HEIGHT, viewer.getControl().getSize().x, viewer.getControl().getSize().y);
			for (int i = 1; i < records.size(); i++) {
				boolean prefetched = i % 2 == 1;
				if (prefetched) {
					Workbench.until(() -> Job.getJobManager().find(null).length == 0 || Arrays.stream(Job.getJobManager().find(null))
							.noneMatch(job -> job.getName().endsWith(".jpg")));
				}
				measure(prefetched ? "next picture, prefetched" : "next picture, at once", 1, frame -> {
					var before = workbench.editor().scene().image();
					workbench.command("org.labelwright.ui.image.next");
					Workbench.until(() -> workbench.editor().scene().image().isPresent() && !workbench.editor().scene().image().equals(before));
				});
			}
		}
	}

	private static BufferedImage jpeg(int number) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(number);
		for (int y = 0; y < HEIGHT; y++) {
			for (int x = 0; x < WIDTH; x++) {
				image.setRGB(x, y, (x / 24 + number * 40 & 0xff) << 16 | (y / 16 & 0xff) << 8 | random.nextInt(60));
			}
		}
		return image;
	}

	/** A stroke across a mask that fills much of 20 megapixels, by real events of the mouse. */
	@Test
	void strokesOnALargeMask() throws Exception {
		int width = 5000;
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1)) {
			enlarge(workbench);
			ImagePyramid image = ImagePyramid.of(viewer.getControl().getDisplay(), ImagePyramid.levels(picture()));
			var scene = workbench.editor().scene();
			scene.setImage(Optional.of(image), new Box(0, 0, width, HEIGHT));
			viewer.fit();
			EditableMask mask = new EditableMask(width, HEIGHT);
			Random random = new Random(1);
			for (int i = 0; i < 300; i++) {
				double x = random.nextDouble() * width;
				double y = random.nextDouble() * HEIGHT;
				mask.stroke(x, y, x + 400 * random.nextGaussian(), y + 400 * random.nextGaussian(), 60, EditableMask.Brush.ROUND, true);
			}
			Mask before = mask.toMask();
			scene.setShapes(List.of(new SceneShape("mask", before, COLORS.getFirst(), "object")));
			System.out.printf("mask of %d x %d pixels, %d set, %d runs; canvas %d x %d%n", width, HEIGHT, before.area(), before.counts().length,
					viewer.getControl().getSize().x, viewer.getControl().getSize().y);
			for (String tool : List.of("brushTool", "eraserTool")) {
				workbench.command("org.labelwright.ui.image." + tool);
				scene.setBrush(new MaskBrush(80, EditableMask.Brush.ROUND, 0, false));
				scene.select(List.of("mask"));
				for (int stroke = 0; stroke < 3; stroke++) {
					// Given up, so that each begins on the same mask.
					workbench.key(SWT.ESC);
					scene.select(List.of("mask"));
					measure(tool + ", button down", 1, i -> workbench.mouse(SWT.MouseDown, 300, 300, 1, 0));
				}
				measure(tool + ", move", FRAMES, i -> workbench.mouse(SWT.MouseMove, 300 + 60 * i, 300 + 40 * i, 0, SWT.BUTTON1));
				assertTrue(!scene.painting().orElseThrow().mask().toMask().equals(before));
				workbench.key(SWT.ESC);
			}
			measure("pan", FRAMES, i -> viewer.setCamera(viewer.camera().pan(i % 2 == 0 ? 7 : -5, 3)));
			measure("zoom", FRAMES, i -> viewer.setCamera(viewer.camera().zoom(viewer.camera().scale() * (i % 20 < 10 ? 1.2 : 1 / 1.2), 300, 200)));
			scene.setImage(Optional.empty(), new Box(0, 0, 1, 1));
			image.dispose();
		}
	}
}
