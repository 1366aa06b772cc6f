/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.core.LabelColors;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.quality.OntologyCheck;

/** What files, labels and people need of every element. */
public final class Incomplete implements OntologyCheck {

	@Override
	public void run(Context context) {
		if (context.ontology().getVersion() == null || !context.ontology().getVersion().matches("\\d+\\.\\d+\\.\\d+")) {
			context.report(context.ontology(), "the version \"" + context.ontology().getVersion() + "\" is not of the form 1.2.3");
		}
		Elements.own(context.ontology(), NamedElement.class).filter(one -> one.getId() == null || one.getId().isBlank())
				.forEach(one -> context.report(one, "has no id"));
		Elements.own(context.ontology(), LabelClass.class).forEach(one -> {
			if (one.getName() == null || one.getName().isBlank()) {
				context.report(one, "has no name");
			}
			if (one.getColor() != null && !LabelColors.isColor(one.getColor())) {
				context.report(one, "the colour \"" + one.getColor() + "\" is not of the form #rrggbb");
			}
		});
	}
}
