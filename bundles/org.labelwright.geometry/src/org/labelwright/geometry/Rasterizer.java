/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.Arrays;

/**
 * Shapes as masks. Polygons and boxes are drawn with the algorithm of COCO's reference code (rleFrPoly of maskApi.c), so
 * that the runs are the same as those of pycocotools; ellipses by the centres of pixels.
 */
public final class Rasterizer {

	private static final double SCALE = 5;

	private Rasterizer() {
	}

	/** @throws IllegalArgumentException where the geometry has no area on an image, or is a mask of another size */
	public static Mask mask(Geometry geometry, int width, int height) {
		return switch (geometry) {
		case Mask mask when mask.width() == width && mask.height() == height -> mask;
		case Box b -> ring(Coordinates.of(b.x(), b.y(), b.x(), b.bottom(), b.right(), b.bottom(), b.right(), b.y()), width, height);
		case RotatedBox box -> ring(box.corners(), width, height);
		case Polygon polygon -> polygon(polygon, width, height);
		case Ellipse ellipse -> ellipse(ellipse, width, height);
		default -> throw new IllegalArgumentException("A " + geometry.kind().id() + " cannot be drawn into a raster of " + width
				+ " x " + height);
		};
	}

	private static Mask polygon(Polygon polygon, int width, int height) {
		Mask all = Mask.ofCounts(width, height, width * height);
		for (PolygonPart part : polygon.parts()) {
			Mask mask = ring(part.exterior(), width, height);
			for (Coordinates hole : part.holes()) {
				mask = mask.difference(ring(hole, width, height));
			}
			all = all.union(mask);
		}
		return all;
	}

	private static Mask ellipse(Ellipse ellipse, int width, int height) {
		byte[] raster = new byte[width * height];
		Box bounds = ellipse.bounds();
		for (int y = Math.max(0, (int) bounds.y()); y < Math.min(height, bounds.bottom() + 1); y++) {
			for (int x = Math.max(0, (int) bounds.x()); x < Math.min(width, bounds.right() + 1); x++) {
				raster[y * width + x] = (byte) (Geometries.contains(ellipse, x + 0.5, y + 0.5) ? 1 : 0);
			}
		}
		return Mask.ofRaster(width, height, raster);
	}

	/** Growing list of ints. */
	private static final class Ints {
		private int[] values = new int[256];
		private int size;

		void add(int value) {
			if (size == values.length) {
				values = Arrays.copyOf(values, size * 2);
			}
			values[size++] = value;
		}
	}

	private static Mask ring(Coordinates ring, int width, int height) {
		Ints us = new Ints();
		Ints vs = new Ints();
		walk(ring, us, vs);
		int[] ends = crossings(us, vs, width, height);
		Arrays.sort(ends);
		int[] counts = new int[ends.length + 1];
		int length = 0;
		int before = 0;
		for (int i = 0; i <= ends.length; i++) {
			int end = i < ends.length ? ends[i] : width * height;
			int run = end - before;
			before = end;
			if (run > 0 || length == 0) {
				counts[length++] = run;
			} else if (i < ends.length) {
				// Two crossings at one pixel: the run between them is empty, so its neighbours are one.
				i++;
				int next = i < ends.length ? ends[i] : width * height;
				counts[length - 1] += next - before;
				before = next;
			}
		}
		return Mask.ofCounts(width, height, Arrays.copyOf(counts, length));
	}

	/** The points of a five times finer grid on the outline, one for each step along the longer axis of each edge. */
	private static void walk(Coordinates ring, Ints us, Ints vs) {
		int n = ring.size();
		int[] x = new int[n + 1];
		int[] y = new int[n + 1];
		for (int i = 0; i < n; i++) {
			x[i] = (int) (SCALE * ring.x(i) + .5);
			y[i] = (int) (SCALE * ring.y(i) + .5);
		}
		x[n] = x[0];
		y[n] = y[0];
		for (int i = 0; i < n; i++) {
			int xs = x[i];
			int xe = x[i + 1];
			int ys = y[i];
			int ye = y[i + 1];
			int dx = Math.abs(xe - xs);
			int dy = Math.abs(ys - ye);
			boolean flip = dx >= dy && xs > xe || dx < dy && ys > ye;
			if (flip) {
				int t = xs;
				xs = xe;
				xe = t;
				t = ys;
				ys = ye;
				ye = t;
			}
			double slope = dx >= dy ? dx == 0 ? 0 : (double) (ye - ys) / dx : (double) (xe - xs) / dy;
			for (int d = 0; d <= Math.max(dx, dy); d++) {
				int t = flip ? Math.max(dx, dy) - d : d;
				if (dx >= dy) {
					us.add(t + xs);
					vs.add((int) (ys + slope * t + .5));
				} else {
					vs.add(t + ys);
					us.add((int) (xs + slope * t + .5));
				}
			}
		}
	}

	/** Where the outline enters or leaves the columns of pixels, as positions in the column-major raster. */
	private static int[] crossings(Ints us, Ints vs, int width, int height) {
		Ints ends = new Ints();
		for (int j = 1; j < us.size; j++) {
			if (us.values[j] == us.values[j - 1]) {
				continue;
			}
			double xd = us.values[j] < us.values[j - 1] ? us.values[j] : us.values[j] - 1;
			xd = (xd + .5) / SCALE - .5;
			if (Math.floor(xd) != xd || xd < 0 || xd > width - 1) {
				continue;
			}
			double yd = vs.values[j] < vs.values[j - 1] ? vs.values[j] : vs.values[j - 1];
			yd = (yd + .5) / SCALE - .5;
			yd = Math.ceil(Math.clamp(yd, 0, height));
			ends.add((int) xd * height + (int) yd);
		}
		return Arrays.copyOf(ends.values, ends.size);
	}
}
