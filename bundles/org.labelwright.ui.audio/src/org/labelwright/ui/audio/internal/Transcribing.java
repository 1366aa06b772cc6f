/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.editing.ChoicePopup;

/** Types what is heard, segment by segment. */
final class Transcribing implements TranscriptField.Keys {

	private final AudioEditor editor;
	private final AudioScene scene;
	private final TranscriptField field;
	private Optional<String> told = Optional.empty();

	Transcribing(AudioEditor editor, AudioScene scene, Canvas canvas) {
		this.editor = editor;
		this.scene = scene;
		field = new TranscriptField(canvas, scene, this);
	}

	/** The field in which the text of a segment is typed, while there is one. */
	Optional<StyledText> field() {
		return field.field();
	}

	/** Keeps the field over its segment. */
	void place() {
		field.place();
	}

	/** What is typed is kept. */
	void end() {
		field.end(true);
	}

	/** Types what is heard: in the segment that is selected, or at the cursor, or in one that is made of the range. */
	void editText() {
		scene.range().filter(range -> scene.selection().isEmpty())
				.ifPresent(range -> editor.classInUse().current().ifPresent(one -> editor.annotator().create(scene.tier().orElse(TierReader.tierOf(one)), range)));
		scene.selected().or(() -> scene.tier().flatMap(tier -> scene.board().track(tier).at(scene.cursor()))).ifPresent(this::type);
	}

	private void type(Segment segment) {
		Optional<Annotation> annotation = editor.annotator().find(segment.id());
		Optional<LabelClass> labelClass = annotation.flatMap(editor.reader()::labelClass);
		if (labelClass.isEmpty()) {
			editor.hint(Messages.Hint_NoClass);
			return;
		}
		scene.select(List.of(segment.id()));
		scene.reveal(segment);
		if (Transcripts.textOf(labelClass.get()).isEmpty()) {
			editor.popups().choose(NLS.bind(Messages.AddText_Title, labelClass.get().getName()),
					List.of(new ChoicePopup.Choice(Messages.AddText, "", () -> addText(labelClass.get(), segment))), typed -> Optional.empty());
		} else {
			field.open(segment.id(), Transcripts.text(annotation.get(), labelClass));
		}
	}

	/** Gives a class a text from now on, and goes on with that of a segment. */
	private void addText(LabelClass labelClass, Segment segment) {
		AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
		type.setId(Transcripts.TEXT);
		type.setName(Transcripts.TEXT);
		type.setKind(AttributeKind.TEXT);
		labelClass.getAttributes().add(type);
		try {
			editor.dataset().saveOntology();
			editor.manager().ontologyChanged(editor.dataset());
			type(segment);
		} catch (IOException e) {
			labelClass.getAttributes().remove(type);
			AudioEditor.report(e.getMessage(), e);
		}
	}

	/** Something is another, or selected now. */
	void refresh() {
		field.segment().flatMap(editor.annotator()::find)
				.ifPresent(one -> editor.annotator().textAttribute(one).ifPresent(type -> field.refresh(Transcripts.value(one, type.getId()))));
		if (field().isPresent() && !told.equals(scene.words())) {
			told = scene.words();
			editor.hint(told.flatMap(this::described).orElse(Messages.Hint_Typing));
		}
	}

	private Optional<String> described(String label) {
		return field.labels().stream().filter(one -> one.id().equals(label)).findFirst()
				.map(one -> NLS.bind(Messages.Hint_Words, one.name(), editor.wordLabels().find(label).map(editor::describe).orElse("")));
	}

	@Override
	public List<WordLabels.Shown> labels(String segment) {
		return editor.annotator().find(segment).flatMap(editor.annotator()::textAttribute).map(type -> editor.wordLabels().shown(segment, type.getId())).orElse(List.of());
	}

	@Override
	public Optional<String> selectedLabel() {
		return scene.words();
	}

	@Override
	public void select(Optional<String> label) {
		if (!label.equals(scene.words())) {
			field.segment().ifPresent(segment -> label.ifPresentOrElse(one -> scene.selectWords(segment, one), () -> scene.select(List.of(segment))));
		}
	}

	/** Selects the next label of the text, or the one before; around its ends. */
	void selectLabel(int by) {
		List<WordLabels.Shown> labels = field.labels();
		if (labels.isEmpty()) {
			editor.hint(Messages.Hint_NoLabels);
			return;
		}
		int selected = scene.words().map(id -> labels.stream().map(WordLabels.Shown::id).toList().indexOf(id)).orElse(-1);
		int behind = (int) labels.stream().filter(one -> one.span().start() < field.caret()).count();
		int next = selected >= 0 ? selected + by : by > 0 ? behind : behind - 1;
		WordLabels.Shown label = labels.get(Math.floorMod(next, labels.size()));
		field.show(label);
		select(Optional.of(label.id()));
	}

	private List<LabelClass> classes() {
		return editor.palette().classes().classes().stream().filter(WordAnnotator::isForWords).toList();
	}

	/** Asks for the class of what is selected in the text. */
	void chooseClass() {
		if (classes().isEmpty()) {
			editor.hint(Messages.Hint_NoWordClass);
		} else {
			// Where words are named that can be of any class, those that are meant for words come first.
			editor.popups().chooseClassOfWords(classes().stream().sorted(Comparator.comparing(one -> one.getGeometryKinds().isEmpty())).toList(), this::label);
		}
	}

	@Override
	public boolean classKey(String key) {
		Optional<LabelClass> labelClass = editor.palette().classes().ofKey(key).filter(WordAnnotator::isForWords);
		labelClass.ifPresent(this::label);
		return labelClass.isPresent();
	}

	/** Uses a class for words where these are meant; false where it is to be used for segments. */
	boolean use(LabelClass labelClass) {
		boolean typing = field().isPresent();
		boolean chosen = scene.words().isPresent() || field().filter(one -> one.getSelectionCount() > 0).isPresent();
		boolean words = WordAnnotator.isForWords(labelClass) && (chosen || typing && !TierReader.isForSegments(labelClass));
		if (words) {
			label(labelClass);
		}
		return words;
	}

	/** Labels what is selected in the text, or the word at the caret; or gives the selected label another class. */
	private void label(LabelClass labelClass) {
		if (scene.words().isPresent()) {
			editor.words().giveClass(scene.words().get(), labelClass);
			told = Optional.empty();
			refresh();
		} else if (field.commit()) {
			String segment = field.segment().orElseThrow();
			Optional<Span> wanted = field.wanted();
			Optional<AttributeType> attribute = editor.annotator().find(segment).flatMap(editor.annotator()::textAttribute);
			if (wanted.isEmpty() || attribute.isEmpty()) {
				editor.hint(Messages.Hint_NoWords);
				return;
			}
			editor.words().create(segment, attribute.get().getId(), wanted.get(), labelClass);
			scene.words().flatMap(id -> field.labels().stream().filter(one -> one.id().equals(id)).findFirst()).ifPresent(field::show);
		}
	}

	@Override
	public void deleteLabel(String label) {
		editor.words().delete(label);
	}

	@Override
	public void undo(boolean redo) {
		if (redo) {
			editor.commands().redo();
		} else if (!field.revert()) {
			editor.commands().undo();
		}
	}

	@Override
	public boolean staysFor(Optional<Control> focus) {
		// Nothing has it while the window is not in use.
		return focus.isEmpty() || editor.popups().popup().filter(shell -> shell == focus.get().getShell()).isPresent() || Stream.iterate((Control) focus.get(), one -> one != null, Control::getParent).anyMatch(one -> one == editor.palette());
	}

	@Override
	public void fill(Menu menu) {
		for (LabelClass one : classes()) {
			String key = editor.palette().classes().keyOf(one);
			item(menu, key.isEmpty() ? NLS.bind(Messages.Words_Label, one.getName()) : NLS.bind(Messages.Words_LabelKey, one.getName(), key), () -> label(one));
		}
		scene.words().ifPresent(label -> item(menu, Messages.Words_Remove, () -> deleteLabel(label)));
		if (menu.getItemCount() > 0) {
			new MenuItem(menu, SWT.SEPARATOR);
		}
		item(menu, Messages.Words_Cut, () -> field().ifPresent(StyledText::cut));
		item(menu, Messages.Words_Copy, () -> field().ifPresent(StyledText::copy));
		item(menu, Messages.Words_Paste, () -> field().ifPresent(StyledText::paste));
	}

	private static void item(Menu menu, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> action.run());
	}

	@Override
	public void typed(String segment, String text) {
		editor.annotator().type(segment, text);
	}

	@Override
	public void goOn(String segment, int by) {
		scene.board().find(segment).flatMap(one -> scene.board().track(one.tier()).neighbour(one, by)).ifPresentOrElse(next -> {
			editor.navigator().go(next);
			type(next);
			if (editor.options().is(AudioOptions.Switch.PLAY_NEXT)) {
				editor.playing().playSegment(next);
			}
		}, () -> editor.hint(Messages.Hint_LastSegment));
	}

	@Override
	public void play(String segment, boolean fromStart) {
		scene.board().find(segment).ifPresent(one -> {
			if (fromStart) {
				editor.playing().playSegment(one);
			} else {
				editor.transport().playOrPause(new Interval(one.start(), one.end()), scene.cursor());
			}
		});
	}

	@Override
	public void split(String segment, String text, int caret) {
		Optional<Annotation> whole = editor.annotator().find(segment).filter(one -> one.getGeometry() instanceof Interval interval && scene.cursor() > interval.start()
				&& scene.cursor() < interval.end());
		whole.ifPresentOrElse(one -> {
			editor.annotator().split(one, editor.exact(scene.cursor()), Optional.of(new AudioAnnotator.Cut(text, caret)));
			scene.selected().ifPresent(this::type);
		}, () -> {
			editor.annotator().type(segment, text);
			editor.hint(Messages.Hint_NoSplit);
		});
	}

	@Override
	public void typing(boolean begins) {
		told = Optional.empty();
		editor.setTyping(begins);
		editor.hint(begins ? Messages.Hint_Typing : Messages.Hint);
	}
}
