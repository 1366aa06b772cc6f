/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.BadInputException;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.core.ontology.Versions;
import org.labelwright.core.refactoring.Plan;
import org.labelwright.core.refactoring.Refactoring;

/** Asks what a refactoring needs to know, and says while typing what would come of it or why it cannot be. */
public abstract class InputPage extends WizardPage implements PlanPage {

	private static final int LIST_HEIGHT = 160;

	private final Subject subject;
	private Optional<Plan> plan = Optional.empty();
	private Composite body;

	/** @param title also of the window */
	InputPage(Subject subject, String title, String description) {
		super("input");
		this.subject = subject;
		setTitle(title);
		setDescription(description);
	}

	final Subject subject() {
		return subject;
	}

	@Override
	public final Optional<Plan> plan() {
		return plan;
	}

	/** Makes the fields with the methods below. */
	abstract void createFields();

	/** What the fields ask for. */
	abstract Refactoring refactoring() throws BadInputException;

	@Override
	public final void createControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		body.setLayout(new GridLayout(2, false));
		createFields();
		setControl(body);
		Dialog.applyDialogFont(body);
		validate(true);
	}

	/** To be called with every change of a field. */
	final void validate() {
		validate(false);
	}

	private void validate(boolean first) {
		try {
			Plan planned = refactoring().plan(subject.ontology());
			plan = Optional.of(planned);
			setErrorMessage(null);
			String version = subject.ontology().getVersion();
			setMessage(NLS.bind(Messages.Input_Version, new Object[] { planned.title(), version, Versions.after(version, planned.level()), level(planned.level()) }));
		} catch (BadInputException e) {
			plan = Optional.empty();
			// Nothing is wrong yet when the page comes up.
			setErrorMessage(first ? null : e.getMessage());
		}
		setPageComplete(plan.isPresent());
	}

	private static String level(ChangeLevel level) {
		return switch (level) {
		case BREAKING -> Messages.Level_Breaking;
		case COMPATIBLE -> Messages.Level_Compatible;
		case COSMETIC -> Messages.Level_Cosmetic;
		};
	}

	private void label(String text) {
		label(text, SWT.CENTER);
	}

	/** @param vertical where it stands beside its field */
	private void label(String text, int vertical) {
		Label label = new Label(body, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
	}

	final Text text(String label, String initial) {
		label(label);
		Text text = new Text(body, SWT.BORDER);
		text.setText(initial);
		text.selectAll();
		text.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	/** Several lines. */
	final Text lines(String label, String initial) {
		label(label, SWT.BEGINNING);
		Text text = new Text(body, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		text.setText(initial);
		text.addModifyListener(event -> validate());
		// Tab leaves it, as everywhere in a wizard.
		text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(text);
		return text;
	}

	final Combo combo(String label, List<String> items) {
		label(label);
		Combo combo = new Combo(body, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	final Button button(int style, String text) {
		Button button = new Button(body, style);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	/** Rows with boxes to check. */
	final Table checks(String label, List<String> items) {
		label(label, SWT.BEGINNING);
		Table table = new Table(body, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION);
		items.forEach(text -> new TableItem(table, SWT.NONE).setText(text));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(table);
		return table;
	}

	/** Of the rows the elements that are checked. */
	static <E> List<E> checked(Table table, List<E> rows) {
		return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(row -> rows.get(table.indexOf(row))).toList();
	}

	final void note(String text) {
		Label label = new Label(body, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
	}

	/** The one that is chosen. */
	static <E> E chosen(Combo combo, List<E> items, String missing) throws BadInputException {
		if (combo.getSelectionIndex() < 0) {
			throw new BadInputException(missing);
		}
		return items.get(combo.getSelectionIndex());
	}
}
