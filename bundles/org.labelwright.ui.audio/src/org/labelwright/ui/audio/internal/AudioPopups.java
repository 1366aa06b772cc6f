/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.editing.AttributePopover;
import org.labelwright.ui.editing.ChoicePopup;
import org.labelwright.ui.editing.KeySheet;
import org.labelwright.ui.editing.PopupSlot;

/** The small windows over a recording, one at a time, in which something is chosen or filled in. */
final class AudioPopups {

	private final AudioEditor editor;
	private final PopupSlot slot;

	AudioPopups(AudioEditor editor) {
		this.editor = editor;
		slot = new PopupSlot(() -> {
			if (editor.isOpen()) {
				editor.setFocus();
			}
		});
	}

	/** The one that is open. */
	Optional<Shell> popup() {
		return slot.current();
	}

	/** Takes a window as the one that is open; one that was is closed. */
	void open(Shell shell) {
		slot.open(shell);
	}

	/** Asks for a class by its letters. */
	void chooseClass() {
		choose(Messages.Choice_Class, editor.palette().classes().classes().stream().map(one -> new ChoicePopup.Choice(one.getName(), editor.palette().classes().keyOf(one),
				Optional.of(ClassColors.of(Optional.of(one))), () -> editor.classInUse().use(one))).toList(), typed -> Optional.empty());
	}

	/** Asks who speaks in what is selected: somebody who is known, or a new name. */
	void chooseSpeaker() {
		List<ChoicePopup.Choice> choices = new ArrayList<>(editor.reader().speakers().stream().map(name -> new ChoicePopup.Choice(name, "", () -> editor.annotator().speak(name))).toList());
		if (editor.annotator().selected().stream().anyMatch(one -> !Transcripts.speaker(one, editor.reader().labelClass(one)).isEmpty())) {
			choices.add(new ChoicePopup.Choice(Messages.Speaker_None, "", () -> editor.annotator().speak("")));
		}
		choose(Messages.Choice_Speaker, choices,
				typed -> Optional.of(new ChoicePopup.Choice(NLS.bind(Messages.Speaker_New, typed), "", () -> editor.annotator().speak(typed))));
	}

	void choose(String title, List<ChoicePopup.Choice> choices, Function<String, Optional<ChoicePopup.Choice>> other) {
		Point at = editor.control().toDisplay(editor.control().getSize().x / 2, editor.control().getSize().y / 4);
		open(new ChoicePopup(editor.getSite().getShell(), title, choices, other, at).shell());
	}

	void showKeys() {
		open(new KeySheet(editor.getSite().getShell(), Messages.Keys_Title, AudioEditor.CONTEXT).open());
	}

	/** Asks for the class of words, by its letters. */
	void chooseClassOfWords(List<LabelClass> classes, Consumer<LabelClass> chosen) {
		choose(Messages.Choice_ClassOfWords, classes.stream().map(one -> new ChoicePopup.Choice(one.getName(), editor.palette().classes().keyOf(one),
				Optional.of(ClassColors.of(Optional.of(one))), () -> chosen.accept(one))).toList(), typed -> Optional.empty());
	}

	boolean canShowAttributes() {
		return AttributePopover.canOpen(editor, chosen());
	}

	/** The label of words that is selected, or else the segments. */
	private List<Annotation> chosen() {
		return editor.scene().words().flatMap(editor.wordLabels()::find).map(List::of).orElseGet(editor.annotator()::selected);
	}

	void showAttributes() {
		int[] place = editor.scene().selected().flatMap(segment -> editor.scene().place(segment.id())).orElse(new int[] { AudioScene.GUTTER, 0, 0, 0 });
		Point corner = editor.control().toDisplay(place[0], place[1]);
		open(AttributePopover.open(editor.control(), editor, this::chosen, new Rectangle(corner.x, corner.y, place[2], place[3])));
	}

	void chooseWindow() {
		number(Messages.Choice_Window, Messages.Choice_Milliseconds, AudioOptions.WINDOWS, editor.options().window(), editor.options()::setWindow);
	}

	void chooseRange() {
		number(Messages.Choice_Range, Messages.Choice_Hertz, AudioOptions.RANGES, editor.options().range(), editor.options()::setRange);
	}

	void chooseDynamics() {
		number(Messages.Choice_Dynamics, Messages.Choice_Decibels, AudioOptions.DYNAMICS, editor.options().dynamics(), editor.options()::setDynamics);
	}

	private void number(String title, String unit, List<Integer> values, int now, IntConsumer chosen) {
		choose(title, values.stream().map(value -> new ChoicePopup.Choice(NLS.bind(unit, Integer.toString(value)), value == now ? Messages.Choice_Now : "", () -> {
			chosen.accept(value);
			editor.looks().spectrogramChanged();
		})).toList(), typed -> Optional.empty());
	}
}
