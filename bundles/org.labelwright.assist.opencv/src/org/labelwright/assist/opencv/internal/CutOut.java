/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.opencv.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * One object cut out of a picture by GrabCut (Rother, Kolmogorov, Blake 2004), which models the colours of object and
 * background and cuts where they differ. Runs on a smaller picture where the given one is large, as the cut takes time by
 * the pixel; the outline is brought back to full size.
 */
final class CutOut {

	/** A place of the picture, on the object or not. */
	record Click(Point point, boolean inside) {
	}

	private static final int MOST_PIXELS = 60_000;
	private static final int ROUNDS = 3;
	private static final int ROUNDS_A_CLICK = 1;
	private static final int LEAST_CLICK = 3;
	/** The radius of what a click is sure of, by the size of the object. */
	private static final double CLICK = 0.04;
	private static final double CLOSE_ENOUGH = 0.15;
	private static final double MIDDLE = 0.5;
	private static final double SMALL_HOLE = 0.02;
	private static final int FLOOD = 14;

	private final Size full;
	private final Mat rgb;
	private final double scale;
	private final Rect box;
	private final List<Click> clicks;
	private final int radius;
	private final Optional<Known> known;

	/**
	 * A cut that was made before, in the smaller picture: what a further click is put to.
	 *
	 * @param clicks how many of the first clicks it heeds
	 */
	record Known(Mat object, int clicks) {
	}

	private Optional<Known> made = Optional.empty();

	/**
	 * @param box of no width where there is none
	 * @param known of the same picture and box
	 */
	CutOut(Mat rgb, Rect box, List<Click> clicks, Optional<Known> known) {
		this.known = known;
		full = rgb.size();
		scale = Math.min(1, Math.sqrt((double) MOST_PIXELS / rgb.rows() / rgb.cols()));
		this.rgb = new Mat();
		Imgproc.resize(rgb, this.rgb, new Size(Math.max(1, Math.round(rgb.cols() * scale)), Math.max(1, Math.round(rgb.rows() * scale))), 0, 0,
				Imgproc.INTER_AREA);
		this.box = box.width == 0 ? box : scaled(box);
		this.clicks = clicks.stream().map(this::scaled).toList();
		int size = box.width == 0 ? Math.min(this.rgb.rows(), this.rgb.cols()) / 4 : Math.min(this.box.width, this.box.height);
		radius = Math.max(LEAST_CLICK, (int) Math.round(CLICK * size));
	}

	private Rect scaled(Rect one) {
		int x = Math.clamp((int) Math.floor(one.x * scale), 0, rgb.cols() - 1);
		int y = Math.clamp((int) Math.floor(one.y * scale), 0, rgb.rows() - 1);
		int right = Math.clamp((int) Math.ceil((one.x + one.width) * scale), x + 1, rgb.cols());
		int bottom = Math.clamp((int) Math.ceil((one.y + one.height) * scale), y + 1, rgb.rows());
		return new Rect(x, y, right - x, bottom - y);
	}

	private Click scaled(Click click) {
		return new Click(new Point(Math.clamp(Math.floor(click.point().x * scale), 0, rgb.cols() - 1),
				Math.clamp(Math.floor(click.point().y * scale), 0, rgb.rows() - 1)), click.inside());
	}

	/** What a cut with more clicks may start from; empty before {@link #mask()}. */
	Optional<Known> known() {
		return made;
	}

	/** In the size of the picture that was given: 1 on the object, 0 elsewhere. */
	Mat mask() {
		Mat object = cut();
		made = Optional.of(new Known(object, clicks.size()));
		Mat mask = clean(object);
		if (scale < 1) {
			Mat grey = new Mat();
			Core.multiply(mask, Scalar.all(255), grey);
			Imgproc.resize(grey, mask, full, 0, 0, Imgproc.INTER_LINEAR);
			Imgproc.threshold(mask, mask, 127, 1, Imgproc.THRESH_BINARY);
		}
		return mask;
	}

	/** The first cut is by the box or the first click; each click then mends what is joined to it, and nothing else. */
	private Mat cut() {
		int first = box.width > 0 ? 0 : 1 + firstInside();
		Mat object = known.isPresent() ? known.get().object() : first == 0 ? cutOfBox() : grabCut(marksOfClick(clicks.get(first - 1).point()), ROUNDS);
		for (int i = known.map(Known::clicks).orElse(0); i < clicks.size(); i++) {
			if (i == first - 1) {
				continue;
			}
			Mat again = marksOf(object, clicks.subList(0, i + 1));
			object = mended(object, grabCut(again, ROUNDS_A_CLICK), clicks.get(i));
		}
		return object;
	}

	private int firstInside() {
		for (int i = 0; i < clicks.size(); i++) {
			if (clicks.get(i).inside()) {
				return i;
			}
		}
		return 0;
	}

	/** What was probable stays probable; clicks are sure. */
	private Mat marksOf(Mat object, List<Click> sure) {
		Mat marks = new Mat(rgb.size(), CvType.CV_8UC1, Scalar.all(box.width > 0 ? Imgproc.GC_BGD : Imgproc.GC_PR_BGD));
		if (box.width > 0) {
			marks.submat(box).setTo(Scalar.all(Imgproc.GC_PR_BGD));
		}
		marks.setTo(Scalar.all(Imgproc.GC_PR_FGD), object);
		sure.forEach(click -> Imgproc.circle(marks, click.point(), radius, Scalar.all(click.inside() ? Imgproc.GC_FGD : Imgproc.GC_BGD), -1));
		return marks;
	}

	private Mat mended(Mat before, Mat after, Click click) {
		// A click inside only adds, one outside only takes away: a mistake is mended, not traded for another.
		Mat change = new Mat();
		Core.compare(click.inside() ? after : before, click.inside() ? before : after, change, Core.CMP_GT);
		Mat disc = Mat.zeros(rgb.size(), CvType.CV_8UC1);
		Imgproc.circle(disc, click.point(), radius, Scalar.all(1), -1);
		Mat numbers = new Mat();
		int count = Imgproc.connectedComponents(change, numbers, 8, CvType.CV_32S);
		Mat result = before.clone();
		for (int part = 1; part < count; part++) {
			Mat one = new Mat();
			Core.compare(numbers, Scalar.all(part), one, Core.CMP_EQ);
			Mat touched = new Mat();
			Core.bitwise_and(one, disc, touched);
			if (Core.countNonZero(touched) > 0) {
				after.copyTo(result, one);
			}
		}
		return result;
	}

	/** 1 on the object. */
	private Mat grabCut(Mat marks, int rounds) {
		return new Cutting(marks).more(rounds);
	}

	/** A cut that can be gone on with. */
	private final class Cutting {

		private final Mat marks;
		private final Mat ground = new Mat();
		private final Mat object = new Mat();

		Cutting(Mat marks) {
			this.marks = marks;
		}

		/** 1 on the object, after as many rounds more. */
		Mat more(int rounds) {
			int pixels = Core.countNonZero(bit(marks));
			if (pixels > 0 && pixels < marks.rows() * marks.cols()) {
				// The cut draws its first colour models at random: the same prompt is to have the same answer.
				Core.setRNGSeed(1);
				Imgproc.grabCut(rgb, marks, new Rect(), ground, object, rounds, ground.empty() ? Imgproc.GC_INIT_WITH_MASK : Imgproc.GC_EVAL);
			}
			return bit(marks);
		}
	}

	/** Object and probable object have odd numbers. */
	private static Mat bit(Mat marks) {
		Mat bit = new Mat();
		Core.bitwise_and(marks, new Mat(marks.size(), CvType.CV_8UC1, Scalar.all(1)), bit);
		return bit;
	}

	/**
	 * Where the colours of object and ground are alike nearly nothing may be left, which shows after the first round; then less of the box, and its middle for sure,
	 * is tried.
	 */
	private Mat cutOfBox() {
		Mat best = new Mat();
		double closest = -1;
		for (Start start : Start.values()) {
			Cutting cutting = new Cutting(marksOfBox(start));
			Mat object = cutting.more(1);
			double close = closeness(object);
			if (close >= CLOSE_ENOUGH) {
				object = cutting.more(ROUNDS - 1);
				close = closeness(object);
			}
			if (close > closest) {
				closest = close;
				best = object;
			}
			if (closest >= CLOSE_ENOUGH) {
				break;
			}
		}
		return best;
	}

	/** What of the box is taken for the object at first. */
	private enum Start {
		ALL, WITHOUT_CORNERS, MIDDLE_FOR_SURE
	}

	private Mat marksOfBox(Start start) {
		Mat marks = new Mat(rgb.size(), CvType.CV_8UC1, Scalar.all(Imgproc.GC_BGD));
		marks.submat(box).setTo(Scalar.all(start == Start.ALL ? Imgproc.GC_PR_FGD : Imgproc.GC_PR_BGD));
		if (start != Start.ALL) {
			ellipse(marks, 1, Imgproc.GC_PR_FGD);
		}
		if (start == Start.MIDDLE_FOR_SURE) {
			ellipse(marks, MIDDLE, Imgproc.GC_FGD);
		}
		return marks;
	}

	private void ellipse(Mat marks, double part, int mark) {
		Imgproc.ellipse(marks, new RotatedRect(new Point(box.x + box.width / 2.0, box.y + box.height / 2.0),
				new Size(part * box.width, part * box.height), 0), Scalar.all(mark), -1);
	}

	/** IoU of the box and that of the object, without specks. */
	private double closeness(Mat object) {
		Mat opened = new Mat();
		Imgproc.morphologyEx(object, opened, Imgproc.MORPH_OPEN, Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(3, 3)));
		Mat numbers = new Mat();
		Mat stats = new Mat();
		int count = Imgproc.connectedComponentsWithStats(opened, numbers, stats, new Mat(), 8, CvType.CV_32S);
		double best = 0;
		for (int part = 1; part < count; part++) {
			double area = stats.get(part, Imgproc.CC_STAT_WIDTH)[0] * stats.get(part, Imgproc.CC_STAT_HEIGHT)[0];
			best = Math.max(best, area / box.area());
		}
		return best;
	}

	private Mat marksOfClick(Point point) {
		Mat marks = new Mat(rgb.size(), CvType.CV_8UC1, Scalar.all(Imgproc.GC_PR_BGD));
		flood(marks, point);
		Imgproc.circle(marks, point, radius, Scalar.all(Imgproc.GC_FGD), -1);
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
		Imgproc.circle(marks, from, 2 * radius, Scalar.all(Imgproc.GC_PR_FGD), -1);
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
				boolean wanted = clicks.stream().anyMatch(click -> !click.inside() && within(outlines.get(one), click.point()));
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
			if (clicks.stream().anyMatch(click -> click.inside() && within(outline, click.point()))) {
				clicked.add(i);
			}
			double area = Imgproc.contourArea(outline);
			if (area > most) {
				most = area;
				largest = i;
			}
		}
		// In a box the largest part is the object, and clicks add others; without one the clicks alone say which part it is.
		if (largest >= 0 && !clicked.contains(largest) && (box.width > 0 || clicked.isEmpty())) {
			clicked.add(largest);
		}
		return clicked;
	}

	private static boolean within(MatOfPoint outline, Point point) {
		return Imgproc.pointPolygonTest(new MatOfPoint2f(outline.toArray()), point, false) >= 0;
	}
}
