/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.labelwright.core.registry.Contributions;

/** Follows which editor with items is active in a page, and what it shows. */
public final class Navigations implements IPartListener2 {

	private final IWorkbenchPage page;
	private final Consumer<Optional<ItemNavigation>> changed;
	private final Runnable itemChanged = this::tell;
	private Optional<ItemNavigation> current = Optional.empty();
	/** Of the editor. */
	private String id = "";

	/** @param changed is told at once and with every change */
	public Navigations(IWorkbenchPage page, Consumer<Optional<ItemNavigation>> changed) {
		this.page = page;
		this.changed = changed;
		page.addPartListener(this);
		use(page.getActiveEditor());
		if (current.isEmpty()) {
			tell();
		}
	}

	public Optional<ItemNavigation> current() {
		return current;
	}

	/**
	 * Asks the editor something, or to do something.
	 *
	 * @return empty where there is no editor, or it failed, which is reported: it can be anybody's
	 */
	public <T> Optional<T> ask(Function<ItemNavigation, T> question) {
		return current.flatMap(navigation -> Contributions.ofPlatform().guarded(id, () -> question.apply(navigation)));
	}

	private void tell() {
		// An editor can be anybody's: of one that fails nothing is shown.
		if (!guarded(() -> changed.accept(current))) {
			changed.accept(Optional.empty());
		}
	}

	private void use(IEditorPart editor) {
		Optional<ItemNavigation> next = Optional.ofNullable(editor)
				.flatMap(part -> Contributions.ofPlatform().guarded(part.getSite().getId(), () -> part.getAdapter(ItemNavigation.class)));
		if (next.orElse(null) != current.orElse(null)) {
			Optional<ItemNavigation> before = current;
			before.ifPresent(navigation -> guarded(() -> navigation.removeItemListener(itemChanged)));
			current = next;
			id = next.map(navigation -> editor.getSite().getId()).orElse("");
			current.ifPresent(navigation -> guarded(() -> navigation.addItemListener(itemChanged)));
			tell();
		}
	}

	private boolean guarded(Runnable code) {
		return Contributions.ofPlatform().guarded(id, () -> {
			code.run();
			return true;
		}).isPresent();
	}

	public void dispose() {
		page.removePartListener(this);
		current.ifPresent(navigation -> guarded(() -> navigation.removeItemListener(itemChanged)));
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		IWorkbenchPart part = reference.getPart(false);
		if (part instanceof IEditorPart editor) {
			use(editor);
		}
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference reference) {
		partActivated(reference);
	}

	/** An editor that a restored window begins with is made after its views, and is not activated anew. */
	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		if (current.isEmpty()) {
			use(page.getActiveEditor());
		}
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		use(page.getActiveEditor());
	}
}
