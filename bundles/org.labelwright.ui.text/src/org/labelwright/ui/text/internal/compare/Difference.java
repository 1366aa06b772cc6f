/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.labelwright.core.Questions;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.quality.matching.SpanComparison;
import org.labelwright.quality.matching.SpanComparison.Conflict;
import org.labelwright.quality.matching.SpanComparison.Kind;

/** One thing that two layers say otherwise of a text: about a part of it, or about the text as a whole. */
sealed interface Difference {

	/** Where it is; empty where it is about the text as a whole. */
	default Optional<Span> place() {
		return Optional.empty();
	}

	/** Whether a layer can say what both sides say. */
	boolean canBeBoth();

	/** A label that one side does not have, or has otherwise; of words, or of the text as a whole. */
	record Labels(Conflict conflict) implements Difference {

		@Override
		public Optional<Span> place() {
			return isWhole() ? Optional.empty() : Optional.of(conflict.place());
		}

		boolean isWhole() {
			return conflict.first().or(conflict::second).orElseThrow().getGeometry() instanceof Whole;
		}

		@Override
		public boolean canBeBoth() {
			return true;
		}
	}

	/** Another answer to a question about the text as a whole: entailment, a preference, a ranking. Choices are ids, those of a ranking best first. */
	record Answers(Question question, List<String> first, List<String> second) implements Difference {

		@Override
		public boolean canBeBoth() {
			return question.isMultiple() && !question.isRanking();
		}

		/** The choices of a side, or of both. */
		List<String> wanted(Resolution resolution) {
			return switch (resolution) {
			case FIRST -> first;
			case SECOND -> second;
			case BOTH -> {
				Set<String> both = new LinkedHashSet<>(first);
				both.addAll(second);
				yield List.copyOf(both);
			}
			case NONE -> List.of();
			};
		}

		boolean isSame(List<String> one, List<String> other) {
			return question.isRanking() ? one.equals(other) : one.size() == other.size() && one.containsAll(other);
		}

		/** As a person would read it. */
		String said(List<String> choices) {
			return choices.stream().map(choice -> name(question.getChoices(), choice)).collect(Collectors.joining(question.isRanking() ? " > " : ", "));
		}

		private static String name(List<Choice> choices, String id) {
			for (Choice choice : choices) {
				if (choice.getId().equals(id)) {
					return Difference.name(choice);
				}
				String below = name(choice.getChoices(), id);
				if (!below.equals(id)) {
					return below;
				}
			}
			return id;
		}
	}

	/** Another value of an attribute of the text as a whole, such as a rating. */
	record Value(AttributeType type, AttributeValue first, AttributeValue second) implements Difference {

		@Override
		public boolean canBeBoth() {
			return false;
		}

		/** The value of a side. */
		Optional<AttributeValue> wanted(Resolution resolution) {
			return switch (resolution) {
			case FIRST -> Optional.of(first);
			case SECOND -> Optional.of(second);
			case BOTH, NONE -> Optional.empty();
			};
		}
	}

	/** What a person calls something of an ontology. */
	static String name(NamedElement element) {
		return element.getName() == null ? element.getId() : element.getName();
	}

	/** All differences, those about the text as a whole first, then in the order of the text. */
	static List<Difference> of(Ontology ontology, AnnotationDocument one, AnnotationDocument other, SpanComparison spans) {
		List<Difference> all = new ArrayList<>();
		for (Question question : ontology.getQuestions()) {
			Answers answers = new Answers(question, List.copyOf(Questions.choices(question, one.getAnswers())), List.copyOf(Questions.choices(question, other.getAnswers())));
			if (!answers.isSame(answers.first(), answers.second())) {
				all.add(answers);
			}
		}
		for (AttributeType type : ontology.getItemAttributes()) {
			// What came with the text, such as its date, is often in one layer alone and is nothing that annotators disagree about.
			AttributeValue left = one.getAttributes().get(type.getId());
			AttributeValue right = other.getAttributes().get(type.getId());
			if (left != null && right != null && !left.equals(right)) {
				all.add(new Value(type, left, right));
			}
		}
		wholes(one.getAnnotations(), other.getAnnotations()).conflicts().forEach(conflict -> all.add(new Labels(conflict)));
		spans.conflicts().forEach(conflict -> all.add(new Labels(conflict)));
		return all;
	}

	/** Labels of the text as a whole: those of the same class agree, what is left is paired in its order. */
	static SpanComparison wholes(List<Annotation> first, List<Annotation> second) {
		List<Annotation> agreed = new ArrayList<>();
		List<Annotation> left = new ArrayList<>();
		List<Annotation> right = new ArrayList<>(second.stream().filter(one -> one.getGeometry() instanceof Whole).toList());
		for (Annotation one : first) {
			if (one.getGeometry() instanceof Whole) {
				Optional<Annotation> same = right.stream().filter(other -> Objects.equals(one.getLabelClass(), other.getLabelClass())).findFirst();
				(same.isPresent() ? agreed : left).add(one);
				same.ifPresent(right::remove);
			}
		}
		List<Conflict> conflicts = new ArrayList<>();
		for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
			conflicts.add(new Conflict(i >= left.size() ? Kind.ONLY_SECOND : i >= right.size() ? Kind.ONLY_FIRST : Kind.CLASS, at(left, i), at(right, i)));
		}
		return new SpanComparison(agreed, conflicts);
	}

	private static Optional<Annotation> at(List<Annotation> all, int place) {
		return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
	}

	/** What two layers both say about the text as a whole. */
	static ItemLabels agreed(Ontology ontology, ItemLabels one, ItemLabels other) {
		Map<String, AttributeValue> attributes = new LinkedHashMap<>(one.attributes());
		attributes.entrySet().removeIf(entry -> !other.attribute(entry.getKey()).equals(Optional.of(entry.getValue())));
		List<Answer> answers = one.answers().stream().filter(answer -> ontology.getQuestions().stream().filter(question -> question.getId().equals(answer.getQuestion()))
				.map(question -> new Answers(question, answer.getChoices(), other.choices(question.getId()))).anyMatch(both -> both.isSame(both.first(), both.second()))).toList();
		return new ItemLabels(attributes, answers);
	}
}
