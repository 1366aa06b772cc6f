/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.format.LossReport;
import org.labelwright.model.ontology.Ontology;

/**
 * Makes an ontology out of a foreign file that defines labels. Contributed through
 * {@code org.labelwright.core.ontologyFormats}; needs a constructor without arguments and keeps no state.
 */
public interface OntologyReader {

	/**
	 * How sure it is that the file is of this format, by its content: 0 for not at all, 1 for certainly. Reads little and
	 * throws only where the disk fails.
	 */
	double detect(Path file) throws IOException;

	/**
	 * @param losses is told what of the file an ontology here cannot hold
	 * @return with an id and a name, at version 1.0.0 where the file names no other, each class with an id and a colour
	 * @throws org.labelwright.core.BadInputException where it is not of this format, with the place
	 */
	Ontology read(Path file, LossReport losses) throws IOException;
}
