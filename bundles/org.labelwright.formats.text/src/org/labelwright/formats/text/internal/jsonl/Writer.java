/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ExportCheck;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Origins;
import org.labelwright.formats.text.internal.support.EntityIds;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * What a dialect writes with.
 *
 * @param classes names of classes by id
 * @param relations names of relation types by id
 * @param entities which attributes take ids of a knowledge base
 */
record Writer(Origins origins, Map<String, String> classes, Map<String, String> relations, EntityIds entities, ExportCheck check, LossReport losses) {

	/** A span that can be written. */
	record Spanned(Annotation annotation, Span span) {
	}

	/** Labels that can be written, spans first, each in the order of the document; the rest is reported. */
	record Labels(List<Spanned> spans, List<Annotation> wholes) {
	}

	Labels labels(SourceRecord one, CodePoints text) {
		List<Spanned> spans = new ArrayList<>();
		List<Annotation> wholes = new ArrayList<>();
		for (AnnotationDocument document : one.documents()) {
			for (Annotation annotation : document.getAnnotations()) {
				check.annotation(one.item(), annotation);
				Geometry geometry = check.geometry(one.item(), annotation).orElse(null);
				if (geometry instanceof Span span) {
					spans.add(new Spanned(annotation, joined(one.item(), annotation, text.requireInside(span))));
				} else if (geometry != null) {
					wholes.add(annotation);
				}
			}
		}
		return new Labels(spans, wholes);
	}

	/** Reports what of relations a format has no place for that has them between spans, with a type alone. */
	void reportRelations(SourceRecord one, Labels labels) {
		labels.wholes().forEach(whole -> whole.getRelations().forEach(relation -> losses.add("relations", "begin at no span of the text", one.item().id(), whole.getId())));
		for (Spanned span : labels.spans()) {
			span.annotation().getRelations().stream().filter(relation -> !relation.getAttributes().isEmpty())
					.forEach(relation -> losses.add("attributes of relations", "the format has types of relations alone", one.item().id(), span.annotation().getId()));
		}
	}

	private Span joined(Item item, Annotation annotation, Span span) {
		if (span.fragments().size() > 1) {
			losses.add("gaps of spans", "the format has spans of one piece; written from first to last", item.id(), annotation.getId());
		}
		return Span.of(span.start(), span.end());
	}

	String className(Annotation annotation) {
		return annotation.getLabelClass() == null ? "" : classes.getOrDefault(annotation.getLabelClass(), annotation.getLabelClass());
	}

	String relationName(String type) {
		return type == null ? "" : relations.getOrDefault(type, type);
	}
}
