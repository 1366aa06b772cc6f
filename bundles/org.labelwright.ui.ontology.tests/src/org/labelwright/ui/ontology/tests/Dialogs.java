/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.labelwright.ui.ontology.internal.refactoring.RefactoringWizard;

/** A hand on the dialogs that are open. */
final class Dialogs {

	private Dialogs() {
	}

	/** Runs a command as its menu item would, in the window: where nobody manages windows, nothing makes it active again when a dialog goes. */
	static void command(String id) {
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell().forceActive();
		Bench.until(() -> {
			command.setEnabled(handlers.getCurrentState());
			return command.isEnabled();
		});
		try {
			handlers.executeCommand(id, null);
		} catch (CommandException e) {
			throw new AssertionError(id, e);
		}
	}

	static <W extends Window> Optional<W> find(Class<W> type) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed()).map(Shell::getData).filter(type::isInstance)
				.map(type::cast).findFirst();
	}

	/** The wizard that is open. */
	static RefactoringWizard wizard() {
		Bench.until(() -> find(WizardDialog.class).isPresent());
		return (RefactoringWizard) find(WizardDialog.class).orElseThrow().getCurrentPage().getWizard();
	}

	/** Presses the button of a dialog with a text, mnemonics aside. */
	static void press(Shell shell, String text) {
		Button button = button(shell, text).orElseThrow(() -> new AssertionError("no button " + text));
		assertTrue(button.isEnabled(), text + " is not enabled");
		notify(button, SWT.Selection);
	}

	static Optional<Button> button(Composite parent, String text) {
		for (Control control : parent.getChildren()) {
			if (control instanceof Button button && button.getText().replace("&", "").startsWith(text)) {
				return Optional.of(button);
			}
			if (control instanceof Composite inner) {
				Optional<Button> found = button(inner, text);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	static void notify(Widget widget, int type) {
		widget.notifyListeners(type, new Event());
	}

	static void closeAll() {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell.getData() instanceof org.eclipse.jface.dialogs.Dialog dialog) {
				dialog.close();
			}
		}
	}
}
