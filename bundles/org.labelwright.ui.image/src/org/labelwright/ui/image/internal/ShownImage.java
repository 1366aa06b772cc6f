/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.labelwright.media.image.DiskImage;
import org.labelwright.media.image.PixelWindow;
import org.labelwright.ui.canvas.ImagePyramid;
import org.labelwright.ui.canvas.Scene;
import org.labelwright.ui.canvas.SceneImage;
import org.labelwright.ui.canvas.TilePyramid;

/** The picture on the canvas: how its samples are shown, and the tiles that are still to come. UI thread only. */
final class ShownImage {

	/** How often it is looked whether more tiles are made. */
	private static final int LOOK_MILLIS = 1000;

	private final Display display;
	private final SceneImage image;
	private final Optional<SampledImage> samples;
	private final Optional<TilePyramid> tiles;
	private final DiskImages huge;
	private final PixelWindow first;
	private final Runnable progress;
	private double prepared;
	private boolean disposed;

	/** @param progress runs when more of a huge picture has been prepared */
	ShownImage(Display display, LoadedImage loaded, Scene scene, DiskImages huge, Runnable progress) {
		this.display = display;
		this.progress = progress;
		this.huge = huge;
		switch (loaded) {
		case LoadedImage.Levels levels -> {
			image = ImagePyramid.of(display, levels.levels());
			first = PixelWindow.BYTES;
			samples = Optional.empty();
			tiles = Optional.empty();
		}
		case LoadedImage.Samples sampled -> {
			samples = Optional.of(new SampledImage(sampled.image(), sampled.window()));
			first = sampled.window();
			TilePyramid pyramid = new TilePyramid(display, samples.get(), scene::imageChanged);
			image = pyramid;
			tiles = Optional.of(pyramid);
			prepared = sampled.image().prepared();
			watch();
		}
		}
	}

	SceneImage image() {
		return image;
	}

	boolean shows(LoadedImage loaded) {
		return loaded instanceof LoadedImage.Samples other && samples.filter(one -> one.image() == other.image()).isPresent();
	}

	private void watch() {
		if (prepared < 1) {
			display.timerExec(LOOK_MILLIS, () -> {
				if (!disposed) {
					double now = samples.orElseThrow().image().prepared();
					if (now != prepared) {
						prepared = now;
						tiles.orElseThrow().retry();
						improveWindow();
						progress.run();
					}
					watch();
				}
			});
		}
	}

	/** How much of a huge picture can be seen at any size, in percent; empty once all can. */
	OptionalInt percentPrepared() {
		return samples.isPresent() && prepared < 1 ? OptionalInt.of((int) (100 * prepared)) : OptionalInt.empty();
	}

	/** What was found in a part of the picture is found anew in all of it, unless people have chosen another since. */
	private void improveWindow() {
		if (prepared == 1 && window().filter(first::equals).isPresent()) {
			findWindow();
		}
	}

	/** How many pages the file has; empty where the file has but one. */
	OptionalInt pages() {
		int pages = samples.map(one -> one.image().info().pages()).orElse(1);
		return pages > 1 ? OptionalInt.of(pages) : OptionalInt.empty();
	}

	/** The window that can be moved; empty where samples are shown as they are. */
	Optional<PixelWindow> window() {
		return samples.filter(one -> one.image().info().needsWindow()).map(SampledImage::window);
	}

	void setWindow(PixelWindow window) {
		samples.ifPresent(one -> one.setWindow(window));
		tiles.ifPresent(TilePyramid::changeLook);
	}

	/** Finds a window that shows most of the picture; not at once, as it may have to be read. */
	void findWindow() {
		SampledImage sampled = samples.orElseThrow();
		Job.createSystem("Window", monitor -> {
			try {
				PixelWindow found = sampled.image().suggestedWindow();
				display.asyncExec(() -> {
					if (!disposed) {
						setWindow(found);
					}
				});
			} catch (IOException e) {
				ILog.of(ShownImage.class).warn("The samples of the image cannot be read: " + e.getMessage(), e);
			}
		}).schedule();
	}

	/** What the file holds at a pixel; empty where that is what is seen, or not known without reading. */
	Optional<String> value(double x, double y) {
		return samples.flatMap(one -> one.value((int) Math.floor(x), (int) Math.floor(y)));
	}

	void dispose() {
		disposed = true;
		image.dispose();
		samples.map(SampledImage::image).ifPresent(one -> {
			if (one instanceof DiskImage disk) {
				huge.release(disk);
			}
		});
	}
}
