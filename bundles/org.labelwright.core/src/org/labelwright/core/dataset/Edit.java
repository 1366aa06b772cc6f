/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * Changes of one document that are done, journaled and undone together.
 *
 * @param changes of annotations, in this order
 * @param item what is said about the item as a whole, where that changes
 */
public record Edit(List<Change> changes, Optional<ItemChange> item) {

	/** Up to so many are looked for one by one. */
	private static final int FEW = 8;

	public Edit {
		changes = List.copyOf(changes);
	}

	public Edit(List<Change> changes) {
		this(changes, Optional.empty());
	}

	public Edit(Change... changes) {
		this(List.of(changes));
	}

	public Edit(ItemChange item) {
		this(List.of(), Optional.of(item));
	}

	/** True where it changes nothing. */
	public boolean isEmpty() {
		return changes.isEmpty() && item.isEmpty();
	}

	/** What takes this edit back: the opposite changes in the opposite order. */
	public Edit inverse() {
		return new Edit(changes.reversed().stream().map(Change::inverse).toList(), item.map(ItemChange::inverse));
	}

	/** Carries the changes out on a document, in place; harmless where they are in force already, as after a crash. */
	public void applyTo(AnnotationDocument document) {
		applyTo(document, changes.size() > FEW ? Optional.of(new AnnotationPlaces(document)) : Optional.empty());
	}

	/** @param known places of the annotations, where somebody keeps them */
	void applyTo(AnnotationDocument document, Optional<AnnotationPlaces> known) {
		item.ifPresent(change -> change.after().applyTo(document));
		for (Change change : changes) {
			int at = known.map(places -> places.of(change.id())).orElseGet(() -> position(document, change.id()));
			if (change.after().isEmpty()) {
				if (at >= 0) {
					document.getAnnotations().remove(at);
					known.ifPresent(places -> places.removed(change.id()));
				}
				continue;
			}
			Annotation after = EcoreUtil.copy(change.after().get());
			if (at >= 0) {
				((InternalEList<Annotation>) document.getAnnotations()).setUnique(at, after);
			} else {
				int end = document.getAnnotations().size();
				int place = change.position() < 0 || change.position() > end ? end : change.position();
				document.getAnnotations().add(place, after);
				known.ifPresent(places -> places.added(change.id(), place));
			}
		}
	}

	/** The place of an annotation in the order of stacking, -1 where there is none of the id. */
	static int position(AnnotationDocument document, String id) {
		// There may be a hundred thousand, none of which is a proxy.
		InternalEList<Annotation> annotations = (InternalEList<Annotation>) document.getAnnotations();
		int hash = id.hashCode();
		for (int i = 0; i < annotations.size(); i++) {
			String other = annotations.basicGet(i).getId();
			// Ids begin alike; a string knows its hash code after the first time.
			if (other.hashCode() == hash && other.equals(id)) {
				return i;
			}
		}
		return -1;
	}
}
