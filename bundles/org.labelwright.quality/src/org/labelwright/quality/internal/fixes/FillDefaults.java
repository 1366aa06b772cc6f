/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.fixes;

import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Edit;
import org.labelwright.model.annotation.Annotation;
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
				.forEach(attribute -> LabelClasses.defaultValue(attribute).ifPresent(value -> annotation.getAttributes().put(attribute.getId(), value)));
	}
}
