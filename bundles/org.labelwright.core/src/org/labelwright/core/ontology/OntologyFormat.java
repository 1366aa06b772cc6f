/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A way to define labels that is installed.
 *
 * @param id the plain name people type
 * @param extension of its files, without the dot
 */
public record OntologyFormat(String id, String name, String description, String extension, Optional<Supplier<OntologyReader>> reader,
		Optional<Supplier<OntologyWriter>> writer) {
}
