/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.util.Optional;
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

	/** Of someone who types: what is asked meanwhile need not be answered. */
	private static final int PATIENCE_MILLIS = 150;

	private final Control control;
	private final String name;
	private int asked;
	private Optional<Job> waiting = Optional.empty();

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
		forget();
		int mine = asked;
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
		waiting = Optional.of(job);
		job.schedule(PATIENCE_MILLIS);
	}

	/** What was asked is no longer of interest. UI thread. */
	void forget() {
		asked++;
		waiting.ifPresent(Job::cancel);
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
