/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.model.AttributeValue;
import org.labelwright.text.TokenEdits;
import org.labelwright.text.TokenRow;
import org.labelwright.text.TokenSentence;

/** What the cells of the grid say, and what is wrong with it. UI thread only. */
final class TokenTexts {

	private static final int TOLD = 3;
	private static final int KEPT = 200;

	/** Of the sentences in sight; what is there no more goes. */
	private final Map<TokenSentence, List<DependencyTree.Problem>> problems = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<TokenSentence, List<DependencyTree.Problem>> eldest) {
			return size() > KEPT;
		}
	};
	private final TokenSource source;
	private final TokenEdits edits;

	TokenTexts(TokenSource source, TokenEdits edits) {
		this.source = source;
		this.edits = edits;
	}

	String form(TokenRow row) {
		AttributeValue said = row.annotation().getAttributes().get("form");
		return said == null ? source.form(row) : said.text();
	}

	String cell(TokenSentence sentence, TokenRow row, GridColumn column) {
		return switch (column.kind()) {
		case NUMBER -> row.number();
		case FORM -> form(row);
		case ATTRIBUTE -> column.attribute().orElseThrow().text(row.annotation());
		case HEAD -> TokenEdits.isRoot(row) ? "0" : TokenEdits.head(sentence, row).map(TokenRow::number).orElse("");
		case RELATION -> TokenEdits.relationName(source.ontology(), sentence, row);
		case MISC -> edits.misc(row);
		};
	}

	private List<DependencyTree.Problem> problems(TokenSentence sentence) {
		return problems.computeIfAbsent(sentence, TokenEdits::problems);
	}

	boolean isWrong(TokenSentence sentence, TokenRow row) {
		return problems(sentence).stream().anyMatch(one -> one.annotation().getId().equals(row.id()));
	}

	/** What is wrong with a sentence, as far as a line can tell; empty where nothing is. */
	String told(TokenSentence sentence) {
		return String.join("  ", problems(sentence).stream().map(one -> NLS.bind(Messages.problem(one.kind()), sentence.find(one.annotation().getId()).map(TokenRow::number).orElse("")))
				.distinct().limit(TOLD).toList());
	}

	/** Nothing that was shown is shown any more. */
	void forget() {
		problems.clear();
	}
}
