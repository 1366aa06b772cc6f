/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.EditableMask;
import org.labelwright.ui.canvas.Adjustable;
import org.labelwright.ui.canvas.MaskPainting;
import org.labelwright.ui.canvas.SceneShape;

/** Draws with a brush while the button is down; with Shift a straight line from where the last stroke ended. */
abstract class StrokeTool extends MaskTool implements Adjustable {

	private final boolean painting;
	private final String id;
	private Optional<SceneShape> target = Optional.empty();
	/** Where the stroke is, and where the last one ended. */
	private Optional<double[]> last = Optional.empty();

	/** @param painting false to erase */
	StrokeTool(boolean painting, String id) {
		this.painting = painting;
		this.id = id;
	}

	/** What the stroke that begins works on. */
	abstract Optional<SceneShape> target();

	/** Whether a stroke may begin a new mask. */
	private boolean begins() {
		return painting;
	}

	private boolean isStroking() {
		return getCurrentViewer() != null && scene().painting().isPresent();
	}

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1 || !hasImage() || isStroking()) {
			return true;
		}
		target = target();
		if (target.isEmpty() && !begins()) {
			edits().hint(Messages.Eraser_NoMask);
			return true;
		}
		Optional<EditableMask> pixels = pixels(target);
		if (pixels.isPresent()) {
			RGB color = target.map(SceneShape::color).orElseGet(() -> edits().color());
			scene().setPainting(Optional.of(new MaskPainting(target.map(SceneShape::id), pixels.get(), color)));
			double[] from = getCurrentInput().isShiftKeyDown() ? last.orElseGet(this::here) : here();
			stroke(from);
		}
		return true;
	}

	private double[] here() {
		return new double[] { x(), y() };
	}

	private void stroke(double[] from) {
		double[] to = here();
		scene().painting().ifPresent(one -> one.mask().stroke(from[0], from[1], to[0], to[1], scene().brush().size() / 2, scene().brush().form(), painting)
				.ifPresent(scene()::painted));
		last = Optional.of(to);
	}

	@Override
	protected boolean handleMove() {
		scene().markBrush(x(), y());
		return true;
	}

	@Override
	protected boolean handleDrag() {
		scene().markBrush(x(), y());
		if (isStroking()) {
			stroke(last.orElseThrow());
		}
		return true;
	}

	@Override
	protected boolean handleButtonUp(int button) {
		if (button == 1 && isStroking()) {
			EditableMask painted = scene().painting().orElseThrow().mask();
			paint(target, painted.toMask(), id);
			// After the command, so that the mask is not gone for a moment.
			scene().setPainting(Optional.empty());
		}
		return true;
	}

	@Override
	public void adjust(boolean larger) {
		scene().setBrush(scene().brush().resized(larger));
		edits().hint(org.eclipse.osgi.util.NLS.bind(Messages.Brush_Size, Math.round(scene().brush().size())));
	}

	@Override
	void cancel() {
		super.cancel();
		if (isStroking()) {
			scene().setPainting(Optional.empty());
		}
	}

	@Override
	public void deactivate() {
		if (getCurrentViewer() != null) {
			scene().unmarkBrush();
		}
		super.deactivate();
	}
}
