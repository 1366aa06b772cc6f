/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The item above, figures below with the items they come from; datasets at the left. */
public final class QualityPerspective implements IPerspectiveFactory {

	static final String ID = "org.labelwright.ui.quality.perspective";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView("org.labelwright.ui.datasets", IPageLayout.LEFT, 0.16f, editors);
		IFolderLayout figures = layout.createFolder("figures", IPageLayout.RIGHT, 0.45f, editors);
		for (String view : new String[] { "confusion", "curves", "agreement", "distribution", "time", "errors" }) {
			figures.addView("org.labelwright.ui.quality." + view);
			layout.addShowViewShortcut("org.labelwright.ui.quality." + view);
		}
		layout.addPerspectiveShortcut("org.labelwright.ui.perspective.annotate");
	}
}
