/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/**
 * Draws an image that is as large as the canvas. SWT for GTK takes all pixels of an image through Java each time it is
 * drawn, to learn its size; the pixels of a pattern it leaves where they are.
 */
final class Blit {

	private static final boolean COPIES = "gtk".equals(SWT.getPlatform()); //$NON-NLS-1$

	private Blit() {
	}

	/** At the top left corner, as large as it is. */
	static void draw(Graphics graphics, Image image) {
		if (!COPIES) {
			graphics.drawImage(image, 0, 0);
			return;
		}
		Rectangle bounds = image.getBounds();
		Pattern pattern = new Pattern(Display.getCurrent(), image);
		graphics.pushState();
		try {
			graphics.setBackgroundPattern(pattern);
			graphics.fillRectangle(0, 0, bounds.width, bounds.height);
		} finally {
			graphics.popState();
			pattern.dispose();
		}
	}

	/** So that what an older camera saw lies where a newer one sees it. */
	static void drawStretched(Graphics graphics, Image image, Camera from, Camera to) {
		graphics.pushState();
		Pattern pattern = new Pattern(Display.getCurrent(), image);
		try {
			Rectangle bounds = image.getBounds();
			graphics.translate((float) to.screenX(from.imageX(0)), (float) to.screenY(from.imageY(0)));
			graphics.scale((float) (to.scale() / from.scale()));
			graphics.setBackgroundPattern(pattern);
			graphics.fillRectangle(0, 0, bounds.width, bounds.height);
		} finally {
			graphics.popState();
			pattern.dispose();
		}
	}
}
