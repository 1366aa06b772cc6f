/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.compare;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.core.ontology.OntologyDiff;
import org.labelwright.ui.ontology.internal.OntologyEditing;

/** What differs between two ontologies, the gravest first; Enter shows an element in the editor. Does not block. */
public final class DiffDialog extends TitleAreaDialog {

	private static final int SET_VERSION = IDialogConstants.CLIENT_ID;

	private final OntologyEditing editing;
	private final OntologyDiff diff;
	private final String title;
	private Tree tree;

	DiffDialog(Shell parent, OntologyEditing editing, OntologyDiff diff, String title) {
		super(parent);
		this.editing = editing;
		this.diff = diff;
		this.title = title;
		setShellStyle(SWT.SHELL_TRIM | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(title);
		setMessage(diff.changes().isEmpty() ? Messages.Same : NLS.bind(diff.versionSuffices() ? Messages.VersionRight : Messages.VersionLow,
				editing.ontology().getVersion(), diff.proposedVersion()));
		tree = new Tree(area, SWT.BORDER | SWT.FULL_SELECTION);
		tree.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		column(Messages.Element, 260);
		column(Messages.Change, 400);
		group(ChangeLevel.BREAKING, Messages.Breaking);
		group(ChangeLevel.COMPATIBLE, Messages.Compatible);
		group(ChangeLevel.COSMETIC, Messages.Cosmetic);
		tree.addListener(SWT.DefaultSelection, event -> reveal((TreeItem) event.item));
		return area;
	}

	private void column(String text, int width) {
		TreeColumn column = new TreeColumn(tree, SWT.NONE);
		column.setText(text);
		column.setWidth(width);
	}

	private void group(ChangeLevel level, String text) {
		List<OntologyDiff.Change> changes = diff.changes().stream().filter(change -> change.level() == level).toList();
		if (changes.isEmpty()) {
			return;
		}
		TreeItem group = new TreeItem(tree, SWT.NONE);
		group.setText(NLS.bind(text, changes.size()));
		for (OntologyDiff.Change change : changes) {
			TreeItem row = new TreeItem(group, SWT.NONE);
			row.setText(new String[] { change.path().isEmpty() ? Messages.Ontology : change.path(), change.message() });
			row.setData(change.path());
		}
		group.setExpanded(true);
	}

	private void reveal(TreeItem row) {
		if (row.getData() instanceof String path) {
			ElementPath.find(editing.ontology(), path).ifPresent(editing::reveal);
		} else {
			row.setExpanded(!row.getExpanded());
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		if (!diff.versionSuffices()) {
			createButton(parent, SET_VERSION, NLS.bind(Messages.SetVersion, diff.proposedVersion()), false);
		}
		createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == SET_VERSION) {
			editing.change(NLS.bind(Messages.SetVersion, diff.proposedVersion()).replace("&", ""), () -> editing.ontology().setVersion(diff.proposedVersion()));
		}
		close();
	}

	@Override
	protected Point getInitialSize() {
		return new Point(760, 520);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	public Tree tree() {
		return tree;
	}

	/** The button that takes the proposed version over; only there where the version is too low. */
	public Button setVersion() {
		return getButton(SET_VERSION);
	}
}
