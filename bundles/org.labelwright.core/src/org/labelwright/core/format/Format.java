/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A format that somebody contributed.
 *
 * @param id the lower-case name people type
 * @param name for people
 * @param description in one sentence
 * @param extension of its file, without the dot; empty where it is a folder
 * @param importer makes the importer, which loads its bundle; empty where the format is only written
 * @param exporter makes the exporter; empty where the format is only read
 */
public record Format(String id, String name, String description, String extension,
		Optional<Supplier<Importer>> importer, Optional<Supplier<Exporter>> exporter) {
}
