/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.text.TokenEdits;
import org.labelwright.text.TokenRow;
import org.labelwright.text.TokenSentence;
import org.labelwright.ui.canvas.EditorHistory;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.text.internal.TextEditor;
import org.labelwright.ui.text.internal.ViewCommands;

/**
 * The tokens of the text in the editor: a row each with what is said of it, and the tree of the sentence at the cursor. Follows the
 * caret of the editor, and the editor shows the token at the cursor. What is changed is a command of the editor.
 */
public final class TokensView extends ViewPart {

	public static final String ID = "org.labelwright.ui.text.tokens";

	/** Of its keys. */
	public static final String CONTEXT = "org.labelwright.ui.text.tokens.context";
	/** While the rows have the focus. */
	public static final String GRID_CONTEXT = "org.labelwright.ui.text.tokens.grid.context";
	/** While the tree has the focus. */
	public static final String TREE_CONTEXT = "org.labelwright.ui.text.tokens.tree.context";
	private static final int NARROW = 200;

	private Label message;
	private TokenGrid grid;
	private ArcViewer arcs;
	private RelationPopup popup;
	private TokenSource source;
	private TokenTexts texts;
	private TokenActions actions;
	private CellEditing cells;
	private EditorHistory history;
	/** Whether nothing is said but what can be done. */
	private boolean hinting;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 2).spacing(4, 3).applyTo(parent);
		message = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(message);
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		grid = new TokenGrid(sash, new GridEdits());
		arcs = new ArcViewer(sash, new TreeEdits());
		sash.setWeights(50, 50);
		sash.addListener(SWT.Resize, event -> {
			int wanted = sash.getSize().x > 1.4 * sash.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL;
			if (sash.getOrientation() != wanted) {
				sash.setOrientation(wanted);
			}
		});
		TokenEdits edits = new TokenEdits(AnnotationMaker::changed);
		popup = new RelationPopup(grid, arcs);
		source = new TokenSource(getSite().getPage(), new Follower());
		texts = new TokenTexts(source, edits);
		actions = new TokenActions(source, grid, texts, edits, popup, this::say);
		cells = new CellEditing(grid, texts, actions, popup, this::say);
		createCommands();
		source.start();
	}

	private void createCommands() {
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		ViewCommands commands = new ViewCommands(getViewSite(), ID + ".");
		List<IAction> ofRows = List.of(commands.add("editCell", () -> cells.open(Optional.empty()), () -> !cells.isOpen()), commands.add("clearCells", actions::clear, () -> !cells.isOpen()),
				commands.add("fillDown", actions::fillDown),
				commands.add("splitToken", cells::openSplit), commands.add("mergeTokens", actions::mergeTokens), commands.add("splitSentence", actions::splitSentence),
				commands.add("mergeSentences", actions::mergeSentences));
		ofRows.forEach(getViewSite().getActionBars().getMenuManager()::add);
		ViewCommands.menu(grid.control(), ofRows);
		commands.whileFocused(grid.control(), cells.field(), cells::isOpen, GRID_CONTEXT);
		ViewCommands.menu(arcs.getControl(), List.of(commands.add("relation", arcs.tool()::enter), commands.add("hang", arcs.tool()::hang), commands.add("root", arcs.tool()::root),
				commands.add("letGo", arcs.tool()::letGo)));
		commands.whileFocused(arcs.getControl(), TREE_CONTEXT);
		history = new EditorHistory(getViewSite().getActionBars());
	}

	private void say(String text) {
		String shown = text.replace("&", "&&");
		if (!message.getText().equals(shown)) {
			int height = message.getSize().y;
			message.setText(shown);
			if (message.computeSize(Math.max(1, message.getSize().x), SWT.DEFAULT).y != height) {
				message.getParent().layout();
			}
		}
	}

	/** The cursor is in another cell, or the rows are others. */
	private void moved() {
		arcs.show(grid.currentSentence(), grid.current(), source.index().map(one -> source.ontology()), texts::form, texts::isWrong);
		// What is wrong with the sentence at the cursor, or else what can be done.
		grid.currentSentence().ifPresent(sentence -> {
			String wrong = texts.told(sentence);
			hinting = wrong.isEmpty();
			say(wrong.isEmpty() ? Messages.hint(grid.currentColumn().kind()) : wrong);
		});
	}

	/** Keeps up with the text. */
	private final class Follower implements TokenSource.Listener {

		@Override
		public void follows(Optional<TextEditor> editor) {
			history.follow(editor);
		}

		@Override
		public void replaced(String said) {
			if (message.isDisposed()) {
				return;
			}
			cells.close();
			texts.forget();
			if (source.index().isPresent()) {
				grid.setColumns(source.columns());
			}
			grid.show(source.index());
			// What can be done stays there until the next text has come, so that nothing jumps in between.
			if (!said.isEmpty() || !hinting) {
				say(said);
			}
			moved();
		}

		@Override
		public void edited() {
			cells.close();
			grid.show(source.index());
			if (grid.rowCount() == 0) {
				say(Messages.NoTokens);
			}
			moved();
		}

		@Override
		public void caretAt(int row) {
			grid.follow(row);
			moved();
		}
	}

	/** What the grid asks. */
	private final class GridEdits implements TokenGrid.Edits {

		@Override
		public String text(TokenSentence sentence, TokenRow row, GridColumn column) {
			return texts.cell(sentence, row, column);
		}

		@Override
		public boolean isWrong(TokenSentence sentence, TokenRow row, GridColumn column) {
			return (column.kind() == GridColumn.Kind.HEAD || column.kind() == GridColumn.Kind.NUMBER) && texts.isWrong(sentence, row);
		}

		@Override
		public void edit(Optional<String> typed) {
			cells.open(typed);
		}

		@Override
		public void moved() {
			cells.close();
			grid.current().ifPresent(source::lead);
			TokensView.this.moved();
		}
	}

	/** What the tree asks. */
	private final class TreeEdits implements ArcViewer.Edits {

		@Override
		public void hang(TokenSentence sentence, TokenRow dependent, TokenRow head) {
			actions.hang(sentence, List.of(dependent), head);
		}

		@Override
		public void root(TokenSentence sentence, TokenRow word) {
			actions.root(sentence, List.of(word));
		}

		@Override
		public void letGo(TokenSentence sentence, TokenRow word) {
			actions.letGo(sentence, List.of(word));
		}

		@Override
		public void chooseRelation(TokenSentence sentence, TokenRow word) {
			actions.chooseRelation(sentence, word);
		}

		@Override
		public void select(TokenRow word) {
			source.index().map(all -> all.rowOf(word.annotation())).ifPresent(grid::follow);
			grid.current().ifPresent(source::lead);
			moved();
		}

		@Override
		public void say(String text) {
			TokensView.this.say(text);
		}
	}

	/** The rows, for tests. */
	public Canvas table() {
		return grid.control();
	}

	/** The tree, for tests. */
	public Control tree() {
		return arcs.getControl();
	}

	/** What stands in place of the tree where that is too large to be drawn. */
	public String treeNotice() {
		return arcs.notice();
	}

	/** How many words the tree has that is drawn. */
	public int wordsInTree() {
		return arcs.scene().map(scene -> scene.words().size()).orElse(0);
	}

	/** Where a word of the tree is, for tests; from 1 on. */
	public Point wordInTree(int number) {
		return arcs.place(number - 1);
	}

	/** What all rows say, for tests. */
	public List<List<String>> rows() {
		return grid.rows();
	}

	/** Where a cell is in the table, for tests; both from 0 on. */
	public Rectangle cell(int row, int column) {
		return grid.cell(row, column);
	}

	public int rowCount() {
		return grid.rowCount();
	}

	/** The row of the cursor, from 0 on. */
	public int currentRow() {
		return grid.currentRow();
	}

	/** The field that is open over a cell, for tests. */
	public Optional<Text> input() {
		return cells.input().map(CellInput::text);
	}

	/** What is proposed there, for tests. */
	public List<String> proposed() {
		return cells.input().map(CellInput::proposed).orElse(List.of());
	}

	/** The small window that asks for a relation, for tests. */
	public Optional<Shell> popup() {
		return popup.shell();
	}

	/** What stands above the rows. */
	public String message() {
		return message.getText();
	}

	public boolean isReading() {
		return source.isReading();
	}

	@Override
	public void setFocus() {
		grid.control().setFocus();
	}

	@Override
	public void dispose() {
		if (source != null) {
			source.dispose();
			history.follow(Optional.empty());
		}
		super.dispose();
	}
}
