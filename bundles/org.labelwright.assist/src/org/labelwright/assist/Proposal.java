/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist;

import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.geometry.Geometry;

/**
 * What an assistant answers a prompt with: a shape, in the coordinates of the item.
 *
 * @param labelClass id in the ontology, empty where it does not know
 * @param confidence from 0 to 1, empty where it cannot say
 */
public record Proposal(Geometry geometry, Optional<String> labelClass, OptionalDouble confidence) {

	/** @throws IllegalArgumentException where the confidence is not from 0 to 1 */
	public Proposal {
		if (confidence.isPresent() && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1)) {
			throw new IllegalArgumentException("A confidence is from 0 to 1, not " + confidence.getAsDouble());
		}
	}

	public static Proposal of(Geometry geometry) {
		return new Proposal(geometry, Optional.empty(), OptionalDouble.empty());
	}
}
