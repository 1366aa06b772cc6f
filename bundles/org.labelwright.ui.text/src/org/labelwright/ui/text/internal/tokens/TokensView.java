/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.tokens;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
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
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.RelationRules;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.text.TokenColumn;
import org.labelwright.text.TokenEdits;
import org.labelwright.text.TokenIndex;
import org.labelwright.text.TokenRow;
import org.labelwright.text.TokenSentence;
import org.labelwright.text.Tokenization;
import org.labelwright.ui.EditorFollower;
import org.labelwright.ui.editing.AnnotationMaker;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.text.internal.TextEditor;
import org.labelwright.ui.text.internal.TextScene;

/**
 * The tokens of the text in the editor: a row each with what is said of it, and the tree of the sentence at the cursor. Follows the
 * caret of the editor, and the editor shows the token at the cursor. What is changed is a command of the editor.
 */
public final class TokensView extends ViewPart {

	public static final String ID = "org.labelwright.ui.text.tokens";

	private static final String CONTEXT = "org.labelwright.ui.text.tokens.context";
	private static final String NUMBER = "[0-9]+";
	private static final int NARROW = 200;

	/** Hears of edits in whatever thread makes them. */
	private final DocumentSession.Listener sessionListener = new DocumentSession.Listener() {
		@Override
		public void edited(DocumentSession edited, Edit edit) {
			PlatformUI.getWorkbench().getDisplay().execute(() -> heard(edited, edit));
		}

		@Override
		public void reloaded(DocumentSession reloaded) {
			PlatformUI.getWorkbench().getDisplay().execute(() -> read());
		}
	};
	private final TextScene.Listener textListener = new TextScene.Listener() {
		@Override
		public void changed() {
			followText();
		}

		@Override
		public void selectionChanged() {
			followText();
		}
	};
	private final Runnable itemListener = this::refresh;
	private final Consumer<Dataset> ontologyListener = changed -> ontologyChanged();
	private final TokenEdits edits = new TokenEdits(AnnotationMaker::changed);
	/** Of the sentences in sight; what is there no more goes. */
	private final Map<TokenSentence, List<DependencyTree.Problem>> problems = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<TokenSentence, List<DependencyTree.Problem>> eldest) {
			return size() > 200;
		}
	};
	private Label message;
	private TokenGrid grid;
	private ArcViewer arcs;
	private SashForm sash;
	private EditorFollower follower;
	private Optional<TextEditor> editor = Optional.empty();
	private Optional<DocumentSession> session = Optional.empty();
	private Optional<TokenIndex> index = Optional.empty();
	private Optional<Job> job = Optional.empty();
	private Optional<CellInput> input = Optional.empty();
	private Optional<Shell> popup = Optional.empty();
	private List<RelationType> types = List.of();
	private int caret = -1;
	private boolean leading;

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().margins(4, 2).spacing(4, 3).applyTo(parent);
		message = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(message);
		sash = new SashForm(parent, SWT.HORIZONTAL);
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
		createCommands();
		follower = new EditorFollower(getSite().getPage(), this::follow);
	}

	private void createCommands() {
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		MenuManager menu = new MenuManager();
		IActionBars bars = getViewSite().getActionBars();
		Map<String, Runnable> commands = new LinkedHashMap<>();
		commands.put("fillDown", this::fillDown);
		commands.put("splitToken", this::startSplit);
		commands.put("mergeTokens", this::mergeTokens);
		commands.put("splitSentence", this::splitSentence);
		commands.put("mergeSentences", this::mergeSentences);
		commands.forEach((name, body) -> {
			String id = ID + "." + name;
			handlers.activateHandler(id, new AbstractHandler() {
				@Override
				public Object execute(ExecutionEvent event) {
					body.run();
					return null;
				}
			});
			menu.add(new CommandContributionItem(new CommandContributionItemParameter(getSite(), id, id, CommandContributionItem.STYLE_PUSH)));
			bars.getMenuManager().add(new CommandContributionItem(new CommandContributionItemParameter(getSite(), id + ".menu", id, CommandContributionItem.STYLE_PUSH)));
		});
		grid.control().setMenu(menu.createContextMenu(grid.control()));
		// Undo is that of the editor, whose history has what is done here.
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), history(IWorkbenchCommandConstants.EDIT_UNDO, CommandStack::undo));
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), history(IWorkbenchCommandConstants.EDIT_REDO, CommandStack::redo));
	}

	private IAction history(String id, Consumer<CommandStack> step) {
		IAction action = new Action() {
			@Override
			public void run() {
				editor.ifPresent(one -> step.accept(one.getAdapter(CommandStack.class)));
			}
		};
		action.setActionDefinitionId(id);
		return action;
	}

	private void follow(Optional<Dataset> dataset) {
		if (message.isDisposed()) {
			return;
		}
		IEditorPart active = getSite().getPage().getActiveEditor();
		Optional<TextEditor> now = dataset.isPresent() && active instanceof TextEditor text ? Optional.of(text) : Optional.empty();
		if (!now.equals(editor)) {
			leave();
			editor = now;
			editor.ifPresent(one -> {
				one.addItemListener(itemListener);
				one.scene().addListener(textListener);
				one.manager().addOntologyListener(ontologyListener);
			});
			refresh();
		} else if (editor.isEmpty()) {
			show(Optional.empty(), Messages.NoEditor);
		}
	}

	private void leave() {
		editor.ifPresent(one -> {
			one.removeItemListener(itemListener);
			one.scene().removeListener(textListener);
			one.manager().removeOntologyListener(ontologyListener);
		});
		editor = Optional.empty();
		session.ifPresent(one -> one.removeListener(sessionListener));
		session = Optional.empty();
	}

	private void ontologyChanged() {
		session.ifPresent(one -> one.removeListener(sessionListener));
		session = Optional.empty();
		refresh();
	}

	/** The item may be another. */
	private void refresh() {
		if (message.isDisposed()) {
			return;
		}
		Optional<DocumentSession> now = editor.filter(TextEditor::isOpen).filter(TextEditor::isLoaded).flatMap(TextEditor::session);
		if (now.equals(session) && session.isPresent()) {
			return;
		}
		closeInput();
		session.ifPresent(one -> one.removeListener(sessionListener));
		session = now;
		if (session.isEmpty()) {
			show(Optional.empty(), editor.isEmpty() ? Messages.NoEditor : "");
		} else if (!TokenColumn.hasTokens(ontology())) {
			show(Optional.empty(), Messages.NoTokenClass);
		} else {
			session.get().addListener(sessionListener);
			types = TokenEdits.types(ontology());
			read();
		}
	}

	private Ontology ontology() {
		return editor.orElseThrow().dataset().ontology();
	}

	/** Reads the whole document, in the background. */
	private void read() {
		if (message.isDisposed() || session.isEmpty()) {
			return;
		}
		DocumentSession document = session.get();
		List<Annotation> annotations = document.annotations();
		Ontology ontology = ontology();
		show(Optional.empty(), Messages.Reading);
		Job[] started = new Job[1];
		started[0] = Job.createSystem(Messages.Reading, (ICoreRunnable) monitor -> {
			TokenIndex made = TokenIndex.of(ontology, annotations);
			boolean misc = annotations.stream().anyMatch(one -> one.getOrigin() != null && one.getOrigin().contains("\"misc\""));
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!message.isDisposed() && job.filter(one -> one == started[0]).isPresent()) {
					job = Optional.empty();
					grid.setColumns(columns(misc));
					show(Optional.of(made), made.rowCount() == 0 ? Messages.NoTokens : "");
					caret = -1;
					followCaret();
					moved();
				}
			});
		});
		job = Optional.of(started[0]);
		started[0].schedule();
	}

	private List<GridColumn> columns(boolean misc) {
		List<GridColumn> columns = new ArrayList<>();
		columns.add(new GridColumn(GridColumn.Kind.NUMBER, Messages.Column_Number, Optional.empty(), 44));
		columns.add(new GridColumn(GridColumn.Kind.FORM, Messages.Column_Form, Optional.empty(), 110));
		TokenColumn.of(ontology()).forEach(one -> columns.add(GridColumn.of(one)));
		columns.add(new GridColumn(GridColumn.Kind.HEAD, Messages.Column_Head, Optional.empty(), 50));
		columns.add(new GridColumn(GridColumn.Kind.RELATION, Messages.Column_Relation, Optional.empty(), 90));
		if (misc) {
			columns.add(new GridColumn(GridColumn.Kind.MISC, Messages.Column_Misc, Optional.empty(), 100));
		}
		return columns;
	}

	private void heard(DocumentSession edited, Edit edit) {
		if (message.isDisposed() || session.filter(one -> one == edited).isEmpty() || edit.isEmpty()) {
			return;
		}
		if (job.isPresent()) {
			// What is being read is no longer what there is.
			read();
			return;
		}
		index.ifPresent(before -> {
			closeInput();
			show(Optional.of(before.after(edit)), "");
			moved();
		});
	}

	private void show(Optional<TokenIndex> shown, String said) {
		index = shown;
		if (shown.isEmpty()) {
			job = Optional.empty();
			problems.clear();
		}
		grid.show(shown);
		showTree();
		say(said);
	}

	private void say(String text) {
		String shown = text.replace("&", "&&");
		if (!message.getText().equals(shown)) {
			message.setText(shown);
			message.getParent().layout();
		}
	}

	/** The text on the page may be another, or not there yet: then what is shown of the one before goes at once. */
	private void followText() {
		if (editor.filter(TextEditor::isLoaded).isPresent() != session.isPresent()) {
			refresh();
		} else {
			followCaret();
		}
	}

	private void followCaret() {
		int now = editor.filter(TextEditor::isLoaded).map(one -> one.scene().text().caret()).orElse(-1);
		if (!leading && index.isPresent() && now != caret) {
			grid.follow(index.get().rowOf(Math.max(0, now)));
			showTree();
			tell();
		}
		caret = now;
	}

	/** The cursor is in another cell, or the rows are others. */
	private void moved() {
		showTree();
		tell();
	}

	/** Shows the token at the cursor in the text. */
	private void lead() {
		grid.current().ifPresent(row -> editor.filter(TextEditor::isLoaded).ifPresent(one -> {
			leading = true;
			one.reveal(one.item().orElseThrow().id(), row.span());
			leading = false;
		}));
	}

	private void showTree() {
		arcs.show(grid.currentSentence(), grid.current(), index.isPresent() ? Optional.of(ontology()) : Optional.empty(), this::form, this::isWrong);
	}

	/** What is wrong with the sentence at the cursor, as long as nothing else is to be said. */
	private void tell() {
		if (index.isPresent() && index.get().rowCount() > 0) {
			say(grid.currentSentence().map(this::problems).orElse(List.of()).stream().map(this::told).distinct().limit(3).reduce((one, other) -> one + "  " + other)
					.orElse(Messages.hint(grid.currentColumn().kind())));
		}
	}

	private List<DependencyTree.Problem> problems(TokenSentence sentence) {
		return problems.computeIfAbsent(sentence, TokenEdits::problems);
	}

	private String told(DependencyTree.Problem problem) {
		String number = grid.currentSentence().flatMap(one -> one.find(problem.annotation().getId())).map(TokenRow::number).orElse("");
		return NLS.bind(Messages.problem(problem.kind()), number);
	}

	private boolean isWrong(TokenSentence sentence, TokenRow row) {
		return problems(sentence).stream().anyMatch(one -> one.annotation().getId().equals(row.id()));
	}

	private String form(TokenRow row) {
		var said = row.annotation().getAttributes().get("form");
		return said == null ? editor.map(one -> one.scene().page().text().text(one.scene().page().inside(row.span())).replaceAll("\\s+", " ")).orElse("") : said.text();
	}

	private String cell(TokenSentence sentence, TokenRow row, GridColumn column) {
		return switch (column.kind()) {
		case NUMBER -> row.number();
		case FORM -> form(row);
		case ATTRIBUTE -> column.attribute().orElseThrow().text(row.annotation());
		case HEAD -> TokenEdits.isRoot(row) ? "0" : TokenEdits.head(sentence, row).map(TokenRow::number).orElse("");
		case RELATION -> TokenEdits.relationName(ontology(), sentence, row);
		case MISC -> edits.misc(row);
		};
	}

	/** Does something of which the ontology or the tree may not allow everything; then that is said. */
	private boolean attempt(String label, Supplier<Edit> making) {
		try {
			Edit edit = making.get();
			editor.ifPresent(one -> one.run(label, edit));
			return true;
		} catch (IllegalArgumentException e) {
			say(e.getMessage());
			message.getDisplay().beep();
			return false;
		}
	}

	private Optional<TokenSentence> sentenceOfSelected() {
		Optional<TokenSentence> sentence = grid.currentSentence();
		if (sentence.isPresent() && grid.selected().stream().anyMatch(row -> sentence.get().place(row.id()) < 0)) {
			say(Messages.SeveralSentences);
			return Optional.empty();
		}
		return sentence;
	}

	private boolean commit(GridColumn column, String text) {
		return switch (column.kind()) {
		case ATTRIBUTE -> attempt(NLS.bind(Messages.Command_Value, column.title()), () -> edits.values(grid.selected(), column.attribute().orElseThrow(), column.attribute().get().value(text)));
		case FORM -> split(text);
		case HEAD -> sentenceOfSelected().filter(sentence -> head(sentence, grid.selected(), text.strip())).isPresent();
		case RELATION -> relation(text.strip());
		case NUMBER, MISC -> false;
		};
	}

	private boolean head(TokenSentence sentence, List<TokenRow> rows, String number) {
		if (number.isEmpty()) {
			return attempt(Messages.Command_LetGo, () -> edits.letGo(sentence, rows));
		}
		if (number.equals("0")) {
			return attempt(Messages.Command_Root, () -> edits.root(sentence, rows));
		}
		Optional<TokenRow> head = number.matches(NUMBER) ? sentence.numbered(number) : Optional.empty();
		if (head.isEmpty()) {
			say(NLS.bind(Messages.NoSuchWord, number));
			return false;
		}
		return hang(sentence, rows, head.get());
	}

	/** Asks for the kind of relation where there is none yet. */
	private boolean hang(TokenSentence sentence, List<TokenRow> rows, TokenRow head) {
		boolean known = rows.stream().filter(TokenRow::isWord).allMatch(row -> TokenEdits.relation(sentence, row.annotation()).isPresent());
		if (known) {
			return attempt(Messages.Command_Hang, () -> edits.hang(sentence, rows, head, Optional.empty()));
		}
		if (types.isEmpty()) {
			say(Messages.NoRelations);
			return false;
		}
		try {
			edits.hang(sentence, rows, head, Optional.of(types.getFirst().getId()));
		} catch (IllegalArgumentException e) {
			say(e.getMessage());
			return false;
		}
		choose(type -> attempt(Messages.Command_Hang, () -> edits.hang(sentence, rows, head, Optional.of(type.getId()))));
		return true;
	}

	private void choose(Consumer<RelationType> chosen) {
		popup.filter(shell -> !shell.isDisposed()).ifPresent(Shell::dispose);
		Control focus = arcs.getControl().isFocusControl() ? arcs.getControl() : grid.control();
		Point at = focus == grid.control() ? focus.toDisplay(grid.cell().x + grid.cell().width / 2, grid.cell().y + grid.cell().height) : focus.toDisplay(focus.getSize().x / 2, 20);
		popup = Optional.of(new ChoicePopup(getSite().getShell(), Messages.Choose_Relation, types.stream().map(type -> new ChoicePopup.Choice(RelationRules.name(type), "", () -> chosen.accept(type))).toList(),
				at).shell());
		popup.get().addDisposeListener(event -> {
			if (!focus.isDisposed()) {
				focus.setFocus();
			}
		});
	}

	private boolean relation(String name) {
		Optional<TokenSentence> sentence = sentenceOfSelected();
		if (sentence.isEmpty()) {
			return false;
		}
		if (name.isEmpty()) {
			return head(sentence.get(), grid.selected(), "");
		}
		if (name.equals(DependencyTree.ROOT)) {
			return head(sentence.get(), grid.selected(), "0");
		}
		Optional<RelationType> type = types.stream().filter(one -> RelationRules.name(one).equalsIgnoreCase(name)).findFirst();
		if (type.isEmpty()) {
			say(NLS.bind(Messages.NoSuchRelation, name));
			return false;
		}
		if (grid.selected().stream().filter(TokenRow::isWord).allMatch(row -> TokenEdits.relation(sentence.get(), row.annotation()).isEmpty())) {
			say(Messages.HeadFirst);
			return false;
		}
		return attempt(Messages.Command_Relation, () -> edits.relation(sentence.get(), grid.selected(), type.get().getId()));
	}

	private void fillDown() {
		List<TokenRow> rows = grid.selected();
		GridColumn column = grid.currentColumn();
		if (rows.isEmpty() || !column.isEditable() || column.kind() == GridColumn.Kind.FORM) {
			return;
		}
		// One row alone gets what the one above it says.
		int from = index.orElseThrow().rowOf(rows.getFirst().annotation()) - (rows.size() == 1 ? 1 : 0);
		while (from > 0 && !index.get().row(from).isWord()) {
			from--;
		}
		if (from >= 0) {
			commit(column, cell(index.get().sentences().get(index.get().sentenceAt(from)), index.get().row(from), column));
		}
	}

	private void startSplit() {
		grid.moveTo(grid.currentRow(), 1, false);
		edit(Optional.empty());
	}

	private boolean split(String text) {
		Optional<TokenRow> row = grid.current().filter(TokenRow::isWord);
		String form = row.map(this::form).orElse("");
		int space = text.indexOf(' ');
		if (row.isEmpty() || text.equals(form)) {
			return row.isPresent();
		}
		if (space < 0 || !text.replace(" ", "").equals(form.replace(" ", ""))) {
			say(Messages.OnlySpaces);
			return false;
		}
		// The form may have spaces itself; the first that is new is meant.
		int at = 0;
		while (at < form.length() && form.charAt(at) == text.charAt(at)) {
			at++;
		}
		int place = row.get().span().start() + form.codePointCount(0, at);
		return attempt(Messages.Command_SplitToken, () -> borders().splitToken(row.get().id(), place));
	}

	private Tokenization borders() {
		return new Tokenization(ontology(), editor.orElseThrow().scene().page().text(), session.orElseThrow().annotations());
	}

	private void mergeTokens() {
		List<TokenRow> words = new ArrayList<>(grid.selected().stream().filter(TokenRow::isWord).toList());
		if (words.size() == 1) {
			// With the next one, where only one is selected.
			List<TokenRow> all = grid.currentSentence().orElseThrow().words();
			int at = all.indexOf(words.getFirst());
			words.addAll(all.subList(at + 1, Math.min(all.size(), at + 2)));
		}
		attempt(Messages.Command_MergeTokens, () -> borders().mergeTokens(words.stream().map(TokenRow::id).toList()));
	}

	/** The token at the cursor begins the next sentence. */
	private void splitSentence() {
		Optional<Annotation> sentence = grid.currentSentence().flatMap(TokenSentence::annotation);
		if (sentence.isEmpty()) {
			say(Messages.NoSentence);
			return;
		}
		grid.current().ifPresent(row -> attempt(Messages.Command_SplitSentence, () -> borders().splitSentence(sentence.get().getId(), row.span().start())));
	}

	private void mergeSentences() {
		Optional<Annotation> sentence = grid.currentSentence().flatMap(TokenSentence::annotation);
		if (sentence.isEmpty()) {
			say(Messages.NoSentence);
			return;
		}
		attempt(Messages.Command_MergeSentences, () -> borders().mergeWithNext(sentence.get().getId()));
	}

	private void closeInput() {
		input.filter(CellInput::isOpen).ifPresent(CellInput::close);
		input = Optional.empty();
	}

	private void edit(Optional<String> typed) {
		GridColumn column = grid.currentColumn();
		Optional<TokenRow> row = grid.current();
		if (row.isEmpty() || !column.isEditable()) {
			return;
		}
		if (!row.get().isWord()) {
			say(Messages.OnlyWords);
			return;
		}
		closeInput();
		String now = cell(grid.currentSentence().orElseThrow(), row.get(), column);
		if (column.kind() == GridColumn.Kind.FORM && typed.isPresent()) {
			// Letters cannot change the text.
			say(Messages.OnlySpaces);
			return;
		}
		if (column.kind() == GridColumn.Kind.FORM) {
			say(Messages.Hint_Split);
		}
		boolean open = switch (column.kind()) {
		case ATTRIBUTE -> column.attribute().orElseThrow().open();
		case RELATION -> false;
		default -> true;
		};
		Rectangle cell = grid.cell();
		input = Optional.of(new CellInput(grid.control(), cell, typed.orElse(now), typed.isPresent(), proposals(column), open, (text, next) -> taken(column, text, next)));
	}

	private Function<String, List<String>> proposals(GridColumn column) {
		List<String> names = switch (column.kind()) {
		case ATTRIBUTE -> column.attribute().orElseThrow().tags();
		case RELATION -> {
			List<String> all = new ArrayList<>(types.stream().map(RelationRules::name).toList());
			all.add(DependencyTree.ROOT);
			yield all;
		}
		default -> List.of();
		};
		return typed -> TokenColumn.proposals(names, typed);
	}

	private void taken(GridColumn column, String text, CellInput.Next next) {
		boolean done = commit(column, text);
		if (done && !popup.filter(shell -> !shell.isDisposed()).isPresent()) {
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

	/** What the grid asks. */
	private final class GridEdits implements TokenGrid.Edits {

		@Override
		public String text(TokenSentence sentence, TokenRow row, GridColumn column) {
			return cell(sentence, row, column);
		}

		@Override
		public boolean isWrong(TokenSentence sentence, TokenRow row, GridColumn column) {
			return (column.kind() == GridColumn.Kind.HEAD || column.kind() == GridColumn.Kind.NUMBER) && TokensView.this.isWrong(sentence, row);
		}

		@Override
		public void edit(Optional<String> typed) {
			TokensView.this.edit(typed);
		}

		@Override
		public void clear() {
			if (grid.currentColumn().isEditable() && grid.currentColumn().kind() != GridColumn.Kind.FORM) {
				commit(grid.currentColumn(), "");
			}
		}

		@Override
		public void moved() {
			closeInput();
			lead();
			TokensView.this.moved();
		}
	}

	/** What the tree asks. */
	private final class TreeEdits implements ArcViewer.Edits {

		@Override
		public void hang(TokenSentence sentence, TokenRow dependent, TokenRow head) {
			TokensView.this.hang(sentence, List.of(dependent), head);
		}

		@Override
		public void root(TokenSentence sentence, TokenRow word) {
			head(sentence, List.of(word), "0");
		}

		@Override
		public void letGo(TokenSentence sentence, TokenRow word) {
			head(sentence, List.of(word), "");
		}

		@Override
		public void chooseRelation(TokenSentence sentence, TokenRow word) {
			if (TokenEdits.relation(sentence, word.annotation()).isEmpty()) {
				say(Messages.HeadFirst);
			} else {
				choose(type -> attempt(Messages.Command_Relation, () -> edits.relation(sentence, List.of(word), type.getId())));
			}
		}

		@Override
		public void select(TokenRow word) {
			index.ifPresent(all -> grid.follow(all.rowOf(word.annotation())));
			lead();
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
		return input.filter(CellInput::isOpen).map(CellInput::text);
	}

	/** What is proposed there, for tests. */
	public List<String> proposed() {
		return input.filter(CellInput::isOpen).map(CellInput::proposed).orElse(List.of());
	}

	/** The small window that asks for a relation, for tests. */
	public Optional<Shell> popup() {
		return popup.filter(shell -> !shell.isDisposed());
	}

	/** What stands above the rows. */
	public String message() {
		return message.getText();
	}

	public boolean isReading() {
		return job.isPresent();
	}

	@Override
	public void setFocus() {
		grid.control().setFocus();
	}

	@Override
	public void dispose() {
		if (follower != null) {
			follower.dispose();
		}
		job = Optional.empty();
		leave();
		super.dispose();
	}
}
