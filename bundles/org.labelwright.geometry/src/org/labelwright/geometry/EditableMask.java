/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.Arrays;
import java.util.Optional;

/**
 * A mask that can be painted on. Pixels are bits in tiles that are there only where something is painted, so a stroke
 * costs what it touches, whatever the size of the raster. Not for several threads.
 */
public final class EditableMask {

	/** Width and height of a tile in pixels. */
	public static final int TILE = 256;

	/** The form of a brush. */
	public enum Brush {
		ROUND, SQUARE
	}

	/** Says of a pixel whether it belongs. */
	@FunctionalInterface
	public interface PixelTest {
		boolean test(int x, int y);
	}

	private static final int WORDS = TILE / Long.SIZE;

	private final int width;
	private final int height;
	private final int tileRows;
	/** Tiles column by column, and within a tile words column by column: the order of the runs of a mask. */
	private final long[][] tiles;

	/** An empty mask. */
	public EditableMask(int width, int height) {
		if (width < 1 || height < 1) {
			throw new IllegalArgumentException("Nothing can be painted on " + width + " x " + height + " pixels");
		}
		this.width = width;
		this.height = height;
		tileRows = (height + TILE - 1) / TILE;
		tiles = new long[(width + TILE - 1) / TILE * tileRows][];
	}

	/** The pixels of a mask. */
	public EditableMask(Mask mask) {
		this(mask.width(), mask.height());
		put(mask, true);
	}

	public int width() {
		return width;
	}

	public int height() {
		return height;
	}

	/** False outside the raster. */
	public boolean get(int x, int y) {
		if (x < 0 || y < 0 || x >= width || y >= height) {
			return false;
		}
		long[] tile = tiles[x / TILE * tileRows + y / TILE];
		return tile != null && (tile[x % TILE * WORDS + y % TILE / Long.SIZE] >>> y & 1) != 0;
	}

	/**
	 * Sets a part of a column.
	 *
	 * @param from the first row
	 * @param to after the last row
	 * @throws IndexOutOfBoundsException where that is not within the raster
	 */
	public void setColumn(int x, int from, int to, boolean value) {
		if (x < 0 || x >= width || from < 0 || to > height) {
			throw new IndexOutOfBoundsException("column " + x + ", rows " + from + " to " + to + " of " + width + " x " + height);
		}
		int y = from;
		while (y < to) {
			int index = x / TILE * tileRows + y / TILE;
			int end = Math.min(to, (y / TILE + 1) * TILE);
			if (tiles[index] == null) {
				if (!value) {
					y = end;
					continue;
				}
				tiles[index] = new long[TILE * WORDS];
			}
			setBits(tiles[index], x % TILE * WORDS, y % TILE, y % TILE + end - y, value);
			y = end;
		}
	}

	private static void setBits(long[] tile, int column, int from, int to, boolean value) {
		int first = from / Long.SIZE;
		int last = (to - 1) / Long.SIZE;
		for (int word = first; word <= last; word++) {
			long bits = -1L;
			if (word == first) {
				bits &= -1L << from;
			}
			if (word == last) {
				bits &= -1L >>> -to;
			}
			if (value) {
				tile[column + word] |= bits;
			} else {
				tile[column + word] &= ~bits;
			}
		}
	}

	/**
	 * Draws a brush along a line: pixels whose middle the brush passes over.
	 *
	 * @param radius half the width of the brush, in pixels; the pixel under the brush is always touched
	 * @param value false to erase
	 * @return the pixels that may have changed, empty where the stroke is beside the raster
	 */
	public Optional<Box> stroke(double fromX, double fromY, double toX, double toY, double radius, Brush brush, boolean value) {
		// A brush thinner than a pixel still touches the pixel it is on.
		double reach = Math.max(radius, 0.5);
		int left = Math.max(0, (int) Math.floor(Math.min(fromX, toX) - reach));
		int right = Math.min(width - 1, (int) Math.floor(Math.max(fromX, toX) + reach));
		int top = Math.max(0, (int) Math.floor(Math.min(fromY, toY) - reach));
		int bottom = Math.min(height - 1, (int) Math.floor(Math.max(fromY, toY) + reach));
		if (left > right || top > bottom) {
			return Optional.empty();
		}
		double[] span = new double[2];
		for (int x = left; x <= right; x++) {
			span[0] = Double.POSITIVE_INFINITY;
			span[1] = Double.NEGATIVE_INFINITY;
			if (brush == Brush.ROUND) {
				roundSpan(x + 0.5, fromX, fromY, toX, toY, reach, span);
			} else {
				squareSpan(x + 0.5, fromX, fromY, toX, toY, reach, span);
			}
			int first = Math.max(top, (int) Math.ceil(span[0] - 0.5));
			int end = Math.min(bottom + 1, (int) Math.floor(span[1] - 0.5) + 1);
			if (first < end) {
				setColumn(x, first, end, value);
			}
		}
		dot(fromX, fromY, value);
		dot(toX, toY, value);
		return Optional.of(new Box(left, top, right - left + 1, bottom - top + 1));
	}

	private void dot(double x, double y, boolean value) {
		int column = (int) Math.floor(x);
		int row = (int) Math.floor(y);
		if (column >= 0 && row >= 0 && column < width && row < height) {
			setColumn(column, row, row + 1, value);
		}
	}

	private static void widen(double[] span, double from, double to) {
		span[0] = Math.min(span[0], from);
		span[1] = Math.max(span[1], to);
	}

	/** Where a vertical line meets the two discs at the ends and the strip between them. */
	private static void roundSpan(double x, double fromX, double fromY, double toX, double toY, double radius, double[] span) {
		disc(x, fromX, fromY, radius, span);
		disc(x, toX, toY, radius, span);
		double length = Math.hypot(toX - fromX, toY - fromY);
		if (length == 0) {
			return;
		}
		double normalX = -(toY - fromY) / length * radius;
		double normalY = (toX - fromX) / length * radius;
		double[][] corners = { { fromX + normalX, fromY + normalY }, { toX + normalX, toY + normalY }, { toX - normalX, toY - normalY },
				{ fromX - normalX, fromY - normalY } };
		edges(x, corners, span);
	}

	private static void disc(double x, double centreX, double centreY, double radius, double[] span) {
		double square = radius * radius - (x - centreX) * (x - centreX);
		if (square >= 0) {
			double half = Math.sqrt(square);
			widen(span, centreY - half, centreY + half);
		}
	}

	/** The same of the hull of two squares. */
	private static void squareSpan(double x, double fromX, double fromY, double toX, double toY, double half, double[] span) {
		for (double[] centre : new double[][] { { fromX, fromY }, { toX, toY } }) {
			if (Math.abs(x - centre[0]) <= half) {
				widen(span, centre[1] - half, centre[1] + half);
			}
		}
		for (int side = -1; side <= 1; side += 2) {
			for (int end = -1; end <= 1; end += 2) {
				edge(x, fromX + side * half, fromY + end * half, toX + side * half, toY + end * half, span);
			}
		}
	}

	private static void edges(double x, double[][] corners, double[] span) {
		for (int i = 0; i < corners.length; i++) {
			double[] one = corners[i];
			double[] next = corners[(i + 1) % corners.length];
			edge(x, one[0], one[1], next[0], next[1], span);
		}
	}

	private static void edge(double x, double fromX, double fromY, double toX, double toY, double[] span) {
		if (Math.min(fromX, toX) <= x && x <= Math.max(fromX, toX) && fromX != toX) {
			double y = fromY + (toY - fromY) * (x - fromX) / (toX - fromX);
			widen(span, y, y);
		}
	}

	/**
	 * Sets all pixels that are foreground in another mask.
	 *
	 * @throws IllegalArgumentException if the rasters differ in size
	 */
	public void put(Mask other, boolean value) {
		if (other.width() != width || other.height() != height) {
			throw new IllegalArgumentException("A mask of " + other.width() + " x " + other.height() + " pixels is not put on " + width + " x " + height);
		}
		int[] counts = other.counts();
		long at = 0;
		for (int i = 0; i < counts.length; i++) {
			long end = at + counts[i];
			while ((i & 1) == 1 && at < end) {
				int x = (int) (at / height);
				int from = (int) (at % height);
				int to = (int) Math.min(height, from + end - at);
				setColumn(x, from, to, value);
				at += to - from;
			}
			at = end;
		}
	}

	/**
	 * The pixels connected to one, by their edges, that pass a test: the magic wand.
	 *
	 * @return empty where the pixel itself does not pass or is outside
	 */
	public static Optional<Mask> connected(int width, int height, int x, int y, PixelTest test) {
		if (x < 0 || y < 0 || x >= width || y >= height || !test.test(x, y)) {
			return Optional.empty();
		}
		EditableMask found = new EditableMask(width, height);
		int[] stack = new int[1024];
		int size = 0;
		stack[size++] = x;
		stack[size++] = y;
		while (size > 0) {
			int row = stack[--size];
			int column = stack[--size];
			if (found.get(column, row)) {
				continue;
			}
			int top = row;
			while (top > 0 && test.test(column, top - 1) && !found.get(column, top - 1)) {
				top--;
			}
			int end = row + 1;
			while (end < height && test.test(column, end) && !found.get(column, end)) {
				end++;
			}
			found.setColumn(column, top, end, true);
			for (int side = column - 1; side <= column + 1; side += 2) {
				if (side < 0 || side >= width) {
					continue;
				}
				boolean inside = false;
				for (int at = top; at < end; at++) {
					boolean open = test.test(side, at) && !found.get(side, at);
					if (open && !inside) {
						if (size + 2 > stack.length) {
							stack = Arrays.copyOf(stack, 2 * stack.length);
						}
						stack[size++] = side;
						stack[size++] = at;
					}
					inside = open;
				}
			}
		}
		return Optional.of(found.toMask());
	}

	/** Sets the pixels that are connected to one and as it is: the bucket. */
	public void fill(int x, int y, boolean value) {
		boolean old = get(x, y);
		if (old != value) {
			connected(width, height, x, y, (column, row) -> get(column, row) == old).ifPresent(area -> put(area, value));
		}
	}

	/** Sets all background that foreground encloses, diagonals included. */
	public void fillHoles() {
		EditableMask outside = new EditableMask(width, height);
		for (int x = 0; x < width; x++) {
			reach(outside, x, 0);
			reach(outside, x, height - 1);
		}
		for (int y = 0; y < height; y++) {
			reach(outside, 0, y);
			reach(outside, width - 1, y);
		}
		for (int x = 0; x < width; x++) {
			int from = -1;
			for (int y = 0; y <= height; y++) {
				boolean hole = y < height && !outside.get(x, y);
				if (hole && from < 0) {
					from = y;
				} else if (!hole && from >= 0) {
					setColumn(x, from, y, true);
					from = -1;
				}
			}
		}
	}

	private void reach(EditableMask outside, int x, int y) {
		if (!get(x, y) && !outside.get(x, y)) {
			connected(width, height, x, y, (column, row) -> !get(column, row)).ifPresent(area -> outside.put(area, true));
		}
	}

	/** The painted pixels as runs; quick where little is painted. */
	public Mask toMask() {
		int[] runs = new int[1024];
		int last = 0;
		boolean foreground = false;
		long begin = 0;
		for (int x = 0; x < width; x++) {
			long base = (long) x * height;
			for (int row = 0; row < tileRows; row++) {
				long[] tile = tiles[x / TILE * tileRows + row];
				for (int word = 0; word < WORDS; word++) {
					int y = row * TILE + word * Long.SIZE;
					if (y >= height) {
						break;
					}
					long bits = tile == null ? 0 : tile[x % TILE * WORDS + word];
					int end = Math.min(Long.SIZE, height - y);
					int at = 0;
					while (at < end) {
						long rest = foreground ? ~bits >>> at : bits >>> at;
						int same = rest == 0 ? end - at : Math.min(end - at, Long.numberOfTrailingZeros(rest));
						at += same;
						if (at < end) {
							if (last + 2 > runs.length) {
								runs = Arrays.copyOf(runs, 2 * runs.length);
							}
							runs[last++] = (int) (base + y + at - begin);
							begin = base + y + at;
							foreground = !foreground;
						}
					}
				}
			}
		}
		runs[last++] = (int) ((long) width * height - begin);
		return Mask.ofCounts(width, height, Arrays.copyOf(runs, last));
	}
}
