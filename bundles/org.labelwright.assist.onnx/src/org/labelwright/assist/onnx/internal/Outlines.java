/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.Optional;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.MaskTracer;
import org.labelwright.geometry.Polygons;

/** What becomes of a mask that a model gave. */
final class Outlines {

	/** Pixels that a side of a polygon may be off the outline of the mask. */
	private static final double TOLERANCE = 1;

	private Outlines() {
	}

	/** @return empty where the mask is */
	static Optional<Geometry> of(Mask mask, boolean asMask) {
		if (mask.area() == 0) {
			return Optional.empty();
		}
		return asMask ? Optional.of(mask) : MaskTracer.polygon(mask).map(traced -> Polygons.simplify(traced, TOLERANCE));
	}
}
