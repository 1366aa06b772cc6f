/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import org.labelwright.model.annotation.AnnotationDocument;

/** What a step over a whole dataset does to each document. Called by several threads, for another document each. */
@FunctionalInterface
public interface DocumentChange {

	/** Leaves every document alone; they are not even read. */
	DocumentChange NONE = (item, document) -> false;

	/**
	 * @param document to be changed in place
	 * @return whether it was
	 */
	boolean apply(Item item, AnnotationDocument document);
}
