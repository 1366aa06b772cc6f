/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A column of titled sections that scrolls, and follows the focus when it does. */
public final class FormPane {

	private final ScrolledComposite scrolled;
	private final Composite body;

	public FormPane(Composite parent) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		body = new Composite(scrolled, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 10;
		layout.marginRight = 6;
		layout.verticalSpacing = 4;
		body.setLayout(layout);
		scrolled.setContent(body);
		scrolled.addListener(SWT.Resize, event -> layout());
	}

	ScrolledComposite control() {
		return scrolled;
	}

	Composite body() {
		return body;
	}

	/** A section with a title that may take the room that is left. */
	public Composite section(String title, boolean grows) {
		Composite section = section(title);
		section.setLayout(new GridLayout());
		section.setLayoutData(new GridData(SWT.FILL, grows ? SWT.FILL : SWT.BEGINNING, true, grows));
		return section;
	}

	/** To be called when everything is in it. */
	public void finish() {
		layout();
	}

	/** A section without a title. */
	Composite section() {
		Composite section = new Composite(body, SWT.NONE);
		section.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		return section;
	}

	Composite section(String title) {
		Label header = header(body, title);
		((GridData) header.getLayoutData()).verticalIndent = 10;
		return section();
	}

	static Label header(Composite parent, String title) {
		Label header = new Label(parent, SWT.NONE);
		header.setText(title);
		header.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		header.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return header;
	}

	/** To be called when something was shown or hidden. */
	void layout() {
		scrolled.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		body.layout(true, true);
	}

	/** A grid without margins. */
	static GridLayout grid(int columns) {
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		return layout;
	}
}
