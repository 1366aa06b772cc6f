/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** A small source with several layers, made by hand. */
final class Layered implements DatasetSource {

	private final Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
	private final List<Layer> layers = new ArrayList<>();
	private final Map<String, Item> items = new LinkedHashMap<>();
	private final Map<String, Path> media = new LinkedHashMap<>();
	private final Map<String, Map<String, AnnotationDocument>> documents = new LinkedHashMap<>();
	private int next;

	Layered(List<String> classes, String... layers) {
		ontology.setId("test");
		ontology.setVersion("1.0.0");
		for (String id : classes) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(id);
			labelClass.setName(id);
			ontology.getClasses().add(labelClass);
		}
		for (String layer : layers) {
			this.layers.add(new Layer(layer, layer));
		}
	}

	LabelClass labelClass(String id) {
		return ontology.getClasses().stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow();
	}

	/** An image of 1000 x 1000 pixels where there is no such item yet. */
	AnnotationDocument document(String item, String layer) {
		items.computeIfAbsent(item, id -> Item.image(id, id + ".png", "image/png", 1000, 1000));
		return documents.computeIfAbsent(item, id -> new LinkedHashMap<>()).computeIfAbsent(layer, id -> {
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setItem(item);
			document.setLayer(layer);
			return document;
		});
	}

	Layered item(Item item, Path file) {
		items.put(item.id(), item);
		media.put(item.id(), file);
		return this;
	}

	Annotation add(String item, String layer, String labelClass, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId("a" + next++);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(geometry);
		document(item, layer).getAnnotations().add(annotation);
		return annotation;
	}

	/** An annotation of a model. */
	Annotation predict(String item, String layer, String labelClass, Geometry geometry, double confidence) {
		Annotation annotation = add(item, layer, labelClass, geometry);
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setAuthorKind(AuthorKind.MODEL);
		provenance.setAuthor("model");
		provenance.setConfidence(confidence);
		annotation.setProvenance(provenance);
		return annotation;
	}

	void answer(String item, String layer, String question, String... choices) {
		Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
		answer.setQuestion(question);
		answer.getChoices().addAll(List.of(choices));
		document(item, layer).getAnswers().add(answer);
	}

	static void at(Annotation annotation, String time) {
		Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
		provenance.setCreated(Instant.parse(time));
		annotation.setProvenance(provenance);
	}

	SourceRecord record(String item) {
		return new SourceRecord(items.get(item), Optional.ofNullable(media.get(item)),
				documents.getOrDefault(item, Map.of()).values().stream().map(EcoreUtil::copy).toList());
	}

	@Override
	public String name() {
		return "Test";
	}

	@Override
	public String format() {
		return "test";
	}

	@Override
	public Ontology ontology() {
		return ontology;
	}

	@Override
	public List<Layer> layers() {
		return layers;
	}

	@Override
	public long itemCount() {
		return items.size();
	}

	@Override
	public Optional<String> origin() {
		return Optional.empty();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws java.io.IOException {
		for (String item : items.keySet()) {
			visitor.visit(record(item));
		}
	}

	@Override
	public void close() {
		// Nothing is open.
	}
}
