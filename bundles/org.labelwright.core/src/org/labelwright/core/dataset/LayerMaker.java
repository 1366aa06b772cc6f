/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.util.Optional;
import org.labelwright.model.annotation.AnnotationDocument;

/** What a step that makes a layer says about each item. Called by several threads, for another item each. */
@FunctionalInterface
public interface LayerMaker {

	/**
	 * @param one the item with what all layers say of it, that of the layer that is made included
	 * @return what the layer is to say from then on, empty where nothing; item and layer are set by the caller
	 */
	Optional<AnnotationDocument> make(SourceRecord one) throws IOException;
}
