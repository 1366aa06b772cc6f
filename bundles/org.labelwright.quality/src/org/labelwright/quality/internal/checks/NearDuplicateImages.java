/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Map;
import org.labelwright.quality.Check;

/** Finds images that look like another one of the dataset. */
public final class NearDuplicateImages extends SimilarImages {

	@Override
	void judge(Check.Context context, Image image, Map<String, Image> others) {
		context.report("The image looks like " + names(others.keySet()));
	}
}
