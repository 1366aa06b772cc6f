/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.ide.ResourceUtil;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyFormat;
import org.labelwright.core.ontology.OntologyFormats;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.registry.Contributions;

/** Writes an ontology of the workspace, as it was saved, in a foreign format, and tells what that could not carry. */
public final class ExportOntologyWizard extends Wizard implements IExportWizard {

	private final List<OntologyFormat> formats = new OntologyFormats(Contributions.ofPlatform()).all().stream().filter(one -> one.writer().isPresent()).toList();
	private final List<IFile> files = new ArrayList<>();
	private final Page page = new Page();
	private Optional<IFile> edited = Optional.empty();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.ExportOntology_Title);
		setNeedsProgressMonitor(true);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			try {
				if (project.isOpen()) {
					for (IResource member : project.members()) {
						if (member instanceof IFile file && OntologyText.EXTENSION.equals(file.getFileExtension())) {
							files.add(file);
						}
					}
				}
			} catch (CoreException e) {
				ILog.of(ExportOntologyWizard.class).log(e.getStatus());
			}
		}
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		edited = Optional.ofNullable(window).map(one -> one.getActivePage().getActiveEditor()).map(editor -> ResourceUtil.getFile(editor.getEditorInput()))
				.filter(files::contains);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		LossReport losses = new LossReport();
		Path target = page.target().orElseThrow();
		if (Files.exists(target) && !MessageDialog.openQuestion(getShell(), Messages.ExportOntology_Title, NLS.bind(Messages.ExportOntology_Replace, target))) {
			return false;
		}
		try {
			Path source = files.get(page.ontology.getSelectionIndex()).getLocation().toPath();
			OntologyFormat format = formats.get(page.format.getSelectionIndex());
			Background.run(getContainer(), NLS.bind(Messages.ExportOntology_Writing, target.getFileName()), () -> {
				format.writer().orElseThrow().get().write(new OntologyText().read(source), target, losses);
				return target;
			});
			Losses.show(getShell(), Messages.ExportOntology_Title, Optional.of(NLS.bind(Messages.ExportOntology_Done, target)), losses);
			return true;
		} catch (IOException e) {
			MessageDialog.openError(getShell(), Messages.ExportOntology_Failed, e.getMessage());
			return false;
		}
	}

	private final class Page extends WizardPage {

		private Combo ontology;
		private Combo format;
		private Text path;

		Page() {
			super("export");
			setTitle(Messages.ExportOntology_Title);
			setDescription(Messages.ExportOntology_Description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			body.setLayout(new GridLayout(3, false));
			new Label(body, SWT.NONE).setText(Messages.ExportOntology_Ontology);
			ontology = combo(body, files.stream().map(one -> one.getFullPath().makeRelative().toString()).toList());
			edited.ifPresent(file -> ontology.select(files.indexOf(file)));
			new Label(body, SWT.NONE).setText(Messages.ExportOntology_Format);
			format = combo(body, formats.stream().map(OntologyFormat::name).toList());
			new Label(body, SWT.NONE).setText(Messages.ExportOntology_Path);
			path = new Text(body, SWT.BORDER);
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(path);
			path.addModifyListener(event -> validate());
			Button browse = new Button(body, SWT.PUSH);
			browse.setText(Messages.Browse);
			browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
				FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
				if (format.getSelectionIndex() >= 0) {
					dialog.setFileName("ontology." + formats.get(format.getSelectionIndex()).extension());
				}
				String chosen = dialog.open();
				if (chosen != null) {
					path.setText(chosen);
				}
			}));
			setControl(body);
			validate();
		}

		private static Combo combo(Composite parent, List<String> items) {
			Combo combo = new Combo(parent, SWT.READ_ONLY);
			combo.setItems(items.toArray(String[]::new));
			combo.select(0);
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(2, 1).applyTo(combo);
			return combo;
		}

		Optional<Path> target() {
			try {
				return path.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(path.getText().strip()).toAbsolutePath());
			} catch (InvalidPathException e) {
				return Optional.empty();
			}
		}

		private void validate() {
			setErrorMessage(files.isEmpty() ? Messages.ExportOntology_NoOntology : formats.isEmpty() ? Messages.ExportOntology_NoFormat : null);
			setPageComplete(!files.isEmpty() && !formats.isEmpty() && target().isPresent());
		}
	}
}
