/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.Ids;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/** Names and ids: the id of what is new follows its name, that of what was saved stays. */
public final class Naming {

	private Naming() {
	}

	/** Whether the saved ontology does not have the element, so that nothing can refer to its id. */
	static boolean isNew(Ontology saved, NamedElement element) {
		return element.getId() == null || ElementPath.find(saved, ElementPath.of(element)).isEmpty();
	}

	/** An id made of a name that none of these has. */
	public static String freeId(Collection<? extends NamedElement> others, String name) {
		Set<String> taken = others.stream().map(NamedElement::getId).collect(Collectors.toSet());
		return Ids.ofName(name, taken::contains);
	}

	/** A name with a number behind it where one of these has it. */
	public static String freeName(Collection<? extends NamedElement> others, String wanted) {
		Set<String> taken = others.stream().map(NamedElement::getName).collect(Collectors.toSet());
		String free = wanted;
		for (int number = 2; taken.contains(free); number++) {
			free = wanted + " " + number;
		}
		return free;
	}

	/** Why an element cannot have an id among others; empty where it can. */
	public static Optional<String> problem(String id, Collection<? extends NamedElement> all, Optional<? extends NamedElement> own) {
		if (id.isEmpty()) {
			return Optional.of(PagesMessages.Id_Missing);
		}
		return all.stream().anyMatch(one -> id.equals(one.getId()) && own.filter(mine -> mine == one).isEmpty()) ? Optional.of(NLS.bind(PagesMessages.Id_Taken, id))
				: Optional.empty();
	}

	/** What people call an element. */
	public static String shown(NamedElement element) {
		return element.getName() == null || element.getName().isBlank() ? Objects.requireNonNullElse(element.getId(), "") : element.getName();
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
