/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.image.tests.Views;
import org.labelwright.ui.image.tests.Workbench;

/** Auto-accept by the wizard: nothing before gold was asked, and no more than it proves. */
class AutoAcceptWizardTest {

	private static final int GOLD = 10;
	private static final int OPEN = 2;

	@TempDir
	Path folder;
	private Workbench workbench;
	private ImageEditor editor;

	@BeforeEach
	void open() throws Exception {
		workbench = new Workbench(folder.resolve("dataset"), GOLD + OPEN);
		editor = workbench.editor();
		Predicted.layer(editor.dataset(), "gold", GOLD, 1);
		Predicted.layer(editor.dataset(), "model", GOLD + OPEN, 0.9);
	}

	@AfterEach
	void close() throws Exception {
		workbench.close();
	}

	/** The wizard is modal: what is to be done in it runs while it is open. */
	private void inWizard(Consumer<WizardDialog> steps) {
		Display display = Display.getCurrent();
		boolean[] done = { false };
		display.timerExec(50, new Runnable() {
			@Override
			public void run() {
				Optional<Shell> dialog = List.of(display.getShells()).stream().filter(shell -> shell.getData() instanceof WizardDialog).findFirst();
				if (dialog.isEmpty()) {
					display.timerExec(50, this);
					return;
				}
				WizardDialog wizard = (WizardDialog) dialog.get().getData();
				try {
					steps.accept(wizard);
					done[0] = true;
				} finally {
					if (!dialog.get().isDisposed()) {
						wizard.close();
					}
				}
			}
		});
		workbench.command("org.labelwright.ui.assist.autoAccept");
		assertThat(done[0]).isTrue();
	}

	private static void press(Button button) {
		assertThat(button.isEnabled()).isTrue();
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static Button button(WizardDialog wizard, String text) {
		return Views.all(wizard.getShell(), Button.class).stream().filter(one -> one.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
	}

	private static void set(WizardDialog wizard, int spinner, int value) {
		Spinner control = Views.all(wizard.getShell(), Spinner.class).get(spinner);
		control.setSelection(value);
		control.notifyListeners(SWT.Selection, new Event());
	}

	private int labels() throws Exception {
		int count = 0;
		for (Item item : editor.dataset().items()) {
			AnnotationDocument document = editor.dataset().document(item.id(), editor.layer());
			count += (int) document.getAnnotations().stream().filter(one -> one.getProvenance() != null && "auto-accept rule-1".equals(one.getProvenance().getTool())).count();
		}
		return count;
	}

	@Test
	void whatGoldProvesIsAccepted() throws Exception {
		inWizard(wizard -> {
			set(wizard, 0, 500);
			set(wizard, 1, 0);
			assertThat(wizard.getCurrentPage().isPageComplete()).isFalse();
			press(button(wizard, "Measure on Gold"));
			Table table = Views.all(wizard.getShell(), Table.class).getFirst();
			assertThat(table.getItemCount()).isEqualTo(1);
			assertThat(table.getItem(0).getText(1)).isEqualTo("90 %");
			assertThat(table.getItem(0).getText(4)).startsWith("10 of 10 right");
			assertThat(table.getItem(0).getText(3)).as("to audit").isEqualTo("0");
			set(wizard, 1, 50);
			press(button(wizard, "Measure on Gold"));
			assertThat(table.getItem(0).getText(3)).as("to audit").isEqualTo("1");
			assertThat(table.getItem(0).getText(2)).isEqualTo("1");
			set(wizard, 1, 0);
			press(button(wizard, "Measure on Gold"));
			assertThat(wizard.getCurrentPage().isPageComplete()).isTrue();
			press(wizard.getShell().getDefaultButton());
		});
		assertThat(Files.readString(editor.dataset().folder().resolve("auto-accept.jsonl"))).contains("\"id\":\"rule-1\"");
		// Those on which the dataset has no label at that place, and gold items never.
		assertThat(labels()).isBetween(1, OPEN);
	}

	@Test
	void whatGoldDoesNotProveIsNot() throws Exception {
		inWizard(wizard -> {
			press(button(wizard, "Measure on Gold"));
			assertThat(Views.all(wizard.getShell(), Table.class).getFirst().getItem(0).getText(4)).contains("253 more on gold items are needed");
			assertThat(wizard.getCurrentPage().isPageComplete()).isFalse();
		});
		assertThat(labels()).isZero();
		assertThat(editor.dataset().folder().resolve("auto-accept.jsonl")).doesNotExist();
	}
}
