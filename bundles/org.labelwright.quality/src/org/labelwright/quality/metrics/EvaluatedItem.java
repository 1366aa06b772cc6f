/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.dataset.Item;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * What the truth and the prediction say about one item. Label classes of the prediction are already those of the truth:
 * a class that the ontology of the truth does not have by id is looked for by name, and keeps its id where there is none.
 *
 * @param item as the truth has it
 * @param media where the media lies, empty where it is not there
 * @param predicted whether the prediction has the item at all
 * @param prediction empty where it has not
 */
public record EvaluatedItem(Item item, Optional<Path> media, AnnotationDocument truth, AnnotationDocument prediction, boolean predicted) {
}
