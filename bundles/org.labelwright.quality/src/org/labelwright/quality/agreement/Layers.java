/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.agreement;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.annotation.AnnotationDocument;

/** Names of layers that people give. */
public final class Layers {

	private Layers() {
	}

	/** @throws BadInputException where one is not in the source, one stands twice, or there are fewer than so many */
	public static void require(DatasetSource source, List<String> layers, int atLeast) throws BadInputException {
		List<String> known = source.layers().stream().map(Layer::id).toList();
		for (String layer : layers) {
			if (!known.contains(layer)) {
				throw new BadInputException("There is no layer \"" + layer + "\"; there are " + String.join(", ", known));
			}
		}
		if (layers.stream().distinct().count() != layers.size()) {
			throw new BadInputException("A layer is named twice: " + String.join(", ", layers));
		}
		if (layers.size() < atLeast) {
			throw new BadInputException("At least " + atLeast + " layers are needed, here " + (layers.size() == 1 ? "is 1" : "are " + layers.size())
					+ "; the dataset has " + String.join(", ", known));
		}
	}

	/** What one layer says of an item, empty where it says nothing. */
	public static Optional<AnnotationDocument> document(SourceRecord one, String layer) {
		return one.documents().stream().filter(document -> layer.equals(document.getLayer())).filter(document -> !document.eContents().isEmpty()).findFirst();
	}
}
