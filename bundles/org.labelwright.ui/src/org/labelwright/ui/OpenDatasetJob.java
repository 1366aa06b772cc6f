/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.labelwright.core.Progress;
import org.labelwright.ui.internal.Messages;
import org.labelwright.ui.internal.Workspace;

/** Makes a dataset where it is not there yet, takes it into the workspace and opens its editor. */
public final class OpenDatasetJob extends Job {

	/** Makes the dataset. */
	@FunctionalInterface
	public interface Maker {
		void make(Path folder, Progress progress) throws IOException;
	}

	private final Path folder;
	private final Maker maker;
	private final IWorkbenchWindow window;

	/** @param name for people */
	public OpenDatasetJob(String name, Path folder, Maker maker, IWorkbenchWindow window) {
		super(name);
		this.folder = folder;
		this.maker = maker;
		this.window = window;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			maker.make(folder, new JobProgress(monitor, getName()));
			IFile file = Workspace.open(folder, monitor);
			window.getWorkbench().getDisplay().asyncExec(() -> open(file));
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException | CoreException e) {
			return new Status(IStatus.ERROR, OpenDatasetJob.class, Messages.Open_Failed, e);
		}
	}

	private void open(IFile file) {
		window.getService(DatasetManager.class).contentChanged();
		try {
			Workspace.edit(window.getActivePage(), file);
		} catch (PartInitException e) {
			ILog.of(OpenDatasetJob.class).log(e.getStatus());
		}
	}
}
