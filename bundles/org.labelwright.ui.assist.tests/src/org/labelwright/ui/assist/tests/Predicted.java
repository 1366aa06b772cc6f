/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.tests;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;

/** Layers with one box of the first class on each item. */
final class Predicted {

	private Predicted() {
	}

	/** @param first so many items, from the first on, are in the layer */
	static void layer(Dataset dataset, String layer, int first, double... confidences) throws IOException {
		List<String> items = dataset.items().stream().map(Item::id).toList();
		dataset.makeLayer(layer, new Layer(layer, layer), one -> {
			int index = items.indexOf(one.item().id());
			if (index >= first) {
				return Optional.empty();
			}
			AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
			Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
			annotation.setId(layer + one.item().id());
			annotation.setLabelClass(dataset.ontology().getClasses().getFirst().getId());
			annotation.setGeometry(new Box(5, 5, 20, 20));
			Provenance provenance = AnnotationFactory.eINSTANCE.createProvenance();
			provenance.setAuthor("model");
			provenance.setAuthorKind(AuthorKind.MODEL);
			provenance.setConfidence(confidences[index % confidences.length]);
			annotation.setProvenance(provenance);
			document.getAnnotations().add(annotation);
			return Optional.of(document);
		}, Progress.NONE);
	}
}
