/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

import java.util.List;

/**
 * A skeleton placed on an image.
 *
 * @param keypoints in the order of the joints of the label class's skeleton, at least one
 */
public record Keypoints(List<Keypoint> keypoints) implements Geometry {

	/** @throws IllegalArgumentException if there is no keypoint */
	public Keypoints {
		keypoints = List.copyOf(keypoints);
		if (keypoints.isEmpty()) {
			throw new IllegalArgumentException("Keypoints need at least one keypoint");
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.KEYPOINTS;
	}
}
