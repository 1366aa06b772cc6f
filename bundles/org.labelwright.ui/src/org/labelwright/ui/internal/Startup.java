/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.labelwright.ui.DatasetManager;

/** Opens the dataset that the property labelwright.open names. */
public final class Startup implements IStartup {

	private static final String OPEN = "labelwright.open";

	@Override
	public void earlyStartup() {
		String folder = System.getProperty(OPEN, "");
		if (folder.isEmpty()) {
			return;
		}
		try {
			if (!Files.isDirectory(Path.of(folder))) {
				throw new IOException("there is no folder " + folder);
			}
			Path path = Path.of(folder).toRealPath();
			Job.create(path.getFileName().toString(), monitor -> {
				IFile file = Workspace.open(path, monitor);
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(file));
			}).schedule();
		} catch (IOException e) {
			ILog.of(Startup.class).log(new Status(IStatus.ERROR, Startup.class, Messages.Open_Failed, e));
		}
	}

	private static void show(IFile file) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
			window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		}
		if (window == null) {
			return;
		}
		PlatformUI.getWorkbench().getService(DatasetManager.class).contentChanged();
		try {
			Workspace.edit(window.getActivePage(), file);
		} catch (CoreException e) {
			ILog.of(Startup.class).log(e.getStatus());
		}
	}
}
