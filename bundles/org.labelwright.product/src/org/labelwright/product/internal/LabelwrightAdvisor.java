/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.product.internal;

import java.net.URL;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

/** What the window of Labelwright looks like. */
final class LabelwrightAdvisor extends WorkbenchAdvisor {

	private static final String PERSPECTIVE = "org.labelwright.ui.perspective.annotate";
	private static final String IDE_BUNDLE = "org.eclipse.ui.ide";
	private static final List<String> SETS_OF_AN_IDE = List.of("org.eclipse.ui.actionSet.openFiles", "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
			"org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo");
	private static final int WIDTH = 1360;
	private static final int HEIGHT = 860;

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		declareImages(configurer);
	}

	/** The Problems view asks for these by name; outside the IDE's own product nobody else declares them. */
	private static void declareImages(IWorkbenchConfigurer configurer) {
		Map<String, String> files = Map.of("IMG_OBJS_ERROR_PATH", "error_tsk", "IMG_OBJS_WARNING_PATH", "warn_tsk", "IMG_OBJS_INFO_PATH",
				"info_tsk", IDE.SharedImages.IMG_OBJ_PROJECT, "prj_obj");
		files.forEach((name, file) -> {
			URL url = Platform.getBundle(IDE_BUNDLE).getEntry("icons/full/obj16/" + file + ".svg");
			if (url != null) {
				configurer.declareImage(name, ImageDescriptor.createFromURL(url), true);
			}
		});
	}

	/** What the platform's bundles offer to text editors everywhere: each perspective shows it until it is told not to. */
	private static void hideSetsOfAnIde(IWorkbenchPage page) {
		SETS_OF_AN_IDE.forEach(page::hideActionSet);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return PERSPECTIVE;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new WorkbenchWindowAdvisor(configurer) {

			@Override
			public void preWindowOpen() {
				configurer.setInitialSize(new org.eclipse.swt.graphics.Point(WIDTH, HEIGHT));
				configurer.setShowMenuBar(true);
				configurer.setShowCoolBar(true);
				configurer.setShowStatusLine(true);
				configurer.setShowProgressIndicator(true);
				configurer.setTitle("Labelwright");
			}

			@Override
			public void postWindowOpen() {
				IWorkbenchWindow window = configurer.getWindow();
				window.addPerspectiveListener(new PerspectiveAdapter() {

					@Override
					public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
						hideSetsOfAnIde(page);
					}
				});
				hideSetsOfAnIde(window.getActivePage());
			}

			@Override
			public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer bars) {
				return new LabelwrightActionBars(bars);
			}
		};
	}
}
