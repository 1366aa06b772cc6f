/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Texts of any characters that a format can hold; every third of those that programs trip over.
 *
 * @param holds whether a format has room for a character
 */
record RandomText(Random random, IntPredicate holds) {

	private static final int[] PLANES = { 0x80, 0x800, 0x3000, 0x10000, 0x110000 };
	/** Characters that programs trip over: controls, line ends of all kinds, joiners, marks, directions, wide blanks, noncharacters, a byte order mark. */
	private static final int[] SPECIAL = { 0, 1, 8, '\t', '\n', 0x0b, 0x0c, '\r', 0x1b, 0x1f, '"', '\\', '&', '<', '>', '\'', '|', '_', '#', 0x7f, 0x85, 0xa0, 0xad, 0x300, 0x5d0, 0x627, 0x200b, 0x200d,
			0x200f, 0x2028, 0x2029, 0x202e, 0x2066, 0x3000, 0xfe0f, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x1f3fd, 0x1f468, 0x1f600, 0xe0001, 0x1fffe, 0x10ffff };

	String text(int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			int character;
			do {
				int plane = random.nextInt(PLANES.length);
				character = random.nextInt(3) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextInt(PLANES[plane]);
			} while (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE || !holds.test(character));
			text.appendCodePoint(character);
		}
		return text.toString();
	}

	/** In XML there are no controls but tab and the ends of lines, and two noncharacters are not there. */
	static boolean isXml(int character) {
		return character >= ' ' && character != 0xfffe && character != 0xffff || character == '\t' || character == '\n' || character == '\r';
	}
}
