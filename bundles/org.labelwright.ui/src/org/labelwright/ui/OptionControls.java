/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.ui.internal.Messages;

/** A control of its type for each option of a format or an assistant, at first with its default, and what the option does beside it. */
public final class OptionControls {

	/** Of digits, as options of whole numbers take. */
	private static final int LARGEST = 999_999_999;
	private static final int FIELD = 120;
	private static final int HEIGHT = 200;
	private static final int WORDS = 220;

	private final Group group;
	private final ScrolledComposite scrolled;
	private final Composite area;
	private final Runnable changed;
	private final String none;
	private final Map<FormatOption, Supplier<String>> values = new LinkedHashMap<>();

	/**
	 * @param title says what the options are of
	 * @param none what stands there instead where there are none
	 * @param columns of the layout of the parent, all of which are taken
	 * @param changed runs after each change
	 */
	public OptionControls(Composite parent, String title, String none, int columns, Runnable changed) {
		this.none = none;
		this.changed = changed;
		group = new Group(parent, SWT.NONE);
		group.setText(title);
		group.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(columns, 1).hint(SWT.DEFAULT, HEIGHT).applyTo(group);
		scrolled = new ScrolledComposite(group, SWT.V_SCROLL);
		// A bar that comes later covers the ends of the words: GTK says only afterwards how wide it has left the rest.
		scrolled.setAlwaysShowScrollBars(true);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		area = new Composite(scrolled, SWT.NONE);
		area.setLayout(new GridLayout(3, false));
		scrolled.setContent(area);
		scrolled.addListener(SWT.Resize, event -> measure());
	}

	public void show(List<FormatOption> options) {
		show(options, none);
	}

	/** While it is not known yet of what options could be shown. */
	public void showNone(String words) {
		show(List.of(), words);
	}

	private void show(List<FormatOption> options, String empty) {
		for (Control old : area.getChildren()) {
			old.dispose();
		}
		values.clear();
		options.forEach(this::add);
		if (options.isEmpty()) {
			new Label(area, SWT.NONE).setText(empty);
		}
		measure();
		area.requestLayout();
	}

	/** In what the bar that scrolls leaves of the width. */
	private void measure() {
		int width = scrolled.getSize().x - scrolled.getVerticalBar().getSize().x;
		scrolled.setMinSize(0, area.computeSize(Math.max(1, width), SWT.DEFAULT).y);
	}

	private void add(FormatOption option) {
		switch (option.type()) {
		case BOOLEAN -> {
			Button box = new Button(area, SWT.CHECK);
			box.setText(option.name());
			box.setToolTipText(option.description());
			box.setSelection(Boolean.parseBoolean(option.defaultValue()));
			GridDataFactory.swtDefaults().span(2, 1).applyTo(box);
			box.addListener(SWT.Selection, event -> changed.run());
			values.put(option, () -> Boolean.toString(box.getSelection()));
		}
		case CHOICE -> {
			label(option);
			Combo combo = new Combo(area, SWT.READ_ONLY);
			option.choices().forEach(combo::add);
			combo.setText(option.defaultValue());
			field(combo, option);
			combo.addListener(SWT.Selection, event -> changed.run());
			values.put(option, combo::getText);
		}
		case INTEGER -> {
			label(option);
			Spinner spinner = new Spinner(area, SWT.BORDER);
			spinner.setValues(Integer.parseInt(option.defaultValue()), -LARGEST, LARGEST, 0, 1, 10);
			field(spinner, option);
			spinner.addListener(SWT.Selection, event -> changed.run());
			values.put(option, () -> Integer.toString(spinner.getSelection()));
		}
		case NUMBER, TEXT -> {
			label(option);
			Text text = new Text(area, SWT.BORDER);
			text.setText(option.defaultValue());
			field(text, option);
			text.addModifyListener(event -> changed.run());
			values.put(option, () -> text.getText().trim());
		}
		case FILE, FOLDER -> {
			label(option);
			Composite row = new Composite(area, SWT.NONE);
			GridLayoutFactory.fillDefaults().numColumns(2).spacing(3, 0).applyTo(row);
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(row);
			Text text = new Text(row, SWT.BORDER);
			text.setText(option.defaultValue());
			field(text, option);
			text.addModifyListener(event -> changed.run());
			Button browse = AccessibleNames.name(new Button(row, SWT.PUSH), NLS.bind(Messages.Option_BrowseFor, option.name()));
			browse.setText(Messages.Option_Browse);
			browse.addListener(SWT.Selection, event -> browse(option, text));
			values.put(option, () -> text.getText().trim());
		}
		}
		Label words = new Label(area, SWT.WRAP);
		words.setText(option.description().replace("&", "&&"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WORDS, SWT.DEFAULT).applyTo(words);
	}

	private void browse(FormatOption option, Text text) {
		Path now = Path.of("");
		try {
			now = Path.of(text.getText().trim());
		} catch (InvalidPathException e) {
			// What is typed is no path: it begins anywhere.
		}
		String chosen;
		if (option.type() == FormatOption.Type.FOLDER) {
			DirectoryDialog dialog = new DirectoryDialog(text.getShell(), SWT.OPEN);
			dialog.setFilterPath(now.toString());
			chosen = dialog.open();
		} else {
			FileDialog dialog = new FileDialog(text.getShell(), SWT.OPEN);
			dialog.setFilterPath(now.getParent() == null ? "" : now.getParent().toString());
			chosen = dialog.open();
		}
		if (chosen != null) {
			text.setText(chosen);
		}
	}

	private void label(FormatOption option) {
		new Label(area, SWT.NONE).setText(option.name() + ":");
	}

	private static void field(Control control, FormatOption option) {
		control.setToolTipText(option.description());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(FIELD, SWT.DEFAULT).applyTo(control);
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
