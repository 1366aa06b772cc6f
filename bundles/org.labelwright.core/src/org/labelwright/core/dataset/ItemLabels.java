/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Answer;

/**
 * What a document says about its item as a whole: attributes, and answers to questions. A value: the answers must not be
 * changed, and two are equal where they say the same in the same order.
 */
public record ItemLabels(Map<String, AttributeValue> attributes, List<Answer> answers) {

	public static final ItemLabels NONE = new ItemLabels(Map.of(), List.of());

	public ItemLabels {
		attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
		answers = List.copyOf(answers);
	}

	/** A copy of what a document says now. */
	public static ItemLabels of(AnnotationDocument document) {
		Map<String, AttributeValue> attributes = new LinkedHashMap<>();
		document.getAttributes().forEach(entry -> attributes.put(entry.getKey(), entry.getValue()));
		return new ItemLabels(attributes, List.copyOf(EcoreUtil.copyAll(document.getAnswers())));
	}

	/** Makes a document say this, and nothing else, about its item as a whole. */
	public void applyTo(AnnotationDocument document) {
		document.getAttributes().clear();
		attributes.forEach(document.getAttributes()::put);
		document.getAnswers().clear();
		document.getAnswers().addAll(EcoreUtil.copyAll(answers));
	}

	public boolean isEmpty() {
		return attributes.isEmpty() && answers.isEmpty();
	}

	/** The choices that answer a question, none where it has no answer. */
	public List<String> choices(String question) {
		return answers.stream().filter(answer -> question.equals(answer.getQuestion())).flatMap(answer -> answer.getChoices().stream()).toList();
	}

	public Optional<AttributeValue> attribute(String id) {
		return Optional.ofNullable(attributes.get(id));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ItemLabels labels && EcoreUtil.equals(answers, labels.answers)
				&& List.copyOf(attributes.entrySet()).equals(List.copyOf(labels.attributes.entrySet()));
	}

	@Override
	public int hashCode() {
		return 31 * attributes.hashCode() + answers.size();
	}
}
