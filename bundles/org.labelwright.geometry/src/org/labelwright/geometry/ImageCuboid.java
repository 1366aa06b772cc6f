/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.geometry;

/**
 * The projection of a cuboid on an image, in continuous pixels.
 *
 * @param front the four corners of the near face, clockwise on the screen
 * @param back the four corners of the far face, in the order of those they are joined to
 */
public record ImageCuboid(Coordinates front, Coordinates back) implements Geometry {

	/** @throws IllegalArgumentException if a face has not four corners */
	public ImageCuboid {
		if (front.size() != 4 || back.size() != 4) {
			throw new IllegalArgumentException(
					"The faces of a cuboid have four corners, not " + front.size() + " and " + back.size());
		}
	}

	@Override
	public GeometryKind kind() {
		return GeometryKind.IMAGE_CUBOID;
	}
}
