/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.concordance;

import java.util.Locale;
import org.labelwright.text.Hit;

/**
 * A line of a concordance, as it stands on the screen: where the words are written from right to left, what comes before them stands at
 * their right.
 *
 * @param leftKey to sort by what stands at the left, the word beside the keyword first
 * @param rightKey to sort by what stands at the right
 */
record Line(Hit hit, boolean rightToLeft, String leftKey, String rightKey) {

	private static final String MEDIA = "media/";

	static Line of(Hit hit) {
		boolean rightToLeft = isRightToLeft(hit.match());
		String before = backwards(fold(hit.before()));
		String after = fold(hit.after());
		return new Line(hit, rightToLeft, rightToLeft ? after : before, rightToLeft ? before : after);
	}

	/** The path of the text, without the folder that all of them are in. */
	String path() {
		return hit.path().startsWith(MEDIA) ? hit.path().substring(MEDIA.length()) : hit.path();
	}

	String left() {
		return rightToLeft ? hit.after() : hit.before();
	}

	String right() {
		return rightToLeft ? hit.before() : hit.after();
	}

	private static String fold(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	private static String backwards(String text) {
		StringBuilder backwards = new StringBuilder(text.length());
		String[] words = text.split("\\s+");
		for (int i = words.length - 1; i >= 0; i--) {
			backwards.append(words[i]).append(' ');
		}
		return backwards.toString();
	}

	/** As its first character with a direction has it. */
	private static boolean isRightToLeft(String text) {
		return text.codePoints().map(Character::getDirectionality)
				.filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
						|| direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
				.findFirst().stream().anyMatch(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
	}
}
