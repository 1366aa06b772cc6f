/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.ItemChange;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/** Edits of what is said about an item as a whole. */
public final class ItemEdits {

	private ItemEdits() {
	}

	/**
	 * What a change makes of it. The first thing that is said about an item brings the defaults of its attributes along.
	 *
	 * @param changer of the attributes and answers of a document that has nothing else
	 * @return empty where it changes nothing
	 */
	public static Optional<Edit> edit(ItemLabels before, Ontology ontology, Consumer<AnnotationDocument> changer) {
		AnnotationDocument document = document(before);
		if (before.isEmpty()) {
			ontology.getItemAttributes().forEach(type -> LabelClasses.defaultValue(type).ifPresent(value -> document.getAttributes().put(type.getId(), value)));
		}
		ItemLabels unasked = before.isEmpty() ? ItemLabels.of(document) : before;
		changer.accept(document);
		ItemLabels after = ItemLabels.of(document);
		return after.equals(unasked) ? Optional.empty() : Optional.of(new Edit(new ItemChange(before, after)));
	}

	static AnnotationDocument document(ItemLabels labels) {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		labels.applyTo(document);
		return document;
	}
}
