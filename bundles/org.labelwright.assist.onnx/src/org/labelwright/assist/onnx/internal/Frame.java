/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import org.labelwright.geometry.Box;

/**
 * Where a picture lies in the input of a model; both in continuous pixels from the top left.
 *
 * @param left where the picture begins in the input
 * @param top where the picture begins in the input
 * @param shownWidth how wide it is there
 * @param shownHeight how high it is there
 */
record Frame(int pictureWidth, int pictureHeight, int left, int top, int shownWidth, int shownHeight, int inputWidth, int inputHeight) {

	double pictureX(double inputX) {
		return (inputX - left) * pictureWidth / shownWidth;
	}

	double pictureY(double inputY) {
		return (inputY - top) * pictureHeight / shownHeight;
	}

	double inputX(double pictureX) {
		return pictureX * shownWidth / pictureWidth + left;
	}

	double inputY(double pictureY) {
		return pictureY * shownHeight / pictureHeight + top;
	}

	/** In the picture, and within it. */
	Box box(double inputLeft, double inputTop, double inputRight, double inputBottom) {
		return Box.ofCorners(Math.clamp(pictureX(inputLeft), 0, pictureWidth), Math.clamp(pictureY(inputTop), 0, pictureHeight),
				Math.clamp(pictureX(inputRight), 0, pictureWidth), Math.clamp(pictureY(inputBottom), 0, pictureHeight));
	}

	/** Without what is around the picture. */
	Frame alone() {
		return new Frame(pictureWidth, pictureHeight, 0, 0, shownWidth, shownHeight, shownWidth, shownHeight);
	}

	/** How samples of a map over the whole input become pixels of the picture, along x. */
	Axis across(int mapWidth, int firstPixel, int pixels) {
		double step = (double) shownWidth / pictureWidth * mapWidth / inputWidth;
		return Axis.of(mapWidth, pixels, (double) left * mapWidth / inputWidth + firstPixel * step, step);
	}

	/** As {@link #across}, along y. */
	Axis down(int mapHeight, int firstPixel, int pixels) {
		double step = (double) shownHeight / pictureHeight * mapHeight / inputHeight;
		return Axis.of(mapHeight, pixels, (double) top * mapHeight / inputHeight + firstPixel * step, step);
	}
}
