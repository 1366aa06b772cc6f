/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.core.BadInputException;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;

/** Texts that annotations carry. */
final class Values {

	private Values() {
	}

	/** The text of the first of these attributes that the annotation has. */
	static Optional<String> text(Annotation annotation, List<String> attributes) {
		for (String name : attributes) {
			AttributeValue value = annotation.getAttributes().get(name);
			if (value != null) {
				return Optional.of(value.text());
			}
		}
		return Optional.empty();
	}

	/** Whether an attribute says true, yes or 1. */
	static boolean isSet(Annotation annotation, String attribute) {
		return text(annotation, List.of(attribute)).filter(text -> text.equals("true") || text.equals("yes") || text.equals("1")).isPresent();
	}

	/** The number that the first of these attributes holds. */
	static OptionalDouble number(Annotation annotation, List<String> attributes) throws BadInputException {
		Optional<String> text = text(annotation, attributes);
		try {
			return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.get()));
		} catch (NumberFormatException e) {
			throw new BadInputException("The annotation " + annotation.getId() + " should have a number as " + attributes.getFirst() + ", not \"" + text.get()
					+ "\"");
		}
	}

	/** Names from an option, split at commas. */
	static List<String> names(String option) {
		return List.of(option.split(","));
	}
}
