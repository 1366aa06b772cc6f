/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.relations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.labelwright.model.ontology.NamedElement;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.ui.canvas.diagram.DiagramViewer;
import org.labelwright.ui.ontology.internal.ElementTree;
import org.labelwright.ui.ontology.internal.Fields;
import org.labelwright.ui.ontology.internal.FormPane;
import org.labelwright.ui.ontology.internal.Icons;
import org.labelwright.ui.ontology.internal.Naming;
import org.labelwright.ui.ontology.internal.OntologyEditing;
import org.labelwright.ui.ontology.internal.OntologyPage;
import org.labelwright.ui.ontology.internal.PagesMessages;
import org.labelwright.ui.ontology.internal.Siblings;

/** The relation types: a diagram of them and the classes, a list, and the fields of the one that is selected. */
public final class RelationsPage implements OntologyPage {

	private static final int LIST_HEIGHT = 140;

	private OntologyEditing editing;
	private RelationCanvas canvas;
	private ElementTree tree;
	private Fields<RelationType> fields;
	private ClassList sources;
	private ClassList targets;
	private boolean following;

	@Override
	public String title() {
		return Messages.Title;
	}

	@Override
	public Control create(Composite parent, OntologyEditing withEditing) {
		editing = withEditing;
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		canvas = new RelationCanvas(sash, editing);
		new DiagramExport(canvas.viewer(), canvas.panel());
		canvas.viewer().addSelectionChangedListener(event -> selectedOnCanvas());
		FormPane form = new FormPane(sash);
		createList(form.section(Messages.List, true));
		createForm(form.section(Messages.Relation, false));
		form.finish();
		sash.setWeights(68, 32);
		return sash;
	}

	private void createList(Composite parent) {
		tree = new ElementTree(parent, SWT.SINGLE, editing);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = LIST_HEIGHT;
		tree.panel().setLayoutData(data);
		tree.content(Ontology::getRelationTypes, element -> List.of());
		tree.viewer().setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				RelationType relation = (RelationType) element;
				return NLS.bind(relation.isDirected() ? Messages.Directed_Row : Messages.Undirected_Row,
						new Object[] { Naming.shown(relation), ElementPart.names(relation.getSources()), ElementPart.names(relation.getTargets()) });
			}

			@Override
			public Image getImage(Object element) {
				return Icons.of(editing.findings((RelationType) element)).orElse(null);
			}

			@Override
			public String getToolTipText(Object element) {
				return Icons.text(editing.findings((RelationType) element));
			}
		});
		ColumnViewerToolTipSupport.enableFor(tree.viewer());
		tree.viewer().addSelectionChangedListener(event -> selectedInList());
		tree.button(PagesMessages.Add, Messages.New_Tip, SWT.INSERT, canvas::insert);
		tree.button(PagesMessages.Delete, Messages.Delete_Tip, SWT.DEL, this::delete);
		tree.key(SWT.F2, canvas::rename);
		tree.key(SWT.ALT | SWT.ARROW_UP, () -> moveInList(-1));
		tree.key(SWT.ALT | SWT.ARROW_DOWN, () -> moveInList(1));
	}

	private void delete() {
		tree.selected(RelationType.class).ifPresent(one -> {
			int at = editing.ontology().getRelationTypes().indexOf(one);
			editing.change(Messages.Delete, () -> Siblings.remove(one));
			List<RelationType> left = editing.ontology().getRelationTypes();
			if (!left.isEmpty()) {
				tree.select(left.get(Math.min(at, left.size() - 1)));
			}
		});
	}

	private void moveInList(int by) {
		tree.selected(RelationType.class).filter(one -> Siblings.canMove(one, by))
				.ifPresent(one -> editing.change(Messages.Reorder, () -> Siblings.move(one, by)));
	}

	private void createForm(Composite parent) {
		fields = new Fields<>(parent, editing);
		fields.text(PagesMessages.Name, RelationType::getName, RelationType::setName);
		fields.text(PagesMessages.Id, SWT.SINGLE, RelationType::getId, RelationType::setId,
				id -> Naming.problem(id, editing.ontology().getRelationTypes(), fields.element()));
		fields.text(PagesMessages.Description, RelationType::getDescription, RelationType::setDescription);
		sources = new ClassList(fields, editing, Messages.Sources, RelationType::getSources);
		targets = new ClassList(fields, editing, Messages.Targets, RelationType::getTargets);
		fields.check(Messages.Directed, RelationType::isDirected, RelationType::setDirected);
		fields.check(Messages.Transitive, RelationType::isTransitive, RelationType::setTransitive);
		most(Messages.PerSource, RelationType::getMaxPerSource, RelationType::setMaxPerSource);
		most(Messages.PerTarget, RelationType::getMaxPerTarget, RelationType::setMaxPerTarget);
	}

	private void most(String label, Function<RelationType, Integer> get, BiConsumer<RelationType, Integer> set) {
		fields.text(label, SWT.SINGLE, relation -> get.apply(relation) < 0 ? "" : Integer.toString(get.apply(relation)),
				(relation, typed) -> set.accept(relation, typed == null ? -1 : Integer.parseInt(typed)),
				typed -> typed.isEmpty() || typed.matches("[1-9][0-9]{0,8}") ? Optional.empty() : Optional.of(NLS.bind(Messages.NoCount, typed)))
				.setMessage(Messages.Unlimited);
	}

	/** The list, the diagram and the form show the same relation type; who is told first tells the others. */
	private void follow(Runnable body) {
		if (!following) {
			following = true;
			try {
				body.run();
			} finally {
				following = false;
			}
		}
	}

	private void selectedOnCanvas() {
		follow(() -> {
			Optional<RelationType> relation = canvas.relation();
			tree.viewer().setSelection(relation.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
			fields.show(relation);
		});
	}

	private void selectedInList() {
		follow(() -> {
			Optional<RelationType> relation = tree.selected(RelationType.class);
			relation.ifPresent(canvas::select);
			fields.show(relation);
		});
	}

	@Override
	public void refresh() {
		follow(() -> {
			tree.refresh();
			canvas.show();
			Optional<RelationType> relation = canvas.relation().filter(one -> one.eContainer() != null);
			if (!Objects.equals(relation, tree.selected(RelationType.class))) {
				tree.viewer().setSelection(relation.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
			}
			fields.show(relation);
		});
	}

	@Override
	public boolean canReveal(EObject element) {
		return element instanceof RelationType;
	}

	@Override
	public void reveal(EObject element) {
		refresh();
		canvas.select(element);
	}

	@Override
	public void setFocus() {
		canvas.viewer().getControl().setFocus();
	}

	@Override
	public Optional<DiagramViewer> diagram() {
		return Optional.of(canvas.viewer());
	}

	/** The canvas, to drive it. */
	public DiagramViewer viewer() {
		return canvas.viewer();
	}

	/** The list of relation types, to drive it. */
	public ElementTree list() {
		return tree;
	}

	/** The form, to drive it. */
	public Composite form() {
		return fields.parent();
	}

	/** The lists of sources and targets, to drive them. */
	public List<org.eclipse.swt.widgets.List> classLists() {
		return List.of(sources.list(), targets.list());
	}

	/** What is selected on the canvas. */
	public List<NamedElement> selected() {
		return canvas.elements();
	}

	/** Left and top of a class or relation type on the diagram. */
	public org.eclipse.draw2d.geometry.Rectangle bounds(NamedElement element) {
		canvas.viewer().flush();
		return canvas.viewer().part(element).orElseThrow().getFigure().getBounds().getCopy();
	}
}
