/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.ResourceUtil;
import org.labelwright.core.Ids;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.ontology.Ontology;

/** Makes a file with an ontology: an empty one, a ready-made one, or, which is offered first where it is installed to import, one of a foreign format. */
public final class NewOntologyWizard extends Wizard implements INewWizard, IImportWizard, IExecutableExtension {

	private static final String IMPORTS = "org.eclipse.ui.importWizards";

	private boolean imports;
	private OntologySourcePage source;
	private IWorkbench workbench;
	private WizardNewFileCreationPage target;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		imports = element.getDeclaringExtension().getExtensionPointUniqueIdentifier().equals(IMPORTS);
	}

	@Override
	public void init(IWorkbench withWorkbench, IStructuredSelection selection) {
		workbench = withWorkbench;
		String title = imports ? Messages.ImportOntology_Title : Messages.NewOntology_Title;
		setWindowTitle(title);
		source = new OntologySourcePage(title, imports);
		setNeedsProgressMonitor(true);
		target = new WizardNewFileCreationPage("target", selection);
		target.setTitle(title);
		target.setDescription(Messages.NewOntology_Target);
		target.setFileExtension(OntologyText.EXTENSION);
		target.setAllowExistingResources(false);
		if (!(selection.getFirstElement() instanceof IResource)) {
			folder().ifPresent(folder -> target.setContainerFullPath(folder.getFullPath()));
		}
	}

	/** Where the active editor's file lies, or else the only project. */
	private Optional<IContainer> folder() {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		IEditorPart editor = window == null ? null : window.getActivePage().getActiveEditor();
		if (editor != null && ResourceUtil.getFile(editor.getEditorInput()) instanceof IFile file) {
			return Optional.of(file.getParent());
		}
		IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
		return projects.length == 1 && projects[0].isOpen() ? Optional.of(projects[0]) : Optional.empty();
	}

	@Override
	public void addPages() {
		addPage(source);
		addPage(target);
	}

	@Override
	public boolean performFinish() {
		LossReport losses = new LossReport();
		try {
			Ontology ontology = source.ontology(losses);
			String file = target.getFileName();
			String name = file.endsWith("." + OntologyText.EXTENSION) ? file.substring(0, file.length() - OntologyText.EXTENSION.length() - 1) : file;
			if (ontology.getName() == null) {
				ontology.setName(name);
			}
			if (ontology.getId() == null) {
				ontology.setId(Ids.ofName(name, id -> false));
			}
			byte[] text = new OntologyText().write(ontology).getBytes(StandardCharsets.UTF_8);
			target.setFileName(name + "." + OntologyText.EXTENSION);
			IFile created = target.createNewFile();
			if (created == null) {
				return false;
			}
			created.setContents(text, true, false, null);
			IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), created);
			Losses.show(getShell(), Messages.NewOntology_Title, Optional.empty(), losses);
			return true;
		} catch (IOException | CoreException e) {
			MessageDialog.openError(getShell(), Messages.NewOntology_Failed, e.getMessage());
			return false;
		}
	}
}
