/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.quality.metrics.ConfusionMatrix;
import org.labelwright.quality.metrics.EvaluatedItem;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.EvaluationSetup;
import org.labelwright.quality.metrics.Metric;

/**
 * Semantic segmentation: figures of the confusion of pixels over all images (Long, Shelhamer and Darrell 2015), and the
 * boundary IoU of Cheng et al. 2021. Pixels without a class in the truth do not count; a pixel without one in the prediction is
 * wrong.
 */
public final class SemanticMetric implements Metric {

	private static final String RATIO = "dilation-ratio";
	private static final String BOUNDARY = "boundary";

	@Override
	public List<FormatOption> options() {
		return List.of(FormatOption.flag(BOUNDARY, "false to leave the boundary IoU out", true),
				FormatOption.number(RATIO, "How wide a boundary is, as a part of the diagonal of the image", 0.02),
				FormatOption.flag(CocoMetric.CONFUSION, "true to count the pixels of which class were taken for which", false));
	}

	@Override
	public Accumulator start(EvaluationSetup setup) throws IOException {
		return new Comparison(setup);
	}

	private static final class Comparison implements Accumulator {

		private final EvaluationSetup setup;
		private final Map<String, Integer> numbers = new HashMap<>();
		private final List<String> ids = new ArrayList<>();
		private final LabelRaster truth = new LabelRaster();
		private final LabelRaster prediction = new LabelRaster();
		/** By class in the truth and in the prediction, from 1; 0 is no class. */
		private final long[][] pixels;
		private final long[] edgeCommon;
		private final long[] edgeAll;
		private final boolean boundary;
		private final double ratio;
		private final boolean confusing;

		Comparison(EvaluationSetup setup) throws IOException {
			this.setup = setup;
			for (String id : setup.classes().keySet()) {
				ids.add(id);
				numbers.put(id, ids.size());
			}
			pixels = new long[ids.size() + 1][ids.size() + 1];
			edgeCommon = new long[ids.size() + 1];
			edgeAll = new long[ids.size() + 1];
			boundary = setup.flag(BOUNDARY);
			ratio = setup.number(RATIO);
			confusing = setup.flag(CocoMetric.CONFUSION);
		}

		@Override
		public void add(EvaluatedItem item) throws IOException {
			List<Annotation> right = LabelRaster.covering(item.truth().getAnnotations());
			if (right.isEmpty()) {
				return;
			}
			List<Annotation> judged = LabelRaster.covering(item.prediction().getAnnotations());
			truth.paint(item, right, numbers(item, right));
			prediction.paint(item, judged, numbers(item, judged));
			if (truth.size() != prediction.size()) {
				throw new BadInputException("Truth and prediction of " + item.item().id() + " are not of one size");
			}
			truth.countPairs(prediction, pixels);
			if (boundary) {
				countEdges();
			}
		}

		private int[] numbers(EvaluatedItem item, List<Annotation> annotations) throws BadInputException {
			int[] found = new int[annotations.size()];
			for (int i = 0; i < found.length; i++) {
				Integer number = numbers.get(annotations.get(i).getLabelClass());
				if (number == null) {
					throw new BadInputException(item.item().id() + " has the class " + annotations.get(i).getLabelClass()
							+ ", which the ontology of the truth does not have");
				}
				found[i] = number;
			}
			return found;
		}

		private void countEdges() {
			int width = truth.size() / truth.height();
			int steps = Math.max(1, (int) Math.rint(ratio * Math.hypot(width, truth.height())));
			boolean[] ofTruth = truth.edges(steps);
			boolean[] ofPrediction = prediction.edges(steps);
			for (int i = 0; i < truth.size(); i++) {
				int wanted = truth.get(i);
				if (wanted != 0) {
					int found = prediction.get(i);
					if (ofTruth[i]) {
						edgeAll[wanted]++;
					}
					if (ofPrediction[i]) {
						if (wanted == found && ofTruth[i]) {
							edgeCommon[found]++;
						} else {
							edgeAll[found]++;
						}
					}
				}
			}
		}

		@Override
		public EvaluationResult finish() {
			EvaluationResult.Builder result = new EvaluationResult.Builder(setup.task());
			Numbers ious = new Numbers();
			Numbers accuracies = new Numbers();
			Numbers boundaries = new Numbers();
			double weighted = 0;
			long right = 0;
			long all = 0;
			for (int c = 1; c < pixels.length; c++) {
				all += sum(pixels[c]);
			}
			for (int c = 1; c < pixels.length; c++) {
				long wanted = sum(pixels[c]);
				long found = 0;
				for (int row = 1; row < pixels.length; row++) {
					found += pixels[row][c];
				}
				long common = pixels[c][c];
				right += common;
				double iou = ratio(common, wanted + found - common);
				double accuracy = ratio(common, wanted);
				double edge = ratio(edgeCommon[c], edgeAll[c]);
				ious.add(iou);
				accuracies.add(accuracy);
				boundaries.add(edge);
				weighted += wanted == 0 ? 0 : iou * wanted / all;
				String name = setup.name(ids.get(c - 1));
				result.ofClass(name, "IoU", iou).ofClass(name, "accuracy", accuracy).ofClass(name, "dice", ratio(2 * common, wanted + found));
				if (boundary) {
					result.ofClass(name, "boundaryIoU", edge);
				}
			}
			result.metric("mIoU", ious.mean()).metric("pixelAccuracy", ratio(right, all)).metric("meanAccuracy", accuracies.mean())
					.metric("fwIoU", all == 0 ? Double.NaN : weighted);
			if (boundary) {
				result.metric("boundaryIoU", boundaries.mean());
			}
			if (confusing) {
				List<String> names = new ArrayList<>(ids.stream().map(setup::name).toList());
				names.add(ConfusionMatrix.BACKGROUND);
				long[][] counts = new long[names.size()][names.size()];
				for (int row = 0; row < ids.size(); row++) {
					for (int column = 0; column < names.size(); column++) {
						counts[row][column] = pixels[row + 1][(column + 1) % names.size()];
					}
				}
				result.confusion(DetectionConfusion.matrix(names, counts));
			}
			return result.build();
		}

		private static long sum(long[] row) {
			long sum = 0;
			for (long one : row) {
				sum += one;
			}
			return sum;
		}

		/** Not defined where there is nothing. */
		private static double ratio(long part, long whole) {
			return whole == 0 ? Double.NaN : (double) part / whole;
		}
	}
}
