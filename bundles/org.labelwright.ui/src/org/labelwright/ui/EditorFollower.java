/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.registry.Contributions;

/** Follows which dataset is in the active editor of a page, for views. UI thread only. */
public final class EditorFollower implements IPartListener2 {

	private final IWorkbenchPage page;
	private final Consumer<Optional<Dataset>> changed;

	/** @param changed is told at once, and whenever an editor comes to the front or goes */
	public EditorFollower(IWorkbenchPage page, Consumer<Optional<Dataset>> changed) {
		this.page = page;
		this.changed = changed;
		page.addPartListener(this);
		tell(page.getActiveEditor());
	}

	private void tell(IEditorPart editor) {
		// An editor can be anybody's: of one that fails no dataset is known.
		changed.accept(Optional.ofNullable(editor).flatMap(part -> Contributions.ofPlatform().guarded(part.getSite().getId(),
				() -> Optional.ofNullable(Adapters.adapt(part, ItemNavigation.class)).map(ItemNavigation::dataset).orElseGet(() -> Adapters.adapt(part, Dataset.class)))));
	}

	/** Ends it. */
	public void dispose() {
		page.removePartListener(this);
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof IEditorPart editor) {
			tell(editor);
		}
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference reference) {
		partActivated(reference);
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof IEditorPart) {
			tell(page.getActiveEditor());
		}
	}
}
