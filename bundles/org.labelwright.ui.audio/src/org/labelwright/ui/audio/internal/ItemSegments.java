/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.audio.layout.Segment;
import org.labelwright.ui.audio.layout.Tier;
import org.labelwright.ui.audio.layout.TimeRuler;

/** The annotations of the recording as segments on tiers, and those of the whole of it. UI thread only. */
final class ItemSegments {

	/** What is seen of a recording whose sound is not there, in microseconds. */
	private static final long LEAST_DURATION = 1_000_000;

	private final AudioEditor editor;
	private final AudioScene scene;
	private final TierReader reader;
	private final WordLabels words;

	ItemSegments(AudioEditor editor, AudioScene scene, TierReader reader, WordLabels words) {
		this.editor = editor;
		this.scene = scene;
		this.reader = reader;
		this.words = words;
	}

	private List<Annotation> annotations() {
		return editor.session().map(DocumentSession::annotations).orElse(List.of());
	}

	/** Where the last segment ends, in microseconds. */
	long lastEnd() {
		return annotations().stream().map(Annotation::getGeometry).filter(Interval.class::isInstance).mapToLong(one -> ((Interval) one).end()).max().orElse(LEAST_DURATION);
	}

	/** Brings all tiers and segments up to date. */
	void refresh() {
		if (!editor.isOpen()) {
			return;
		}
		reader.use(editor.dataset().ontology(), one -> editor.palette().classes().isHidden(one.getId()), editor.options().is(AudioOptions.Switch.BY_SPEAKER));
		List<Annotation> all = isHidden() ? List.of() : annotations();
		words.show(all);
		List<Tier> tiers = reader.tiers(all, editor.classInUse().current().filter(TierReader::isForSegments));
		scene.board().show(tiers, all.stream().map(reader::segment).flatMap(Optional::stream).toList());
		refreshSelection();
		showWhole();
	}

	private boolean isHidden() {
		return editor.palette().isHidden(editor.layer());
	}

	private void refreshSelection() {
		scene.refreshSelection(id -> words.find(id).isPresent());
	}

	private void showWhole() {
		editor.canvas().setClipLabels(annotations().stream().filter(one -> one.getGeometry() instanceof Whole)
				.map(one -> reader.labelClass(one).map(LabelClass::getName).orElse(Messages.NoClass)).toList());
	}

	/** What was added, changed or deleted is brought up to date alone, unless there are other tiers now. */
	void refresh(Edit edit) {
		Set<String> touched = new HashSet<>();
		edit.changes().forEach(change -> touched.addAll(words.change(change)));
		edit.changes().forEach(change -> touched.remove(change.id()));
		for (Change change : edit.changes()) {
			Optional<Segment> segment = change.after().filter(after -> !isHidden()).flatMap(reader::segment);
			if (segment.filter(one -> !scene.board().has(one.tier())).isPresent() || change.after().filter(reader::isNewVoice).isPresent()) {
				refresh();
				return;
			}
			segment.ifPresentOrElse(scene.board()::put, () -> scene.board().remove(change.id()));
		}
		touched.forEach(id -> editor.annotator().find(id).filter(one -> !isHidden()).flatMap(reader::segment).ifPresent(scene.board()::put));
		if (scene.selection().stream().anyMatch(id -> scene.board().find(id).isEmpty()) || scene.words().filter(id -> words.find(id).isEmpty()).isPresent()) {
			refreshSelection();
		}
		editor.transcribing().refresh();
		if (edit.changes().stream().anyMatch(change -> isWhole(change.before()) || isWhole(change.after()))) {
			showWhole();
		}
		scene.changed();
	}

	private static boolean isWhole(Optional<Annotation> annotation) {
		return annotation.filter(one -> one.getGeometry() instanceof Whole).isPresent();
	}

	/** An annotation is looked for: its class is shown. */
	void unhide(String annotationId) {
		editor.annotator().find(annotationId).flatMap(reader::labelClass).filter(one -> editor.palette().classes().isHidden(one.getId())).ifPresent(one -> {
			editor.palette().classes().setHidden(one, false);
			refresh();
		});
	}

	/** An annotation in a line of a list: its words, or its times and what is said then. */
	String describe(Annotation annotation) {
		if (WordLabels.isWordLabel(annotation)) {
			return editor.annotator().find(annotation.getWithin().getAnnotation()).map(segment -> Transcripts.value(segment, annotation.getWithin().getAttribute()))
					.map(CodePoints::new).filter(text -> ((Span) annotation.getGeometry()).end() <= text.length())
					.map(text -> text.text((Span) annotation.getGeometry()).replaceAll("\\s+", " ")).orElse("");
		}
		if (!(annotation.getGeometry() instanceof Interval interval)) {
			return "";
		}
		String text = Transcripts.text(annotation, reader.labelClass(annotation)).replaceAll("\\s+", " ");
		return (TimeRuler.text(interval.start()) + " \u2013 " + TimeRuler.text(interval.end()) + "  " + text).strip();
	}
}
