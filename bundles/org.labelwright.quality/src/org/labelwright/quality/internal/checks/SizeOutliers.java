/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds objects far larger or smaller than others of their class: by the diagonal of the box around them, or their length. */
public final class SizeOutliers extends Outliers {

	private static final double SPREAD_OF_WORDS = 0.4;

	@Override
	List<Measured> measure(Check.Context context) {
		List<Measured> measured = new ArrayList<>();
		for (Annotation annotation : context.document().getAnnotations()) {
			double size = size(annotation.getGeometry());
			if (size > 0 && annotation.getLabelClass() != null && !annotation.isCrowd()) {
				measured.add(new Measured(Optional.of(annotation), new Sample(annotation.getLabelClass(), Math.log(size))));
			}
		}
		return measured;
	}

	private static double size(Geometry geometry) {
		return switch (geometry) {
		case null -> 0;
		case Span span -> span.length();
		case Interval interval -> interval.length();
		default -> org.labelwright.geometry.Geometries.bounds(geometry).map(box -> Math.hypot(box.width(), box.height())).orElse(0.0);
		};
	}

	/** Words of three letters and of eight are both usual. */
	@Override
	double leastSpread(Measured measured) {
		return measured.annotation().orElseThrow().getGeometry() instanceof Span ? SPREAD_OF_WORDS : super.leastSpread(measured);
	}

	@Override
	String message(Check.Context context, Measured measured, double factor) {
		return String.format(Locale.ROOT, "The annotation is %.1f times as %s as \"%s\" usually is", factor > 1 ? factor : 1 / factor, factor > 1 ? "large" : "small",
				Labels.name(context, measured.annotation().orElseThrow()));
	}
}
