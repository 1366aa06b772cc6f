/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import org.labelwright.quality.metrics.EvaluationSetup;

/** The figures of LVIS for boxes. */
public final class LvisBoxes extends LvisMetric {

	@Override
	Shapes shapes(EvaluationSetup setup) {
		return new CocoBoxes.Boxes();
	}
}
