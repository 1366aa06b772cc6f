/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.Optional;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;

/** Average precision of Pascal VOC 2007, with eleven points of recall. */
public final class Voc2007 extends VocMetric {

	@Override
	Optional<Geometry> shape(Annotation annotation) throws IOException {
		return box(annotation);
	}

	@Override
	double averagePrecision(double[] recalls, double[] precisions) {
		return elevenPoints(recalls, precisions);
	}
}
