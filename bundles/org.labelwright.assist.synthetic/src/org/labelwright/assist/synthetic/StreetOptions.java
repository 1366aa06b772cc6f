/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import org.labelwright.geometry.GeometryKind;

/**
 * What streets and the sensors on them are like.
 *
 * @param width of the image of each camera, in pixels
 * @param height of the image of each camera, in pixels
 * @param least objects on a street, before some are hidden by others
 * @param most objects on a street
 * @param labels how objects are labelled on images: as BOX or MASK
 * @param noise standard deviation of the distances that the LiDAR measures, in metres, from 0 to 1; without any, all points of an object are
 *            within its cuboid
 */
public record StreetOptions(int width, int height, int least, int most, GeometryKind labels, double noise) {

	public static final StreetOptions DEFAULT = new StreetOptions(640, 360, 8, 16, GeometryKind.BOX, 0);

	private static final int SMALLEST = 64;
	private static final int LARGEST = 4096;
	private static final int MOST_OBJECTS = 40;

	/** @throws IllegalArgumentException where a number is out of its range */
	public StreetOptions {
		if (width < SMALLEST || height < SMALLEST || width > LARGEST || height > LARGEST) {
			throw new IllegalArgumentException("A camera has " + SMALLEST + " to " + LARGEST + " pixels a side, not " + width + " x " + height);
		}
		if (least < 1 || most < least || most > MOST_OBJECTS) {
			throw new IllegalArgumentException("A street has 1 to " + MOST_OBJECTS + " objects, not " + least + " to " + most);
		}
		if (labels != GeometryKind.BOX && labels != GeometryKind.MASK) {
			throw new IllegalArgumentException("Objects on images of streets are labelled as box or mask, not " + labels.id());
		}
		if (!(noise >= 0 && noise <= 1)) {
			throw new IllegalArgumentException("The noise of distances is from 0 to 1 m, not " + noise);
		}
	}
}
