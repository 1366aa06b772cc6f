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
record TextClasses(Set<String> sentences, Set<String> tokens) {

	static final String SENTENCE = "sentence";
	static final String TOKEN = "token";
	static final String MULTIWORD = "multiword token";
	static final String EMPTY_NODE = "empty node";

	static TextClasses of(Ontology ontology) {
		return new TextClasses(ids(ontology, List.of(SENTENCE)), ids(ontology, List.of(TOKEN, MULTIWORD, EMPTY_NODE)));
	}

	static Set<String> ids(Ontology ontology, List<String> names) {
		Set<String> ids = new HashSet<>();
		LabelClasses.all(ontology).stream().filter(one -> names.contains(one.getName())).map(LabelClass::getId).forEach(ids::add);
		return ids;
	}

	boolean isToken(Annotation annotation) {
		return tokens.contains(annotation.getLabelClass());
	}

	boolean divides(Annotation annotation) {
		return isToken(annotation) || sentences.contains(annotation.getLabelClass());
	}
}
