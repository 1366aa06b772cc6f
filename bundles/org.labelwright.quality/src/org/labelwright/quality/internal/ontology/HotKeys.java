/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.OntologyCheck;

/** Keys that would choose two classes. */
public final class HotKeys implements OntologyCheck {

	@Override
	public void run(Context context) {
		Map<String, LabelClass> first = new HashMap<>();
		Elements.own(context.ontology(), LabelClass.class).filter(one -> one.getHotKey() != null && !one.getHotKey().isBlank()).forEach(one -> {
			LabelClass known = first.putIfAbsent(one.getHotKey().toLowerCase(Locale.ROOT), one);
			if (known != null) {
				context.report(one, "the hot key " + one.getHotKey() + " is that of " + known.getName() + " already");
			}
		});
	}
}
