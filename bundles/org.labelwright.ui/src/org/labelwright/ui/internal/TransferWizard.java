/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.core.Progress;
import org.labelwright.core.format.LossReport;
import org.labelwright.ui.JobProgress;

/**
 * Reads or writes a foreign format while the wizard is open: progress and cancel are those of the wizard, what went wrong
 * stands in its page and can be mended there, and what could not be carried is shown at the end.
 */
abstract class TransferWizard extends Wizard {

	/**
	 * What was done.
	 *
	 * @param said in a sentence or two
	 * @param read how many annotations
	 * @param written how many of them
	 */
	record Outcome(String said, long read, long written) {
	}

	/** Runs beside the UI thread, wholly or not at all. */
	@FunctionalInterface
	interface Transfer {
		Outcome run(LossReport losses, Progress progress) throws IOException;
	}

	TransferWizard() {
		setNeedsProgressMonitor(true);
	}

	/** @return whether it was done; otherwise the page says why not */
	final boolean transfer(WizardPage page, String name, Transfer transfer) {
		LossReport losses = new LossReport();
		Outcome[] outcome = new Outcome[1];
		page.setErrorMessage(null);
		try {
			getContainer().run(true, true, monitor -> {
				try {
					outcome[0] = transfer.run(losses, new JobProgress(monitor, name));
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				} catch (CancellationException e) {
					throw new InterruptedException();
				}
			});
		} catch (InvocationTargetException e) {
			if (!(e.getCause() instanceof IOException)) {
				ILog.of(TransferWizard.class).error(name, e.getCause());
			}
			page.setErrorMessage(e.getCause().getMessage() == null ? e.getCause().toString() : e.getCause().getMessage());
			return false;
		} catch (InterruptedException e) {
			// So a wizard says that its cancel button was pressed.
			page.setMessage(Messages.Transfer_Stopped, IMessageProvider.INFORMATION);
			return false;
		}
		done();
		// The wizard closes when this returns; the report stays, and stands where the wizard stood.
		Shell window = (Shell) getShell().getParent();
		String title = getWindowTitle();
		getShell().getDisplay().asyncExec(() -> {
			if (!window.isDisposed()) {
				new TransferReportDialog(window, title, outcome[0], losses).open();
			}
		});
		return true;
	}

	/** Tells the workbench what has changed, in the UI thread. */
	void done() {
		// Writing a foreign format changes no dataset.
	}
}
