/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.agreement;

import java.util.List;
import java.util.OptionalDouble;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.matching.ObjectClusters.Cluster;
import org.labelwright.quality.matching.Similarity;

/**
 * Krippendorff's alpha with the distance 1 - IoU. A unit is an object; an annotator who does not have it says "nothing",
 * which is at distance 1 from every shape and 0 from itself. Shapes of different items are at distance 1.
 */
final class IouAlpha {

	private double observed;
	private double commonOfAll;
	private long shapes;
	private long nothings;

	/** One item. @param annotators how many worked on it, at least two */
	void add(List<Cluster> clusters, int annotators) {
		List<Annotation> all = clusters.stream().flatMap(Cluster::present).toList();
		for (int i = 0; i < all.size(); i++) {
			for (int j = i + 1; j < all.size(); j++) {
				commonOfAll += Similarity.of(all.get(i).getGeometry(), all.get(j).getGeometry());
			}
		}
		for (Cluster cluster : clusters) {
			List<Annotation> present = cluster.present().toList();
			int absent = annotators - present.size();
			double distances = (double) absent * present.size();
			for (int i = 0; i < present.size(); i++) {
				for (int j = i + 1; j < present.size(); j++) {
					distances += 1 - Similarity.of(present.get(i).getGeometry(), present.get(j).getGeometry());
				}
			}
			observed += 2 * distances / (annotators - 1);
			shapes += present.size();
			nothings += absent;
		}
	}

	OptionalDouble value() {
		double n = (double) shapes + nothings;
		double expected = (2.0 * shapes * nothings + (double) shapes * (shapes - 1) - 2 * commonOfAll) / (n - 1);
		return n > 1 && expected > 0 ? OptionalDouble.of(1 - observed / expected) : OptionalDouble.empty();
	}
}
