/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.ui.image.internal.ImageEditor;

/** Does a thousand things at random by mouse and commands, takes all of them back, and compares the file. */
class UndoTest {

	private static final String COMMAND = "org.labelwright.ui.image.";
	private static final List<String> TOOLS = List.of("selectTool", "boxTool", "extremeTool", "rotatedBoxTool", "ellipseTool", "polygonTool",
			"polylineTool", "pointTool", "skeletonTool", "cuboidTool", "relationTool", "cutTool", "splitTool");
	private static final List<String> ACTIONS = List.of("nextObject", "duplicate", "duplicateInRow", "group", "ungroup", "nudgeLeft", "nudgeFarDown",
			"merge", "subtract", "separate", "simplify", "flip", "joint", "forward", "backward", "front", "back", "hide", "showAll", "lock", "unlockAll");
	private static final List<String> EDITS = List.of("delete", "copy", "paste", "selectAll");

	@TempDir
	private Path temp;

	@Test
	void aThousandOperationsAreTakenBackToTheLastByte() throws Exception {
		run(new Random(20260101), 1000);
	}

	@Test
	void soAreSomeThatNobodyHasSeenBefore() throws Exception {
		long seed = System.nanoTime();
		System.out.println("UndoTest: seed " + seed);
		run(new Random(seed), 150);
	}

	private void run(Random random, int operations) throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 1, Ontologies.full())) {
			ImageEditor editor = workbench.editor();
			editor.session().orElseThrow().apply(new Edit(Change.add(annotation("a", new Box(20.25, 30, 60, 40))),
					Change.add(annotation("b", Polygon.of(120, 40, 200.5, 60, 180, 140, 110, 120))), Change.add(annotation("c", new Box(220, 160, 90, 70)))));
			byte[] before = file(editor);
			for (int i = 0; i < operations; i++) {
				operate(workbench, random);
				// A picture that only grows makes every step slower.
				if (editor.session().orElseThrow().annotations().size() > 40) {
					workbench.command("org.eclipse.ui.edit.selectAll");
					workbench.command("org.eclipse.ui.edit.delete");
				}
			}
			workbench.command(COMMAND + "selectTool");
			CommandStack stack = editor.getAdapter(CommandStack.class);
			int undone = 0;
			for (; stack.canUndo(); undone++) {
				stack.undo();
			}
			assertTrue(undone > operations / 20, "only " + undone + " operations changed something");
			assertArrayEquals(before, file(editor));
			while (stack.canRedo()) {
				stack.redo();
			}
			assertFalse(java.util.Arrays.equals(before, file(editor)));
			while (stack.canUndo()) {
				stack.undo();
			}
			assertArrayEquals(before, file(editor));
			assertEquals(3, editor.session().orElseThrow().annotations().size());
		}
	}

	private static Annotation annotation(String id, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass("car");
		annotation.setGeometry(geometry);
		return annotation;
	}

	private byte[] file(ImageEditor editor) throws IOException {
		Workbench.until(() -> editor.session().orElseThrow().isSaved());
		try (var files = Files.walk(temp.resolve("data/annotations"))) {
			return Files.readAllBytes(files.filter(Files::isRegularFile).findFirst().orElseThrow());
		}
	}

	private static void operate(Workbench workbench, Random random) {
		double x = random.nextDouble() * Workbench.WIDTH;
		double y = random.nextDouble() * Workbench.HEIGHT;
		int modifier = random.nextInt(4) > 0 ? 0 : List.of(SWT.SHIFT, SWT.CTRL, SWT.ALT).get(random.nextInt(3));
		switch (random.nextInt(10)) {
		case 0 -> workbench.command(COMMAND + TOOLS.get(random.nextInt(TOOLS.size())));
		case 1 -> workbench.command(COMMAND + "setClass", Integer.toString(1 + random.nextInt(3)));
		case 2, 3 -> workbench.commandIfEnabled(COMMAND + ACTIONS.get(random.nextInt(ACTIONS.size())));
		case 4 -> workbench.commandIfEnabled("org.eclipse.ui.edit." + EDITS.get(random.nextInt(EDITS.size())));
		case 5 -> workbench.key(new int[] { SWT.CR, SWT.CR, SWT.BS, SWT.ESC }[random.nextInt(4)]);
		case 6, 7 -> workbench.click(x, y, modifier);
		default -> workbench.drag(x, y, Math.clamp(x + random.nextGaussian() * 60, 0, Workbench.WIDTH), Math.clamp(y + random.nextGaussian() * 60, 0,
				Workbench.HEIGHT), modifier);
		}
		workbench.editor().popup().ifPresent(org.eclipse.swt.widgets.Shell::dispose);
	}
}
