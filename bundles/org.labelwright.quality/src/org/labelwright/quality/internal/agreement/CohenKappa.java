/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.util.OptionalDouble;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.labelwright.quality.agreement.AgreementMeasure;
import org.labelwright.quality.agreement.Ratings;

/**
 * Cohen's kappa (1960) over the units that both have coded; for more than two annotators the mean over all pairs for which
 * it is defined, as Light (1971) has it.
 */
public final class CohenKappa implements AgreementMeasure {

	@Override
	public OptionalDouble of(Ratings ratings) {
		double sum = 0;
		int pairs = 0;
		for (int a = 0; a < ratings.annotators().size(); a++) {
			for (int b = a + 1; b < ratings.annotators().size(); b++) {
				OptionalDouble kappa = ofPair(ratings.of(a, b).codedBy(2));
				if (kappa.isPresent()) {
					sum += kappa.getAsDouble();
					pairs++;
				}
			}
		}
		return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
	}

	private static OptionalDouble ofPair(Ratings pair) {
		return pair.varies() ? OptionalDouble.of(new CohenKappaAgreement(Studies.of(pair, code -> code)).calculateAgreement())
				: OptionalDouble.empty();
	}
}
