/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.Comparator;
import java.util.List;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;

/** The sentences that a document itself has, as formats of tokens bring them. */
public final class Sentences {

	private Sentences() {
	}

	/** Where they are, in code points and in the order of the text; empty where the document says nothing of sentences. */
	public static List<Fragment> of(Ontology ontology, List<Annotation> annotations) {
		TextClasses classes = TextClasses.of(ontology);
		return annotations.stream().filter(one -> classes.sentences().contains(one.getLabelClass()) && one.getGeometry() instanceof Span span && span.start() < span.end())
				.map(one -> new Fragment(((Span) one.getGeometry()).start(), ((Span) one.getGeometry()).end())).sorted(Comparator.comparingInt(Fragment::start)).toList();
	}

	/** Whether an annotation is a sentence or token: it divides the text and says nothing about it. */
	public static boolean divides(Ontology ontology, Annotation annotation) {
		return TextClasses.of(ontology).divides(annotation);
	}
}
