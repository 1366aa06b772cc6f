/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.labelwright.assist.onnx.internal.OutputOptions.Scores;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;

/**
 * Reads a class for each pixel: logits of all classes over the input, which are enlarged to the picture before the largest is
 * taken, or the numbers of the classes themselves. With sigmoid each class holds for itself, where its enlarged logit is above that of the threshold of a
 * mask: a pixel may be of none and of several. So it is with a single class, which has no other to be compared with. Gives one shape a class. Its
 * confidence is the mean probability of the class over the places of the output where it is the likeliest, or holds; 1 where the model gives numbers of classes.
 */
final class SemanticDecoder implements Decoder {

	private final Model model;
	private final boolean masks;

	SemanticDecoder(Model model, boolean masks) {
		this.model = model;
		this.masks = masks;
	}

	@Override
	public List<Found> decode(Map<String, Tensor> outputs, Frame frame) throws IOException {
		Outputs given = new Outputs(model, outputs);
		Tensor map = given.get(model.output().boxes(), "boxes", 0);
		int classes = model.classes().size();
		boolean numbered = map.rank() == 3 || map.rank() == 4 && map.size(1) == 1 && classes > 1;
		given.require(map, map.rank() == 3 ? 3 : 4, "an output of four dimensions, 1, classes, height and width, or of three without classes");
		if (!numbered && map.size(1) != classes) {
			throw given.bad("classes", "names " + classes + " classes, but the model gives " + map.shapeText());
		}
		Plane plane = new Plane(map.toFloats(), map.size(map.rank() - 1), map.size(map.rank() - 2));
		if (!numbered && (model.output().scores() == Scores.SIGMOID || classes == 1 && model.output().scores() == Scores.PROBABILITIES)) {
			return each(plane, frame);
		}
		if (!numbered && classes == 1) {
			throw given.bad("output.scores", "cannot be \"softmax\" with one class, of which all pixels would be; \"sigmoid\" or \"probabilities\" is what such a model gives");
		}
		int[] winners = numbered ? nearest(plane, frame) : largest(plane, frame);
		if (numbered && classes == 1) {
			// Where there is one class, 0 is the ground and 1 the object, as Ultralytics exports it.
			Arrays.setAll(winners, i -> winners[i] - 1);
		}
		double[] confidences = numbered ? IntStream.range(0, classes).mapToDouble(i -> 1).toArray() : confidences(plane);
		List<Found> found = new ArrayList<>();
		for (int i = 0; i < classes; i++) {
			if (confidences[i] >= model.limits().confidence()) {
				int number = i;
				Outlines.of(mask(winners, i, frame), masks).ifPresent(shape -> found.add(new Found(number, confidences[number], shape)));
			}
		}
		return found.stream().sorted(Comparator.comparingDouble(Found::score).reversed()).toList();
	}

	/** Each class for itself. */
	private List<Found> each(Plane all, Frame frame) {
		boolean logits = model.output().scores() == Scores.SIGMOID;
		double threshold = logits ? Logits.ofProbability(model.limits().mask()) : model.limits().mask();
		Box picture = new Box(0, 0, frame.pictureWidth(), frame.pictureHeight());
		List<Found> found = new ArrayList<>();
		for (int i = 0; i < model.classes().size(); i++) {
			int number = i;
			int places = all.width() * all.height();
			float[] map = Arrays.copyOfRange(all.values(), i * places, (i + 1) * places);
			double confidence = IntStream.range(0, places).filter(place -> map[place] > threshold)
					.mapToDouble(place -> logits ? Logits.sigmoid(map[place]) : Math.clamp(map[place], 0, 1)).average().orElse(0);
			if (confidence >= model.limits().confidence()) {
				Outlines.of(Logits.mask(map, all.width(), all.height(), picture, frame, threshold), masks)
						.ifPresent(shape -> found.add(new Found(number, confidence, shape)));
			}
		}
		found.sort(Comparator.comparingDouble(Found::score).reversed());
		return found;
	}

	/** Numbers over the input, of one class after the other. */
	private record Plane(float[] values, int width, int height) {
	}

	private static Mask mask(int[] winners, int number, Frame frame) {
		byte[] raster = new byte[winners.length];
		for (int i = 0; i < raster.length; i++) {
			raster[i] = (byte) (winners[i] == number ? 1 : 0);
		}
		return Mask.ofRaster(frame.pictureWidth(), frame.pictureHeight(), raster);
	}

	/** The number that holds at the centre of each pixel of the picture. */
	private static int[] nearest(Plane plane, Frame frame) {
		Axis across = frame.across(plane.width(), 0, frame.pictureWidth());
		Axis down = frame.down(plane.height(), 0, frame.pictureHeight());
		int[] numbers = new int[frame.pictureWidth() * frame.pictureHeight()];
		for (int y = 0; y < frame.pictureHeight(); y++) {
			int row = plane.width() * (down.part[y] < 0.5f ? down.first[y] : down.second[y]);
			for (int x = 0; x < frame.pictureWidth(); x++) {
				numbers[y * frame.pictureWidth() + x] = Math.round(plane.values()[row + (across.part[x] < 0.5f ? across.first[x] : across.second[x])]);
			}
		}
		return numbers;
	}

	private int[] largest(Plane plane, Frame frame) {
		Axis across = frame.across(plane.width(), 0, frame.pictureWidth());
		Axis down = frame.down(plane.height(), 0, frame.pictureHeight());
		int[] winners = new int[frame.pictureWidth() * frame.pictureHeight()];
		float[] best = new float[frame.pictureWidth()];
		float[] row = new float[plane.width()];
		for (int y = 0; y < frame.pictureHeight(); y++) {
			Arrays.fill(best, Float.NEGATIVE_INFINITY);
			for (int number = 0; number < model.classes().size(); number++) {
				int upper = (number * plane.height() + down.first[y]) * plane.width();
				int lower = (number * plane.height() + down.second[y]) * plane.width();
				for (int x = 0; x < row.length; x++) {
					row[x] = plane.values()[upper + x] + down.part[y] * (plane.values()[lower + x] - plane.values()[upper + x]);
				}
				for (int x = 0; x < best.length; x++) {
					float value = row[across.first[x]] + across.part[x] * (row[across.second[x]] - row[across.first[x]]);
					if (value > best[x]) {
						best[x] = value;
						winners[y * best.length + x] = number;
					}
				}
			}
		}
		return winners;
	}

	private double[] confidences(Plane plane) {
		int classes = model.classes().size();
		int places = plane.width() * plane.height();
		double[] sums = new double[classes];
		int[] counts = new int[classes];
		double[] values = new double[classes];
		for (int place = 0; place < places; place++) {
			for (int i = 0; i < classes; i++) {
				values[i] = plane.values()[i * places + place];
			}
			Logits.probabilities(values, model.output().scores());
			int best = Logits.largest(values, classes);
			sums[best] += values[best];
			counts[best]++;
		}
		return IntStream.range(0, classes).mapToDouble(i -> counts[i] == 0 ? 0 : Math.clamp(sums[i] / counts[i], 0, 1)).toArray();
	}
}
