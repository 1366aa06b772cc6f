/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import java.util.ArrayList;
import java.util.List;
import org.labelwright.ui.text.layout.Extent;
import org.labelwright.ui.text.layout.Shaped;
import org.labelwright.ui.text.layout.Shaper;

/** Every character is 10 pixels wide and 20 high, and rows are broken behind spaces; counts what is made and closed. */
final class PlainShaper implements Shaper {

	static final double WIDE = 10;
	static final double HIGH = 20;

	private int shaped;
	private int closed;

	@Override
	public Shaped shape(String block, double width) {
		shaped++;
		return new Plain(block, Math.max(1, (int) (width / WIDE)));
	}

	/** How many blocks were given to the fonts. */
	int shaped() {
		return shaped;
	}

	/** How many of them are not closed yet. */
	int open() {
		return shaped - closed;
	}

	@Override
	public double labelWidth(String words) {
		return words.length() * WIDE / 2;
	}

	@Override
	public double rowHeight() {
		return HIGH;
	}

	@Override
	public double characterWidth() {
		return WIDE;
	}

	private final class Plain implements Shaped {

		private final List<Integer> starts = new ArrayList<>(List.of(0));
		private boolean isClosed;

		Plain(String text, int columns) {
			int start = 0;
			while (text.length() - start > columns) {
				int space = text.lastIndexOf(' ', start + columns - 1);
				start = space >= start ? space + 1 : start + columns;
				starts.add(start);
			}
			starts.add(text.length());
		}

		@Override
		public int rows() {
			return starts.size() - 1;
		}

		@Override
		public int rowStart(int row) {
			return starts.get(row);
		}

		@Override
		public double rowHeight(int row) {
			return HIGH;
		}

		@Override
		public List<Extent> extents(int row, int start, int end) {
			return List.of(new Extent((start - rowStart(row)) * WIDE, (end - rowStart(row)) * WIDE));
		}

		@Override
		public double caret(int row, int offset) {
			return (offset - rowStart(row)) * WIDE;
		}

		@Override
		public Hit at(int row, double x) {
			int offset = Math.clamp((int) (rowStart(row) + x / WIDE), rowStart(row), Math.max(rowStart(row), rowStart(row + 1) - 1));
			return new Hit(offset, Math.min(rowStart(row + 1), offset + 1), x / WIDE % 1 > 0.5);
		}

		@Override
		public boolean rightToLeft() {
			return false;
		}

		@Override
		public void close() {
			if (!isClosed) {
				isClosed = true;
				closed++;
			}
		}
	}
}
