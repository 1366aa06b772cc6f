/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;

/** A control for each option of a format, which says in its tool tip what the option does. */
public final class OptionControls {

	private final Composite area;
	private final Runnable changed;
	private final Map<FormatOption, Supplier<String>> values = new LinkedHashMap<>();

	/**
	 * @param columns of the layout of the parent, all of which are taken
	 * @param changed runs after each change
	 */
	public OptionControls(Composite parent, int columns, Runnable changed) {
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		area.setLayout(layout);
		area.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1));
	}

	public void show(List<FormatOption> options) {
		for (Control old : area.getChildren()) {
			old.dispose();
		}
		values.clear();
		options.forEach(this::add);
		area.requestLayout();
	}

	private void add(FormatOption option) {
		switch (option.type()) {
		case BOOLEAN -> {
			Button box = new Button(area, SWT.CHECK);
			box.setText(option.description());
			box.setToolTipText(option.name());
			box.setSelection(Boolean.parseBoolean(option.defaultValue()));
			box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
			box.addListener(SWT.Selection, event -> changed.run());
			values.put(option, () -> Boolean.toString(box.getSelection()));
		}
		case CHOICE -> {
			label(option);
			Combo combo = new Combo(area, SWT.READ_ONLY);
			option.choices().forEach(combo::add);
			combo.setText(option.defaultValue());
			combo.setToolTipText(option.description());
			combo.addListener(SWT.Selection, event -> changed.run());
			values.put(option, combo::getText);
		}
		case INTEGER, NUMBER, TEXT -> {
			label(option);
			Text text = new Text(area, SWT.BORDER);
			text.setText(option.defaultValue());
			text.setToolTipText(option.description());
			text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			text.addModifyListener(event -> changed.run());
			values.put(option, () -> text.getText().trim());
		}
		}
	}

	private void label(FormatOption option) {
		Label label = new Label(area, SWT.NONE);
		label.setText(option.name() + ":");
		label.setToolTipText(option.description());
	}

	public Map<String, String> values() {
		Map<String, String> given = new LinkedHashMap<>();
		values.forEach((option, value) -> given.put(option.name(), value.get()));
		return given;
	}

	/** What is wrong with the first value that is not of its type, empty where all are. */
	public Optional<String> mistake() {
		for (Map.Entry<FormatOption, Supplier<String>> one : values.entrySet()) {
			try {
				one.getKey().check(one.getValue().get());
			} catch (BadInputException e) {
				return Optional.of(e.getMessage());
			}
		}
		return Optional.empty();
	}
}
