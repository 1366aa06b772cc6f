/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Box;
import org.labelwright.ui.canvas.Camera;
import org.labelwright.ui.canvas.SceneShape;

/** Measures, and only prints, how quickly ten thousand boxes are painted. A measurement, so no time is asserted. */
class PaintBench {

	private static final int BOXES = 10_000;
	private static final int FRAMES = 60;

	@TempDir
	private Path temp;

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
			var control = workbench.editor().viewer().getControl();
			for (String what : List.of("all in sight", "zoomed in")) {
				if (what.equals("zoomed in")) {
					workbench.editor().viewer().setCamera(new Camera(8, 100, 100));
				}
				control.update();
				long start = System.nanoTime();
				for (int i = 0; i < FRAMES; i++) {
					workbench.editor().viewer().setCamera(workbench.editor().viewer().camera().pan(i % 2 == 0 ? 3 : -3, 1));
					control.update();
				}
				System.out.printf("%d boxes, %s: %.0f frames/s%n", BOXES, what, FRAMES / ((System.nanoTime() - start) / 1e9));
			}
			assertEquals(BOXES, workbench.editor().scene().size());
		}
	}
}
