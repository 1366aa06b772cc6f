/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import org.labelwright.geometry.RotatedBox;

/**
 * Turned boxes as Gaussian distributions (Llerena, Zeni, Kristen, Jung 2021: Gaussian Bounding Boxes and Probabilistic Intersection-over-Union for
 * Object Detection): a box has the mean and the covariance of the points in it.
 */
final class GaussianBoxes {

	private GaussianBoxes() {
	}

	/** Covariance. */
	private record Spread(double xx, double yy, double xy) {

		static Spread of(RotatedBox box) {
			double along = box.width() * box.width() / 12;
			double across = box.height() * box.height() / 12;
			double cos = Math.cos(box.angle());
			double sin = Math.sin(box.angle());
			return new Spread(along * cos * cos + across * sin * sin, along * sin * sin + across * cos * cos, (along - across) * cos * sin);
		}

		double determinant() {
			return xx * yy - xy * xy;
		}

		Spread plus(Spread other) {
			return new Spread(xx + other.xx, yy + other.yy, xy + other.xy);
		}
	}

	/** 1 less the Hellinger distance: 1 for the same box, near 0 for those far apart. The boxes have an area. */
	static double iou(RotatedBox one, RotatedBox other) {
		Spread first = Spread.of(one);
		Spread second = Spread.of(other);
		Spread sum = first.plus(second);
		double dx = one.centerX() - other.centerX();
		double dy = one.centerY() - other.centerY();
		double apart = (sum.xx() * dy * dy + sum.yy() * dx * dx - 2 * sum.xy() * dx * dy) / (4 * sum.determinant());
		double unlike = Math.log(sum.determinant() / (4 * Math.sqrt(first.determinant() * second.determinant()))) / 2;
		return 1 - Math.sqrt(Math.max(0, 1 - Math.exp(-apart - unlike)));
	}
}
