/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.ui.image.internal.ImageEditor;

/** Does a thousand things at random by mouse and commands on two images, takes all of them back, and compares the files. */
class UndoTest {

	private static final String COMMAND = "org.labelwright.ui.image.";
	private static final List<String> TOOLS = List.of("selectTool", "boxTool", "extremeTool", "rotatedBoxTool", "ellipseTool", "polygonTool",
			"polylineTool", "pointTool", "skeletonTool", "cuboidTool", "relationTool", "cutTool", "splitTool", "brushTool", "eraserTool", "bucketTool",
			"lassoTool", "wandTool", "wholeTool");
	private static final List<String> ACTIONS = List.of("nextObject", "duplicate", "duplicateInRow", "group", "ungroup", "nudgeLeft", "nudgeFarDown",
			"merge", "subtract", "separate", "simplify", "flip", "joint", "forward", "backward", "front", "back", "hide", "isolate", "showAll", "lock", "unlockAll",
			"objectBelow", "lastClass", "copyFromPrevious", "toMask", "toPolygon", "fillHoles", "largerBrush", "smallerBrush", "brushForm");
	/** What is switched on and off, and is kept from one start to the next. */
	private static final List<String> SWITCHES = List.of("panoptic", "sticky", "snap", "classTool", "severalLabels");
	private static final List<String> EDITS = List.of("delete", "copy", "paste", "selectAll");

	@TempDir
	private Path temp;

	@Test
	void aThousandOperationsAreTakenBackToTheLastByte() throws Exception {
		run(new Random(20260101), 1000, 50, 12);
	}

	@Test
	void soAreSomeThatNobodyHasSeenBefore() throws Exception {
		long seed = System.nanoTime();
		System.out.println("UndoTest: seed " + seed);
		// How much such a walk finds to do is a matter of luck.
		run(new Random(seed), 150, 1, 1);
	}

	/**
	 * @param leastSteps how many operations have to change something at least, so that the walk is worth the name
	 * @param leastKinds of how many kinds these have to be
	 */
	private void run(Random random, int operations, int leastSteps, int leastKinds) throws Exception {
		try (Workbench workbench = new Workbench(temp.resolve("data"), 2, Ontologies.full())) {
			ImageEditor editor = workbench.editor();
			editor.session().orElseThrow().apply(new Edit(Change.add(annotation("a", new Box(20.25, 30, 60, 40))),
					Change.add(annotation("b", Polygon.of(120, 40, 200.5, 60, 180, 140, 110, 120))), Change.add(annotation("c", new Box(220, 160, 90, 70)))));
			workbench.command(COMMAND + "next");
			editor.session().orElseThrow().apply(new Edit(Change.add(annotation("d", new Box(30, 30, 50.5, 40)))));
			workbench.command(COMMAND + "previous");
			Map<String, String> before = files(workbench);
			Map<String, Boolean> switches = SWITCHES.stream().collect(Collectors.toMap(name -> name, name -> false));
			for (int i = 0; i < operations; i++) {
				operate(workbench, random, switches);
				// A picture that only grows makes every step slower.
				if (editor.session().orElseThrow().annotations().size() > 40) {
					workbench.command("org.eclipse.ui.edit.selectAll");
					workbench.command("org.eclipse.ui.edit.delete");
				}
			}
			switches.forEach((name, changed) -> {
				if (changed) {
					workbench.command(COMMAND + name);
				}
			});
			workbench.command(COMMAND + "selectTool");
			CommandStack stack = editor.getAdapter(CommandStack.class);
			int undone = 0;
			Set<String> kinds = new TreeSet<>();
			for (; stack.canUndo(); undone++) {
				kinds.add(stack.getUndoCommand().getLabel());
				stack.undo();
			}
			System.out.println("UndoTest: " + undone + " steps of " + kinds);
			assertTrue(undone >= leastSteps, "only " + undone + " operations changed something");
			assertTrue(kinds.size() >= leastKinds, "only " + kinds);
			assertEquals(before, files(workbench));
			while (stack.canRedo()) {
				stack.redo();
			}
			assertNotEquals(before, files(workbench));
			while (stack.canUndo()) {
				stack.undo();
			}
			assertEquals(before, files(workbench));
		}
	}

	private static Annotation annotation(String id, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass("car");
		annotation.setGeometry(geometry);
		return annotation;
	}

	/** Each byte a character. */
	private Map<String, String> files(Workbench workbench) throws IOException {
		for (String step : List.of("next", "previous")) {
			workbench.command(COMMAND + step);
			Workbench.until(() -> workbench.editor().session().orElseThrow().isSaved());
		}
		Map<String, String> contents = new TreeMap<>();
		try (var files = Files.walk(temp.resolve("data/annotations"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				contents.put(temp.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return contents;
	}

	private static void operate(Workbench workbench, Random random, Map<String, Boolean> switches) {
		double[] from = place(workbench, random);
		double x = from[0];
		double y = from[1];
		int modifier = random.nextInt(4) > 0 ? 0 : List.of(SWT.SHIFT, SWT.CTRL, SWT.ALT).get(random.nextInt(3));
		switch (random.nextInt(11)) {
		case 0 -> workbench.command(COMMAND + TOOLS.get(random.nextInt(TOOLS.size())));
		case 1 -> workbench.command(COMMAND + "setClass", Integer.toString(1 + random.nextInt(3)));
		case 2, 3 -> {
			if (random.nextBoolean()) {
				List<Annotation> all = workbench.editor().session().orElseThrow().annotations();
				workbench.editor().select(random.ints(all.isEmpty() ? 0 : 2, 0, Math.max(1, all.size())).distinct().mapToObj(i -> all.get(i).getId()).toList());
			}
			workbench.commandIfEnabled(COMMAND + ACTIONS.get(random.nextInt(ACTIONS.size())));
		}
		case 4 -> workbench.commandIfEnabled("org.eclipse.ui.edit." + EDITS.get(random.nextInt(EDITS.size())));
		case 5 -> workbench.key(new int[] { SWT.CR, SWT.CR, SWT.BS, SWT.ESC }[random.nextInt(4)]);
		case 6, 7 -> workbench.click(x, y, modifier);
		case 8 -> seldom(workbench, random, switches);
		default -> {
			double[] to = random.nextInt(3) == 0 ? place(workbench, random) : new double[] { x + random.nextGaussian() * 60, y + random.nextGaussian() * 60 };
			workbench.drag(x, y, Math.clamp(to[0], 0, Workbench.WIDTH), Math.clamp(to[1], 0, Workbench.HEIGHT), modifier);
		}
		}
		workbench.editor().popup().ifPresent(Shell::dispose);
	}

	/** Often the middle of an object, so that something is hit. */
	private static double[] place(Workbench workbench, Random random) {
		List<Annotation> all = workbench.editor().session().orElseThrow().annotations();
		Optional<Box> object = all.isEmpty() || random.nextBoolean() ? Optional.empty()
				: Optional.of(all.get(random.nextInt(all.size()))).map(Annotation::getGeometry).flatMap(Geometries::bounds);
		return object.map(box -> new double[] { box.x() + box.width() / 2, box.y() + box.height() / 2 })
				.orElseGet(() -> new double[] { random.nextDouble() * Workbench.WIDTH, random.nextDouble() * Workbench.HEIGHT });
	}

	private static void seldom(Workbench workbench, Random random, Map<String, Boolean> switches) {
		switch (random.nextInt(3)) {
		case 0 -> workbench.commandIfEnabled(COMMAND + (random.nextBoolean() ? "next" : "previous"));
		case 1 -> {
			String name = SWITCHES.get(random.nextInt(SWITCHES.size()));
			workbench.command(COMMAND + name);
			switches.compute(name, (key, changed) -> !changed);
		}
		default -> {
			if (workbench.commandIfEnabled(COMMAND + "attributes")) {
				workbench.editor().popup().ifPresent(popup -> say(Views.all(popup, Control.class), random));
			}
		}
		}
	}

	/** Gives an attribute, answers a question or sets a flag. */
	private static void say(List<Control> controls, Random random) {
		switch (controls.get(random.nextInt(controls.size()))) {
		case Combo combo -> {
			combo.select(random.nextInt(combo.getItemCount()));
			combo.notifyListeners(SWT.Selection, new Event());
		}
		case Button button -> {
			button.setSelection(!button.getSelection());
			button.notifyListeners(SWT.Selection, new Event());
		}
		default -> {
			// Labels, and what holds others.
		}
		}
	}
}
