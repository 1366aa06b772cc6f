/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.function.Consumer;
import org.eclipse.emf.common.command.AbstractCommand;
import org.labelwright.model.ontology.Ontology;

/** Puts one ontology in the place of another. Commands before it mean the one, those after it the other. */
final class ReplaceOntology extends AbstractCommand {

	private final Ontology before;
	private final Ontology after;
	private final Consumer<Ontology> place;

	ReplaceOntology(String label, Ontology before, Ontology after, Consumer<Ontology> place) {
		super(label);
		this.before = before;
		this.after = after;
		this.place = place;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		place.accept(after);
	}

	@Override
	public void undo() {
		place.accept(before);
	}

	@Override
	public void redo() {
		place.accept(after);
	}
}
