/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Media that a source has no file of, such as a text that stands within a larger file. It becomes one only where somebody asks for
 * one: most who read a source do not, and an import writes it where it belongs at once. Safe for use by several threads.
 */
public interface MadeMedia {

	/**
	 * A file of it, which is there until the source is closed.
	 *
	 * @throws java.io.UncheckedIOException where it cannot be written
	 */
	Path file();

	/** Writes it to a place, where it replaces what is there. */
	void writeTo(Path file) throws IOException;
}
