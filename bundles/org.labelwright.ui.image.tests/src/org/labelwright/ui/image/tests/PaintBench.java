/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Box;
import org.labelwright.ui.canvas.Camera;
import org.labelwright.ui.canvas.Feedback;
import org.labelwright.ui.canvas.SceneShape;

/** Measures, and only prints, how quickly ten thousand boxes are painted. A measurement, so no time is asserted. */
class PaintBench {

	private static final int BOXES = 10_000;
	private static final int FRAMES = 60;

	@TempDir
	private Path temp;
	private int painted;

	/** A frame is done when the canvas was really painted, not when that was asked for. */
	private void measure(String what, IntConsumer frame) {
		long start = System.nanoTime();
		for (int i = 0; i < FRAMES; i++) {
			int before = painted;
			frame.accept(i);
			Workbench.until(() -> painted > before);
		}
		System.out.printf("%d boxes, %s: %.0f frames/s%n", BOXES, what, FRAMES / ((System.nanoTime() - start) / 1e9));
	}

	@Test
	void paintsTenThousandBoxes() throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1)) {
			Random random = new Random(1);
			List<SceneShape> shapes = new ArrayList<>();
			for (int i = 0; i < BOXES; i++) {
				shapes.add(new SceneShape("s" + i, new Box(random.nextDouble() * 380, random.nextDouble() * 280, 2 + random.nextDouble() * 10,
						2 + random.nextDouble() * 10), new RGB(40, 200, 90), "box"));
			}
			workbench.editor().scene().setShapes(shapes);
			var viewer = workbench.editor().viewer();
			// Added last, so it is called after the canvas has painted.
			viewer.getControl().addListener(SWT.Paint, event -> painted++);
			measure("all in sight, pan", i -> viewer.setCamera(viewer.camera().pan(i % 2 == 0 ? 3 : -3, 1)));
			measure("all in sight, drag of one", i -> workbench.editor().scene()
					.setFeedback(Optional.of(Feedback.replacing(Map.of("s5", new Box(i, i, 10, 10))))));
			measure("zoom", i -> viewer.setCamera(viewer.camera().zoom(viewer.camera().scale() * (i % 2 == 0 ? 1.3 : 1 / 1.3), 200, 150)));
			viewer.setCamera(new Camera(8, 100, 100));
			measure("zoomed in, pan", i -> viewer.setCamera(viewer.camera().pan(i % 2 == 0 ? 3 : -3, 1)));
			assertEquals(BOXES, workbench.editor().scene().size());
		}
	}
}
