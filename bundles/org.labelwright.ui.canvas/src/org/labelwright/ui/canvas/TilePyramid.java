/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Box;

/**
 * An image of any size, of which only tiles that are seen are decoded, in the background, and a bounded number is kept.
 * Until a tile is there, what is known of it at a smaller size is shown.
 */
public final class TilePyramid implements SceneImage {

	/** Four bytes for each of the 65,536 pixels of a tile: 128 MiB. */
	private static final int KEPT = 512;
	/** Older wishes than that many are forgotten: they were scrolled out of sight. */
	private static final int WANTED = 256;

	private record Key(int level, int column, int row) {
	}

	private final Display display;
	private final TileSource source;
	private final Consumer<Box> arrived;
	private final Map<Key, Image> images = new LinkedHashMap<>(64, 0.75f, true);
	private final Set<Key> asked = new HashSet<>();
	/** The newest first; guarded by itself. */
	private final Deque<Key> wanted = new ArrayDeque<>();
	private final Job job = Job.createSystem("Tiles", monitor -> {
		return decode();
	});
	/** Tells tiles of an older look from those of now. */
	private volatile int look;
	private volatile boolean disposed;
	private volatile boolean failed;

	/** @param arrived hears in the UI thread which part of the image can be seen now */
	public TilePyramid(Display display, TileSource source, Consumer<Box> arrived) {
		this.display = display;
		this.source = source;
		this.arrived = arrived;
		job.setPriority(Job.INTERACTIVE);
	}

	@Override
	public int width() {
		return source.width();
	}

	@Override
	public int height() {
		return source.height();
	}

	@Override
	public Optional<ImageData> pixels() {
		return source.pixels();
	}

	@Override
	public Optional<ImageData> part(Rectangle area) throws IOException {
		int size = source.tileSize();
		ImageData part = null;
		for (int row = area.y / size; row * size < area.bottom(); row++) {
			for (int column = area.x / size; column * size < area.right(); column++) {
				Optional<ImageData> tile = disposed ? Optional.empty() : source.tile(0, column, row);
				if (tile.isEmpty()) {
					return Optional.empty();
				}
				if (part == null) {
					part = new ImageData(area.width, area.height, tile.get().depth, tile.get().palette);
				}
				copy(tile.get(), column * size, row * size, part, area);
			}
		}
		return Optional.ofNullable(part);
	}

	/** What a tile has of an area; both are known by where in the image they are. */
	private static void copy(ImageData tile, int tileX, int tileY, ImageData to, Rectangle area) {
		Rectangle common = new Rectangle(tileX, tileY, tile.width, tile.height).intersect(area);
		int[] line = new int[common.width];
		for (int y = common.y; y < common.bottom(); y++) {
			tile.getPixels(common.x - tileX, y - tileY, common.width, line, 0);
			to.setPixels(common.x - area.x, y - area.y, common.width, line, 0);
		}
	}

	@Override
	public Optional<Windowing> windowing() {
		return source.windowing().map(one -> (across, down) -> {
			one.drag(across, down);
			changeLook();
		});
	}

	@Override
	public void paint(Graphics graphics, Camera view, Rectangle area) {
		int level = (int) Math.clamp(Math.floor(Math.log(1 / view.scale()) / Math.log(2) + 1e-9), 0, source.levels() - 1);
		double step = (double) source.tileSize() * (1L << level);
		int firstColumn = (int) Math.max(0, Math.floor(view.imageX(area.x) / step));
		int firstRow = (int) Math.max(0, Math.floor(view.imageY(area.y) / step));
		double right = Math.min(width(), view.imageX(area.right()));
		double bottom = Math.min(height(), view.imageY(area.bottom()));
		graphics.setInterpolation(view.scale() >= ImagePyramid.PIXELS_FROM ? SWT.NONE : SWT.LOW);
		for (int row = firstRow; row * step < bottom; row++) {
			for (int column = firstColumn; column * step < right; column++) {
				paint(graphics, view, new Key(level, column, row));
			}
		}
	}

	private Box box(Key key) {
		double step = (double) source.tileSize() * (1L << key.level());
		return Box.ofCorners(key.column() * step, key.row() * step, Math.min(width(), (key.column() + 1) * step), Math.min(height(), (key.row() + 1) * step));
	}

	private void paint(Graphics graphics, Camera view, Key key) {
		Box box = box(key);
		Key known = key;
		Image image = images.get(key);
		ask(key);
		while (image == null && known.level() < source.levels() - 1) {
			known = new Key(known.level() + 1, known.column() / 2, known.row() / 2);
			image = images.get(known);
		}
		if (image != null) {
			Box whole = box(known);
			var size = image.getBounds();
			double factorX = size.width / whole.width();
			double factorY = size.height / whole.height();
			int left = (int) Math.floor((box.x() - whole.x()) * factorX);
			int top = (int) Math.floor((box.y() - whole.y()) * factorY);
			int right = Math.clamp((int) Math.ceil((box.right() - whole.x()) * factorX), left + 1, size.width);
			int bottom = Math.clamp((int) Math.ceil((box.bottom() - whole.y()) * factorY), top + 1, size.height);
			graphics.drawImage(image, new Rectangle(left, top, right - left, bottom - top), ShapePainter.screen(view, box));
		}
	}

	private void ask(Key key) {
		if (asked.add(key)) {
			synchronized (wanted) {
				wanted.addFirst(key);
				while (wanted.size() > WANTED) {
					asked.remove(wanted.removeLast());
				}
			}
			job.schedule();
		}
	}

	private IStatus decode() {
		while (!disposed) {
			Key key;
			synchronized (wanted) {
				key = wanted.pollFirst();
			}
			if (key == null) {
				break;
			}
			int now = look;
			try {
				source.tile(key.level(), key.column(), key.row()).ifPresent(data -> deliver(key, data, now));
			} catch (IOException e) {
				if (!disposed && !failed) {
					failed = true;
					ILog.of(TilePyramid.class).warn("A part of the image cannot be shown: " + e.getMessage(), e);
				}
			}
		}
		return Status.OK_STATUS;
	}

	private void deliver(Key key, ImageData data, int ofLook) {
		if (display.isDisposed()) {
			return;
		}
		display.asyncExec(() -> {
			if (disposed || ofLook != look) {
				return;
			}
			Image before = images.put(key, new Image(display, data));
			if (before != null) {
				before.dispose();
			}
			var eldest = images.entrySet().iterator();
			while (images.size() > KEPT) {
				var gone = eldest.next();
				asked.remove(gone.getKey());
				gone.getValue().dispose();
				eldest.remove();
			}
			arrived.accept(box(key));
		});
	}

	/** Tiles that were not made yet may be there now. UI thread only. */
	public void retry() {
		if (!disposed) {
			asked.retainAll(images.keySet());
			arrived.accept(new Box(0, 0, width(), height()));
		}
	}

	/** The source shows its pixels in another way now; the old look stays until the new one is there. UI thread only. */
	public void changeLook() {
		look++;
		asked.clear();
		synchronized (wanted) {
			wanted.clear();
		}
		arrived.accept(new Box(0, 0, width(), height()));
	}

	@Override
	public void dispose() {
		disposed = true;
		job.cancel();
		images.values().forEach(Image::dispose);
		images.clear();
	}
}
