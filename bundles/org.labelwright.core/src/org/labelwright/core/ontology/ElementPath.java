/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;

/**
 * Names an element of an ontology for people and in reports: {@code classes/car/attributes/color}. Classes are named by
 * their ids alone, wherever in the hierarchy they stand; what has no id is numbered from 1.
 */
public final class ElementPath {

	private ElementPath() {
	}

	/** The ontology itself has the empty path. */
	public static String of(EObject element) {
		Deque<String> segments = new ArrayDeque<>();
		for (EObject one = element; one.eContainer() != null && !(one instanceof Ontology); one = one.eContainer()) {
			segments.addFirst(segment(one));
			segments.addFirst(one instanceof LabelClass ? "classes" : one.eContainmentFeature().getName());
			if (one instanceof LabelClass) {
				break;
			}
		}
		return String.join("/", segments);
	}

	private static String segment(EObject element) {
		if (element instanceof NamedElement named && named.getId() != null && !named.getId().isEmpty()) {
			return named.getId();
		}
		if (element instanceof OntologyImport from && from.getNamespace() != null) {
			return from.getNamespace();
		}
		Object siblings = element.eContainer().eGet(element.eContainmentFeature());
		return Integer.toString(siblings instanceof Iterable<?> list ? 1 + StreamSupport.stream(list.spliterator(), false).toList().indexOf(element) : 1);
	}

	/** The first element with a path, empty where it is gone. */
	public static Optional<EObject> find(Ontology ontology, String path) {
		if (path.isEmpty()) {
			return Optional.of(ontology);
		}
		Iterable<EObject> all = ontology::eAllContents;
		return StreamSupport.stream(all.spliterator(), false).filter(Objects::nonNull).filter(one -> path.equals(of(one))).findFirst();
	}
}
