/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Points;

/**
 * Paints single shapes. Each line lies on a white and that on a dark one, so that it is seen on any image whatever the
 * colour of the class. Coordinates stay doubles until they are on the screen.
 */
final class ShapePainter {

	/** How much a shape stands out. */
	enum Style {
		PREDICTED(2, 16), NORMAL(2, 48), HOVERED(3, 80), SELECTED(3, 88);

		private final int width;
		private final int fill;

		Style(int width, int fill) {
			this.width = width;
			this.fill = fill;
		}
	}

	private static final RGB DARK = new RGB(0, 0, 0);
	private static final RGB LIGHT = new RGB(255, 255, 255);
	/**
	 * On a picture of any brightness the dark line, the white one or the colour stands out three to one. What is seen of the white
	 * line is a pixel wide, and may fall on two pixels by half.
	 */
	private static final int DARK_ALPHA = 200;
	private static final int LIGHT_ALPHA = 200;
	private static final int DOT = 4;

	private final Map<RGB, Color> colors = new HashMap<>();
	private final Outlines outlines;
	private final DoubleSupplier maskOpacity;
	private final int density;

	/** @param maskOpacity 0 to 1 */
	ShapePainter(Outlines outlines, DoubleSupplier maskOpacity) {
		this(outlines, maskOpacity, 1);
	}

	private ShapePainter(Outlines outlines, DoubleSupplier maskOpacity, int density) {
		this.outlines = outlines;
		this.maskOpacity = maskOpacity;
		this.density = density;
	}

	/** One that paints in pixels of a screen which has so many for each of the canvas: lines and dots are as much thicker. */
	ShapePainter dense(int wanted) {
		return wanted == density ? this : new ShapePainter(outlines, maskOpacity, wanted);
	}

	int density() {
		return density;
	}

	/** How strong the area of a mask is, 0 to 255. */
	int maskAlpha(Style style) {
		double opacity = 255 * maskOpacity.getAsDouble();
		return (int) Math.min(255, switch (style) {
		case PREDICTED -> opacity / 2;
		case NORMAL -> opacity;
		case HOVERED, SELECTED -> opacity + 24;
		});
	}

	/** Colours need no disposal on today's SWT. */
	Color color(RGB rgb) {
		return colors.computeIfAbsent(rgb, Color::new);
	}

	void paint(Graphics graphics, Camera view, SceneShape shape, Style style) {
		paint(graphics, view, shape, outlines.of(shape, view.scale()), style);
	}

	/** A shape that is not among those of the scene. */
	void paintLoose(Graphics graphics, Camera view, SceneShape shape, Style style) {
		paint(graphics, view, shape, Outlines.all(shape.geometry(), shape.skeleton()), style);
	}

	private void paint(Graphics graphics, Camera view, SceneShape shape, List<Outlines.Outline> lines, Style style) {
		graphics.setLineStyle(shape.locked() || shape.predicted() ? Graphics.LINE_DASH : Graphics.LINE_SOLID);
		paint(graphics, view, lines, shape.geometry(), shape.predicted() ? lighter(shape.color()) : shape.color(), shape.skeleton(),
				shape.predicted() && style == Style.NORMAL ? Style.PREDICTED : style, shape.opacity());
		graphics.setLineStyle(Graphics.LINE_SOLID);
	}

	/** Half way to white. */
	private static RGB lighter(RGB color) {
		return new RGB((color.red + 255) / 2, (color.green + 255) / 2, (color.blue + 255) / 2);
	}

	/** A shape that is not in the scene, or not as it is there. */
	void paint(Graphics graphics, Camera view, Geometry geometry, RGB color, Optional<SkeletonTemplate> skeleton, Style style) {
		paint(graphics, view, Outlines.all(geometry, skeleton), geometry, color, skeleton, style, 1);
	}

	private void paint(Graphics graphics, Camera view, List<Outlines.Outline> lines, Geometry geometry, RGB color,
			Optional<SkeletonTemplate> skeleton, Style style, double opacity) {
		if (geometry instanceof Mask mask) {
			paintMask(graphics, view, mask, color, (int) (opacity * maskAlpha(style)));
			return;
		}
		if (!lines.isEmpty()) {
			Path path = path(lines, view);
			try {
				if (geometry.kind() != org.labelwright.geometry.GeometryKind.IMAGE_CUBOID && lines.stream().allMatch(Outlines.Outline::closed)) {
					graphics.setBackgroundColor(color(color));
					graphics.setFillRule(SWT.FILL_EVEN_ODD);
					graphics.setAlpha((int) (opacity * style.fill));
					graphics.fillPath(path);
				}
				stroke(graphics, path, color, style.width);
			} finally {
				path.dispose();
			}
		}
		if (geometry instanceof Keypoints pose) {
			joints(graphics, view, pose, color, style);
		} else if (geometry instanceof Points points) {
			dots(graphics, view, points.points(), color, DOT + style.width - 1);
		}
	}

	private void stroke(Graphics graphics, Path path, RGB color, int width) {
		// Half a pixel wider than the white line: so one pixel of it is full wherever it falls.
		stroke(graphics, path, DARK, DARK_ALPHA, width + 5);
		stroke(graphics, path, LIGHT, LIGHT_ALPHA, width + 2);
		stroke(graphics, path, color, 255, width);
	}

	private void stroke(Graphics graphics, Path path, RGB color, int alpha, int width) {
		graphics.setForegroundColor(color(color));
		graphics.setAlpha(alpha);
		graphics.setLineWidth(width * density);
		graphics.drawPath(path);
		graphics.setAlpha(255);
	}

	private static Path path(List<Outlines.Outline> lines, Camera view) {
		Path path = new Path(Display.getCurrent());
		for (Outlines.Outline line : lines) {
			double[] xy = line.xy();
			path.moveTo((float) view.screenX(xy[0]), (float) view.screenY(xy[1]));
			for (int i = 2; i < xy.length; i += 2) {
				path.lineTo((float) view.screenX(xy[i]), (float) view.screenY(xy[i + 1]));
			}
			if (line.closed()) {
				path.close();
			}
		}
		return path;
	}

	/** A line through points of the image, as while drawing. */
	void line(Graphics graphics, Camera view, Coordinates points, RGB color, int width) {
		if (points.size() > 1) {
			Path path = path(List.of(new Outlines.Outline(points.toArray(), false)), view);
			try {
				stroke(graphics, path, color, width);
			} finally {
				path.dispose();
			}
		}
	}

	void dots(Graphics graphics, Camera view, Coordinates points, RGB color, int radius) {
		for (int i = 0; i < points.size(); i++) {
			dot(graphics, view.screenX(points.x(i)), view.screenY(points.y(i)), radius, color, true);
		}
	}

	private void dot(Graphics graphics, double screenX, double screenY, int radius, RGB color, boolean filled) {
		int x = (int) Math.round(screenX);
		int y = (int) Math.round(screenY);
		disc(graphics, x, y, radius + 2, DARK, 150);
		disc(graphics, x, y, radius + 1, LIGHT, 255);
		disc(graphics, x, y, radius, filled ? color : DARK, 255);
		if (!filled) {
			disc(graphics, x, y, radius - 2, LIGHT, 255);
		}
	}

	private void disc(Graphics graphics, int x, int y, int radius, RGB color, int alpha) {
		graphics.setBackgroundColor(color(color));
		graphics.setAlpha(alpha);
		int reach = radius * density;
		graphics.fillOval(x - reach, y - reach, 2 * reach + density, 2 * reach + density);
		graphics.setAlpha(255);
	}

	/** Visible joints are full, occluded ones hollow; absent ones are crosses, to be seen while the skeleton is selected. */
	private void joints(Graphics graphics, Camera view, Keypoints pose, RGB color, Style style) {
		for (Keypoint joint : pose.keypoints()) {
			double x = view.screenX(joint.x());
			double y = view.screenY(joint.y());
			switch (joint.visibility()) {
			case VISIBLE -> dot(graphics, x, y, DOT, color, true);
			case OCCLUDED -> dot(graphics, x, y, DOT, color, false);
			case ABSENT -> {
				if (style == Style.SELECTED) {
					double reach = DOT * density / view.scale();
					Coordinates cross = Coordinates.of(joint.x() - reach, joint.y() - reach, joint.x() + reach, joint.y() + reach);
					line(graphics, view, cross, color, 1);
					line(graphics, view, Coordinates.of(cross.x(0), cross.y(1), cross.x(1), cross.y(0)), color, 1);
				}
			}
			}
		}
	}

	/** Only what of a mask lies in the clip. */
	void paintMask(Graphics graphics, Camera view, Mask mask, RGB color, int alpha) {
		mask.bounds().ifPresent(bounds -> {
			Rectangle area = screen(view, bounds).expand(1, 1).intersect(graphics.getClip(new Rectangle()));
			if (!area.isEmpty()) {
				MaskRaster raster = new MaskRaster(view, area, density);
				raster.add(mask);
				raster.image(color, alpha).ifPresent(data -> {
					Image image = new Image(Display.getCurrent(), data);
					graphics.drawImage(image, area.x, area.y);
					image.dispose();
				});
			}
		});
	}

	static Rectangle screen(Camera view, Box box) {
		int left = (int) Math.round(view.screenX(box.x()));
		int top = (int) Math.round(view.screenY(box.y()));
		return new Rectangle(left, top, (int) Math.round(view.screenX(box.right())) - left, (int) Math.round(view.screenY(box.bottom())) - top);
	}
}
