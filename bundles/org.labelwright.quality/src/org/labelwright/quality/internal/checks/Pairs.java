/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.SpatialIndex;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.Check;
import org.labelwright.quality.matching.Similarity;

/**
 * Pairs of annotations of one document, of one kind of shape, that share so much that they may be the same object. Several checks ask
 * for them; they are looked for once.
 */
public final class Pairs {

	/** Less is nothing to any of the checks. */
	static final double LEAST = 0.8;

	/**
	 * Two annotations, in the order of the document.
	 *
	 * @param iou from {@link #LEAST} on
	 * @param exact false where it is that of the boxes around two shapes without an area
	 */
	public record Pair(Annotation earlier, Annotation later, double iou, boolean exact) {
	}

	private final List<Pair> pairs;

	private Pairs(List<Annotation> annotations) {
		pairs = find(annotations);
	}

	/** Those of the document of a context, in the order of their later members. */
	public static List<Pair> of(Check.Context context) {
		return context.once("pairs in " + context.document().getLayer(), Pairs.class, () -> new Pairs(context.document().getAnnotations())).pairs;
	}

	private static List<Pair> find(List<Annotation> annotations) {
		List<Pair> pairs = new ArrayList<>();
		SpatialIndex<Annotation> earlier = new SpatialIndex<>();
		for (Annotation annotation : annotations) {
			Optional<Box> box = Labels.bounds(annotation);
			if (box.isPresent()) {
				earlier.query(box.get(), other -> {
					if (annotation.getGeometry().kind() == other.getGeometry().kind()) {
						pair(other, annotation, box.get()).ifPresent(pairs::add);
					}
				});
				earlier.put(annotation, box.get());
			}
		}
		return pairs;
	}

	private static Optional<Pair> pair(Annotation earlier, Annotation later, Box box) {
		OptionalDouble area = Geometries.area(later.getGeometry());
		boolean same = earlier.getGeometry().equals(later.getGeometry());
		if (!same && atMost(earlier, later, box, area) < LEAST) {
			return Optional.empty();
		}
		double iou = same ? 1 : Similarity.of(earlier.getGeometry(), later.getGeometry());
		return iou >= LEAST ? Optional.of(new Pair(earlier, later, iou, same || area.isPresent())) : Optional.empty();
	}

	/** What the overlap cannot exceed: cheap before exact. */
	private static double atMost(Annotation earlier, Annotation later, Box box, OptionalDouble area) {
		Box other = Labels.bounds(earlier).orElseThrow();
		OptionalDouble otherArea = Geometries.area(earlier.getGeometry());
		if (area.isEmpty() || otherArea.isEmpty()) {
			return box.iou(other);
		}
		double common = Math.min(box.intersection(other).map(Box::area).orElse(0.0), Math.min(area.getAsDouble(), otherArea.getAsDouble()));
		double all = area.getAsDouble() + otherArea.getAsDouble() - common;
		// Rounding, and ellipses that are clipped as polygons, may come out a little above.
		return all > 0 ? common / all + 1e-3 : 1;
	}
}
