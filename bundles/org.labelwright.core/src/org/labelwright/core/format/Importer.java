/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;

/** Reads a format. Contributed through {@code org.labelwright.core.formats}; needs a constructor without arguments. */
public interface Importer {

	/**
	 * How sure it is that the file or folder is of this format, by its content: 0 for not at all, 1 for certainly. A file
	 * name alone is not content. 0.9 is for what no other format has, 0.5 for what some have.
	 * Reads little and throws only where the disk fails.
	 */
	double detect(Path path) throws IOException;

	/** What can be set. */
	default List<FormatOption> options() {
		return List.of();
	}

	/** What it reads. */
	Capabilities capabilities();

	/**
	 * Fields that it keeps in origins under {@code rest} or {@code raw} though the model holds what they say, such as a box
	 * that follows from an outline: they are kept for the sake of their digits and not lost where another format is written.
	 */
	default Set<String> restated() {
		return Set.of();
	}

	/**
	 * Opens a file or folder for reading. Memory does not grow with the annotations beyond an index of them.
	 *
	 * @param options those of {@link #options()}, checked
	 * @param losses is told what will not be carried; complete when all records have been read
	 * @throws org.labelwright.core.BadInputException where it is not of this format, with the place; also from the
	 *         source, where only a record is
	 */
	DatasetSource open(Path path, Options options, LossReport losses, Progress progress) throws IOException;
}
