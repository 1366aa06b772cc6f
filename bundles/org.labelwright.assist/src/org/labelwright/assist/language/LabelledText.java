/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.labelwright.core.LabelClasses;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.Ontology;

/**
 * A text with the spans that people have labelled in it. Immutable.
 *
 * @param id of the item
 * @param labels in order, none of them over another
 */
public record LabelledText(String id, CodePoints text, List<Label> labels) {

	/** The classes that divide a text instead of saying something about it, by their names; what is always there is not learned. */
	private static final Set<String> DIVIDING = Set.of("sentence", "token", "multiword token", "empty node");

	/**
	 * A span of a class.
	 *
	 * @param start in code points
	 * @param end in code points, exclusive
	 * @param labelClass the id
	 */
	public record Label(int start, int end, String labelClass) {

		public Span span() {
			return Span.of(start, end);
		}

		boolean overlaps(Label other) {
			return start < other.end && other.start < end;
		}
	}

	public LabelledText {
		labels = List.copyOf(labels);
	}

	private static Set<String> dividing(Ontology ontology) {
		Set<String> dividing = new HashSet<>();
		LabelClasses.all(ontology).stream().filter(one -> DIVIDING.contains(one.getName())).forEach(one -> dividing.add(one.getId()));
		return dividing;
	}

	/** Whether an annotation is a token or a sentence, which is not learned and is in the way of no label. */
	public static boolean divides(Annotation annotation, Ontology ontology) {
		return dividing(ontology).contains(annotation.getLabelClass());
	}

	/**
	 * What of a document can be learned: spans of one piece with a class, without tokens and sentences and without what was
	 * rejected. Of spans that overlap the longest counts.
	 */
	public static LabelledText of(String id, CodePoints text, List<Annotation> annotations, Ontology ontology) {
		Set<String> dividing = dividing(ontology);
		List<Label> all = new ArrayList<>();
		for (Annotation annotation : annotations) {
			if (annotation.getGeometry() instanceof Span span && span.fragments().size() == 1 && span.length() > 0 && span.end() <= text.length()
					&& annotation.getLabelClass() != null && !dividing.contains(annotation.getLabelClass()) && annotation.getReview() != ReviewState.REJECTED) {
				all.add(new Label(span.start(), span.end(), annotation.getLabelClass()));
			}
		}
		all.sort(Comparator.comparingInt((Label one) -> one.start() - one.end()).thenComparingInt(Label::start));
		List<Label> labels = new ArrayList<>();
		for (Label one : all) {
			if (labels.stream().noneMatch(one::overlaps)) {
				labels.add(one);
			}
		}
		labels.sort(Comparator.comparingInt(Label::start));
		return new LabelledText(id, text, labels);
	}
}
