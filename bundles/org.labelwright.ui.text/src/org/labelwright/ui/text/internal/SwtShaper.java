/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.labelwright.ui.text.layout.Extent;
import org.labelwright.ui.text.layout.Metrics;
import org.labelwright.ui.text.layout.Shaped;
import org.labelwright.ui.text.layout.Shaper;

/**
 * Shapes text by the text layout of the window system, which knows writing directions, combining marks, and fonts for every
 * script. UI thread only; dispose of it after use.
 */
final class SwtShaper implements Shaper {

	private static final String SAMPLE = "The quick brown fox jumps over the lazy dog, and then sleeps.";
	private static final double LABEL_SHARE = 0.72;
	private static final int MANY = 20_000;
	/** From one stop to the next, in characters of average width. */
	private static final int TAB = 6;

	private final Device device;
	private final Font font;
	private final Font labelFont;
	private final GC gc;
	private final Map<String, Double> labelWidths = new HashMap<>();
	private final double rowHeight;
	private final double characterWidth;

	/** @param height of the font, in points */
	SwtShaper(Device device, FontData base, double height) {
		this.device = device;
		font = font(base, height);
		labelFont = font(base, Math.max(7, height * LABEL_SHARE));
		gc = new GC(device);
		TextLayout sample = layout(SAMPLE);
		rowHeight = sample.getBounds().height;
		characterWidth = sample.getBounds().width / (double) SAMPLE.length();
		sample.dispose();
		gc.setFont(labelFont);
	}

	private Font font(FontData base, double height) {
		FontData data = new FontData(base.getName(), (int) Math.round(height), base.getStyle());
		return new Font(device, data);
	}

	Metrics metrics() {
		return Metrics.of(rowHeight, gc.getFontMetrics().getHeight());
	}

	Font labelFont() {
		return labelFont;
	}

	private TextLayout layout(String text) {
		TextLayout layout = new TextLayout(device);
		layout.setFont(font);
		layout.setText(text);
		if (text.indexOf('\t') >= 0) {
			// Without stops of its own a tab has hardly any room here.
			layout.setTabs(new int[] { (int) (TAB * characterWidth) });
		}
		return layout;
	}

	@Override
	public ShapedText shape(String block, double width) {
		return new ShapedText(block, width);
	}

	@Override
	public double labelWidth(String words) {
		if (labelWidths.size() > MANY) {
			labelWidths.clear();
		}
		return labelWidths.computeIfAbsent(words, missing -> (double) gc.textExtent(missing, SWT.NONE).x);
	}

	@Override
	public double rowHeight() {
		return rowHeight;
	}

	@Override
	public double characterWidth() {
		return characterWidth;
	}

	void dispose() {
		gc.dispose();
		font.dispose();
		labelFont.dispose();
	}

	/** A block in the fonts of the screen. */
	final class ShapedText implements Shaped {

		private final String text;
		private final TextLayout whole;
		private final double width;
		private final int[] offsets;
		private final Rectangle[] bounds;
		private final boolean bidirectional;
		private final boolean rightToLeft;
		/** The rows one by one, made when they are painted. */
		private final TextLayout[] rows;

		ShapedText(String text, double width) {
			this.text = text;
			this.width = (int) Math.max(1, width);
			char[] characters = text.toCharArray();
			bidirectional = Bidi.requiresBidi(characters, 0, characters.length);
			rightToLeft = bidirectional && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
			whole = layout(text);
			if (rightToLeft) {
				whole.setOrientation(SWT.RIGHT_TO_LEFT);
			}
			whole.setWidth((int) this.width);
			offsets = whole.getLineOffsets();
			bounds = new Rectangle[rows()];
			for (int row = 0; row < bounds.length; row++) {
				bounds[row] = whole.getLineBounds(row);
			}
			rows = new TextLayout[bounds.length];
		}

		@Override
		public int rows() {
			return offsets.length - 1;
		}

		@Override
		public int rowStart(int row) {
			return offsets[row];
		}

		@Override
		public double rowHeight(int row) {
			return bounds[row].height;
		}

		@Override
		public boolean rightToLeft() {
			return rightToLeft;
		}

		@Override
		public List<Extent> extents(int row, int start, int end) {
			List<Extent> extents = new ArrayList<>();
			for (int from = start; from < end;) {
				int to = from + 1;
				if (bidirectional) {
					int level = whole.getLevel(from);
					while (to < end && whole.getLevel(to) == level) {
						to++;
					}
				} else {
					to = end;
				}
				double one = location(from, false);
				double other = location(to - 1, true);
				extents.add(new Extent(Math.min(one, other), Math.max(one, other)));
				from = to;
			}
			return merged(extents);
		}

		/** A layout from right to left measures from the right. */
		private double mirrored(double x) {
			return rightToLeft ? width - x : x;
		}

		private double location(int offset, boolean trailing) {
			return mirrored(whole.getLocation(offset, trailing).x);
		}

		private static List<Extent> merged(List<Extent> extents) {
			if (extents.size() < 2) {
				return extents;
			}
			extents.sort(Comparator.comparingDouble(Extent::left));
			List<Extent> merged = new ArrayList<>();
			for (Extent one : extents) {
				if (!merged.isEmpty() && one.left() <= merged.getLast().right() + 1) {
					merged.set(merged.size() - 1, merged.getLast().union(one));
				} else {
					merged.add(one);
				}
			}
			return merged;
		}

		@Override
		public double caret(int row, int offset) {
			if (text.isEmpty()) {
				return mirrored(0);
			}
			return offset >= rowStart(row + 1) && offset > rowStart(row) ? location(offset - 1, true) : location(offset, false);
		}

		@Override
		public Hit at(int row, double x) {
			if (text.isEmpty() || rowStart(row) == rowStart(row + 1)) {
				return new Hit(rowStart(row), rowStart(row), false);
			}
			int[] trailing = new int[1];
			int offset = whole.getOffset((int) Math.round(mirrored(x)), bounds[row].y + bounds[row].height / 2, trailing);
			offset = Math.clamp(offset, rowStart(row), rowStart(row + 1) - 1);
			int end = trailing[0] > 0 ? offset + trailing[0] : whole.getNextOffset(offset, SWT.MOVEMENT_CLUSTER);
			return new Hit(offset, Math.clamp(end, offset + 1, rowStart(row + 1)), trailing[0] > 0);
		}

		/** Something that paints a row, and where its text would have to begin for that. */
		record Painted(TextLayout layout, int shift, boolean clipped) {
		}

		/**
		 * Where directions meet, the row is painted as a part of the whole, as what a character is depends on what stands in
		 * other rows; otherwise alone, which is quicker.
		 */
		Painted painted(int row) {
			if (bidirectional || bounds.length == 1) {
				return new Painted(whole, -bounds[row].y, bounds.length > 1);
			}
			if (rows[row] == null) {
				rows[row] = layout(text.substring(offsets[row], offsets[row + 1]));
			}
			return new Painted(rows[row], 0, false);
		}

		@Override
		public void close() {
			whole.dispose();
			for (TextLayout row : rows) {
				if (row != null) {
					row.dispose();
				}
			}
		}
	}
}
