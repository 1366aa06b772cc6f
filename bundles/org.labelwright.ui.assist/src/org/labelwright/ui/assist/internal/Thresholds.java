/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How sure a model has to be, from 0 to 1: for all classes, and for some of them otherwise. */
final class Thresholds {

	private final Map<String, Double> ofClasses = new HashMap<>();
	private double general;

	/** @param labelClass empty for all that have none of their own */
	double of(Optional<String> labelClass) {
		return labelClass.map(ofClasses::get).orElse(general);
	}

	/** @param labelClass empty for all classes, none of which has one of its own then */
	void set(Optional<String> labelClass, double threshold) {
		double wanted = Math.clamp(threshold, 0, 1);
		if (labelClass.isPresent()) {
			ofClasses.put(labelClass.get(), wanted);
		} else {
			ofClasses.clear();
			general = wanted;
		}
	}

	/** What does not say how sure it is is never hidden. */
	boolean passes(Prediction prediction) {
		return prediction.confidence().isEmpty() || reaches(prediction);
	}

	/** Whether it is sure enough to be accepted unseen; what does not say how sure it is is so only where no threshold is set. */
	boolean reaches(Prediction prediction) {
		return prediction.confidence().orElse(0) >= of(Optional.ofNullable(prediction.annotation().getLabelClass()));
	}
}
