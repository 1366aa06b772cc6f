/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.format.Capabilities;
import org.labelwright.core.format.Format;
import org.labelwright.ui.AccessibleNames;

/** What a format is, and what of a dataset it carries and loses, to be read and copied. */
final class FormatSummary {

	private static final int WIDTH = 480;
	private static final int LINES = 5;

	private final Text text;

	/** @param columns of the layout of the parent, all of which are taken */
	FormatSummary(Composite parent, int columns) {
		text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(WIDTH, LINES * text.getLineHeight()).applyTo(text);
		clear();
		AccessibleNames.name(text, Messages.Format_Summary);
	}

	void clear() {
		text.setText(Messages.Format_SummaryNone);
	}

	void showReading(Format format, Capabilities reads) {
		show(format, NLS.bind(Messages.Format_Reads, reads.words()), reads);
	}

	void showWriting(Format format, Capabilities writes) {
		String lost = writes.lostWords();
		show(format, NLS.bind(Messages.Format_Writes, writes.words()) + "\n" + (lost.isEmpty() ? Messages.Format_LosesNothing : NLS.bind(Messages.Format_Loses, lost)), writes);
	}

	private void show(Format format, String carried, Capabilities capabilities) {
		text.setText(format.description() + ".\n" + carried + (capabilities.note().isEmpty() ? "" : "\n" + capabilities.note()));
	}
}
