/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.matching;

import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Iou;
import org.labelwright.geometry.Points;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;

/**
 * How alike two shapes of one item are, in [0,1]: their intersection over union where it is defined, otherwise that of the
 * boxes around them, as for lines and key points. A box and another shape are compared by the boxes around both too: a box drawn
 * around an object says no less than it can.
 */
public final class Similarity {

	private Similarity() {
	}

	/** Whether shapes of this kind can be compared: those that have an extent. */
	public static boolean isComparable(Geometry geometry) {
		return geometry != null && !(geometry instanceof Whole) && !(geometry instanceof Points);
	}

	/** 0 where the two have nothing in common or cannot be compared. */
	public static double of(Geometry one, Geometry other) {
		return one instanceof Box != other instanceof Box ? ofBounds(one, other) : ofShapes(one, other);
	}

	private static double ofBounds(Geometry one, Geometry other) {
		return Geometries.bounds(one).flatMap(box -> Geometries.bounds(other).map(box::iou)).orElse(0.0);
	}

	/** The same by the shapes as they are, also where one of them is a box. */
	public static double ofShapes(Geometry one, Geometry other) {
		if (one.equals(other)) {
			return 1;
		}
		if (one instanceof Span span && other instanceof Span second) {
			return span.iou(second);
		}
		Optional<Box> box = Geometries.bounds(one);
		Optional<Box> second = Geometries.bounds(other);
		if (box.isPresent() && second.isPresent() && box.get().intersection(second.get()).isEmpty()) {
			// Cheap before exact.
			return 0;
		}
		OptionalDouble iou = Iou.of(one, other);
		return iou.isPresent() ? iou.getAsDouble() : box.flatMap(first -> second.map(first::iou)).orElse(0.0);
	}
}
