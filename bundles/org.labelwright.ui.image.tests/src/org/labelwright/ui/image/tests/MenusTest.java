/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.wizards.IWizardCategory;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.Test;

/** The window of the product offers what labelling needs, and nothing of the IDE below it. */
class MenusTest {

	@Test
	void theFileMenuHasAnEntryForEachWizard() {
		List<String> entries = texts("File");
		assertThat(entries).containsSubsequence("New", "Import Items or Labels...", "Export Labels...", "Exit");
		assertThat(entries).doesNotContain("Open File...", "Convert Line Delimiters To");
	}

	@Test
	void theToolBarUndoesRedoesImportsAndExports() {
		Shell shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
		List<String> tips = new ArrayList<>();
		collect(shell, tips);
		assertThat(tips).anyMatch(tip -> tip.startsWith("Undo")).anyMatch(tip -> tip.startsWith("Redo")).contains("Take images, texts, recordings, or labels in any installed format into a dataset",
				"Write the annotations of a dataset in a foreign format").noneMatch(tip -> tip.contains("Annotation") || tip.contains("Edit Location"));
	}

	@Test
	void wizardsOfAnIdeAreHidden() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		assertThat(shown(workbench.getImportWizardRegistry().getRootCategory())).contains("org.labelwright.ui.import").allMatch(MenusTest::isOurs);
		assertThat(shown(workbench.getExportWizardRegistry().getRootCategory())).contains("org.labelwright.ui.export").allMatch(MenusTest::isOurs);
		assertThat(shown(workbench.getNewWizardRegistry().getRootCategory())).contains("org.labelwright.ui.newDataset").allMatch(MenusTest::isOurs);
	}

	private static boolean isOurs(String id) {
		return id.startsWith("org.labelwright.");
	}

	private static List<String> shown(IWizardCategory category) {
		Stream<String> here = Stream.of(category.getWizards()).filter(wizard -> !WorkbenchActivityHelper.filterItem(wizard)).map(IWizardDescriptor::getId);
		return Stream.concat(here, Stream.of(category.getCategories()).flatMap(child -> shown(child).stream())).toList();
	}

	private static List<String> texts(String name) {
		Menu bar = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().getMenuBar();
		Menu menu = Stream.of(bar.getItems()).filter(item -> plain(item).equals(name)).findFirst().orElseThrow().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		try {
			return Stream.of(menu.getItems()).map(MenusTest::plain).toList();
		} finally {
			menu.notifyListeners(SWT.Hide, new Event());
		}
	}

	private static String plain(MenuItem item) {
		return item.getText().replace("&", "").split("\t")[0];
	}

	/** As they are seen: a tip shows no mnemonics. */
	private static void collect(Composite parent, List<String> tips) {
		for (Control child : parent.getChildren()) {
			if (child instanceof ToolBar bar && bar.isVisible()) {
				Stream.of(bar.getItems()).map(ToolItem::getToolTipText).filter(Objects::nonNull).map(tip -> tip.replace("&", "")).forEach(tips::add);
			} else if (child instanceof Composite inner) {
				collect(inner, tips);
			}
		}
	}
}
