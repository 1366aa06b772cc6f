/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.ListedSource;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** Three items with a cat each; a model takes that of the second and of the third for a dog, of the latter with more confidence. */
final class TwoLayers {

	private TwoLayers() {
	}

	static void make(Path folder, boolean predicted) throws IOException {
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(layer("t", List.of("cat", "cat", "cat"), 0), new Staging.Options(Layer.MAIN, false), Progress.NONE);
			if (predicted) {
				dataset.importFrom(layer("p", List.of("cat", "dog", "dog"), 0.5), new Staging.Options(new Layer("model", "Model"), false), Progress.NONE);
			}
		}
	}

	private static ListedSource<Integer> layer(String prefix, List<String> classes, double confidence) {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setId("animals");
		ontology.setVersion("1.0.0");
		for (String id : List.of("cat", "dog")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(id);
			labelClass.setName(id);
			ontology.getClasses().add(labelClass);
		}
		return new ListedSource<>("Test", "test", ontology, List.of(0, 1, 2), i -> {
			Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
			annotation.setId(prefix + i);
			annotation.setLabelClass(classes.get(i));
			annotation.setGeometry(new Box(10, 10, 40, 40));
			if (confidence > 0) {
				Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
				provenance.setConfidence(confidence + i / 10.0);
				annotation.setProvenance(provenance);
			}
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setLayer(Layer.MAIN.id());
			document.getAnnotations().add(annotation);
			return new SourceRecord(Item.image("item-" + i, "item-" + i + ".png", "image/png", 100, 80), Optional.empty(), List.of(document));
		});
	}
}
