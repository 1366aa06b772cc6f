/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.Box;

/** Paints what helps the eye: crosshair, guides, rulers, loupe, small map. */
final class AidPainter {

	/** The breadth of a ruler, in screen pixels. */
	static final int RULER = 18;

	private static final RGB DARK = new RGB(0, 0, 0);
	private static final RGB LIGHT = new RGB(255, 255, 255);
	private static final RGB PANEL = new RGB(28, 30, 33);
	private static final RGB INK = new RGB(215, 218, 222);
	private static final RGB GUIDE = new RGB(0, 190, 255);
	private static final int MAP = 180;
	private static final int INSET = 12;
	private static final int LOUPE = 140;
	private static final int LOUPE_FACTOR = 6;
	private static final int TICKS_APART = 70;

	private final Scene scene;
	private final ShapePainter painter;

	AidPainter(Scene scene, ShapePainter painter) {
		this.scene = scene;
		this.painter = painter;
	}

	/** Where the small map lies on a canvas; without size where there is none. */
	static Rectangle map(Scene scene, int width, int height) {
		Box extent = scene.extent();
		if (!scene.has(Aid.MINIMAP) || extent.area() <= 0) {
			return new Rectangle();
		}
		double scale = MAP / Math.max(extent.width(), extent.height());
		int mapWidth = Math.max(1, (int) (extent.width() * scale));
		int mapHeight = Math.max(1, (int) (extent.height() * scale));
		return new Rectangle(width - mapWidth - INSET, height - mapHeight - INSET, mapWidth, mapHeight);
	}

	/** @param density how many pixels the screen has for each of the canvas */
	void paint(Graphics graphics, Camera view, int density, Rectangle area) {
		for (Guide guide : scene.guides()) {
			line(graphics, view, guide, area, GUIDE);
		}
		if (scene.has(Aid.CROSSHAIR)) {
			scene.pointer().ifPresent(at -> {
				line(graphics, view, new Guide(true, at[0]), area, LIGHT);
				line(graphics, view, new Guide(false, at[1]), area, LIGHT);
			});
		}
		if (scene.has(Aid.MINIMAP)) {
			paintMap(graphics, view, density, area);
		}
		if (scene.has(Aid.LOUPE)) {
			scene.pointer().ifPresent(at -> paintLoupe(graphics, view, density, area, at));
		}
		if (scene.has(Aid.RULERS)) {
			paintRulers(graphics, view, area);
		}
	}

	private void line(Graphics graphics, Camera view, Guide guide, Rectangle area, RGB color) {
		int at = (int) Math.round(guide.vertical() ? view.screenX(guide.at()) : view.screenY(guide.at()));
		for (int step = 0; step <= 1; step++) {
			graphics.setForegroundColor(painter.color(step == 0 ? DARK : color));
			graphics.setAlpha(step == 0 ? 120 : 230);
			graphics.setLineWidth(step == 0 ? 3 : 1);
			if (guide.vertical()) {
				graphics.drawLine(at, area.y, at, area.bottom());
			} else {
				graphics.drawLine(area.x, at, area.right(), at);
			}
		}
		graphics.setAlpha(255);
	}

	private void paintMap(Graphics graphics, Camera view, int density, Rectangle area) {
		Rectangle map = map(scene, area.width, area.height);
		if (map.isEmpty()) {
			return;
		}
		graphics.setBackgroundColor(painter.color(PANEL));
		graphics.fillRectangle(map.getExpanded(3, 3));
		Box extent = scene.extent();
		double scale = map.width / extent.width();
		scene.image().ifPresent(image -> paint(graphics, image, new Camera(scale, extent.x() - map.x / scale, extent.y() - map.y / scale), density, map));
		Box seen = view.visible(area.width, area.height);
		seen.intersection(extent).ifPresent(part -> {
			Rectangle window = new Rectangle(map.x + (int) Math.round((part.x() - extent.x()) * scale), map.y + (int) Math.round((part.y() - extent.y()) * scale),
					(int) Math.round(part.width() * scale), (int) Math.round(part.height() * scale));
			graphics.setForegroundColor(painter.color(DARK));
			graphics.setLineWidth(3);
			graphics.drawRectangle(window);
			graphics.setForegroundColor(painter.color(LIGHT));
			graphics.setLineWidth(1);
			graphics.drawRectangle(window);
		});
	}

	/** In pixels of the screen, so that the image takes the copy that is as large as what will be seen. */
	private static void paint(Graphics graphics, SceneImage image, Camera view, int density, Rectangle area) {
		graphics.pushState();
		graphics.clipRect(area);
		graphics.scale(1.0 / density);
		image.paint(graphics, view.denser(density), new Rectangle(area.x * density, area.y * density, area.width * density, area.height * density));
		graphics.popState();
	}

	private void paintLoupe(Graphics graphics, Camera view, int density, Rectangle area, double[] at) {
		if (scene.image().isEmpty()) {
			return;
		}
		// At the other side where the pointer would be below it.
		boolean left = view.screenX(at[0]) > area.width - LOUPE - 3 * INSET && view.screenY(at[1]) < LOUPE + 3 * INSET;
		Rectangle glass = new Rectangle(left ? INSET + RULER : area.width - LOUPE - INSET, INSET + (scene.has(Aid.RULERS) ? RULER : 0), LOUPE, LOUPE);
		graphics.setBackgroundColor(painter.color(PANEL));
		graphics.fillRectangle(glass.getExpanded(2, 2));
		double scale = Math.max(1, view.scale()) * LOUPE_FACTOR;
		paint(graphics, scene.image().get(), new Camera(scale, at[0] - (glass.x + LOUPE / 2) / scale, at[1] - (glass.y + LOUPE / 2) / scale), density, glass);
		for (int step = 0; step <= 1; step++) {
			graphics.setForegroundColor(painter.color(step == 0 ? DARK : LIGHT));
			graphics.setLineWidth(step == 0 ? 3 : 1);
			graphics.drawLine(glass.x + LOUPE / 2 - 12, glass.y + LOUPE / 2, glass.x + LOUPE / 2 + 12, glass.y + LOUPE / 2);
			graphics.drawLine(glass.x + LOUPE / 2, glass.y + LOUPE / 2 - 12, glass.x + LOUPE / 2, glass.y + LOUPE / 2 + 12);
		}
		graphics.setLineWidth(1);
		graphics.drawRectangle(glass);
	}

	private void paintRulers(Graphics graphics, Camera view, Rectangle area) {
		graphics.setBackgroundColor(painter.color(PANEL));
		graphics.fillRectangle(area.x, area.y, area.width, RULER);
		graphics.fillRectangle(area.x, area.y, RULER, area.height);
		graphics.setForegroundColor(painter.color(INK));
		graphics.setLineWidth(1);
		double step = niceStep(TICKS_APART / view.scale());
		for (double x = Math.ceil(view.imageX(RULER) / step) * step; view.screenX(x) < area.width; x += step) {
			int at = (int) Math.round(view.screenX(x));
			graphics.drawLine(at, 0, at, RULER);
			graphics.drawText(number(x), at + 3, 1);
		}
		for (double y = Math.ceil(view.imageY(RULER) / step) * step; view.screenY(y) < area.height; y += step) {
			int at = (int) Math.round(view.screenY(y));
			graphics.drawLine(0, at, RULER, at);
			String digits = number(y);
			for (int i = 0; i < digits.length(); i++) {
				graphics.drawText(digits.substring(i, i + 1), 5, at + 1 + 11 * i);
			}
		}
		scene.pointer().ifPresent(pointer -> {
			graphics.setForegroundColor(painter.color(GUIDE));
			int x = (int) Math.round(view.screenX(pointer[0]));
			int y = (int) Math.round(view.screenY(pointer[1]));
			graphics.drawLine(x, 0, x, RULER);
			graphics.drawLine(0, y, RULER, y);
		});
		graphics.setBackgroundColor(painter.color(PANEL));
		graphics.fillRectangle(area.x, area.y, RULER, RULER);
	}

	private static String number(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	/** The next of 1, 2, 5, 10, 20, ... that is at least so large. */
	private static double niceStep(double least) {
		double power = Math.pow(10, Math.floor(Math.log10(least)));
		for (int factor : new int[] { 1, 2, 5 }) {
			if (factor * power >= least) {
				return factor * power;
			}
		}
		return 10 * power;
	}

	/** A small dark plate with words. */
	void paintPlate(Graphics graphics, String text, Rectangle area, Dimension size) {
		graphics.setBackgroundColor(painter.color(PANEL));
		graphics.setForegroundColor(painter.color(INK));
		int x = area.x + (area.width - size.width) / 2;
		int y = area.y + (area.height - size.height) / 2;
		graphics.fillRoundRectangle(new Rectangle(x - 16, y - 12, size.width + 32, size.height + 24), 8, 8);
		graphics.drawText(text, x, y);
	}
}
