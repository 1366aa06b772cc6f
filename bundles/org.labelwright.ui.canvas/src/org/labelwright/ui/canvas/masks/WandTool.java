/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.masks;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.EditableMask;
import org.labelwright.geometry.Mask;
import org.labelwright.ui.canvas.Adjustable;
import org.labelwright.ui.canvas.MaskBrush;

/**
 * Adds the pixels that look like the one that is clicked: those connected to it, or with Shift, or where that is chosen,
 * those of the whole image.
 */
public final class WandTool extends MaskTool implements Adjustable {

	/** What annotations say they were drawn with. */
	public static final String ID = "wand";

	@Override
	protected boolean handleButtonDown(int button) {
		if (button != 1 || scene().image().isEmpty()) {
			return true;
		}
		Optional<ImageData> pixels = scene().image().get().pixels();
		if (pixels.isEmpty()) {
			edits().hint(Messages.Wand_TooLarge);
			return true;
		}
		int x = (int) Math.floor(x());
		int y = (int) Math.floor(y());
		if (x >= 0 && y >= 0 && x < pixels.get().width && y < pixels.get().height) {
			boolean everywhere = scene().brush().everywhere() != getCurrentInput().isShiftKeyDown();
			add(alike(pixels.get(), x, y, scene().brush().tolerance(), everywhere), ID);
		}
		return true;
	}

	/** The pixels whose red, green and blue are each within the tolerance of those of a pixel. */
	static Mask alike(ImageData pixels, int x, int y, int tolerance, boolean everywhere) {
		RGB wanted = pixels.palette.getRGB(pixels.getPixel(x, y));
		EditableMask.PixelTest test = (column, row) -> {
			RGB one = pixels.palette.getRGB(pixels.getPixel(column, row));
			return Math.abs(one.red - wanted.red) <= tolerance && Math.abs(one.green - wanted.green) <= tolerance
					&& Math.abs(one.blue - wanted.blue) <= tolerance;
		};
		if (!everywhere) {
			return EditableMask.connected(pixels.width, pixels.height, x, y, test).orElseThrow();
		}
		EditableMask found = new EditableMask(pixels.width, pixels.height);
		for (int column = 0; column < pixels.width; column++) {
			int from = -1;
			for (int row = 0; row <= pixels.height; row++) {
				boolean in = row < pixels.height && test.test(column, row);
				if (in && from < 0) {
					from = row;
				} else if (!in && from >= 0) {
					found.setColumn(column, from, row, true);
					from = -1;
				}
			}
		}
		return found.toMask();
	}

	@Override
	public void adjust(boolean more) {
		MaskBrush brush = scene().brush().tolerating(more);
		scene().setBrush(brush);
		edits().hint(NLS.bind(Messages.Wand_Tolerance, brush.tolerance()));
	}
}
