/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.List;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.Question;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.ontology.internal.refactoring.RefactorMenu;

/** All named elements of the ontology; a double click or Enter shows one on its page. */
final class OntologyOutline extends ContentOutlinePage {

	private final OntologyEditing editing;
	private final BasicCommandStack commands;
	private final CommandStackListener listener = event -> refresh();

	OntologyOutline(OntologyEditing editing, BasicCommandStack commands) {
		this.editing = editing;
		this.commands = commands;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer viewer = getTreeViewer();
		viewer.setContentProvider(new ITreeContentProvider() {
			@Override
			public Object[] getElements(Object input) {
				return getChildren(input);
			}

			@Override
			public Object[] getChildren(Object element) {
				return ((EObject) element).eContents().stream().filter(OntologyOutline::isShown).toArray();
			}

			@Override
			public Object getParent(Object element) {
				return ((EObject) element).eContainer();
			}

			@Override
			public boolean hasChildren(Object element) {
				return getChildren(element).length > 0;
			}
		});
		viewer.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				NamedElement named = (NamedElement) element;
				return named.getName() == null ? String.valueOf(named.getId()) : named.getName();
			}
		});
		viewer.addDoubleClickListener(event -> ((List<?>) ((IStructuredSelection) event.getSelection()).toList())
				.forEach(element -> editing.reveal((EObject) element)));
		RefactorMenu.install(viewer.getControl());
		commands.addCommandStackListener(listener);
		viewer.setInput(editing.ontology());
		viewer.expandAll();
	}

	private static boolean isShown(EObject element) {
		return element instanceof LabelClass || element instanceof AttributeType || element instanceof RelationType || element instanceof Skeleton
				|| element instanceof Question;
	}

	private void refresh() {
		if (getControl() != null && !getControl().isDisposed()) {
			Ontology now = editing.ontology();
			if (getTreeViewer().getInput() == now) {
				getTreeViewer().refresh();
			} else {
				getTreeViewer().setInput(now);
			}
		}
	}

	@Override
	public void dispose() {
		commands.removeCommandStackListener(listener);
		super.dispose();
	}
}
