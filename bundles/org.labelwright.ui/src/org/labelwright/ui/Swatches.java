/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Small squares of colour; they go when the control goes. */
public final class Swatches {

	private static final int SIZE = 14;
	private static final PaletteData COLORS = new PaletteData(0xff0000, 0xff00, 0xff);

	private final Map<RGB, Image> images = new HashMap<>();
	private final Control owner;

	public Swatches(Control owner) {
		this.owner = owner;
		owner.addDisposeListener(event -> images.values().forEach(Image::dispose));
	}

	public Image get(RGB color) {
		return images.computeIfAbsent(color, rgb -> {
			RGB edge = owner.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW).getRGB();
			// Of numbers, not drawn: what is drawn lies with the X server, from which GTK fetches it anew for each row of a table that shows it.
			return new Image(owner.getDisplay(), (ImageDataProvider) zoom -> square(rgb, edge, zoom));
		});
	}

	private static ImageData square(RGB color, RGB edge, int zoom) {
		int size = SIZE * zoom / 100;
		int line = Math.max(1, zoom / 100);
		ImageData data = new ImageData(size, size, 24, COLORS);
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				boolean outside = Math.min(Math.min(x, y), Math.min(size - 1 - x, size - 1 - y)) < line;
				data.setPixel(x, y, COLORS.getPixel(outside ? edge : color));
			}
		}
		return data;
	}
}
