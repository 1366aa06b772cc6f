/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.units;

/** What the key of a class labels. */
public enum Unit {
	/** What is selected, or the word at the caret. */
	SELECTION,
	/** One sentence after the other. */
	SENTENCE,
	/** One paragraph after the other. */
	PARAGRAPH,
	/** The text as a whole. */
	TEXT
}
