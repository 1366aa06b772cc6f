/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.model.ontology.Ontology;

/** A tree of elements with buttons below it, worked by mouse or keys alone. */
public final class ElementTree {

	private final TreeViewer viewer;
	private final Composite panel;
	private final Composite buttons;
	private final OntologyEditing editing;

	public ElementTree(Composite parent, int style, OntologyEditing editing) {
		this.editing = editing;
		panel = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		panel.setLayout(layout);
		viewer = new TreeViewer(panel, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | style);
		viewer.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		buttons = new Composite(panel, SWT.NONE);
		buttons.setLayout(new org.eclipse.swt.layout.RowLayout());
		buttons.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
	}

	public Composite panel() {
		return panel;
	}

	public TreeViewer viewer() {
		return viewer;
	}

	/** What stands below the ontology, and below each element. */
	public void content(Function<Ontology, List<? extends EObject>> top, Function<EObject, List<? extends EObject>> children) {
		viewer.setContentProvider(new ITreeContentProvider() {
			@Override
			public Object[] getElements(Object input) {
				return top.apply((Ontology) input).toArray();
			}

			@Override
			public Object[] getChildren(Object element) {
				return children.apply((EObject) element).toArray();
			}

			@Override
			public Object getParent(Object element) {
				EObject above = ((EObject) element).eContainer();
				return above instanceof Ontology ? null : above;
			}

			@Override
			public boolean hasChildren(Object element) {
				return !children.apply((EObject) element).isEmpty();
			}
		});
	}

	/** @param key of the tree that does the same, as an SWT key code with modifiers; 0 for none */
	public Button button(String text, String toolTip, int key, Runnable action) {
		Button button = new Button(buttons, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(toolTip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		key(key, () -> {
			if (button.isEnabled()) {
				action.run();
			}
		});
		return button;
	}

	public void key(int key, Runnable action) {
		if (key != 0) {
			viewer.getTree().addListener(SWT.KeyDown, event -> {
				if ((event.stateMask & SWT.MODIFIER_MASK | event.keyCode) == key) {
					event.doit = false;
					action.run();
				}
			});
		}
	}

	public Optional<EObject> selected() {
		return Optional.ofNullable((EObject) viewer.getStructuredSelection().getFirstElement());
	}

	public <E extends EObject> Optional<E> selected(Class<E> type) {
		return selected().filter(type::isInstance).map(type::cast);
	}

	public void select(EObject element) {
		viewer.setSelection(new StructuredSelection(element), true);
	}

	/** Shows the ontology as it is now; what was selected and open stays so where it is still there. */
	public void refresh() {
		Ontology now = editing.ontology();
		if (viewer.getInput() != now) {
			Optional<String> selected = selected().map(ElementPath::of);
			viewer.setInput(now);
			viewer.expandAll();
			selected.flatMap(path -> ElementPath.find(now, path)).ifPresent(this::select);
		} else {
			viewer.refresh();
		}
	}

	/** Takes an element out of the list that holds it, and selects its neighbour. */
	public static Optional<EObject> remove(EObject element) {
		List<?> siblings = (List<?>) element.eContainer().eGet(element.eContainmentFeature());
		int at = siblings.indexOf(element);
		EObject above = element.eContainer();
		EcoreUtil.delete(element, true);
		return siblings.isEmpty() ? Optional.of(above).filter(one -> !(one instanceof Ontology)) : Optional.of((EObject) siblings.get(Math.min(at, siblings.size() - 1)));
	}

	/** Moves an element within the list that holds it; false where it is at the end already. */
	public static boolean canMove(EObject element, int by) {
		List<?> siblings = (List<?>) element.eContainer().eGet(element.eContainmentFeature());
		int to = siblings.indexOf(element) + by;
		return to >= 0 && to < siblings.size();
	}

	@SuppressWarnings("unchecked")
	public static void move(EObject element, int by) {
		EList<EObject> siblings = (EList<EObject>) element.eContainer().eGet(element.eContainmentFeature());
		siblings.move(siblings.indexOf(element) + by, element);
	}
}
