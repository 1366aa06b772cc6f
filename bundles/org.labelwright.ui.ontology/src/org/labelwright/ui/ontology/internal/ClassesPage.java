/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Constraint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyImport;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Swatches;

/** The label classes in their hierarchy, and a form for the one that is selected. Imported ones can be looked at. */
public final class ClassesPage implements OntologyPage {

	private OntologyEditing editing;
	private ClassEdits edits;
	private ElementTree tree;
	private Text filter;
	private ClassForm form;

	@Override
	public String title() {
		return Messages.Classes_Title;
	}

	@Override
	public Control create(Composite parent, OntologyEditing withEditing) {
		editing = withEditing;
		edits = new ClassEdits(editing);
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		Composite left = new Composite(sash, SWT.NONE);
		FillLayout layout = new FillLayout();
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		left.setLayout(layout);
		tree = new ElementTree(left, SWT.SINGLE, editing);
		createColumns();
		createButtons();
		form = new ClassForm(sash, editing, edits);
		tree.viewer().addSelectionChangedListener(event -> form.show(selected()));
		sash.setWeights(45, 55);
		return sash;
	}

	private void createColumns() {
		tree.accessibleName(Messages.Classes_Title);
		tree.emptyText(Messages.Classes_Empty);
		filter = tree.filter(Messages.Classes_Filter, element -> element instanceof LabelClass one ? one.getName() + " " + one.getId() : "");
		tree.viewer().getTree().setHeaderVisible(true);
		Swatches swatches = new Swatches(tree.panel());
		tree.content(ClassesPage::top, ClassesPage::below);
		TreeViewerColumn name = tree.column(Messages.Classes_Name, 190, ClassesPage::label,
				element -> element instanceof LabelClass one ? Optional.of(swatches.get(ClassColors.of(Optional.of(one)))) : Optional.empty(),
				element -> element instanceof LabelClass one && one.getDescription() != null ? one.getDescription() : "");
		tree.column(Messages.Classes_Id, 110, element -> element instanceof LabelClass one ? Objects.requireNonNullElse(one.getId(), "") : "");
		tree.column(Messages.Classes_Key, 44, element -> element instanceof LabelClass one ? Objects.requireNonNullElse(one.getHotKey(), "") : "");
		TreeViewerColumn labels = tree.column(Messages.Classes_Labels, 64, element -> element instanceof LabelClass one
				? editing.usage().map(usage -> String.format("%,d", usage.of(one.getId()))).orElse("") : "");
		labels.getColumn().setAlignment(SWT.RIGHT);
		tree.problemColumn();
		tree.rename(name, LabelClass.class::isInstance, (element, text) -> edits.rename((LabelClass) element, text));
		tree.movable();
	}

	private void createButtons() {
		tree.button(Messages.Classes_Add, Messages.Classes_AddTip, SWT.INSERT, () -> added(edits.add(siblingOwner())));
		tree.button(Messages.Classes_AddBelow, Messages.Classes_AddBelowTip, SWT.MOD2 | SWT.INSERT, () -> own().isPresent(), () -> added(edits.add(own())));
		tree.button(Messages.Classes_Duplicate, Messages.Classes_DuplicateTip, SWT.MOD1 | 'd', () -> own().isPresent(), () -> own().ifPresent(one -> added(edits.duplicate(one))));
		tree.button(Messages.Classes_Delete, Messages.Classes_DeleteTip, SWT.DEL, () -> own().isPresent(), () -> own().ifPresent(this::delete));
		tree.button(Messages.Classes_Recolor, Messages.Classes_RecolorTip, 0, () -> !edits.own().isEmpty(), edits::recolorAll);
	}

	private static List<EObject> top(Ontology ontology) {
		List<EObject> top = new ArrayList<>(ontology.getClasses());
		ontology.getImports().stream().filter(one -> one.getResolved() != null).forEach(top::add);
		return top;
	}

	private static List<? extends EObject> below(EObject element) {
		return switch (element) {
		case LabelClass one -> one.getSubclasses();
		case OntologyImport one -> top(one.getResolved());
		default -> List.of();
		};
	}

	private static String label(EObject element) {
		return switch (element) {
		case LabelClass one -> one.getName() == null ? String.valueOf(one.getId()) : one.isAbstract() ? NLS.bind(Messages.Classes_Abstract, one.getName()) : one.getName();
		case OntologyImport one -> NLS.bind(Messages.Classes_Imported, one.getNamespace(), one.getPath());
		default -> "";
		};
	}

	private Optional<LabelClass> selected() {
		return tree.selected(LabelClass.class);
	}

	private Optional<LabelClass> own() {
		return selected().filter(ElementTree::isOwn);
	}

	private Optional<LabelClass> siblingOwner() {
		return own().map(LabelClass::getParent);
	}

	private void added(LabelClass labelClass) {
		tree.select(labelClass);
		tree.viewer().editElement(labelClass, 0);
	}

	private void delete(LabelClass labelClass) {
		Optional<Long> labels = edits.labels(labelClass);
		boolean none = editing.datasetFolder().isEmpty() || labels.filter(count -> count == 0).isPresent();
		if (none) {
			tree.delete(labelClass);
			return;
		}
		String[] buttons = { Messages.Classes_DeleteRefactor, IDialogConstants.CANCEL_LABEL, Messages.Classes_DeleteAnyway };
		String text = labels.map(count -> NLS.bind(Messages.Classes_DeleteLabels, labelClass.getName(), String.format("%,d", count)))
				.orElse(NLS.bind(Messages.Classes_DeleteNotCounted, labelClass.getName()));
		int answer = MessageDialog.open(MessageDialog.WARNING, tree.panel().getShell(), Messages.Classes_DeleteTitle, text, SWT.NONE, buttons);
		if (answer == buttons.length - 1) {
			tree.delete(labelClass);
		} else if (answer == 0) {
			editing.refactorAway(labelClass);
		}
	}

	/** The tree, to drive it. */
	public TreeViewer viewer() {
		return tree.viewer();
	}

	/** The field above the tree. */
	public Text filter() {
		return filter;
	}

	/** The form of the class that is selected. */
	public ClassForm form() {
		return form;
	}

	@Override
	public void refresh() {
		tree.refresh();
		form.show(selected());
	}

	@Override
	public void commit() {
		form.commit();
	}

	@Override
	public boolean isPending() {
		return form != null && form.isPending();
	}

	@Override
	public boolean canReveal(EObject element) {
		return element instanceof LabelClass || (element instanceof AttributeType || element instanceof Constraint) && element.eContainer() instanceof LabelClass;
	}

	@Override
	public void reveal(EObject element) {
		refresh();
		if (element instanceof LabelClass) {
			tree.select(element);
		} else {
			tree.select(element.eContainer());
			form.reveal(element);
		}
	}

	@Override
	public void setFocus() {
		tree.viewer().getTree().setFocus();
	}
}
