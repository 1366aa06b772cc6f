/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.labelwright.quality.OntologyFinding;

/** What the checks found of one element, a line each with its sign; takes no room where there is nothing. */
final class ProblemList {

	private final Composite panel;
	private final OntologyEditing editing;
	private List<OntologyFinding> shown = List.of();

	ProblemList(Composite panel, OntologyEditing editing) {
		this.panel = panel;
		this.editing = editing;
		panel.setLayout(FormPane.grid(2));
		((GridData) panel.getLayoutData()).exclude = true;
	}

	/** @return whether it needs more or less room than before */
	boolean show(Optional<? extends EObject> element) {
		List<OntologyFinding> now = element.map(editing::findings).orElse(List.of());
		if (texts(now).equals(texts(shown))) {
			return false;
		}
		shown = now;
		for (Control child : panel.getChildren()) {
			child.dispose();
		}
		for (OntologyFinding finding : now) {
			Icons.of(List.of(finding)).ifPresent(new Label(panel, SWT.NONE)::setImage);
			Label message = new Label(panel, SWT.WRAP);
			message.setText(Words.sentence(finding.message()));
			message.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		}
		((GridData) panel.getLayoutData()).exclude = now.isEmpty();
		panel.setVisible(!now.isEmpty());
		panel.requestLayout();
		return true;
	}

	private static List<String> texts(List<OntologyFinding> findings) {
		return findings.stream().map(one -> one.severity() + one.message()).toList();
	}
}
