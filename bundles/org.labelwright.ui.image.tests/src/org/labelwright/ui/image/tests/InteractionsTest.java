/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;

/** Does whole pieces of work on a freshly opened image and counts what the hand did; docs/interactions.md says the same numbers. */
class InteractionsTest {

	private static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	private Workbench workbench;

	private void open(Ontology ontology) throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 1, ontology);
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
	}

	private List<Annotation> annotations() {
		return workbench.editor().session().orElseThrow().annotations();
	}

	private void setClass(String key) {
		workbench.command(COMMAND + "setClass", key);
	}

	@Test
	void twentyBoxesOfThreeClasses() throws Exception {
		open(Ontologies.of(GeometryKind.BOX, "car", "wheel", "person"));
		for (int i = 0; i < 20; i++) {
			double x = 10 + 75 * (i % 5);
			double y = 10 + 70 * (i / 5);
			if (i == 14) {
				setClass("3");
			}
			if (i < 7 || i >= 14) {
				workbench.drag(x, y, x + 50, y + 40);
			} else {
				workbench.secondDrag(x, y, x + 50, y + 40);
			}
		}
		assertTrue(annotations().stream().allMatch(annotation -> annotation.getGeometry() instanceof Box));
		assertEquals(20, annotations().size());
		assertEquals(List.of("car", "wheel", "person"), annotations().stream().map(Annotation::getLabelClass).distinct().toList());
		assertEquals(List.of(7L, 7L, 6L), List.of("car", "wheel", "person").stream()
				.map(wanted -> annotations().stream().filter(one -> one.getLabelClass().equals(wanted)).count()).toList());
		assertEquals(List.of(0, 20, 1), workbench.interactions());
	}

	@Test
	void theSecondButtonDrawsTheClassThatWasInUseBefore() throws Exception {
		open(Ontologies.of(GeometryKind.BOX, "car", "wheel", "person"));
		workbench.secondDrag(10, 10, 60, 50);
		setClass("3");
		workbench.secondDrag(100, 10, 160, 50);
		workbench.drag(200, 10, 260, 50);
		setClass("2");
		workbench.secondDrag(10, 100, 60, 150);
		assertEquals(List.of("wheel", "car", "person", "person"), annotations().stream().map(Annotation::getLabelClass).toList());
		assertEquals(Box.ofCorners(workbench.atX(100), workbench.atY(10), workbench.atX(160), workbench.atY(50)), annotations().get(1).getGeometry());
		workbench.mouse(SWT.MouseDown, 300, 200, 3, 0);
		workbench.mouse(SWT.MouseMove, 350, 250, 0, SWT.BUTTON3);
		workbench.key(SWT.ESC);
		workbench.mouse(SWT.MouseUp, 350, 250, 3, SWT.BUTTON3);
		assertEquals(4, annotations().size(), "given up by Esc");
		workbench.editor().getAdapter(org.eclipse.gef.commands.CommandStack.class).undo();
		assertEquals(3, annotations().size());
	}

	@ParameterizedTest
	@EnumSource
	void noMenuOpensWhenTheSecondButtonDrawsWheneverThePlatformAsks(Workbench.MenuAsked when) throws Exception {
		open(Ontologies.of(GeometryKind.BOX, "car", "wheel"));
		workbench.secondDrag(10, 10, 60, 50, when);
		workbench.drag(100, 10, 160, 50);
		workbench.secondDrag(200, 10, 260, 50, when);
		assertEquals(List.of("wheel", "car", "wheel"), annotations().stream().map(Annotation::getLabelClass).toList());
	}

	@ParameterizedTest
	@EnumSource
	void theSecondButtonEndsAPolygonWithoutTheMenuWheneverThePlatformAsks(Workbench.MenuAsked when) throws Exception {
		open(Ontologies.of(GeometryKind.POLYGON, "leaf"));
		assertTrue(workbench.secondClick(300, 200, when), "nothing is begun");
		for (int i = 1; i <= 2; i++) {
			workbench.click(40, 40);
			workbench.click(80, 40);
			assertFalse(workbench.secondClick(80, 80, when));
			assertEquals(i, annotations().size());
			assertTrue(workbench.secondClick(300, 200, when), "nothing is begun any more");
		}
	}

	@Test
	void withOneClassTheSecondButtonDrawsNothing() throws Exception {
		open(Ontologies.of(GeometryKind.BOX, "car"));
		workbench.secondDrag(10, 10, 60, 50);
		assertEquals(List.of(), annotations());
		workbench.drag(10, 10, 60, 50);
		assertEquals(1, annotations().size());
	}

	@Test
	void tenPolygonsOfEightCorners() throws Exception {
		open(Ontologies.of(GeometryKind.POLYGON, "leaf"));
		for (int i = 0; i < 10; i++) {
			double x = 40 + 75 * (i % 5);
			double y = 60 + 120 * (i / 5);
			for (int corner = 0; corner < 7; corner++) {
				workbench.click(x + 25 * Math.cos(corner * Math.PI / 4), y + 25 * Math.sin(corner * Math.PI / 4));
			}
			assertFalse(workbench.secondClick(x + 25 * Math.cos(7 * Math.PI / 4), y + 25 * Math.sin(7 * Math.PI / 4)), "no menu");
		}
		assertEquals(10, annotations().size());
		assertTrue(annotations().stream().allMatch(annotation -> ((Polygon) annotation.getGeometry()).parts().getFirst().exterior().size() == 8));
		assertEquals(List.of(80, 0, 0), workbench.interactions());
		assertTrue(workbench.secondClick(300, 200), "the menu, as nothing is begun");
	}

	@Test
	void fiveSkeletonsOfSeventeenJointsOfWhichThreeAreMoved() throws Exception {
		open(Ontologies.full());
		setClass("3");
		for (int i = 0; i < 5; i++) {
			double left = 10 + 75 * i;
			workbench.drag(left, 40, left + 50, 200);
			for (int joint : new int[] { 9, 13, 15 }) {
				var at = ((Keypoints) annotations().get(i).getGeometry()).keypoints().get(joint);
				workbench.drag(at.x(), at.y(), at.x() + 8, at.y() + 20);
			}
		}
		assertEquals(5, annotations().size());
		assertTrue(annotations().stream().allMatch(annotation -> ((Keypoints) annotation.getGeometry()).keypoints().size() == 17));
		assertEquals(List.of(0, 20, 1), workbench.interactions());
	}

	/** A sky over a road, on which are two cars and a person, from the back to the front. */
	@Test
	void onePanopticScene() throws Exception {
		open(Ontologies.of(GeometryKind.MASK, "sky", "road", "car", "person"));
		workbench.command(COMMAND + "panoptic");
		try {
			int before = workbench.interactions().getLast();
			workbench.command(COMMAND + "lassoTool");
			workbench.dragAlong(0, 0, Workbench.WIDTH, 0, Workbench.WIDTH, Workbench.HEIGHT, 0, Workbench.HEIGHT);
			setClass("2");
			workbench.dragAlong(0, 120, Workbench.WIDTH, 120, Workbench.WIDTH, Workbench.HEIGHT, 0, Workbench.HEIGHT);
			setClass("3");
			workbench.dragAlong(octagon(100, 180));
			setClass("3");
			workbench.dragAlong(octagon(180, 160));
			setClass("4");
			workbench.dragAlong(octagon(300, 130));
			assertEquals(List.of("sky", "road", "car", "car", "person"), annotations().stream().map(Annotation::getLabelClass).toList());
			assertEquals((long) Workbench.WIDTH * Workbench.HEIGHT, masks().stream().mapToLong(Mask::area).sum(), "every pixel once");
			for (Mask one : masks()) {
				assertTrue(one.area() > 500);
				assertTrue(masks().stream().filter(other -> other != one).allMatch(other -> other.intersection(one).area() == 0), "no pixel twice");
			}
			assertEquals(List.of(0, 5, 5 + before), workbench.interactions());
		} finally {
			workbench.command(COMMAND + "panoptic");
		}
	}

	private List<Mask> masks() {
		return annotations().stream().map(annotation -> (Mask) annotation.getGeometry()).toList();
	}

	private static double[] octagon(double x, double y) {
		double[] places = new double[16];
		for (int corner = 0; corner < 8; corner++) {
			places[2 * corner] = x + 30 * Math.cos(corner * Math.PI / 4);
			places[2 * corner + 1] = y + 30 * Math.sin(corner * Math.PI / 4);
		}
		return places;
	}

	@Test
	void aClassBringsTheToolItWasLastDrawnWithUnlessAnotherWasJustChosen() throws Exception {
		open(Ontologies.full());
		workbench.command(COMMAND + "boxTool");
		workbench.drag(20, 20, 60, 60);
		setClass("2");
		workbench.command(COMMAND + "ellipseTool");
		workbench.drag(100, 20, 160, 60);
		setClass("1");
		workbench.drag(20, 100, 60, 140);
		assertEquals(GeometryKind.BOX, annotations().getLast().getGeometry().kind());
		setClass("2");
		workbench.drag(100, 100, 160, 140);
		assertEquals(GeometryKind.ELLIPSE, annotations().getLast().getGeometry().kind());
		workbench.command(COMMAND + "boxTool");
		setClass("2");
		workbench.drag(200, 100, 260, 140);
		assertEquals(GeometryKind.BOX, annotations().getLast().getGeometry().kind(), "the tool that was just chosen");
		workbench.command(COMMAND + "selectTool");
		workbench.key(SWT.ESC);
		setClass("1");
		workbench.drag(200, 200, 260, 240);
		assertEquals(List.of("car", GeometryKind.BOX), List.of(annotations().getLast().getLabelClass(), annotations().getLast().getGeometry().kind()));
	}

	@Test
	void aClassLeavesTheToolAloneWhereThatIsSwitchedOff() throws Exception {
		open(Ontologies.full());
		workbench.command(COMMAND + "classTool");
		try {
			workbench.command(COMMAND + "boxTool");
			workbench.drag(20, 20, 60, 60);
			workbench.command(COMMAND + "ellipseTool");
			setClass("2");
			workbench.drag(100, 20, 160, 60);
			setClass("1");
			workbench.drag(20, 100, 60, 140);
			assertEquals(GeometryKind.ELLIPSE, annotations().getLast().getGeometry().kind());
			workbench.command(COMMAND + "selectTool");
			workbench.editor().select(List.of());
			setClass("3");
			workbench.drag(200, 20, 260, 140);
			assertEquals(3, annotations().size());
		} finally {
			workbench.command(COMMAND + "classTool");
		}
	}
}
