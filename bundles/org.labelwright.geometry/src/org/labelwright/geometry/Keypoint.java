/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * A joint of a skeleton on an image.
 *
 * @param x continuous pixels; kept, but without meaning, where the keypoint is absent
 * @param y continuous pixels
 * @param visibility whether it is there, and to be seen
 */
public record Keypoint(double x, double y, Visibility visibility) {

	/** In the order of COCO's numbers: 0, 1, 2. */
	public enum Visibility {
		ABSENT, OCCLUDED, VISIBLE
	}

	/** @throws IllegalArgumentException if a coordinate is NaN or infinite */
	public Keypoint {
		if (!Double.isFinite(x) || !Double.isFinite(y)) {
			throw new IllegalArgumentException("A keypoint needs finite numbers: " + x + ", " + y);
		}
	}
}
