/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
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
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contributions;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.JobProgress;
import org.labelwright.ui.OptionControls;

/** Writes a dataset of the workspace in a foreign format. */
public final class ExportWizard extends Wizard implements IExportWizard {

	private final Formats installed = new Formats(Contributions.ofPlatform());
	private final List<Format> formats = installed.all().stream().filter(format -> format.exporter().isPresent()).toList();
	private final Page page = new Page();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.Export_Title);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile source = page.dataset.file().orElseThrow();
		Format format = formats.get(page.format.getSelectionIndex());
		Path target = Path.of(page.path.getText().trim());
		Map<String, String> options = page.options.values();
		Display display = getShell().getDisplay();
		DatasetManager datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);
		Job job = new Job(NLS.bind(Messages.Export_Job, source.getProject().getName())) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				LossReport losses = new LossReport();
				try (DatasetHandle from = datasets.acquire(Workspace.folder(source))) {
					long written = installed.write(from.dataset(), target, format.id(), options, losses, new JobProgress(monitor, getName()));
					display.asyncExec(() -> done(written, losses));
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				} catch (IOException e) {
					return new Status(IStatus.ERROR, ExportWizard.class,
							NLS.bind(Messages.Export_Failed, source.getProject().getName()) + " " + e.getMessage(), e);
				}
			}

			private void done(long written, LossReport losses) {
				StringBuilder text = new StringBuilder(NLS.bind(Messages.Export_Done, written, target));
				losses.losses().forEach(loss -> text.append('\n').append(loss.count()).append(" \u00d7 ").append(loss.what()).append(": ").append(loss.why()));
				MessageDialog.openInformation(display.getActiveShell(), Messages.Export_Title, text.toString());
			}
		};
		job.setUser(true);
		job.schedule();
		return true;
	}

	private final class Page extends WizardPage {

		private DatasetCombo dataset;
		private Combo format;
		private Text path;
		private OptionControls options;

		Page() {
			super("export");
			setTitle(Messages.Export_Title);
			setDescription(Messages.Export_Description);
			setPageComplete(false);
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			body.setLayout(new GridLayout(3, false));
			new Label(body, SWT.NONE).setText(Messages.Export_Dataset);
			dataset = new DatasetCombo(body, 2);
			new Label(body, SWT.NONE).setText(Messages.Export_Format);
			format = new Combo(body, SWT.READ_ONLY);
			format.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
			formats.forEach(one -> format.add(one.name()));
			format.select(0);
			format.addListener(SWT.Selection, event -> showOptions());
			new Label(body, SWT.NONE).setText(Messages.Export_Target);
			path = new Text(body, SWT.BORDER);
			path.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			path.addModifyListener(event -> validate());
			Button browse = new Button(body, SWT.PUSH);
			browse.setText(Messages.Export_Browse);
			browse.addListener(SWT.Selection, event -> {
				FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
				String extension = formats.get(format.getSelectionIndex()).extension();
				dialog.setFileName(dataset.file().map(file -> file.getProject().getName()).orElse("labels") + (extension.isEmpty() ? "" : "." + extension));
				dialog.setOverwrite(true);
				String chosen = dialog.open();
				if (chosen != null) {
					path.setText(chosen);
				}
			});
			options = new OptionControls(body, 3, Page.this::validate);
			setControl(body);
			showOptions();
			validate();
		}

		private void showOptions() {
			options.show(formats.get(format.getSelectionIndex()).exporter().orElseThrow().get().options());
		}

		private void validate() {
			boolean complete = dataset.file().isPresent() && !path.getText().isBlank();
			Optional<String> wrong = options.mistake();
			setErrorMessage(dataset.file().isEmpty() ? Messages.Import_NoDataset : wrong.orElse(null));
			setMessage(complete ? Messages.Export_Description : Messages.Export_TargetMissing);
			setPageComplete(complete && wrong.isEmpty());
		}
	}
}
