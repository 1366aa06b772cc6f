/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A form of two columns over one element of the ontology. What is typed becomes one command when the field is left or
 * Enter is pressed; what cannot be understood stays in the field with an error beside it.
 *
 * @param <T> the kind of element
 */
public final class Fields<T extends EObject> {

	private final Composite parent;
	private final OntologyEditing editing;
	private final List<Runnable> shows = new ArrayList<>();
	private Optional<T> element = Optional.empty();

	public Fields(Composite parent, OntologyEditing editing) {
		this.parent = parent;
		this.editing = editing;
		GridLayout layout = new GridLayout(2, false);
		layout.horizontalSpacing = 12;
		parent.setLayout(layout);
	}

	public Composite parent() {
		return parent;
	}

	public Optional<T> element() {
		return element;
	}

	/** Shows an element, or disables everything where there is none. */
	public void show(Optional<T> shown) {
		element = shown;
		shows.forEach(Runnable::run);
	}

	/** Something of one's own that follows the element. */
	public void follow(Runnable show) {
		shows.add(show);
	}

	private void label(String text, boolean top) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		label.setLayoutData(new GridData(SWT.BEGINNING, top ? SWT.BEGINNING : SWT.CENTER, false, false));
	}

	private void change(String label, Runnable edit) {
		editing.change(NLS.bind(Messages.Change, label.replace("&", "").replace(":", "")), edit);
	}

	public Text text(String label, Function<T, String> get, BiConsumer<T, String> set) {
		return text(label, SWT.SINGLE, get, set, text -> Optional.empty());
	}

	/** @param problem what is wrong with a text, empty where it will do */
	public Text text(String label, int style, Function<T, String> get, BiConsumer<T, String> set, Function<String, Optional<String>> problem) {
		label(label, (style & SWT.MULTI) != 0);
		Text text = new Text(parent, SWT.BORDER | style);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = 160;
		if ((style & SWT.MULTI) != 0) {
			data.heightHint = 3 * text.getLineHeight();
		}
		text.setLayoutData(data);
		ControlDecoration decoration = decorate(text);
		Runnable commit = () -> element.ifPresent(one -> {
			String typed = text.getText().strip();
			Optional<String> wrong = problem.apply(typed);
			show(decoration, wrong);
			if (wrong.isEmpty() && !typed.equals(Objects.requireNonNullElse(get.apply(one), ""))) {
				change(label, () -> set.accept(one, typed.isEmpty() ? null : typed));
			}
		});
		text.addListener(SWT.FocusOut, event -> commit.run());
		text.addListener(SWT.DefaultSelection, event -> commit.run());
		shows.add(() -> {
			text.setEnabled(element.isPresent());
			String now = element.map(get).orElse("");
			if (!text.getText().equals(now)) {
				text.setText(now);
				show(decoration, Optional.empty());
			}
		});
		return text;
	}

	/** A number that may be missing. */
	public Text number(String label, Function<T, Double> get, BiConsumer<T, Double> set) {
		return text(label, SWT.SINGLE, one -> get.apply(one) == null ? "" : plain(get.apply(one)), (one, text) -> set.accept(one, text == null ? null : Double.valueOf(text)),
				text -> text.isEmpty() || isNumber(text) ? Optional.empty() : Optional.of(NLS.bind(Messages.NoNumber, text)));
	}

	private static String plain(double number) {
		return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
	}

	private static boolean isNumber(String text) {
		try {
			return Double.isFinite(Double.parseDouble(text));
		} catch (NumberFormatException e) {
			return false;
		}
	}

	public Button check(String label, Function<T, Boolean> get, BiConsumer<T, Boolean> set) {
		new Label(parent, SWT.NONE);
		Button button = new Button(parent, SWT.CHECK);
		button.setText(label);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> element.ifPresent(one -> change(label, () -> set.accept(one, button.getSelection())))));
		shows.add(() -> {
			button.setEnabled(element.isPresent());
			button.setSelection(element.map(get).orElse(false));
		});
		return button;
	}

	/** @param options asked for each time; the first may mean none */
	public Combo combo(String label, Function<T, List<String>> options, Function<T, String> get, BiConsumer<T, String> set) {
		label(label, false);
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> element.ifPresent(one -> {
			if (!combo.getText().equals(get.apply(one))) {
				change(label, () -> set.accept(one, combo.getText()));
			}
		})));
		shows.add(() -> {
			combo.setEnabled(element.isPresent());
			String[] now = element.map(options).orElse(List.of()).toArray(String[]::new);
			if (!List.of(now).equals(List.of(combo.getItems()))) {
				combo.setItems(now);
			}
			combo.setText(element.map(get).orElse(""));
		});
		return combo;
	}

	/** A row for controls of one's own. */
	public Composite row(String label, int columns) {
		label(label, false);
		Composite row = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		row.setLayout(layout);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return row;
	}

	static ControlDecoration decorate(Control control) {
		ControlDecoration decoration = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
		decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		decoration.hide();
		return decoration;
	}

	static void show(ControlDecoration decoration, Optional<String> problem) {
		problem.ifPresentOrElse(text -> {
			decoration.setDescriptionText(text);
			decoration.show();
		}, decoration::hide);
	}
}
