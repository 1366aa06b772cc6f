/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.labelwright.model.AttributeValue;
import org.labelwright.ui.internal.Messages;

/** Rows of a name and a control. Controls have names by which the focus is found again in a form for the same things. */
final class FormRows {

	/** Data of controls. */
	private static final String NAME = "labelwright.name";

	private final Composite page;

	FormRows(Composite page) {
		this.page = page;
	}

	Composite page() {
		return page;
	}

	void label(String text) {
		new Label(page, SWT.NONE).setText(text);
	}

	static <T extends Control> T named(T control, String name) {
		control.setData(NAME, name);
		control.getAccessible();
		return control;
	}

	static void fill(Control control) {
		control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
	}

	static Text number(Composite parent, String name, double value, double minimum, double maximum, Consumer<Double> changed) {
		Text text = named(new Text(parent, SWT.BORDER), name);
		fill(text);
		String before = Double.isNaN(value) ? "" : new AttributeValue.Numeric(value).text();
		text.setText(before);
		commit(text, () -> {
			if (text.getText().equals(before)) {
				return;
			}
			try {
				double number = Double.parseDouble(text.getText().trim().replace(',', '.'));
				if (number >= minimum && number <= maximum) {
					text.setToolTipText(null);
					changed.accept(number);
					return;
				}
			} catch (NumberFormatException e) {
				// Said below, at the field.
			}
			text.setToolTipText(NLS.bind(Messages.Properties_NotANumber, text.getText()));
			text.setText(before);
		});
		return text;
	}

	/** Enter and leaving the field take the text over; Escape is left to whoever wants it. */
	static void commit(Text text, Runnable action) {
		text.addListener(SWT.DefaultSelection, event -> action.run());
		text.addListener(SWT.FocusOut, event -> {
			if (!text.isDisposed()) {
				action.run();
			}
		});
	}

	/** The name of the control that has the focus, to give to {@link #focus} of the form that comes after this one. */
	Optional<String> focused() {
		Control focus = page.getDisplay().getFocusControl();
		return Optional.ofNullable(focus).map(control -> (String) control.getData(NAME));
	}

	/** Sets the focus to the control of a name. */
	void focus(String name) {
		descendants(page).filter(control -> name.equals(control.getData(NAME))).findFirst().ifPresent(Control::setFocus);
	}

	/** Sets the focus to the first control that takes it. */
	boolean focusFirst() {
		return descendants(page).filter(control -> control.getData(NAME) != null).findFirst().filter(Control::setFocus).isPresent();
	}

	private static Stream<Control> descendants(Composite parent) {
		return Stream.of(parent.getChildren()).flatMap(child -> Stream.concat(Stream.of(child),
				child instanceof Composite composite ? descendants(composite) : Stream.empty()));
	}
}
