/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.labelwright.model.ontology.Ontology;

/**
 * What changed between two versions of an ontology, and what that means for labels: breaking, where labels of the older
 * version may be wrong or mean something else under the newer; compatible, where all of them still hold; cosmetic, where
 * only people see a difference. Elements are the same where their ids are.
 */
public final class OntologyDiff {

	/**
	 * One difference.
	 *
	 * @param path of the element, as {@link ElementPath} names it
	 * @param message for people: what was and what is
	 */
	public record Change(ChangeLevel level, String path, String message) {
	}

	private final Ontology older;
	private final Ontology newer;
	private final List<Change> changes;

	private OntologyDiff(Ontology older, Ontology newer) {
		this.older = older;
		this.newer = newer;
		this.changes = new Differ().differences(older, newer);
	}

	public static OntologyDiff between(Ontology older, Ontology newer) {
		return new OntologyDiff(older, newer);
	}

	/** In the order of the model: the ontology, its classes, relation types, skeletons, tag sets, questions. */
	public List<Change> changes() {
		return changes;
	}

	/** The gravest level, empty where nothing changed. */
	public Optional<ChangeLevel> level() {
		return changes.stream().map(Change::level).min(Comparator.naturalOrder());
	}

	/** What the newer ontology should call itself by semantic versioning, counted on from the version of the older. */
	public String proposedVersion() {
		return level().map(level -> Versions.after(older.getVersion(), level)).orElse(older.getVersion());
	}

	/** Whether the newer ontology calls itself at least what it should. */
	public boolean versionSuffices() {
		return Versions.compare(newer.getVersion(), proposedVersion()) >= 0;
	}
}
