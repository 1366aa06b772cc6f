/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.List;
import java.util.Locale;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.matching.Similarity;

/** Finds two annotations of one class that lie on each other nearly, but not quite, as the same object drawn twice does. */
public final class NearDuplicates implements Check {

	private static final double FROM = Pairs.LEAST;
	/** From here on the check for duplicates reports. */
	private static final double TO = 0.95;

	@Override
	public void run(Context context) {
		for (Pairs.Pair pair : Pairs.of(context)) {
			Annotation one = pair.earlier();
			Annotation other = pair.later();
			if (String.valueOf(one.getLabelClass()).equals(other.getLabelClass()) && !one.isCrowd() && !other.isCrowd() && pair.iou() >= FROM && pair.iou() < TO) {
				context.report(other, String.format(Locale.ROOT, "Two \"%s\" lie on each other by an IoU of %.2f; are they one?",
						Labels.name(context, other), pair.iou()));
			}
		}
	}

	/** The one that lies below an annotation; for the fix. */
	public static List<Annotation> twins(Annotation annotation, List<Annotation> all) {
		return all.stream().filter(other -> other != annotation && other.getGeometry() != null && annotation.getGeometry() != null
				&& String.valueOf(annotation.getLabelClass()).equals(other.getLabelClass())
				&& annotation.getGeometry().kind() == other.getGeometry().kind()
				&& Similarity.of(annotation.getGeometry(), other.getGeometry()) >= FROM).toList();
	}
}
