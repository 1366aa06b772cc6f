/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.Migrations;
import org.labelwright.core.refactoring.Plan;
import org.labelwright.model.ontology.Migration;

/** The steps that bring labels to the version of their ontology. */
public final class MigrationPage extends WizardPage implements PlanPage {

	private final Dataset dataset;
	private final Plan plan;
	private Table table;

	/** @throws IOException where a migration cannot be read */
	MigrationPage(Dataset dataset) throws IOException {
		super("migration");
		this.dataset = dataset;
		plan = new DatasetRefactoring(dataset).migration();
		setTitle(Messages.Migration_Title);
		setMessage(NLS.bind(Messages.Migration_Description, dataset.labelVersion(), dataset.ontology().getVersion()));
	}

	@Override
	public Optional<Plan> plan() {
		return Optional.of(plan);
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(new GridLayout());
		List<Migration> steps = new Migrations().pending(dataset.labelVersion(), dataset.ontology());
		table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		for (String title : new String[] { Messages.Migration_From, Messages.Migration_To, Messages.Migration_Step }) {
			new TableColumn(table, SWT.NONE).setText(title);
		}
		for (Migration step : steps) {
			new TableItem(table, SWT.NONE).setText(new String[] { step.getFromVersion(), step.getToVersion(), step.getName() });
		}
		for (TableColumn column : table.getColumns()) {
			column.pack();
		}
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		Label note = new Label(body, SWT.WRAP);
		note.setText(steps.isEmpty() ? Messages.Migration_NoSteps : Messages.Migration_Backup);
		GridDataFactory.fillDefaults().grab(true, false).hint(500, SWT.DEFAULT).applyTo(note);
		setControl(body);
		Dialog.applyDialogFont(body);
	}

	public Table table() {
		return table;
	}
}
