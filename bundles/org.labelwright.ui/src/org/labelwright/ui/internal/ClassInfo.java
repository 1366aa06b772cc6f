/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;

/** What the views ask of the label classes of an ontology. */
final class ClassInfo {

	private static final RGB UNKNOWN = new RGB(150, 150, 150);

	private ClassInfo() {
	}

	/** All classes, those below another right after it. */
	static List<LabelClass> all(Ontology ontology) {
		List<LabelClass> classes = new ArrayList<>();
		ontology.eAllContents().forEachRemaining(object -> {
			if (object instanceof LabelClass labelClass) {
				classes.add(labelClass);
			}
		});
		return classes;
	}

	static Optional<LabelClass> find(Ontology ontology, String id) {
		return all(ontology).stream().filter(labelClass -> labelClass.getId().equals(id)).findFirst();
	}

	static RGB color(Optional<LabelClass> labelClass) {
		String text = labelClass.map(LabelClass::getColor).orElse("");
		return text.matches("#[0-9a-fA-F]{6}") ? new RGB(Integer.parseInt(text.substring(1, 3), 16), Integer.parseInt(text.substring(3, 5), 16),
				Integer.parseInt(text.substring(5, 7), 16)) : UNKNOWN;
	}
}
