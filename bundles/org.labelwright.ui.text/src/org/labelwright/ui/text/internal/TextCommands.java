/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.labelwright.ui.text.internal.compare.CompareView;
import org.labelwright.ui.text.internal.tokens.TokensView;
import org.labelwright.ui.text.internal.units.Unit;
import org.labelwright.ui.editing.EditorCommand;

/** What the commands of the text editor do, and when they can; named by the end of their ids. */
final class TextCommands {

	private final Map<String, EditorCommand<TextEditor>> entries = new LinkedHashMap<>();

	TextCommands() {
		add("next", editor -> editor.step(1));
		add("previous", editor -> editor.step(-1));
		add("zoomIn", editor -> editor.zoom(1));
		add("zoomOut", editor -> editor.zoom(-1));
		add("zoomReset", editor -> editor.zoom(0));
		add("keys", editor -> editor.popups().showKeys());
		add("inContext", TextEditor::isLoaded, TextViews::inContext);
		add("tokens", editor -> TextViews.open(editor, TokensView.ID));
		add("compareLayers", editor -> TextViews.open(editor, CompareView.ID));
		entries.put("setClass", new EditorCommand<>(editor -> true, (editor, key) -> editor.hand().useOfKey(key), Optional.empty()));
		caret();
		labels();
		relations();
		option("characters", TextOptions.Switch.CHARACTERS);
		option("labelAtOnce", TextOptions.Switch.LABEL_AT_ONCE);
		units();
	}

	private void units() {
		unit("sentences", Unit.SENTENCE);
		unit("paragraphs", Unit.PARAGRAPH);
		unit("wholeText", Unit.TEXT);
		option("severalLabels", TextOptions.Switch.SEVERAL_LABELS);
		option("autoAdvance", TextOptions.Switch.AUTO_ADVANCE);
		option("runningText", TextOptions.Switch.RUNNING_TEXT);
		// Where units are labelled, the arrows that lead from row to row lead from unit to unit.
		add("caretRowUp", TextEditor::isLoaded, editor -> unitOrRow(editor, -1));
		add("caretRowDown", TextEditor::isLoaded, editor -> unitOrRow(editor, 1));
	}

	private void unit(String name, Unit unit) {
		entries.put(name, EditorCommand.toggle(editor -> editor.units().unit() == unit, editor -> editor.units().toggle(unit)));
	}

	private static void unitOrRow(TextEditor editor, int by) {
		if (!editor.units().step(by)) {
			editor.caret().row(by, false);
		}
	}

	Map<String, EditorCommand<TextEditor>> all() {
		return entries;
	}

	private void add(String name, Consumer<TextEditor> action) {
		add(name, editor -> true, action);
	}

	private void add(String name, Predicate<TextEditor> enabled, Consumer<TextEditor> action) {
		entries.put(name, EditorCommand.when(enabled, action));
	}

	private void option(String name, TextOptions.Switch option) {
		entries.put(name, EditorCommand.toggle(editor -> editor.options().is(option), editor -> editor.toggle(option)));
	}

	/** Each once to move the caret, and once to select on the way. */
	private void caret() {
		motion("WordRight", (caret, extend) -> caret.sideways(true, extend));
		motion("WordLeft", (caret, extend) -> caret.sideways(false, extend));
		motion("RowUp", (caret, extend) -> caret.row(-1, extend));
		motion("RowDown", (caret, extend) -> caret.row(1, extend));
		motion("RowStart", (caret, extend) -> caret.rowEdge(false, extend));
		motion("RowEnd", (caret, extend) -> caret.rowEdge(true, extend));
		motion("PageUp", (caret, extend) -> caret.page(-1, extend));
		motion("PageDown", (caret, extend) -> caret.page(1, extend));
		motion("TextStart", (caret, extend) -> caret.edge(false, extend));
		motion("TextEnd", (caret, extend) -> caret.edge(true, extend));
	}

	/** Moves the caret. */
	@FunctionalInterface
	private interface Motion {
		void move(TextCaret caret, boolean extend);
	}

	private void motion(String name, Motion motion) {
		add("caret" + name, TextEditor::isLoaded, editor -> motion.move(editor.caret(), false));
		add("select" + name, TextEditor::isLoaded, editor -> motion.move(editor.caret(), true));
	}

	private static boolean hasSelection(TextEditor editor) {
		return !editor.scene().selection().isEmpty();
	}

	private void labels() {
		add("chooseClass", TextEditor::isLoaded, editor -> editor.hand().choose());
		add("lastClass", TextEditor::isLoaded, editor -> editor.hand().useLast());
		add("emptySpan", TextEditor::isLoaded, editor -> editor.hand().createEmpty());
		add("keepPiece", editor -> editor.scene().text().from() != editor.scene().text().caret(),
				editor -> editor.scene().markText(editor.scene().text().keepAndStart(editor.scene().text().caret())));
		add("nextObject", TextEditor::isLoaded, editor -> editor.annotator().selectNext(1));
		add("previousObject", TextEditor::isLoaded, editor -> editor.annotator().selectNext(-1));
		add("startLeft", TextCommands::hasSelection, editor -> editor.annotator().moveEnd(true, false));
		add("startRight", TextCommands::hasSelection, editor -> editor.annotator().moveEnd(true, true));
		add("endLeft", TextCommands::hasSelection, editor -> editor.annotator().moveEnd(false, false));
		add("endRight", TextCommands::hasSelection, editor -> editor.annotator().moveEnd(false, true));
		add("attributes", editor -> editor.popups().canShowAttributes(), editor -> editor.popups().showAttributes());
		add("linkEntity", editor -> editor.links().canLink(), editor -> editor.links().link());
		add("annotateSame", TextEditor::isLoaded, editor -> editor.propagation().open());
		add("hideClass", TextCommands::hasSelection, editor -> editor.labels().hideClasses());
		add("showAll", editor -> editor.labels().showAllClasses());
	}

	private void relations() {
		add("relate", TextEditor::isLoaded, editor -> editor.annotator().markOrConnect());
		add("nextRelation", TextEditor::isLoaded, editor -> editor.relations().next());
		add("chain", TextEditor::isLoaded, editor -> editor.annotator().chain());
		add("unchain", editor -> editor.annotator().inChain(), editor -> editor.annotator().unchain());
		add("nextInChain", editor -> editor.annotator().inChain(), editor -> editor.annotator().nextInChain());
	}
}
