/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.labelwright.assist.synthetic.SampleDataset;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.JobProgress;

/** Opens the sample of this workspace, which is made where it is not there yet. */
public final class OpenSampleHandler extends AbstractHandler {

	static final String COMMAND = "org.labelwright.ui.openSample";

	private static final String MAKER = "org.labelwright.assist.synthetic";
	private static final String FOLDER = "sample";

	/** The bundle that draws the sample may not be installed. */
	static boolean canRun() {
		return Platform.getBundle(MAKER) != null;
	}

	@Override
	public boolean isEnabled() {
		return canRun();
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Path folder = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(FOLDER);
		Job job = Job.create(Messages.Start_SampleJob, (IProgressMonitor monitor) -> {
			try {
				if (!Files.exists(folder)) {
					SampleDataset.create(folder, new JobProgress(monitor, Messages.Start_SampleJob));
				}
				IFile file = Workspace.open(folder, monitor);
				window.getWorkbench().getDisplay().asyncExec(() -> open(window, file));
				return Status.OK_STATUS;
			} catch (IOException | CoreException e) {
				return new Status(IStatus.ERROR, OpenSampleHandler.class, Messages.Start_SampleFailed, e);
			}
		});
		job.setUser(true);
		job.schedule();
		return null;
	}

	private static void open(IWorkbenchWindow window, IFile file) {
		window.getService(DatasetManager.class).contentChanged();
		try {
			Workspace.edit(window.getActivePage(), file);
		} catch (PartInitException e) {
			ILog.of(OpenSampleHandler.class).log(e.getStatus());
		}
	}
}
