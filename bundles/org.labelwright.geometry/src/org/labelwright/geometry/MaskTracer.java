/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns a mask into the polygon that runs along the edges of its pixels: the same area, holes cut out, one part for
 * each region of pixels that touch by their sides. Corners have whole numbers; there is none on a straight edge.
 */
public final class MaskTracer {

	/** Steps along the edges: right, down, left, up. Turning right is the next one. */
	private static final int[] DX = { 1, 0, -1, 0 };
	private static final int[] DY = { 0, 1, 0, -1 };

	private final int width;
	private final int height;
	private final byte[] raster;
	/** Bit d of a corner: an edge with the foreground at its right leaves it in direction d. */
	private final byte[] edges;
	/** Those that are not traced yet. */
	private final byte[] open;

	private MaskTracer(Mask mask) {
		width = mask.width();
		height = mask.height();
		raster = mask.toRaster();
		edges = new byte[(width + 1) * (height + 1)];
		open = edges.clone();
	}

	/** Empty where the mask has no foreground. */
	public static Optional<Polygon> polygon(Mask mask) {
		List<PolygonPart> parts = new MaskTracer(mask).trace();
		return parts.isEmpty() ? Optional.empty() : Optional.of(new Polygon(parts));
	}

	private List<PolygonPart> trace() {
		findEdges();
		System.arraycopy(edges, 0, open, 0, edges.length);
		List<Ring> outlines = new ArrayList<>();
		List<Ring> holes = new ArrayList<>();
		for (int y = 0; y <= height; y++) {
			for (int x = 0; x <= width; x++) {
				while (open[corner(x, y)] != 0) {
					Ring ring = ring(x, y);
					(ring.twiceArea() > 0 ? outlines : holes).add(ring);
				}
			}
		}
		outlines.sort(Comparator.comparingLong(Ring::twiceArea));
		List<List<Coordinates>> holesOf = new ArrayList<>();
		outlines.forEach(outline -> holesOf.add(new ArrayList<>()));
		for (Ring hole : holes) {
			for (int i = 0; i < outlines.size(); i++) {
				// The smallest around it is the one it is cut out of.
				if (outlines.get(i).twiceArea() > -hole.twiceArea() && outlines.get(i).holds(hole)) {
					holesOf.get(i).add(hole.corners());
					break;
				}
			}
		}
		List<PolygonPart> parts = new ArrayList<>();
		for (int i = 0; i < outlines.size(); i++) {
			parts.add(new PolygonPart(outlines.get(i).corners(), holesOf.get(i)));
		}
		return parts.reversed();
	}

	private boolean isSet(int x, int y) {
		return x >= 0 && y >= 0 && x < width && y < height && raster[y * width + x] != 0;
	}

	private int corner(int x, int y) {
		return y * (width + 1) + x;
	}

	private void findEdges() {
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				if (isSet(x, y)) {
					mark(!isSet(x, y - 1), x, y, 0);
					mark(!isSet(x + 1, y), x + 1, y, 1);
					mark(!isSet(x, y + 1), x + 1, y + 1, 2);
					mark(!isSet(x - 1, y), x, y + 1, 3);
				}
			}
		}
	}

	private void mark(boolean isEdge, int x, int y, int direction) {
		if (isEdge) {
			edges[corner(x, y)] |= 1 << direction;
		}
	}

	private Ring ring(int startX, int startY) {
		double[] corners = new double[16];
		int count = 0;
		long twiceArea = 0;
		int x = startX;
		int y = startY;
		int direction = Integer.numberOfTrailingZeros(open[corner(x, y)]);
		int first = direction;
		int last = -1;
		do {
			if (direction != last) {
				if (count == corners.length) {
					corners = Arrays.copyOf(corners, 2 * count);
				}
				corners[count++] = x;
				corners[count++] = y;
			}
			open[corner(x, y)] &= ~(1 << direction);
			twiceArea += (long) x * (y + DY[direction]) - (long) (x + DX[direction]) * y;
			x += DX[direction];
			y += DY[direction];
			last = direction;
			direction = next(x, y, direction);
		} while (direction >= 0);
		// The start is no corner where the ring comes back to it straight.
		int from = last == first ? 2 : 0;
		return new Ring(Coordinates.of(Arrays.copyOfRange(corners, from, count)), twiceArea);
	}

	/** Where two regions touch by a corner, a turn to the right stays with the same one; -1 at the end of the ring. */
	private int next(int x, int y, int direction) {
		for (int turn : new int[] { 1, 0, 3 }) {
			int candidate = (direction + turn) % 4;
			if ((edges[corner(x, y)] & 1 << candidate) != 0) {
				// Only the edge the ring began with is traced already.
				return (open[corner(x, y)] & 1 << candidate) != 0 ? candidate : -1;
			}
		}
		return -1;
	}

	/** @param twiceArea positive for an outline, clockwise on the screen, negative for a hole */
	private record Ring(Coordinates corners, long twiceArea) {

		/** True where what the hole cuts out lies within: the pixels right below its topmost edge do, or none does. */
		boolean holds(Ring hole) {
			int top = 0;
			for (int i = 1; i < hole.corners.size(); i++) {
				if (hole.corners.y(i) < hole.corners.y(top)) {
					top = i;
				}
			}
			int beside = (top + 1) % hole.corners.size();
			double x = Math.min(hole.corners.x(top), hole.corners.x(hole.corners.y(beside) == hole.corners.y(top) ? beside : top));
			return new PolygonPart(corners, List.of()).contains(x + 0.5, hole.corners.y(top) + 0.5);
		}
	}
}
