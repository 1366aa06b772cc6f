/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

/** Where a match may begin and end. */
public enum Boundary {
	/** Anywhere. */
	NONE,
	/** Not within a word: a letter, digit or mark does not stand on both sides of either end. */
	WORD,
	/** Where tokens of the document begin and end; as {@link #WORD} where it has none. */
	TOKEN
}
