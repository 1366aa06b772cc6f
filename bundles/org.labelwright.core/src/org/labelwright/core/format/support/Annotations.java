/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Ids;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Provenance;

/** Makes the objects that importers fill. */
public final class Annotations {

	private final Ids ids = new Ids();

	/** @param labelClass the id of the class, null for none */
	public Annotation annotation(String labelClass, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(ids.next());
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(geometry);
		return annotation;
	}

	/** A new id for what is no annotation, such as a track. */
	public String id() {
		return ids.next();
	}

	public static AnnotationDocument document(Item item, Layer layer) {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setSchemaVersion(1);
		document.setItem(item.id());
		document.setLayer(layer.id());
		return document;
	}

	/** An item with annotations in the main layer. */
	public static SourceRecord sourceRecord(Item item, Optional<Path> media, List<Annotation> annotations) {
		AnnotationDocument document = document(item, Layer.MAIN);
		document.getAnnotations().addAll(annotations);
		return new SourceRecord(item, media, List.of(document));
	}

	/** The score a model gave. */
	public static void score(Labelled annotation, double score) {
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthorKind(AuthorKind.MODEL);
		provenance.setConfidence(score);
		annotation.setProvenance(provenance);
	}

	/** The score, empty where there is none. */
	public static Optional<Double> score(Labelled annotation) {
		return Optional.ofNullable(annotation.getProvenance()).map(Provenance::getConfidence);
	}
}
