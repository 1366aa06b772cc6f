/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.product.internal;

import java.io.IOException;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench. */
public final class LabelwrightApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		Display.setAppName("Labelwright");
		Display display = PlatformUI.createDisplay();
		try {
			if (!lockWorkspace()) {
				MessageDialog.openError(new Shell(display), Messages.App_Title,
						NLS.bind(Messages.App_InUse, Platform.getInstanceLocation().getURL().getPath()));
				return EXIT_OK;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new LabelwrightAdvisor());
			saveWorkspace();
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	/** Two workbenches on one workspace would overwrite each other's state. */
	private static boolean lockWorkspace() {
		try {
			Location location = Platform.getInstanceLocation();
			return location == null || !location.isSet() || location.isReadOnly() || location.lock();
		} catch (IOException e) {
			ILog.of(LabelwrightApplication.class).error(e.getMessage(), e);
			return true;
		}
	}

	private static void saveWorkspace() {
		try {
			ResourcesPlugin.getWorkspace().save(true, null);
		} catch (CoreException e) {
			ILog.of(LabelwrightApplication.class).log(e.getStatus());
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}
