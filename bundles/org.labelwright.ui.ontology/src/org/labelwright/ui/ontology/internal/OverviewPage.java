/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.Ids;
import org.labelwright.core.ontology.ChangeLevel;
import org.labelwright.core.ontology.OntologyDiff;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.ontology.Versions;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.OntologyImport;
import org.osgi.framework.VersionRange;

/** What the ontology is called, its version, what it imports, and the attributes of the item itself. */
public final class OverviewPage implements OntologyPage {

	private OntologyEditing editing;
	private FormPane pane;
	private Fields<Ontology> fields;
	private ElementTree imports;
	private Fields<OntologyImport> importFields;
	private AttributeSection attributes;
	private Text name;
	private Button propose;
	private Label proposal;

	@Override
	public String title() {
		return Messages.Overview_Title;
	}

	@Override
	public Control create(Composite parent, OntologyEditing withEditing) {
		editing = withEditing;
		pane = new FormPane(parent);
		ProblemList problems = new ProblemList(pane.section(), editing);
		fields = new Fields<>(pane.section(), editing);
		fields.follow(() -> {
			if (problems.show(fields.element())) {
				pane.layout();
			}
		});
		name = fields.text(Messages.Overview_Name, Ontology::getName, Ontology::setName);
		Text id = fields.text(Messages.Overview_Id, Ontology::getId, Ontology::setId);
		// What it was called when it was saved may stand in data and in imports.
		fields.follow(() -> id.setEditable(editing.saved().getId() == null));
		createVersion();
		createBegin();
		fields.text(Messages.Overview_Description, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, Ontology::getDescription, Ontology::setDescription, text -> Optional.empty());
		attributes = new AttributeSection(pane.section(Messages.Overview_Attributes), editing, pane, Ontology::getItemAttributes);
		createImports(pane.section(Messages.Overview_Imports));
		return pane.control();
	}

	private void createVersion() {
		Composite row = fields.row(Messages.Overview_Version, 3);
		Text version = fields.text(row, Messages.Overview_Version, SWT.SINGLE, Ontology::getVersion, Ontology::setVersion,
				text -> text.matches("\\d+\\.\\d+\\.\\d+") ? Optional.empty() : Optional.of(Messages.Overview_NoVersion));
		GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).indent(0, 0).applyTo(version);
		propose = new Button(row, SWT.PUSH);
		propose.setText(Messages.Overview_Propose);
		propose.setToolTipText(Messages.Overview_ProposeTip);
		propose.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			fields.commit();
			String proposed = diff().proposedVersion();
			fields.element().filter(one -> !proposed.equals(one.getVersion())).ifPresent(one -> fields.change(Messages.Overview_Version, () -> one.setVersion(proposed)));
		}));
		proposal = new Label(row, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(proposal);
		fields.follow(this::showProposal);
	}

	/** Labels follow the classes there are, so that only an ontology without classes can be filled with others. */
	private void createBegin() {
		Composite row = fields.row(Messages.Overview_Classes, 2);
		Label count = new Label(row, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
		Button begin = new Button(row, SWT.PUSH);
		begin.setText(Messages.Overview_Begin);
		begin.setToolTipText(Messages.Overview_BeginTip);
		begin.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> new WizardDialog(pane.control().getShell(), new BeginWizard(editing)).open()));
		fields.follow(() -> {
			int classes = new ClassEdits(editing).own().size();
			count.setText(MessageFormat.format(Messages.Overview_ClassCount, classes, editing.ontology().getRelationTypes().size()));
			begin.setVisible(classes == 0);
			row.layout();
		});
	}

	private OntologyDiff diff() {
		return OntologyDiff.between(editing.saved(), editing.ontology());
	}

	private void showProposal() {
		OntologyDiff diff = diff();
		Optional<ChangeLevel> level = diff.level();
		propose.setEnabled(level.isPresent() && !diff.versionSuffices());
		proposal.setText(level.map(one -> NLS.bind(switch (one) {
		case BREAKING -> Messages.Overview_Breaking;
		case COMPATIBLE -> Messages.Overview_Compatible;
		case COSMETIC -> Messages.Overview_Cosmetic;
		}, diff.changes().size(), diff.proposedVersion())).orElse(Messages.Overview_Unchanged));
		proposal.setToolTipText(String.join("\n", diff.changes().stream().limit(20).map(one -> one.path() + ": " + one.message()).toList()));
	}

	private void createImports(Composite panel) {
		panel.setLayout(FormPane.grid(1));
		imports = new ElementTree(panel, SWT.SINGLE, editing);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 120).applyTo(imports.panel());
		imports.accessibleName(Messages.Overview_Imports);
		imports.emptyText(Messages.Imports_Empty);
		imports.viewer().getTree().setHeaderVisible(true);
		imports.content(Ontology::getImports, element -> List.of());
		imports.column(Messages.Imports_Namespace, 120, element -> Objects.requireNonNullElse(((OntologyImport) element).getNamespace(), ""));
		imports.column(Messages.Imports_Path, 220, element -> Objects.requireNonNullElse(((OntologyImport) element).getPath(), ""));
		imports.column(Messages.Imports_Range, 100, element -> Objects.requireNonNullElse(((OntologyImport) element).getVersionRange(), Messages.Imports_AnyVersion));
		imports.column(Messages.Imports_State, 160, element -> state((OntologyImport) element));
		imports.problemColumn();
		imports.movable();
		imports.button(Messages.Attributes_Add, Messages.Imports_AddTip, SWT.INSERT, this::addImport);
		imports.button(Messages.Attributes_Remove, Messages.Imports_RemoveTip, SWT.DEL, () -> selectedImport().isPresent(), () -> selectedImport().ifPresent(imports::delete));
		Composite form = new Composite(panel, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
		importFields = new Fields<>(form, editing);
		importFields.hideWithout(pane::layout);
		importFields.text(Messages.Imports_PathField, OntologyImport::getPath, OntologyImport::setPath);
		importFields.text(Messages.Imports_NamespaceField, SWT.SINGLE, OntologyImport::getNamespace, OntologyImport::setNamespace,
				text -> text.matches("[\\p{L}\\p{N}_-]+") ? Optional.empty() : Optional.of(Messages.Imports_BadNamespace));
		importFields.text(Messages.Imports_RangeField, SWT.SINGLE, OntologyImport::getVersionRange, OntologyImport::setVersionRange, OverviewPage::range)
				.setToolTipText(Messages.Imports_RangeTip);
		imports.viewer().addSelectionChangedListener(event -> importFields.show(selectedImport()));
	}

	private static Optional<String> range(String text) {
		try {
			if (!text.isEmpty()) {
				new VersionRange(text);
			}
			return Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.of(Messages.Imports_RangeTip);
		}
	}

	private static String state(OntologyImport one) {
		return one.getResolved() == null ? Messages.Imports_Unread : NLS.bind(Messages.Imports_Read, one.getResolved().getName(), one.getResolved().getVersion());
	}

	private Optional<OntologyImport> selectedImport() {
		return imports.selected(OntologyImport.class);
	}

	private void addImport() {
		FileDialog dialog = new FileDialog(pane.control().getShell(), SWT.OPEN);
		dialog.setText(Messages.Imports_AddCommand);
		dialog.setFilterExtensions("*." + OntologyText.EXTENSION);
		dialog.setFilterPath(editing.file().getParent().toString());
		String chosen = dialog.open();
		if (chosen != null) {
			try {
				addImport(Path.of(chosen));
			} catch (IOException e) {
				MessageDialog.openError(pane.control().getShell(), Messages.Imports_AddCommand, e.getMessage());
			}
		}
	}

	/** Imports a file, under a namespace made of its id, in the versions that are compatible with the one it has. */
	public void addImport(Path other) throws IOException {
		OntologyText text = new OntologyText();
		Ontology imported = text.read(other);
		OntologyImport added = OntologyFactory.eINSTANCE.createOntologyImport();
		added.setPath(editing.file().getParent().relativize(other.toAbsolutePath()).toString().replace('\\', '/'));
		Set<String> taken = editing.ontology().getImports().stream().map(OntologyImport::getNamespace).collect(Collectors.toSet());
		added.setNamespace(Ids.ofName(Words.of(imported), taken::contains));
		added.setVersionRange("[" + imported.getVersion() + "," + Versions.after(imported.getVersion(), ChangeLevel.BREAKING) + ")");
		// Read as a part of this one, which tells of circles and puts the namespace before its ids.
		Ontology probe = OntologyFactory.eINSTANCE.createOntology();
		probe.getImports().add(added);
		added.setResolved(text.read(text.write(probe), editing.file()).getImports().getFirst().getResolved());
		editing.change(Messages.Imports_AddCommand, () -> editing.ontology().getImports().add(added));
		imports.select(added);
		imports.viewer().getTree().setFocus();
	}

	@Override
	public void refresh() {
		Optional<Ontology> ontology = Optional.of(editing.ontology());
		fields.show(ontology);
		attributes.show(ontology, false);
		imports.refresh();
		importFields.show(selectedImport());
	}

	@Override
	public void commit() {
		fields.commit();
		attributes.commit();
		importFields.commit();
	}

	@Override
	public boolean isPending() {
		return fields != null && (fields.isPending() || attributes.isPending() || importFields.isPending());
	}

	@Override
	public boolean canReveal(EObject element) {
		return element instanceof Ontology || element instanceof OntologyImport || element instanceof AttributeType && element.eContainer() instanceof Ontology;
	}

	@Override
	public void reveal(EObject element) {
		refresh();
		if (element instanceof OntologyImport) {
			imports.select(element);
			pane.control().showControl(imports.panel());
		} else if (element instanceof AttributeType attribute) {
			attributes.reveal(attribute);
			pane.control().showControl(attributes.control());
		}
	}

	/** The field of the name, to drive it. */
	public Text name() {
		return name;
	}

	/** The button that proposes a version. */
	public Button propose() {
		return propose;
	}

	/** The attributes of the item. */
	public AttributeSection attributes() {
		return attributes;
	}

	@Override
	public void setFocus() {
		name.setFocus();
	}
}
