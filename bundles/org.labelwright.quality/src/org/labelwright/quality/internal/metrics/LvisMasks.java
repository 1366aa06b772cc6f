/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import org.labelwright.quality.metrics.EvaluationSetup;

/** The figures of LVIS for masks. */
public final class LvisMasks extends LvisMetric {

	@Override
	Shapes shapes(EvaluationSetup setup) {
		return new CocoMasks.Masks();
	}
}
