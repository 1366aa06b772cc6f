/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Text;
import org.labelwright.geometry.Interval;
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

	Transcribing(AudioEditor editor, AudioScene scene, Canvas canvas) {
		this.editor = editor;
		this.scene = scene;
		field = new TranscriptField(canvas, scene, this);
	}

	/** The field in which the text of a segment is typed, while there is one. */
	Optional<Text> field() {
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
				.ifPresent(range -> editor.currentClass().ifPresent(one -> editor.annotator().create(scene.tier().orElse(TierReader.tierOf(one)), range)));
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
			editor.annotator().split(one, editor.exact(scene.cursor()), Optional.of(List.of(text.substring(0, caret).strip(), text.substring(caret).strip())));
			scene.selected().ifPresent(this::type);
		}, () -> {
			editor.annotator().type(segment, text);
			editor.hint(Messages.Hint_NoSplit);
		});
	}

	@Override
	public void typing(boolean begins) {
		editor.setTyping(begins);
		editor.hint(begins ? Messages.Hint_Typing : Messages.Hint);
	}
}
