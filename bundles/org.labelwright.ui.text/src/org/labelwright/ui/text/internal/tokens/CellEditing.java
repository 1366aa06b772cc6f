/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Control;
import org.labelwright.core.RelationRules;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.text.TokenColumn;
import org.labelwright.text.TokenRow;

/** Opens the field over the cell at the cursor, and goes on to the next cell when something was taken. UI thread only. */
final class CellEditing {

	private final TokenGrid grid;
	private final TokenTexts texts;
	private final TokenActions actions;
	private final RelationPopup popup;
	private final Consumer<String> say;
	private final CellInput input;

	CellEditing(TokenGrid grid, TokenTexts texts, TokenActions actions, RelationPopup popup, Consumer<String> say) {
		this.grid = grid;
		this.texts = texts;
		this.actions = actions;
		this.popup = popup;
		this.say = say;
		input = new CellInput(grid.control());
	}

	/** The field while it is open. */
	Optional<CellInput> input() {
		return Optional.of(input).filter(CellInput::isOpen);
	}

	/** Where one types while it is open. */
	Control field() {
		return input.text();
	}

	boolean isOpen() {
		return input.isOpen();
	}

	void close() {
		input.close();
	}

	/** @param typed what the field begins with; what the cell says where empty */
	void open(Optional<String> typed) {
		GridColumn column = grid.currentColumn();
		Optional<TokenRow> row = grid.current();
		if (row.isEmpty() || !column.isEditable()) {
			return;
		}
		if (!row.get().isWord()) {
			say.accept(Messages.OnlyWords);
			return;
		}
		close();
		boolean form = column.kind() == GridColumn.Kind.FORM;
		if (form && typed.isPresent()) {
			// Letters cannot change the text.
			say.accept(Messages.OnlySpaces);
			return;
		}
		if (form) {
			say.accept(Messages.Hint_Split);
		}
		boolean open = switch (column.kind()) {
		case ATTRIBUTE -> column.attribute().orElseThrow().open();
		case RELATION -> false;
		default -> true;
		};
		String start = typed.orElseGet(() -> texts.cell(grid.currentSentence().orElseThrow(), row.get(), column));
		input.open(grid.cell(), new CellInput.Asked(start, typed.isPresent(), proposals(column), open, (text, next) -> taken(column, text, next)));
	}

	/** Where the token at the cursor is to be split. */
	void openSplit() {
		grid.moveTo(grid.currentRow(), 1, false);
		open(Optional.empty());
	}

	private Function<String, List<String>> proposals(GridColumn column) {
		List<String> names = switch (column.kind()) {
		case ATTRIBUTE -> column.attribute().orElseThrow().tags();
		case RELATION -> Stream.concat(actions.types().stream().map(RelationRules::name), Stream.of(DependencyTree.ROOT)).toList();
		default -> List.of();
		};
		return typed -> TokenColumn.proposals(names, typed);
	}

	private void taken(GridColumn column, String text, CellInput.Next next) {
		if (actions.commit(column, text) && popup.shell().isEmpty()) {
			switch (next) {
			case DOWN -> grid.moveBy(1, 0, false);
			case UP -> grid.moveBy(-1, 0, false);
			case RIGHT -> grid.moveBy(0, 1, true);
			case LEFT -> grid.moveBy(0, -1, true);
			case STAY -> {
				// Where it is.
			}
			}
		}
	}
}
