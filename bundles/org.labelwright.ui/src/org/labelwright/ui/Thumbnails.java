/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.media.ImageHeader;
import org.labelwright.media.image.ImagePreview;

/** Small pictures of items, made in the background and kept in the dataset's private folder. For the UI thread. */
public final class Thumbnails extends Job {

	private static final int WIDTH = 48;
	private static final int HEIGHT = 36;
	/** What the JDK reads, and can read in part. */
	private static final Set<String> QUICK = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

	private record Key(Dataset dataset, String item) {
	}

	private record Request(Key key, Path media, int page, Path cache, Consumer<Image> receiver) {
	}

	private final Control owner;
	private final DatasetManager datasets;
	private final Map<Key, Image> images = new HashMap<>();
	private final Set<Key> failed = new HashSet<>();
	private final Deque<Request> requests = new ArrayDeque<>();

	/** @param owner the pictures go when it goes */
	public Thumbnails(Control owner, DatasetManager datasets) {
		super("Thumbnails");
		this.owner = owner;
		this.datasets = datasets;
		setSystem(true);
		setPriority(DECORATE);
		owner.addDisposeListener(event -> {
			cancel();
			images.values().forEach(Image::dispose);
		});
	}

	/** Hands over the picture of an item, now or later in the UI thread; never where it cannot be read. */
	public void show(Dataset dataset, Item item, Consumer<Image> receiver) {
		Key key = new Key(dataset, item.id());
		if (images.containsKey(key)) {
			receiver.accept(images.get(key));
			return;
		}
		Optional<Path> media = failed.contains(key) ? Optional.empty() : dataset.media(item);
		if (media.isPresent()) {
			synchronized (requests) {
				// The last asked is what is looked at now.
				requests.addFirst(new Request(key, media.get(), item.mediaPath().pageIndex(), dataset.folder().resolve(".labelwright/thumbnails/" + item.id() + ".png"), receiver));
			}
			schedule();
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		while (!monitor.isCanceled()) {
			Request request;
			synchronized (requests) {
				request = requests.pollFirst();
			}
			if (request == null) {
				break;
			}
			// Nothing is written into the folder of a dataset that nobody has open: it may be about to be deleted.
			datasets.share(request.key().dataset()).ifPresent(handle -> {
				try (handle) {
					deliver(request, Optional.of(load(request)));
				} catch (IOException | RuntimeException e) {
					// An image that cannot be read says so in the editor; here it has no picture.
					deliver(request, Optional.empty());
				}
			});
		}
		return Status.OK_STATUS;
	}

	private static ImageData load(Request request) throws IOException {
		Path cache = request.cache();
		if (!Files.exists(cache) || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(request.media())) < 0) {
			BufferedImage small = small(request.media(), request.page());
			AtomicFiles.write(cache, out -> ImageIO.write(small, "png", out));
		}
		return new ImageData(cache.toString());
	}

	private static BufferedImage small(Path media, int page) throws IOException {
		ImageHeader header = ImageHeader.read(media, page);
		return framed(QUICK.contains(header.mediaType()) && page == 0 ? quick(media, header) : ImagePreview.read(media, page, WIDTH));
	}

	/** Reads only every so many pixels: a large image need not be decoded in full. */
	private static BufferedImage quick(Path media, ImageHeader header) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(media.toFile())) {
			ImageReader reader = ImageIO.getImageReadersByMIMEType(header.mediaType()).next();
			try {
				reader.setInput(in, true, true);
				var parameters = reader.getDefaultReadParam();
				int step = Math.max(1, Math.min(header.width() / WIDTH, header.height() / HEIGHT) / 2);
				parameters.setSourceSubsampling(step, step, 0, 0);
				return reader.read(0, parameters);
			} finally {
				reader.dispose();
			}
		}
	}

	private static BufferedImage framed(BufferedImage read) {
		double scale = Math.min((double) WIDTH / read.getWidth(), (double) HEIGHT / read.getHeight());
		int width = Math.max(1, (int) (read.getWidth() * scale));
		int height = Math.max(1, (int) (read.getHeight() * scale));
		BufferedImage small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = small.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(read, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
		graphics.dispose();
		return small;
	}

	private void deliver(Request request, Optional<ImageData> data) {
		if (owner.isDisposed()) {
			return;
		}
		owner.getDisplay().asyncExec(() -> {
			if (owner.isDisposed()) {
				return;
			}
			if (data.isEmpty()) {
				failed.add(request.key());
				return;
			}
			request.receiver().accept(images.computeIfAbsent(request.key(), key -> new Image(owner.getDisplay(), data.get())));
		});
	}
}
