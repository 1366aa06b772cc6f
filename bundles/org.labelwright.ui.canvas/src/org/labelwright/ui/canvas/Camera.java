/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.canvas;

import org.labelwright.geometry.Box;

/**
 * Which part of the image is seen, and how large. Immutable.
 *
 * @param scale screen pixels for each image pixel
 * @param x image coordinate at the left edge of the canvas
 * @param y image coordinate at its top edge
 */
public record Camera(double scale, double x, double y) {

	public static final double MIN_SCALE = 0.005;
	public static final double MAX_SCALE = 64;

	private static final double BORDER = 0.95;

	public double screenX(double imageX) {
		return (imageX - x) * scale;
	}

	public double screenY(double imageY) {
		return (imageY - y) * scale;
	}

	public double imageX(double screenX) {
		return screenX / scale + x;
	}

	public double imageY(double screenY) {
		return screenY / scale + y;
	}

	/** The same with another scale, clamped to what is sensible; the point under the given screen position stays there. */
	public Camera zoom(double newScale, double screenX, double screenY) {
		double clamped = Math.clamp(newScale, MIN_SCALE, MAX_SCALE);
		return new Camera(clamped, imageX(screenX) - screenX / clamped, imageY(screenY) - screenY / clamped);
	}

	/** The same, moved by a distance on the screen. */
	public Camera pan(double screenDx, double screenDy) {
		return new Camera(scale, x - screenDx / scale, y - screenDy / scale);
	}

	/** The same on a canvas of so many pixels for each of its own: what is seen is the same. */
	Camera denser(int density) {
		return new Camera(scale * density, x, y);
	}

	/** All of an area in the middle of a canvas of this size. */
	public static Camera fit(Box area, int canvasWidth, int canvasHeight) {
		double width = Math.max(area.width(), 1);
		double height = Math.max(area.height(), 1);
		double scale = Math.clamp(BORDER * Math.min(Math.max(1, canvasWidth) / width, Math.max(1, canvasHeight) / height), MIN_SCALE, MAX_SCALE);
		return new Camera(scale, area.x() + (area.width() - canvasWidth / scale) / 2, area.y() + (area.height() - canvasHeight / scale) / 2);
	}

	/** The part of the image that a canvas of this size shows. */
	public Box visible(int canvasWidth, int canvasHeight) {
		return new Box(x, y, canvasWidth / scale, canvasHeight / scale);
	}
}
