/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.ResourceUtil;

/** A choice among the datasets of the workspace, at first the one in the active editor. */
final class DatasetCombo {

	private final List<IFile> files = Workspace.datasets();
	private final Combo combo;

	DatasetCombo(Composite parent, int columns) {
		combo = new Combo(parent, SWT.READ_ONLY);
		combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
		files.forEach(file -> combo.add(file.getProject().getName()));
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		int active = editor == null ? -1 : files.indexOf(ResourceUtil.getFile(editor.getEditorInput()));
		combo.select(Math.max(0, active));
	}

	/** Runs after another dataset was chosen. */
	void onChange(Runnable changed) {
		combo.addListener(SWT.Selection, event -> changed.run());
	}

	Optional<IFile> file() {
		return combo.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(files.get(combo.getSelectionIndex()));
	}
}
