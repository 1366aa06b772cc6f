/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;

/** Writes a format. Contributed through {@code org.labelwright.core.formats}; needs a constructor without arguments. */
public interface Exporter {

	/** What can be set. */
	default List<FormatOption> options() {
		return List.of();
	}

	/** What it writes; the rest is a loss. */
	Capabilities capabilities();

	/** Other formats, by id, whose fields that are kept in origins it writes back as its own. */
	default Set<String> related() {
		return Set.of();
	}

	/**
	 * Writes a source. The same source and options give the same bytes. Either the whole output stands at the end, or
	 * nothing does.
	 *
	 * @param path the file or folder to make; what stands there is replaced only where it is a file
	 * @param options those of {@link #options()}, checked
	 * @param losses is told what the format cannot carry
	 * @return how many annotations were written
	 */
	long write(DatasetSource source, Path path, Options options, LossReport losses, Progress progress) throws IOException;
}
