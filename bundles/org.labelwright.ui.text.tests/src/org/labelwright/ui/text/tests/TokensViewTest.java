/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.commands.contexts.IContextManagerListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Change;
import org.labelwright.geometry.Span;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.conll.ConlluExporter;
import org.labelwright.formats.text.internal.conll.ConlluImporter;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.text.internal.tokens.TokensView;

/** Corrects parts of speech, trees and borders by real events, and writes CoNLL-U of it. */
class TokensViewTest {

	private static final String CONLLU = """
			# sent_id = one
			# text = Go al mar \u05E9\u05DC\u05D5\u05DD now.
			1	Go	go	VERB	_	_	0	root	_	_
			2-3	al	_	_	_	_	_	_	_	_
			2	a	a	ADP	_	_	4	case	_	_
			3	el	el	DET	_	_	4	det	_	_
			4	mar	mar	NOUN	_	_	1	obl	_	_
			4.1	sea	sea	NOUN	_	_	_	_	_	_
			5	\u05E9\u05DC\u05D5\u05DD	_	X	_	_	4	dep	_	_
			6	now	now	ADV	_	_	1	advmod	_	SpaceAfter=No
			7	.	.	PUNCT	_	_	1	punct	_	_

			# text = \u65E5\u672C cannot
			1	\u65E5\u672C	\u65E5\u672C	PROPN	_	_	2	nsubj	_	_
			2	cannot	can	AUX	_	_	0	root	_	_

			""";
	private static final int UPOS = 3;
	private static final int HEAD = 6;
	private static final int RELATION = 7;

	@TempDir
	private Path temp;
	private TokensView view;

	@AfterEach
	void closeView() {
		Workbench.page().hideView(view);
	}

	private Workbench workbench(String file) throws Exception {
		Path in = Files.writeString(temp.resolve("in.conllu"), file);
		try (DatasetSource source = new ConlluImporter().open(in, Options.of(List.of(), Map.of()), new LossReport(), Progress.NONE)) {
			Workbench workbench = new Workbench(temp.resolve("data"), source);
			view = (TokensView) Workbench.page().showView(TokensView.ID);
			Workbench.until(() -> view.rowCount() > 0 && !view.isReading() && view.table().getSize().x > 100);
			return workbench;
		}
	}

	private void key(int code, int modifiers) {
		Workbench.press(view.table(), code, modifiers);
	}

	/** Types into the field over the cell. */
	private void type(String letters) {
		for (char letter : letters.toCharArray()) {
			Optional<Text> input = view.input();
			if (input.isEmpty()) {
				key(letter, 0);
			} else {
				input.get().insert(Character.toString(letter));
			}
		}
	}

	private void take(int detail) {
		Event event = new Event();
		event.detail = detail;
		event.doit = true;
		view.input().orElseThrow().notifyListeners(SWT.Traverse, event);
	}

	private void goTo(int row, int column) {
		key(SWT.HOME, SWT.MOD1);
		Rectangle cell = view.cell(row, column);
		mouse(view.table(), SWT.MouseDown, new Point(cell.x + 3, cell.y + 3));
	}

	private static void mouse(Control control, int type, Point at) {
		Event event = new Event();
		event.x = at.x;
		event.y = at.y;
		event.button = 1;
		event.count = 1;
		event.stateMask = type == SWT.MouseDown ? 0 : SWT.BUTTON1;
		control.notifyListeners(type, event);
	}

	private void command(String name) throws Exception {
		Workbench.page().activate(view);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(TokensView.ID + "." + name, null);
	}

	private List<String> column(int column) {
		return view.rows().stream().map(row -> row.get(column)).toList();
	}

	private String exported(Workbench workbench) throws IOException {
		Path out = temp.resolve("out.conllu");
		new ConlluExporter().write(workbench.editor().dataset(), out, Options.of(List.of(), Map.of()), new LossReport(), Progress.NONE);
		return Files.readString(out);
	}

	@Test
	void partsOfSpeechAreTypedDownAColumn() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			assertThat(column(0)).containsExactly("1", "2-3", "2", "3", "4", "4.1", "5", "6", "7", "1", "2");
			assertThat(column(1)).containsExactly("Go", "al", "a", "el", "mar", "sea", "\u05E9\u05DC\u05D5\u05DD", "now", ".", "\u65E5\u672C", "cannot");
			assertThat(column(HEAD)).containsExactly("0", "", "4", "4", "1", "", "4", "1", "1", "2", "0");
			assertThat(column(RELATION)).containsExactly("root", "", "case", "det", "obl", "", "dep", "advmod", "punct", "nsubj", "root");
			goTo(6, UPOS);
			type("n");
			assertThat(view.proposed()).startsWith("NOUN", "NUM");
			type("u");
			assertThat(view.proposed()).startsWith("NUM");
			take(SWT.TRAVERSE_RETURN);
			assertThat(column(UPOS).get(6)).isEqualTo("NUM");
			assertThat(view.currentRow()).as("goes down").isEqualTo(7);
			type("propn");
			take(SWT.TRAVERSE_RETURN);
			assertThat(column(UPOS).get(7)).isEqualTo("PROPN");
			type("nonsense");
			take(SWT.TRAVERSE_RETURN);
			assertThat(view.message()).isEqualTo("\"nonsense\" is no upos: it takes ADJ, ADP, ADV, AUX, ...");
			assertThat(column(UPOS).get(8)).isEqualTo("PUNCT");
			workbench.command("org.eclipse.ui.edit.undo");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(exported(workbench)).isEqualTo(CONLLU);
		}
	}

	@Test
	void manyAtOnceAndTheValueAbove() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			goTo(2, UPOS);
			for (int i = 0; i < 5; i++) {
				key(SWT.ARROW_DOWN, SWT.SHIFT);
			}
			type("sym");
			take(SWT.TRAVERSE_TAB_NEXT);
			assertThat(column(UPOS)).as("but what is no word").containsExactly("VERB", "", "SYM", "SYM", "SYM", "NOUN", "SYM", "SYM", "PUNCT", "PROPN", "AUX");
			workbench.command("org.eclipse.ui.edit.undo");
			assertThat(exported(workbench)).isEqualTo(CONLLU);
			goTo(8, UPOS);
			command("fillDown");
			assertThat(column(UPOS).get(8)).isEqualTo("ADV");
			goTo(7, UPOS);
			command("clearCells");
			assertThat(column(UPOS).get(7)).isEmpty();
			goTo(5, UPOS);
			type("x");
			assertThat(view.input()).as("an empty node").isEmpty();
			assertThat(view.message()).contains("kept as they are");
		}
	}

	@Test
	void headsAreTypedAndStayATree() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			goTo(4, HEAD);
			type("5");
			take(SWT.TRAVERSE_RETURN);
			assertThat(view.message()).isEqualTo("That would be a circle: word 5 hangs on word 4 already.");
			assertThat(column(HEAD).get(4)).isEqualTo("1");
			type("9");
			take(SWT.TRAVERSE_RETURN);
			assertThat(view.message()).startsWith("There is no word 9");
			goTo(7, HEAD);
			type("4");
			take(SWT.TRAVERSE_RETURN);
			assertThat(column(HEAD).get(7)).isEqualTo("4");
			assertThat(column(RELATION).get(7)).as("keeps its relation").isEqualTo("advmod");
			goTo(7, RELATION);
			type("de");
			take(SWT.TRAVERSE_RETURN);
			assertThat(column(RELATION).get(7)).isIn("dep", "det");
			goTo(7, HEAD);
			command("clearCells");
			assertThat(view.message()).isEqualTo("Word 6 has no head.");
			type("1");
			take(SWT.TRAVERSE_RETURN);
			choose("advmod");
			assertThat(column(HEAD).get(7)).isEqualTo("1");
			goTo(4, HEAD);
			type("0");
			take(SWT.TRAVERSE_TAB_NEXT);
			assertThat(view.message()).isEqualTo("Word 4: the sentence has another root.");
			for (int i = 0; i < 5; i++) {
				workbench.command("org.eclipse.ui.edit.undo");
			}
			assertThat(exported(workbench)).isEqualTo(CONLLU);
		}
	}

	private void choose(String relation) {
		Shell shell = view.popup().orElseThrow();
		Text filter = (Text) Arrays.stream(shell.getChildren()).filter(Text.class::isInstance).findFirst().orElseThrow();
		filter.setText(relation);
		filter.notifyListeners(SWT.DefaultSelection, new Event());
	}

	@Test
	void arcsAreDrawnByMouseAndByKey() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			goTo(0, UPOS);
			Workbench.until(() -> view.tree().getSize().x > 50);
			Control tree = view.tree();
			Point from = view.wordInTree(4);
			Point to = view.wordInTree(6);
			mouse(tree, SWT.MouseDown, from);
			for (int i = 1; i <= 5; i++) {
				mouse(tree, SWT.MouseMove, new Point(from.x + (to.x - from.x) * i / 5, to.y));
			}
			mouse(tree, SWT.MouseUp, to);
			assertThat(column(HEAD).get(7)).as("a drag from head to dependent").isEqualTo("4");
			goTo(7, UPOS);
			command("hang");
			for (int i = 0; i < 5; i++) {
				key(tree, SWT.ARROW_LEFT);
			}
			command("relation");
			assertThat(column(HEAD).get(7)).as("by key").isEqualTo("1");
			goTo(7, UPOS);
			command("relation");
			choose("obl");
			assertThat(column(RELATION).get(7)).isEqualTo("obl");
			command("letGo");
			assertThat(column(HEAD).get(7)).isEmpty();
			for (int i = 0; i < 4; i++) {
				workbench.command("org.eclipse.ui.edit.undo");
			}
			assertThat(exported(workbench)).isEqualTo(CONLLU);
		}
	}

	/** To change what keys mean takes the platform longer than the edit, so that is the same in the field; only it does not lose what is typed. */
	@Test
	void keysOfRowsAreThoseOfWritingInTheField() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
			IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
			Workbench.page().activate(view);
			goTo(0, UPOS);
			Workbench.until(() -> active().contains(TokensView.GRID_CONTEXT));
			List<Set<?>> changes = new ArrayList<>();
			IContextManagerListener listener = event -> changes.add(event.getPreviouslyActiveContextIds());
			contexts.addContextManagerListener(listener);
			type("AD");
			assertThat(view.input().orElseThrow().isFocusControl()).isTrue();
			assertThat(List.of("clearCells", "editCell")).noneMatch(one -> commands.getCommand(TokensView.ID + "." + one).isHandled());
			take(SWT.TRAVERSE_RETURN);
			assertThat(column(UPOS).getFirst()).isEqualTo("ADJ");
			assertThat(List.of("clearCells", "editCell")).allMatch(one -> commands.getCommand(TokensView.ID + "." + one).isHandled());
			Workbench.until(() -> view.table().isFocusControl());
			assertThat(changes).isEmpty();
			contexts.removeContextManagerListener(listener);
			type("N");
			view.tree().setFocus();
			Workbench.until(() -> !active().contains(TokensView.GRID_CONTEXT));
			assertThat(active()).contains(TokensView.TREE_CONTEXT);
		}
	}

	/** In the field over a cell Delete and letters are those of writing, so the keys of rows and tree hold only where these have the focus. */
	@Test
	void keysHoldWhereTheyMeanSomething() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			assertThat(bound(TokensView.GRID_CONTEXT)).containsExactlyInAnyOrder("F2 editCell", "Delete clearCells", "Backspace clearCells");
			assertThat(bound(TokensView.TREE_CONTEXT)).containsExactlyInAnyOrder("T hang", "R root", "0 root", "Delete letGo", "Backspace letGo", "Enter relation");
			for (Map.Entry<Control, String> one : Map.of(view.table(), TokensView.GRID_CONTEXT, view.tree(), TokensView.TREE_CONTEXT).entrySet()) {
				one.getKey().notifyListeners(SWT.FocusOut, new Event());
				assertThat(active()).doesNotContain(one.getValue());
				one.getKey().notifyListeners(SWT.FocusIn, new Event());
				assertThat(active()).contains(one.getValue());
				one.getKey().notifyListeners(SWT.FocusOut, new Event());
				assertThat(active()).doesNotContain(one.getValue());
			}
			goTo(0, UPOS);
			command("editCell");
			assertThat(view.input().orElseThrow().getText()).isEqualTo("VERB");
		}
	}

	@Test
	void aWordThatBecomesATokenIsTheOneAtTheCursor() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			workbench.editor().reveal(workbench.editor().item().orElseThrow().id(), Span.of(6, 6));
			goTo(2, UPOS);
			Annotation before = workbench.annotations().stream().filter(one -> one.getGeometry().equals(Span.of(0, 2)) && one.getAttributes().get("upos") != null).findFirst().orElseThrow();
			int place = workbench.editor().session().orElseThrow().position(before.getId());
			workbench.editor().run("test", new Edit(Change.delete(before, place)));
			workbench.command("caretTextStart");
			assertThat(view.rows().get(view.currentRow()).get(1)).isNotEqualTo("Go");
			workbench.editor().run("test", new Edit(Change.add(before)));
			assertThat(view.rows().get(view.currentRow()).get(1)).isEqualTo("Go");
		}
	}

	/** Formats know tokens by the name of their class, which people write with a large letter. */
	@Test
	void aClassWithALargeLetterIsNamed() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			LabelClasses.all(workbench.editor().dataset().ontology()).stream().filter(one -> one.getName().equals("token")).forEach(one -> one.setName("Token"));
			PlatformUI.getWorkbench().getService(DatasetManager.class).ontologyChanged(workbench.editor().dataset());
			Workbench.until(() -> view.message().contains("\"Token\" is not taken for tokens"));
		}
	}

	private static List<String> bound(String context) {
		return Arrays.stream(PlatformUI.getWorkbench().getService(IBindingService.class).getBindings()).filter(one -> context.equals(one.getContextId()))
				.map(one -> one.getTriggerSequence().format() + " " + one.getParameterizedCommand().getId().substring(TokensView.ID.length() + 1)).toList();
	}

	private static List<String> active() {
		return PlatformUI.getWorkbench().getService(IContextService.class).getActiveContextIds().stream().map(String::valueOf).toList();
	}

	private static void key(Control control, int code) {
		Workbench.press(control, code, 0);
	}

	@Test
	void bordersMoveAndWhatIsSaidComesAlong() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			goTo(10, UPOS);
			command("splitToken");
			view.input().orElseThrow().setText("can not");
			take(SWT.TRAVERSE_RETURN);
			assertThat(column(1)).endsWith("\u65E5\u672C", "can", "not");
			assertThat(column(UPOS)).endsWith("PROPN", "AUX", "");
			assertThat(column(HEAD)).endsWith("2", "0", "2");
			goTo(10, UPOS);
			command("mergeTokens");
			assertThat(column(1)).endsWith("\u65E5\u672C", "cannot");
			goTo(6, UPOS);
			command("splitSentence");
			assertThat(column(0)).containsExactly("1", "2-3", "2", "3", "4", "4.1", "1", "2", "3", "1", "2");
			assertThat(exported(workbench)).contains("2-3\tal\t_").contains("4.1\tsea\tsea\tNOUN");
			goTo(0, UPOS);
			command("mergeSentences");
			assertThat(column(0)).containsExactly("1", "2-3", "2", "3", "4", "4.1", "5", "6", "7", "1", "2");
			assertThat(exported(workbench)).contains("2-3\tal\t_").contains("4.1\tsea\tsea\tNOUN");
			for (int i = 0; i < 4; i++) {
				workbench.command("org.eclipse.ui.edit.undo");
			}
			assertThat(exported(workbench)).as("byte for byte").isEqualTo(CONLLU);
		}
	}

	@Test
	void tableAndTextFollowEachOther() throws Exception {
		try (Workbench workbench = workbench(CONLLU)) {
			goTo(4, UPOS);
			assertThat(workbench.editor().scene().text().isEmpty()).isFalse();
			workbench.editor().scene().select(List.of());
			workbench.command("caretTextEnd");
			assertThat(view.currentRow()).isEqualTo(10);
			workbench.command("caretTextStart");
			assertThat(view.currentRow()).isZero();
		}
	}

	private static String sentence(int words) {
		StringBuilder file = new StringBuilder();
		for (int i = 1; i <= words; i++) {
			file.append(i).append("\tw\tw\tX\t_\t_\t").append(i == 1 ? "0\troot" : i - 1 + "\tdep").append("\t_\t_\n");
		}
		return file.append('\n').toString();
	}

	@Test
	void theTreeOfALongSentenceIsDrawnAndThatOfAnEndlessOneIsToldOf() throws Exception {
		try (Workbench workbench = workbench(sentence(1200) + sentence(2001))) {
			goTo(0, UPOS);
			assertThat(view.wordsInTree()).isEqualTo(1200);
			assertThat(view.treeNotice()).isEmpty();
			key(SWT.END, SWT.MOD1);
			assertThat(view.wordsInTree()).isZero();
			assertThat(view.treeNotice()).contains("2001", "2000");
			goTo(1200 + 1000, UPOS);
			command("splitSentence");
			assertThat(view.treeNotice()).isEmpty();
			assertThat(view.wordsInTree()).isEqualTo(1001);
		}
	}

	@Test
	void anotherItemIsFollowed() throws Exception {
		String file = "# newdoc id = long\n" + CONLLU + "# newdoc id = short\n# text = Hi\n1\tHi\thi\tINTJ\t_\t_\t0\troot\t_\t_\n\n";
		try (Workbench workbench = workbench(file)) {
			assertThat(view.rows()).hasSize(11);
			goTo(10, UPOS);
			workbench.editor().goTo(workbench.editor().dataset().items().get(1).id());
			Workbench.until(() -> !view.isReading() && view.rowCount() == 1);
			assertThat(workbench.editor().isLoaded()).isTrue();
			assertThat(view.rows().getFirst()).startsWith("1", "Hi");
			workbench.editor().goTo(workbench.editor().dataset().items().getFirst().id());
			Workbench.until(() -> !view.isReading() && view.rowCount() == 11);
		}
	}
}
