/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Skeleton;
import org.labelwright.ui.canvas.diagram.DiagramColors;
import org.labelwright.ui.canvas.diagram.DiagramViewer;
import org.labelwright.ui.canvas.diagram.InlineText;
import org.labelwright.ui.canvas.diagram.LinkTool;
import org.labelwright.ui.canvas.diagram.NodeEdits;
import org.labelwright.ui.canvas.diagram.PlaceTool;
import org.labelwright.ui.ontology.internal.DiagramPanel;
import org.labelwright.ui.ontology.internal.Naming;
import org.labelwright.ui.ontology.internal.OntologyEditing;

/** Draws one skeleton on its template, and lets it be edited there. */
final class SkeletonCanvas implements NodeEdits {

	private static final double LARGEST_FIT = 1.6;
	private static final double STEP = 0.01;
	private static final double FINE_STEP = 0.001;
	private static final double SNAP = 0.05;

	private final OntologyEditing editing;
	private final DiagramPanel panel;
	private final DiagramColors colors;
	private final TemplateFigure template;
	private Optional<Skeleton> shown = Optional.empty();
	private boolean flipped;

	SkeletonCanvas(Composite parent, OntologyEditing editing) {
		this.editing = editing;
		colors = DiagramColors.of(parent.getDisplay());
		template = new TemplateFigure(colors);
		panel = new DiagramPanel(parent, factory(), LARGEST_FIT, this::name, Messages.Hint);
		panel.tool(Messages.JointTool, Messages.JointTool_Tip, 'j', new PlaceTool(this::place));
		panel.tool(Messages.BoneTool, Messages.BoneTool_Tip, 'b', new LinkTool());
		panel.separator();
		panel.action(Messages.Connect, Messages.Connect_Tip, 'c', this::connectSelected);
		panel.action(Messages.Pair, Messages.Pair_Tip, 'm', this::pairSelected);
		panel.action(Messages.PairByNames, Messages.PairByNames_Tip, 0, this::pairByNames);
		panel.action(Messages.MirrorLayout, Messages.MirrorLayout_Tip, SWT.SHIFT | 'm', this::mirrorLayout);
		panel.toggle(Messages.Flip, Messages.Flip_Tip, 'h', false, this::showFlip);
		panel.separator();
		DiagramViewer viewer = panel.viewer();
		viewer.bind(SWT.INSERT, this::insert);
		viewer.bind(SWT.DEL, this::delete);
		viewer.bind(SWT.BS, this::delete);
		viewer.bind(SWT.F2, this::rename);
		viewer.setBackdrop(template, new Rectangle(0, 0, TemplatePart.SIZE, TemplatePart.SIZE));
		panel.showEmpty(Messages.Empty);
		arrows(0, STEP);
		arrows(SWT.SHIFT, SNAP);
		arrows(SWT.MOD1, FINE_STEP);
	}

	private void arrows(int modifier, double step) {
		DiagramViewer viewer = panel.viewer();
		viewer.bind(modifier | SWT.ARROW_LEFT, () -> nudge(-step, 0));
		viewer.bind(modifier | SWT.ARROW_RIGHT, () -> nudge(step, 0));
		viewer.bind(modifier | SWT.ARROW_UP, () -> nudge(0, -step));
		viewer.bind(modifier | SWT.ARROW_DOWN, () -> nudge(0, step));
	}

	private EditPartFactory factory() {
		return (context, model) -> switch (model) {
		case Skeleton skeleton -> new TemplatePart(skeleton);
		case Joint joint -> new JointPart(joint, this, editing, colors);
		case Bone bone -> new BonePart(bone, colors);
		default -> throw new IllegalArgumentException("No part of a skeleton: " + model);
		};
	}

	private String name() {
		return shown.map(one -> NLS.bind(Messages.CanvasName, new Object[] { Naming.shown(one), one.getJoints().size(), one.getBones().size() }))
				.orElse(Messages.Empty);
	}

	DiagramPanel panel() {
		return panel;
	}

	DiagramViewer viewer() {
		return panel.viewer();
	}

	/** Shows a skeleton as it is now; what is selected stays so where it is the same skeleton. */
	void show(Optional<Skeleton> skeleton) {
		boolean other = !skeleton.equals(shown);
		if (other) {
			shown = skeleton;
			viewer().setContents((EditPart) null);
			panel.showEmpty(skeleton.isEmpty() ? Messages.Empty : "");
			skeleton.ifPresent(one -> {
				viewer().setContents(one);
				viewer().fit();
			});
		} else {
			panel.refresh();
		}
		showFlip(flipped);
	}

	void setPicture(Optional<Image> image) {
		template.setPicture(image);
	}

	private void showFlip(boolean on) {
		flipped = on;
		template.setFlip(Optional.ofNullable((TemplatePart) viewer().getContents()).filter(part -> on).map(TemplatePart::flip));
	}

	/** The selected joints and bones, in the order in which they were selected. */
	List<EObject> selection() {
		return viewer().selection(EditPart.class).stream().map(EditPart::getModel).filter(EObject.class::isInstance).map(EObject.class::cast)
				.filter(one -> !(one instanceof Skeleton)).toList();
	}

	List<Joint> joints() {
		return selection().stream().filter(Joint.class::isInstance).map(Joint.class::cast).toList();
	}

	void select(List<? extends EObject> elements) {
		if (!elements.equals(selection())) {
			viewer().selectModels(elements);
		}
	}

	private void change(String label, Consumer<Skeleton> edit) {
		shown.ifPresent(skeleton -> editing.change(label, () -> edit.accept(skeleton)));
	}

	private void place(double x, double y, boolean snap) {
		addJoint(snapped(x / TemplatePart.SIZE, snap), snapped(y / TemplatePart.SIZE, snap));
	}

	private void addJoint(double x, double y) {
		shown.ifPresent(skeleton -> {
			change(Messages.AddJoint, one -> SkeletonEdits.addJoint(one, Naming.freeName(one.getJoints(), NLS.bind(Messages.NewJoint, one.getJoints().size() + 1)), x, y));
			select(List.of(skeleton.getJoints().getLast()));
		});
	}

	/** A joint without the mouse: beside the selected one, or in the middle. */
	private void insert() {
		Optional<Joint> near = joints().stream().findFirst();
		addJoint(near.map(one -> one.getX() + SNAP).orElse(0.5), near.map(one -> one.getY() + SNAP).orElse(0.5));
	}

	private static double snapped(double place, boolean snap) {
		return SkeletonEdits.place(snap ? Math.round(place / SNAP) * SNAP : place);
	}

	/** Connects the selected joints one after the other; two that are connected are parted. */
	void connectSelected() {
		List<Joint> joints = joints();
		if (joints.size() == 2 && SkeletonEdits.bone(joints.get(0), joints.get(1)).isPresent()) {
			change(Messages.RemoveBone, one -> SkeletonEdits.remove(one, List.of(SkeletonEdits.bone(joints.get(0), joints.get(1)).get())));
			return;
		}
		List<Integer> missing = java.util.stream.IntStream.range(1, joints.size())
				.filter(i -> SkeletonEdits.bone(joints.get(i - 1), joints.get(i)).isEmpty()).boxed().toList();
		if (!missing.isEmpty()) {
			change(Messages.AddBone, one -> missing.forEach(i -> SkeletonEdits.connect(joints.get(i - 1), joints.get(i))));
		}
	}

	void pairSelected() {
		List<Joint> joints = joints();
		if (joints.size() == 2) {
			change(Messages.Pair, one -> SkeletonEdits.togglePair(joints.get(0), joints.get(1)));
		}
	}

	private void pairByNames() {
		if (shown.filter(one -> !SkeletonEdits.namedPairs(one).isEmpty()).isPresent()) {
			change(Messages.PairByNames, SkeletonEdits::pairByNames);
		}
	}

	void mirrorLayout() {
		List<Joint> joints = joints();
		change(Messages.MirrorLayout, one -> SkeletonEdits.mirrorLayout(one, joints));
	}

	void delete() {
		List<EObject> gone = selection();
		if (!gone.isEmpty()) {
			change(Messages.Delete, one -> SkeletonEdits.remove(one, gone));
		}
	}

	void rename() {
		joints().stream().findFirst().ifPresent(joint -> viewer().part(joint).ifPresent(part -> InlineText.open(viewer(), part, Naming.shown(joint),
				typed -> change(Messages.Rename, one -> joint.setName(typed)))));
	}

	/** Joints that are moved together keep their places to each other, so the first that meets the edge stops them all. */
	private static double held(double moved, List<Double> places) {
		double least = -places.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		double most = 1 - places.stream().mapToDouble(Double::doubleValue).max().orElse(1);
		return Math.max(least, Math.min(most, moved));
	}

	private record Moved(Joint joint, double x, double y) {
	}

	private List<Moved> moved(double dx, double dy, boolean snap) {
		List<Joint> joints = joints();
		double byX = held(dx, joints.stream().map(Joint::getX).toList());
		double byY = held(dy, joints.stream().map(Joint::getY).toList());
		return joints.stream().map(joint -> new Moved(joint, snapped(joint.getX() + byX, snap), snapped(joint.getY() + byY, snap))).toList();
	}

	private void nudge(double dx, double dy) {
		apply(moved(dx, dy, false));
	}

	private void apply(List<Moved> moved) {
		if (moved.stream().anyMatch(one -> one.x() != one.joint().getX() || one.y() != one.joint().getY())) {
			change(Messages.Move, skeleton -> moved.forEach(one -> {
				one.joint().setX(one.x());
				one.joint().setY(one.y());
			}));
		} else {
			panel.refresh();
		}
	}

	@Override
	public void preview(double dx, double dy, boolean snap) {
		moved(dx / TemplatePart.SIZE, dy / TemplatePart.SIZE, snap)
				.forEach(one -> viewer().part(one.joint()).ifPresent(part -> ((JointPart) part).showAt(one.x(), one.y())));
	}

	@Override
	public void move(double dx, double dy, boolean snap) {
		apply(moved(dx / TemplatePart.SIZE, dy / TemplatePart.SIZE, snap));
	}

	@Override
	public void cancel() {
		panel.refresh();
	}

	@Override
	public boolean canLink(EditPart from, EditPart to) {
		return from != to && from.getModel() instanceof Joint one && to.getModel() instanceof Joint other && SkeletonEdits.bone(one, other).isEmpty();
	}

	@Override
	public void link(EditPart from, EditPart to) {
		change(Messages.AddBone, one -> SkeletonEdits.connect((Joint) from.getModel(), (Joint) to.getModel()));
	}
}
