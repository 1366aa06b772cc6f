/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.labelwright.assist.ModelFolder;
import org.labelwright.ui.AccessibleNames;

/** In which folders models lie, and which do; those that do not load say why. */
public final class ModelsPage extends PreferencePage implements IWorkbenchPreferencePage {

	private final List<Path> folders = new ArrayList<>();
	private Table table;
	private Button remove;
	private Button open;
	private ModelList models;

	@Override
	public void init(IWorkbench workbench) {
		folders.addAll(ModelFolder.all());
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
		Label intro = new Label(body, SWT.WRAP);
		intro.setText(Messages.Models_Intro);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(400, SWT.DEFAULT).applyTo(intro);
		heading(body, Messages.Models_Folders);
		table = AccessibleNames.name(new Table(body, SWT.BORDER | SWT.FULL_SELECTION), Messages.Models_Folders.replace("&", ""));
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 70).applyTo(table);
		table.addListener(SWT.Selection, event -> showButtons());
		table.addListener(SWT.DefaultSelection, event -> reveal());
		Composite buttons = column(body);
		Button add = button(buttons, Messages.Models_Add, this::add);
		remove = button(buttons, Messages.Models_Remove, this::remove);
		open = button(buttons, Messages.Models_Open, this::reveal);
		heading(body, Messages.Models_Found);
		models = new ModelList(body);
		button(column(body), Messages.Models_Reload, this::list);
		if (ModelFolder.isFixed()) {
			add.setEnabled(false);
			setMessage(NLS.bind(Messages.Models_Fixed, ModelFolder.PROPERTY), IMessageProvider.INFORMATION);
		}
		show(0);
		return body;
	}

	/** A label of its own row, which names what follows. */
	private static void heading(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(label);
	}

	private static Composite column(Composite parent) {
		Composite column = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(column);
		GridLayoutFactory.fillDefaults().applyTo(column);
		return column;
	}

	private static Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void show(int selected) {
		table.removeAll();
		folders.forEach(folder -> new TableItem(table, SWT.NONE).setText(folder.toString()));
		table.select(Math.min(selected, folders.size() - 1));
		showButtons();
		list();
	}

	private void showButtons() {
		boolean chosen = table.getSelectionIndex() >= 0;
		// One has to be left, as a model is looked for somewhere.
		remove.setEnabled(chosen && folders.size() > 1 && !ModelFolder.isFixed());
		open.setEnabled(chosen);
	}

	private void list() {
		setErrorMessage(null);
		models.show(List.copyOf(folders));
	}

	private void add() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setMessage(Messages.Models_AddMessage);
		Optional.ofNullable(dialog.open()).map(Path::of).filter(folder -> !folders.contains(folder)).ifPresent(folder -> {
			folders.add(folder);
			show(folders.size() - 1);
		});
	}

	private void remove() {
		int at = table.getSelectionIndex();
		folders.remove(at);
		show(at);
	}

	/** Opens the folder where people put models, which the usual one may be before it is there. */
	private void reveal() {
		if (table.getSelectionIndex() < 0) {
			return;
		}
		Path folder = folders.get(table.getSelectionIndex());
		try {
			Files.createDirectories(folder);
			if (!Program.launch(folder.toString())) {
				setErrorMessage(NLS.bind(Messages.Models_NotOpened, folder));
			}
		} catch (IOException e) {
			setErrorMessage(NLS.bind(Messages.Models_NotMade, folder, e.getMessage()));
		}
	}

	@Override
	protected void performDefaults() {
		if (!ModelFolder.isFixed()) {
			folders.clear();
			folders.add(ModelFolder.usual());
			show(0);
		}
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		if (ModelFolder.isFixed()) {
			return true;
		}
		try {
			ModelFolder.set(folders);
			return true;
		} catch (IOException e) {
			setErrorMessage(e.getMessage());
			return false;
		}
	}
}
