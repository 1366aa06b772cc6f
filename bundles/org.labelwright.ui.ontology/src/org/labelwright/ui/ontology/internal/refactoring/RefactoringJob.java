/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.Progress;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.JobProgress;

/** Rewrites a dataset in the background: all of it, or nothing where it is cancelled or fails. */
final class RefactoringJob extends Job {

	/** What is done to the dataset. */
	@FunctionalInterface
	interface Work {
		DatasetRefactoring.Outcome run(DatasetRefactoring refactorings, Progress progress) throws IOException;
	}

	private final DatasetManager datasets;
	private final Path folder;
	private final Work work;
	private final Consumer<DatasetRefactoring.Outcome> done;

	/** @param done told in the UI thread, after all editors know */
	RefactoringJob(String title, DatasetManager datasets, Path folder, Work work, Consumer<DatasetRefactoring.Outcome> done) {
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
			DatasetRefactoring.Outcome outcome = work.run(new DatasetRefactoring(handle.dataset()), new JobProgress(monitor, getName()));
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				datasets.stepDone(handle.dataset(), Optional.of(outcome.title()));
				done.accept(outcome);
			});
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, RefactoringJob.class, NLS.bind(Messages.Failed, getName(), e.getMessage()), e);
		}
	}
}
