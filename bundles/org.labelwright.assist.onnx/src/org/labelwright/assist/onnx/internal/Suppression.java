/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Iou;
import org.labelwright.geometry.RotatedBox;

/**
 * Non-maximum suppression: of objects that overlap too much only the surest stays. Greedy for boxes: what was left out removes nothing. Turned boxes
 * are compared as Ultralytics does it: by how alike the Gaussian distributions are that they stand for, also with those that were left out.
 */
final class Suppression {

	/** More candidates are not looked at, as in the evaluation of YOLO. */
	private static final int MOST_CANDIDATES = 30_000;

	private Suppression() {
	}

	/**
	 * @param shape a {@link Box} or what has an outline
	 * @return the surest first; of those that are as sure the earlier
	 */
	static <T> List<T> keep(List<T> candidates, Function<T, Geometry> shape, Function<T, Double> score, Function<T, Integer> classNumber, Limits limits) {
		List<T> sorted = candidates.stream().sorted(Comparator.comparing(score).reversed()).limit(MOST_CANDIDATES).toList();
		List<T> kept = new ArrayList<>();
		for (int at = 0; at < sorted.size(); at++) {
			T one = sorted.get(at);
			if (kept.size() == limits.most()) {
				break;
			}
			List<T> surer = shape.apply(one) instanceof RotatedBox ? sorted.subList(0, at) : kept;
			if (limits.iou() >= 1 || surer.stream().noneMatch(other -> same(other, one, classNumber, limits)
					&& isTooMuch(shape.apply(other), shape.apply(one), limits.iou()))) {
				kept.add(one);
			}
		}
		return kept;
	}

	private static <T> boolean same(T one, T other, Function<T, Integer> classNumber, Limits limits) {
		return limits.acrossClasses() || classNumber.apply(one).equals(classNumber.apply(other));
	}

	private static boolean isTooMuch(Geometry one, Geometry other, double limit) {
		if (one instanceof RotatedBox box && other instanceof RotatedBox second) {
			return GaussianBoxes.iou(box, second) >= limit;
		}
		return (one instanceof Box box && other instanceof Box second ? box.iou(second) : Iou.of(one, other).orElse(0)) > limit;
	}
}
