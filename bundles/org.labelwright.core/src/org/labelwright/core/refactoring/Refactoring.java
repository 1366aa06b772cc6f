/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import org.labelwright.core.BadInputException;
import org.labelwright.model.ontology.Ontology;

/**
 * A change of an ontology that carries the labels along. Says only what is wanted; {@link #plan} finds out what that means
 * for one ontology. Elements are named by id. Immutable.
 */
public sealed interface Refactoring
		permits Rename, MergeClasses, SplitClass, SplitByHand, MoveAttribute, ClassToAttribute, ChangeKind, Delete, RenameChoice, DeleteChoice,
				RenameJoint, DeleteJoint {

	/**
	 * Plans for an ontology, which is left alone.
	 *
	 * @throws BadInputException where it cannot be done, saying why
	 */
	Plan plan(Ontology before) throws BadInputException;
}
