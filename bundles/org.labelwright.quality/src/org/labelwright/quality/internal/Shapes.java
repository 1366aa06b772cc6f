/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal;

import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.model.annotation.Annotation;

/** What several checks ask of an annotation's geometry. */
final class Shapes {

	private Shapes() {
	}

	static Optional<Box> bounds(Annotation annotation) {
		return Optional.ofNullable(annotation.getGeometry()).flatMap(Geometries::bounds);
	}

	static OptionalDouble area(Annotation annotation) {
		return annotation.getGeometry() == null ? OptionalDouble.empty() : Geometries.area(annotation.getGeometry());
	}
}
