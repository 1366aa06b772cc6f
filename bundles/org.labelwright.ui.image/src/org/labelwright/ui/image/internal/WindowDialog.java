/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.labelwright.media.image.PixelWindow;

/** Asks which samples are shown black and which white. */
final class WindowDialog extends Dialog {

	private final PixelWindow before;
	private Text low;
	private Text high;
	private Label error;
	private Optional<PixelWindow> chosen = Optional.empty();

	WindowDialog(Shell parent, PixelWindow before) {
		super(parent);
		this.before = before;
	}

	/** After it was closed; empty where a window is to be found automatically. */
	Optional<PixelWindow> chosen() {
		return chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Window_Title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).numColumns = 2;
		low = number(area, Messages.Window_Low, before.low());
		high = number(area, Messages.Window_High, before.high());
		error = new Label(area, SWT.WRAP);
		error.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		return area;
	}

	private static Text number(Composite area, String name, double value) {
		new Label(area, SWT.NONE).setText(name);
		Text text = new Text(area, SWT.BORDER);
		text.setText(Double.toString(value));
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wide.widthHint = 160;
		text.setLayoutData(wide);
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, Messages.Window_Auto, false);
		super.createButtonsForButtonBar(parent);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == IDialogConstants.CLIENT_ID) {
			setReturnCode(OK);
			close();
		} else {
			super.buttonPressed(button);
		}
	}

	@Override
	protected void okPressed() {
		try {
			chosen = Optional.of(new PixelWindow(Double.parseDouble(low.getText().trim()), Double.parseDouble(high.getText().trim())));
			super.okPressed();
		} catch (NumberFormatException e) {
			error.setText(NLS.bind(Messages.Window_Number, e.getMessage()));
			error.getParent().layout();
		}
	}
}
