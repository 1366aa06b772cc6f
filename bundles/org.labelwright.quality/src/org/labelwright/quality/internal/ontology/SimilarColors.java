/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.core.LabelColors;
import org.labelwright.quality.OntologyCheck;

/** Colours that nobody tells apart at a glance. */
public final class SimilarColors implements OntologyCheck {

	/** As {@link LabelColors#distance} counts; a little more than what can just be told side by side. */
	static final double LEAST = 0.04;

	@Override
	public void run(Context context) {
		ColorPairs.near(context, LEAST, (one, other) -> LabelColors.distance(one.getColor(), other.getColor()), " is hard to tell from %s");
	}
}
