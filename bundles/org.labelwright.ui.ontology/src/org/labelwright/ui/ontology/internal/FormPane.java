/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Forms one below the other, each under its heading; scrolls where the window is small. */
public final class FormPane {

	private final ScrolledComposite scroll;
	private final Composite body;

	public FormPane(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		body = new Composite(scroll, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 8;
		body.setLayout(layout);
		scroll.setContent(body);
	}

	/** A place for a form. */
	public Composite section(String title, boolean grows) {
		Label heading = new Label(body, SWT.NONE);
		heading.setText(title);
		heading.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
		heading.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		Composite section = new Composite(body, SWT.NONE);
		section.setLayout(new GridLayout());
		section.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, grows));
		return section;
	}

	/** To be called when everything is in it. */
	public void finish() {
		scroll.setMinSize(body.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}
}
