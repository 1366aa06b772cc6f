/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.nio.file.Path;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.ontology.Ontology;

/**
 * What an interactive assistant looks at.
 *
 * @param media where the media of the item lies
 * @param ontology only to be read
 */
public record Subject(Item item, Path media, Ontology ontology) {
}
