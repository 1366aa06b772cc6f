/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;

/** The measures of agreement that are installed. Safe for use by several threads. */
public final class AgreementMeasures {

	/** The extension point. */
	public static final String POINT = "org.labelwright.quality.agreement";

	/** @param numeric whether the measure takes codes for numbers and is asked only where all of them are */
	private record Ready(String id, boolean numeric, AgreementMeasure measure) {
	}

	private final Contributions contributions;
	private final List<Ready> measures = new ArrayList<>();

	/** Makes the measures; one that cannot be made is reported and left out. */
	public AgreementMeasures(Contributions contributions) {
		this.contributions = contributions;
		for (Contribution contribution : contributions.of(POINT)) {
			contribution.creator("class", AgreementMeasure.class).flatMap(creator -> contributions.guarded(contribution.id(), creator::get))
					.ifPresent(measure -> measures.add(new Ready(contribution.id(), contribution.attribute("numeric").map(Boolean::valueOf).orElse(false), measure)));
		}
	}

	/** The ids, in the order of the registry. */
	public List<String> ids() {
		return measures.stream().map(Ready::id).toList();
	}

	/** Every measure that is defined for the ratings, by its id. */
	public Map<String, Double> of(Ratings ratings) {
		boolean numbers = ratings.units().stream().flatMap(List::stream).flatMap(java.util.Optional::stream).allMatch(AgreementMeasures::isNumber);
		Map<String, Double> values = new LinkedHashMap<>();
		for (Ready ready : measures) {
			if (!ready.numeric() || numbers) {
				OptionalDouble value = contributions.guarded(ready.id(), () -> ready.measure().of(ratings)).orElse(OptionalDouble.empty());
				value.ifPresent(number -> values.put(ready.id(), number));
			}
		}
		return values;
	}

	private static boolean isNumber(String code) {
		try {
			return Double.isFinite(Double.parseDouble(code));
		} catch (NumberFormatException e) {
			return false;
		}
	}
}
