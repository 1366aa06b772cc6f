/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;

/**
 * The text of the ontology. What is typed takes effect as one command as soon as it can be read; until then the reason
 * stands below it and the other pages keep what they have.
 */
public final class SourcePage implements OntologyPage {

	private static final int DELAY_MILLIS = 500;

	private final OntologyText format = new OntologyText();
	private OntologyEditing editing;
	private StyledText text;
	private Label error;
	private Optional<Ontology> shown = Optional.empty();
	private String written = "";
	private boolean refreshing;
	private final Runnable delayed = this::commit;

	@Override
	public String title() {
		return Messages.Source_Title;
	}

	@Override
	public Control create(Composite parent, OntologyEditing withEditing) {
		editing = withEditing;
		Composite panel = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		panel.setLayout(layout);
		text = new StyledText(panel, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		text.setTabs(2);
		text.setMargins(4, 4, 4, 4);
		text.addLineStyleListener(event -> {
			event.bulletIndex = text.getLineAtOffset(event.lineOffset);
			StyleRange style = new StyleRange();
			style.foreground = text.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW);
			int digits = Integer.toString(Math.max(100, text.getLineCount())).length();
			style.metrics = new GlyphMetrics(0, 0, (digits + 1) * 9);
			event.bullet = new Bullet(ST.BULLET_NUMBER, style);
		});
		error = new Label(panel, SWT.WRAP);
		error.setForeground(JFaceResources.getColorRegistry().get("ERROR_COLOR"));
		GridData data = new GridData(SWT.FILL, SWT.END, true, false);
		data.horizontalIndent = 6;
		error.setLayoutData(data);
		text.addModifyListener(event -> {
			if (!refreshing) {
				text.getDisplay().timerExec(DELAY_MILLIS, delayed);
			}
		});
		return panel;
	}

	/** The widget, to drive it. */
	public StyledText text() {
		return text;
	}

	/** What is wrong with the text; empty where nothing is. */
	public String error() {
		return error.getText();
	}

	@Override
	public void commit() {
		if (text == null || text.isDisposed() || shown.isEmpty() || text.getText().equals(written)) {
			return;
		}
		text.getDisplay().timerExec(-1, delayed);
		try {
			Ontology typed = format.read(text.getText(), editing.file());
			written = text.getText();
			showError("");
			if (!format.write(typed).equals(format.write(editing.ontology()))) {
				// What is shown is what was typed, so that the caret stays where it is.
				shown = Optional.of(typed);
				editing.replace(Messages.Source_Edit, typed);
			}
		} catch (IOException e) {
			showError(e.getMessage());
		}
	}

	private void showError(String message) {
		error.setText(message);
		error.requestLayout();
	}

	@Override
	public void refresh() {
		Ontology now = editing.ontology();
		if (shown.filter(one -> one == now).isPresent() && format.write(now).equals(normal(written))) {
			return;
		}
		shown = Optional.of(now);
		written = format.write(now);
		if (!text.getText().equals(written)) {
			refreshing = true;
			int top = text.getTopIndex();
			int caret = text.getCaretOffset();
			text.setText(written);
			text.setCaretOffset(Math.min(caret, text.getCharCount()));
			text.setTopIndex(top);
			refreshing = false;
			showError("");
		}
	}

	private String normal(String typed) {
		try {
			return format.write(format.read(typed, editing.file()));
		} catch (IOException e) {
			return "";
		}
	}

	@Override
	public boolean canReveal(EObject element) {
		return true;
	}

	@Override
	public void reveal(EObject element) {
		refresh();
		if (element instanceof NamedElement named && named.getId() != null) {
			int at = text.getText().indexOf("\"id\" : \"" + named.getId() + "\"");
			if (at >= 0) {
				text.setSelection(at, at + named.getId().length() + 9);
				text.showSelection();
			}
		}
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}
}
