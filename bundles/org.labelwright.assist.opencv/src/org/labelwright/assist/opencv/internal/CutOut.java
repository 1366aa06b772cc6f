/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * One object cut out of a picture by GrabCut (Rother, Kolmogorov, Blake 2004), which models the colours of object and
 * background and cuts where they differ. Runs on a smaller picture where the given one is large, as the cut takes time by
 * the pixel; the outline is brought back to full size.
 */
final class CutOut {

	private static final int MOST_PIXELS = 160_000;
	private static final int ROUNDS = 5;
	private static final int CLICK = 3;
	private static final double SMALL_HOLE = 0.02;
	private static final int FLOOD = 14;

	private final Size full;
	private final Mat rgb;
	private final double scale;
	private final Rect box;
	private final List<Point> inside;
	private final List<Point> outside;

	/** @param box of no width where there is none */
	CutOut(Mat rgb, Rect box, List<Point> inside, List<Point> outside) {
		scale = Math.min(1, Math.sqrt((double) MOST_PIXELS / rgb.rows() / rgb.cols()));
		this.rgb = new Mat();
		Imgproc.resize(rgb, this.rgb, new Size(Math.max(1, Math.round(rgb.cols() * scale)), Math.max(1, Math.round(rgb.rows() * scale))), 0, 0,
				Imgproc.INTER_AREA);
		this.box = box.width == 0 ? box : scaled(box);
		this.inside = scaled(inside);
		this.outside = scaled(outside);
		this.full = rgb.size();
	}

	private Rect scaled(Rect one) {
		int x = Math.clamp((int) Math.floor(one.x * scale), 0, rgb.cols() - 1);
		int y = Math.clamp((int) Math.floor(one.y * scale), 0, rgb.rows() - 1);
		int right = Math.clamp((int) Math.ceil((one.x + one.width) * scale), x + 1, rgb.cols());
		int bottom = Math.clamp((int) Math.ceil((one.y + one.height) * scale), y + 1, rgb.rows());
		return new Rect(x, y, right - x, bottom - y);
	}

	private List<Point> scaled(List<Point> points) {
		return points.stream().map(point -> new Point(Math.clamp(Math.floor(point.x * scale), 0, rgb.cols() - 1),
				Math.clamp(Math.floor(point.y * scale), 0, rgb.rows() - 1))).toList();
	}

	/** In the size of the picture that was given: 1 on the object, 0 elsewhere. */
	Mat mask() {
		Mat marks = marks();
		boolean object = Core.countNonZero(bit(marks)) > 0;
		boolean ground = Core.countNonZero(bit(marks)) < marks.rows() * marks.cols();
		if (object && ground) {
			// The cut draws its first colour models at random: the same prompt is to have the same answer.
			Core.setRNGSeed(1);
			Imgproc.grabCut(rgb, marks, new Rect(), new Mat(), new Mat(), ROUNDS, Imgproc.GC_INIT_WITH_MASK);
		}
		Mat mask = clean(bit(marks));
		if (scale < 1) {
			Mat grey = new Mat();
			Core.multiply(mask, Scalar.all(255), grey);
			Imgproc.resize(grey, mask, full, 0, 0, Imgproc.INTER_LINEAR);
			Imgproc.threshold(mask, mask, 127, 1, Imgproc.THRESH_BINARY);
		}
		return mask;
	}

	/** Object and probable object have odd numbers. */
	private static Mat bit(Mat marks) {
		Mat bit = new Mat();
		Core.bitwise_and(marks, new Mat(marks.size(), CvType.CV_8UC1, Scalar.all(1)), bit);
		return bit;
	}

	private Mat marks() {
		Mat marks = new Mat(rgb.rows(), rgb.cols(), CvType.CV_8UC1, Scalar.all(box.width == 0 ? Imgproc.GC_PR_BGD : Imgproc.GC_BGD));
		if (box.width > 0) {
			marks.submat(box).setTo(Scalar.all(Imgproc.GC_PR_FGD));
		} else {
			inside.forEach(point -> flood(marks, point));
		}
		inside.forEach(point -> Imgproc.circle(marks, point, CLICK, Scalar.all(Imgproc.GC_FGD), -1));
		outside.forEach(point -> Imgproc.circle(marks, point, CLICK, Scalar.all(Imgproc.GC_BGD), -1));
		return marks;
	}

	/** Without a box, what is of the colour of a click and joined to it is probably the object. */
	private void flood(Mat marks, Point from) {
		Mat smooth = new Mat();
		Imgproc.GaussianBlur(rgb, smooth, new Size(5, 5), 0);
		Mat flooded = Mat.zeros(rgb.rows() + 2, rgb.cols() + 2, CvType.CV_8UC1);
		Imgproc.floodFill(smooth, flooded, from, Scalar.all(0), new Rect(), Scalar.all(FLOOD), Scalar.all(FLOOD),
				4 | Imgproc.FLOODFILL_MASK_ONLY | Imgproc.FLOODFILL_FIXED_RANGE | 1 << 8);
		marks.setTo(Scalar.all(Imgproc.GC_PR_FGD), flooded.submat(1, rgb.rows() + 1, 1, rgb.cols() + 1));
		Imgproc.circle(marks, from, Math.max(CLICK, Math.min(rgb.rows(), rgb.cols()) / 30), Scalar.all(Imgproc.GC_PR_FGD), -1);
	}

	/** One object, without frayed edges and specks: the parts that were clicked on, or the largest. */
	private Mat clean(Mat mask) {
		Mat round = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(3, 3));
		Mat opened = new Mat();
		Imgproc.morphologyEx(mask, opened, Imgproc.MORPH_OPEN, round);
		Imgproc.morphologyEx(opened, opened, Imgproc.MORPH_CLOSE, round);
		Mat from = Core.countNonZero(opened) > 0 ? opened : mask;
		List<MatOfPoint> outlines = new ArrayList<>();
		Mat tree = new Mat();
		Imgproc.findContours(from, outlines, tree, Imgproc.RETR_CCOMP, Imgproc.CHAIN_APPROX_NONE);
		Mat kept = Mat.zeros(mask.rows(), mask.cols(), CvType.CV_8UC1);
		List<Integer> parts = parts(outlines, tree);
		parts.forEach(part -> Imgproc.drawContours(kept, outlines, part, Scalar.all(1), -1));
		double area = Core.countNonZero(kept);
		for (int part : parts) {
			for (int hole = (int) tree.get(0, part)[2]; hole >= 0; hole = (int) tree.get(0, hole)[0]) {
				int one = hole;
				boolean wanted = outside.stream().anyMatch(point -> within(outlines.get(one), point));
				if (wanted || Imgproc.contourArea(outlines.get(hole)) > SMALL_HOLE * area) {
					Mat gap = Mat.zeros(mask.rows(), mask.cols(), CvType.CV_8UC1);
					Imgproc.drawContours(gap, outlines, hole, Scalar.all(1), -1);
					Mat ground = new Mat();
					Core.compare(from, Scalar.all(0), ground, Core.CMP_EQ);
					Core.bitwise_and(gap, ground, gap);
					kept.setTo(Scalar.all(0), gap);
				}
			}
		}
		return kept;
	}

	private List<Integer> parts(List<MatOfPoint> outlines, Mat tree) {
		List<Integer> clicked = new ArrayList<>();
		int largest = -1;
		double most = -1;
		for (int i = 0; i < outlines.size(); i++) {
			if (tree.get(0, i)[3] >= 0) {
				continue;
			}
			MatOfPoint outline = outlines.get(i);
			if (inside.stream().anyMatch(point -> within(outline, point))) {
				clicked.add(i);
			}
			double area = Imgproc.contourArea(outline);
			if (area > most) {
				most = area;
				largest = i;
			}
		}
		return !clicked.isEmpty() ? clicked : largest < 0 ? List.of() : List.of(largest);
	}

	private static boolean within(MatOfPoint outline, Point point) {
		return Imgproc.pointPolygonTest(new MatOfPoint2f(outline.toArray()), point, false) >= 0;
	}
}
