/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.labelwright.core.format.LossReport;
import org.labelwright.ui.AccessibleNames;

/** What an import or export did, and as a table what it could not carry and where; the same can be saved as JSON. */
public final class TransferReportDialog extends TitleAreaDialog {

	private static final int SAVE = IDialogConstants.CLIENT_ID;
	private static final int[] WIDTHS = { 230, 60, 420 };
	private static final int ROWS = 12;

	private final String title;
	private final TransferWizard.Outcome outcome;
	private final LossReport losses;

	TransferReportDialog(Shell parent, String title, TransferWizard.Outcome outcome, LossReport losses) {
		super(parent);
		this.title = title;
		this.outcome = outcome;
		this.losses = losses;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		setTitle(outcome.said());
		if (losses.isEmpty()) {
			setMessage(Messages.Report_Complete, IMessageProvider.INFORMATION);
		} else {
			setMessage(Messages.Report_Lost, IMessageProvider.WARNING);
		}
		return contents;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		if (!losses.isEmpty()) {
			Composite body = new Composite(area, SWT.NONE);
			body.setLayout(new GridLayout());
			GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
			table(body);
		}
		return area;
	}

	private void table(Composite parent) {
		Tree table = AccessibleNames.name(new Tree(parent, SWT.BORDER | SWT.FULL_SELECTION), Messages.Report_Lost);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTHS[0] + WIDTHS[1] + WIDTHS[2], ROWS * table.getItemHeight()).applyTo(table);
		String[] names = { Messages.Report_What, Messages.Report_Count, Messages.Report_Why };
		for (int i = 0; i < names.length; i++) {
			TreeColumn column = new TreeColumn(table, i == 1 ? SWT.RIGHT : SWT.LEFT);
			column.setText(names[i]);
			column.setWidth(WIDTHS[i]);
		}
		for (LossReport.Loss loss : losses.losses()) {
			TreeItem row = new TreeItem(table, SWT.NONE);
			row.setText(new String[] { loss.what(), Long.toString(loss.count()), loss.why() });
			for (LossReport.Place place : loss.places()) {
				new TreeItem(row, SWT.NONE).setText(new String[] { place.item(), "",
						place.annotation().isEmpty() ? "" : NLS.bind(Messages.Report_Annotation, place.annotation()) });
			}
			if (!loss.places().isEmpty() && loss.count() > loss.places().size()) {
				new TreeItem(row, SWT.NONE).setText(NLS.bind(Messages.Report_More, loss.count() - loss.places().size()));
			}
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, SAVE, Messages.Report_Save, false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected Point getInitialSize() {
		Point packed = super.getInitialSize();
		return losses.isEmpty() ? new Point(packed.x, getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true).y) : packed;
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == SAVE) {
			FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
			dialog.setFilterExtensions(new String[] { "*.json" });
			dialog.setFileName("losses.json");
			dialog.setOverwrite(true);
			String chosen = dialog.open();
			if (chosen != null) {
				save(Path.of(chosen));
			}
		} else {
			super.buttonPressed(button);
		}
	}

	/** Writes what the command line writes with {@code --losses}. */
	public void save(Path file) {
		try {
			losses.save(file, outcome.read(), outcome.written());
			setErrorMessage(null);
			setMessage(NLS.bind(Messages.Report_Saved, file), IMessageProvider.INFORMATION);
		} catch (IOException e) {
			setErrorMessage(NLS.bind(Messages.Report_NotSaved, file, e.getMessage()));
		}
	}
}
