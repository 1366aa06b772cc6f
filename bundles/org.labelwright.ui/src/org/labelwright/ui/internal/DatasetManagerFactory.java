/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.Optional;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.labelwright.ui.DatasetManager;

/** Makes the one manager of the workbench. */
public final class DatasetManagerFactory extends AbstractServiceFactory {

	@Override
	public Object create(Class service, IServiceLocator parent, IServiceLocator locator) {
		DatasetManager manager = new DatasetManager();
		IResourceChangeListener deletion = event -> Optional.ofNullable(event.getResource().getLocation()).ifPresent(place -> manager.settle(place.toPath()));
		ResourcesPlugin.getWorkspace().addResourceChangeListener(deletion, IResourceChangeEvent.PRE_DELETE);
		PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
			@Override
			public boolean preShutdown(IWorkbench workbench, boolean forced) {
				return true;
			}

			@Override
			public void postShutdown(IWorkbench workbench) {
				ResourcesPlugin.getWorkspace().removeResourceChangeListener(deletion);
				manager.closeAll();
			}
		});
		return manager;
	}
}
