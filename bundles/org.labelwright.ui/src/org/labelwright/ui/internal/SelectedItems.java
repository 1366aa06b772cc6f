/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.ItemLabels;

/** The documents of selected items, read in the background. For the UI thread. */
final class SelectedItems {

	private final Display display;
	private final Runnable changed;
	private final DocumentSession.Listener listener = (session, edit) -> tell();
	private Optional<Job> reading = Optional.empty();
	private List<DocumentSession> sessions = List.of();

	/** @param changed is told when other documents are there, or what one of them says has changed */
	SelectedItems(Display display, Runnable changed) {
		this.display = display;
		this.changed = changed;
	}

	/** Comes from any thread. */
	private void tell() {
		if (!display.isDisposed()) {
			display.asyncExec(changed);
		}
	}

	/** Reads these; those from before are forgotten at once. */
	void select(Dataset dataset, List<String> items, String layer) {
		clear();
		Job job = Job.create(Messages.Item_Reading, (IProgressMonitor monitor) -> read(dataset, items, layer, monitor, read -> display.asyncExec(() -> {
			if (!monitor.isCanceled()) {
				use(read);
			}
		})));
		job.setSystem(true);
		reading = Optional.of(job);
		job.schedule();
	}

	private static IStatus read(Dataset dataset, List<String> items, String layer, IProgressMonitor monitor, Consumer<List<DocumentSession>> done) {
		try {
			List<DocumentSession> read = new ArrayList<>();
			for (String item : items) {
				if (monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				read.add(dataset.session(item, layer));
			}
			done.accept(read);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, SelectedItems.class, e.getMessage(), e);
		}
	}

	private void use(List<DocumentSession> read) {
		sessions = read;
		sessions.forEach(session -> session.addListener(listener));
		changed.run();
	}

	/** Forgets what was selected. */
	void clear() {
		reading.ifPresent(Job::cancel);
		reading = Optional.empty();
		sessions.forEach(session -> session.removeListener(listener));
		sessions = List.of();
	}

	/** What is said about each as a whole; empty until they are read. */
	Map<DocumentSession, ItemLabels> labels() {
		Map<DocumentSession, ItemLabels> labels = new LinkedHashMap<>();
		sessions.forEach(session -> labels.put(session, session.itemLabels()));
		return labels;
	}
}
