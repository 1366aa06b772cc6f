/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.labelwright.quality.agreement.AgreementMeasure;
import org.labelwright.quality.agreement.Ratings;

/** Krippendorff's alpha (2011) at one of the four levels of measurement. Units that only one has coded do not count. */
public final class KrippendorffAlpha implements AgreementMeasure, IExecutableExtension {

	/** How far two codes are apart. */
	public enum Level {
		NOMINAL, ORDINAL, INTERVAL, RATIO
	}

	private Level level;

	/** Nominal, until the registry says another level. */
	public KrippendorffAlpha() {
		this(Level.NOMINAL);
	}

	public KrippendorffAlpha(Level level) {
		this.level = level;
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		level = Level.valueOf(data.toString().toUpperCase(Locale.ROOT));
	}

	/** @throws NumberFormatException where the level is not nominal and a code is no number */
	@Override
	public OptionalDouble of(Ratings ratings) {
		Ratings pairable = ratings.codedBy(2);
		if (!pairable.varies()) {
			return OptionalDouble.empty();
		}
		IDistanceFunction distance = switch (level) {
		case NOMINAL -> new NominalDistanceFunction();
		case ORDINAL -> new OrdinalDistanceFunction();
		case INTERVAL -> new IntervalDistanceFunction();
		case RATIO -> new RatioDistanceFunction();
		};
		Function<String, Object> category = switch (level) {
		case NOMINAL -> code -> code;
		case ORDINAL -> ranks(pairable);
		case INTERVAL, RATIO -> Double::valueOf;
		};
		return OptionalDouble.of(new KrippendorffAlphaAgreement(Studies.of(pairable, category), distance).calculateAgreement());
	}

	/** DKPro counts ordinal steps from one whole number to the next. */
	private static Function<String, Object> ranks(Ratings ratings) {
		List<Double> values = new ArrayList<>(ratings.units().stream().flatMap(List::stream).flatMap(Optional::stream).map(Double::valueOf).sorted().distinct().toList());
		return code -> values.indexOf(Double.valueOf(code));
	}
}
