/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.labelwright.model.ontology.NamedElement;

/** Ids and names for what is new. */
public final class NewIds {

	private NewIds() {
	}

	/** An id made of a name, with a number behind it where another has it. */
	public static String id(String name, Collection<? extends NamedElement> others) {
		String wanted = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
		return free(wanted, "-", others.stream().map(NamedElement::getId).filter(Objects::nonNull).toList());
	}

	/** A name with a number behind it where another has it. */
	public static String name(String wanted, Collection<? extends NamedElement> others) {
		return free(wanted, " ", others.stream().map(NamedElement::getName).filter(Objects::nonNull).toList());
	}

	private static String free(String wanted, String gap, List<String> taken) {
		String free = wanted;
		for (int number = 2; taken.contains(free); number++) {
			free = wanted + gap + number;
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
}
