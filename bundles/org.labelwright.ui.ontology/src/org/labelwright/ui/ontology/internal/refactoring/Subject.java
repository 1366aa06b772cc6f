/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;

/** What is to be refactored, in the ontology as it was saved. */
record Subject(Ontology ontology, NamedElement element) {

	/** The class itself, or the one that has the attribute or question. */
	Optional<LabelClass> owner() {
		for (EObject one = element; one != null; one = one.eContainer()) {
			if (one instanceof LabelClass labelClass) {
				return Optional.of(labelClass);
			}
		}
		return Optional.empty();
	}

	/** Those that can be changed here: what is imported is changed where it comes from. */
	List<LabelClass> classes() {
		return LabelClasses.all(ontology).stream().filter(one -> !isImported(one)).toList();
	}

	static boolean isImported(EObject element) {
		for (EObject one = element; one != null; one = one.eContainer()) {
			if (one instanceof OntologyImport) {
				return true;
			}
		}
		return false;
	}

	static String name(NamedElement element) {
		return element.getName() == null || element.getName().isEmpty() ? element.getId() : element.getName();
	}
}
