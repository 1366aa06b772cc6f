/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.report;

import java.util.List;
import java.util.Optional;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.PrecisionRecallCurve;

/**
 * A layer compared with one that is right, object by object: predictions of all classes together, by falling confidence, each
 * take the free object they overlap most, from the intersection over union on that the ontology asks for; predictions in a
 * crowd are left out. Shapes are compared as they are, a box and another shape by the boxes around both; spans and intervals as well, and labels of whole items are one object.
 *
 * @param items that were compared: those of which the truth says something
 * @param leftOut items with predictions of which the truth says nothing, so that nobody knows whether these are right
 * @param confusion rows are classes of the truth, columns those of the prediction, the last of each the background; only
 *        classes that occur
 * @param cells those with something in them, row by row
 * @param curves one a class that the truth has: here predictions are paired class by class
 */
public record Comparison(String truth, String prediction, long items, long leftOut, ConfusionMatrix confusion, List<Cell> cells, List<PrecisionRecallCurve> curves) {

	/**
	 * One cell of the matrix.
	 *
	 * @param count of all in it
	 * @param examples some of them, those the model is surest of first
	 */
	public record Cell(String truth, String prediction, long count, List<Example> examples) {
	}

	/**
	 * Something in a cell.
	 *
	 * @param label the annotation of the truth, empty in the row of the background
	 * @param predicted the annotation of the prediction, empty in the column of the background
	 * @param confidence of the prediction, NaN where there is none
	 * @param iou in [0,1], 0 where there is no pair
	 */
	public record Example(String item, Optional<String> label, Optional<String> predicted, double confidence, double iou) {
	}

	/** The examples of a cell, none where it is empty. */
	public Optional<Cell> cell(String ofTruth, String ofPrediction) {
		return cells.stream().filter(cell -> cell.truth().equals(ofTruth) && cell.prediction().equals(ofPrediction)).findFirst();
	}

	/** What holds where predictions count from a confidence on; recall 0 and no precision where none does. */
	public static PrecisionRecallCurve.Point at(PrecisionRecallCurve curve, double confidence) {
		PrecisionRecallCurve.Point found = new PrecisionRecallCurve.Point(confidence, 0, Double.NaN);
		for (PrecisionRecallCurve.Point point : curve.points()) {
			if (point.confidence() >= confidence) {
				found = new PrecisionRecallCurve.Point(confidence, point.recall(), point.precision());
			}
		}
		return found;
	}

	/** The harmonic mean of precision and recall; 0 where nothing is right, NaN where there is no precision. */
	public static double f1(PrecisionRecallCurve.Point point) {
		double sum = point.precision() + point.recall();
		return sum == 0 ? 0 : 2 * point.precision() * point.recall() / sum;
	}

	/** Where F1 is greatest, the surest of several; empty where nothing is predicted. */
	public static Optional<PrecisionRecallCurve.Point> best(PrecisionRecallCurve curve) {
		PrecisionRecallCurve.Point best = null;
		for (PrecisionRecallCurve.Point point : curve.points()) {
			if (best == null || f1(point) > f1(best)) {
				best = point;
			}
		}
		return Optional.ofNullable(best);
	}

	/** The area under the curve as Pascal VOC has it since 2010: precision at a recall is the highest at that recall or more. */
	public static double area(PrecisionRecallCurve curve) {
		double area = 0;
		double highest = 0;
		for (int i = curve.points().size() - 1; i >= 0; i--) {
			highest = Math.max(highest, curve.points().get(i).precision());
			area += highest * (curve.points().get(i).recall() - (i == 0 ? 0 : curve.points().get(i - 1).recall()));
		}
		return area;
	}
}
