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
 */
public record SceneShape(String id, Geometry geometry, RGB color, String label, boolean locked, Optional<String> group,
		Optional<SkeletonTemplate> skeleton) {

	/** A shape that is not locked and in no group. */
	public SceneShape(String id, Geometry geometry, RGB color, String label) {
		this(id, geometry, color, label, false, Optional.empty(), Optional.empty());
	}
}
