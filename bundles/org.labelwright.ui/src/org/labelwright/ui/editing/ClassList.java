/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Swatches;
import org.labelwright.ui.internal.CommandLink;
import org.labelwright.ui.internal.Messages;

/** The label classes of an ontology with their colours and hot keys, to choose from; where there are none, it says what to do. UI thread only. */
public final class ClassList extends Composite {

	private static final int NAME_WIDTH = 112;
	/** Beside a name: its colour, and what the platform leaves free around both. */
	private static final int SWATCH_WIDTH = 34;
	/** No name makes the list wider. */
	private static final int MOST = 260;
	private static final int CHECK_WIDTH = 24;
	private static final int KEY_WIDTH = 28;

	private static final String EDIT_ONTOLOGY = "org.labelwright.ui.editOntology";

	private final StackLayout layout = new StackLayout();
	private final Table table;
	private final Composite empty;
	private final Swatches swatches;
	private final int checkWidth;
	private ClassKeys classes = new ClassKeys(List.of());
	private boolean missed;
	private final Set<String> hidden = new HashSet<>();

	/**
	 * @param name of the list, for screen readers
	 * @param hiding hears when a class is to be shown or hidden; without it the list has no boxes for that
	 */
	public ClassList(Composite parent, String name, Consumer<LabelClass> chosen, Optional<Runnable> hiding) {
		super(parent, SWT.NONE);
		setLayout(layout);
		table = AccessibleNames.name(new Table(this, SWT.FULL_SELECTION | SWT.BORDER | (hiding.isPresent() ? SWT.CHECK : SWT.NONE)), name);
		checkWidth = hiding.isPresent() ? CHECK_WIDTH : 0;
		new TableColumn(table, SWT.NONE).setWidth(NAME_WIDTH + checkWidth);
		new TableColumn(table, SWT.RIGHT).setWidth(KEY_WIDTH);
		swatches = new Swatches(table);
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				setHidden(classes.classes().get(table.indexOf((TableItem) event.item)), !((TableItem) event.item).getChecked());
				hiding.ifPresent(Runnable::run);
			} else if (table.getSelectionIndex() >= 0) {
				chosen.accept(classes.classes().get(table.getSelectionIndex()));
			}
		});
		empty = new Composite(this, SWT.BORDER);
		empty.setLayout(new GridLayout());
		Link hint = CommandLink.create(empty, PlatformUI.getWorkbench(), Messages.ClassList_Empty, EDIT_ONTOLOGY, Map.of());
		GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
		// It is wrapped; what is in one line would make the list as wide.
		data.widthHint = NAME_WIDTH;
		hint.setLayoutData(data);
		layout.topControl = table;
	}

	/** Fills the list anew. */
	public void show(Ontology ontology) {
		table.removeAll();
		classes = ClassKeys.of(ontology);
		for (LabelClass labelClass : classes.classes()) {
			TableItem row = new TableItem(table, SWT.NONE);
			row.setText(0, labelClass.getName());
			row.setText(1, classes.keyOf(labelClass));
			row.setImage(0, swatches.get(ClassColors.of(Optional.of(labelClass))));
			row.setChecked(!isHidden(labelClass.getId()));
		}
		missed = classes.classes().isEmpty() && ontology.getQuestions().isEmpty() && ontology.getItemAttributes().isEmpty();
		fit();
		layout.topControl = classes.classes().isEmpty() ? empty : table;
		layout();
	}

	/** Whether nothing can be labelled before there is a class: what is asked about whole items needs none. */
	public boolean isMissed() {
		return missed;
	}

	/** The longest name decides how wide the list is, within bounds. */
	private void fit() {
		GC gc = new GC(table);
		int names = classes.classes().stream().mapToInt(one -> gc.textExtent(one.getName()).x + SWATCH_WIDTH).max().orElse(0);
		gc.dispose();
		int wanted = Math.clamp(names, NAME_WIDTH, MOST) + checkWidth;
		if (table.getColumn(0).getWidth() != wanted) {
			table.getColumn(0).setWidth(wanted);
			table.requestLayout();
		}
	}

	/** Marks the class that is in use. */
	public void select(Optional<LabelClass> current) {
		table.deselectAll();
		current.map(classes.classes()::indexOf).filter(index -> index >= 0).ifPresent(table::select);
	}

	/** Whether the box of a class is empty. */
	public boolean isHidden(String id) {
		return hidden.contains(id);
	}

	/** Empties the box of a class, or fills it. */
	public void setHidden(LabelClass labelClass, boolean hide) {
		if (hide) {
			hidden.add(labelClass.getId());
		} else {
			hidden.remove(labelClass.getId());
		}
		int index = classes.classes().indexOf(labelClass);
		if (index >= 0) {
			table.getItem(index).setChecked(!hide);
		}
	}

	/** The class of a hot key. */
	public Optional<LabelClass> ofKey(String key) {
		return classes.ofKey(key);
	}

	/** All classes that can be given. */
	public List<LabelClass> classes() {
		return classes.classes();
	}

	/** The hot key of a class, empty for none. */
	public String keyOf(LabelClass labelClass) {
		return classes.keyOf(labelClass);
	}

	/** The class of an id, where it can be given. */
	public Optional<LabelClass> find(String id) {
		return classes.find(id);
	}
}
