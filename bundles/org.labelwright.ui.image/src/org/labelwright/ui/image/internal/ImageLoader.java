/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.labelwright.media.ImageHeader;
import org.labelwright.ui.canvas.ImagePyramid;

/** Decodes images in the background and keeps the last few, so that the next one is there before it is asked for. */
final class ImageLoader {

	private static final int KEPT = 4;

	private final Map<Path, CompletableFuture<List<ImageData>>> loading = new LinkedHashMap<>(16, 0.75f, true);

	/** The sizes of an image, now or later; completes with an IOException whose message is for people. */
	synchronized CompletableFuture<List<ImageData>> load(Path file) {
		CompletableFuture<List<ImageData>> known = loading.get(file);
		if (known != null && !known.isCompletedExceptionally()) {
			return known;
		}
		CompletableFuture<List<ImageData>> future = new CompletableFuture<>();
		loading.put(file, future);
		while (loading.size() > KEPT) {
			loading.remove(loading.keySet().iterator().next());
		}
		Job job = Job.create(file.getFileName().toString(), monitor -> {
			try {
				future.complete(decode(file));
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

	/** Begins to load what may be wanted next. */
	void prefetch(Optional<Path> file) {
		file.ifPresent(this::load);
	}

	private static List<ImageData> decode(Path file) throws IOException {
		// Looks at the header first: nobody's picture shall take all memory.
		ImageHeader.read(file);
		return ImagePyramid.levels(new ImageData(file.toString()));
	}
}
