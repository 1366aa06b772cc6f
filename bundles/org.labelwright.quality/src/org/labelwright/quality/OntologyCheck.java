/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.model.ontology.Ontology;

/**
 * Looks for one kind of mistake in an ontology. Contributed through {@code org.labelwright.quality.checks} as an
 * {@code ontologyCheck}; needs a constructor without arguments, keeps no state, and is called by several threads.
 */
@FunctionalInterface
public interface OntologyCheck {

	/** What a check may look at, and where it puts what it finds. */
	interface Context {

		/** Not to be changed. */
		Ontology ontology();

		/** How a dataset uses it, empty where the ontology is looked at alone. */
		Optional<Usage> usage();

		/** Reports about an element, with the severity of the contribution. */
		void report(EObject element, String message);
	}

	void run(Context context);
}
