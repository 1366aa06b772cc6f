/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.textgrid;

import java.util.List;

/** Writes the long and the short text form, as Praat itself does. */
final class TextGridWriter {

	/**
	 * What may differ between files that say the same.
	 *
	 * @param head that says what the file is; empty for the usual
	 * @param bare whether lines of the long form have no blank at their ends
	 * @param times whether points have a time, as in older files, not a number
	 */
	record Style(boolean isShort, String head, boolean bare, boolean times) {
	}

	private static final String HEAD = "File type = \"" + TextGridReader.FILE_TYPE + "\"\nObject class = \"TextGrid\"";

	private final Style style;
	private final StringBuilder out = new StringBuilder();

	private TextGridWriter(Style style) {
		this.style = style;
	}

	/** With single line feeds. */
	static String text(TextGrid grid, Style style) {
		TextGridWriter writer = new TextGridWriter(style);
		writer.write(grid);
		return writer.out.toString();
	}

	/** Whether a head is the usual one. */
	static boolean isUsual(String head) {
		return head.equals(HEAD);
	}

	private void write(TextGrid grid) {
		out.append(style.head().isEmpty() ? HEAD : style.head()).append("\n\n");
		line(0, "xmin = ", grid.start());
		line(0, "xmax = ", grid.end());
		line(0, "tiers? ", "<exists>");
		line(0, "size = ", Integer.toString(grid.tiers().size()));
		comment(0, "item []:", true);
		for (int i = 0; i < grid.tiers().size(); i++) {
			TextGrid.Tier tier = grid.tiers().get(i);
			comment(1, "item [" + (i + 1) + "]:", false);
			line(2, "class = ", quoted(tier.kind()));
			line(2, "name = ", quoted(tier.name()));
			line(2, "xmin = ", tier.start());
			line(2, "xmax = ", tier.end());
			marks(tier);
		}
	}

	private void marks(TextGrid.Tier tier) {
		String what = tier.isPoints() ? "points" : "intervals";
		List<TextGrid.Mark> marks = tier.marks();
		line(2, what + ": size = ", Integer.toString(marks.size()));
		for (int i = 0; i < marks.size(); i++) {
			comment(2, what + " [" + (i + 1) + "]:", false);
			TextGrid.Mark mark = marks.get(i);
			if (tier.isPoints()) {
				line(3, style.times() ? "time = " : "number = ", mark.start());
				line(3, "mark = ", quoted(mark.text()));
			} else {
				line(3, "xmin = ", mark.start());
				line(3, "xmax = ", mark.end());
				line(3, "text = ", quoted(mark.text()));
			}
		}
	}

	private void line(int depth, String name, String value) {
		if (style.isShort()) {
			out.append(value).append('\n');
		} else {
			out.append("    ".repeat(depth)).append(name).append(value).append(style.bare() ? "\n" : " \n");
		}
	}

	private void comment(int depth, String text, boolean blank) {
		if (!style.isShort()) {
			out.append("    ".repeat(depth)).append(text).append(blank && !style.bare() ? " \n" : "\n");
		}
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}
}
