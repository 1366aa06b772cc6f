/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.List;
import java.util.Map;
import org.labelwright.quality.Check;

/** Finds images that look like one in another part of the dataset: what is trained on must not be tested on. */
public final class SplitLeaks extends SimilarImages {

	@Override
	void judge(Check.Context context, Image image, Map<String, Image> others) {
		List<String> elsewhere = others.entrySet().stream()
				.filter(other -> !image.split().isEmpty() && !other.getValue().split().isEmpty() && !other.getValue().split().equals(image.split()))
				.map(other -> other.getKey() + " (" + other.getValue().split() + ")").toList();
		if (!elsewhere.isEmpty()) {
			context.report("The image of \"" + image.split() + "\" looks like " + names(elsewhere));
		}
	}
}
