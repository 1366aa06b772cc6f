/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Map;
import java.util.Optional;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Coordinates;
import org.labelwright.geometry.Geometry;

/**
 * What a tool shows while it works.
 *
 * @param replaced shapes as they would be, by id
 * @param drawn a new shape
 * @param open the points of a shape that is not closed yet
 * @param marquee the area in which to select
 */
public record Feedback(Map<String, Geometry> replaced, Optional<Geometry> drawn, Optional<Coordinates> open, Optional<Box> marquee) {

	public static Feedback replacing(Map<String, Geometry> replaced) {
		return new Feedback(replaced, Optional.empty(), Optional.empty(), Optional.empty());
	}

	public static Feedback drawing(Geometry drawn) {
		return new Feedback(Map.of(), Optional.of(drawn), Optional.empty(), Optional.empty());
	}

	public static Feedback open(Coordinates points) {
		return new Feedback(Map.of(), Optional.empty(), Optional.of(points), Optional.empty());
	}

	public static Feedback marquee(Box area) {
		return new Feedback(Map.of(), Optional.empty(), Optional.empty(), Optional.of(area));
	}
}
