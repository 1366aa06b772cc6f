/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.PolygonPart;

/** Paints parts on a belt, none over another, and tells the outline of each. */
final class PartsPainter {

	/** What lies on the belt. */
	enum Part {
		NUT("nut", "Nut", "#2f7ed8", "Six sides and a round hole"),
		WASHER("washer", "Washer", "#f2a900", "A flat ring"),
		BOLT("bolt", "Bolt", "#3aa655", "A head and a long shaft"),
		PLATE("plate", "Plate", "#9b59b6", "A flat piece with four corners");

		private final String id;
		private final String label;
		private final String color;
		private final String description;

		Part(String id, String label, String color, String description) {
			this.id = id;
			this.label = label;
			this.color = color;
			this.description = description;
		}

		String id() {
			return id;
		}

		String label() {
			return label;
		}

		String color() {
			return color;
		}

		String description() {
			return description;
		}
	}

	/** A part that is on the image, with its exact outline. */
	record Painted(Part part, Polygon outline, boolean rusty) {
	}

	/** @param angle of the first corner, in radians */
	record Hexagon(double centerX, double centerY, double radius, double angle) {
		Polygon polygon() {
			return new Polygon(List.of(new PolygonPart(ring(centerX, centerY, radius, angle, 6), List.of())));
		}
	}

	private static final int TRIES = 40;
	private static final int ROUND = 48;
	private static final double GAP = 8;
	private static final double MARGIN = 20;

	private final int width;
	private final int height;
	private final Random random;
	private final BufferedImage image;
	private final Graphics2D graphics;
	private final List<Box> taken = new ArrayList<>();

	PartsPainter(int width, int height, Random random) {
		this.width = width;
		this.height = height;
		this.random = random;
		this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		this.graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		paintBelt();
	}

	private void paintBelt() {
		graphics.setPaint(new GradientPaint(0, 0, new Color(70, 74, 80), 0, height, new Color(46, 49, 54)));
		graphics.fillRect(0, 0, width, height);
		graphics.setColor(new Color(255, 255, 255, 10));
		int step = 38 + random.nextInt(8);
		for (int x = -height; x < width; x += step) {
			graphics.drawLine(x, 0, x + height / 3, height);
		}
	}

	/** Paints one more part where there is room, empty where none was found. */
	Optional<Painted> paintOne() {
		Part part = Part.values()[random.nextInt(Part.values().length)];
		for (int attempt = 0; attempt < TRIES; attempt++) {
			double x = 70 + random.nextDouble() * (width - 140);
			double y = 70 + random.nextDouble() * (height - 140);
			Polygon outline = outline(part, x, y);
			Box box = outline.bounds();
			Box room = new Box(box.x() - GAP, box.y() - GAP, box.width() + 2 * GAP, box.height() + 2 * GAP);
			boolean inside = box.x() > MARGIN && box.y() > MARGIN && box.right() < width - MARGIN && box.bottom() < height - MARGIN;
			if (inside && taken.stream().noneMatch(other -> other.intersection(room).isPresent())) {
				taken.add(box);
				boolean rusty = random.nextInt(4) == 0;
				paint(outline, rusty);
				return Optional.of(new Painted(part, outline, rusty));
			}
		}
		return Optional.empty();
	}

	/** A box that touches nothing that is painted yet; taken from now on. */
	Optional<Box> free(double boxWidth, double boxHeight) {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			Box box = new Box(hundredths(MARGIN + random.nextDouble() * (width - 2 * MARGIN - boxWidth)),
					hundredths(MARGIN + random.nextDouble() * (height - 2 * MARGIN - boxHeight)), boxWidth, boxHeight);
			if (taken.stream().noneMatch(other -> other.intersection(box).isPresent())) {
				taken.add(box);
				return Optional.of(box);
			}
		}
		return Optional.empty();
	}

	/** Paints a dot of paint that fills a box. */
	void paintMark(Box box) {
		graphics.setColor(new Color(224, 69, 123));
		graphics.fill(new java.awt.geom.Ellipse2D.Double(box.x(), box.y(), box.width(), box.height()));
	}

	private Polygon outline(Part part, double x, double y) {
		double angle = random.nextDouble() * 2 * Math.PI;
		double size = 26 + random.nextDouble() * 22;
		return switch (part) {
		case NUT -> new Polygon(List.of(new PolygonPart(ring(x, y, size, angle, 6), List.of(ring(x, y, size * 0.5, 0, ROUND)))));
		case WASHER -> new Polygon(List.of(new PolygonPart(ring(x, y, size, 0, ROUND), List.of(ring(x, y, size * 0.55, 0, ROUND)))));
		case PLATE -> new Polygon(List.of(new PolygonPart(turned(x, y, angle, -1.6 * size, -size, 1.6 * size, -size,
				1.4 * size, size, -1.6 * size, 0.8 * size), List.of())));
		case BOLT -> new Polygon(List.of(new PolygonPart(turned(x, y, angle, -2.2 * size, -0.75 * size, -1.3 * size, -0.75 * size,
				-1.3 * size, -0.35 * size, 2 * size, -0.35 * size, 2.2 * size, -0.15 * size, 2.2 * size, 0.15 * size, 2 * size,
				0.35 * size, -1.3 * size, 0.35 * size, -1.3 * size, 0.75 * size, -2.2 * size, 0.75 * size), List.of())));
		};
	}

	private static Coordinates ring(double x, double y, double radius, double angle, int corners) {
		double[] xy = new double[2 * corners];
		for (int i = 0; i < corners; i++) {
			double t = angle + 2 * Math.PI * i / corners;
			xy[2 * i] = hundredths(x + radius * Math.cos(t));
			xy[2 * i + 1] = hundredths(y + radius * Math.sin(t));
		}
		return Coordinates.of(xy);
	}

	private static Coordinates turned(double x, double y, double angle, double... points) {
		double[] xy = new double[points.length];
		for (int i = 0; i < points.length; i += 2) {
			xy[i] = hundredths(x + points[i] * Math.cos(angle) - points[i + 1] * Math.sin(angle));
			xy[i + 1] = hundredths(y + points[i] * Math.sin(angle) + points[i + 1] * Math.cos(angle));
		}
		return Coordinates.of(xy);
	}

	/** Painted where it is labelled, to the last digit: so what is painted is rounded, not the label alone. */
	private static double hundredths(double value) {
		return Math.rint(value * 100) / 100;
	}

	private void paint(Polygon outline, boolean rusty) {
		Box box = outline.bounds();
		Path2D shape = path(outline, 0, 0);
		graphics.setColor(new Color(0, 0, 0, 70));
		graphics.fill(path(outline, 4, 5));
		int light = 165 + random.nextInt(50);
		Color bright = rusty ? new Color(190, 116, 70) : new Color(light, light, Math.min(255, light + 8));
		Color dark = rusty ? new Color(120, 62, 34) : new Color(light - 70, light - 68, light - 60);
		graphics.setPaint(new GradientPaint((float) box.x(), (float) box.y(), bright, (float) box.right(), (float) box.bottom(), dark));
		graphics.fill(shape);
		var clip = graphics.getClip();
		graphics.clip(shape);
		for (int i = 0; i < 60; i++) {
			int shade = rusty ? 60 + random.nextInt(60) : 110 + random.nextInt(120);
			graphics.setColor(rusty ? new Color(shade + 40, shade / 2 + 20, 20, 90) : new Color(shade, shade, shade, 40));
			double px = box.x() + random.nextDouble() * box.width();
			double py = box.y() + random.nextDouble() * box.height();
			double r = 1 + random.nextDouble() * (rusty ? 6 : 3);
			graphics.fill(new java.awt.geom.Ellipse2D.Double(px - r, py - r, 2 * r, 2 * r));
		}
		graphics.setColor(new Color(255, 255, 255, 60));
		graphics.setStroke(new BasicStroke(1.5f));
		graphics.draw(shape);
		graphics.setClip(clip);
	}

	private static Path2D path(Polygon polygon, double dx, double dy) {
		Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
		for (PolygonPart part : polygon.parts()) {
			append(path, part.exterior(), dx, dy);
			part.holes().forEach(hole -> append(path, hole, dx, dy));
		}
		return path;
	}

	private static void append(Path2D path, Coordinates ring, double dx, double dy) {
		path.moveTo(ring.x(0) + dx, ring.y(0) + dy);
		for (int i = 1; i < ring.size(); i++) {
			path.lineTo(ring.x(i) + dx, ring.y(i) + dy);
		}
		path.closePath();
	}

	/** The image with the grain of a camera; nothing can be painted any more. */
	BufferedImage finish() {
		graphics.dispose();
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int rgb = image.getRGB(x, y);
				// Four grey levels of grain: enough to look like a photograph, little enough to stay small as PNG.
				int grain = random.nextInt(4) - 2;
				image.setRGB(x, y, shade(rgb >> 16, grain) << 16 | shade(rgb >> 8, grain) << 8 | shade(rgb, grain));
			}
		}
		return image;
	}

	private static int shade(int channel, int by) {
		return Math.clamp((channel & 0xff) + by, 0, 255);
	}
}
