/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.conll;

import java.util.List;
import java.util.regex.Pattern;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Feature;
import org.labelwright.geometry.GeometryKind;

/**
 * What importer and exporter share: files as the shared task of CoNLL-2012 has OntoNotes ({@code *_conll}). A token a line, between
 * {@code #begin document} and {@code #end document}, in the columns: document, part, number of the word, word, part of speech, parse
 * bit, lemma and frameset of a predicate, word sense, speaker, named entities, one column for the arguments of each predicate, coreference.
 */
final class Conll2012Format {

	static final String ID = "conll2012";
	static final String BEGIN = "#begin document";
	static final String END = "#end document";
	static final Pattern BEGINNING = Pattern.compile("#begin document \\((.*)\\)(?:; part (\\d+))?\\s*", Pattern.DOTALL);
	/** Columns before those of arguments. */
	static final int FIXED = 11;
	static final String NOTHING = "-";
	static final String STAR = "*";

	/** The class of spans that corefer; the chain is their group. */
	static final String MENTION = "mention";
	static final String SPEAKER = "speaker";
	/** Attributes of tokens by column, from the fifth on; an empty name is a column of another kind. */
	static final List<String> ATTRIBUTES = List.of("xpos", "", "lemma", "frameset", "sense", SPEAKER);
	static final int FIRST_ATTRIBUTE = 4;

	/** Members of what is kept of an item: its first line, document and part as the lines say them, what stands between columns. */
	static final String START = "start";
	static final String DOCUMENT = "document";
	static final String PART = "part";
	static final String SEPARATOR = "separator";
	static final String FILE = "file";
	/** Members of what is kept of a sentence: how many words it had. */
	static final String WORDS = "words";
	/** Members of what is kept of a token: its number, parse bit, arguments, and where written otherwise, entities, coreference and blanks. */
	static final String NUMBER = "number";
	static final String PARSE = "parse";
	static final String ARGUMENTS = "arguments";
	static final String ENTITIES = "entities";
	static final String COREFERENCE = "coreference";
	static final String LAYOUT = "layout";

	static final Capabilities CAPABILITIES = Capabilities.of(GeometryKind.SPAN).with(Feature.ATTRIBUTES, Feature.GROUPS)
			.noting("Sentences and tokens are spans of classes of these names; part of speech, lemma, frameset and sense of a word are attributes of its token, "
					+ "the speaker one of the sentence. Spans of the class mention that are of one group are a chain of coreference, all others named entities. "
					+ "Parses and arguments of predicates are kept and written back as long as the words of a sentence stay the same.");

	private Conll2012Format() {
	}
}
