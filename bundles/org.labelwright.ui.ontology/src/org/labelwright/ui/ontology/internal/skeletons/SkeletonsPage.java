/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.skeletons;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.labelwright.core.ontology.ElementPath;
import org.labelwright.model.ontology.Bone;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Skeleton;
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

/** The skeletons: a list, a canvas for the one that is selected, and the fields of its joints. */
public final class SkeletonsPage implements OntologyPage {

	private OntologyEditing editing;
	private ElementTree tree;
	private SkeletonCanvas canvas;
	private JointTable table;
	private Fields<Skeleton> skeletonFields;
	private Fields<Joint> jointFields;
	private ReferencePicture picture;
	private Text name;

	@Override
	public String title() {
		return Messages.Title;
	}

	@Override
	public Control create(Composite parent, OntologyEditing withEditing) {
		editing = withEditing;
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		createList(sash);
		createCanvas(sash);
		createForm(sash);
		sash.setWeights(20, 52, 28);
		return sash;
	}

	private void createList(Composite parent) {
		tree = new ElementTree(parent, SWT.SINGLE, editing);
		tree.content(Ontology::getSkeletons, element -> List.of());
		tree.viewer().setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return Naming.shown((Skeleton) element);
			}

			@Override
			public Image getImage(Object element) {
				return Icons.of(editing.findings((Skeleton) element)).orElse(null);
			}

			@Override
			public String getToolTipText(Object element) {
				return Icons.text(editing.findings((Skeleton) element));
			}
		});
		ColumnViewerToolTipSupport.enableFor(tree.viewer());
		tree.viewer().addSelectionChangedListener(event -> showSelected());
		tree.button(PagesMessages.Add, Messages.Add_Tip, SWT.INSERT, () -> add(OntologyFactory.eINSTANCE.createSkeleton(), Messages.NewSkeleton));
		tree.button(Messages.AddPerson, Messages.AddPerson_Tip, SWT.MOD1 | 'p', () -> add(CocoPerson.create(), Messages.Person));
		tree.button(Messages.Duplicate, Messages.Duplicate_Tip, SWT.MOD1 | 'd', this::duplicate);
		tree.button(PagesMessages.Delete, Messages.Delete_Tip, SWT.DEL, this::delete);
		tree.key(SWT.F2, () -> {
			name.setFocus();
			name.selectAll();
		});
	}

	private void add(Skeleton skeleton, String wanted) {
		editing.change(Messages.AddSkeleton, () -> SkeletonEdits.add(editing.ontology(), skeleton, wanted));
		tree.select(skeleton);
	}

	private void duplicate() {
		skeleton().ifPresent(one -> {
			editing.change(Messages.Duplicate, () -> SkeletonEdits.duplicate(editing.ontology(), one));
			tree.select(editing.ontology().getSkeletons().getLast());
		});
	}

	private void delete() {
		skeleton().ifPresent(one -> {
			int at = editing.ontology().getSkeletons().indexOf(one);
			editing.change(Messages.DeleteSkeleton, () -> Siblings.remove(one));
			List<Skeleton> left = editing.ontology().getSkeletons();
			if (!left.isEmpty()) {
				tree.select(left.get(Math.min(at, left.size() - 1)));
			}
		});
	}

	private void createCanvas(Composite parent) {
		canvas = new SkeletonCanvas(parent, editing);
		picture = new ReferencePicture(editing, canvas.panel().panel(), canvas::setPicture, message -> canvas.panel().showProblem(message));
		ToolItem[] item = new ToolItem[1];
		item[0] = canvas.panel().action(Messages.Picture, Messages.Picture_Tip, 'r', () -> showPictureMenu(item[0]));
		canvas.viewer().addSelectionChangedListener(event -> selectedOnCanvas());
	}

	private void showPictureMenu(ToolItem item) {
		Menu menu = new Menu(item.getParent());
		menuItem(menu, Messages.Picture_FromFile, true, picture::chooseFile);
		menuItem(menu, Messages.Picture_FromDataset, editing.datasetFolder().isPresent(), picture::chooseItem);
		menuItem(menu, Messages.Picture_None, picture.isShown(), picture::clear);
		menu.setLocation(item.getParent().toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
		menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private static void menuItem(Menu menu, String text, boolean enabled, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.setEnabled(enabled);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	private void createForm(Composite parent) {
		FormPane form = new FormPane(parent);
		skeletonFields = new Fields<>(form.section(Messages.Skeleton, false), editing);
		name = skeletonFields.text(PagesMessages.Name, Skeleton::getName, Skeleton::setName);
		skeletonFields.text(PagesMessages.Id, SWT.SINGLE, Skeleton::getId, Skeleton::setId,
				id -> Naming.problem(id, editing.ontology().getSkeletons(), skeletonFields.element()));
		skeletonFields.text(PagesMessages.Description, Skeleton::getDescription, Skeleton::setDescription);
		table = new JointTable(form.section(Messages.Joints, true), editing, this::selectedInTable);
		table.key('m', canvas::pairSelected);
		table.key(SWT.SHIFT | 'm', canvas::mirrorLayout);
		table.key('c', canvas::connectSelected);
		table.key(SWT.DEL, canvas::delete);
		table.key(SWT.F2, canvas::rename);
		createJointFields(form.section(Messages.Joint, false));
		form.finish();
	}

	private void createJointFields(Composite section) {
		jointFields = new Fields<>(section, editing);
		jointFields.text(PagesMessages.Name, Joint::getName, Joint::setName);
		jointFields.text(PagesMessages.Id, SWT.SINGLE, Joint::getId, Joint::setId,
				id -> Naming.problem(id, skeleton().map(Skeleton::getJoints).map(List::copyOf).orElse(List.of()), jointFields.element()));
		jointFields.number(Messages.X, Joint::getX, (joint, x) -> joint.setX(SkeletonEdits.place(Objects.requireNonNullElse(x, 0.0))));
		jointFields.number(Messages.Y, Joint::getY, (joint, y) -> joint.setY(SkeletonEdits.place(Objects.requireNonNullElse(y, 0.0))));
		jointFields.number(Messages.Sigma, Joint::getSigma, Joint::setSigma).setToolTipText(Messages.Sigma_Tip);
		Composite row = jointFields.row("", 1);
		Button offer = new Button(row, SWT.PUSH);
		offer.setText(NLS.bind(Messages.Sigma_Offer, "0.000"));
		offer.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
		offer.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> jointFields.element()
				.ifPresent(joint -> CocoPerson.sigma(joint).ifPresent(sigma -> editing.change(Messages.Sigma_Change, () -> joint.setSigma(sigma))))));
		jointFields.follow(() -> {
			Optional<Double> sigma = jointFields.element().flatMap(joint -> CocoPerson.sigma(joint).filter(value -> !value.equals(joint.getSigma())));
			offer.setVisible(sigma.isPresent());
			sigma.ifPresent(value -> offer.setText(NLS.bind(Messages.Sigma_Offer, value)));
		});
		jointFields.combo(Messages.Partner_Label, this::partners, joint -> joint.getMirror() == null ? Messages.NoPartner : Naming.shown(joint.getMirror()),
				this::setPartner);
	}

	private List<String> partners(Joint joint) {
		return Stream.concat(Stream.of(Messages.NoPartner), others(joint).stream().map(Naming::shown)).toList();
	}

	private static List<Joint> others(Joint joint) {
		return joint.eContainer() instanceof Skeleton skeleton ? skeleton.getJoints().stream().filter(one -> one != joint).toList() : List.of();
	}

	private void setPartner(Joint joint, String partner) {
		SkeletonEdits.part(joint);
		others(joint).stream().filter(one -> Naming.shown(one).equals(partner)).findFirst().ifPresent(one -> SkeletonEdits.togglePair(joint, one));
	}

	private Optional<Skeleton> skeleton() {
		return tree.selected(Skeleton.class);
	}

	private void showSelected() {
		Optional<Skeleton> skeleton = skeleton();
		canvas.show(skeleton);
		picture.show(skeleton);
		skeletonFields.show(skeleton);
		table.show(skeleton);
		showJoint();
	}

	private void selectedOnCanvas() {
		table.select(canvas.joints());
		showJoint();
	}

	private void selectedInTable(List<Joint> joints) {
		canvas.select(joints);
	}

	private void showJoint() {
		List<Joint> joints = canvas.joints();
		jointFields.show(joints.size() == 1 ? Optional.of(joints.getFirst()) : Optional.empty());
	}

	@Override
	public void refresh() {
		Optional<String> selected = skeleton().filter(one -> one.eContainer() != null).map(ElementPath::of);
		List<String> parts = canvas.selection().stream().filter(one -> one.eContainer() != null).map(ElementPath::of).toList();
		tree.refresh();
		List<Skeleton> all = editing.ontology().getSkeletons();
		if (skeleton().isEmpty() && !all.isEmpty()) {
			tree.select(selected.flatMap(path -> ElementPath.find(editing.ontology(), path)).orElse(all.getFirst()));
		}
		showSelected();
		if (canvas.selection().isEmpty()) {
			// The text was edited: the same joints are other objects.
			canvas.select(parts.stream().flatMap(path -> ElementPath.find(editing.ontology(), path).stream()).toList());
		}
	}

	@Override
	public boolean canReveal(EObject element) {
		return element instanceof Skeleton || element instanceof Joint || element instanceof Bone;
	}

	@Override
	public void reveal(EObject element) {
		refresh();
		tree.select(element instanceof Skeleton ? element : element.eContainer());
		if (!(element instanceof Skeleton)) {
			canvas.select(List.of(element));
			canvas.viewer().part(element).ifPresent(canvas.viewer()::reveal);
		}
	}

	@Override
	public void setFocus() {
		if (skeleton().isPresent()) {
			canvas.viewer().getControl().setFocus();
		} else {
			tree.viewer().getTree().setFocus();
		}
	}

	@Override
	public Optional<DiagramViewer> diagram() {
		return Optional.of(canvas.viewer());
	}

	/** The canvas, to drive it. */
	public DiagramViewer viewer() {
		return canvas.viewer();
	}

	/** The list of skeletons, to drive it. */
	public ElementTree list() {
		return tree;
	}

	/** The list of joints, to drive it. */
	public Control jointTable() {
		return table.viewer().getTable();
	}

	/** What is selected on the canvas. */
	public List<EObject> selected() {
		return new ArrayList<>(canvas.selection());
	}

	/** Shows a file behind the skeleton. */
	public void showPicture(Path file) {
		picture.choose(file);
	}

	public boolean hasPicture() {
		return picture.isShown();
	}
}
