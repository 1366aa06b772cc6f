/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.labelwright.quality.OntologyFinding;

/**
 * A form of two columns over one element of the ontology. What is typed becomes one command when the field is left or
 * Enter is pressed; Escape takes it back. What cannot be taken stays with a sign beside it that says why.
 *
 * @param <T> the kind of element
 */
public final class Fields<T extends EObject> {

	private final Composite parent;
	private final OntologyEditing editing;
	private final List<Runnable> shows = new ArrayList<>();
	private final List<TextField> texts = new ArrayList<>();
	private Optional<T> element = Optional.empty();
	private boolean readOnly;

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
		show(shown, false);
	}

	/** @param locked whether the element can be looked at only */
	void show(Optional<T> shown, boolean locked) {
		if (!shown.equals(element)) {
			commit();
			texts.forEach(TextField::forget);
		}
		element = shown;
		readOnly = locked;
		shows.forEach(Runnable::run);
	}

	/** Whether the element that is shown can be changed. */
	boolean isEditable() {
		return element.isPresent() && !readOnly;
	}

	/** Hides the whole form where there is no element. */
	void hideWithout(Runnable layout) {
		shows.add(() -> {
			GridData data = (GridData) parent.getLayoutData();
			if (data.exclude == element.isPresent()) {
				data.exclude = element.isEmpty();
				parent.setVisible(element.isPresent());
				layout.run();
			}
		});
	}

	/** Something of one's own that follows the element. */
	public void follow(Runnable show) {
		shows.add(show);
	}

	/** Makes commands of what was typed. */
	public void commit() {
		texts.forEach(TextField::commit);
	}

	/** Whether something was typed that will do and is no command yet. */
	public boolean isPending() {
		return texts.stream().anyMatch(TextField::isPending);
	}

	private void label(String text, boolean top) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		label.setLayoutData(new GridData(SWT.BEGINNING, top ? SWT.BEGINNING : SWT.CENTER, false, false));
	}

	/** Changes the element that is shown, as one command named after the field. */
	void change(String label, Runnable edit) {
		editing.change(NLS.bind(Messages.Change, label.replace("&", "").replace(":", "")), edit);
	}

	public Text text(String label, Function<T, String> get, BiConsumer<T, String> set) {
		return text(label, SWT.SINGLE, get, set, text -> Optional.empty());
	}

	/** @param problem what is wrong with a text, empty where it will do */
	public Text text(String label, int style, Function<T, String> get, BiConsumer<T, String> set, Function<String, Optional<String>> problem) {
		label(label, (style & SWT.MULTI) != 0);
		return text(parent, label, style, get, set, problem);
	}

	/** A field in a row of one's own. */
	Text text(Composite row, String label, int style, Function<T, String> get, BiConsumer<T, String> set, Function<String, Optional<String>> problem) {
		TextField field = new TextField(row, label, style, get, set, problem);
		texts.add(field);
		shows.add(field::show);
		return field.text;
	}

	/** A number that may be missing. */
	public Text number(String label, Function<T, Double> get, BiConsumer<T, Double> set) {
		return number(label, 0, false, get, set);
	}

	/** @param least that will do; NaN for any */
	public Text number(String label, double least, boolean required, Function<T, Double> get, BiConsumer<T, Double> set) {
		return text(label, SWT.SINGLE, one -> get.apply(one) == null ? "" : plain(get.apply(one)), (one, text) -> set.accept(one, text == null ? null : Double.valueOf(text)),
				text -> {
					if (text.isEmpty()) {
						return required ? Optional.of(Messages.NumberMissing) : Optional.empty();
					}
					return !isNumber(text) ? Optional.of(NLS.bind(Messages.NoNumber, text))
							: Double.parseDouble(text) < least ? Optional.of(NLS.bind(Messages.NumberTooSmall, plain(least))) : Optional.empty();
				});
	}

	/** A whole number. */
	public Text integer(String label, int least, Function<T, Integer> get, BiConsumer<T, Integer> set) {
		return text(label, SWT.SINGLE, one -> get.apply(one).toString(), (one, text) -> set.accept(one, Integer.valueOf(text)), text -> {
			try {
				return Integer.parseInt(text) < least ? Optional.of(NLS.bind(Messages.NumberTooSmall, least)) : Optional.empty();
			} catch (NumberFormatException e) {
				return Optional.of(NLS.bind(Messages.NoNumber, text));
			}
		});
	}

	/**
	 * Shows a field with its label only where it means something.
	 *
	 * @param layout to be run where one came or went
	 */
	void onlyIf(Control control, Runnable layout, Predicate<T> condition) {
		Control[] children = parent.getChildren();
		Control before = children[List.of(children).indexOf(control) - 1];
		shows.add(() -> {
			boolean visible = element.filter(condition).isPresent();
			if (((GridData) control.getLayoutData()).exclude == visible) {
				for (Control one : List.of(before, control)) {
					((GridData) one.getLayoutData()).exclude = !visible;
					one.setVisible(visible);
				}
				layout.run();
			}
		});
	}

	static String plain(double number) {
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
		return check(parent, label, get, set);
	}

	/** A check box in a row of one's own. */
	public Button check(Composite row, String label, Function<T, Boolean> get, BiConsumer<T, Boolean> set) {
		Button button = new Button(row, SWT.CHECK);
		button.setText(label);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> element.ifPresent(one -> change(label, () -> set.accept(one, button.getSelection())))));
		shows.add(() -> {
			button.setEnabled(isEditable());
			button.setSelection(element.map(get).orElse(false));
		});
		return button;
	}

	/** @param options asked for each time; the first may mean none */
	public Combo combo(String label, Function<T, List<String>> options, Function<T, String> get, BiConsumer<T, String> set) {
		return choice(label, options, Function.identity(), get, set);
	}

	/**
	 * One of several values, several of which may have the same text.
	 *
	 * @param options asked for each time
	 */
	public <O> Combo choice(String label, Function<T, List<O>> options, Function<O, String> text, Function<T, O> get, BiConsumer<T, O> set) {
		label(label, false);
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setVisibleItemCount(20);
		combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> element.ifPresent(one -> {
			O chosen = options.apply(one).get(combo.getSelectionIndex());
			if (!chosen.equals(get.apply(one))) {
				change(label, () -> set.accept(one, chosen));
			}
		})));
		shows.add(() -> {
			combo.setEnabled(isEditable());
			List<O> now = element.map(options).orElse(List.of());
			String[] texts = now.stream().map(text).toArray(String[]::new);
			if (!List.of(texts).equals(List.of(combo.getItems()))) {
				combo.setItems(texts);
			}
			combo.select(element.map(one -> now.indexOf(get.apply(one))).orElse(-1));
		});
		return combo;
	}

	/** A row for controls of one's own. */
	public Composite row(String label, int columns) {
		return row(label, columns, false);
	}

	/** @param high whether it has several lines */
	public Composite row(String label, int columns, boolean high) {
		label(label, high);
		Composite row = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(columns, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		row.setLayout(layout);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return row;
	}

	/** A sign beside a control for what these checks find of the element. */
	public void lint(Control control, String... checks) {
		ControlDecoration decoration = decorate(control);
		shows.add(() -> {
			List<OntologyFinding> found = element.map(one -> editing.findings(one).stream().filter(finding -> List.of(checks).contains(finding.check())).toList())
					.orElse(List.of());
			Icons.decoration(found).ifPresent(decoration::setImage);
			show(decoration, found.isEmpty() ? Optional.empty() : Optional.of(Icons.text(found)));
		});
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

	private final class TextField {

		private final String label;
		private final Function<T, String> get;
		private final BiConsumer<T, String> set;
		private final Function<String, Optional<String>> problem;
		private final Text text;
		private final ControlDecoration decoration;
		private boolean typed;
		private boolean showing;

		TextField(Composite row, String label, int style, Function<T, String> get, BiConsumer<T, String> set, Function<String, Optional<String>> problem) {
			this.label = label;
			this.get = get;
			this.set = set;
			this.problem = problem;
			text = new Text(row, SWT.BORDER | style);
			GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
			data.widthHint = 120;
			if ((style & SWT.MULTI) != 0) {
				data.heightHint = 3 * text.getLineHeight();
				// Tab leads on, as in every other field.
				text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
			}
			text.setLayoutData(data);
			decoration = decorate(text);
			text.addModifyListener(event -> {
				if (!showing) {
					typed = true;
					Fields.show(decoration, problem.apply(typed()));
					editing.typed();
				}
			});
			text.addListener(SWT.FocusOut, event -> commit());
			text.addListener(SWT.DefaultSelection, event -> commit());
			text.addListener(SWT.KeyDown, event -> {
				if (event.keyCode == SWT.ESC && typed) {
					event.doit = false;
					forget();
					show();
					editing.typed();
				}
			});
		}

		/** Lines end as in the model on every system. */
		private String typed() {
			return text.getText().replace(Text.DELIMITER, "\n").strip();
		}

		private String now() {
			return Objects.requireNonNullElse(element.map(get).orElse(""), "");
		}

		boolean isPending() {
			return typed && isEditable() && problem.apply(typed()).isEmpty() && !typed().equals(now());
		}

		void commit() {
			if (isPending()) {
				typed = false;
				T one = element.orElseThrow();
				String value = typed();
				change(label, () -> set.accept(one, value.isEmpty() ? null : value));
			}
		}

		void forget() {
			typed = false;
		}

		void show() {
			text.setEnabled(element.isPresent());
			text.setEditable(isEditable());
			if (!typed || typed().equals(now())) {
				typed = false;
				Fields.show(decoration, Optional.empty());
				if (!typed().equals(now())) {
					showing = true;
					text.setText(now().replace("\n", Text.DELIMITER));
					showing = false;
				}
			}
		}
	}
}
