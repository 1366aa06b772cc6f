/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the menu Labels shows: what belongs to the editor that is open, and nothing of the editors of other kinds. */
class LabelsMenuTest {

	private static final List<String> OF_IMAGES = List.of("Tool", "Shape", "Mask", "Order and Visibility", "View");

	@TempDir
	Path folder;

	/** The names of the entries, without their keys, as they are when the menu has been opened. */
	private static List<String> shown() {
		Menu labels = items(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().getMenuBar()).filter(item -> name(item).equals("Labels"))
				.findFirst().orElseThrow().getMenu();
		labels.notifyListeners(SWT.Show, new Event());
		List<String> names = items(labels).map(LabelsMenuTest::name).toList();
		labels.notifyListeners(SWT.Hide, new Event());
		return names;
	}

	private static Stream<MenuItem> items(Menu menu) {
		return Stream.of(menu.getItems());
	}

	private static String name(MenuItem item) {
		return item.getText().replace("&", "").replaceFirst("\t.*", "");
	}

	@Test
	void besideAnImageNothingOfTextsIsShown() throws Exception {
		try (org.labelwright.ui.image.tests.Workbench workbench = new org.labelwright.ui.image.tests.Workbench(folder.resolve("dataset"), 1)) {
			assertThat(workbench.editor()).isNotNull();
			assertThat(shown()).containsAll(OF_IMAGES).contains("Duplicate", "Assistants").doesNotContain("Text");
		}
	}

	@Test
	void besideATextNothingOfImagesIsShown() throws Exception {
		try (org.labelwright.ui.text.tests.Workbench workbench = new org.labelwright.ui.text.tests.Workbench(folder.resolve("dataset"), List.of(), "Tom met Anna.")) {
			assertThat(workbench.editor()).isNotNull();
			assertThat(shown()).contains("Text", "Assistants").doesNotContainAnyElementsOf(OF_IMAGES).doesNotContain("Duplicate");
		}
	}

	@Test
	void withoutAnEditorWhatBelongsToNoneIsShown() {
		org.labelwright.ui.image.tests.Workbench.page().closeAllEditors(false);
		assertThat(shown()).doesNotContainAnyElementsOf(OF_IMAGES).doesNotContain("Text", "Duplicate");
	}
}
