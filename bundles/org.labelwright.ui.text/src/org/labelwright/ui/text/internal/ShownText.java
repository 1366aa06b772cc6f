/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.support.Reading;
import org.labelwright.media.text.CodePoints;

/** The text of the item on the page: read in the background, and what is said in its place until it is there or where it cannot be. UI thread only. */
final class ShownText {

	/** What is to be done once the text of an item is there. */
	private record Awaited(String item, Runnable action) {
	}

	private final TextEditor editor;
	private final Runnable replaced;
	/** The item whose text is on the page. */
	private Optional<Item> loaded = Optional.empty();
	private Optional<Awaited> awaited = Optional.empty();

	/** @param replaced told when another text, or none, is on the page */
	ShownText(TextEditor editor, Runnable replaced) {
		this.editor = editor;
		this.replaced = replaced;
	}

	/** True when the text of the item is on the page. */
	boolean isLoaded() {
		return editor.item().isPresent() && editor.item().equals(loaded);
	}

	/** Another item is to be shown, or none. */
	void load() {
		loaded = Optional.empty();
		Optional<Item> item = editor.item();
		if (awaited.isPresent() && item.filter(one -> one.id().equals(awaited.get().item())).isEmpty()) {
			awaited = Optional.empty();
		}
		if (item.isEmpty()) {
			show(Messages.NoItems);
			return;
		}
		Optional<Path> media = editor.dataset().media(item.get());
		if (media.isEmpty()) {
			show(NLS.bind(Messages.NoMedia, item.get().path(), editor.dataset().folder().resolve(item.get().path())));
			return;
		}
		show(NLS.bind(Messages.Loading, item.get().path()));
		load(item.get(), media.get());
	}

	private void load(Item item, Path media) {
		Job job = Job.createSystem(NLS.bind(Messages.Loading, item.path()), (ICoreRunnable) monitor -> {
			try {
				CodePoints text = new CodePoints(Reading.text(media));
				deliver(item, () -> {
					loaded = Optional.of(item);
					show(text, "");
				});
			} catch (IOException e) {
				deliver(item, () -> show(NLS.bind(Messages.Unreadable, item.path(), e.getMessage())));
			}
		});
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	/** Comes from the thread that reads. */
	private void deliver(Item item, Runnable shown) {
		editor.getSite().getShell().getDisplay().asyncExec(() -> {
			if (editor.isOpen() && editor.item().filter(item::equals).isPresent()) {
				shown.run();
				// Only now is there something to say about what the labels cover.
				editor.textShown();
				Optional<Awaited> due = awaited.filter(one -> isLoaded());
				awaited = Optional.empty();
				due.ifPresent(one -> one.action().run());
			}
		});
	}

	private void show(String message) {
		show(new CodePoints(""), message);
	}

	private void show(CodePoints text, String message) {
		TextScene scene = editor.scene();
		scene.page().show(text, List.of(), List.of());
		scene.setMessage(message);
		scene.textReplaced();
		replaced.run();
	}

	/** Does something as soon as the text of an item is there; never, where another item is shown before, or it cannot be read. */
	void whenLoaded(String itemId, Runnable action) {
		awaited = Optional.of(new Awaited(itemId, action));
		editor.goTo(itemId);
		if (isLoaded() && editor.item().orElseThrow().id().equals(itemId)) {
			awaited = Optional.empty();
			action.run();
		}
	}
}
