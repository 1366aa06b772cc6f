/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;

/** Lets the elements of a tree change places: by drag and drop, by Alt with the arrow keys, and by buttons; each time as one command. */
final class ElementMoves {

	/** The context of the keys that move elements while a tree has the focus. */
	private static final String CONTEXT = "org.labelwright.ui.ontology.tree";

	private final ElementTree tree;
	private final OntologyEditing editing;

	ElementMoves(ElementTree tree, OntologyEditing editing) {
		this.tree = tree;
		this.editing = editing;
	}

	void install() {
		Transfer[] transfers = { LocalSelectionTransfer.getTransfer() };
		tree.viewer().addDragSupport(DND.DROP_MOVE, transfers, new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = tree.selected().filter(ElementTree::isOwn).isPresent();
				LocalSelectionTransfer.getTransfer().setSelection(tree.viewer().getSelection());
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = tree.viewer().getSelection();
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
		tree.viewer().addDropSupport(DND.DROP_MOVE, transfers, new Drop());
		Map<String, Consumer<EObject>> moves = Map.of("moveUp", one -> shift(one, -1), "moveDown", one -> shift(one, 1),
				"indent", one -> Siblings.canIndent(one).ifPresent(owner -> place(one, owner, -1)),
				"outdent", one -> Siblings.canOutdent(one).ifPresent(owner -> edit(one, () -> Siblings.outdent(one))));
		keysWhileFocused(moves);
	}

	/** As a key of the workbench may mean something else already, these are commands in a context of the tree. */
	private void keysWhileFocused(Map<String, Consumer<EObject>> moves) {
		IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
		IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
		List<IContextActivation> context = new ArrayList<>();
		List<IHandlerActivation> active = new ArrayList<>();
		Runnable leave = () -> {
			contexts.deactivateContexts(context);
			handlers.deactivateHandlers(active);
			context.clear();
			active.clear();
		};
		tree.viewer().getTree().addListener(SWT.FocusIn, event -> {
			leave.run();
			context.add(contexts.activateContext(CONTEXT));
			moves.forEach((name, move) -> active.add(handlers.activateHandler("org.labelwright.ui.ontology." + name, handler(move))));
		});
		tree.viewer().getTree().addListener(SWT.FocusOut, event -> leave.run());
		tree.viewer().getTree().addListener(SWT.Dispose, event -> leave.run());
	}

	private IHandler handler(Consumer<EObject> move) {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				tree.selected().filter(ElementTree::isOwn).ifPresent(move);
				return null;
			}
		};
	}

	/** Moves an element up or down among its siblings, as one command. */
	void shift(EObject element, int by) {
		if (Siblings.canMove(element, by)) {
			edit(element, () -> Siblings.move(element, by));
		}
	}

	/** Moves an element into an owner, as one command. */
	void place(EObject element, EObject owner, int index) {
		edit(element, () -> Siblings.place(element, owner, index));
	}

	private void edit(EObject element, Runnable change) {
		editing.change(Messages.Move, change);
		tree.select(element);
	}

	private final class Drop extends ViewerDropAdapter {

		Drop() {
			super(tree.viewer());
			setFeedbackEnabled(true);
		}

		private Optional<EObject> dragged() {
			return LocalSelectionTransfer.getTransfer().getSelection() instanceof StructuredSelection one ? Optional.ofNullable((EObject) one.getFirstElement())
					: Optional.empty();
		}

		/** Below the last element is what holds those at the top. */
		private EObject owner(EObject target, int location) {
			if (target == null) {
				return ((EObject) ((ITreeContentProvider) tree.viewer().getContentProvider()).getElements(editing.ontology())[0]).eContainer();
			}
			return location == LOCATION_ON ? target : target.eContainer();
		}

		@Override
		public boolean validateDrop(Object target, int operation, TransferData type) {
			EObject owner = owner((EObject) target, getCurrentLocation());
			return dragged().filter(one -> one != target && ElementTree.isOwn(owner) && Siblings.canPlace(one, owner)).isPresent();
		}

		@Override
		public boolean performDrop(Object data) {
			EObject target = (EObject) getCurrentTarget();
			int location = getCurrentLocation();
			EObject owner = owner(target, location);
			int at = target == null ? -1 : location == LOCATION_BEFORE ? Siblings.of(target).indexOf(target) : location == LOCATION_AFTER ? Siblings.of(target).indexOf(target) + 1 : -1;
			dragged().ifPresent(one -> place(one, owner, at));
			return true;
		}
	}
}
