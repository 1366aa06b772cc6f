/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;
import org.labelwright.model.ontology.Question;

/** Streams over the elements of an ontology. */
public final class Elements {

	private Elements() {
	}

	/** All of one kind, what is imported too. */
	static <T> Stream<T> all(Ontology ontology, Class<T> type) {
		return below(ontology, type);
	}

	/** All of one kind that an element holds, however deep. */
	static <T> Stream<T> below(EObject element, Class<T> type) {
		Iterable<EObject> contents = element::eAllContents;
		return StreamSupport.stream(contents.spliterator(), false).filter(type::isInstance).map(type::cast);
	}

	/** Those that are to be put right here. */
	static <T extends EObject> Stream<T> own(Ontology ontology, Class<T> type) {
		return all(ontology, type).filter(element -> Stream.iterate((EObject) element, one -> one != null, EObject::eContainer)
				.noneMatch(OntologyImport.class::isInstance));
	}

	/** The question that a choice, however deep, belongs to. */
	static Question question(Choice choice) {
		EObject above = choice.eContainer();
		while (!(above instanceof Question)) {
			above = above.eContainer();
		}
		return (Question) above;
	}
}
