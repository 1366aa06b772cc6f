/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.labelwright.core.format.LossReport;
import org.labelwright.model.ontology.Ontology;

/** Fills an ontology that has no classes yet with a ready-made one or one of another tool, as one command. */
final class BeginWizard extends Wizard {

	private final OntologyEditing editing;
	private final OntologySourcePage source = new OntologySourcePage(Messages.NewOntology_Title, false);

	BeginWizard(OntologyEditing editing) {
		this.editing = editing;
		setWindowTitle(Messages.Begin_Title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(source);
	}

	@Override
	public boolean performFinish() {
		LossReport losses = new LossReport();
		try {
			Ontology taken = source.ontology(losses);
			Ontology now = editing.ontology();
			taken.setId(now.getId());
			taken.setName(now.getName());
			taken.setVersion(now.getVersion());
			editing.replace(Messages.Begin_Title, taken);
			Losses.show(getShell(), Messages.Begin_Title, Optional.empty(), losses);
			return true;
		} catch (IOException e) {
			MessageDialog.openError(getShell(), Messages.NewOntology_Failed, e.getMessage());
			return false;
		}
	}
}
