/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.function.Consumer;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.LabelState;
import org.labelwright.ui.internal.Messages;

/**
 * A line at the top of an editor that says when the labels of its dataset follow another version of the ontology: older ones
 * can be migrated from here, newer ones can only be read. Takes no room where they follow it. Stands in a grid.
 */
public final class LabelStateBanner extends Composite {

	/** The command that migrates the dataset of the active editor, after a preview. */
	public static final String MIGRATE = "org.labelwright.ui.migrate";

	private final Dataset dataset;
	private final Label text;
	private final Button migrate;
	private final Consumer<Dataset> listener = changed -> refresh();

	/** @param columns of the grid it stands in */
	public LabelStateBanner(Composite parent, int columns, Dataset dataset, DatasetManager manager) {
		super(parent, SWT.NONE);
		this.dataset = dataset;
		setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false, columns, 1));
		setLayout(new GridLayout(3, false));
		setBackground(getDisplay().getSystemColor(SWT.COLOR_INFO_BACKGROUND));
		setBackgroundMode(SWT.INHERIT_FORCE);
		new Label(this, SWT.NONE).setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
		text = new Label(this, SWT.WRAP);
		text.setForeground(getDisplay().getSystemColor(SWT.COLOR_INFO_FOREGROUND));
		text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		migrate = new Button(this, SWT.PUSH);
		migrate.setText(Messages.State_Migrate);
		migrate.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run()));
		manager.addOntologyListener(listener);
		addDisposeListener(event -> manager.removeOntologyListener(listener));
		refresh();
	}

	/** What it says, empty where it is not to be seen. */
	public String text() {
		return ((GridData) getLayoutData()).exclude ? "" : text.getText();
	}

	private void refresh() {
		if (isDisposed()) {
			return;
		}
		LabelState state = dataset.labelState();
		text.setText(text(dataset));
		migrate.setVisible(state == LabelState.OLDER);
		((GridData) getLayoutData()).exclude = state == LabelState.CURRENT;
		setVisible(state != LabelState.CURRENT);
		requestLayout();
		getParent().layout();
	}

	/** For people, how the labels of a dataset stand to its ontology. */
	private static String text(Dataset dataset) {
		return switch (dataset.labelState()) {
		case CURRENT -> "";
		case OLDER -> NLS.bind(Messages.State_Older, dataset.labelVersion(), dataset.ontology().getVersion());
		case NEWER -> NLS.bind(Messages.State_Newer, dataset.labelVersion(), dataset.ontology().getVersion());
		};
	}

	private void run() {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(MIGRATE, null);
		} catch (CommandException e) {
			ILog.of(LabelStateBanner.class).error(e.getMessage(), e);
		}
	}
}
