/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.quality.OntologyFinding;
import org.labelwright.quality.Usage;

/** What the pages of one editor share. For the UI thread. */
public interface OntologyEditing {

	/** The ontology as it is now; another object after its text was edited, so it is to be asked for each time. */
	Ontology ontology();

	/** The ontology as it was saved last. */
	Ontology saved();

	/** Changes the ontology as one command that can be undone; every change goes through here. */
	void change(String label, Runnable edit);

	/** Puts another ontology in the place of this one, as one command. */
	void replace(String label, Ontology other);

	/** Where the ontology lies; what it imports is found beside it. */
	Path file();

	/** The dataset whose ontology it is, empty for a file that stands alone. */
	Optional<Path> datasetFolder();

	/** That dataset itself. */
	Optional<Dataset> dataset();

	/** How many labels have each class; empty without a dataset, and until they are counted. */
	Optional<Usage> usage();

	/** What the checks found last of an element itself; the gravest first. */
	List<OntologyFinding> findings(EObject element);

	/** What they found of an element and of what it holds, without the classes below it; the gravest first. */
	List<OntologyFinding> findingsWithin(EObject element);

	/** To be told when something was typed, or taken back, that is no command yet. */
	void typed();

	/** Shows an element on the page where it is edited. */
	void reveal(EObject element);

	/** Opens the refactoring that deletes an element and does something about its labels. */
	void refactorAway(EObject element);
}
