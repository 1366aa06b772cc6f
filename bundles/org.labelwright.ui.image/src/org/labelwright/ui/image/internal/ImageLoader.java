/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.labelwright.core.dataset.Item;
import org.labelwright.media.ImageHeader;
import org.labelwright.media.image.ImageFile;
import org.labelwright.media.image.ImageInfo;
import org.labelwright.media.image.MemoryImage;
import org.labelwright.media.image.Orientation;
import org.labelwright.ui.canvas.ImagePyramid;

/** Decodes images in the background and keeps the last few, so that the next one is there before it is asked for. */
final class ImageLoader {

	private static final int KEPT = 4;
	/** What SWT decodes by itself. */
	private static final Set<String> ORDINARY = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

	private final Map<PageFile, CompletableFuture<LoadedImage>> loading = new LinkedHashMap<>(16, 0.75f, true);
	private final DiskImages huge = new DiskImages();
	private final Path tiles;

	/** @param tiles the folder for tiles of huge pictures */
	ImageLoader(Path tiles) {
		this.tiles = tiles;
	}

	/**
	 * The picture of an item, now or later; completes with an IOException whose message is for people. One of
	 * {@link #huge()} is to be released by the caller.
	 */
	synchronized CompletableFuture<LoadedImage> load(Path file, Item item) {
		PageFile page = new PageFile(file, item.mediaPath().pageIndex());
		CompletableFuture<LoadedImage> known = loading.get(page);
		if (known != null && !known.isCompletedExceptionally()) {
			return known;
		}
		CompletableFuture<LoadedImage> future = new CompletableFuture<>();
		loading.put(page, future);
		while (loading.size() > KEPT) {
			loading.remove(loading.keySet().iterator().next());
		}
		Job job = Job.create(file.getFileName().toString(), monitor -> {
			try {
				LoadedImage loaded = decode(page, item);
				if (isHuge(loaded)) {
					forget(page);
				}
				future.complete(loaded);
			} catch (IOException e) {
				future.completeExceptionally(e);
			} catch (SWTException | OutOfMemoryError e) {
				future.completeExceptionally(new IOException(e.getMessage(), e));
			}
			return Status.OK_STATUS;
		});
		job.setSystem(true);
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
		return future;
	}

	static boolean isHuge(LoadedImage loaded) {
		return loaded instanceof LoadedImage.Samples samples && !(samples.image() instanceof MemoryImage);
	}

	/** Each that opens a huge picture is a user of its own. */
	private synchronized void forget(PageFile page) {
		loading.remove(page);
	}

	DiskImages huge() {
		return huge;
	}

	/** Begins to load what may be wanted next; huge pictures are opened quickly enough when they are. */
	void prefetch(Optional<Path> file, Item item) {
		file.filter(one -> item.width() * (long) item.height() <= MemoryImage.MAX_PIXELS && item.width() > 0).ifPresent(one -> load(one, item));
	}

	private LoadedImage decode(PageFile page, Item item) throws IOException {
		Path file = page.file();
		// Looks at the header first: nobody's picture shall take all memory.
		ImageHeader.read(file, page.page());
		try (ImageFile open = ImageFile.open(file, page.page())) {
			ImageInfo info = open.info();
			if (info.pixels() > MemoryImage.MAX_PIXELS) {
				var image = huge.acquire(page, tiles);
				return new LoadedImage.Samples(image, image.suggestedWindow());
			}
			if (ORDINARY.contains(info.mediaType()) && !info.needsWindow() && (info.orientation() == Orientation.NORMAL || isWantedAsStored(info, item))) {
				Optional<ImageData> quick = quick(file);
				if (quick.isPresent()) {
					return new LoadedImage.Levels(ImagePyramid.levels(quick.get()));
				}
			}
			MemoryImage image = new MemoryImage(open);
			return new LoadedImage.Samples(image, image.suggestedWindow());
		}
	}

	/** Labels that were made by a program that does not know of orientation lie on the picture as it is stored. */
	private static boolean isWantedAsStored(ImageInfo info, Item item) {
		boolean shown = item.width() == info.width() && item.height() == info.height();
		return !shown && info.orientation().swapsAxes() && item.width() == info.height() && item.height() == info.width();
	}

	/** Empty where SWT cannot decode it, as with JPEG for printing. */
	private static Optional<ImageData> quick(Path file) {
		try {
			return Optional.of(new ImageData(file.toString()));
		} catch (SWTException e) {
			// What reads more kinds comes next; if it fails too, it says why.
			return Optional.empty();
		}
	}
}
