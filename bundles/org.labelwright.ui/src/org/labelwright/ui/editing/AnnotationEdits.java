/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.labelwright.core.dataset.Change;
import org.labelwright.model.annotation.Annotation;

/** Changes of documents that editors of every kind make. */
public final class AnnotationEdits {

	private AnnotationEdits() {
	}

	/**
	 * Deletes annotations, and the relations of others to them.
	 *
	 * @param all annotations of the document, in their order
	 */
	public static List<Change> deletion(List<Annotation> all, Collection<Annotation> doomed) {
		Set<String> ids = new HashSet<>();
		doomed.forEach(one -> ids.add(one.getId()));
		List<Change> changes = new ArrayList<>();
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < all.size() && !ids.isEmpty(); i++) {
			Annotation other = all.get(i);
			positions.put(other.getId(), i);
			if (!ids.contains(other.getId()) && other.getRelations().stream().anyMatch(relation -> ids.contains(relation.getTarget()))) {
				Annotation after = AnnotationMaker.changed(other);
				after.getRelations().removeIf(relation -> ids.contains(relation.getTarget()));
				changes.add(Change.replace(other, after));
			}
		}
		// From the top down, so that the places of the others hold when each comes back.
		doomed.stream().map(annotation -> Change.delete(annotation, positions.getOrDefault(annotation.getId(), -1)))
				.sorted(Comparator.comparingInt(Change::position).reversed()).forEach(changes::add);
		return changes;
	}

	/** Puts annotations into no group, where they are in one of some. */
	public static List<Change> ungrouping(List<Annotation> all, Collection<String> groups) {
		List<Change> changes = new ArrayList<>();
		for (Annotation before : all) {
			if (before.getGroup() != null && groups.contains(before.getGroup())) {
				Annotation after = AnnotationMaker.changed(before);
				after.setGroup(null);
				changes.add(Change.replace(before, after));
			}
		}
		return changes;
	}
}
