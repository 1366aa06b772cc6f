/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Finds something out beside the UI thread; only what was asked last is answered, and only while the control is there. */
final class Background {

	/** Work that may fail as disks do. */
	@FunctionalInterface
	interface Work<T> {
		T get() throws IOException;
	}

	private final Control control;
	private final String name;
	private int asked;

	/**
	 * @param control for which it is found out
	 * @param name of the job
	 */
	Background(Control control, String name) {
		this.control = control;
		this.name = name;
	}

	/**
	 * To be called in the UI thread.
	 *
	 * @param known hears the answer, in the UI thread
	 * @param failed hears why there is none, in the UI thread
	 */
	<T> void ask(Work<T> work, Consumer<T> known, Consumer<IOException> failed) {
		int mine = ++asked;
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T found = work.get();
					tell(mine, () -> known.accept(found));
				} catch (IOException e) {
					tell(mine, () -> failed.accept(e));
				}
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.schedule();
	}

	/** What was asked is no longer of interest. UI thread. */
	void forget() {
		asked++;
	}

	private void tell(int mine, Runnable answer) {
		if (!control.isDisposed()) {
			control.getDisplay().asyncExec(() -> {
				if (!control.isDisposed() && mine == asked) {
					answer.run();
				}
			});
		}
	}
}
