/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;
import org.labelwright.geometry.Polyline;

/** An item, as small as need be, with the outline of one label on it. */
final class LabelSketch extends Canvas {

	private static final int DOT = 3;

	private Optional<Image> picture = Optional.empty();
	private Optional<Item> item = Optional.empty();
	private Optional<Geometry> geometry = Optional.empty();

	LabelSketch(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		addPaintListener(event -> paint(event.gc));
		addDisposeListener(event -> picture.ifPresent(Image::dispose));
	}

	/** Shows something else; nothing where the item is empty. */
	void show(Optional<Item> shown, Optional<ImageData> pixels, Optional<Geometry> outline) {
		picture.ifPresent(Image::dispose);
		picture = pixels.map(data -> new Image(getDisplay(), data));
		item = shown;
		geometry = outline;
		redraw();
	}

	private void paint(GC gc) {
		if (item.isEmpty() || item.get().width() <= 0 || item.get().height() <= 0) {
			return;
		}
		Rectangle area = getClientArea();
		double scale = Math.min((double) area.width / item.get().width(), (double) area.height / item.get().height());
		int width = (int) (item.get().width() * scale);
		int height = (int) (item.get().height() * scale);
		if (width == 0 || height == 0) {
			return;
		}
		gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_DARK_GRAY));
		gc.fillRectangle(0, 0, width, height);
		picture.ifPresent(image -> {
			Rectangle all = image.getBounds();
			gc.setInterpolation(SWT.LOW);
			gc.drawImage(image, 0, 0, all.width, all.height, 0, 0, width, height);
		});
		gc.setAntialias(SWT.ON);
		geometry.ifPresent(shape -> {
			// Dark below light: seen on any picture.
			gc.setForeground(new Color(0, 0, 0));
			gc.setLineWidth(4);
			draw(gc, shape, scale);
			gc.setForeground(new Color(255, 210, 0));
			gc.setBackground(new Color(255, 210, 0));
			gc.setLineWidth(2);
			draw(gc, shape, scale);
		});
	}

	private void draw(GC gc, Geometry shape, double scale) {
		switch (shape) {
		case Points points -> dots(gc, points.points(), scale);
		case Keypoints skeleton -> skeleton.keypoints().stream().filter(point -> point.visibility() != Keypoint.Visibility.ABSENT)
				.forEach(point -> dots(gc, Coordinates.of(point.x(), point.y()), scale));
		case Polyline line -> gc.drawPolyline(scaled(line.path(), scale));
		default -> Conversions.convert(shape, GeometryKind.POLYGON, 0, 0).ifPresent(polygon -> {
			for (PolygonPart part : ((Polygon) polygon).parts()) {
				gc.drawPolygon(scaled(part.exterior(), scale));
				part.holes().forEach(hole -> gc.drawPolygon(scaled(hole, scale)));
			}
		});
		}
	}

	private static void dots(GC gc, Coordinates points, double scale) {
		for (int i = 0; i < points.size(); i++) {
			gc.fillOval((int) (points.x(i) * scale) - DOT, (int) (points.y(i) * scale) - DOT, 2 * DOT, 2 * DOT);
		}
	}

	private static int[] scaled(Coordinates points, double scale) {
		int[] xy = new int[2 * points.size()];
		for (int i = 0; i < points.size(); i++) {
			xy[2 * i] = (int) Math.round(points.x(i) * scale);
			xy[2 * i + 1] = (int) Math.round(points.y(i) * scale);
		}
		return xy;
	}
}
