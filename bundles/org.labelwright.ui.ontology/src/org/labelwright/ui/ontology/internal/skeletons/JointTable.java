/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.ontology.internal.Icons;
import org.labelwright.ui.ontology.internal.Naming;
import org.labelwright.ui.ontology.internal.OntologyEditing;
import org.labelwright.ui.ontology.internal.Siblings;

/** The joints in the order of keypoints; drag or Alt+Up and Alt+Down change it. */
final class JointTable {

	private static final int HEIGHT = 160;
	private static final int MINIMUM_WIDTH = 52;

	private final OntologyEditing editing;
	private final TableViewer viewer;

	JointTable(Composite parent, OntologyEditing editing, Consumer<List<Joint>> selected) {
		this.editing = editing;
		Composite holder = new Composite(parent, SWT.NONE);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = HEIGHT;
		holder.setLayoutData(data);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		viewer = new TableViewer(holder, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		column(layout, Messages.Number, 1, joint -> Integer.toString(number(joint)), false);
		column(layout, Messages.Joint, 4, Naming::shown, true);
		column(layout, Messages.Partner, 4, joint -> joint.getMirror() == null ? "" : Naming.shown(joint.getMirror()), false);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().addListener(SWT.Selection, event -> selected.accept(selection()));
		key(SWT.ALT | SWT.ARROW_UP, () -> move(-1));
		key(SWT.ALT | SWT.ARROW_DOWN, () -> move(1));
		enableDrag();
	}

	private void column(TableColumnLayout layout, String title, int weight, java.util.function.Function<Joint, String> text, boolean icon) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, MINIMUM_WIDTH));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Joint) element);
			}

			@Override
			public Image getImage(Object element) {
				return icon ? Icons.of(editing.findings((Joint) element)).orElse(null) : null;
			}

			@Override
			public String getToolTipText(Object element) {
				return Icons.text(editing.findings((Joint) element));
			}
		});
	}

	/** Its index as a keypoint, from 0. */
	private static int number(Joint joint) {
		return joint.eContainer() instanceof Skeleton skeleton ? skeleton.getJoints().indexOf(joint) : -1;
	}

	private void enableDrag() {
		Transfer[] transfers = { LocalSelectionTransfer.getTransfer() };
		viewer.addDragSupport(DND.DROP_MOVE, transfers, new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = selection().size() == 1;
				LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
			}
		});
		viewer.addDropSupport(DND.DROP_MOVE, transfers, new ViewerDropAdapter(viewer) {
			@Override
			public boolean performDrop(Object data) {
				int at = getCurrentTarget() instanceof Joint target ? number(target) + (getCurrentLocation() == LOCATION_AFTER ? 1 : 0) : viewer.getTable().getItemCount();
				int from = number(selection().getFirst());
				move((at > from ? at - 1 : at) - from);
				return true;
			}

			@Override
			public boolean validateDrop(Object target, int operation, TransferData type) {
				return selection().size() == 1;
			}
		});
	}

	void key(int key, Runnable action) {
		viewer.getTable().addListener(SWT.KeyDown, event -> {
			if ((event.stateMask & SWT.MODIFIER_MASK | event.keyCode) == key) {
				event.doit = false;
				action.run();
			}
		});
	}

	private void move(int by) {
		List<Joint> joints = selection();
		if (by != 0 && joints.size() == 1 && Siblings.canMove(joints.getFirst(), by)) {
			editing.change(Messages.Reorder, () -> Siblings.move(joints.getFirst(), by));
		}
	}

	@SuppressWarnings("unchecked")
	List<Joint> selection() {
		return viewer.getStructuredSelection().toList();
	}

	void select(List<Joint> joints) {
		if (!joints.equals(selection())) {
			viewer.setSelection(new StructuredSelection(joints), true);
		}
	}

	void show(Optional<Skeleton> skeleton) {
		viewer.getTable().setEnabled(skeleton.isPresent());
		List<Joint> joints = skeleton.map(one -> List.copyOf(one.getJoints())).orElse(List.of());
		if (joints.equals(viewer.getInput())) {
			viewer.refresh();
		} else {
			viewer.setInput(joints);
		}
	}

	TableViewer viewer() {
		return viewer;
	}
}
