/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * The edits of a document that are kept, and the document as it was after each. What it was is found by going back from what
 * it is now; so it ends where the file was changed by others than Labelwright. Does not change when the document does.
 */
public final class DocumentHistory {

	private final AnnotationDocument current;
	/** The newest first. */
	private final List<Revision> revisions;
	private final int reachable;

	/**
	 * @param current the document with all edits in force; not to be changed afterwards
	 * @param edits the oldest first
	 */
	DocumentHistory(AnnotationDocument current, List<Revision> edits) {
		this.current = current;
		this.revisions = List.copyOf(edits.reversed());
		AnnotationDocument document = EcoreUtil.copy(current);
		int back = 0;
		while (back < revisions.size() && isInForce(revisions.get(back).edit(), document)) {
			revisions.get(back).edit().inverse().applyTo(document);
			back++;
		}
		reachable = back;
	}

	/** The newest first. */
	public List<Revision> revisions() {
		return revisions;
	}

	/**
	 * How many revisions can be gone back. What the document was after an older one cannot be told any more, as something else
	 * has written the file since then.
	 */
	public int reachable() {
		return reachable;
	}

	/**
	 * The document before the newest of its revisions: 0 of them is what it is now, all of them what it was before the oldest.
	 *
	 * @throws IllegalArgumentException beyond {@link #reachable()}
	 */
	public AnnotationDocument before(int newest) {
		if (newest < 0 || newest > reachable) {
			throw new IllegalArgumentException(newest + " revisions cannot be gone back, at most " + reachable);
		}
		AnnotationDocument document = EcoreUtil.copy(current);
		revisions.subList(0, newest).forEach(revision -> revision.edit().inverse().applyTo(document));
		return document;
	}

	/** The version of the ontology that the labels followed before the newest of the revisions; empty where it is not known. */
	public Optional<String> ontologyVersion(int newest) {
		if (newest < revisions.size()) {
			return revisions.get(newest).ontologyVersion();
		}
		// An edit of its own leaves the version alone, a step over the dataset may not.
		return revisions.isEmpty() || revisions.getLast().title().isPresent() ? Optional.empty() : revisions.getLast().ontologyVersion();
	}

	private static boolean isInForce(Edit edit, AnnotationDocument document) {
		if (edit.item().filter(item -> !item.after().equals(ItemLabels.of(document))).isPresent()) {
			return false;
		}
		Map<String, Optional<Annotation>> after = new HashMap<>();
		edit.changes().forEach(change -> after.put(change.id(), change.after()));
		Map<String, Annotation> now = new HashMap<>();
		document.getAnnotations().stream().filter(one -> after.containsKey(one.getId())).forEach(one -> now.put(one.getId(), one));
		return after.entrySet().stream().allMatch(one -> one.getValue().map(wanted -> EcoreUtil.equals(wanted, now.get(one.getKey())))
				.orElse(!now.containsKey(one.getKey())));
	}
}
