/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Layer;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.ui.image.internal.ImageEditor;

/** Layers that are seen, locked, made clearer and drawn on, in the small window and by what tools then do. */
class LayersTest {

	private static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 2, Ontologies.full());
		editor = workbench.editor();
		editor.dataset().makeLayer("Model", new Layer("model", "Model"), one -> one.item().id().equals("img0") ? Optional.of(predicted()) : Optional.empty(),
				Progress.NONE);
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
	}

	private static AnnotationDocument predicted() {
		Annotation box = AnnotationFactory.eINSTANCE.createAnnotation();
		box.setId("0190aaaa-0000-7000-8000-000000000001");
		box.setLabelClass("wheel");
		box.setGeometry(new Box(200, 100, 80, 60));
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.getAnnotations().add(box);
		return document;
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private Shell window() {
		if (editor.popup().isEmpty()) {
			workbench.command(COMMAND + "layers");
		}
		return editor.popup().orElseThrow();
	}

	private static void collect(Control control, List<Control> found) {
		found.add(control);
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, found);
			}
		}
	}

	private <T extends Control> T control(Class<T> type, String words) {
		List<Control> all = new ArrayList<>();
		collect(window(), all);
		return all.stream().filter(type::isInstance).map(type::cast)
				.filter(one -> words.equals(one.getToolTipText()) || one instanceof Button button && button.getText().equals(words)).findFirst().orElseThrow();
	}

	private void check(String words, boolean on) {
		Button button = control(Button.class, words);
		button.setSelection(on);
		button.notifyListeners(SWT.Selection, new Event());
	}

	private void opacity(String words, int percent) {
		Scale scale = control(Scale.class, words);
		scale.setSelection(percent);
		scale.notifyListeners(SWT.Selection, new Event());
	}

	/** What the status line of the window says. */
	private String status() {
		List<Control> all = new ArrayList<>();
		collect(editor.getSite().getShell(), all);
		return all.stream().filter(CLabel.class::isInstance).map(one -> ((CLabel) one).getText()).filter(Objects::nonNull).collect(Collectors.joining(" "));
	}

	private RGB seen(double x, double y) {
		return Canvas.of(editor.viewer()).of(x, y);
	}

	@Test
	void anotherLayerIsSeenBelowAndOutOfReach() {
		assertEquals(0, editor.scene().size());
		RGB nothing = seen(240, 130);
		check("Show Model", true);
		assertEquals(0, editor.scene().size(), "nothing is read while the window waits");
		assertTrue(status().contains("Reading layer Model"), status());
		Workbench.until(() -> editor.scene().size() == 1);
		assertFalse(status().contains("Reading"), status());
		assertNotEquals(nothing, seen(240, 130));
		workbench.command(COMMAND + "selectTool");
		workbench.click(240, 130);
		workbench.drag(180, 80, 300, 180);
		assertEquals(List.of(), editor.scene().selection());
		opacity("Opacity of Model", 0);
		assertEquals(nothing, seen(240, 130));
		check("Show Model", false);
		assertEquals(0, editor.scene().size());
	}

	@Test
	void aLockedLayerIsNeitherDrawnOnNorSelected() {
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 100, 100);
		workbench.key(SWT.ESC);
		check("Lock Main", true);
		workbench.drag(150, 150, 200, 200);
		workbench.command(COMMAND + "brushTool");
		workbench.drag(150, 150, 200, 200);
		workbench.command(COMMAND + "selectTool");
		workbench.key(SWT.ESC);
		workbench.click(75, 75);
		assertEquals(List.of(), editor.scene().selection());
		assertEquals(1, annotations().size());
		workbench.command(COMMAND + "lockLayer");
		workbench.click(75, 75);
		assertEquals(List.of(annotations().getFirst().getId()), editor.scene().selection());
		workbench.command("org.eclipse.ui.edit.delete");
		assertTrue(annotations().isEmpty());
	}

	@Test
	void aHiddenLayerIsNotDrawnOn() {
		check("Show Main", false);
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 100, 100);
		assertTrue(annotations().isEmpty());
		check("Show Main", true);
		workbench.drag(50, 50, 100, 100);
		assertEquals(1, annotations().size());
	}

	@Test
	void whatIsDrawnGoesIntoTheChosenLayerAndUndoGoesBackToIt() throws IOException {
		check("Model", true);
		assertEquals(1, annotations().size());
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 100, 100);
		assertEquals(2, editor.dataset().document("img0", "model").getAnnotations().size());
		assertTrue(editor.dataset().document("img0", "main").getAnnotations().isEmpty());
		check("Model", false);
		check("Main", true);
		workbench.drag(150, 50, 200, 100);
		assertEquals(1, editor.dataset().document("img0", "main").getAnnotations().size());
		workbench.command("org.eclipse.ui.edit.undo");
		assertTrue(editor.dataset().document("img0", "main").getAnnotations().isEmpty());
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(1, editor.dataset().document("img0", "model").getAnnotations().size());
		assertEquals(1, annotations().size());
	}

	@Test
	void aClassIsHiddenAndMadeClearer() {
		workbench.command(COMMAND + "brushTool");
		workbench.drag(60, 60, 140, 60);
		assertTrue(annotations().getFirst().getGeometry() instanceof Mask);
		workbench.key(SWT.ESC);
		RGB strong = seen(100, 60);
		opacity("Opacity of car", 50);
		RGB weak = seen(100, 60);
		assertTrue(weak.blue < strong.blue, strong + " is not stronger than " + weak);
		check("Show car", false);
		assertEquals(0, editor.scene().size());
		assertEquals(seen(100, 150), seen(100, 60));
		check("Show car", true);
		assertEquals(weak, seen(100, 60));
	}

	@Test
	void howLayersAreShownIsKept() throws CoreException {
		check("Lock Main", true);
		check("Show Model", true);
		window().dispose();
		Workbench.page().closeEditor(editor, false);
		ImageEditor again = (ImageEditor) IDE.openEditor(Workbench.page(), workbench.file());
		Workbench.until(() -> again.scene().image().isPresent());
		Workbench.until(() -> again.scene().size() == 1);
		editor = again;
		assertTrue(control(Button.class, "Lock Main").getSelection());
		assertTrue(control(Button.class, "Show Model").getSelection());
		Workbench.page().closeEditor(again, false);
	}
}
