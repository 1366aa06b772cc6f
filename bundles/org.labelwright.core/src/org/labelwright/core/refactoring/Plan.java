/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.List;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.model.ontology.Ontology;

/**
 * What a refactoring is going to do.
 *
 * @param title for people, and the name of the migration
 * @param type the plain name of the refactoring
 * @param after the ontology as it will be, still without the migration and at the old version
 * @param steps what happens to each label, in order
 * @param level how the version of the ontology is to be counted on
 */
public record Plan(String title, String type, Ontology after, List<LabelStep> steps, ChangeLevel level) {

	public Plan {
		steps = List.copyOf(steps);
	}
}
