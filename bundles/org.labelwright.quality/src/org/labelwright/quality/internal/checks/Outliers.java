/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.DatasetCheck;

/**
 * Compares a number of each object with that of all objects of its class: by the distance from the median in units of the
 * spread, both robust against the outliers themselves (Iglewicz and Hoaglin 1993). Numbers are logarithms, as sizes and
 * counts differ by factors.
 */
abstract class Outliers implements DatasetCheck<List<Outliers.Sample>> {

	/** Fewer say nothing about what is usual. */
	private static final int LEAST = 30;
	private static final double FAR = 5;
	private static final double LEAST_SPREAD = 0.1;

	/** A number. @param group within which numbers are compared: the id of a class */
	record Sample(String group, double logarithm) {
	}

	/** A number with what it is of, empty where it is of the item. */
	record Measured(Optional<Annotation> annotation, Sample sample) {
	}

	abstract List<Measured> measure(Check.Context context);

	/** What counts as spread where all are nearly alike: a tenth more or less, or even more. */
	double leastSpread(Measured measured) {
		return LEAST_SPREAD;
	}

	/** What is wrong. @param factor more than 1 for too large */
	abstract String message(Check.Context context, Measured measured, double factor);

	@Override
	public Optional<List<Sample>> learn(Check.Context context) {
		List<Sample> samples = Labels.isPrediction(context.document()) ? List.of() : measure(context).stream().map(Measured::sample).toList();
		return Optional.of(samples).filter(list -> !list.isEmpty());
	}

	@Override
	public Knowledge<List<Sample>> knowledge() {
		Map<String, Histogram> usual = new HashMap<>();
		return new Knowledge<>() {
			@Override
			public void add(String item, String layer, List<Sample> learned) {
				learned.forEach(sample -> usual.computeIfAbsent(sample.group(), key -> new Histogram()).add(sample.logarithm()));
			}

			@Override
			public void remove(String item, String layer, List<Sample> learned) {
				learned.forEach(sample -> usual.get(sample.group()).remove(sample.logarithm()));
			}

			@Override
			public boolean isSuspect(String item, List<Sample> learned) {
				return learned.stream().anyMatch(sample -> {
					Histogram histogram = usual.get(sample.group());
					return histogram.size() >= LEAST
							&& Math.abs(sample.logarithm() - histogram.median()) > FAR * Math.max(LEAST_SPREAD, histogram.spread());
				});
			}

			@Override
			public void judge(Check.Context context) {
				if (Labels.isPrediction(context.document())) {
					return;
				}
				Map<String, double[]> known = new HashMap<>();
				for (Measured measured : measure(context)) {
					Histogram histogram = usual.get(measured.sample().group());
					if (histogram != null && histogram.size() >= LEAST) {
						double[] medianAndSpread = known.computeIfAbsent(measured.sample().group(),
								key -> new double[] { histogram.median(), Math.max(leastSpread(measured), histogram.spread()) });
						double away = measured.sample().logarithm() - medianAndSpread[0];
						if (Math.abs(away) > FAR * medianAndSpread[1]) {
							String message = message(context, measured, Math.exp(away));
							measured.annotation().ifPresentOrElse(annotation -> context.report(annotation, message), () -> context.report(message));
						}
					}
				}
			}
		};
	}
}
