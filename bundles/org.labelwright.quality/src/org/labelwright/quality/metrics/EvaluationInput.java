/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;

/**
 * One side of a comparison.
 *
 * @param layer the id of the layer to look at; empty for the only one, or main where there are several
 * @param complete of the truth: whether items of which it says nothing are empty, and not just unlabelled, so that what is predicted there is wrong
 */
public record EvaluationInput(DatasetSource source, Optional<String> layer, boolean complete) {

	/** Whose items are taken to be unlabelled where it says nothing of them and others of the same source are labelled. */
	public EvaluationInput(DatasetSource source, Optional<String> layer) {
		this(source, layer, false);
	}

	/** @throws BadInputException where there is no such layer, or several and none of them main */
	String layerId() throws BadInputException {
		List<String> ids = source.layers().stream().map(Layer::id).toList();
		if (layer.isPresent()) {
			if (!ids.contains(layer.get())) {
				throw new BadInputException(source.name() + " has no layer \"" + layer.get() + "\"; there are " + String.join(", ", ids));
			}
			return layer.get();
		}
		if (ids.size() == 1) {
			return ids.getFirst();
		}
		if (ids.contains(Layer.MAIN.id())) {
			return Layer.MAIN.id();
		}
		throw new BadInputException(source.name() + " has several layers; name one of them: " + String.join(", ", ids));
	}
}
