/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.labelwright.core.Ids;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/** Names and ids: the id of what is new follows its name, that of what was saved stays. */
final class Naming {

	private Naming() {
	}

	/** Whether the saved ontology does not have the element, so that nothing can refer to its id. */
	static boolean isNew(Ontology saved, NamedElement element) {
		return element.getId() == null || ElementPath.find(saved, ElementPath.of(element)).isEmpty();
	}

	/** An id made of a name that none of these has. */
	static String freeId(Collection<? extends NamedElement> others, String name) {
		Set<String> taken = others.stream().map(NamedElement::getId).collect(Collectors.toSet());
		return Ids.ofName(name, taken::contains);
	}

	/**
	 * To be called within a command.
	 *
	 * @param all among which the id is to be unique; the element may be one of them
	 */
	static void setName(Ontology saved, NamedElement element, String name, Collection<? extends NamedElement> all) {
		Collection<? extends NamedElement> others = all.stream().filter(one -> one != element).toList();
		if (name != null && isNew(saved, element) && freeId(others, String.valueOf(element.getName())).equals(element.getId())) {
			element.setId(freeId(others, name));
		}
		element.setName(name);
	}
}
