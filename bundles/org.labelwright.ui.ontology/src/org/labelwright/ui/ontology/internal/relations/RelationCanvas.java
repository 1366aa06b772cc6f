/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.canvas.diagram.DiagramColors;
import org.labelwright.ui.canvas.diagram.DiagramViewer;
import org.labelwright.ui.canvas.diagram.InlineText;
import org.labelwright.ui.canvas.diagram.LinkTool;
import org.labelwright.ui.canvas.diagram.NodeEdits;
import org.labelwright.ui.ontology.internal.DiagramPanel;
import org.labelwright.ui.ontology.internal.Naming;
import org.labelwright.ui.ontology.internal.OntologyEditing;

/** The diagram of classes and relation types, and its edits. */
final class RelationCanvas implements NodeEdits {

	private static final int STEP = 10;
	private static final int FAR_STEP = 50;
	private static final int GRID = 10;

	private final OntologyEditing editing;
	private final DiagramPanel panel;
	private final DiagramColors colors;
	private final Positions positions = new Positions();
	private Optional<Ontology> shown = Optional.empty();
	private boolean subclasses = true;

	RelationCanvas(Composite parent, OntologyEditing editing) {
		this.editing = editing;
		colors = DiagramColors.of(parent.getDisplay());
		panel = new DiagramPanel(parent, factory(), 1, this::name, Messages.Hint);
		panel.tool(Messages.RelationTool, Messages.RelationTool_Tip, 'r', new LinkTool());
		panel.separator();
		panel.action(Messages.New, Messages.New_Tip, SWT.INSERT, this::insert);
		panel.toggle(Messages.Subclasses, Messages.Subclasses_Tip, 's', true, this::showSubclasses);
		panel.action(Messages.Layout, Messages.Layout_Tip, 'l', this::layOut);
		DiagramViewer viewer = panel.viewer();
		viewer.bind(SWT.DEL, this::delete);
		viewer.bind(SWT.BS, this::delete);
		viewer.bind(SWT.F2, this::rename);
		arrows(0, STEP);
		arrows(SWT.SHIFT, FAR_STEP);
		arrows(SWT.MOD1, 1);
	}

	private void arrows(int modifier, int step) {
		DiagramViewer viewer = panel.viewer();
		viewer.bind(modifier | SWT.ARROW_LEFT, () -> move(-step, 0, false));
		viewer.bind(modifier | SWT.ARROW_RIGHT, () -> move(step, 0, false));
		viewer.bind(modifier | SWT.ARROW_UP, () -> move(0, -step, false));
		viewer.bind(modifier | SWT.ARROW_DOWN, () -> move(0, step, false));
	}

	private EditPartFactory factory() {
		return (context, model) -> switch (model) {
		case Ontology ontology -> new RelationsPart(ontology);
		case NamedElement element -> new ElementPart(element, this, editing, colors);
		case Link link -> new LinkPart(link, colors);
		default -> throw new IllegalArgumentException("No part of the diagram: " + model);
		};
	}

	private String name() {
		return MessageFormat.format(Messages.CanvasName, viewer().nodes().size() - editing.ontology().getRelationTypes().size(), editing.ontology().getRelationTypes().size());
	}

	DiagramPanel panel() {
		return panel;
	}

	DiagramViewer viewer() {
		return panel.viewer();
	}

	/** Shows the ontology as it is now; what is selected stays so. */
	void show() {
		Ontology now = editing.ontology();
		panel.showEmpty(now.getClasses().isEmpty() && now.getRelationTypes().isEmpty() ? Messages.Empty : "");
		if (shown.filter(one -> one == now).isPresent()) {
			int nodes = viewer().nodes().size();
			panel.refresh();
			if (nodes != viewer().nodes().size()) {
				viewer().fitAgain();
			}
			return;
		}
		List<String> selected = elements().stream().map(ElementPath::of).toList();
		shown = Optional.of(now);
		viewer().setContents(now);
		diagram().setSubclasses(subclasses);
		panel.refresh();
		viewer().selectModels(selected.stream().flatMap(path -> ElementPath.find(now, path).stream()).toList());
		viewer().fitAgain();
	}

	private RelationsPart diagram() {
		return (RelationsPart) viewer().getContents();
	}

	private void showSubclasses(boolean on) {
		subclasses = on;
		diagram().setSubclasses(on);
		panel.refresh();
		viewer().fitAgain();
	}

	/** The selected classes and relation types, in the order in which they were selected. */
	List<NamedElement> elements() {
		return viewer().selection(ElementPart.class).stream().map(ElementPart::model).filter(one -> one.eContainer() != null).toList();
	}

	private <E> List<E> elements(Class<E> type) {
		return elements().stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** The relation type that is selected, or whose line is. */
	Optional<RelationType> relation() {
		return viewer().selection(EditPart.class).stream().map(EditPart::getModel).flatMap(model -> switch (model) {
		case RelationType relation -> Optional.of(relation).stream();
		case Link link when link.kind() != Link.Kind.SUBCLASS -> Optional.of(link.relation()).stream();
		default -> Optional.<RelationType>empty().stream();
		}).findFirst();
	}

	void select(EObject element) {
		viewer().selectModels(List.of(element));
		viewer().part(element).ifPresent(viewer()::reveal);
	}

	private void create(List<LabelClass> sources, List<LabelClass> targets) {
		editing.change(Messages.Add, () -> RelationEdits.add(editing.ontology(), Messages.NewRelation, sources, targets));
		select(editing.ontology().getRelationTypes().getLast());
	}

	/** A relation type without the mouse: from the first of the selected classes to the others, or to itself. */
	void insert() {
		List<LabelClass> classes = elements(LabelClass.class);
		create(classes.stream().limit(1).toList(), classes.size() > 1 ? classes.subList(1, classes.size()) : classes);
	}

	void delete() {
		List<Object> gone = viewer().selection(EditPart.class).stream().map(EditPart::getModel).map(Object.class::cast).filter(RelationEdits::canRemove).toList();
		if (!gone.isEmpty()) {
			editing.change(Messages.Delete, () -> RelationEdits.remove(editing.ontology(), gone));
		}
	}

	void rename() {
		relation().ifPresent(relation -> viewer().part(relation).ifPresent(part -> InlineText.open(viewer(), part, Naming.shown(relation),
				typed -> editing.change(Messages.Rename, () -> relation.setName(typed)))));
	}

	/** Forgets where nodes were put. */
	private void layOut() {
		List<NamedElement> moved = viewer().nodes().stream().map(part -> ((ElementPart) part).model()).filter(one -> positions.of(one).isPresent()).toList();
		if (!moved.isEmpty()) {
			editing.change(Messages.Layout, () -> moved.forEach(positions::remove));
		}
		viewer().fit();
	}

	private Point moved(ElementPart part, double dx, double dy, boolean snap) {
		Point before = diagram().place(part.model());
		int x = (int) Math.round(before.x + dx);
		int y = (int) Math.round(before.y + dy);
		return snap ? new Point(Math.round((float) x / GRID) * GRID, Math.round((float) y / GRID) * GRID) : new Point(x, y);
	}

	@Override
	public void preview(double dx, double dy, boolean snap) {
		for (ElementPart part : viewer().selection(ElementPart.class)) {
			Point place = moved(part, dx, dy, snap);
			part.showAt(place.x, place.y);
		}
		viewer().flush();
		for (ElementPart part : viewer().selection(ElementPart.class)) {
			part.getSourceConnections().forEach(line -> ((GraphicalEditPart) line).refresh());
			part.getTargetConnections().forEach(line -> ((GraphicalEditPart) line).refresh());
		}
	}

	@Override
	public void move(double dx, double dy, boolean snap) {
		List<ElementPart> parts = viewer().selection(ElementPart.class);
		List<Point> places = parts.stream().map(part -> moved(part, dx, dy, snap)).toList();
		if (parts.isEmpty() || java.util.stream.IntStream.range(0, parts.size()).allMatch(i -> places.get(i).equals(diagram().place(parts.get(i).model())))) {
			panel.refresh();
			return;
		}
		editing.change(Messages.Move, () -> {
			for (int i = 0; i < parts.size(); i++) {
				positions.put(parts.get(i).model(), places.get(i));
			}
		});
	}

	@Override
	public void cancel() {
		panel.refresh();
	}

	@Override
	public boolean canLink(EditPart from, EditPart to) {
		if (from.getModel() instanceof LabelClass source && to.getModel() instanceof RelationType relation) {
			return !relation.getSources().contains(source);
		}
		if (from.getModel() instanceof RelationType relation && to.getModel() instanceof LabelClass target) {
			return !relation.getTargets().contains(target);
		}
		return from.getModel() instanceof LabelClass && to.getModel() instanceof LabelClass;
	}

	@Override
	public void link(EditPart from, EditPart to) {
		if (to.getModel() instanceof RelationType relation) {
			editing.change(Messages.AddSource, () -> relation.getSources().add((LabelClass) from.getModel()));
		} else if (from.getModel() instanceof RelationType relation) {
			editing.change(Messages.AddTarget, () -> relation.getTargets().add((LabelClass) to.getModel()));
		} else {
			create(List.of((LabelClass) from.getModel()), List.of((LabelClass) to.getModel()));
		}
	}
}
