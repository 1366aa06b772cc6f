/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.JobProgress;

/** Changes labels all over a dataset in the background as one step that can be undone: all of it, or nothing where it is cancelled or fails. */
public final class StepJob extends Job {

	/** What is done to the dataset. */
	@FunctionalInterface
	public interface Work {
		/** @return how many labels were changed */
		long run(Dataset dataset, Progress progress) throws IOException;
	}

	private final DatasetManager datasets;
	private final Path folder;
	private final Work work;
	private final LongConsumer done;

	/** @param done told in the UI thread, after all editors know */
	public StepJob(String title, DatasetManager datasets, Path folder, Work work, LongConsumer done) {
		super(title);
		this.datasets = datasets;
		this.folder = folder;
		this.work = work;
		this.done = done;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try (DatasetHandle handle = datasets.acquire(folder)) {
			long changed = work.run(handle.dataset(), new JobProgress(monitor, getName()));
			Optional<String> title = handle.dataset().lastStep();
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (changed > 0) {
					datasets.stepDone(handle.dataset(), title);
				}
				done.accept(changed);
			});
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, StepJob.class, NLS.bind(Messages.Step_Failed, getName(), e.getMessage()), e);
		}
	}
}
