/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Datasets at the left, the canvas in the middle, objects and their properties at the right, problems below. */
public final class AnnotatePerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(DatasetsView.ID, IPageLayout.LEFT, 0.18f, editors);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.76f, editors);
		right.addView(ObjectsView.ID);
		layout.addView(PropertiesView.ID, IPageLayout.BOTTOM, 0.45f, "right");
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.78f, editors);
		bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
		bottom.addPlaceholder(ReferencesView.ID);
		bottom.addPlaceholder(HistoryView.ID);
		bottom.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		layout.addShowViewShortcut(DatasetsView.ID);
		layout.addShowViewShortcut(ObjectsView.ID);
		layout.addShowViewShortcut(PropertiesView.ID);
		layout.addShowViewShortcut(ReferencesView.ID);
		layout.addShowViewShortcut(HistoryView.ID);
		layout.addNewWizardShortcut(NewDatasetWizard.ID);
	}
}
