/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.fixes;

import java.util.Arrays;
import java.util.Optional;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.quality.Check;
import org.labelwright.quality.Finding;
import org.labelwright.quality.QuickFix;
import org.labelwright.quality.internal.checks.Labels;

/** Gives required attributes without a value their default; those without a default stay empty. */
public final class FillDefaults implements QuickFix {

	@Override
	public Edit fix(Check.Context context, Finding finding) {
		return Fixes.annotation(context, finding).map(annotation -> Fixes.change(annotation, copy -> fill(context, copy))).orElse(new Edit());
	}

	private static void fill(Check.Context context, Annotation annotation) {
		context.labelClass(annotation).stream().flatMap(Labels::line).flatMap(one -> one.getAttributes().stream())
				.filter(attribute -> attribute.isRequired() && !annotation.getAttributes().containsKey(attribute.getId()))
				.forEach(attribute -> value(attribute).ifPresent(value -> annotation.getAttributes().put(attribute.getId(), value)));
	}

	private static Optional<AttributeValue> value(AttributeType attribute) {
		String text = attribute.getDefaultValue();
		if (text == null || text.isEmpty()) {
			return Optional.empty();
		}
		return switch (attribute.getKind()) {
		case FLAG -> Optional.of(new AttributeValue.Flag(Boolean.parseBoolean(text)));
		case NUMBER -> number(text);
		case CHOICES -> Optional.of(new AttributeValue.Choices(Arrays.stream(text.split(",")).map(String::strip).toList()));
		case CHOICE, TEXT -> Optional.of(new AttributeValue.Text(text));
		};
	}

	private static Optional<AttributeValue> number(String text) {
		try {
			return Optional.of(new AttributeValue.Numeric(Double.parseDouble(text)));
		} catch (NumberFormatException e) {
			// The lint of the ontology reports such a default.
			return Optional.empty();
		}
	}
}
