/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.labelwright.model.ontology.Ontology;

/** What the pages of one editor share. Every change goes through a command on the stack of the domain. */
public interface OntologyEditing {

	EditingDomain domain();

	/** The ontology as it is now; another object after its text was edited, so it is to be asked for each time. */
	Ontology ontology();

	/** The dataset whose ontology it is, empty for a file that stands alone. */
	Optional<Path> datasetFolder();
}
