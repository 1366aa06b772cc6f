/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Locale;
import org.labelwright.model.ontology.AspectRatio;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.Constraint;
import org.labelwright.model.ontology.Containment;
import org.labelwright.model.ontology.Count;
import org.labelwright.model.ontology.MinimumSize;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.NoOverlap;

/** What people call things. */
final class Words {

	private Words() {
	}

	static String of(AttributeKind kind) {
		return switch (kind) {
		case FLAG -> Messages.Attribute_Flag;
		case CHOICE -> Messages.Attribute_Choice;
		case CHOICES -> Messages.Attribute_Choices;
		case NUMBER -> Messages.Attribute_Number;
		case TEXT -> Messages.Attribute_Text;
		};
	}

	static String of(Constraint constraint) {
		return switch (constraint) {
		case MinimumSize one -> Messages.Constraint_MinimumSize;
		case AspectRatio one -> Messages.Constraint_AspectRatio;
		case Containment one -> Messages.Constraint_Containment;
		case Count one -> Messages.Constraint_Count;
		case NoOverlap one -> Messages.Constraint_NoOverlap;
		default -> constraint.eClass().getName();
		};
	}

	/** The name, or the id where there is none. */
	static String of(NamedElement element) {
		return element.getName() == null || element.getName().isBlank() ? String.valueOf(element.getId()) : element.getName();
	}

	/** With a capital letter, as it stands alone. */
	static String sentence(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}
}
