/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.labelwright.model.ontology.Example;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.Swatches;

/** What labellers are told of each class: Markdown with a preview beside it, and examples from the dataset. */
public final class InstructionsPage implements OntologyPage {

	/** The check for classes without instructions. */
	static final String CHECK = "missing-instructions";

	private OntologyEditing editing;
	private ElementTree tree;
	private Fields<LabelClass> fields;
	private Text source;
	private MarkdownView preview;
	private ExampleSection examples;

	@Override
	public String title() {
		return Messages.Instructions_Title;
	}

	@Override
	public Control create(Composite parent, OntologyEditing withEditing) {
		editing = withEditing;
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		createTree(sash);
		SashForm right = new SashForm(sash, SWT.VERTICAL | SWT.SMOOTH);
		SashForm text = new SashForm(right, SWT.HORIZONTAL | SWT.SMOOTH);
		createEditor(text);
		createPreview(text);
		Composite bottom = framed(right);
		examples = new ExampleSection(new Composite(bottom, SWT.NONE), editing);
		right.setWeights(58, 42);
		sash.setWeights(25, 75);
		tree.viewer().addSelectionChangedListener(event -> showClass());
		return sash;
	}

	private static Composite framed(Composite parent) {
		Composite panel = new Composite(parent, SWT.NONE);
		FillLayout layout = new FillLayout();
		layout.marginWidth = 6;
		layout.marginHeight = 6;
		panel.setLayout(layout);
		return panel;
	}

	private void createTree(Composite parent) {
		tree = new ElementTree(framed(parent), SWT.SINGLE, editing);
		tree.accessibleName(Messages.Classes_Title);
		tree.emptyText(Messages.Instructions_NoClasses);
		tree.viewer().getTree().setHeaderVisible(true);
		tree.filter(Messages.Classes_Filter, element -> Words.of((LabelClass) element) + " " + ((LabelClass) element).getId());
		tree.content(Ontology::getClasses, element -> ((LabelClass) element).getSubclasses());
		Swatches swatches = new Swatches(tree.panel());
		tree.column(Messages.Classes_Name, 170, element -> Words.of((LabelClass) element),
				element -> Optional.of(swatches.get(ClassColors.of(Optional.of((LabelClass) element)))), element -> "");
		tree.column(Messages.Instructions_Written, 60, element -> isWritten((LabelClass) element) ? "\u2713" : "");
	}

	private static boolean isWritten(LabelClass labelClass) {
		return labelClass.getInstructions() != null && !labelClass.getInstructions().isBlank();
	}

	private void createEditor(Composite parent) {
		Composite panel = framed(parent);
		Composite body = new Composite(panel, SWT.NONE);
		fields = new Fields<>(body, editing);
		body.setLayout(FormPane.grid(1));
		Label label = new Label(body, SWT.NONE);
		label.setText(Messages.Instructions_Source);
		source = fields.text(body, Messages.Instructions_Source, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, LabelClass::getInstructions, LabelClass::setInstructions,
				text -> Optional.empty());
		GridDataFactory.fillDefaults().grab(true, true).indent(8, 0).applyTo(source);
		fields.lint(source, CHECK);
		Label hint = new Label(body, SWT.WRAP);
		hint.setText(Messages.Instructions_Hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).indent(8, 0).applyTo(hint);
	}

	private void createPreview(Composite parent) {
		Composite panel = framed(parent);
		Composite body = new Composite(panel, SWT.NONE);
		body.setLayout(FormPane.grid(1));
		Label label = new Label(body, SWT.NONE);
		label.setText(Messages.Instructions_Preview);
		preview = new MarkdownView(body, Messages.Instructions_Preview);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(preview.control());
		source.addModifyListener(event -> preview.show(source.getText()));
	}

	private void showClass() {
		Optional<LabelClass> labelClass = tree.selected(LabelClass.class);
		fields.show(labelClass);
		preview.show(source.getText());
		examples.show(labelClass);
	}

	@Override
	public void refresh() {
		tree.refresh();
		showClass();
	}

	@Override
	public void commit() {
		fields.commit();
		examples.commit();
	}

	@Override
	public boolean isPending() {
		return fields != null && (fields.isPending() || examples.isPending());
	}

	/** Instructions are a part of the class, which is shown where the rest of it is. */
	@Override
	public boolean canReveal(EObject element) {
		return element instanceof Example;
	}

	@Override
	public void reveal(EObject element) {
		refresh();
		tree.select(element.eContainer());
		examples.reveal((Example) element);
	}

	/** Shows a class, ready to be written about. */
	void write(LabelClass labelClass) {
		refresh();
		tree.select(labelClass);
		source.setFocus();
	}

	/** The classes, to drive it. */
	public Tree tree() {
		return tree.viewer().getTree();
	}

	/** The Markdown. */
	public Text source() {
		return source;
	}

	/** What it looks like. */
	public StyledText preview() {
		return preview.control();
	}

	/** The examples of the class. */
	public ExampleSection examples() {
		return examples;
	}

	@Override
	public void setFocus() {
		tree.viewer().getTree().setFocus();
	}
}
