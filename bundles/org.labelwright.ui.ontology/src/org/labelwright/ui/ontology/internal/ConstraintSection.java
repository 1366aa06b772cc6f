/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.labelwright.model.ontology.AspectRatio;
import org.labelwright.model.ontology.Constraint;
import org.labelwright.model.ontology.Containment;
import org.labelwright.model.ontology.Count;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.MinimumSize;
import org.labelwright.model.ontology.NoOverlap;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.OntologyPackage;

/** The constraints on the labels of a class: a list, and a form of its own for each kind. */
public final class ConstraintSection {

	private static final List<EClass> KINDS = List.of(OntologyPackage.Literals.MINIMUM_SIZE, OntologyPackage.Literals.ASPECT_RATIO,
			OntologyPackage.Literals.CONTAINMENT, OntologyPackage.Literals.COUNT, OntologyPackage.Literals.NO_OVERLAP);

	private final OntologyEditing editing;
	private final FormPane pane;
	private final Composite panel;
	private final ElementTree list;
	private final Composite stack;
	private final Map<EClass, Fields<Constraint>> forms = new HashMap<>();
	private final Button add;
	private Optional<LabelClass> owner = Optional.empty();
	private boolean locked;

	ConstraintSection(Composite panel, OntologyEditing editing, FormPane pane) {
		this.panel = panel;
		this.editing = editing;
		this.pane = pane;
		panel.setLayout(FormPane.grid(1));
		list = new ElementTree(panel, SWT.SINGLE, editing);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 120).applyTo(list.panel());
		list.accessibleName(Messages.Class_Constraints);
		list.emptyText(Messages.Constraints_Empty);
		list.content(ontology -> owner.map(LabelClass::getConstraints).map(all -> (List<Constraint>) all).orElse(List.of()), element -> List.of());
		list.column("", 320, element -> summary((Constraint) element));
		list.problemColumn();
		list.movable();
		add = list.button(Messages.Constraints_Add, Messages.Constraints_AddTip, SWT.INSERT, this::isEditable, this::showMenu);
		list.button(Messages.Attributes_Remove, Messages.Constraints_RemoveTip, SWT.DEL, () -> isEditable() && selected().isPresent(), () -> selected().ifPresent(list::delete));
		stack = new Composite(panel, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(stack);
		createForms();
		list.viewer().addSelectionChangedListener(event -> showForm());
	}

	private Fields<Constraint> form(EClass kind) {
		Fields<Constraint> fields = new Fields<>(new Composite(stack, SWT.NONE), editing);
		forms.put(kind, fields);
		return fields;
	}

	private void createForms() {
		Fields<Constraint> size = form(OntologyPackage.Literals.MINIMUM_SIZE);
		size.number(Messages.Constraint_Width, 0, true, one -> ((MinimumSize) one).getWidth(), (one, value) -> ((MinimumSize) one).setWidth(value));
		size.number(Messages.Constraint_Height, 0, true, one -> ((MinimumSize) one).getHeight(), (one, value) -> ((MinimumSize) one).setHeight(value));
		Fields<Constraint> aspect = form(OntologyPackage.Literals.ASPECT_RATIO);
		aspect.number(Messages.Constraint_LeastRatio, 0, false, one -> ((AspectRatio) one).getMinimum(), (one, value) -> ((AspectRatio) one).setMinimum(value));
		aspect.number(Messages.Constraint_MostRatio, 0, false, one -> ((AspectRatio) one).getMaximum(), (one, value) -> ((AspectRatio) one).setMaximum(value));
		Fields<Constraint> containment = form(OntologyPackage.Literals.CONTAINMENT);
		ClassChecks.add(containment, editing, Messages.Constraint_Classes, one -> ((Containment) one).getClasses());
		containment.check(Messages.Constraint_Outside, one -> ((Containment) one).isOutside(), (one, on) -> ((Containment) one).setOutside(on));
		Fields<Constraint> count = form(OntologyPackage.Literals.COUNT);
		count.integer(Messages.Constraint_Least, 0, one -> ((Count) one).getMinimum(), (one, value) -> ((Count) one).setMinimum(value));
		count.integer(Messages.Constraint_Most, -1, one -> ((Count) one).getMaximum(), (one, value) -> ((Count) one).setMaximum(value));
		Fields<Constraint> overlap = form(OntologyPackage.Literals.NO_OVERLAP);
		ClassChecks.add(overlap, editing, Messages.Constraint_Classes, one -> ((NoOverlap) one).getClasses());
		BiConsumer<Constraint, String> setIou = (one, text) -> ((NoOverlap) one).setMaximumIou(Double.parseDouble(text));
		overlap.text(Messages.Constraint_MostIou, SWT.SINGLE, one -> Fields.plain(((NoOverlap) one).getMaximumIou()), setIou, ClassForm::fraction);
		forms.values().forEach(form -> form.lint(form.parent().getChildren()[1], "range"));
	}

	private static String summary(Constraint constraint) {
		String what = switch (constraint) {
		case MinimumSize one -> NLS.bind(Messages.Constraint_SizeSummary, Fields.plain(one.getWidth()), Fields.plain(one.getHeight()));
		case AspectRatio one -> range(one.getMinimum() == null ? "" : Fields.plain(one.getMinimum()), one.getMaximum() == null ? "" : Fields.plain(one.getMaximum()));
		case Containment one -> NLS.bind(one.isOutside() ? Messages.Constraint_OutsideSummary : Messages.Constraint_InsideSummary, names(one.getClasses()));
		case Count one -> range(Integer.toString(one.getMinimum()), one.getMaximum() < 0 ? "" : Integer.toString(one.getMaximum()));
		case NoOverlap one -> NLS.bind(Messages.Constraint_OverlapSummary, names(one.getClasses()), Fields.plain(one.getMaximumIou()));
		default -> "";
		};
		return Words.of(constraint) + ": " + what;
	}

	private static String range(String least, String most) {
		return most.isEmpty() ? least.isEmpty() ? Messages.Constraint_Any : NLS.bind(Messages.Constraint_AtLeast, least)
				: least.isEmpty() ? NLS.bind(Messages.Constraint_AtMost, most) : NLS.bind(Messages.Constraint_Between, least, most);
	}

	private static String names(List<LabelClass> classes) {
		return classes.isEmpty() ? Messages.Constraint_NoClass : String.join(", ", classes.stream().map(Words::of).toList());
	}

	private void showMenu() {
		Menu menu = new Menu(add);
		for (EClass kind : KINDS) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(Words.of((Constraint) OntologyFactory.eINSTANCE.create(kind)));
			item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> add(kind)));
		}
		menu.setLocation(add.toDisplay(0, add.getSize().y));
		menu.addListener(SWT.Hide, event -> add.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	/** Adds a constraint of a kind and leads to its first field. */
	public void add(EClass kind) {
		owner.ifPresent(labelClass -> {
			Constraint added = (Constraint) OntologyFactory.eINSTANCE.create(kind);
			if (added instanceof MinimumSize size) {
				size.setWidth(1);
				size.setHeight(1);
			}
			editing.change(Messages.Constraints_AddCommand, () -> labelClass.getConstraints().add(added));
			list.select(added);
			forms.get(kind).parent().setFocus();
		});
	}

	private boolean isEditable() {
		return owner.isPresent() && !locked;
	}

	private Optional<Constraint> selected() {
		return list.selected(Constraint.class);
	}

	private void showForm() {
		Optional<Fields<Constraint>> form = selected().map(one -> forms.get(one.eClass()));
		forms.values().stream().filter(one -> form.filter(shown -> shown == one).isEmpty()).forEach(one -> one.show(Optional.empty()));
		form.ifPresent(one -> one.show(selected(), locked));
		Control top = form.map(Fields::parent).orElse(null);
		StackLayout layout = (StackLayout) stack.getLayout();
		if (layout.topControl != top) {
			layout.topControl = top;
			GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, top == null ? 0 : top.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(stack);
			pane.layout();
		}
	}

	void show(Optional<LabelClass> shown, boolean lockedNow) {
		locked = lockedNow;
		if (!owner.equals(shown)) {
			commit();
			owner = shown;
			list.viewer().setSelection(StructuredSelection.EMPTY);
		}
		list.refresh();
		showForm();
	}

	void commit() {
		forms.values().forEach(Fields::commit);
	}

	boolean isPending() {
		return forms.values().stream().anyMatch(Fields::isPending);
	}

	void reveal(EObject constraint) {
		list.select(constraint);
	}

	Control control() {
		return panel;
	}

	/** The list, to drive it. */
	public Tree tree() {
		return list.viewer().getTree();
	}
}
