/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.labelwright.core.format.LossReport;

/** Tells what a format could not carry. */
final class Losses {

	private Losses() {
	}

	/** @param done what is said before; where it is empty and nothing was lost, nothing is said */
	static void show(Shell shell, String title, Optional<String> done, LossReport losses) {
		StringBuilder text = new StringBuilder(done.orElse(""));
		if (!losses.isEmpty()) {
			text.append(text.isEmpty() ? "" : "\n\n").append(Messages.Losses_Title);
			losses.losses().forEach(loss -> text.append('\n').append(NLS.bind(Messages.Losses_One, new Object[] { loss.count(), loss.what(), loss.why() })));
		}
		if (!text.isEmpty()) {
			MessageDialog.openInformation(shell, title, text.toString());
		}
	}
}
