/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.internal.Workspace;

/** Opens editors of datasets. */
public final class ItemEditors {

	private ItemEditors() {
	}

	/** Opens the editor of a dataset of this workspace, or brings it to the front. UI thread. */
	public static Optional<ItemNavigation> open(IWorkbenchPage page, Dataset dataset) throws PartInitException {
		Optional<IFile> file = Workspace.file(dataset);
		return file.isPresent() ? Workspace.edit(page, file.get()) : Optional.empty();
	}
}
