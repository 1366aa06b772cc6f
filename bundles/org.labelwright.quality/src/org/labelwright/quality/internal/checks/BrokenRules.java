/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Optional;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.Check;
import org.labelwright.quality.rules.InstructionRules;
import org.labelwright.quality.rules.Rule;

/** Finds what breaks a rule of the instructions. */
public final class BrokenRules implements Check {

	/** Less in common is the width of a pen. */
	private static final double TOUCHING = 0.01;

	@Override
	public void run(Context context) {
		InstructionRules rules = context.ofOntology(InstructionRules.class, InstructionRules::new);
		for (InstructionRules.Located located : rules.rules()) {
			LabelClass subject = Labels.named(context.ontology(), located.rule().subject()).orElseThrow();
			String message = "Breaks the rule \"" + located.text() + "\"";
			if (located.rule() instanceof Rule.Occurs occurs) {
				long count = context.document().getAnnotations().stream().filter(one -> Labels.is(context, one, subject)).count();
				if (count < occurs.minimum() || count > occurs.maximum()) {
					context.report(message + ": there are " + count);
				}
			} else {
				context.document().getAnnotations().stream().filter(one -> Labels.is(context, one, subject) && breaks(context, one, located.rule()))
						.forEach(one -> context.report(one, message));
			}
		}
	}

	private static boolean breaks(Context context, Annotation annotation, Rule rule) {
		return switch (rule) {
		case Rule.Inside inside -> inside.negated() == isWithin(context, annotation, inside.other(), Labels.INSIDE);
		case Rule.NoOverlap overlap -> isWithin(context, annotation, overlap.other(), TOUCHING);
		case Rule.HasAttribute has -> has.negated() == has(context, annotation, has);
		case Rule.Occurs occurs -> false;
		};
	}

	private static boolean isWithin(Context context, Annotation annotation, String other, double share) {
		LabelClass wanted = Labels.named(context.ontology(), other).orElseThrow();
		return annotation.getGeometry() != null && context.document().getAnnotations().stream()
				.anyMatch(one -> one != annotation && one.getGeometry() != null && Labels.is(context, one, wanted)
						&& (Labels.shareWithin(annotation.getGeometry(), one.getGeometry()) >= share
								|| share == TOUCHING && Labels.shareWithin(one.getGeometry(), annotation.getGeometry()) >= share));
	}

	private static boolean has(Context context, Annotation annotation, Rule.HasAttribute rule) {
		Optional<AttributeValue> value = context.labelClass(annotation).flatMap(labelClass -> Labels.attribute(labelClass, rule.attribute()))
				.map(attribute -> annotation.getAttributes().get(attribute.getId()));
		return value.isPresent() && (rule.value().isEmpty() || rule.value().get().equals(value.get().text()));
	}
}
