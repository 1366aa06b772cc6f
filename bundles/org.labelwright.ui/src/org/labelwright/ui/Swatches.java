/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Small squares of colour; they go when the control goes. */
public final class Swatches {

	private static final int SIZE = 14;

	private final Map<RGB, Image> images = new HashMap<>();
	private final Control owner;

	public Swatches(Control owner) {
		this.owner = owner;
		owner.addDisposeListener(event -> images.values().forEach(Image::dispose));
	}

	public Image get(RGB color) {
		return images.computeIfAbsent(color, rgb -> {
			Image image = new Image(owner.getDisplay(), SIZE, SIZE);
			GC gc = new GC(image);
			gc.setBackground(new Color(rgb));
			gc.fillRectangle(0, 0, SIZE, SIZE);
			gc.setForeground(owner.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW));
			gc.drawRectangle(0, 0, SIZE - 1, SIZE - 1);
			gc.dispose();
			return image;
		});
	}
}
