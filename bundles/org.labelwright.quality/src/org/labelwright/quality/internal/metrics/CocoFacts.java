/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Origins;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;

/**
 * What COCO's figures depend on and our model has no field for, from the origin of an annotation: the area and box that
 * stood in the file beside a segmentation. They hold only while the geometry is the one that came with them.
 * Not for several threads.
 */
final class CocoFacts {

	private static final Origins COCO = new Origins("coco");

	private final Annotation annotation;
	private final JsonNode coco;
	private Optional<Boolean> holds = Optional.empty();
	private Optional<Box> box = Optional.empty();

	private CocoFacts(Annotation annotation, JsonNode coco) {
		this.annotation = annotation;
		this.coco = coco;
	}

	static CocoFacts of(Annotation annotation) {
		return new CocoFacts(annotation, COCO.of(annotation.getOrigin()));
	}

	/** What COCO's file held about a label class; a missing node where it did not come from one. */
	static JsonNode of(LabelClass labelClass) {
		return COCO.of(labelClass.getExtra());
	}

	/** What COCO's file held about an item, as an object with one member {@code raw} and others. */
	static JsonNode of(Item item) {
		return COCO.of(item.origin());
	}

	Annotation annotation() {
		return annotation;
	}

	String labelClass() {
		return annotation.getLabelClass();
	}

	boolean crowd() {
		return annotation.isCrowd();
	}

	/** How sure a prediction is; 1 where it does not say. */
	double score() {
		return score(annotation);
	}

	private boolean holds() {
		if (holds.isEmpty()) {
			JsonNode sum = coco.path("of");
			holds = Optional.of(sum.isMissingNode() || sum.longValue() == Origins.sum(annotation.getGeometry()));
		}
		return holds.get();
	}

	/** A member of the annotation as it stood in the file; a missing node where it did not. */
	JsonNode raw(String member) {
		return coco.path("raw").path(member);
	}

	/** The box as the file gave it, or else around the geometry; empty where there is nothing to put a box around. */
	Optional<Box> box() {
		if (box.isEmpty()) {
			box = findBox();
		}
		return box;
	}

	private Optional<Box> findBox() {
		Geometry geometry = annotation.getGeometry();
		if (geometry == null || geometry instanceof Box) {
			return Optional.ofNullable((Box) geometry);
		}
		JsonNode bbox = raw("bbox");
		if (bbox.size() == 4 && bbox.get(2).doubleValue() >= 0 && bbox.get(3).doubleValue() >= 0 && holds()) {
			return Optional.of(new Box(bbox.get(0).doubleValue(), bbox.get(1).doubleValue(), bbox.get(2).doubleValue(), bbox.get(3).doubleValue()));
		}
		return Geometries.bounds(geometry);
	}

	/** The area as the file gave it. */
	OptionalDouble area() {
		return raw("area").isNumber() && holds() ? OptionalDouble.of(raw("area").doubleValue()) : OptionalDouble.empty();
	}

	/** How sure a prediction is; 1 where it does not say. */
	static double score(Annotation annotation) {
		return annotation.getProvenance() == null || annotation.getProvenance().getConfidence() == null ? 1
				: annotation.getProvenance().getConfidence();
	}
}
