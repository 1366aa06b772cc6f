/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPartSite;
import org.labelwright.ui.canvas.diagram.DiagramViewer;
import org.labelwright.ui.ontology.internal.OntologyEditing;

/**
 * What is selected in the ontology editor, whatever page it is on: the element in the tree, table or diagram that had the focus
 * last, or the one whose text the caret is in. Trees and diagrams get the refactorings as their context menu.
 */
public final class ElementSelections implements ISelectionProvider {

	private final OntologyEditing editing;
	private final List<Control> sources = new ArrayList<>();
	private final Map<Control, DiagramViewer> diagrams = new HashMap<>();
	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
	private Optional<Control> last = Optional.empty();

	private ElementSelections(OntologyEditing editing) {
		this.editing = editing;
	}

	/** To be called when all pages are there. */
	public static void install(Composite pages, List<DiagramViewer> diagrams, OntologyEditing editing, IWorkbenchPartSite site) {
		ElementSelections selections = new ElementSelections(editing);
		diagrams.forEach(selections::follow);
		selections.follow(pages);
		site.setSelectionProvider(selections);
	}

	private void follow(DiagramViewer diagram) {
		Control control = diagram.getControl();
		diagrams.put(control, diagram);
		sources.add(control);
		control.addListener(SWT.FocusIn, event -> use(control));
		diagram.addSelectionChangedListener(event -> {
			if (control.isFocusControl()) {
				use(control);
			}
		});
		RefactorMenu.install(control);
	}

	private void follow(Composite parent) {
		for (Control control : parent.getChildren()) {
			if (control instanceof Tree || control instanceof Table || control instanceof StyledText) {
				sources.add(control);
				control.addListener(SWT.FocusIn, event -> use(control));
				control.addListener(SWT.Selection, event -> use(control));
				if (control instanceof Tree && control.getMenu() == null) {
					RefactorMenu.install(control);
				}
			} else if (control instanceof Composite inner && !diagrams.containsKey(control)) {
				follow(inner);
			}
		}
	}

	private void use(Control control) {
		last = Optional.of(control);
		SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
		listeners.forEach(listener -> listener.selectionChanged(event));
	}

	private Optional<EObject> element(Control control) {
		if (diagrams.containsKey(control)) {
			return diagrams.get(control).selection(EditPart.class).stream().map(EditPart::getModel).map(ElementSelections::meant).flatMap(Optional::stream)
					.findFirst();
		}
		return switch (control) {
		case Tree tree -> first(tree.getSelection());
		case Table table -> first(table.getSelection());
		case StyledText text -> SourceElements.at(text.getText(), text.getCaretOffset(), editing.ontology()).map(EObject.class::cast);
		default -> Optional.empty();
		};
	}

	/** A line of a relation means the relation. */
	private static Optional<EObject> meant(Object model) {
		return model instanceof EObject element ? Optional.of(element) : Optional.ofNullable(Adapters.adapt(model, EObject.class));
	}

	private static Optional<EObject> first(Item[] rows) {
		return Arrays.stream(rows).map(Item::getData).filter(EObject.class::isInstance).map(EObject.class::cast).findFirst();
	}

	@Override
	public ISelection getSelection() {
		Optional<EObject> selected = last.filter(control -> !control.isDisposed() && control.isVisible()).flatMap(this::element);
		if (selected.isEmpty()) {
			// The page came up and nothing on it had the focus yet.
			selected = sources.stream().filter(control -> !control.isDisposed() && control.isVisible()).flatMap(control -> element(control).stream()).findFirst();
		}
		return selected.<ISelection>map(StructuredSelection::new).orElse(StructuredSelection.EMPTY);
	}

	@Override
	public void setSelection(ISelection selection) {
		if (selection instanceof StructuredSelection structured && structured.getFirstElement() instanceof EObject element) {
			editing.reveal(element);
		}
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}
}
