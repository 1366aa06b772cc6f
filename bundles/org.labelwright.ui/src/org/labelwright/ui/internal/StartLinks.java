/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.commands.ICommandService;

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
			link(Messages.Start_Sample, OPEN_SAMPLE, Map.of());
		}
		link(Messages.Start_New, "org.eclipse.ui.newWizard", Map.of("newWizardId", NewDatasetWizard.ID));
		link(Messages.Start_Import, "org.eclipse.ui.file.import", Map.of("importWizardId", ImportWizard.ID));
	}

	private void link(String text, String command, Map<String, String> parameters) {
		CommandLink.create(this, page.getWorkbenchWindow(), text, command, parameters).setLayoutData(new GridData(SWT.BEGINNING, SWT.TOP, true, false));
	}
}
