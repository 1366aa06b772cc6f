/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.editing;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.ui.LabelStateBanner;

/**
 * An editor of items made of ordinary controls, with the undo of the workbench: whoever extends it makes the controls, and shows an
 * item in them. It is the shortest way to an editor for a kind of media of one's own. UI thread only.
 */
public abstract class FormEditorPart extends ItemEditorPart {

	private final IUndoContext context = new ObjectUndoContext(this);
	private Optional<Composite> body = Optional.empty();

	/** @param id of the editor in {@code org.eclipse.ui.editors} */
	protected FormEditorPart(String id) {
		super(id);
	}

	/** Makes the controls, once. @param parent without a layout */
	protected abstract void createControls(Composite parent);

	/** Shows an item, or that there is none; called when the item, its document, or the ontology is another. */
	protected abstract void show(Optional<Item> item);

	@Override
	public final void createPartControl(Composite parent) {
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		parent.setLayout(layout);
		new LabelStateBanner(parent, 1, dataset(), manager());
		Composite controls = new Composite(parent, SWT.NONE);
		controls.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		createControls(controls);
		body = Optional.of(controls);
		new UndoRedoActionGroup(getSite(), context, true).fillActionBars(getEditorSite().getActionBars());
		start();
	}

	private static IOperationHistory history() {
		return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	}

	@Override
	public final boolean isOpen() {
		return body.isPresent() && !body.get().isDisposed();
	}

	@Override
	protected final void shown() {
		show(item());
	}

	@Override
	protected final void edited(Edit edit) {
		if (!edit.isEmpty()) {
			show(item());
		}
	}

	@Override
	protected final void classesChanged() {
		show(item());
	}

	@Override
	protected final void historyEnded() {
		history().dispose(context, true, true, false);
	}

	/** Which item of how many. */
	@Override
	protected void showStatus() {
		getEditorSite().getActionBars().getStatusLineManager().setMessage(item().map(item -> number() + " / " + itemCount() + "  " + item.path()).orElse(""));
	}

	@Override
	protected final void execute(String label, Runnable make, Runnable takeBack) {
		IUndoableOperation operation = new AbstractOperation(label) {
			@Override
			public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
				make.run();
				return Status.OK_STATUS;
			}

			@Override
			public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
				return execute(monitor, info);
			}

			@Override
			public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
				takeBack.run();
				return Status.OK_STATUS;
			}
		};
		operation.addContext(context);
		try {
			history().execute(operation, null, null);
		} catch (ExecutionException e) {
			report(e.getMessage(), e);
		}
	}

	@Override
	public void reveal(String itemId, String annotationId) {
		goTo(itemId);
		select(List.of(annotationId));
	}

	@Override
	public void select(List<String> annotationIds) {
		publish(annotationIds);
	}

	@Override
	public void setFocus() {
		body.ifPresent(Composite::setFocus);
	}

	@Override
	public void dispose() {
		history().dispose(context, true, true, true);
		super.dispose();
	}
}
