/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Answer;
import org.labelwright.ui.image.internal.ImageEditor;

/** Attributes and questions beside the object. */
class AttributesTest {

	private static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 1, Ontologies.full());
		editor = workbench.editor();
		workbench.command(COMMAND + "boxTool");
		workbench.drag(50, 50, 100, 100);
	}

	@AfterEach
	void close() throws CoreException {
		workbench.close();
	}

	private Annotation annotation(int index) {
		return editor.session().orElseThrow().annotations().get(index);
	}

	private static List<Control> controls(Composite parent) {
		List<Control> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			found.add(child);
			if (child instanceof Composite composite) {
				found.addAll(controls(composite));
			}
		}
		return found;
	}

	private Button button(String words) {
		return (Button) controls(editor.popup().orElseThrow()).stream().filter(control -> control instanceof Button button && button.getText().equals(words))
				.findFirst().orElseThrow();
	}

	private void press(Control button, char key) {
		// Keys go to the window that is active, and without a window manager nobody makes it so.
		button.getShell().notifyListeners(SWT.Activate, new Event());
		Event event = new Event();
		event.character = key;
		event.keyCode = key;
		button.notifyListeners(SWT.KeyDown, event);
	}

	private List<String> answers() {
		return annotation(0).getAnswers().stream().map(Answer::getChoices).flatMap(List::stream).toList();
	}

	@Test
	void defaultsAreFilledIn() {
		assertEquals(new AttributeValue.Flag(true), annotation(0).getAttributes().get("parked"));
		assertEquals(1, annotation(0).getAttributes().size());
	}

	@Test
	void questionsAreAnsweredByNumbersAndThoseThatDependOnThemFollow() {
		workbench.command(COMMAND + "attributes");
		assertFalse(controls(editor.popup().orElseThrow()).stream().anyMatch(control -> control instanceof Button one && one.getText().equals("1  front")));
		press(button("1  yes"), '1');
		assertEquals(List.of("yes"), answers());
		press(button("1  front"), '2');
		assertEquals(List.of("yes", "back"), answers());
		press(button("1  yes"), '2');
		assertEquals(List.of("no"), answers());
		editor.popup().ifPresent(Shell::dispose);
		editor.getSite().getShell().notifyListeners(SWT.Activate, new Event());
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(List.of("yes", "back"), answers());
	}

	@Test
	void theWindowBesideAWideObjectCoversNoView() {
		Control canvas = editor.viewer().getControl();
		Rectangle within = canvas.getDisplay().map(canvas.getParent(), null, canvas.getBounds());
		for (double[] area : new double[][] { { 2, 100, 398, 200 }, { 300, 20, 395, 290 }, { 5, 5, 60, 60 } }) {
			workbench.command(COMMAND + "boxTool");
			workbench.drag(area[0], area[1], area[2], area[3]);
			workbench.command(COMMAND + "attributes");
			Rectangle window = editor.popup().orElseThrow().getBounds();
			assertEquals(window, within.intersection(window), "beside " + annotation(editor.session().orElseThrow().annotations().size() - 1).getGeometry());
			editor.popup().ifPresent(Shell::dispose);
		}
	}

	@Test
	void aChangeGoesToAllThatAreSelectedAsOneCommand() {
		workbench.drag(150, 50, 200, 100);
		editor.select(List.of(annotation(0).getId(), annotation(1).getId()));
		workbench.command(COMMAND + "attributes");
		Combo color = (Combo) controls(editor.popup().orElseThrow()).stream().filter(Combo.class::isInstance).findFirst().orElseThrow();
		color.select(1);
		color.notifyListeners(SWT.Selection, new Event());
		assertEquals(new AttributeValue.Text("blue"), annotation(0).getAttributes().get("color"));
		assertEquals(new AttributeValue.Text("blue"), annotation(1).getAttributes().get("color"));
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(null, annotation(0).getAttributes().get("color"));
		assertEquals(null, annotation(1).getAttributes().get("color"));
		editor.popup().ifPresent(Shell::dispose);
	}

	@Test
	void aNumberTakesAChoiceOfAList() {
		workbench.command(COMMAND + "attributes");
		Combo color = (Combo) controls(editor.popup().orElseThrow()).stream().filter(Combo.class::isInstance).findFirst().orElseThrow();
		press(color, '2');
		assertEquals(new AttributeValue.Text("blue"), annotation(0).getAttributes().get("color"));
	}

	@Test
	void theyGoWhenAnotherObjectIsSelected() {
		workbench.drag(150, 50, 200, 100);
		workbench.command(COMMAND + "attributes");
		Shell attributes = editor.popup().orElseThrow();
		workbench.command(COMMAND + "selectTool");
		assertFalse(attributes.isDisposed());
		workbench.click(300, 250);
		assertTrue(attributes.isDisposed());
	}

	@Test
	void valuesStickWhereThatIsOn() {
		workbench.command(COMMAND + "attributes");
		Combo color = (Combo) controls(editor.popup().orElseThrow()).stream().filter(Combo.class::isInstance).findFirst().orElseThrow();
		color.select(0);
		color.notifyListeners(SWT.Selection, new Event());
		editor.popup().ifPresent(Shell::dispose);
		workbench.drag(150, 50, 200, 100);
		assertEquals(null, annotation(1).getAttributes().get("color"));
		workbench.command(COMMAND + "sticky");
		try {
			workbench.drag(250, 50, 300, 100);
			assertEquals(new AttributeValue.Text("red"), annotation(2).getAttributes().get("color"));
		} finally {
			workbench.command(COMMAND + "sticky");
		}
		assertTrue(editor.popup().isEmpty());
	}
}
