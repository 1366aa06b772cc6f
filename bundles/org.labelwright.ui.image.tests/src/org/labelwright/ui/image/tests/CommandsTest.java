/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.image.internal.ImageEditor;

/** Commands that need no tool, against what the dataset then holds and the camera sees. */
class CommandsTest {

	private static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;
	private List<String> ids;

	@BeforeEach
	void open() throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 1, Ontologies.full());
		editor = workbench.editor();
		workbench.command(COMMAND + "boxTool");
		workbench.drag(100, 100, 200, 200);
		workbench.drag(90, 90, 210, 210);
		workbench.drag(250, 50, 300, 80);
		workbench.command(COMMAND + "selectTool");
		workbench.key(SWT.ESC);
		ids = annotations().stream().map(Annotation::getId).toList();
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private List<String> order() {
		return annotations().stream().map(Annotation::getId).toList();
	}

	private Box box(int index) {
		return (Box) annotations().get(index).getGeometry();
	}

	@Test
	void nudgesMoveByOneOrTenPixelsOfTheImage() {
		editor.select(List.of(ids.getFirst()));
		Map<String, double[]> steps = Map.of("nudgeLeft", new double[] { -1, 0 }, "nudgeRight", new double[] { 1, 0 }, "nudgeUp", new double[] { 0, -1 },
				"nudgeDown", new double[] { 0, 1 }, "nudgeFarLeft", new double[] { -10, 0 }, "nudgeFarRight", new double[] { 10, 0 }, "nudgeFarUp",
				new double[] { 0, -10 }, "nudgeFarDown", new double[] { 0, 10 });
		steps.forEach((name, step) -> {
			Box before = box(0);
			workbench.command(COMMAND + name);
			assertEquals(before.translate(step[0], step[1]), box(0), name);
			workbench.command("org.eclipse.ui.edit.undo");
			assertEquals(before, box(0), name);
		});
	}

	@Test
	void objectsAreSelectedOneAfterTheOtherInBothDirections() {
		List<String> seen = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			workbench.command(COMMAND + "nextObject");
			seen.add(editor.scene().selection().getFirst());
		}
		assertEquals(ids, seen.stream().sorted((one, other) -> Integer.compare(ids.indexOf(one), ids.indexOf(other))).toList(), "each of them once");
		workbench.command(COMMAND + "previousObject");
		assertEquals(List.of(seen.get(1)), editor.scene().selection());
	}

	@Test
	void theObjectBelowIsSelectedWhereTheMouseIs() {
		workbench.click(150, 150);
		String top = editor.scene().selection().getFirst();
		workbench.command(COMMAND + "objectBelow");
		assertEquals(List.of(top.equals(ids.get(0)) ? ids.get(1) : ids.get(0)), editor.scene().selection());
		workbench.command(COMMAND + "objectBelow");
		assertEquals(List.of(top), editor.scene().selection());
	}

	@Test
	void anObjectGoesDownOnePlaceOrToTheGround() {
		editor.select(List.of(ids.get(2)));
		workbench.command(COMMAND + "backward");
		assertEquals(List.of(ids.get(0), ids.get(2), ids.get(1)), order());
		workbench.command(COMMAND + "front");
		workbench.command(COMMAND + "back");
		assertEquals(List.of(ids.get(2), ids.get(0), ids.get(1)), order());
	}

	@Test
	void theViewFitsTheImageOrWhatIsSelected() {
		workbench.command(COMMAND + "actualSize");
		assertEquals(1, editor.viewer().camera().scale());
		workbench.command(COMMAND + "zoomOut");
		assertTrue(editor.viewer().camera().scale() < 1);
		editor.select(List.of(ids.get(2)));
		workbench.command(COMMAND + "fitSelection");
		Point size = editor.viewer().getControl().getSize();
		Box visible = editor.viewer().camera().visible(size.x, size.y);
		Box selected = box(2);
		assertTrue(visible.x() <= selected.x() && visible.right() >= selected.right() && visible.y() <= selected.y() && visible.bottom() >= selected.bottom(),
				visible.toString());
		assertTrue(visible.width() < Workbench.WIDTH && visible.height() < Workbench.HEIGHT, visible.toString());
		workbench.command(COMMAND + "fit");
		Box all = editor.viewer().camera().visible(size.x, size.y);
		assertTrue(all.x() <= 0 && all.y() <= 0 && all.right() >= Workbench.WIDTH && all.bottom() >= Workbench.HEIGHT, all.toString());
	}

	@Test
	void theWandLooksAtTheWholeImageWhileThatIsOn() {
		assertFalse(editor.scene().brush().everywhere());
		workbench.command(COMMAND + "wandReach");
		assertTrue(editor.scene().brush().everywhere());
		workbench.command(COMMAND + "wandReach");
		assertFalse(editor.scene().brush().everywhere());
	}
}
