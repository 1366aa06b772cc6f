/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyFormat;
import org.labelwright.core.ontology.OntologyFormats;
import org.labelwright.core.ontology.OntologyTemplates;
import org.labelwright.core.ontology.OntologyTemplates.Template;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.ui.AccessibleNames;

/** Where a new ontology comes from: nowhere, a template that is installed, or a file in a foreign format. */
final class OntologySourcePage extends WizardPage {

	private final List<Template> templates = new OntologyTemplates(Contributions.ofPlatform()).all();
	private final OntologyFormats formats = new OntologyFormats(Contributions.ofPlatform());
	private Button fromTemplate;
	private Button fromFile;
	private Table table;
	private Text path;

	private final boolean beginsWithFile;

	/** @param beginsWithFile whether a file is what is most likely wanted */
	OntologySourcePage(String title, boolean beginsWithFile) {
		super("source");
		this.beginsWithFile = beginsWithFile;
		setTitle(title);
		setDescription(Messages.NewOntology_Source);
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(new GridLayout(2, false));
		Button empty = radio(body, Messages.NewOntology_Empty);
		empty.setSelection(!beginsWithFile);
		fromTemplate = radio(body, Messages.NewOntology_Template);
		fromTemplate.setEnabled(!templates.isEmpty());
		table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		AccessibleNames.name(table, Messages.NewOntology_Template.replace("&", ""));
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).indent(20, 0).hint(380, 180).applyTo(table);
		for (Template template : templates) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(template.description().isEmpty() ? template.name() : template.name() + " \u2013 " + template.description());
		}
		fromFile = radio(body, Messages.NewOntology_File);
		fromFile.setSelection(beginsWithFile);
		path = new Text(body, SWT.BORDER);
		AccessibleNames.name(path, Messages.NewOntology_File.replace("&", ""));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(20, 0).applyTo(path);
		path.addModifyListener(event -> {
			empty.setSelection(false);
			fromTemplate.setSelection(false);
			fromFile.setSelection(true);
			validate();
		});
		Button browse = new Button(body, SWT.PUSH);
		browse.setText(Messages.Browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			String chosen = new FileDialog(getShell(), SWT.OPEN).open();
			if (chosen != null) {
				path.setText(chosen);
			}
		}));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			empty.setSelection(false);
			fromFile.setSelection(false);
			fromTemplate.setSelection(true);
			validate();
		}));
		setControl(body);
		validate();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && beginsWithFile) {
			path.setFocus();
		}
	}

	private Button radio(Composite parent, String text) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		return button;
	}

	private Optional<Path> file() {
		try {
			return path.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(path.getText().strip())).filter(Files::isRegularFile);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private void validate() {
		setErrorMessage(null);
		setMessage(Messages.NewOntology_Source);
		boolean complete = true;
		if (fromTemplate.getSelection()) {
			complete = table.getSelectionIndex() >= 0;
		} else if (fromFile.getSelection()) {
			Optional<OntologyFormat> format = file().flatMap(formats::detect);
			complete = format.isPresent();
			if (format.isPresent()) {
				setMessage(NLS.bind(Messages.NewOntology_Detected, format.get().name()));
			} else if (!path.getText().isBlank()) {
				setErrorMessage(file().isEmpty() ? Messages.NewOntology_NoFile : NLS.bind(Messages.NewOntology_NoFormat, readable()));
			}
		}
		setPageComplete(complete);
	}

	/** The formats that can be read, by their short names: there is room for two lines. */
	private String readable() {
		return formats.all().stream().filter(format -> format.reader().isPresent()).map(OntologyFormat::id).collect(Collectors.joining(", "));
	}

	/** The ontology that is chosen, read beside the UI thread. */
	Ontology ontology(LossReport losses) throws IOException {
		return Background.run(getContainer(), Messages.NewOntology_Reading, chosen(losses));
	}

	/** What is chosen now, to be read by any thread. */
	private Background.Work<Ontology> chosen(LossReport losses) throws IOException {
		if (fromTemplate.getSelection()) {
			return templates.get(table.getSelectionIndex())::ontology;
		}
		if (fromFile.getSelection()) {
			Path file = file().orElseThrow(() -> new IOException(Messages.NewOntology_NoFile));
			return () -> formats.read(file, Optional.empty(), losses);
		}
		Ontology empty = OntologyFactory.eINSTANCE.createOntology();
		empty.setVersion("1.0.0");
		return () -> empty;
	}
}
