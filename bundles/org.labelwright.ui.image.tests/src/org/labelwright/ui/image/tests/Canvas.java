/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.tests;

import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.labelwright.ui.canvas.SceneViewer;

/** What the canvas of an editor looks like now, pixel by pixel of the screen. */
final class Canvas {

	private final SceneViewer viewer;
	private final ImageData pixels;

	private Canvas(SceneViewer viewer, ImageData pixels) {
		this.viewer = viewer;
		this.pixels = pixels;
	}

	static Canvas of(SceneViewer viewer) {
		return of(viewer, 1);
	}

	/** As on a screen that has so many pixels for each of the canvas; they are counted by {@link #at}. */
	static Canvas of(SceneViewer viewer, int density) {
		Point size = viewer.getControl().getSize();
		Image image = new Image(Display.getCurrent(), size.x * density, size.y * density);
		GC gc = new GC(image);
		SWTGraphics graphics = new SWTGraphics(gc);
		if (density > 1) {
			graphics.scale((double) density);
		}
		viewer.setProperty(SceneViewer.DENSITY, density);
		((GraphicalEditPart) viewer.getContents()).getFigure().paint(graphics);
		viewer.setProperty(SceneViewer.DENSITY, null);
		graphics.dispose();
		gc.dispose();
		Canvas seen = new Canvas(viewer, image.getImageData(100));
		image.dispose();
		return seen;
	}

	/** At a pixel of the screen. */
	RGB at(int x, int y) {
		return pixels.palette.getRGB(pixels.getPixel(x, y));
	}

	/** At a place of the image. */
	RGB of(double x, double y) {
		return at((int) Math.floor(viewer.camera().screenX(x)), (int) Math.floor(viewer.camera().screenY(y)));
	}

	/** The brightest grey at a place or beside it: the mouse stands on whole pixels, so a line through it may be one off. */
	int brightest(double x, double y) {
		int left = (int) Math.floor(viewer.camera().screenX(x)) - 1;
		int top = (int) Math.floor(viewer.camera().screenY(y)) - 1;
		int brightest = 0;
		for (int i = 0; i < 9; i++) {
			brightest = Math.max(brightest, at(left + i % 3, top + i / 3).green);
		}
		return brightest;
	}

	/** Of a grey. */
	int grey(double x, double y) {
		return of(x, y).green;
	}

	int width() {
		return pixels.width;
	}

	int height() {
		return pixels.height;
	}
}
