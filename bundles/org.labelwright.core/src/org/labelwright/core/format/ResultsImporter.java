/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.file.Path;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;

/**
 * Reads predictions that do not say what their items and label classes are, but refer to those of the truth. Contributed
 * through {@code org.labelwright.core.results}; needs a constructor without arguments.
 */
public interface ResultsImporter {

	/** Whether the file is of this kind, by its content. Reads little and throws only where the disk fails. */
	boolean detect(Path path) throws IOException;

	/**
	 * Opens a file. The source has the ontology of the truth, and its items in the same order.
	 *
	 * @param truth what the file refers to; read here, but not closed
	 * @throws org.labelwright.core.BadInputException where it is not of this kind, or refers to what the truth does not have
	 */
	DatasetSource open(Path path, DatasetSource truth, Progress progress) throws IOException;
}
