/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.Optional;
import org.labelwright.text.TokenColumn;

/**
 * A column of the grid.
 *
 * @param attribute what it shows where it is an attribute of words
 * @param width in pixels, at least
 */
record GridColumn(Kind kind, String title, Optional<TokenColumn> attribute, int width) {

	/** What it shows. */
	enum Kind {
		NUMBER, FORM, ATTRIBUTE, HEAD, RELATION, MISC
	}

	static GridColumn of(TokenColumn attribute) {
		return new GridColumn(Kind.ATTRIBUTE, attribute.name(), Optional.of(attribute), 90);
	}

	boolean isEditable() {
		return kind != Kind.NUMBER && kind != Kind.MISC;
	}
}
