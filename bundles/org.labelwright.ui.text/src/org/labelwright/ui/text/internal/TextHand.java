/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal;

import java.util.Optional;
import org.eclipse.ui.contexts.IContextService;
import org.labelwright.geometry.Span;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.editing.CurrentClass;

/** The class that is in use, and what its key means: a unit of the text, what is selected, or the word at the caret. UI thread only. */
final class TextHand {

	private final TextEditor editor;
	private final ClassLetters letters;
	private final CurrentClass current;

	/** @param contexts of the editor, in force only while it has the focus */
	TextHand(TextEditor editor, IContextService contexts) {
		this.editor = editor;
		letters = new ClassLetters(contexts);
		current = new CurrentClass(editor.palette()::classes);
	}

	Optional<LabelClass> current() {
		return current.get();
	}

	/** The classes are others now: takes those of the same ids. */
	void classesChanged() {
		current.classesChanged();
		letters.show(editor.palette().classes().classes(), editor.palette().classes()::keyOf);
	}

	/** Labels the text that is selected, or gives the selected labels a class, or labels the word at the caret. */
	void use(LabelClass labelClass) {
		current.use(labelClass);
		TextAnnotator annotator = editor.annotator();
		if (!editor.units().label(labelClass) && editor.isLoaded()) {
			if (editor.scene().text().isEmpty() && !annotator.selected().isEmpty()) {
				annotator.giveClass(labelClass);
			} else {
				annotator.wanted().ifPresent(span -> annotator.create(span, labelClass));
			}
		}
		editor.setFocus();
	}

	void useOfKey(String key) {
		if (!editor.units().answer(key)) {
			editor.palette().classes().ofKey(key).ifPresent(this::use);
		}
	}

	/** The class that was used before this one. */
	void useLast() {
		current.last().ifPresent(this::use);
	}

	/** Text was selected by hand. */
	void textSelected() {
		if (editor.options().is(TextOptions.Switch.LABEL_AT_ONCE) && !editor.scene().text().isEmpty()) {
			current.get().ifPresent(this::use);
		}
	}

	/** Puts a label of no length at the caret, where the key does not say that enough choices were taken. */
	void createEmpty() {
		if (editor.units().answer("0")) {
			return;
		}
		int caret = editor.scene().text().caret();
		current.get().filter(one -> editor.isLoaded()).ifPresent(labelClass -> editor.annotator().create(Span.of(caret, caret), labelClass));
	}

	/** Asks for a class by its letters; for the type of a relation where that is selected. */
	void choose() {
		if (editor.relations().chooseType()) {
			return;
		}
		editor.popups().choose(Messages.Choice_Class, editor.palette().classes().classes().stream().map(one -> new ChoicePopup.Choice(one.getName(),
				editor.palette().classes().keyOf(one), Optional.of(ClassColors.of(Optional.of(one))), () -> use(one))).toList());
	}
}
