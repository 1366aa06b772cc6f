/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;
import org.labelwright.quality.chart.Chart;
import org.labelwright.quality.chart.Mark;
import org.labelwright.quality.chart.Paint;
import org.labelwright.quality.chart.Palette;

/** Paints charts with the graphics of the window system. Holds fonts until it is closed. UI thread only. */
final class ChartPainter implements AutoCloseable {

	/** Pictures have so many pixels for each one of the chart. */
	private static final int PICTURE_SCALE = 2;
	private static final double POINTS_PER_INCH = 72;

	private final Device device;
	private final Map<String, Font> fonts = new HashMap<>();

	ChartPainter(Device device) {
		this.device = device;
	}

	static Color color(int rgb) {
		return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
	}

	void paint(GC gc, Chart chart, Palette palette, double left, double top) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		for (Mark mark : chart.marks()) {
			switch (mark) {
			case Mark.Box box -> {
				gc.setBackground(color(palette, box.fill()));
				int x = (int) Math.round(left + box.x());
				int y = (int) Math.round(top + box.y());
				gc.fillRectangle(x, y, (int) Math.round(left + box.x() + box.width()) - x, (int) Math.round(top + box.y() + box.height()) - y);
			}
			case Mark.Dot dot -> {
				gc.setBackground(color(palette, dot.fill()));
				int size = (int) Math.round(2 * dot.radius());
				gc.fillOval((int) Math.round(left + dot.x() - dot.radius()), (int) Math.round(top + dot.y() - dot.radius()), size, size);
			}
			case Mark.Line line -> line(gc, palette, line, left, top);
			case Mark.Text text -> text(gc, palette, text, left, top);
			}
		}
	}

	private static Color color(Palette palette, Paint paint) {
		return color(palette.color(paint));
	}

	private static void line(GC gc, Palette palette, Mark.Line line, double left, double top) {
		gc.setForeground(color(palette, line.paint()));
		gc.setLineWidth((int) Math.round(line.width()));
		gc.setLineDash(line.pattern().isEmpty() ? null : line.pattern().stream().mapToInt(Integer::intValue).toArray());
		int[] points = new int[2 * line.points().size()];
		for (int i = 0; i < line.points().size(); i++) {
			points[2 * i] = (int) Math.round(left + line.points().get(i).x());
			points[2 * i + 1] = (int) Math.round(top + line.points().get(i).y());
		}
		gc.drawPolyline(points);
		gc.setLineDash(null);
	}

	private void text(GC gc, Palette palette, Mark.Text text, double left, double top) {
		gc.setFont(font(text.size(), text.bold()));
		gc.setForeground(color(palette, text.paint()));
		Point extent = gc.textExtent(text.text(), SWT.DRAW_TRANSPARENT);
		int ascent = gc.getFontMetrics().getAscent() + gc.getFontMetrics().getLeading();
		double before = switch (text.anchor()) {
		case START -> 0;
		case MIDDLE -> extent.x / 2.0;
		case END -> extent.x;
		};
		if (text.angle() == 0) {
			gc.drawText(text.text(), (int) Math.round(left + text.x() - before), (int) Math.round(top + text.y() - ascent), true);
			return;
		}
		Transform usual = new Transform(device);
		Transform turned = new Transform(device);
		try {
			gc.getTransform(usual);
			gc.getTransform(turned);
			turned.translate((float) (left + text.x()), (float) (top + text.y()));
			turned.rotate((float) text.angle());
			gc.setTransform(turned);
			gc.drawText(text.text(), (int) Math.round(-before), -ascent, true);
			gc.setTransform(usual);
		} finally {
			usual.dispose();
			turned.dispose();
		}
	}

	private Font font(double size, boolean bold) {
		return fonts.computeIfAbsent(size + " " + bold, key -> {
			FontData data = device.getSystemFont().getFontData()[0];
			data.setHeight((int) Math.max(6, Math.round(size * POINTS_PER_INCH / device.getDPI().y)));
			data.setStyle(bold ? SWT.BOLD : SWT.NORMAL);
			return new Font(device, data);
		});
	}

	/** Writes a chart as PNG in the light theme. */
	void write(Chart chart, Path file) {
		int width = (int) Math.ceil(chart.width()) * PICTURE_SCALE;
		int height = (int) Math.ceil(chart.height()) * PICTURE_SCALE;
		Image image = new Image(device, width, height);
		Transform scale = new Transform(device);
		GC gc = new GC(image);
		try {
			gc.setBackground(color(Palette.LIGHT.background()));
			gc.fillRectangle(0, 0, width, height);
			scale.scale(PICTURE_SCALE, PICTURE_SCALE);
			gc.setTransform(scale);
			paint(gc, chart, Palette.LIGHT, 0, 0);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			scale.dispose();
			image.dispose();
		}
	}

	@Override
	public void close() {
		fonts.values().forEach(Font::dispose);
		fonts.clear();
	}
}
