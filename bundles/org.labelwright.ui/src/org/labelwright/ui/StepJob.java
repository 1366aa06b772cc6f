/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.internal.Messages;

/**
 * Rewrites a dataset in the background as one step that can be undone: all of it, or nothing where it is cancelled or fails.
 *
 * @param <R> what is known of it afterwards
 */
public final class StepJob<R> extends Job {

	/**
	 * What is done to the dataset.
	 *
	 * @param <R> what is known of it afterwards
	 */
	@FunctionalInterface
	public interface Work<R> {
		R run(Dataset dataset, Progress progress) throws IOException;
	}

	private final DatasetManager datasets;
	private final Path folder;
	private final Work<R> work;
	private final Predicate<R> isStep;
	private final Consumer<R> done;

	/**
	 * @param title for people, of the job and in what is said where it fails
	 * @param folder of the dataset
	 * @param isStep whether something was changed; where not, nobody hears of a step
	 * @param done told in the UI thread, after all editors know of the step
	 */
	public StepJob(String title, DatasetManager datasets, Path folder, Work<R> work, Predicate<R> isStep, Consumer<R> done) {
		super(title);
		this.datasets = datasets;
		this.folder = folder;
		this.work = work;
		this.isStep = isStep;
		this.done = done;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try (DatasetHandle handle = datasets.acquire(folder)) {
			R result = work.run(handle.dataset(), new JobProgress(monitor, getName()));
			Optional<String> title = handle.dataset().lastStep();
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (isStep.test(result)) {
					datasets.stepDone(handle.dataset(), title);
				}
				done.accept(result);
			});
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, StepJob.class, NLS.bind(Messages.Step_Failed, getName(), e.getMessage()), e);
		}
	}
}
