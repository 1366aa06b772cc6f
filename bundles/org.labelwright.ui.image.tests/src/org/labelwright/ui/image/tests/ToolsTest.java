/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.ImageCuboid;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.canvas.Handles;

/** Each tool in the running product, by mouse and keys, against the geometry that the dataset then holds. */
class ToolsTest extends ToolBench {

	@Test
	void aBoxGrowsFromItsMiddleWithControlAndIsSquareWithShift() {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(100, 100, 140, 130, SWT.CTRL);
		assertEquals(Box.ofCorners(2 * x(100) - x(140), 2 * y(100) - y(130), x(140), y(130)), geometry(0));
		workbench.drag(200, 200, 260, 230, SWT.SHIFT);
		Box square = (Box) geometry(1);
		assertEquals(square.width(), square.height(), 1e-9);
		assertEquals(x(260), square.right(), 1e-9);
	}

	@Test
	void fourExtremePointsInAnyOrderMakeTheBoxAroundThem() {
		workbench.command(COMMAND + "extremeTool");
		workbench.click(100, 80);
		workbench.click(60, 120);
		workbench.click(150, 130);
		workbench.click(110, 200);
		assertEquals(Box.ofCorners(x(60), y(80), x(150), y(200)), geometry(0));
		assertEquals("extreme-points", annotations().getFirst().getProvenance().getTool());
	}

	@Test
	void aTurnedBoxIsDrawnByAnEdgeAndItsExtent() {
		workbench.command(COMMAND + "rotatedBoxTool");
		workbench.drag(100, 100, 180, 160);
		workbench.click(120, 200);
		double width = Math.hypot(x(180) - x(100), y(160) - y(100));
		double cos = (x(180) - x(100)) / width;
		double sin = (y(160) - y(100)) / width;
		double extent = (y(200) - y(100)) * cos - (x(120) - x(100)) * sin;
		assertEquals(new RotatedBox((x(100) + x(180)) / 2 - extent / 2 * sin, (y(100) + y(160)) / 2 + extent / 2 * cos, width, extent,
				Math.atan2(y(160) - y(100), x(180) - x(100))), geometry(0));
	}

	@Test
	void shiftTurnsByStepsWhileDrawingAndByTheHandle() {
		workbench.command(COMMAND + "rotatedBoxTool");
		workbench.drag(100, 100, 180, 145, SWT.SHIFT);
		workbench.click(120, 200);
		RotatedBox box = (RotatedBox) geometry(0);
		assertEquals(Math.toRadians(30), box.angle(), 1e-12);
		workbench.command(COMMAND + "selectTool");
		double out = box.height() / 2 + 22 / editor.viewer().camera().scale();
		double handleX = box.centerX() + out * Math.sin(box.angle());
		double handleY = box.centerY() - out * Math.cos(box.angle());
		workbench.drag(handleX, handleY, box.centerX() + 60, box.centerY() + 3, SWT.SHIFT);
		assertEquals(new RotatedBox(box.centerX(), box.centerY(), box.width(), box.height(), Math.toRadians(90)), geometry(0));
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(box, geometry(0));
	}

	@Test
	void anEdgeOfATurnedBoxMovesAndTheOneAcrossStays() {
		workbench.command(COMMAND + "rotatedBoxTool");
		workbench.drag(100, 100, 200, 150);
		workbench.click(120, 180);
		RotatedBox before = (RotatedBox) geometry(0);
		Coordinates corners = before.corners();
		workbench.command(COMMAND + "selectTool");
		workbench.drag((corners.x(2) + corners.x(3)) / 2, (corners.y(2) + corners.y(3)) / 2, (corners.x(2) + corners.x(3)) / 2 - 10,
				(corners.y(2) + corners.y(3)) / 2 + 20);
		RotatedBox after = (RotatedBox) geometry(0);
		assertTrue(after.height() > before.height() + 10, after.toString());
		assertEquals(before.width(), after.width());
		assertEquals(before.angle(), after.angle());
		for (int i = 0; i < 2; i++) {
			assertEquals(corners.x(i), after.corners().x(i), 1e-9);
			assertEquals(corners.y(i), after.corners().y(i), 1e-9);
		}
	}

	@Test
	void anEllipseFillsTheAreaAndIsTurned() {
		workbench.command(COMMAND + "ellipseTool");
		workbench.drag(100, 100, 180, 140);
		Ellipse drawn = new Ellipse((x(100) + x(180)) / 2, (y(100) + y(140)) / 2, (x(180) - x(100)) / 2, (y(140) - y(100)) / 2, 0);
		assertEquals(drawn, geometry(0));
		workbench.command(COMMAND + "selectTool");
		double out = drawn.radiusY() + 22 / editor.viewer().camera().scale();
		workbench.drag(drawn.centerX(), drawn.centerY() - out, drawn.centerX() + 70, drawn.centerY() - 70, SWT.SHIFT);
		assertEquals(new Ellipse(drawn.centerX(), drawn.centerY(), drawn.radiusX(), drawn.radiusY(), Math.toRadians(45)), geometry(0));
	}

	@Test
	void aLineAndPoints() {
		workbench.command(COMMAND + "polylineTool");
		workbench.click(50, 50);
		workbench.click(90, 70);
		workbench.click(140, 60);
		workbench.key(SWT.CR);
		assertEquals(new Polyline(Coordinates.of(x(50), y(50), x(90), y(70), x(140), y(60))), geometry(0));
		workbench.command(COMMAND + "pointTool");
		workbench.click(200, 200);
		workbench.click(220, 210, SWT.SHIFT);
		workbench.click(240, 100);
		assertEquals(new Points(Coordinates.of(x(200), y(200), x(220), y(210))), geometry(1));
		assertEquals(new Points(Coordinates.of(x(240), y(100))), geometry(2));
	}

	@Test
	void aCuboidIsAFaceAndADepth() {
		workbench.command(COMMAND + "cuboidTool");
		workbench.drag(100, 100, 160, 150);
		workbench.drag(170, 140, 190, 130);
		double dx = x(190) - x(160);
		double dy = y(130) - y(150);
		assertEquals(new ImageCuboid(Coordinates.of(x(100), y(100), x(160), y(100), x(160), y(150), x(100), y(150)),
				Coordinates.of(x(100) + dx, y(100) + dy, x(160) + dx, y(100) + dy, x(160) + dx, y(150) + dy, x(100) + dx, y(150) + dy)), geometry(0));
		workbench.command(COMMAND + "selectTool");
		workbench.drag(160, 150, 165, 155);
		assertEquals(x(165), ((ImageCuboid) geometry(0)).front().x(2));
		assertEquals(y(155), ((ImageCuboid) geometry(0)).front().y(2));
	}

	@Test
	void choosingAClassTakesAToolThatDrawsIt() {
		workbench.command(COMMAND + "boxTool");
		workbench.command(COMMAND + "setClass", "3");
		workbench.drag(100, 50, 200, 250);
		Keypoints pose = (Keypoints) geometry(0);
		assertEquals(17, pose.keypoints().size());
		assertEquals(new Keypoint(x(100) + 0.7 * (x(200) - x(100)), y(50) + 0.2 * (y(250) - y(50)), Keypoint.Visibility.VISIBLE), pose.keypoints().get(5));
		assertEquals("person", annotations().getFirst().getLabelClass());
	}

	@Test
	void jointsAreDraggedHiddenAndFlipped() {
		choosingAClassTakesAToolThatDrawsIt();
		Keypoints placed = (Keypoints) geometry(0);
		Keypoint wrist = placed.keypoints().get(9);
		workbench.drag(wrist.x(), wrist.y(), 230, 120);
		Keypoint moved = new Keypoint(x(230), y(120), Keypoint.Visibility.VISIBLE);
		assertEquals(moved, ((Keypoints) geometry(0)).keypoints().get(9));
		workbench.click(230, 120, SWT.CTRL);
		assertEquals(Keypoint.Visibility.OCCLUDED, ((Keypoints) geometry(0)).keypoints().get(9).visibility());
		workbench.move(230, 120);
		workbench.command(COMMAND + "joint");
		assertEquals(Keypoint.Visibility.ABSENT, ((Keypoints) geometry(0)).keypoints().get(9).visibility());
		Keypoint right = placed.keypoints().get(10);
		workbench.command(COMMAND + "flip");
		assertEquals(right, ((Keypoints) geometry(0)).keypoints().get(9));
		assertEquals(new Keypoint(moved.x(), moved.y(), Keypoint.Visibility.ABSENT), ((Keypoints) geometry(0)).keypoints().get(10));
		assertEquals(1, annotations().size());
	}

	@Test
	void aSkeletonDraggedToTheLeftIsMirrored() {
		workbench.command(COMMAND + "skeletonTool");
		workbench.command(COMMAND + "setClass", "3");
		workbench.drag(200, 50, 100, 250);
		assertEquals(x(200) + 0.7 * (x(100) - x(200)), ((Keypoints) geometry(0)).keypoints().get(5).x());
	}

	@Test
	void aClassIsNotDrawnAsWhatTheOntologyForbids() {
		workbench.command(COMMAND + "setClass", "3");
		workbench.command(COMMAND + "boxTool");
		workbench.drag(100, 100, 150, 150);
		assertEquals(List.of(), annotations());
	}

	@Test
	void whatTheMouseWasOverIsForgottenWithTheTool() {
		twoCarsAndAWheel();
		workbench.command(COMMAND + "selectTool");
		workbench.move(75, 75);
		assertEquals(Optional.of(annotations().getFirst().getId()), editor.scene().hovered());
		workbench.command(COMMAND + "boxTool");
		assertEquals(Optional.empty(), editor.scene().hovered());
		workbench.command(COMMAND + "selectTool");
		workbench.move(225, 75);
		assertEquals(Optional.of(annotations().get(1).getId()), editor.scene().hovered());
		workbench.mouse(SWT.MouseExit, 225, 75, 0, 0);
		assertEquals(Optional.empty(), editor.scene().hovered());
	}

	/** Of a round outline that is seen small no more would be seen than handles. */
	@Test
	void newCornersAreOfferedWhereThereIsRoom() {
		polygon(50, 50, 200, 50, 200, 200, 50, 200);
		double scale = editor.viewer().camera().scale();
		assertEquals(8, Handles.of(geometry(0), scale).size());
		assertEquals(4, Handles.of(geometry(0), 0.1).size());
	}

	/** What was cut is still selected; a key of a class is for what comes next. */
	@Test
	void aKeyOfAClassChangesWhatIsSelectedByTheSelectToolAlone() {
		polygon(50, 50, 200, 50, 200, 200, 50, 200);
		workbench.command(COMMAND + "cutTool");
		for (double[] corner : new double[][] { { 100, 100 }, { 130, 100 }, { 130, 130 } }) {
			workbench.click(corner[0], corner[1]);
		}
		workbench.key(SWT.CR);
		assertEquals(1, editor.scene().selection().size());
		workbench.command(COMMAND + "setClass", "2");
		assertEquals("car", annotations().getFirst().getLabelClass());
		polygon(220, 50, 240, 50, 240, 200);
		assertEquals("wheel", annotations().getLast().getLabelClass());
		workbench.command(COMMAND + "selectTool");
		workbench.command(COMMAND + "setClass", "1");
		assertEquals("car", annotations().getLast().getLabelClass());
	}

	private void twoCarsAndAWheel() {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 100, 100);
		workbench.drag(200, 50, 250, 100);
		workbench.command(COMMAND + "setClass", "2");
		workbench.drag(120, 200, 160, 240);
	}

	@Test
	void aRelationIsDraggedSelectedAndDeleted() {
		twoCarsAndAWheel();
		workbench.command(COMMAND + "relationTool");
		workbench.drag(140, 220, 75, 75);
		assertEquals(1, annotations().get(2).getRelations().size());
		assertEquals("part-of", annotations().get(2).getRelations().getFirst().getType());
		assertEquals(annotations().get(0).getId(), annotations().get(2).getRelations().getFirst().getTarget());
		workbench.drag(75, 75, 225, 75);
		assertEquals(0, annotations().get(0).getRelations().size(), "the ontology has no relation from car to car");
		workbench.command(COMMAND + "selectTool");
		workbench.key(SWT.ESC);
		Box wheel = (Box) geometry(2);
		Box car = (Box) geometry(0);
		workbench.click((wheel.x() + wheel.width() / 2 + car.x() + car.width() / 2) / 2, (wheel.y() + wheel.height() / 2 + car.y() + car.height() / 2) / 2);
		assertTrue(editor.scene().selectedLink().isPresent());
		workbench.command("org.eclipse.ui.edit.delete");
		assertEquals(0, annotations().get(2).getRelations().size());
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(1, annotations().get(2).getRelations().size());
	}

	@Test
	void whereSeveralRelationsAreAllowedOneIsChosenByTyping() {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 100, 100);
		workbench.command(COMMAND + "setClass", "3");
		workbench.drag(200, 50, 280, 250);
		workbench.command(COMMAND + "relationTool");
		Keypoint nose = ((Keypoints) geometry(1)).keypoints().getFirst();
		workbench.drag(nose.x(), nose.y(), 75, 75);
		type("look");
		assertEquals("looks-at", annotations().get(1).getRelations().getFirst().getType());
	}

	private void type(String letters) {
		Shell popup = editor.popup().orElseThrow();
		Text filter = (Text) java.util.Arrays.stream(popup.getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
		filter.setText(letters);
		filter.notifyListeners(SWT.DefaultSelection, new Event());
		assertTrue(popup.isDisposed());
	}

	@Test
	void deletingATargetTakesTheRelationsToItAlongAndUndoBringsThemBack() {
		aRelationIsDraggedSelectedAndDeleted();
		editor.select(List.of(annotations().get(0).getId()));
		workbench.command("org.eclipse.ui.edit.delete");
		assertEquals(0, annotations().get(1).getRelations().size());
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(1, annotations().get(2).getRelations().size());
	}

	@Test
	void aGroupIsSelectedAndMovedAsOne() {
		twoCarsAndAWheel();
		editor.select(List.of(annotations().get(0).getId(), annotations().get(2).getId()));
		workbench.command(COMMAND + "group");
		workbench.command(COMMAND + "selectTool");
		workbench.key(SWT.ESC);
		Box before = (Box) geometry(2);
		workbench.drag(75, 75, 85, 80);
		assertEquals(2, editor.scene().selection().size());
		assertEquals(before.x() + x(85) - x(75), ((Box) geometry(2)).x(), 1e-9);
		workbench.click(85, 80, SWT.CTRL);
		assertEquals(List.of(annotations().get(0).getId()), editor.scene().selection());
		workbench.command(COMMAND + "ungroup");
		assertEquals(null, annotations().get(2).getGroup());
	}

	@Test
	void aClassIsChosenByTypingAndTheOneBeforeByAKey() {
		twoCarsAndAWheel();
		workbench.command(COMMAND + "chooseClass");
		type("ca");
		assertEquals("car", annotations().get(2).getLabelClass());
		workbench.drag(300, 200, 330, 230);
		assertEquals("car", annotations().get(3).getLabelClass());
		workbench.command(COMMAND + "lastClass");
		workbench.drag(340, 200, 370, 230);
		assertEquals("wheel", annotations().get(4).getLabelClass());
	}

	@Test
	void theSheetListsTheKeysAsTheyAreBound() {
		workbench.command(COMMAND + "keys");
		Shell sheet = editor.popup().orElseThrow();
		Table table = (Table) java.util.Arrays.stream(sheet.getChildren()).filter(Table.class::isInstance).findFirst().orElseThrow();
		List<String> lines = java.util.Arrays.stream(table.getItems()).map(item -> item.getText(1) + "=" + item.getText(2)).toList();
		assertTrue(lines.contains("Polygon Tool=P"), lines.toString());
		assertTrue(lines.contains("Merge=M"), lines.toString());
		sheet.dispose();
	}

	@Test
	void orderHideIsolateAndLock() {
		twoCarsAndAWheel();
		List<String> ids = annotations().stream().map(Annotation::getId).toList();
		editor.select(List.of(ids.get(0)));
		workbench.command(COMMAND + "forward");
		assertEquals(List.of(ids.get(1), ids.get(0), ids.get(2)), annotations().stream().map(Annotation::getId).toList());
		workbench.command(COMMAND + "front");
		assertEquals(List.of(ids.get(1), ids.get(2), ids.get(0)), annotations().stream().map(Annotation::getId).toList());
		workbench.command("org.eclipse.ui.edit.undo");
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(ids, annotations().stream().map(Annotation::getId).toList());
		editor.select(List.of(ids.get(0)));
		workbench.command(COMMAND + "isolate");
		assertEquals(1, editor.scene().size());
		workbench.command(COMMAND + "isolate");
		editor.select(List.of(ids.get(0)));
		workbench.command(COMMAND + "hide");
		assertEquals(2, editor.scene().size());
		workbench.command(COMMAND + "showAll");
		editor.select(List.of(ids.get(0)));
		workbench.command(COMMAND + "lock");
		workbench.command(COMMAND + "selectTool");
		workbench.key(SWT.ESC);
		workbench.click(75, 75);
		assertEquals(List.of(), editor.scene().selection());
		workbench.command(COMMAND + "unlockAll");
		workbench.click(75, 75);
		assertEquals(List.of(ids.get(0)), editor.scene().selection());
	}

	@Test
	void altClickGoesThroughWhatLiesOverEachOther() {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 100, 100);
		workbench.drag(40, 40, 120, 120);
		workbench.drag(30, 30, 140, 140);
		workbench.command(COMMAND + "selectTool");
		workbench.key(SWT.ESC);
		java.util.Set<String> seen = new java.util.LinkedHashSet<>();
		for (int i = 0; i < 3; i++) {
			workbench.click(70, 80, SWT.ALT);
			seen.addAll(editor.scene().selection());
		}
		assertEquals(annotations().stream().map(Annotation::getId).toList(), List.copyOf(seen));
	}

	@Test
	void duplicatesGoOnAlongTheRow() {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 70, 70);
		workbench.command(COMMAND + "duplicateInRow");
		workbench.command(COMMAND + "nudgeFarRight");
		workbench.command(COMMAND + "duplicateInRow");
		workbench.command(COMMAND + "duplicateInRow");
		Box first = (Box) geometry(0);
		assertEquals(4, annotations().size());
		for (int i = 1; i < 4; i++) {
			assertEquals(first.x() + i * (first.width() + 10), ((Box) geometry(i)).x(), 1e-9);
			assertEquals(first.y(), ((Box) geometry(i)).y());
		}
	}

	@Test
	void theItemBeforeIsCopiedAndDrawingMayGoOnToTheNext() {
		twoCarsAndAWheel();
		workbench.command(COMMAND + "next");
		workbench.command(COMMAND + "copyFromPrevious");
		assertEquals(3, annotations().size());
		workbench.command(COMMAND + "autoAdvance");
		try {
			workbench.drag(300, 200, 330, 230);
			Workbench.until(() -> editor.item().orElseThrow().id().equals("img2"));
		} finally {
			workbench.command(COMMAND + "autoAdvance");
		}
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals("img1", editor.item().orElseThrow().id());
		assertEquals(3, annotations().size());
	}
}
