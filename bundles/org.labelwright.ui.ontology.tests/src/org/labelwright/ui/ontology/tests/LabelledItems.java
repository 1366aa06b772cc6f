/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/** Items street-0, street-1, ... with a red car a0, a1, ... and a person b0, b1, ... each, both polygons. */
record LabelledItems(Ontology ontology, int count) implements DatasetSource {

	/** Puts them into a dataset that has none. */
	static void into(Dataset dataset, int count) throws IOException {
		dataset.importFrom(new LabelledItems(dataset.ontology(), count), Staging.Options.DEFAULT, Progress.NONE);
	}

	private static Annotation annotation(String id, String labelClass, double x) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(Polygon.of(x, 10, x + 20, 10, x + 10, 40));
		return annotation;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		for (int i = 0; i < count; i++) {
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			document.setLayer(Layer.MAIN.id());
			Annotation car = annotation("a" + i, "car", 10);
			car.getAttributes().put("colour", new AttributeValue.Text("red"));
			document.getAnnotations().addAll(List.of(car, annotation("b" + i, "person", 50)));
			visitor.visit(new SourceRecord(Item.image("street-" + i, "street-" + i + ".png", "image/png", 100, 80), Optional.empty(), List.of(document)));
		}
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
	public void close() {
		// Nothing is open.
	}
}
