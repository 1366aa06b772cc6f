/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.labelwright.core.format.Origins;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Values;
import org.labelwright.formats.text.internal.support.TextOntology;
import org.labelwright.geometry.Span;
import org.labelwright.geometry.Whole;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** What a dialect reads into: the labels of one text. */
final class Reader {

	/** Member of what is kept: what the dialect had no field for. */
	static final String RAW = "raw";

	private final Annotations annotations = new Annotations();
	private final Origins origins;
	private final TextOntology ontology;
	private final AnnotationDocument document;
	private final CodePoints text;
	private final ObjectNode kept;

	Reader(Origins origins, TextOntology ontology, AnnotationDocument document, CodePoints text) {
		this.origins = origins;
		this.ontology = ontology;
		this.document = document;
		this.text = text;
		kept = origins.object();
	}

	TextOntology ontology() {
		return ontology;
	}

	AnnotationDocument document() {
		return document;
	}

	CodePoints text() {
		return text;
	}

	/** What is kept of the whole record. */
	ObjectNode kept() {
		return kept;
	}

	Origins origins() {
		return origins;
	}

	/** A span of a class. */
	Annotation span(String label, JsonNode start, JsonNode end) {
		Span span = text.requireInside(Span.of(Values.count(start, "start"), Values.count(end, "end")));
		return add(annotations.annotation(ontology.id(label), span));
	}

	/** A label of the whole text. */
	Annotation whole(String label) {
		return add(annotations.annotation(ontology.id(label), new Whole()));
	}

	private Annotation add(Annotation annotation) {
		document.getAnnotations().add(annotation);
		return annotation;
	}

	/** Keeps the rest of an object on the annotation. */
	void keep(Annotation annotation, ObjectNode rest) {
		annotation.setOrigin(origins.orNull(rest));
	}
}
