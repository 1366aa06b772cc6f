/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.core.LabelColors;
import org.labelwright.quality.OntologyCheck;

/** Colours that are told apart by most, but not without the green receptor. */
public final class ColorBlindness implements OntologyCheck {

	@Override
	public void run(Context context) {
		ColorPairs.near(context, SimilarColors.LEAST, (one, other) -> LabelColors.distance(one.getColor(), other.getColor()) < SimilarColors.LEAST ? 1
				: LabelColors.distanceWithoutGreen(one.getColor(), other.getColor()), " is hard to tell from %s for people who cannot see green");
	}
}
