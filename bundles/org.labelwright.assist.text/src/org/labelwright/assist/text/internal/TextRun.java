/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.io.IOException;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.format.support.Reading;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;

/** A way through the texts of a dataset. */
abstract class TextRun implements BatchAssistant.Run {

	private final String author;
	private final Annotations maker = new Annotations();

	TextRun(String author) {
		this.author = author;
	}

	@Override
	public String author() {
		return author;
	}

	/** Adds what is to be said of a text. */
	abstract void label(SourceRecord one, CodePoints text, AnnotationDocument document, Progress progress) throws IOException;

	@Override
	public AnnotationDocument predict(SourceRecord one, Progress progress) throws IOException {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		label(one, new CodePoints(Reading.text(one.media().orElseThrow(() -> new IOException("the text is not there")))), document, progress);
		return document;
	}

	/** Adds a span. */
	Annotation add(AnnotationDocument document, String labelClass, Span span, double confidence) {
		Annotation annotation = maker.annotation(labelClass, span);
		Annotations.score(annotation, confidence);
		document.getAnnotations().add(annotation);
		return annotation;
	}
}
