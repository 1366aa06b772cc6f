/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import java.util.Optional;
import org.eclipse.draw2d.Cursors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Mask;
import org.labelwright.ui.canvas.SceneShape;
import org.labelwright.ui.canvas.SceneTool;

/**
 * What tools for masks have in common: the mask that is selected is worked on, and where none is, a new one begins.
 * Escape lets go of it.
 */
abstract class MaskTool extends SceneTool {

	MaskTool() {
		setDefaultCursor(Cursors.CROSS);
	}

	final int imageWidth() {
		return (int) scene().extent().width();
	}

	final int imageHeight() {
		return (int) scene().extent().height();
	}

	/** The mask that is worked on. */
	final Optional<SceneShape> selected() {
		if (scene().selection().size() != 1) {
			return Optional.empty();
		}
		return scene().shape(scene().selection().getFirst()).filter(shape -> shape.geometry() instanceof Mask && !shape.locked());
	}

	/**
	 * The pixels of a mask, to be changed; none where there is no mask yet.
	 *
	 * @return empty where the mask is of another size than the image, which is said to the user
	 */
	final Optional<EditableMask> pixels(Optional<SceneShape> target) {
		if ((long) imageWidth() * imageHeight() > Integer.MAX_VALUE) {
			edits().hint(Messages.Mask_TooLarge);
			return Optional.empty();
		}
		Optional<Mask> mask = target.map(shape -> (Mask) shape.geometry());
		if (mask.filter(one -> one.width() != imageWidth() || one.height() != imageHeight()).isPresent()) {
			edits().hint(NLS.bind(Messages.Mask_OtherSize, mask.get().width() + " x " + mask.get().height(), imageWidth() + " x " + imageHeight()));
			return Optional.empty();
		}
		return Optional.of(mask.map(EditableMask::new).orElseGet(() -> new EditableMask(imageWidth(), imageHeight())));
	}

	/** Makes what was painted the mask, as one command. */
	final void paint(Optional<SceneShape> target, Mask painted, String tool) {
		if (target.filter(shape -> shape.geometry().equals(painted)).isPresent() || target.isEmpty() && painted.area() == 0) {
			return;
		}
		edits().paint(target.map(SceneShape::id), painted, tool).ifPresent(this::run);
	}

	/** Adds an area to the mask that is selected, or makes it a new one. */
	final void add(Mask area, String tool) {
		Optional<SceneShape> target = selected();
		pixels(target).ifPresent(pixels -> {
			pixels.put(area, true);
			paint(target, pixels.toMask(), tool);
		});
	}

	/** Gives up what is being done. */
	void cancel() {
		clear();
	}

	@Override
	protected boolean handleKeyDown(KeyEvent event) {
		if (event.keyCode == SWT.ESC) {
			boolean busy = scene().painting().isPresent() || scene().feedback().isPresent();
			cancel();
			if (!busy) {
				scene().select(java.util.List.of());
			}
			return true;
		}
		return super.handleKeyDown(event);
	}

	@Override
	public void deactivate() {
		if (getCurrentViewer() != null) {
			cancel();
		}
		super.deactivate();
	}
}
