/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.SpatialIndex;
import org.labelwright.model.annotation.Annotation;

/** Pairs of annotations of one document whose boxes share so much that they may be the same object. */
final class Pairs {

	private static final double LEAST = 0.4;

	/** Two annotations, in the order of the document. */
	record Pair(Annotation earlier, Annotation later) {
	}

	private Pairs() {
	}

	static List<Pair> overlapping(List<Annotation> annotations) {
		List<Pair> pairs = new ArrayList<>();
		SpatialIndex<Annotation> earlier = new SpatialIndex<>();
		for (Annotation annotation : annotations) {
			Optional<Box> box = Labels.bounds(annotation);
			if (box.isPresent()) {
				earlier.query(box.get(), other -> {
					if (box.get().iou(Labels.bounds(other).orElseThrow()) >= LEAST) {
						pairs.add(new Pair(other, annotation));
					}
				});
				earlier.put(annotation, box.get());
			}
		}
		return pairs;
	}
}
