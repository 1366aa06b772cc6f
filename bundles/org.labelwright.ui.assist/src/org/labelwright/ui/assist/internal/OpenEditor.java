/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.labelwright.assist.Subject;
import org.labelwright.core.dataset.Item;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.canvas.Scene;
import org.labelwright.ui.canvas.SceneViewer;

/** An editor that shows items of a dataset on a canvas. UI thread only. */
record OpenEditor(IEditorPart part, ItemNavigation items, SceneViewer viewer) {

	/** Empty where the part is no such editor, or is closed. */
	static Optional<OpenEditor> of(IEditorPart part) {
		ItemNavigation items = part == null ? null : Adapters.adapt(part, ItemNavigation.class);
		SceneViewer viewer = part == null ? null : Adapters.adapt(part, SceneViewer.class);
		return items == null || viewer == null || !viewer.isOpen() ? Optional.empty()
				: Optional.of(new OpenEditor(part, items, viewer));
	}

	/** The editor whose canvas this is. */
	static Optional<OpenEditor> showing(SceneViewer viewer) {
		return Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()).map(IWorkbenchWindow::getActivePage).filter(page -> page != null)
				.map(IWorkbenchPage::getEditorReferences).flatMap(Stream::of).map((IEditorReference reference) -> of(reference.getEditor(false)))
				.flatMap(Optional::stream).filter(one -> one.viewer() == viewer).findFirst();
	}

	Scene scene() {
		return viewer.scene();
	}

	/** What an assistant is told of the item that is shown; empty where its media is missing. */
	Optional<Subject> subject() {
		return items.item().flatMap(item -> items.dataset().media(item).map(media -> new Subject(item, media, items.dataset().ontology())));
	}

	/** Whether an item is still the one that is shown. */
	boolean shows(Item item) {
		return viewer.isOpen() && items.item().map(Item::id).filter(item.id()::equals).isPresent();
	}

	/** Says something beside the canvas, and takes back what was said to have failed. */
	void say(String words) {
		viewer.edits().hint(words);
		part.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(null);
	}

	/** Says in the status line what failed; it stays there until something goes well. */
	void sayFailed(String words) {
		viewer.edits().hint(words);
		part.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(words);
	}
}
