/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

	/** A frame is done when the canvas was really painted, not when that was asked for. */
	private void measure(String what, int frames, IntConsumer frame) {
		double[] millis = new double[frames];
		long busy = cpu();
		for (int i = 0; i < frames; i++) {
			int before = painted;
			long start = System.nanoTime();
			frame.accept(i);
			viewer.getControl().update();
			Workbench.until(() -> painted > before);
			millis[i] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(millis);
		System.out.printf("  %s: median %.1f ms, worst of ten %.1f ms; processor time of the UI thread %.1f ms on average%n", what, millis[frames / 2],
				millis[frames * 9 / 10], (cpu() - busy) / 1e6 / frames);
	}

	/** What this thread has really worked, in nanoseconds: says more than the clock where others share the machine. */
	private static long cpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	@Test
	void fullPictures() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1)) {
			viewer = workbench.editor().viewer();
			// Added last, so it is called after the canvas has painted.
			viewer.getControl().addListener(SWT.Paint, event -> painted++);
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

	/** A stroke across a mask that fills much of 20 megapixels, by real events of the mouse. */
	@Test
	void strokesOnALargeMask() throws Exception {
		int width = 5000;
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1)) {
			viewer = workbench.editor().viewer();
			viewer.getControl().addListener(SWT.Paint, event -> painted++);
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
				measure(tool + ", button down", 1, i -> workbench.mouse(SWT.MouseDown, 300, 300, 1, 0));
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
