/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;

/** What is selected in a viewer, as other parts know it. */
final class MappedSelection implements ISelectionProvider {

	private final StructuredViewer viewer;
	private final UnaryOperator<Object> map;
	private final Map<ISelectionChangedListener, ISelectionChangedListener> listeners = new HashMap<>();

	MappedSelection(StructuredViewer viewer, UnaryOperator<Object> map) {
		this.viewer = viewer;
		this.map = map;
	}

	private IStructuredSelection mapped(ISelection selection) {
		List<?> selected = ((IStructuredSelection) selection).toList();
		return new StructuredSelection(selected.stream().map(map::apply).toList());
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		ISelectionChangedListener own = event -> listener.selectionChanged(new SelectionChangedEvent(this, mapped(event.getSelection())));
		if (listeners.putIfAbsent(listener, own) == null) {
			viewer.addSelectionChangedListener(own);
		}
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		ISelectionChangedListener own = listeners.remove(listener);
		if (own != null) {
			viewer.removeSelectionChangedListener(own);
		}
	}

	@Override
	public ISelection getSelection() {
		return mapped(viewer.getSelection());
	}

	@Override
	public void setSelection(ISelection selection) {
		// Others do not select here.
	}
}
