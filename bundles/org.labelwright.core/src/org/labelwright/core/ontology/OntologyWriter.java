/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.format.LossReport;
import org.labelwright.model.ontology.Ontology;

/**
 * Writes an ontology as a foreign tool wants its labels defined. Contributed through
 * {@code org.labelwright.core.ontologyFormats}; needs a constructor without arguments and keeps no state.
 */
public interface OntologyWriter {

	/**
	 * Writes the file wholly or not at all; the same ontology gives the same bytes.
	 *
	 * @param losses is told what the format cannot carry
	 */
	void write(Ontology ontology, Path file, LossReport losses) throws IOException;
}
