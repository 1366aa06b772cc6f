/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Geometries;
import org.labelwright.model.annotation.Annotation;

/** What views ask of an editor that shows the items of a dataset one after the other. UI thread only. */
public interface ItemNavigation {

	Dataset dataset();

	/** The item that is shown, empty where the dataset has none. */
	Optional<Item> item();

	/** The document that is edited, empty where there is no item. */
	Optional<DocumentSession> session();

	/** Shows an item; nothing happens where there is none of this id. */
	void goTo(String itemId);

	/** Shows an item, selects an annotation and brings it into sight. */
	void reveal(String itemId, String annotationId);

	/** Selects annotations of the item that is shown. */
	void select(List<String> annotationIds);

	/** A few words about where an annotation is: the size of a shape, what a span covers. Empty where there is nothing to say. */
	default String describe(Annotation annotation) {
		return Optional.ofNullable(annotation.getGeometry()).flatMap(Geometries::bounds)
				.map(box -> Math.round(box.width()) + " \u00d7 " + Math.round(box.height())).orElse("");
	}

	/**
	 * Where an annotation begins along an item that is read from a start to an end, such as a text: lists are in this order. Empty where
	 * annotations lie on top of one another, the last topmost, as on an image.
	 */
	default OptionalLong start(Annotation annotation) {
		return OptionalLong.empty();
	}

	/** Carries out an edit of the document, as a command that can be undone. */
	void run(String label, Edit edit);

	/** Carries out edits of several documents as one command that can be undone; the item that is shown stays. */
	void run(String label, Map<DocumentSession, Edit> edits);

	/** The id of the layer that is edited. */
	String layer();

	/** Hears when another item is shown or the annotations of it change. */
	void addItemListener(Runnable listener);

	void removeItemListener(Runnable listener);
}
