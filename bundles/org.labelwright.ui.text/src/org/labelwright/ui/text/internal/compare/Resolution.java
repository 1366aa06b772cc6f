/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.labelwright.core.Questions;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.matching.SpanComparison.Conflict;
import org.labelwright.ui.ItemEdits;
import org.labelwright.ui.editing.AnnotationEdits;
import org.labelwright.ui.editing.AnnotationMaker;

/** What of a difference a layer is to say. */
enum Resolution {

	FIRST, SECOND, BOTH, NONE;

	private List<Annotation> wanted(Conflict conflict) {
		Stream<Annotation> first = this == FIRST || this == BOTH ? conflict.first().stream() : Stream.empty();
		Stream<Annotation> second = this == SECOND || this == BOTH ? conflict.second().stream() : Stream.empty();
		return Stream.concat(first, second).toList();
	}

	private static List<Annotation> all(Conflict conflict) {
		return Stream.concat(conflict.first().stream(), conflict.second().stream()).toList();
	}

	/** The label of a list that says the same at the same place. */
	private static Optional<Annotation> same(List<Annotation> all, Annotation as) {
		return all.stream().filter(one -> Objects.equals(one.getGeometry(), as.getGeometry()) && Objects.equals(one.getLabelClass(), as.getLabelClass())).findFirst();
	}

	/**
	 * What makes a layer say it: labels that are wanted are accepted, or copied there, those that are not are deleted; an answer replaces the
	 * one there was.
	 *
	 * @return without changes where the layer says it already; empty where the layer is not asked the question
	 */
	Optional<Edit> edit(Difference difference, DocumentSession layer, Ontology ontology, AnnotationMaker maker) {
		return switch (difference) {
		case Difference.Labels labels -> Optional.of(edit(labels.conflict(), layer.annotations(), maker));
		case Difference.Answers answers -> answer(answers, layer.itemLabels(), ontology);
		case Difference.Value value -> Optional.of(ItemEdits.edit(layer.itemLabels(), ontology, document -> {
			if (value.wanted(this).isPresent()) {
				document.getAttributes().put(value.type().getId(), value.wanted(this).get());
			} else {
				document.getAttributes().removeKey(value.type().getId());
			}
		}).orElseGet(Edit::new));
		};
	}

	private Optional<Edit> answer(Difference.Answers answers, ItemLabels before, Ontology ontology) {
		List<String> wanted = answers.wanted(this);
		if (!wanted.isEmpty() && !Questions.isAsked(answers.question(), before.answers())) {
			return Optional.empty();
		}
		return Optional.of(ItemEdits.edit(before, ontology, document -> Questions.take(document.getAnswers(), answers.question(), wanted, ontology.getQuestions())).orElseGet(Edit::new));
	}

	/** @param layer all labels of the layer for this text */
	private Edit edit(Conflict conflict, List<Annotation> layer, AnnotationMaker maker) {
		List<Annotation> wanted = wanted(conflict);
		List<Annotation> doomed = all(conflict).stream().filter(one -> !wanted.contains(one)).flatMap(one -> same(layer, one).stream()).distinct().toList();
		List<Change> changes = new ArrayList<>(AnnotationEdits.deletion(layer, doomed));
		for (Annotation one : wanted) {
			Optional<Annotation> there = same(layer, one);
			if (there.isEmpty()) {
				Annotation copy = maker.copy(one);
				copy.setGroup(null);
				copy.setReview(ReviewState.ACCEPTED);
				changes.add(Change.add(copy));
			} else if (there.get().getReview() != ReviewState.ACCEPTED) {
				Annotation accepted = AnnotationMaker.changed(changes.stream().filter(change -> change.id().equals(there.get().getId())).findFirst().flatMap(Change::after).orElse(there.get()));
				accepted.setReview(ReviewState.ACCEPTED);
				changes.removeIf(change -> change.id().equals(accepted.getId()));
				changes.add(Change.replace(there.get(), accepted));
			}
		}
		return new Edit(changes);
	}

	/** What a layer says of a conflict already; empty where nobody has decided. */
	static Optional<Resolution> of(Conflict conflict, List<Annotation> layer) {
		boolean first = conflict.first().flatMap(one -> same(layer, one)).filter(Resolution::isAccepted).isPresent();
		boolean second = conflict.second().flatMap(one -> same(layer, one)).filter(Resolution::isAccepted).isPresent();
		return first && second ? Optional.of(BOTH) : first ? Optional.of(FIRST) : second ? Optional.of(SECOND) : Optional.empty();
	}

	private static boolean isAccepted(Annotation annotation) {
		return annotation.getReview() == ReviewState.ACCEPTED;
	}

	private static String said(Annotation annotation) {
		return annotation.getGeometry() + " " + annotation.getLabelClass();
	}

	/** What the labels of a conflict say. */
	static List<String> said(Conflict conflict) {
		return all(conflict).stream().map(Resolution::said).toList();
	}

	/** What the labels say that are wanted. */
	List<String> wantedSaid(Conflict conflict) {
		return wanted(conflict).stream().map(Resolution::said).toList();
	}

	/** Whether a layer has none of the labels. */
	static boolean saysNothing(Conflict conflict, List<Annotation> layer) {
		return all(conflict).stream().noneMatch(one -> same(layer, one).isPresent());
	}
}
