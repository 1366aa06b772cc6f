/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.synthetic;

import org.labelwright.geometry.GeometryKind;

/**
 * What drawn scenes are like.
 *
 * @param width of each image, in pixels
 * @param height of each image, in pixels
 * @param least objects on an image, before some are hidden by others
 * @param most objects on an image
 * @param labels how objects are labelled: as BOX, POLYGON or MASK, or as KEYPOINTS, which only figures have
 * @param grain how much the grey levels of pixels that look alike differ, from 0 on
 */
public record SceneOptions(int width, int height, int least, int most, GeometryKind labels, int grain) {

	public static final SceneOptions DEFAULT = new SceneOptions(320, 240, 5, 8, GeometryKind.MASK, 6);

	private static final int SMALLEST = 64;
	private static final int LARGEST = 8192;
	private static final int MOST_OBJECTS = 200;

	/** @throws IllegalArgumentException where a number is out of its range */
	public SceneOptions {
		if (width < SMALLEST || height < SMALLEST || width > LARGEST || height > LARGEST) {
			throw new IllegalArgumentException("An image has " + SMALLEST + " to " + LARGEST + " pixels a side, not " + width + " x " + height);
		}
		if (least < 1 || most < least || most > MOST_OBJECTS) {
			throw new IllegalArgumentException("An image has 1 to " + MOST_OBJECTS + " objects, not " + least + " to " + most);
		}
		if (grain < 0 || grain > 64) {
			throw new IllegalArgumentException("The grain is from 0 to 64, not " + grain);
		}
		switch (labels) {
		case BOX, POLYGON, MASK, KEYPOINTS -> { }
		default -> throw new IllegalArgumentException("Objects are labelled as box, polygon, mask or keypoints, not " + labels.id());
		}
	}

	public SceneOptions withLabels(GeometryKind kind) {
		return new SceneOptions(width, height, least, most, kind, grain);
	}

	public SceneOptions withObjects(int fewest, int greatest) {
		return new SceneOptions(width, height, fewest, greatest, labels, grain);
	}
}
