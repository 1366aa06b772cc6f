/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/**
 * The classes that divide a text, as the formats of tokens call them, instead of saying something about it.
 *
 * @param sentences ids
 * @param tokens ids of words, and of tokens of several words
 */
public record TextClasses(Set<String> sentences, Set<String> tokens) {

	/** The names of the classes. */
	public static final String SENTENCE = "sentence";
	public static final String TOKEN = "token";
	public static final String MULTIWORD = "multiword token";
	public static final String EMPTY_NODE = "empty node";

	public TextClasses {
		sentences = Set.copyOf(sentences);
		tokens = Set.copyOf(tokens);
	}

	public static TextClasses of(Ontology ontology) {
		return new TextClasses(ids(ontology, List.of(SENTENCE)), ids(ontology, List.of(TOKEN, MULTIWORD, EMPTY_NODE)));
	}

	/** The ids of the classes of some names. */
	public static Set<String> ids(Ontology ontology, List<String> names) {
		Set<String> ids = new HashSet<>();
		LabelClasses.all(ontology).stream().filter(one -> names.contains(one.getName())).map(LabelClass::getId).forEach(ids::add);
		return ids;
	}

	public boolean isToken(Annotation annotation) {
		return annotation.getLabelClass() != null && tokens.contains(annotation.getLabelClass());
	}

	/** Whether an annotation is a token or a sentence. */
	public boolean divides(Annotation annotation) {
		return isToken(annotation) || annotation.getLabelClass() != null && sentences.contains(annotation.getLabelClass());
	}
}
