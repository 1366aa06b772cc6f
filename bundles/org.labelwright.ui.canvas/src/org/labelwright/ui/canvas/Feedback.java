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
 * @param skeleton how the joints of new keypoints are joined
 * @param open the points of a shape that is not closed yet
 * @param marquee the area in which to select
 * @param snapped where a corner has taken the place of another
 * @param proposal what an assistant proposes, not in force yet
 */
public record Feedback(Map<String, Geometry> replaced, Optional<Geometry> drawn, Optional<SkeletonTemplate> skeleton, Optional<Coordinates> open,
		Optional<Box> marquee, Optional<Coordinates> snapped, Optional<Proposal> proposal) {

	/**
	 * What an assistant proposes, and what it was told.
	 *
	 * @param shape empty where there is no answer yet
	 * @param inside places that belong to the object
	 * @param outside places that do not
	 */
	public record Proposal(Optional<SceneShape> shape, Coordinates inside, Coordinates outside) {
	}

	private static final Feedback NOTHING = new Feedback(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
			Optional.empty(), Optional.empty());

	public static Feedback replacing(Map<String, Geometry> replaced) {
		return new Feedback(replaced, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	public static Feedback drawing(Geometry drawn) {
		return new Feedback(Map.of(), Optional.of(drawn), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	public static Feedback open(Coordinates points) {
		return new Feedback(Map.of(), Optional.empty(), Optional.empty(), Optional.of(points), Optional.empty(), Optional.empty(), Optional.empty());
	}

	public static Feedback marquee(Box area) {
		return new Feedback(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(area), Optional.empty(), Optional.empty());
	}

	/** Nothing but a place to snap to. */
	public static Feedback snapped(double x, double y) {
		return NOTHING.withSnapped(x, y);
	}

	public Feedback withSnapped(double x, double y) {
		return new Feedback(replaced, drawn, skeleton, open, marquee, Optional.of(Coordinates.of(x, y)), proposal);
	}

	public Feedback withSkeleton(SkeletonTemplate template) {
		return new Feedback(replaced, drawn, Optional.of(template), open, marquee, snapped, proposal);
	}

	/** @param box in which the object is, where that was said */
	public static Feedback proposing(Optional<Box> box, Proposal proposal) {
		return new Feedback(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), box, Optional.empty(), Optional.of(proposal));
	}
}
