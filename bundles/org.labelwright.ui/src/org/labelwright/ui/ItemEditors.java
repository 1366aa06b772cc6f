/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.registry.Contributions;
import org.labelwright.ui.internal.Workspace;

/** Opens editors of datasets: for each kind of media the one that a bundle brings through {@code org.labelwright.ui.editors}. */
public final class ItemEditors {

	private static final String POINT = "org.labelwright.ui.editors";

	/** The editors by what the media types they show begin with. */
	private final Map<String, String> byPrefix = new LinkedHashMap<>();

	/** As the running platform has them. */
	public ItemEditors() {
		Contributions contributions = Contributions.ofPlatform();
		contributions.of(POINT).stream().filter(one -> contributions.guarded(one.id(), () -> descriptor(one.id())).isPresent())
				.forEach(one -> Arrays.stream(one.attribute("mediaTypes").orElse("").split(",")).map(String::trim)
						.filter(prefix -> !prefix.isEmpty()).forEach(prefix -> byPrefix.putIfAbsent(prefix, one.id())));
	}

	/** Who names an editor that does not exist must not keep others from showing these items. */
	private static IEditorDescriptor descriptor(String id) {
		return Optional.ofNullable(PlatformUI.getWorkbench().getEditorRegistry().findEditor(id))
				.orElseThrow(() -> new IllegalStateException("there is no editor of this id"));
	}

	/** The id of the editor that shows an item, the one that says most of its media type; empty where that of the file will have to do. */
	public Optional<String> of(Item item) {
		return byPrefix.entrySet().stream().filter(one -> item.mediaType().startsWith(one.getKey()))
				.max(Comparator.comparingInt(one -> one.getKey().length())).map(Map.Entry::getValue);
	}

	/** The items that an editor shows; those that no editor is named for are shown by all. */
	public static Predicate<Item> shownBy(String editorId) {
		ItemEditors editors = new ItemEditors();
		return item -> editors.of(item).map(editorId::equals).orElse(true);
	}

	/** Opens the editor of a dataset of this workspace, or brings it to the front: that of its first item. UI thread. */
	public static Optional<ItemNavigation> open(IWorkbenchPage page, Dataset dataset) throws PartInitException {
		return open(page, dataset, dataset.items().stream().findFirst());
	}

	/** Opens the editor of an item, which is shown. UI thread. */
	public static Optional<ItemNavigation> open(IWorkbenchPage page, Dataset dataset, String itemId) throws PartInitException {
		Optional<ItemNavigation> navigation = open(page, dataset, dataset.item(itemId));
		navigation.ifPresent(one -> guarded(one, () -> one.goTo(itemId)));
		return navigation;
	}

	/** An editor can be anybody's: where it fails, that is reported. */
	private static void guarded(ItemNavigation navigation, Runnable code) {
		Contributions.ofPlatform().guarded(navigation.getClass().getName(), () -> {
			code.run();
			return true;
		});
	}

	private static Optional<ItemNavigation> open(IWorkbenchPage page, Dataset dataset, Optional<Item> item) throws PartInitException {
		Optional<IFile> file = Workspace.file(dataset);
		return file.isPresent() ? Workspace.edit(page, file.get(), item.flatMap(new ItemEditors()::of)) : Optional.empty();
	}

	/** Shows what a problem is about, in the editor of the item. UI thread. */
	public static void reveal(IWorkbenchPage page, Dataset dataset, IMarker marker) throws PartInitException {
		String item = marker.getAttribute(CheckMarkers.ITEM, "");
		String annotation = marker.getAttribute(CheckMarkers.ANNOTATION, "");
		open(page, dataset, item).filter(navigation -> !annotation.isEmpty()).ifPresent(navigation -> guarded(navigation, () -> navigation.reveal(item, annotation)));
	}
}
