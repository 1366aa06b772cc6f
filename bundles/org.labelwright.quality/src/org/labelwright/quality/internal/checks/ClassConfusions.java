/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Locale;
import java.util.Optional;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds objects to which a model gives another class, and is sure of it. */
public final class ClassConfusions implements Check {

	private static final double SURE = 0.8;

	@Override
	public void run(Context context) {
		for (Predictions.Pair pair : Predictions.of(context).pairs()) {
			if (isConfusion(pair)) {
				context.report(pair.label(), String.format(Locale.ROOT, "Labelled \"%s\", a model says \"%s\" with a confidence of %.2f",
						Labels.name(context, pair.label()), Labels.name(context, pair.prediction()), Labels.confidence(pair.prediction())));
			}
		}
	}

	private static boolean isConfusion(Predictions.Pair pair) {
		return pair.label().getLabelClass() != null && !pair.label().getLabelClass().equals(pair.prediction().getLabelClass())
				&& Labels.confidence(pair.prediction()) >= SURE;
	}

	/** What a model says instead of a label; for the fix. */
	public static Optional<Annotation> prediction(Context context, String label) {
		return Predictions.of(context).pairs().stream().filter(pair -> pair.label().getId().equals(label) && isConfusion(pair)).map(Predictions.Pair::prediction)
				.findFirst();
	}
}
