/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.core.text.TextChanges;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.editing.AnnotationEdits;
import org.labelwright.ui.editing.AnnotationMaker;

/** Makes edits of the labels of words in the texts of segments. Offsets are code points. */
final class WordAnnotator {

	private static final String TOOL = "transcript";

	private final AudioEditor editor;
	private final WordLabels labels;
	private final AnnotationMaker maker = new AnnotationMaker(() -> false);

	WordAnnotator(AudioEditor editor, WordLabels labels) {
		this.editor = editor;
		this.labels = labels;
	}

	/** Whether words can be of a class. */
	static boolean isForWords(LabelClass labelClass) {
		return labelClass.getGeometryKinds().isEmpty() || labelClass.getGeometryKinds().contains(GeometryKind.SPAN);
	}

	private boolean isRefused(LabelClass labelClass) {
		if (!isForWords(labelClass)) {
			editor.hint(NLS.bind(Messages.KindNotForWords, labelClass.getName()));
		}
		return !isForWords(labelClass);
	}

	/** Labels a stretch of the text of a segment; the label is selected then. */
	void create(String segment, String attribute, Span span, LabelClass labelClass) {
		if (isRefused(labelClass)) {
			return;
		}
		// The same words twice of one class would be a slip of the hand.
		Optional<Annotation> known = labels.of(segment, attribute).stream().filter(one -> span.equals(one.getGeometry()) && labelClass.getId().equals(one.getLabelClass())).findFirst();
		Annotation annotation = known.orElseGet(() -> maker.create(span, Optional.of(labelClass), TOOL));
		if (known.isEmpty()) {
			AttributeSpans.put(annotation, segment, attribute);
			editor.run(Messages.Command_LabelWords, new Edit(Change.add(annotation)));
		}
		editor.scene().selectWords(segment, annotation.getId());
	}

	/** Gives a label of words another class. */
	void giveClass(String id, LabelClass labelClass) {
		if (!isRefused(labelClass)) {
			labels.find(id).filter(before -> !labelClass.getId().equals(before.getLabelClass())).ifPresent(before -> {
				Annotation after = AnnotationMaker.changed(before);
				after.setLabelClass(labelClass.getId());
				editor.run(Messages.Command_Class, new Edit(Change.replace(before, after)));
			});
		}
	}

	/** Takes a label from its words, which stay. */
	void delete(String id) {
		List<Annotation> all = editor.session().map(DocumentSession::annotations).orElse(List.of());
		labels.find(id).ifPresent(one -> editor.run(Messages.Command_UnlabelWords, new Edit(AnnotationEdits.deletion(all, List.of(one)))));
	}

	/**
	 * What a cut of a segment means for the labels in its text: each goes with its words; one that is cut has words in both.
	 *
	 * @param before the text as it is
	 * @param typed the text that is cut, which may be another
	 * @param cut place in {@code typed}
	 */
	List<Change> split(Annotation whole, Annotation second, String attribute, String before, String typed, int cut) {
		TextChanges changes = TextChanges.between(before, typed);
		int[] points = typed.codePoints().toArray();
		Fragment left = stripped(points, 0, cut);
		Fragment right = stripped(points, cut, points.length);
		List<Change> made = new ArrayList<>();
		for (Annotation label : labels.of(whole.getId(), attribute)) {
			Optional<Span> now = changes.moved((Span) label.getGeometry());
			Optional<Span> first = now.flatMap(span -> within(span, left));
			Optional<Span> other = now.flatMap(span -> within(span, right));
			if (first.isPresent()) {
				made.add(Change.replace(label, placed(label, first.get(), whole.getId(), attribute)));
				other.ifPresent(span -> made.add(Change.add(placed(maker.copy(label), span, second.getId(), attribute))));
			} else {
				other.ifPresent(span -> made.add(Change.replace(label, placed(label, span, second.getId(), attribute))));
			}
		}
		return made;
	}

	private static Fragment stripped(int[] points, int from, int to) {
		int start = from;
		int end = to;
		while (start < end && Character.isWhitespace(points[start])) {
			start++;
		}
		while (end > start && Character.isWhitespace(points[end - 1])) {
			end--;
		}
		return new Fragment(start, end);
	}

	/** What of a span lies in a part of the text, with offsets from its start; empty for nothing. */
	private static Optional<Span> within(Span span, Fragment part) {
		List<Fragment> inside = new ArrayList<>();
		for (Fragment one : span.fragments()) {
			int start = Math.max(one.start(), part.start());
			int end = Math.min(one.end(), part.end());
			if (end > start) {
				inside.add(new Fragment(start - part.start(), end - part.start()));
			}
		}
		return inside.isEmpty() ? Optional.empty() : Optional.of(new Span(inside));
	}

	private static Annotation placed(Annotation label, Span span, String segment, String attribute) {
		Annotation after = EcoreUtil.copy(label);
		after.setGeometry(span);
		AttributeSpans.put(after, segment, attribute);
		return after;
	}

	/**
	 * The labels in the text of a segment that becomes a part of another's.
	 *
	 * @param offset where it begins there
	 */
	List<Change> merged(Annotation part, String attribute, Annotation into, String intoAttribute, int offset) {
		return labels.of(part.getId(), attribute).stream().map(label -> {
			Span moved = new Span(((Span) label.getGeometry()).fragments().stream().map(one -> new Fragment(one.start() + offset, one.end() + offset)).toList());
			return Change.replace(label, placed(label, moved, into.getId(), intoAttribute));
		}).toList();
	}
}
