/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.agreement;

import java.util.OptionalDouble;

/**
 * One number for how far annotators agree on codes. Contributed through {@code org.labelwright.quality.agreement}; needs a
 * constructor without arguments, keeps no state, and is called by several threads.
 */
@FunctionalInterface
public interface AgreementMeasure {

	/** 1 for perfect agreement, for measures corrected for chance 0 for agreement by chance; empty where it is not defined. */
	OptionalDouble of(Ratings ratings);
}
