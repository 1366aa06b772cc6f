/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;

/** The outputs of a run, with complaints that say which file to correct. */
record Outputs(Model model, Map<String, Tensor> tensors) {

	/** The output of a name, or else the one that stands at a place. */
	Tensor get(Optional<String> name, String field, int place) throws BadInputException {
		if (name.isPresent() && !tensors.containsKey(name.get())) {
			throw bad("output." + field, "names \"" + name.get() + "\", which the model does not give; it gives " + String.join(", ", tensors.keySet()));
		}
		if (name.isEmpty() && tensors.size() <= place) {
			throw bad("output." + field, "is to be output " + (place + 1) + ", but the model gives only " + String.join(", ", tensors.keySet()));
		}
		return name.isPresent() ? tensors.get(name.get()) : List.copyOf(tensors.values()).get(place);
	}

	/** The output of a name, or of a usual name, or else the one that stands at a place. */
	Tensor get(Optional<String> name, String field, String usual, int place) throws BadInputException {
		return get(name.or(() -> Optional.of(usual).filter(tensors::containsKey)), field, place);
	}

	BadInputException bad(String field, String message) {
		return new BadInputException(model.description(), "field " + field, message);
	}

	/** @throws BadInputException where an output has another number of dimensions, or not one item only */
	void require(Tensor tensor, int rank, String what) throws BadInputException {
		if (tensor.rank() != rank || tensor.size(0) != 1) {
			throw bad("task", "does not fit: " + model.task().name().toLowerCase(java.util.Locale.ROOT) + " needs " + what + ", but the model gives "
					+ tensor.shapeText());
		}
	}
}
