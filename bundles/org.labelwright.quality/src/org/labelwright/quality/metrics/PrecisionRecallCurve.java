/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.metrics;

import java.util.List;

/**
 * Precision over recall as the confidence from which a prediction counts goes down.
 *
 * @param labelClass the name of the class it is of, or of the average
 * @param points by falling confidence
 */
public record PrecisionRecallCurve(String labelClass, List<Point> points) {

	/** What holds where predictions count from this confidence on. */
	public record Point(double confidence, double recall, double precision) {
	}

	public PrecisionRecallCurve {
		points = List.copyOf(points);
	}
}
