/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;
import org.labelwright.ui.canvas.Adjustable;
import org.labelwright.ui.canvas.MaskBrush;
import org.labelwright.ui.canvas.SceneImage;

/**
 * Adds the pixels that look like the one that is clicked: those connected to it, or with Shift, or where that is chosen,
 * those of the whole image. Of an image that is not in memory it looks at what is around the click, in the background.
 */
public final class WandTool extends MaskTool implements Adjustable {

	/** What annotations say they were drawn with. */
	public static final String ID = "wand";

	/** Width and height, in pixels, of what is looked at of a large image; between these it is twice what is in sight. */
	private static final int LEAST = 1024;
	private static final int MOST = 4096;

	private Optional<Job> looking = Optional.empty();

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1 || scene().image().isEmpty()) {
			return true;
		}
		SceneImage image = scene().image().get();
		int x = (int) Math.floor(x());
		int y = (int) Math.floor(y());
		if (x < 0 || y < 0 || x >= image.width() || y >= image.height()) {
			return true;
		}
		boolean everywhere = scene().brush().everywhere() != getCurrentInput().isShiftKeyDown();
		int tolerance = scene().brush().tolerance();
		Optional<ImageData> pixels = image.pixels();
		if (pixels.isPresent()) {
			add(new Alike(pixels.get(), 0, 0, tolerance).find(image.width(), image.height(), x, y, everywhere), ID);
		} else if (pixels(selected()).isPresent()) {
			look(image, x, y, tolerance, everywhere);
		}
		return true;
	}

	/** Nobody waits for pixels that have to be read; what is found is dropped where another image is shown by then. */
	private void look(SceneImage image, int x, int y, int tolerance, boolean everywhere) {
		looking.ifPresent(Job::cancel);
		Rectangle area = around(image, x, y);
		Display display = viewer().getControl().getDisplay();
		Job job = Job.create(Messages.Wand_Looking, (IProgressMonitor monitor) -> {
			try {
				Optional<Mask> found = image.part(area)
						.map(pixels -> new Alike(pixels, area.x, area.y, tolerance).find(image.width(), image.height(), x, y, everywhere));
				display.asyncExec(() -> finish(monitor, image, () -> found.map(mask -> take(mask, image, area)).orElse(Messages.Wand_NotReady)));
			} catch (IOException e) {
				// An image that is no longer shown is closed while it is read.
				display.asyncExec(() -> finish(monitor, image, () -> {
					ILog.of(WandTool.class).warn(e.getMessage(), e);
					return NLS.bind(Messages.Wand_Failed, e.getMessage());
				}));
			}
			return Status.OK_STATUS;
		});
		looking = Optional.of(job);
		job.schedule();
	}

	private Rectangle around(SceneImage image, int x, int y) {
		Box seen = viewer().camera().visible(viewer().getControl().getSize().x, viewer().getControl().getSize().y);
		int width = (int) Math.min(image.width(), Math.clamp(2 * seen.width(), LEAST, MOST));
		int height = (int) Math.min(image.height(), Math.clamp(2 * seen.height(), LEAST, MOST));
		return new Rectangle(Math.clamp(x - width / 2, 0, image.width() - width), Math.clamp(y - height / 2, 0, image.height() - height), width, height);
	}

	private void finish(IProgressMonitor monitor, SceneImage image, Supplier<String> hint) {
		if (!monitor.isCanceled() && getCurrentViewer() != null && viewer().isOpen() && scene().image().filter(image::equals).isPresent()) {
			edits().hint(hint.get());
		}
	}

	private String take(Mask found, SceneImage image, Rectangle area) {
		add(found, ID);
		Box bounds = found.bounds().orElseThrow();
		boolean ends = bounds.x() == area.x && area.x > 0 || bounds.y() == area.y && area.y > 0
				|| bounds.right() == area.right() && area.right() < image.width() || bounds.bottom() == area.bottom() && area.bottom() < image.height();
		return NLS.bind(ends ? Messages.Wand_PartEnds : Messages.Wand_Part, area.width, area.height);
	}

	@Override
	void cancel() {
		looking.ifPresent(Job::cancel);
		super.cancel();
	}

	@Override
	public void adjust(boolean more) {
		MaskBrush brush = scene().brush().tolerating(more);
		scene().setBrush(brush);
		edits().hint(NLS.bind(Messages.Wand_Tolerance, brush.tolerance()));
	}
}
