/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.ide.IGotoMarker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.ui.AnnotationRef;
import org.labelwright.ui.CheckMarkers;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.canvas.Camera;
import org.labelwright.ui.image.internal.ImageEditor;

/** Drives the editor in the running product by mouse, keys and commands, and looks at what the dataset then holds. */
class ImageEditorTest {

	private static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 3);
		editor = workbench.editor();
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private Box box(int index) {
		return (Box) annotations().get(index).getGeometry();
	}

	private void drawBox(double x1, double y1, double x2, double y2) {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(x1, y1, x2, y2);
	}

	@Test
	void aDraggedBoxHasTheCoordinatesOfTheMouseToTheLastDigit() throws IOException {
		drawBox(40, 50, 140.5, 90.25);
		assertEquals(1, annotations().size());
		Box expected = Box.ofCorners(workbench.atX(40), workbench.atY(50), workbench.atX(140.5), workbench.atY(90.25));
		assertEquals(expected, box(0));
		assertEquals("car", annotations().get(0).getLabelClass());
		assertEquals(expected, editor.dataset().document("img0", "main").getAnnotations().get(0).getGeometry());
		assertFalse(editor.isDirty());
		assertEquals(List.of(annotations().get(0).getId()), editor.scene().selection());
	}

	@Test
	void aBoxNeedsNoDragAndMayBeTiny() {
		workbench.command(COMMAND + "boxTool");
		workbench.click(40, 50);
		workbench.click(43, 52);
		assertTrue(box(0).width() < 8 && box(0).width() > 0, box(0).toString());
	}

	@Test
	void undoAndRedoGoBackAndForthExactly() {
		drawBox(40, 50, 140, 90);
		Box drawn = box(0);
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(List.of(), annotations());
		workbench.command("org.eclipse.ui.edit.redo");
		assertEquals(drawn, box(0));
	}

	@Test
	void undoGoesToTheItemItBelongsTo() {
		drawBox(40, 50, 140, 90);
		workbench.command(COMMAND + "next");
		assertEquals("img1", editor.item().orElseThrow().id());
		assertEquals(List.of(), annotations());
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals("img0", editor.item().orElseThrow().id());
		assertEquals(List.of(), annotations());
	}

	@Test
	void nextAndPreviousStopAtTheEnds() {
		workbench.command(COMMAND + "previous");
		assertEquals("img0", editor.item().orElseThrow().id());
		workbench.command(COMMAND + "next");
		workbench.command(COMMAND + "next");
		workbench.command(COMMAND + "next");
		assertEquals("img2", editor.item().orElseThrow().id());
	}

	/** What the menu of the canvas says when it is opened. */
	private boolean isOffered(String label) {
		Menu menu = editor.viewer().getControl().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		try {
			return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").startsWith(label)).findFirst().orElseThrow().isEnabled();
		} finally {
			menu.notifyListeners(SWT.Hide, new Event());
		}
	}

	@Test
	void theMenuOffersWhatCanBeDone() {
		assertFalse(isOffered("Copy From Previous Item"));
		assertFalse(isOffered("Duplicate"));
		workbench.command(COMMAND + "next");
		assertTrue(isOffered("Copy From Previous Item"));
		assertFalse(isOffered("Duplicate"));
		drawBox(40, 50, 140, 90);
		assertTrue(isOffered("Duplicate"));
		workbench.command(COMMAND + "previous");
		assertFalse(isOffered("Copy From Previous Item"));
		assertFalse(isOffered("Duplicate"));
	}

	@Test
	void aPolygonIsClickedTakenBackAndClosed() {
		workbench.command(COMMAND + "polygonTool");
		workbench.click(50, 50);
		workbench.click(150, 50);
		workbench.click(300, 200);
		workbench.key(SWT.BS);
		workbench.click(150, 120);
		workbench.key(SWT.CR);
		assertEquals(Polygon.of(workbench.atX(50), workbench.atY(50), workbench.atX(150), workbench.atY(50), workbench.atX(150), workbench.atY(120)),
				annotations().get(0).getGeometry());
	}

	@Test
	void aClickOnTheFirstCornerClosesToo() {
		workbench.command(COMMAND + "polygonTool");
		workbench.click(50, 50);
		workbench.click(150, 50);
		workbench.click(150, 120);
		workbench.click(51, 51);
		assertEquals(3, ((Polygon) annotations().get(0).getGeometry()).parts().get(0).exterior().size());
	}

	@Test
	void escapeDrawsNothing() {
		workbench.command(COMMAND + "polygonTool");
		workbench.click(50, 50);
		workbench.click(150, 50);
		workbench.key(SWT.ESC);
		workbench.key(SWT.CR);
		assertEquals(List.of(), annotations());
	}

	@Test
	void aCornerIsMovedInsertedAndRemoved() {
		aClickOnTheFirstCornerClosesToo();
		workbench.command(COMMAND + "selectTool");
		workbench.drag(150, 120, 200, 180);
		assertEquals(workbench.atX(200), exterior().x(2));
		assertEquals(workbench.atY(180), exterior().y(2));
		workbench.drag(100, 50, 100, 20);
		assertEquals(4, exterior().size());
		assertEquals(workbench.atY(20), exterior().y(1));
		workbench.click(100, 20, SWT.ALT);
		assertEquals(3, exterior().size());
	}

	private org.labelwright.geometry.Coordinates exterior() {
		return ((Polygon) annotations().get(0).getGeometry()).parts().get(0).exterior();
	}

	@Test
	void aBoxIsMovedResizedAndNudged() {
		drawBox(40, 50, 140, 90);
		Box drawn = box(0);
		workbench.command(COMMAND + "selectTool");
		workbench.drag(90, 70, 120, 100);
		double dx = workbench.atX(120) - workbench.atX(90);
		assertEquals(drawn.x() + dx, box(0).x(), 1e-9);
		assertEquals(drawn.width(), box(0).width());
		Box moved = box(0);
		workbench.drag(moved.right(), moved.bottom(), 200, 200);
		assertEquals(moved.x(), box(0).x());
		assertEquals(workbench.atX(200), box(0).right(), 1e-9);
		Box resized = box(0);
		workbench.command(COMMAND + "nudgeLeft");
		workbench.command(COMMAND + "nudgeFarDown");
		assertEquals(new Box(resized.x() - 1, resized.y() + 10, resized.width(), resized.height()), box(0));
		for (int i = 0; i < 4; i++) {
			workbench.command("org.eclipse.ui.edit.undo");
		}
		assertEquals(drawn, box(0));
	}

	@Test
	void deleteCopyPasteAndDuplicate() {
		drawBox(40, 50, 140, 90);
		Box drawn = box(0);
		workbench.command("org.eclipse.ui.edit.copy");
		workbench.command("org.eclipse.ui.edit.delete");
		assertEquals(List.of(), annotations());
		workbench.command(COMMAND + "next");
		workbench.command("org.eclipse.ui.edit.paste");
		assertEquals(drawn, box(0));
		workbench.command(COMMAND + "duplicate");
		assertEquals(2, annotations().size());
		assertFalse(annotations().get(0).getId().equals(annotations().get(1).getId()));
	}

	@Test
	void deletingOneOfManyAndUndoKeepsTheOrder() {
		for (int i = 0; i < 4; i++) {
			drawBox(20 + 80 * i, 50, 60 + 80 * i, 90);
		}
		List<String> before = annotations().stream().map(Annotation::getId).toList();
		editor.select(List.of(before.get(2), before.get(0)));
		workbench.command("org.eclipse.ui.edit.delete");
		assertEquals(List.of(before.get(1), before.get(3)), annotations().stream().map(Annotation::getId).toList());
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(before, annotations().stream().map(Annotation::getId).toList());
	}

	@Test
	void whatIsSelectedIsKnownToTheWorkbench() {
		drawBox(40, 50, 140, 90);
		IStructuredSelection selection = (IStructuredSelection) editor.getSite().getSelectionProvider().getSelection();
		assertEquals(new AnnotationRef(editor.dataset(), "img0", "main", annotations().get(0).getId()), selection.getFirstElement());
		workbench.command(COMMAND + "selectTool");
		workbench.key(SWT.ESC);
		assertTrue(editor.getSite().getSelectionProvider().getSelection().isEmpty());
	}

	@Test
	void aMarqueeSelectsWhatLiesWhollyInIt() {
		drawBox(40, 50, 80, 90);
		drawBox(100, 50, 140, 90);
		drawBox(160, 50, 300, 90);
		workbench.command(COMMAND + "selectTool");
		workbench.drag(30, 30, 200, 120);
		assertEquals(2, editor.scene().selection().size());
	}

	@Test
	void aMistakeBecomesAMarkerThatLeadsToTheObject() throws CoreException {
		Annotation outside = AnnotationFactory.eINSTANCE.createAnnotation();
		outside.setId("outside");
		outside.setLabelClass("car");
		outside.setGeometry(new Box(390, 10, 50, 50));
		editor.getAdapter(ItemNavigation.class).run("test", new Edit(Change.add(outside)));
		Workbench.until(() -> markers().length == 1);
		IMarker marker = markers()[0];
		workbench.command(COMMAND + "next");
		editor.getAdapter(IGotoMarker.class).gotoMarker(marker);
		assertEquals("img0", editor.item().orElseThrow().id());
		assertEquals(List.of("outside"), editor.scene().selection());
		workbench.command("org.eclipse.ui.edit.delete");
		Workbench.until(() -> markers().length == 0);
	}

	private IMarker[] markers() {
		try {
			return Arrays.stream(workbench.file().findMarkers(CheckMarkers.TYPE, true, IResource.DEPTH_ZERO)).toArray(IMarker[]::new);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void itSavesItself() throws IOException {
		drawBox(40, 50, 140, 90);
		Workbench.until(() -> editor.session().orElseThrow().isSaved());
		try (var files = Files.walk(temp.resolve("data/annotations"))) {
			Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
			assertTrue(Files.readString(file).contains(annotations().get(0).getId()));
		}
	}

	@Test
	void zoomKeepsWhatIsUnderThePointer() {
		Camera before = editor.viewer().camera();
		double x = before.imageX(123);
		double y = before.imageY(77);
		editor.viewer().setCamera(before.zoom(before.scale() * 3.7, 123, 77));
		assertEquals(x, editor.viewer().camera().imageX(123), 1e-9);
		assertEquals(y, editor.viewer().camera().imageY(77), 1e-9);
	}
}
