/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.rules;

/** A rule that cannot be read. The message says what was expected and what is there. */
public final class RuleSyntaxException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int column;

	RuleSyntaxException(int column, String message) {
		super(message);
		this.column = column;
	}

	/** Where in the line, from 0, in UTF-16 units. */
	public int column() {
		return column;
	}
}
