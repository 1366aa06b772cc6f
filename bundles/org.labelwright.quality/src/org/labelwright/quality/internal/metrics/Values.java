/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.List;
import java.util.Optional;
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

	/** Names from an option, split at commas. */
	static List<String> names(String option) {
		return List.of(option.split(","));
	}
}
