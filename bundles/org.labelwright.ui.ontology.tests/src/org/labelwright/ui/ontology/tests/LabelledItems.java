/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.tests;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.geometry.Polygon;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;

/** Items street-0, street-1, ... with a red car a0, a1, ... and a person b0, b1, ... each, both polygons. */
final class LabelledItems {

	private LabelledItems() {
	}

	/** Puts them into a dataset that has none. */
	static void into(Dataset dataset, int count) throws IOException {
		List<SourceRecord> records = IntStream.range(0, count).mapToObj(LabelledItems::item).toList();
		dataset.importFrom(new ListSource("Test", "test", dataset.ontology(), records), Staging.Options.DEFAULT, Progress.NONE);
	}

	private static Annotation annotation(String id, String labelClass, double x) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		annotation.setGeometry(Polygon.of(x, 10, x + 20, 10, x + 10, 40));
		return annotation;
	}

	private static SourceRecord item(int number) {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setLayer(Layer.MAIN.id());
		Annotation car = annotation("a" + number, "car", 10);
		car.getAttributes().put("colour", new AttributeValue.Text("red"));
		document.getAnnotations().addAll(List.of(car, annotation("b" + number, "person", 50)));
		return new SourceRecord(Item.image("street-" + number, "street-" + number + ".png", "image/png", 100, 80), Optional.empty(), List.of(document));
	}
}
