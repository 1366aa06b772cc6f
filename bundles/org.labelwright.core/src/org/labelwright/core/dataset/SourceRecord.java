/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * An item with all that is said about it.
 *
 * @param media where the media lies, empty where it is not there
 * @param documents one a layer; layers without annotations may be left out
 */
public record SourceRecord(Item item, Optional<Path> media, List<AnnotationDocument> documents) {

	public SourceRecord {
		documents = List.copyOf(documents);
	}
}
