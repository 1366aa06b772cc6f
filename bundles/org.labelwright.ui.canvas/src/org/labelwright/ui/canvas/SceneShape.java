/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.labelwright.geometry.Geometry;

/**
 * One annotation as the canvas shows it.
 *
 * @param label said at the shape when it is selected or under the mouse
 * @param locked seen, but out of reach of the mouse
 * @param group the id of the group it belongs to
 * @param skeleton how the joints are named and joined, of keypoints
 * @param opacity 0 to 1, of how strong its area is otherwise
 * @param backdrop of another layer: seen below what is drawn on, and locked
 * @param predicted said by a model and by no person yet: drawn lighter, in dashes
 */
public record SceneShape(String id, Geometry geometry, RGB color, String label, boolean locked, Optional<String> group,
		Optional<SkeletonTemplate> skeleton, double opacity, boolean backdrop, boolean predicted) {

	/** A shape that a person has said, not locked and in no group. */
	public SceneShape(String id, Geometry geometry, RGB color, String label) {
		this(id, geometry, color, label, false, Optional.empty(), Optional.empty(), 1, false, false);
	}

	/** What a model has said, not locked and in no group. */
	public static SceneShape prediction(String id, Geometry geometry, RGB color, String label, Optional<SkeletonTemplate> skeleton) {
		return new SceneShape(id, geometry, color, label, false, Optional.empty(), skeleton, 1, false, true);
	}

	/** The same as a shape of another layer. */
	public SceneShape inBackdrop(String newId, double newOpacity) {
		return new SceneShape(newId, geometry, color, label, true, Optional.empty(), skeleton, newOpacity, true, predicted);
	}
}
