/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.ModelFolder;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;

/** The page Models of the preferences: what lies in the folders, what is wrong with it, and which folders they are. */
class ModelsPageTest {

	private static final String PAGE = "org.labelwright.ui.assist.models";

	@TempDir
	Path home;
	private PreferenceDialog dialog;

	@BeforeEach
	void folders() throws Exception {
		Files.createDirectories(home.resolve("one"));
		Files.createDirectories(home.resolve("two"));
		ModelFolder.set(List.of(home.resolve("one"), home.resolve("two")));
	}

	@AfterEach
	void close() throws Exception {
		if (dialog != null && dialog.getShell() != null && !dialog.getShell().isDisposed()) {
			dialog.close();
		}
		ScriptedModels.GATE.drainPermits();
		ModelFolder.set(List.of());
	}

	private void open() {
		dialog = PreferencesUtil.createPreferenceDialogOn(null, PAGE, new String[] { PAGE }, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Workbench.until(() -> !table(1).isDisposed());
	}

	private Shell shell() {
		return dialog.getShell();
	}

	/** 0 for the folders, 1 for the models. */
	private Table table(int number) {
		return Views.all(shell(), Table.class).get(number);
	}

	private List<List<String>> models() {
		return Stream.of(table(1).getItems()).map(item -> List.of(item.getText(0), item.getText(1), item.getText(2), item.getText(3), item.getText(4))).toList();
	}

	private List<String> folderRows() {
		return Stream.of(table(0).getItems()).map(TableItem::getText).toList();
	}

	private String details() {
		return Views.all(shell(), Text.class).stream().filter(text -> (text.getStyle() & SWT.MULTI) != 0).findFirst().orElseThrow().getText();
	}

	private Button button(String text) {
		return Views.all(shell(), Button.class).stream().filter(one -> one.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}

	private void press(String text) {
		assertThat(button(text).isEnabled()).as(text).isTrue();
		button(text).notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void modelsAreListedWhileTheyLoadAndBrokenOnesSayWhy() throws Exception {
		Files.writeString(home.resolve("one/a.scripted"), "car\nroad sign\n");
		Path broken = Files.writeString(home.resolve("two/b.scripted"), "");
		open();
		Workbench.until(() -> table(1).getItemCount() == 2);
		assertThat(models()).extracting(List::getFirst).containsExactly("one/a.scripted", "two/b.scripted");
		assertThat(models()).extracting(row -> row.get(1)).containsOnly("loading…");
		ScriptedModels.GATE.release(2);
		Workbench.until(() -> table(1).getItem(1).getText(1).equals("does not load"));
		assertThat(models().get(0)).containsExactly("Scripted a.scripted", "detect", "64 × 32", "2", home.resolve("one/a.scripted").toString());
		assertThat(models().get(1)).containsExactly("two/b.scripted", "does not load", "", "", broken.toString());
		assertThat(table(1).getItem(1).getImage()).isNotNull();
		assertThat(details()).as("what is wrong is said without a click").isEqualTo(broken + ": names no class; write one a line");
		table(1).select(0);
		table(1).notifyListeners(SWT.Selection, new Event());
		assertThat(details()).contains("a.scripted").contains("car, road sign");
	}

	@Test
	void aMendedModelLoadsAgain() throws Exception {
		Path file = Files.writeString(home.resolve("one/a.scripted"), "");
		open();
		ScriptedModels.GATE.release();
		Workbench.until(() -> table(1).getItemCount() == 1 && table(1).getItem(0).getText(1).equals("does not load"));
		Files.writeString(file, "car\n");
		press("Load Again");
		ScriptedModels.GATE.release();
		Workbench.until(() -> table(1).getItemCount() == 1 && table(1).getItem(0).getText(1).equals("detect"));
		assertThat(table(1).getItem(0).getImage()).isNull();
	}

	@Test
	void aFolderIsTakenAwayAndThatIsKept() throws Exception {
		Files.writeString(home.resolve("two/b.scripted"), "car\n");
		open();
		assertThat(folderRows()).containsExactly(home.resolve("one").toString(), home.resolve("two").toString());
		Workbench.until(() -> table(1).getItemCount() == 1);
		table(0).select(1);
		table(0).notifyListeners(SWT.Selection, new Event());
		press("Remove");
		ScriptedModels.GATE.release();
		assertThat(folderRows()).containsExactly(home.resolve("one").toString());
		Workbench.until(() -> details().startsWith("No model lies in these folders"));
		assertThat(table(1).getItemCount()).isZero();
		assertThat(button("Remove").isEnabled()).as("the last folder stays").isFalse();
		assertThat(ModelFolder.all()).as("before it is applied").hasSize(2);
		press("Apply and Close");
		assertThat(ModelFolder.all()).containsExactly(home.resolve("one"));
	}

	@Test
	void thePageIsFoundByWhatPeopleSearchFor() {
		dialog = PreferencesUtil.createPreferenceDialogOn(null, PAGE, null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Text filter = Views.all(shell(), Text.class).stream().filter(text -> (text.getStyle() & SWT.SEARCH) != 0).findFirst().orElseThrow();
		filter.setText("yolo");
		Workbench.until(() -> dialog.getTreeViewer().getTree().getItemCount() == 1);
		assertThat(dialog.getTreeViewer().getTree().getItem(0).getText()).isEqualTo("Models");
		assertThat(PlatformUI.getWorkbench().getPreferenceManager().find(PAGE)).isNotNull();
	}

	@Test
	void aPropertyThatNamesTheFoldersIsSaidAndNotOverruled() {
		System.setProperty(ModelFolder.PROPERTY, home.resolve("two").toString());
		try {
			open();
			assertThat(folderRows()).containsExactly(home.resolve("two").toString());
			assertThat(button("Add...").isEnabled()).isFalse();
			assertThat(button("Remove").isEnabled()).isFalse();
			press("Apply and Close");
			assertThat(ModelFolder.all()).containsExactly(home.resolve("two"));
		} finally {
			System.clearProperty(ModelFolder.PROPERTY);
		}
		assertThat(ModelFolder.all()).as("what the workspace says").containsExactly(home.resolve("one"), home.resolve("two"));
	}
}
