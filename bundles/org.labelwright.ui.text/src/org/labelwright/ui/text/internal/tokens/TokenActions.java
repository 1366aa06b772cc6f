/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.RelationRules;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.text.TokenEdits;
import org.labelwright.text.TokenIndex;
import org.labelwright.text.TokenRow;
import org.labelwright.text.TokenSentence;

/**
 * What is done with the selected tokens: each a command of the editor. Where the ontology or the tree does not allow something, that is
 * said. UI thread only.
 */
final class TokenActions {

	private static final String NUMBER = "[0-9]+";

	private final TokenSource source;
	private final TokenGrid grid;
	private final TokenTexts texts;
	private final TokenEdits edits;
	private final RelationPopup popup;
	private final Consumer<String> say;

	TokenActions(TokenSource source, TokenGrid grid, TokenTexts texts, TokenEdits edits, RelationPopup popup, Consumer<String> say) {
		this.source = source;
		this.grid = grid;
		this.texts = texts;
		this.edits = edits;
		this.popup = popup;
		this.say = say;
	}

	private boolean attempt(String label, Supplier<Edit> making) {
		try {
			Edit edit = making.get();
			source.editor().ifPresent(one -> one.run(label, edit));
			return true;
		} catch (IllegalArgumentException e) {
			say.accept(e.getMessage());
			grid.control().getDisplay().beep();
			return false;
		}
	}

	/** The relation types that the ontology has for words. */
	List<RelationType> types() {
		return TokenEdits.types(source.ontology());
	}

	/** The sentence of what is selected, where that is of one. */
	private Optional<TokenSentence> sentenceOfSelected() {
		Optional<TokenSentence> sentence = grid.currentSentence();
		if (sentence.isPresent() && grid.selected().stream().anyMatch(row -> sentence.get().place(row.id()) < 0)) {
			say.accept(Messages.SeveralSentences);
			return Optional.empty();
		}
		return sentence;
	}

	/**
	 * Gives the selected rows what was typed into a column.
	 *
	 * @return false where that cannot be, which was said
	 */
	boolean commit(GridColumn column, String text) {
		return switch (column.kind()) {
		case ATTRIBUTE -> attempt(NLS.bind(Messages.Command_Value, column.title()), () -> edits.values(grid.selected(), column.attribute().orElseThrow(), column.attribute().get().value(text)));
		case FORM -> split(text);
		case HEAD -> sentenceOfSelected().filter(sentence -> head(sentence, grid.selected(), text.strip())).isPresent();
		case RELATION -> sentenceOfSelected().filter(sentence -> relation(sentence, text.strip())).isPresent();
		case NUMBER, MISC -> false;
		};
	}

	private boolean head(TokenSentence sentence, List<TokenRow> rows, String number) {
		if (number.isEmpty()) {
			return letGo(sentence, rows);
		}
		if (number.equals("0")) {
			return root(sentence, rows);
		}
		Optional<TokenRow> head = number.matches(NUMBER) ? sentence.numbered(number) : Optional.empty();
		if (head.isEmpty()) {
			say.accept(NLS.bind(Messages.NoSuchWord, number));
			return false;
		}
		return hang(sentence, rows, head.get());
	}

	boolean letGo(TokenSentence sentence, List<TokenRow> rows) {
		return attempt(Messages.Command_LetGo, () -> edits.letGo(sentence, rows));
	}

	boolean root(TokenSentence sentence, List<TokenRow> rows) {
		return attempt(Messages.Command_Root, () -> edits.root(sentence, rows));
	}

	/** Asks for the kind of relation where there is none yet. */
	boolean hang(TokenSentence sentence, List<TokenRow> rows, TokenRow head) {
		boolean known = rows.stream().filter(TokenRow::isWord).allMatch(row -> TokenEdits.relation(sentence, row.annotation()).isPresent());
		if (known) {
			return attempt(Messages.Command_Hang, () -> edits.hang(sentence, rows, head, Optional.empty()));
		}
		List<RelationType> types = types();
		if (types.isEmpty()) {
			say.accept(Messages.NoRelations);
			return false;
		}
		try {
			edits.hang(sentence, rows, head, Optional.of(types.getFirst().getId()));
		} catch (IllegalArgumentException e) {
			say.accept(e.getMessage());
			return false;
		}
		popup.open(types, type -> attempt(Messages.Command_Hang, () -> edits.hang(sentence, rows, head, Optional.of(type.getId()))));
		return true;
	}

	private boolean relation(TokenSentence sentence, String name) {
		if (name.isEmpty()) {
			return letGo(sentence, grid.selected());
		}
		if (name.equals(DependencyTree.ROOT)) {
			return root(sentence, grid.selected());
		}
		Optional<RelationType> type = types().stream().filter(one -> RelationRules.name(one).equalsIgnoreCase(name)).findFirst();
		if (type.isEmpty()) {
			say.accept(NLS.bind(Messages.NoSuchRelation, name));
			return false;
		}
		if (grid.selected().stream().filter(TokenRow::isWord).allMatch(row -> TokenEdits.relation(sentence, row.annotation()).isEmpty())) {
			say.accept(Messages.HeadFirst);
			return false;
		}
		return attempt(Messages.Command_Relation, () -> edits.relation(sentence, grid.selected(), type.get().getId()));
	}

	/** Asks which relation a word has to its head. */
	void chooseRelation(TokenSentence sentence, TokenRow word) {
		if (TokenEdits.relation(sentence, word.annotation()).isEmpty()) {
			say.accept(Messages.HeadFirst);
		} else {
			popup.open(types(), type -> attempt(Messages.Command_Relation, () -> edits.relation(sentence, List.of(word), type.getId())));
		}
	}

	/** Takes away what the selected rows say at the cursor. */
	void clear() {
		if (grid.currentColumn().isEditable() && grid.currentColumn().kind() != GridColumn.Kind.FORM) {
			commit(grid.currentColumn(), "");
		}
	}

	/** Gives the selected rows what the first of them says; one row alone gets what the one above it says. */
	void fillDown() {
		List<TokenRow> rows = grid.selected();
		GridColumn column = grid.currentColumn();
		if (rows.isEmpty() || !column.isEditable() || column.kind() == GridColumn.Kind.FORM) {
			return;
		}
		TokenIndex index = source.index().orElseThrow();
		int from = index.rowOf(rows.getFirst().annotation()) - (rows.size() == 1 ? 1 : 0);
		while (from > 0 && !index.row(from).isWord()) {
			from--;
		}
		if (from >= 0) {
			commit(column, texts.cell(index.sentences().get(index.sentenceAt(from)), index.row(from), column));
		}
	}

	private boolean split(String text) {
		Optional<TokenRow> row = grid.current().filter(TokenRow::isWord);
		String form = row.map(texts::form).orElse("");
		if (row.isEmpty() || text.equals(form)) {
			return row.isPresent();
		}
		if (text.indexOf(' ') < 0 || !text.replace(" ", "").equals(form.replace(" ", ""))) {
			say.accept(Messages.OnlySpaces);
			return false;
		}
		// The form may have spaces itself; the first that is new is meant.
		int at = 0;
		while (at < form.length() && form.charAt(at) == text.charAt(at)) {
			at++;
		}
		int place = row.get().span().start() + form.codePointCount(0, at);
		return attempt(Messages.Command_SplitToken, () -> source.borders().splitToken(grid.currentSentence().orElseThrow(), row.get().id(), place));
	}

	/** Merges the selected tokens; one alone with the next. */
	void mergeTokens() {
		grid.currentSentence().ifPresent(sentence -> {
			List<TokenRow> words = new ArrayList<>(grid.selected().stream().filter(TokenRow::isWord).toList());
			if (words.size() == 1) {
				List<TokenRow> all = sentence.words();
				int at = all.indexOf(words.getFirst());
				words.addAll(all.subList(at + 1, Math.min(all.size(), at + 2)));
			}
			attempt(Messages.Command_MergeTokens, () -> source.borders().mergeTokens(sentence, words.stream().map(TokenRow::id).toList()));
		});
	}

	/** The token at the cursor begins the next sentence. */
	void splitSentence() {
		grid.current().ifPresent(row -> attempt(Messages.Command_SplitSentence, () -> source.borders().splitSentence(grid.currentSentence().orElseThrow(), row.span().start())));
	}

	void mergeSentences() {
		grid.currentSentence().ifPresent(sentence -> attempt(Messages.Command_MergeSentences, () -> source.borders().mergeWithNext(sentence)));
	}
}
