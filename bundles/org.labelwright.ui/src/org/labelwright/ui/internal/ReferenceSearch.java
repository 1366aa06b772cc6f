/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.Progress;
import org.labelwright.core.refactoring.References;
import org.labelwright.core.refactoring.References.Reference;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.JobProgress;

/** Looks for references in the background; what is found so far can be asked for at any time, from any thread. */
final class ReferenceSearch extends Job {

	/** More than anybody reads through. */
	static final int LIMIT = 100_000;

	private final DatasetManager manager;
	private final Path folder;
	private final ReferenceQuery query;
	private final Collection<Reference> found = new ConcurrentLinkedQueue<>();
	private final AtomicInteger count = new AtomicInteger();
	private volatile boolean done;

	ReferenceSearch(DatasetManager manager, Path folder, ReferenceQuery query) {
		super(NLS.bind(Messages.References_Job, query.title()));
		this.manager = manager;
		this.folder = folder;
		this.query = query;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try (DatasetHandle handle = manager.acquire(folder)) {
			Progress progress = new JobProgress(monitor, getName());
			new References(handle.dataset()).find(query.kind(), query.owner(), query.id(), one -> {
				if (count.incrementAndGet() <= LIMIT) {
					found.add(one);
				}
			}, (at, total) -> {
				progress.at(at, total);
				if (isCapped()) {
					throw new CancellationException();
				}
			});
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, ReferenceSearch.class, NLS.bind(Messages.References_Failed, query.title()) + " " + e.getMessage(), e);
		} finally {
			done = true;
		}
	}

	ReferenceQuery query() {
		return query;
	}

	Collection<Reference> found() {
		return found;
	}

	int count() {
		return Math.min(LIMIT, count.get());
	}

	boolean isCapped() {
		return count.get() > LIMIT;
	}

	/** Whether nothing more will be found. */
	boolean isDone() {
		return done;
	}
}
