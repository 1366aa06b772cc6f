/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.List;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;

/** Intersection over union as pycocotools' maskApi.c computes it: against a crowd it is the part of the detection that lies in it. */
final class Similarity {

	private Similarity() {
	}

	static double boxes(Box detection, Box object, boolean crowd) {
		double w = Math.min(detection.width() + detection.x(), object.width() + object.x()) - Math.max(detection.x(), object.x());
		if (w <= 0) {
			return 0;
		}
		double h = Math.min(detection.height() + detection.y(), object.height() + object.y()) - Math.max(detection.y(), object.y());
		if (h <= 0) {
			return 0;
		}
		double common = w * h;
		return common / (crowd ? detection.area() : detection.area() + object.area() - common);
	}

	/** By detection and object; boxes are those around the masks, and spare the comparison of runs that cannot meet. */
	static double[][] masks(List<Mask> detections, List<Mask> objects, boolean[] crowd) {
		List<Box> detectionBoxes = detections.stream().map(mask -> mask.bounds().orElse(new Box(0, 0, 0, 0))).toList();
		List<Box> objectBoxes = objects.stream().map(mask -> mask.bounds().orElse(new Box(0, 0, 0, 0))).toList();
		double[][] similarity = new double[detections.size()][objects.size()];
		for (int d = 0; d < detections.size(); d++) {
			for (int g = 0; g < objects.size(); g++) {
				if (boxes(detectionBoxes.get(d), objectBoxes.get(g), crowd[g]) > 0) {
					similarity[d][g] = crowd[g] ? detections.get(d).iouWithCrowd(objects.get(g)) : detections.get(d).iou(objects.get(g));
				}
			}
		}
		return similarity;
	}
}
