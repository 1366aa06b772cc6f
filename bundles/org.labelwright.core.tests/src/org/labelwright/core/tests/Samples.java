/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** Makes small things to test with. */
final class Samples {

	private Samples() {
	}

	static Annotation annotation(String id, Geometry geometry) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass("car");
		annotation.setGeometry(geometry);
		return annotation;
	}

	/** An answer about the item as a whole, and an attribute. */
	static ItemLabels itemLabels(String question, int number) {
		Answer answer = AnnotationFactory.eINSTANCE.createAnswer();
		answer.setQuestion(question);
		answer.getChoices().add("choice" + number);
		return new ItemLabels(Map.of("number", new AttributeValue.Numeric(number)), List.of(answer));
	}

	static Ontology ontology(String... classes) {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setId("test");
		ontology.setName("Test");
		ontology.setVersion("1.0.0");
		ontology.setSchemaVersion(1);
		for (String name : classes) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			ontology.getClasses().add(labelClass);
		}
		return ontology;
	}

	/** Items img0, img1, ... with one box each; fails before the given one is read, -1 for never. */
	static DatasetSource source(int count, int failAt, String labelClass) {
		return new DatasetSource() {
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
				return Samples.ontology(labelClass);
			}

			@Override
			public List<Layer> layers() {
				return List.of(Layer.MAIN);
			}

			@Override
			public long itemCount() {
				return count;
			}

			@Override
			public Optional<String> origin() {
				return Optional.empty();
			}

			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				for (int i = 0; i < count; i++) {
					if (i == failAt) {
						throw new IOException("broken here");
					}
					AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
					document.setLayer("main");
					Annotation annotation = annotation("a" + i, new Box(i, 1, 2, 3));
					annotation.setLabelClass(labelClass);
					document.getAnnotations().add(annotation);
					visitor.visit(new SourceRecord(Item.image("img" + i, "img" + i + ".png", "image/png", 10, 10), Optional.empty(), List.of(document)));
				}
			}

			@Override
			public void close() {
				// Nothing is open.
			}
		};
	}
}
