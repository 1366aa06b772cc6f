/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Values;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.model.annotation.Annotation;

/** COCO and YOLO give a box of the object together with its keypoints; it is in the origin, and each of them wants the other's. */
public final class KeypointBoxes {

	private KeypointBoxes() {
	}

	/** The box that came with the keypoints as they are, or else the one around them. */
	public static Optional<Box> of(Annotation annotation, int width, int height) {
		long sum = Origins.sum(annotation.getGeometry());
		JsonNode coco = new Origins("coco").of(annotation.getOrigin());
		JsonNode bbox = coco.path("raw").path("bbox");
		if (coco.path("of").asLong(-1) == sum && bbox.size() == 4) {
			double[] n = Values.numbers(bbox, "bbox");
			return Optional.of(new Box(n[0], n[1], n[2], n[3]));
		}
		JsonNode yolo = new Origins("yolo").of(annotation.getOrigin());
		if (yolo.path("of").asLong(-1) == sum) {
			String[] cells = yolo.path("line").asText().split("\\s+");
			double w = Values.number(cells[3], "width") * width;
			double h = Values.number(cells[4], "height") * height;
			return Optional.of(new Box(Values.number(cells[1], "x") * width - w / 2, Values.number(cells[2], "y") * height - h / 2, w, h));
		}
		return Geometries.bounds(annotation.getGeometry());
	}
}
