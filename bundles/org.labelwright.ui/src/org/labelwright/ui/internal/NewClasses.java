/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.labelwright.core.Ids;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** Adds label classes with a colour and a hot key that are still free. */
final class NewClasses {

	private static final List<String> COLORS = List.of("#2f7ed8", "#f2a900", "#3aa655", "#9b59b6", "#e0457b", "#16a3a3", "#c0662b",
			"#7a8b1f", "#5865c9");

	private NewClasses() {
	}

	static LabelClass add(Ontology ontology, String name) {
		List<LabelClass> known = ClassInfo.all(ontology);
		Set<String> ids = known.stream().map(LabelClass::getId).collect(Collectors.toSet());
		Set<String> keys = known.stream().map(LabelClass::getHotKey).collect(Collectors.toSet());
		LabelClass added = OntologyFactory.eINSTANCE.createLabelClass();
		added.setName(name);
		added.setId(Ids.ofName(name, ids::contains));
		added.setColor(COLORS.get(known.size() % COLORS.size()));
		for (int key = 9; key >= 1; key--) {
			if (!keys.contains(Integer.toString(key))) {
				added.setHotKey(Integer.toString(key));
			}
		}
		ontology.getClasses().add(added);
		return added;
	}
}
