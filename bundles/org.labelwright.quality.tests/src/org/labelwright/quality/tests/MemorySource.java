/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.ListedSource;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.quality.metrics.Evaluation;
import org.labelwright.quality.metrics.EvaluationInput;
import org.labelwright.quality.metrics.EvaluationResult;
import org.labelwright.quality.metrics.Metric;

/** Labels made by a test. */
final class MemorySource {

	private final Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
	private final List<Item> items = new ArrayList<>();
	private final List<AnnotationDocument> documents = new ArrayList<>();
	private int ids;

	/** @param classes ids and names in one */
	MemorySource(String... classes) {
		for (String name : classes) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			ontology.getClasses().add(labelClass);
		}
	}

	Ontology ontology() {
		return ontology;
	}

	/** Begins the next item, an image of 100 x 100 pixels. */
	MemorySource item(String id) {
		return item(Item.image(id, id, "image/png", 100, 100));
	}

	MemorySource item(Item item) {
		items.add(item);
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setItem(item.id());
		document.setLayer(Layer.MAIN.id());
		documents.add(document);
		return this;
	}

	/** Adds to the item last begun. */
	Annotation add(String labelClass, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId("a" + ids++);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(geometry);
		documents.getLast().getAnnotations().add(annotation);
		return annotation;
	}

	Annotation add(String labelClass, Geometry geometry, double confidence) {
		Annotation annotation = add(labelClass, geometry);
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setConfidence(confidence);
		annotation.setProvenance(provenance);
		return annotation;
	}

	AnnotationDocument document() {
		return documents.getLast();
	}

	static EvaluationResult evaluate(Metric metric, String task, MemorySource truth, MemorySource prediction, String... options) {
		Map<String, String> given = new HashMap<>();
		for (int i = 0; i < options.length; i += 2) {
			given.put(options[i], options[i + 1]);
		}
		try {
			return Evaluation.run(metric, task, new EvaluationInput(truth.source(), Optional.empty()), new EvaluationInput(prediction.source(), Optional.empty()),
					given, Progress.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	DatasetSource source() {
		return source("memory");
	}

	DatasetSource source(String format) {
		return source("memory", format);
	}

	DatasetSource source(String name, String format) {
		return new ListedSource<>(name, format, ontology, IntStream.range(0, items.size()).boxed().toList(),
				i -> new SourceRecord(items.get(i), Optional.empty(), List.of(documents.get(i))));
	}
}
