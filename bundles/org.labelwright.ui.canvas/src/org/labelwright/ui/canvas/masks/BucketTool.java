/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import java.util.Optional;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Mask;
import org.labelwright.ui.canvas.SceneShape;

/**
 * Fills the area around a pixel that belongs to no mask, up to the next mask; within the mask that is selected, empties
 * what is connected.
 */
public final class BucketTool extends MaskTool {

	/** What annotations say they were drawn with. */
	public static final String ID = "bucket";

	@Override
	protected boolean handleButtonDown(int button) {
		if (button == 1 && hasImage()) {
			Optional<SceneShape> target = selected();
			pixels(target).ifPresent(pixels -> fill(target, pixels, (int) Math.floor(x()), (int) Math.floor(y())));
		}
		return true;
	}

	private void fill(Optional<SceneShape> target, EditableMask pixels, int x, int y) {
		if (pixels.get(x, y)) {
			pixels.fill(x, y, false);
			paint(target, pixels.toMask(), ID);
			return;
		}
		EditableMask taken = new EditableMask(imageWidth(), imageHeight());
		for (SceneShape shape : scene().in(scene().extent())) {
			if (shape.geometry() instanceof Mask mask && !shape.backdrop() && mask.width() == taken.width() && mask.height() == taken.height()) {
				taken.put(mask, true);
			}
		}
		if (taken.get(x, y)) {
			edits().hint(Messages.Bucket_Taken);
			return;
		}
		EditableMask.connected(taken.width(), taken.height(), x, y, (column, row) -> !taken.get(column, row)).ifPresent(area -> {
			pixels.put(area, true);
			paint(target, pixels.toMask(), ID);
		});
	}
}
