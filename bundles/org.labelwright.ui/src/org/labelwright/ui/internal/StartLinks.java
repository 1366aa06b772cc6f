/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** How to begin where there is no dataset yet. */
final class StartLinks extends Composite {


	/** Of whoever has a sample: it may not be installed. */
	private static final String OPEN_SAMPLE = "org.labelwright.product.openSample";

	private final IWorkbenchPage page;

	StartLinks(Composite parent, IWorkbenchPage page) {
		super(parent, SWT.NONE);
		this.page = page;
		GridLayout layout = new GridLayout();
		layout.marginWidth = 12;
		layout.marginHeight = 12;
		layout.verticalSpacing = 8;
		setLayout(layout);
		Label words = new Label(this, SWT.WRAP);
		words.setText(Messages.Datasets_Empty);
		words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		if (page.getWorkbenchWindow().getService(ICommandService.class).getCommand(OPEN_SAMPLE).isDefined()) {
			link(Messages.Start_Sample, () -> run(OPEN_SAMPLE, Map.of()));
		}
		link(Messages.Start_New, () -> run("org.eclipse.ui.newWizard", Map.of("newWizardId", NewDatasetWizard.ID)));
		link(Messages.Start_Import, () -> run("org.eclipse.ui.file.import", Map.of("importWizardId", ImportWizard.ID)));
	}

	private void link(String text, Runnable action) {
		Link link = new Link(this, SWT.NONE);
		link.setText(text);
		link.setLayoutData(new GridData(SWT.BEGINNING, SWT.TOP, true, false));
		link.addListener(SWT.Selection, event -> action.run());
	}

	private void run(String command, Map<String, String> parameters) {
		ParameterizedCommand one = ParameterizedCommand.generateCommand(page.getWorkbenchWindow().getService(ICommandService.class).getCommand(command),
				parameters);
		try {
			page.getWorkbenchWindow().getService(IHandlerService.class).executeCommand(one, null);
		} catch (CommandException e) {
			ILog.of(StartLinks.class).error(command + ": " + e.getMessage(), e);
		}
	}
}
