/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.util.InternalEList;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * Where annotations stand in the order of stacking, by their ids. Remembers where each stood when it was last looked for, and looks around there:
 * what is inserted or deleted moves the others by little, so that a look among a hundred thousand costs what was moved since. For one thread.
 */
final class AnnotationPlaces {

	private final AnnotationDocument document;
	/** Where each stood; empty until one is looked for. */
	private final Map<String, Integer> known = new HashMap<>();
	/** Whether ids are as unique as they should be; where not, the first is meant. */
	private boolean unique = true;

	AnnotationPlaces(AnnotationDocument document) {
		this.document = document;
	}

	// There may be a hundred thousand, none of which is a proxy.
	private InternalEList<Annotation> annotations() {
		return (InternalEList<Annotation>) document.getAnnotations();
	}

	/** The place of an annotation, -1 where there is none of the id. */
	int of(String id) {
		InternalEList<Annotation> annotations = annotations();
		if (known.isEmpty()) {
			for (int i = 0; i < annotations.size(); i++) {
				unique &= known.putIfAbsent(annotations.basicGet(i).getId(), i) == null;
			}
		}
		Integer hint = known.get(id);
		if (hint == null) {
			return -1;
		}
		int found = unique ? around(hint, id) : Edit.position(document, id);
		if (found < 0) {
			known.remove(id);
		} else if (found != hint) {
			known.put(id, found);
		}
		return found;
	}

	private int around(int hint, String id) {
		int size = annotations().size();
		for (int far = 0; far <= Math.max(hint, size - 1 - hint); far++) {
			if (isAt(hint - far, id, size)) {
				return hint - far;
			}
			if (isAt(hint + far, id, size)) {
				return hint + far;
			}
		}
		return -1;
	}

	private boolean isAt(int place, String id, int size) {
		return place >= 0 && place < size && id.equals(annotations().basicGet(place).getId());
	}

	/** An annotation of an id that was not there has come. */
	void added(String id, int place) {
		if (!known.isEmpty()) {
			known.put(id, place);
		}
	}

	/** The annotation of an id has gone. */
	void removed(String id) {
		if (unique) {
			known.remove(id);
		}
	}
}
