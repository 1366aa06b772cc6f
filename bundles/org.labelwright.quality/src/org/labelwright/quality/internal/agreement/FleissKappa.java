/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.util.OptionalDouble;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.labelwright.quality.agreement.AgreementMeasure;
import org.labelwright.quality.agreement.Ratings;

/** Fleiss' kappa (1971) over the units that every annotator has coded. */
public final class FleissKappa implements AgreementMeasure {

	@Override
	public OptionalDouble of(Ratings ratings) {
		int annotators = ratings.annotators().size();
		Ratings whole = ratings.codedBy(annotators);
		return annotators >= 2 && whole.varies() ? OptionalDouble.of(new FleissKappaAgreement(Studies.of(whole, code -> code)).calculateAgreement())
				: OptionalDouble.empty();
	}
}
