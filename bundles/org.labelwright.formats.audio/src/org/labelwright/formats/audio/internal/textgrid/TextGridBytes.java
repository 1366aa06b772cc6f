/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.internal.textgrid;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the binary form, as Praat itself does: texts of ASCII with a byte a character, all others in UTF-16. */
final class TextGridBytes {

	/** What the length of a text can be. */
	static final int LONGEST = Short.MAX_VALUE;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final DataOutputStream out = new DataOutputStream(bytes);

	private TextGridBytes() {
	}

	/** Labels that are longer than {@link #LONGEST} are cut. */
	static byte[] of(TextGrid grid) {
		TextGridBytes writer = new TextGridBytes();
		try {
			writer.write(grid);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return writer.bytes.toByteArray();
	}

	private void write(TextGrid grid) throws IOException {
		out.write(TextGridReader.BINARY);
		number(grid.start());
		number(grid.end());
		out.writeBoolean(true);
		out.writeInt(grid.tiers().size());
		for (TextGrid.Tier tier : grid.tiers()) {
			out.writeByte(tier.kind().length());
			out.writeBytes(tier.kind());
			text(tier.name());
			number(tier.start());
			number(tier.end());
			out.writeInt(tier.marks().size());
			for (TextGrid.Mark mark : tier.marks()) {
				number(mark.start());
				if (!tier.isPoints()) {
					number(mark.end());
				}
				text(mark.text());
			}
		}
	}

	private void number(String decimal) throws IOException {
		out.writeDouble(Double.parseDouble(decimal));
	}

	private void text(String whole) throws IOException {
		String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
		boolean ascii = text.chars().allMatch(c -> c < 0x80);
		if (!ascii) {
			out.writeShort(-1);
		}
		out.writeShort(text.length());
		if (ascii) {
			out.writeBytes(text);
		} else {
			out.writeChars(text);
		}
	}
}
