/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.refactoring.MigratedSource;
import org.labelwright.core.registry.Contributions;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.JobProgress;
import org.labelwright.ui.OptionControls;

/** Takes a file or folder of any installed format into a dataset of the workspace. */
public final class ImportWizard extends Wizard implements IImportWizard {

	public static final String ID = "org.labelwright.ui.import";

	private final Formats formats = new Formats(Contributions.ofPlatform());
	private final Page page = new Page();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.Import_Title);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		Path source = page.source();
		IFile target = page.target.file().orElseThrow();
		Staging.Options options = new Staging.Options(Layer.MAIN, page.copy.getSelection());
		Format format = page.format.orElseThrow();
		Map<String, String> settings = page.settings.values();
		Display display = getShell().getDisplay();
		DatasetManager datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);
		Job job = new Job(NLS.bind(Messages.Import_Job, source.getFileName())) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				LossReport losses = new LossReport();
				try (DatasetSource from = formats.open(source, Optional.of(format.id()), settings, losses, new JobProgress(monitor, getName()));
						DatasetHandle into = datasets.acquire(Workspace.folder(target))) {
					Staging.Result result = into.dataset().importFrom(MigratedSource.of(from, into.dataset().ontology()), options,
							new JobProgress(monitor, getName()));
					display.asyncExec(() -> done(into, result, losses));
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				} catch (IOException e) {
					return new Status(IStatus.ERROR, ImportWizard.class, NLS.bind(Messages.Import_Failed, source.getFileName()) + " " + e.getMessage(), e);
				}
			}

			private void done(DatasetHandle into, Staging.Result result, LossReport losses) {
				datasets.contentChanged();
				datasets.ontologyChanged(into.dataset());
				StringBuilder text = new StringBuilder(NLS.bind(Messages.Import_Done, result.items(), result.annotations()));
				losses.losses().forEach(loss -> text.append('\n').append(loss.count()).append(" \u00d7 ").append(loss.what()).append(": ").append(loss.why()));
				MessageDialog.openInformation(display.getActiveShell(), Messages.Import_Title, text.toString());
			}
		};
		job.setUser(true);
		job.schedule();
		return true;
	}

	private final class Page extends WizardPage {

		private Text path;
		private DatasetCombo target;
		private Button copy;
		private OptionControls settings;
		private Path detected;
		private Optional<Format> format = Optional.empty();

		Page() {
			super("import");
			setTitle(Messages.Import_Title);
			setDescription(Messages.Import_Description);
			setPageComplete(false);
		}

		Path source() {
			return Path.of(path.getText().trim());
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			body.setLayout(new GridLayout(4, false));
			new Label(body, SWT.NONE).setText(Messages.Import_Source);
			path = new Text(body, SWT.BORDER);
			path.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			path.addModifyListener(event -> validate());
			Button file = new Button(body, SWT.PUSH);
			file.setText(Messages.Import_File);
			file.addListener(SWT.Selection, event -> choose(new FileDialog(getShell(), SWT.OPEN).open()));
			Button folder = new Button(body, SWT.PUSH);
			folder.setText(Messages.Import_Folder);
			folder.addListener(SWT.Selection, event -> choose(new DirectoryDialog(getShell(), SWT.OPEN).open()));
			new Label(body, SWT.NONE).setText(Messages.Import_Into);
			target = new DatasetCombo(body, 3);
			copy = new Button(body, SWT.CHECK);
			copy.setText(Messages.Import_Copy);
			copy.setSelection(true);
			copy.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
			settings = new OptionControls(body, 4, Page.this::validate);
			setControl(body);
			validate();
		}

		private void choose(String chosen) {
			if (chosen != null) {
				path.setText(chosen);
			}
		}

		private void validate() {
			setPageComplete(false);
			setErrorMessage(target.file().isEmpty() ? Messages.Import_NoDataset : null);
			boolean there = !path.getText().isBlank() && Files.exists(source());
			if (there && !source().equals(detected)) {
				format = formats.detect(source());
				settings.show(format.flatMap(Format::importer).map(maker -> maker.get().options()).orElse(List.of()));
			}
			detected = there ? source() : null;
			Optional<String> wrong = settings.mistake();
			if (wrong.isPresent()) {
				setErrorMessage(wrong.get());
			} else if (!there) {
				setMessage(Messages.Import_SourceMissing);
			} else if (format.isEmpty()) {
				setErrorMessage(Messages.Import_NoFormat);
			} else {
				setMessage(NLS.bind(Messages.Import_Detected, format.get().name()));
				setPageComplete(target.file().isPresent());
			}
		}
	}
}
