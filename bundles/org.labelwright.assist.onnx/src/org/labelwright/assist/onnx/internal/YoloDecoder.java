/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.assist.onnx.internal.OutputOptions.Style;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.RotatedBox;

/**
 * Reads the outputs of YOLO v5 to v11 as Ultralytics exports them: boxes in pixels of the input, followed by what the task adds:
 * coefficients of masks, keypoints, or an angle.
 */
final class YoloDecoder implements Decoder {

	/** A box in the input of the model, with the place of its further numbers. */
	private record Candidate(int classNumber, double score, Geometry shape, int row) {
	}

	private final Model model;
	private final boolean masks;

	YoloDecoder(Model model, boolean masks) {
		this.model = model;
		this.masks = masks;
	}

	/** The numbers of one box after the other, however the model lays them out. */
	private record Rows(float[] values, int count, int columns, boolean transposed) {

		double at(int row, int column) {
			return values[transposed ? column * count + row : row * columns + column];
		}

		/** For each box the column with the largest number of some; the first of equal ones. */
		int[] largest(int first, int numbers) {
			int[] best = new int[count];
			Arrays.fill(best, first);
			int rowStep = transposed ? 1 : columns;
			int columnStep = transposed ? count : 1;
			float[] largest = new float[count];
			for (int row = 0; row < count; row++) {
				largest[row] = values[row * rowStep + first * columnStep];
			}
			// Column by column where they lie so: the other way round, nearly each number would come from main memory.
			for (int column = first + 1; column < first + numbers; column++) {
				for (int row = 0, at = column * columnStep; row < count; row++, at += rowStep) {
					if (values[at] > largest[row]) {
						largest[row] = values[at];
						best[row] = column;
					}
				}
			}
			return best;
		}
	}

	@Override
	public List<Found> decode(Map<String, Tensor> outputs, Frame frame) throws IOException {
		Outputs given = new Outputs(model, outputs);
		Tensor boxes = given.get(model.output().boxes(), "boxes", 0);
		given.require(boxes, 3, "an output of three dimensions, 1, boxes and numbers of a box");
		boolean transposed = model.output().style() == Style.V8;
		Rows rows = new Rows(boxes.toFloats(), boxes.size(transposed ? 2 : 1), boxes.size(transposed ? 1 : 2), transposed);
		Optional<Prototypes> prototypes = model.task() == Task.SEGMENT ? Optional.of(prototypes(given)) : Optional.empty();
		int extra = firstExtra();
		checkColumns(given, boxes, rows.columns() - extra, prototypes);
		List<Candidate> candidates = candidates(rows, extra);
		List<Candidate> kept = Suppression.keep(candidates, Candidate::shape, Candidate::score, Candidate::classNumber, model.limits());
		List<Found> found = new ArrayList<>();
		for (Candidate one : kept) {
			geometry(one, rows, extra, prototypes, frame).ifPresent(geometry -> found.add(new Found(one.classNumber(), one.score(), geometry)));
		}
		return found;
	}

	private Prototypes prototypes(Outputs given) throws IOException {
		Tensor tensor = given.get(model.output().masks(), "masks", 1);
		given.require(tensor, 4, "a second output of four dimensions with prototypes of masks");
		return new Prototypes(tensor, model.limits().mask());
	}

	private int firstExtra() {
		return switch (model.output().style()) {
		case V5 -> 5 + model.classes().size();
		case V8 -> 4 + model.classes().size();
		case NMS -> 6;
		};
	}

	private void checkColumns(Outputs given, Tensor boxes, int extra, Optional<Prototypes> prototypes) throws IOException {
		boolean fits = switch (model.task()) {
		case SEGMENT -> extra == prototypes.orElseThrow().count();
		case POSE -> extra == 2 * model.joints() || extra == 3 * model.joints();
		case OBB -> extra == 1;
		default -> extra == 0;
		};
		if (!fits) {
			throw given.bad(model.task() == Task.POSE ? "joints" : "classes", "does not fit: with " + model.classes().size()
					+ " classes " + extra + " numbers of a box are left over for the task, in an output of the shape " + boxes.shapeText()
					+ "; name all classes of the model, and see whether output.style is right");
		}
	}

	private List<Candidate> candidates(Rows rows, int extra) {
		List<Candidate> candidates = new ArrayList<>();
		boolean ready = model.output().style() == Style.NMS;
		int first = model.output().style() == Style.V5 ? 5 : 4;
		int[] largest = ready ? new int[0] : rows.largest(first, model.classes().size());
		for (int row = 0; row < rows.count(); row++) {
			int best = ready ? (int) Math.round(rows.at(row, 5)) : largest[row] - first;
			double score = ready ? rows.at(row, 4) : rows.at(row, first + best) * (first == 5 ? rows.at(row, 4) : 1);
			if (model.limits().isSure(score) && best >= 0 && best < model.classes().size()) {
				shape(rows, row, extra).ifPresent(new Adder(candidates, best, Math.min(1, score), row)::add);
			}
		}
		return candidates;
	}

	private record Adder(List<Candidate> candidates, int classNumber, double score, int row) {

		void add(Geometry shape) {
			candidates.add(new Candidate(classNumber, score, shape, row));
		}
	}

	/** Empty where the model says what is no box, such as one of negative size. */
	private Optional<Geometry> shape(Rows rows, int row, int extra) {
		double a = rows.at(row, 0);
		double b = rows.at(row, 1);
		double c = rows.at(row, 2);
		double d = rows.at(row, 3);
		if (!Double.isFinite(a + b + c + d)) {
			return Optional.empty();
		}
		if (model.task() == Task.OBB) {
			double angle = rows.at(row, extra);
			return c > 0 && d > 0 && Double.isFinite(angle) ? Optional.of(new RotatedBox(a, b, c, d, angle)) : Optional.empty();
		}
		if (model.output().style() == Style.NMS) {
			return c > a && d > b ? Optional.of(new Box(a, b, c - a, d - b)) : Optional.empty();
		}
		return c > 0 && d > 0 ? Optional.of(new Box(a - c / 2, b - d / 2, c, d)) : Optional.empty();
	}

	/** In the picture; empty where nothing of it is there. */
	private Optional<Geometry> geometry(Candidate one, Rows rows, int extra, Optional<Prototypes> prototypes, Frame frame) {
		if (one.shape() instanceof RotatedBox box) {
			double scale = (double) frame.pictureWidth() / frame.shownWidth();
			return Optional.of(new RotatedBox(frame.pictureX(box.centerX()), frame.pictureY(box.centerY()), box.width() * scale, box.height() * scale, box.angle()));
		}
		if (model.task() == Task.POSE) {
			return Optional.of(keypoints(one.row(), rows, extra, frame));
		}
		Box inInput = (Box) one.shape();
		Box box = frame.box(inInput.x(), inInput.y(), inInput.right(), inInput.bottom());
		if (box.area() == 0) {
			return Optional.empty();
		}
		if (prototypes.isEmpty()) {
			return Optional.of(box);
		}
		double[] coefficients = new double[prototypes.get().count()];
		// YOLO v5 multiplies all that follows the objectness by it, coefficients too.
		double factor = model.output().style() == Style.V5 ? rows.at(one.row(), 4) : 1;
		for (int i = 0; i < coefficients.length; i++) {
			coefficients[i] = factor * rows.at(one.row(), extra + i);
		}
		return Outlines.of(prototypes.get().mask(coefficients, box, frame), masks);
	}

	private Keypoints keypoints(int row, Rows rows, int extra, Frame frame) {
		int step = (rows.columns() - extra) / model.joints();
		List<Keypoint> keypoints = new ArrayList<>();
		for (int i = 0; i < model.joints(); i++) {
			int at = extra + i * step;
			boolean there = step == 2 || rows.at(row, at + 2) >= model.limits().keypoint();
			keypoints.add(new Keypoint(Math.clamp(frame.pictureX(rows.at(row, at)), 0, frame.pictureWidth()),
					Math.clamp(frame.pictureY(rows.at(row, at + 1)), 0, frame.pictureHeight()),
					there ? Keypoint.Visibility.VISIBLE : Keypoint.Visibility.ABSENT));
		}
		return new Keypoints(keypoints);
	}
}
