/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Iou;

/** Greedy non-maximum suppression: of objects that overlap too much only the surest stays. */
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
		for (T one : sorted) {
			if (kept.size() == limits.most()) {
				break;
			}
			if (limits.iou() >= 1 || kept.stream().noneMatch(surer -> (limits.acrossClasses() || classNumber.apply(surer).equals(classNumber.apply(one)))
					&& iou(shape.apply(surer), shape.apply(one)) > limits.iou())) {
				kept.add(one);
			}
		}
		return kept;
	}

	private static double iou(Geometry one, Geometry other) {
		return one instanceof Box box && other instanceof Box second ? box.iou(second) : Iou.of(one, other).orElse(0);
	}
}
