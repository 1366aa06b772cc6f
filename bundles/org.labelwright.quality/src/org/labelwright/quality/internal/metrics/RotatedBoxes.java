/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.Optional;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;

/** Average precision of turned boxes and other shapes, which are clipped as polygons, with the eleven points that the devkit of DOTA counts. */
public final class RotatedBoxes extends VocMetric {

	@Override
	Optional<Geometry> shape(Annotation annotation) {
		return exact(annotation);
	}

	@Override
	double averagePrecision(double[] recalls, double[] precisions) {
		return elevenPoints(recalls, precisions);
	}
}
