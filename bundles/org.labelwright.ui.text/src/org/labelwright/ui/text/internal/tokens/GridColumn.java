/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.model.ontology.Ontology;
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

	/**
	 * The columns for words of an ontology.
	 *
	 * @param misc whether there is something to be shown that CoNLL-U keeps in its last column
	 */
	static List<GridColumn> of(Ontology ontology, boolean misc) {
		List<GridColumn> columns = new ArrayList<>();
		columns.add(new GridColumn(Kind.NUMBER, Messages.Column_Number, Optional.empty(), 44));
		columns.add(new GridColumn(Kind.FORM, Messages.Column_Form, Optional.empty(), 110));
		TokenColumn.of(ontology).forEach(one -> columns.add(new GridColumn(Kind.ATTRIBUTE, one.name(), Optional.of(one), 90)));
		columns.add(new GridColumn(Kind.HEAD, Messages.Column_Head, Optional.empty(), 50));
		columns.add(new GridColumn(Kind.RELATION, Messages.Column_Relation, Optional.empty(), 90));
		if (misc) {
			columns.add(new GridColumn(Kind.MISC, Messages.Column_Misc, Optional.empty(), 100));
		}
		return columns;
	}

	boolean isEditable() {
		return kind != Kind.NUMBER && kind != Kind.MISC;
	}
}
