/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.Optional;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Ellipse;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Whole;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.ReviewState;

/** Reports what of a record an exporter cannot carry, as its capabilities say, so that no exporter forgets any of it. */
public final class ExportCheck {

	private final String format;
	private final Capabilities capabilities;
	private final LossReport losses;

	/** @param format its name, for people */
	public ExportCheck(String format, Capabilities capabilities, LossReport losses) {
		this.format = format;
		this.capabilities = capabilities;
		this.losses = losses;
	}

	/** Reports what is lost of the item and of its documents as a whole; annotations are for {@link #annotation}. */
	public void item(SourceRecord one) {
		String item = one.item().id();
		lost(Feature.SPLITS, one.item().split().isPresent(), item, "");
		lost(Feature.TEXT_PARTS, !one.item().parts().isEmpty(), item, "");
		lost(Feature.LAYERS, one.documents().size() > 1, item, "");
		for (AnnotationDocument document : one.documents()) {
			lost(Feature.ITEM_ATTRIBUTES, !document.getAttributes().isEmpty(), item, "");
			lost(Feature.ITEM_ANSWERS, !document.getAnswers().isEmpty(), item, "");
			document.getTracks().forEach(track -> lost(Feature.TRACKS, true, item, track.getId()));
		}
	}

	/** Reports what is lost of an annotation beside its geometry. */
	public void annotation(Item item, Annotation annotation) {
		String at = item.id();
		String id = annotation.getId();
		lost(Feature.ATTRIBUTES, !annotation.getAttributes().isEmpty(), at, id);
		lost(Feature.ANSWERS, !annotation.getAnswers().isEmpty(), at, id);
		// Which relations are those of a part, and have a place, the exporter knows and reports.
		lost(Feature.RELATIONS, !annotation.getRelations().isEmpty() && !capabilities.carries(Feature.PART_OF), at, id);
		lost(Feature.GROUPS, annotation.getGroup() != null, at, id);
		lost(Feature.OCCLUDED, annotation.isOccluded(), at, id);
		lost(Feature.TRUNCATED, annotation.isTruncated(), at, id);
		lost(Feature.CROWD, annotation.isCrowd(), at, id);
		lost(Feature.SCORES, annotation.getProvenance() != null && annotation.getProvenance().getConfidence() != null, at, id);
		lost(Feature.TRACKS, annotation.getSceneObject() != null, at, id);
		lost(Feature.REVIEW, annotation.getReview() != ReviewState.NONE || annotation.getReviewNote() != null, at, id);
	}

	/** Reports attributes of several choices, for formats that have one text for an attribute. */
	public void oneText(Item item, Annotation annotation) {
		annotation.getAttributes().keySet().forEach(attribute -> oneText(item, annotation, attribute));
	}

	/** As {@link #oneText(Item, Annotation)} of one attribute, for formats in which it depends on others what becomes of it. */
	public void oneText(Item item, Annotation annotation, String attribute) {
		if (annotation.getAttributes().get(attribute) instanceof AttributeValue.Choices choices && choices.values().size() > 1) {
			losses.add("attributes of several choices", format + " has one text for them", item.id(), annotation.getId());
		}
	}

	private void lost(Feature feature, boolean present, String item, String annotation) {
		if (present && !capabilities.carries(feature)) {
			losses.add(feature.words(), format + " has no field for it", item, annotation);
		}
	}

	/**
	 * The geometry of an annotation as the format can hold it: itself, or converted to the first kind of the capabilities
	 * that it can be converted to, which is reported; empty where there is none, which is reported too.
	 */
	public Optional<Geometry> geometry(Item item, Annotation annotation) {
		if (annotation.getWithin() != null && !capabilities.carries(Feature.ATTRIBUTE_SPANS)) {
			// Without what it is within it would be a span of the item.
			losses.add(Feature.ATTRIBUTE_SPANS.words(), format + " has no field for them; left out", item.id(), annotation.getId());
			return Optional.empty();
		}
		Geometry geometry = Optional.ofNullable(annotation.getGeometry()).orElseGet(Whole::new);
		boolean known = capabilities.geometry().contains(geometry.kind());
		boolean turned = geometry instanceof Ellipse ellipse && ellipse.angle() != 0 && ellipse.radiusX() != ellipse.radiusY();
		if (known && !(turned && !capabilities.carries(Feature.TURNED_ELLIPSES))) {
			if (geometry instanceof Polygon polygon) {
				lost(Feature.PARTS, polygon.parts().size() > 1, item.id(), annotation.getId());
				lost(Feature.HOLES, polygon.parts().stream().anyMatch(part -> !part.holes().isEmpty()), item.id(), annotation.getId());
			}
			return Optional.of(geometry);
		}
		for (GeometryKind kind : capabilities.geometry()) {
			Optional<Geometry> converted = kind == GeometryKind.WHOLE || kind == geometry.kind() ? Optional.empty()
					: Conversions.convert(geometry, kind, item.width(), item.height());
			if (converted.isPresent()) {
				losses.add(geometry.kind().id(), format + (known ? " has no turned ones" : " has no such shape") + "; written as " + kind.id(), item.id(), annotation.getId());
				return converted;
			}
		}
		losses.add(geometry.kind().id(), format + " has no such shape; left out", item.id(), annotation.getId());
		return Optional.empty();
	}
}
