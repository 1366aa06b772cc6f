/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas.diagram;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.labelwright.ui.canvas.Contrast;

/**
 * The colours of a diagram, taken from those of lists, so that it is dark where the theme is.
 *
 * @param background of the canvas
 * @param foreground of text
 * @param muted of what matters less
 * @param node the ground of a node
 * @param accent of what is selected
 */
public record DiagramColors(RGB background, RGB foreground, RGB muted, RGB node, RGB accent) {

	private static final RGB ON_LIGHT = new RGB(0, 95, 204);
	private static final RGB ON_DARK = new RGB(110, 175, 255);

	/** Those of the theme as it is now. */
	public static DiagramColors of(Display display) {
		RGB background = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
		RGB foreground = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB();
		return new DiagramColors(background, foreground, Contrast.mix(foreground, background, 0.55), Contrast.mix(foreground, background, 0.05),
				isLight(background) ? ON_LIGHT : ON_DARK);
	}

	/** Whether black reads better on it than white. */
	public static boolean isLight(RGB color) {
		return 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue > 140;
	}

	/** Colours need no disposal on today's SWT. */
	public static Color color(RGB rgb) {
		return new Color(rgb);
	}
}
