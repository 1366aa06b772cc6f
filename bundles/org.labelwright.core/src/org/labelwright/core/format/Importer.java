/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;

/** Reads a format. Contributed through {@code org.labelwright.core.formats}; needs a constructor without arguments. */
public interface Importer {

	/**
	 * How sure it is that the file or folder is of this format, by its content: 0 for not at all, 1 for certainly.
	 * Reads little and throws only where the disk fails.
	 */
	double detect(Path path) throws IOException;

	/** What can be set. */
	default List<FormatOption> options() {
		return List.of();
	}

	/**
	 * Opens a file or folder for reading. Memory does not grow with the annotations beyond an index of them.
	 *
	 * @param options by name; those not named have their default
	 * @param losses is told what will not be carried; complete when all records have been read
	 * @throws org.labelwright.core.BadInputException where it is not of this format, with the place
	 */
	DatasetSource open(Path path, Map<String, String> options, LossReport losses, Progress progress) throws IOException;
}
