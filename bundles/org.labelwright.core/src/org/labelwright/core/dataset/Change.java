/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.Optional;
import org.labelwright.model.annotation.Annotation;

/**
 * One annotation before and after: no before is a new one, no after one that is deleted.
 *
 * @param id of the annotation
 * @param position in the document's order of stacking, of the annotation that appears or disappears; -1 for the end
 */
public record Change(String id, int position, Optional<Annotation> before, Optional<Annotation> after) {

	public static Change add(Annotation annotation) {
		return new Change(annotation.getId(), -1, Optional.empty(), Optional.of(annotation));
	}

	public static Change delete(Annotation annotation, int position) {
		return new Change(annotation.getId(), position, Optional.of(annotation), Optional.empty());
	}

	public static Change replace(Annotation before, Annotation after) {
		return new Change(before.getId(), -1, Optional.of(before), Optional.of(after));
	}

	/** What takes this change back. */
	public Change inverse() {
		return new Change(id, position, after, before);
	}
}
