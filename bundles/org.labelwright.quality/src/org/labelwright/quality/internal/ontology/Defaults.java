/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.quality.OntologyCheck;

/** Defaults that the attribute itself does not allow. */
public final class Defaults implements OntologyCheck {

	@Override
	public void run(Context context) {
		Elements.own(context.ontology(), AttributeType.class).filter(one -> one.getDefaultValue() != null)
				.forEach(one -> problem(one).ifPresent(problem -> context.report(one, "the default \"" + one.getDefaultValue() + "\" " + problem)));
	}

	private static Optional<String> problem(AttributeType attribute) {
		String value = attribute.getDefaultValue();
		return switch (attribute.getKind()) {
		case FLAG -> value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("is neither true nor false");
		case CHOICE -> attribute.getChoices().contains(value) ? Optional.empty() : Optional.of("is none of the choices");
		case CHOICES -> attribute.getChoices().contains(value) ? Optional.empty() : Optional.of("is none of the choices");
		case NUMBER -> number(attribute, value);
		case TEXT -> matches(attribute, value) ? Optional.empty() : Optional.of("does not match the pattern");
		};
	}

	private static Optional<String> number(AttributeType attribute, String value) {
		try {
			double number = Double.parseDouble(value);
			boolean inside = (attribute.getMinimum() == null || number >= attribute.getMinimum()) && (attribute.getMaximum() == null || number <= attribute.getMaximum());
			return inside ? Optional.empty() : Optional.of("is out of range");
		} catch (NumberFormatException e) {
			return Optional.of("is no number");
		}
	}

	private static boolean matches(AttributeType attribute, String value) {
		try {
			return attribute.getPattern() == null || value.matches(attribute.getPattern());
		} catch (PatternSyntaxException e) {
			// Another check tells that the pattern cannot be read.
			return true;
		}
	}
}
