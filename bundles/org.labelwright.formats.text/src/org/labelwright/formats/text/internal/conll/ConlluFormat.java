/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import java.util.List;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.formats.text.internal.support.Tokens;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share. The format is CoNLL-U (universaldependencies.org/format.html): ten columns a word, a
 * blank line after a sentence, comments before it.
 */
final class ConlluFormat {

	static final String ID = "conllu";
	static final String EXTENSION = ".conllu";
	static final int COLUMNS = 10;
	static final String NOTHING = "_";

	/** The word, where the text says something else: "de" and "el" for the text "del". */
	static final String FORM = "form";

	/** Attributes by column, from the third on. */
	static final List<String> ATTRIBUTES = List.of(Tokens.LEMMA, Tokens.UPOS, Tokens.XPOS, Tokens.FEATS);
	static final List<String> UNIVERSAL = List.of("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
			"SYM", "VERB", "X");

	/** Members of what is kept. */
	static final String COMMENTS = "comments";
	static final String ROWS = "rows";
	static final String ROW = "row";
	static final String DEPS = "deps";
	static final String MISC = "misc";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES, Feature.RELATIONS)
			.noting("Sentences, tokens, multiword tokens and empty nodes are spans of classes of these names; a dependency is a relation from the word to its head. "
					+ "Enhanced dependencies and MISC are kept and written back as long as the words of a sentence stay the same.");

	private ConlluFormat() {
	}
}
