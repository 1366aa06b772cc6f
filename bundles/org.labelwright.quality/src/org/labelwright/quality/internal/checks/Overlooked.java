/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Locale;
import java.util.Optional;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;

/** Finds objects that a model sees, and is sure of, where nothing is labelled. */
public final class Overlooked implements Check {

	private static final double SURE = 0.7;

	@Override
	public void run(Context context) {
		for (Annotation prediction : Predictions.of(context).unmatched()) {
			if (Labels.confidence(prediction) >= SURE) {
				context.report(prediction, String.format(Locale.ROOT, "A model sees a \"%s\" here with a confidence of %.2f, nothing is labelled",
						Labels.name(context, prediction), Labels.confidence(prediction)));
			}
		}
	}

	/** The prediction that was overlooked; for the fix. */
	public static Optional<Annotation> prediction(Context context, String id) {
		return Predictions.of(context).unmatched().stream().filter(one -> one.getId().equals(id)).findFirst();
	}
}
