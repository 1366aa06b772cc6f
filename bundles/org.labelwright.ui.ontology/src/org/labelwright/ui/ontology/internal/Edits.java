/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.labelwright.model.ontology.Ontology;

/** The ontology that is being edited and the commands that led to it. */
public final class Edits {

	private final BasicCommandStack commands = new BasicCommandStack();
	private Ontology ontology;

	Edits(Ontology ontology) {
		this.ontology = ontology;
	}

	public Ontology ontology() {
		return ontology;
	}

	public BasicCommandStack commands() {
		return commands;
	}

	/** Whatever the edit does to the ontology is recorded, and nothing else. */
	void change(String label, Runnable edit) {
		ChangeCommand command = new ChangeCommand(ontology) {
			@Override
			protected void doExecute() {
				edit.run();
			}
		};
		command.setLabel(label);
		commands.execute(command);
	}

	void replace(String label, Ontology other) {
		commands.execute(new ReplaceOntology(label, ontology, other, one -> ontology = one));
	}

	/** Forgets what was done: the ontology comes anew from the disk. */
	void restart(Ontology other) {
		ontology = other;
		commands.flush();
		commands.saveIsDone();
	}
}
