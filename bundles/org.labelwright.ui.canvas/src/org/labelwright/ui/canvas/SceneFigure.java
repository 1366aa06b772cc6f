/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.draw2d.ColorConstants;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;
import org.labelwright.geometry.RotatedBox;

/**
 * Paints the whole scene: one figure instead of one for each annotation, so that ten thousand of them stay quick.
 * Coordinates stay doubles until they are on the screen.
 */
final class SceneFigure extends Figure {

	/** From this many visible shapes on, only outlines are painted. */
	private static final int DENSE = 1500;
	private static final int FILL_ALPHA = 56;
	private static final int SELECTED_ALPHA = 96;
	private static final int HANDLE = 7;
	private static final int POINT = 4;
	private static final double PIXELS_FROM = 3;

	private final Scene scene;
	private final Supplier<Camera> camera;
	private final Map<RGB, Color> colors = new HashMap<>();

	SceneFigure(Scene scene, Supplier<Camera> camera) {
		this.scene = scene;
		this.camera = camera;
		setOpaque(true);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		Camera view = camera.get();
		Rectangle area = getBounds();
		graphics.setBackgroundColor(color(new RGB(38, 40, 44)));
		graphics.fillRectangle(area);
		graphics.setAntialias(SWT.ON);
		paintImage(graphics, view);
		Rectangle clip = graphics.getClip(new Rectangle());
		Box seen = new Box(view.imageX(clip.x - HANDLE), view.imageY(clip.y - HANDLE), (clip.width + 2 * HANDLE) / view.scale(),
				(clip.height + 2 * HANDLE) / view.scale());
		List<SceneShape> visible = scene.in(seen);
		boolean dense = visible.size() > DENSE;
		if (dense) {
			graphics.setAntialias(SWT.OFF);
		}
		Map<String, Geometry> replaced = scene.feedback().map(Feedback::replaced).orElse(Map.of());
		for (SceneShape shape : visible) {
			if (!scene.isSelected(shape.id()) && !replaced.containsKey(shape.id())) {
				boolean hovered = scene.hovered().filter(shape.id()::equals).isPresent();
				paint(graphics, view, shape.geometry(), color(shape.color()), dense && !hovered ? 0 : hovered ? SELECTED_ALPHA : FILL_ALPHA, hovered);
			}
		}
		graphics.setAntialias(SWT.ON);
		for (String id : scene.selection()) {
			scene.shape(id).ifPresent(shape -> paintSelected(graphics, view, shape, replaced.getOrDefault(id, shape.geometry())));
		}
		scene.hovered().flatMap(scene::shape).filter(shape -> !scene.isSelected(shape.id()))
				.ifPresent(shape -> paintLabel(graphics, view, shape, shape.geometry()));
		scene.feedback().ifPresent(feedback -> paint(graphics, view, feedback));
		if (!scene.message().isEmpty()) {
			paintMessage(graphics, area);
		}
	}

	private void paintImage(Graphics graphics, Camera view) {
		if (scene.image().isEmpty()) {
			Box extent = scene.extent();
			if (extent.area() > 0) {
				graphics.setBackgroundColor(color(new RGB(56, 58, 63)));
				graphics.fillRectangle(screen(view, extent));
			}
			return;
		}
		ImagePyramid pyramid = scene.image().get();
		Rectangle clip = graphics.getClip(new Rectangle());
		int left = Math.max(0, (int) Math.floor(view.imageX(clip.x)));
		int top = Math.max(0, (int) Math.floor(view.imageY(clip.y)));
		int right = Math.min(pyramid.width(), (int) Math.ceil(view.imageX(clip.right())) + 1);
		int bottom = Math.min(pyramid.height(), (int) Math.ceil(view.imageY(clip.bottom())) + 1);
		if (left >= right || top >= bottom) {
			return;
		}
		Image image = pyramid.forScale(view.scale());
		org.eclipse.swt.graphics.Rectangle size = image.getBounds();
		double factorX = (double) size.width / pyramid.width();
		double factorY = (double) size.height / pyramid.height();
		int sourceLeft = (int) Math.floor(left * factorX);
		int sourceTop = (int) Math.floor(top * factorY);
		int sourceRight = Math.min(size.width, (int) Math.ceil(right * factorX));
		int sourceBottom = Math.min(size.height, (int) Math.ceil(bottom * factorY));
		Rectangle target = screen(view, Box.ofCorners(sourceLeft / factorX, sourceTop / factorY, sourceRight / factorX, sourceBottom / factorY));
		graphics.setInterpolation(view.scale() >= PIXELS_FROM ? SWT.NONE : SWT.LOW);
		graphics.drawImage(image, new Rectangle(sourceLeft, sourceTop, sourceRight - sourceLeft, sourceBottom - sourceTop), target);
	}

	private static Rectangle screen(Camera view, Box box) {
		int left = (int) Math.round(view.screenX(box.x()));
		int top = (int) Math.round(view.screenY(box.y()));
		return new Rectangle(left, top, (int) Math.round(view.screenX(box.right())) - left, (int) Math.round(view.screenY(box.bottom())) - top);
	}

	private void paint(Graphics graphics, Camera view, Geometry geometry, Color color, int alpha, boolean strong) {
		graphics.setForegroundColor(color);
		graphics.setBackgroundColor(color);
		graphics.setLineWidth(strong ? 2 : 1);
		switch (geometry) {
		case Box box -> {
			Rectangle area = screen(view, box);
			if (alpha > 0) {
				graphics.setAlpha(alpha);
				graphics.fillRectangle(area);
				graphics.setAlpha(255);
			}
			graphics.drawRectangle(area);
		}
		case RotatedBox box -> paintPath(graphics, view, box.toPolygon(), alpha);
		case Polygon polygon -> paintPath(graphics, view, polygon, alpha);
		case Polyline line -> paintOpen(graphics, view, line.path());
		case Points points -> paintPoints(graphics, view, points.points());
		case Keypoints keypoints -> keypoints.keypoints().forEach(k -> paintPoints(graphics, view, Coordinates.of(k.x(), k.y())));
		case Mask mask -> paintMask(graphics, view, mask, Math.max(alpha, FILL_ALPHA));
		default -> Geometries.bounds(geometry).ifPresent(box -> graphics.drawRectangle(screen(view, box)));
		}
	}

	private static void paintPath(Graphics graphics, Camera view, Polygon polygon, int alpha) {
		Path path = new Path(Display.getCurrent());
		try {
			for (PolygonPart part : polygon.parts()) {
				append(path, view, part.exterior());
				part.holes().forEach(hole -> append(path, view, hole));
			}
			if (alpha > 0) {
				graphics.setFillRule(SWT.FILL_EVEN_ODD);
				graphics.setAlpha(alpha);
				graphics.fillPath(path);
				graphics.setAlpha(255);
			}
			graphics.drawPath(path);
		} finally {
			path.dispose();
		}
	}

	private static void append(Path path, Camera view, Coordinates ring) {
		path.moveTo((float) view.screenX(ring.x(0)), (float) view.screenY(ring.y(0)));
		for (int i = 1; i < ring.size(); i++) {
			path.lineTo((float) view.screenX(ring.x(i)), (float) view.screenY(ring.y(i)));
		}
		path.close();
	}

	private static void paintOpen(Graphics graphics, Camera view, Coordinates points) {
		for (int i = 1; i < points.size(); i++) {
			graphics.drawLine((int) view.screenX(points.x(i - 1)), (int) view.screenY(points.y(i - 1)), (int) view.screenX(points.x(i)),
					(int) view.screenY(points.y(i)));
		}
	}

	private static void paintPoints(Graphics graphics, Camera view, Coordinates points) {
		for (int i = 0; i < points.size(); i++) {
			graphics.fillOval((int) view.screenX(points.x(i)) - POINT, (int) view.screenY(points.y(i)) - POINT, 2 * POINT + 1, 2 * POINT + 1);
		}
	}

	/** A run of a column is a thin box; below one screen pixel a column, columns are left out. */
	private static void paintMask(Graphics graphics, Camera view, Mask mask, int alpha) {
		graphics.setAlpha(alpha);
		int[] counts = mask.counts();
		int every = Math.max(1, (int) (1 / view.scale()));
		long at = 0;
		for (int i = 0; i < counts.length; i++) {
			long end = at + counts[i];
			while ((i & 1) == 1 && at < end) {
				int column = (int) (at / mask.height());
				int top = (int) (at % mask.height());
				int length = (int) Math.min(end - at, mask.height() - top);
				if (column % every == 0) {
					graphics.fillRectangle(screen(view, new Box(column, top, every, length)));
				}
				at += length;
			}
			at = end;
		}
		graphics.setAlpha(255);
	}

	private void paintSelected(Graphics graphics, Camera view, SceneShape shape, Geometry geometry) {
		paint(graphics, view, geometry, color(shape.color()), SELECTED_ALPHA, true);
		graphics.setLineWidth(1);
		if (scene.selection().size() == 1) {
			for (Handle handle : Handle.of(geometry)) {
				int x = (int) Math.round(view.screenX(handle.x()));
				int y = (int) Math.round(view.screenY(handle.y()));
				int size = handle.role() == Handle.Role.INSERT ? HANDLE - 3 : HANDLE;
				Rectangle square = new Rectangle(x - size / 2, y - size / 2, size, size);
				graphics.setBackgroundColor(handle.role() == Handle.Role.INSERT ? color(shape.color()) : ColorConstants.white);
				graphics.setForegroundColor(ColorConstants.black);
				graphics.fillRectangle(square);
				graphics.drawRectangle(square);
			}
		}
		paintLabel(graphics, view, shape, geometry);
	}

	private void paintLabel(Graphics graphics, Camera view, SceneShape shape, Geometry geometry) {
		Geometries.bounds(geometry).ifPresent(box -> {
			Dimension size = org.eclipse.draw2d.FigureUtilities.getTextExtents(shape.label(), getFont());
			int x = (int) Math.max(2, view.screenX(box.x()));
			int y = (int) Math.max(2, view.screenY(box.y()) - size.height - 6);
			graphics.setBackgroundColor(color(shape.color()));
			graphics.setForegroundColor(isLight(shape.color()) ? ColorConstants.black : ColorConstants.white);
			graphics.fillRectangle(x, y, size.width + 8, size.height + 4);
			graphics.drawText(shape.label(), x + 4, y + 2);
		});
	}

	private static boolean isLight(RGB color) {
		return 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue > 140;
	}

	private void paint(Graphics graphics, Camera view, Feedback feedback) {
		Color bright = color(new RGB(255, 255, 255));
		feedback.drawn().ifPresent(geometry -> paint(graphics, view, geometry, bright, FILL_ALPHA, true));
		feedback.open().ifPresent(points -> {
			graphics.setForegroundColor(bright);
			graphics.setBackgroundColor(bright);
			graphics.setLineWidth(2);
			paintOpen(graphics, view, points);
			paintPoints(graphics, view, points);
		});
		feedback.marquee().ifPresent(box -> {
			graphics.setForegroundColor(bright);
			graphics.setLineWidth(1);
			graphics.setLineStyle(Graphics.LINE_DASH);
			graphics.drawRectangle(screen(view, box));
			graphics.setLineStyle(Graphics.LINE_SOLID);
		});
	}

	private void paintMessage(Graphics graphics, Rectangle area) {
		Dimension size = org.eclipse.draw2d.FigureUtilities.getTextExtents(scene.message(), getFont());
		int x = area.x + (area.width - size.width) / 2;
		int y = area.y + (area.height - size.height) / 2;
		graphics.setBackgroundColor(color(new RGB(28, 30, 33)));
		graphics.setForegroundColor(color(new RGB(230, 230, 230)));
		graphics.fillRoundRectangle(new Rectangle(x - 16, y - 12, size.width + 32, size.height + 24), 8, 8);
		graphics.drawText(scene.message(), x, y);
	}

	/** Colours need no disposal on today's SWT. */
	private Color color(RGB rgb) {
		return colors.computeIfAbsent(rgb, Color::new);
	}
}
