/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.labelwright.quality.agreement.Ratings;

/** Ratings as DKPro Statistics wants them. */
final class Studies {

	private Studies() {
	}

	/** @param category what DKPro is to compare for a code */
	static CodingAnnotationStudy of(Ratings ratings, Function<String, Object> category) {
		CodingAnnotationStudy study = new CodingAnnotationStudy(ratings.annotators().size());
		for (List<Optional<String>> unit : ratings.units()) {
			study.addItemAsArray(unit.stream().map(code -> code.map(category).orElse(null)).toArray());
		}
		return study;
	}
}
