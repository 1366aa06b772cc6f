/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.ontology;

import org.labelwright.core.LabelColors;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.quality.OntologyCheck;

/** Colours that are told apart by most, but not without the green or the red receptor. */
public final class ColorBlindness implements OntologyCheck {

	@Override
	public void run(Context context) {
		ColorPairs.near(context, SimilarColors.LEAST, ColorBlindness::distance, " is hard to tell from %s for people who cannot see green or red");
	}

	/** Pairs that nobody can tell are another check's. */
	private static double distance(LabelClass one, LabelClass other) {
		return LabelColors.distance(one.getColor(), other.getColor()) < SimilarColors.LEAST ? 1
				: Math.min(LabelColors.distanceWithoutGreen(one.getColor(), other.getColor()), LabelColors.distanceWithoutRed(one.getColor(), other.getColor()));
	}
}
