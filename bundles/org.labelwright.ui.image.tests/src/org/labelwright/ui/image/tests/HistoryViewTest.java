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
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.internal.HistoryView;

/** The history of what is drawn, and the way back. */
class HistoryViewTest {

	private static final String COMMAND = "org.labelwright.ui.image.";

	@TempDir
	private Path temp;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws IOException, CoreException {
		workbench = new Workbench(temp.resolve("data"), 2);
		editor = workbench.editor();
		workbench.command(COMMAND + "boxTool");
	}

	@AfterEach
	void close() throws CoreException {
		Workbench.page().hideView(Workbench.page().findView(HistoryView.ID));
		workbench.close();
	}

	private Table show(int rows) {
		workbench.command("org.labelwright.ui.showHistory");
		Table table = Views.controls(HistoryView.ID, Table.class).getFirst();
		Workbench.until(() -> table.getItemCount() == rows);
		return table;
	}

	private static String words(Table table, int row) {
		return table.getItem(row).getText(2);
	}

	private static String preview(Table table, int row) {
		table.setSelection(row);
		table.notifyListeners(SWT.Selection, new Event());
		return Views.controls(HistoryView.ID, StyledText.class).getFirst().getText();
	}

	private static void restore(Table table, int row) {
		table.setSelection(row);
		table.notifyListeners(SWT.DefaultSelection, new Event());
	}

	private List<Annotation> annotations() {
		return editor.session().orElseThrow().annotations();
	}

	private void draw() {
		workbench.drag(50, 50, 100, 100);
		workbench.drag(150, 50, 200, 100);
		editor.select(List.of(annotations().getFirst().getId()));
		workbench.command("org.eclipse.ui.edit.delete");
	}

	@Test
	void aRevisionIsSeenRestoredAndTheRestoringUndone() {
		draw();
		Table table = show(4);
		assertEquals(List.of("1 car deleted", "1 car added", "1 car added", "As it was before these edits"), List.of(words(table, 0), words(table, 1), words(table, 2),
				words(table, 3)));
		assertEquals(System.getProperty("user.name"), table.getItem(0).getText(1));
		assertFalse(table.getItem(0).getText(0).isEmpty());
		assertEquals("The labels are as they were then.", preview(table, 0));
		assertEquals("Restoring would change:\n1 car added", preview(table, 1));
		assertEquals("Restoring would change:\n1 car added\n1 car deleted", preview(table, 2));
		restore(table, 1);
		assertEquals(2, annotations().size());
		Box first = (Box) annotations().getFirst().getGeometry();
		assertEquals(workbench.atX(50), first.x(), 1e-9, "as it was drawn, at its old place in the order");
		Workbench.until(() -> table.getItemCount() == 5);
		assertEquals("1 car added", words(table, 0));
		workbench.command("org.eclipse.ui.edit.undo");
		assertEquals(1, annotations().size());
		Workbench.until(() -> table.getItemCount() == 6);
		restore(table, 5);
		assertTrue(annotations().isEmpty(), "as it was in the beginning");
	}

	@Test
	void everyItemHasItsOwnAndItOutlivesTheEditor() throws Exception {
		draw();
		Table table = show(4);
		workbench.command(COMMAND + "next");
		Workbench.until(() -> table.getItemCount() == 0);
		workbench.drag(50, 50, 100, 100);
		Workbench.until(() -> table.getItemCount() == 2);
		Workbench.until(() -> editor.session().orElseThrow().isSaved());
		try (Dataset reopened = Dataset.open(temp.resolve("data"))) {
			assertEquals(3, reopened.history("img0", "main").reachable());
			assertEquals(1, reopened.history("img1", "main").reachable());
		}
		workbench.command(COMMAND + "previous");
		Workbench.until(() -> table.getItemCount() == 4);
	}
}
