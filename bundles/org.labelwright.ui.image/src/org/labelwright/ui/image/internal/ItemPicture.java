/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Box;
import org.labelwright.media.image.DiskImage;
import org.labelwright.ui.canvas.SceneImage;

/** The image of the item that is shown: loads it in the background, and those beside it after it. UI thread only. */
final class ItemPicture {

	private static final String TILES = ".labelwright/tiles";

	private final ImageEditor editor;
	private final ImageLoader loader;
	private Optional<ShownImage> shown = Optional.empty();

	ItemPicture(ImageEditor editor) {
		this.editor = editor;
		loader = new ImageLoader(editor.dataset().folder().resolve(TILES));
	}

	void load(Item item) {
		editor.scene().setMessage("");
		show(Optional.empty(), new Box(0, 0, item.width(), item.height()));
		editor.viewer().fit();
		Optional<Path> media = editor.dataset().media(item);
		if (media.isEmpty()) {
			editor.scene().setMessage(NLS.bind(Messages.Editor_NoMedia, item.path(), editor.dataset().folder().resolve(item.mediaPath().file())));
			return;
		}
		loader.load(media.get(), item).whenComplete((loaded, failure) -> editor.getSite().getShell().getDisplay().asyncExec(() -> {
			if (editor.isOpen() && editor.item().filter(item::equals).isPresent()) {
				loaded(item, Optional.ofNullable(loaded), Optional.ofNullable(failure));
			} else if (loaded instanceof LoadedImage.Samples samples && samples.image() instanceof DiskImage huge) {
				loader.huge().release(huge);
			}
		}));
	}

	private void loaded(Item item, Optional<LoadedImage> loaded, Optional<Throwable> failure) {
		if (loaded.filter(one -> shown.filter(image -> image.shows(one)).isPresent()).isPresent()) {
			return;
		}
		if (loaded.isPresent()) {
			ShownImage made = new ShownImage(editor.viewer().getControl().getDisplay(), loaded.get(), editor.scene(), loader.huge(),
					editor::showStatus);
			SceneImage image = made.image();
			boolean otherSize = image.width() != item.width() || image.height() != item.height();
			show(Optional.of(made), new Box(0, 0, image.width(), image.height()));
			editor.showStatus();
			if (otherSize) {
				editor.viewer().fit();
			}
		} else {
			editor.scene().setMessage(NLS.bind(Messages.Editor_Unreadable, item.path(), failure.map(Throwable::getMessage).orElse("")));
		}
		for (int by : new int[] { 1, -1 }) {
			editor.itemAt(by).ifPresent(next -> loader.prefetch(editor.dataset().media(next), next));
		}
	}

	void show(Optional<ShownImage> image, Box extent) {
		Optional<ShownImage> before = shown;
		shown = image;
		editor.scene().setImage(image.map(ShownImage::image), extent);
		before.ifPresent(ShownImage::dispose);
	}

	Optional<ShownImage> shown() {
		return shown;
	}

	/** Lets people say which samples are shown black and which white. */
	void askWindow() {
		shown.ifPresent(image -> image.window().ifPresent(window -> {
			WindowDialog dialog = new WindowDialog(editor.getSite().getShell(), window);
			if (dialog.open() == WindowDialog.OK) {
				dialog.chosen().ifPresentOrElse(image::setWindow, image::findWindow);
			}
		}));
	}

	/** Says which page of its file the item is, where there are several. */
	String page() {
		OptionalInt pages = shown.map(ShownImage::pages).orElseGet(OptionalInt::empty);
		return pages.isEmpty() ? "" : "    " + NLS.bind(Messages.Editor_Page, editor.item().map(one -> one.mediaPath().pageIndex() + 1).orElse(1), pages.getAsInt());
	}

	/** Says how far the copies are that are needed to see a huge picture at any size. */
	String preparing() {
		OptionalInt percent = shown.map(ShownImage::percentPrepared).orElseGet(OptionalInt::empty);
		return percent.isEmpty() ? "" : "    " + NLS.bind(Messages.Editor_Preparing, percent.getAsInt());
	}

	void dispose() {
		shown.ifPresent(ShownImage::dispose);
		loader.huge().cancel();
	}
}
