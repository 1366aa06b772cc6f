/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;
import org.junit.jupiter.api.Test;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.image.internal.ImageEditor;
import org.labelwright.ui.internal.DatasetsView;
import org.labelwright.ui.internal.ObjectsView;

/** How to begin in an empty workspace. */
class StartTest {

	@Test
	void viewsSayWhatTheyAreForWhereNothingIsOpen() throws CoreException {
		Workbench.page().hideView(Workbench.page().findView(ObjectsView.ID));
		Workbench.page().showView(ObjectsView.ID);
		Label hint = Views.controls(ObjectsView.ID, Label.class).getFirst();
		assertEquals("Open a dataset to see the objects of its items.", hint.getText());
		assertTrue(hint.isVisible(), "it is seen");
	}

	@Test
	void theSampleIsOneClickAway() throws CoreException {
		assertEquals(0, ResourcesPlugin.getWorkspace().getRoot().getProjects().length, "the workspace is empty");
		PlatformUI.getWorkbench().getService(DatasetManager.class).contentChanged();
		List<Link> links = Views.controls(DatasetsView.ID, Link.class);
		assertEquals(List.of("<a>Open the sample</a>", "<a>New dataset...</a>", "<a>Import images, or labels of any format...</a>"),
				links.stream().map(Link::getText).toList());
		links.getFirst().notifyListeners(SWT.Selection, new Event());
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof ImageEditor);
		ImageEditor editor = (ImageEditor) Workbench.page().getActiveEditor();
		assertEquals("Machine parts", editor.dataset().name());
		assertEquals(12, editor.dataset().itemCount());
		IProject project = ResourceUtil.getFile(editor.getEditorInput()).getProject();
		Workbench.page().closeEditor(editor, false);
		project.delete(true, true, null);
	}
}
