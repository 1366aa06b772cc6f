/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.Ids;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.ui.DatasetManager;

/** Makes an empty dataset in the workspace. */
public final class NewDatasetWizard extends Wizard implements INewWizard {

	public static final String ID = "org.labelwright.ui.newDataset";

	private final Page page = new Page();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.NewDataset_Title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	/** The page, for tests that fill it in. */
	public Page page() {
		return page;
	}

	@Override
	public boolean performFinish() {
		String name = page.name();
		List<String> classes = page.classes();
		Path folder = ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(Ids.ofName(name, id -> ResourcesPlugin
				.getWorkspace().getRoot().getLocation().append(id).toFile().exists()));
		IFile[] file = new IFile[1];
		try {
			getContainer().run(true, false, monitor -> {
				try {
					Dataset.create(folder, name);
					try (Dataset dataset = Dataset.openForEditing(folder)) {
						classes.forEach(one -> LabelClasses.add(dataset.ontology(), one));
						dataset.saveOntology();
					}
					file[0] = Workspace.open(folder, monitor);
				} catch (IOException | CoreException e) {
					throw new InvocationTargetException(e);
				}
			});
			PlatformUI.getWorkbench().getService(DatasetManager.class).contentChanged();
			Workspace.edit(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file[0]);
			return true;
		} catch (InvocationTargetException e) {
			ErrorDialog.openError(getShell(), Messages.NewDataset_Title, null,
					new Status(IStatus.ERROR, NewDatasetWizard.class, e.getCause().getMessage(), e.getCause()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (CoreException e) {
			ErrorDialog.openError(getShell(), Messages.NewDataset_Title, null, e.getStatus());
		}
		return false;
	}

	/** Asks for the name and the first label classes. */
	public static final class Page extends WizardPage {

		private Text name;
		private Text classes;

		Page() {
			super("dataset");
			setTitle(Messages.NewDataset_Title);
			setDescription(Messages.NewDataset_Description);
			setPageComplete(false);
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			body.setLayout(new GridLayout(2, false));
			new Label(body, SWT.NONE).setText(Messages.NewDataset_Name);
			name = new Text(body, SWT.BORDER);
			name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			name.addModifyListener(event -> validate());
			new Label(body, SWT.NONE).setText(Messages.NewDataset_Classes);
			classes = new Text(body, SWT.BORDER);
			classes.setMessage(Messages.NewDataset_ClassesHint);
			classes.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			setControl(body);
		}

		private void validate() {
			boolean exists = !name().isEmpty() && ResourcesPlugin.getWorkspace().validateName(name(), org.eclipse.core.resources.IResource.PROJECT).isOK()
					&& ResourcesPlugin.getWorkspace().getRoot().getProject(name()).exists();
			setErrorMessage(exists ? Messages.NewDataset_Exists : null);
			setMessage(name().isEmpty() ? Messages.NewDataset_NameMissing : Messages.NewDataset_Description);
			setPageComplete(!exists && !name().isEmpty());
		}

		public void fill(String datasetName, String classNames) {
			name.setText(datasetName);
			classes.setText(classNames);
		}

		String name() {
			return name.getText().trim();
		}

		List<String> classes() {
			return Arrays.stream(classes.getText().split(",")).map(String::trim).filter(one -> !one.isEmpty()).distinct().toList();
		}
	}
}
