/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.quality.OntologyCheck;

/** Names that people cannot tell apart, whatever the case or the way their characters are composed. */
public final class DuplicateNames implements OntologyCheck {

	@Override
	public void run(Context context) {
		unique(context, Elements.all(context.ontology(), LabelClass.class).toList());
		unique(context, Elements.all(context.ontology(), RelationType.class).toList());
		Elements.own(context.ontology(), LabelClass.class).forEach(labelClass -> unique(context, labelClass.getAttributes()));
	}

	private static void unique(Context context, List<? extends NamedElement> elements) {
		Map<String, NamedElement> first = new HashMap<>();
		for (NamedElement element : elements) {
			if (element.getName() != null && !element.getName().isBlank()) {
				NamedElement known = first.putIfAbsent(folded(element.getName()), element);
				if (known != null) {
					context.report(element, "is named \"" + element.getName() + "\", which reads as the name of " + known.getId());
				}
			}
		}
	}

	private static String folded(String name) {
		// Up and down again folds what has no single lower case.
		return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}
}
