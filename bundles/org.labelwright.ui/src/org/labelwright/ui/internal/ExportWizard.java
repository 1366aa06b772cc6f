/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.dataset.CountingSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Exporter;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.OptionControls;
import org.osgi.framework.FrameworkUtil;

/** Writes a dataset of the workspace in a foreign format. */
public final class ExportWizard extends TransferWizard implements IExportWizard {

	private static final String LAST_FORMAT = "format";
	private final Formats installed = new Formats(Contributions.ofPlatform());
	private final List<Format> formats = installed.all().stream().filter(format -> format.exporter().isPresent()).toList();
	private final Page page = new Page();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.Export_Title);
		setDialogSettings(DialogSettings.getOrCreateSection(
				PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ExportWizard.class)).getDialogSettings(), "export"));
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile source = page.dataset.file().orElseThrow();
		Format format = page.format();
		Path target = page.target().orElseThrow();
		Map<String, String> options = page.options.values();
		getDialogSettings().put(LAST_FORMAT, format.id());
		DatasetManager datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);
		return transfer(page, NLS.bind(Messages.Export_Job, source.getProject().getName()), (losses, progress) -> {
			try (DatasetHandle from = datasets.acquire(Workspace.folder(source))) {
				CountingSource counting = new CountingSource(from.dataset());
				long written = installed.write(counting, target, format.id(), options, losses, progress);
				return new Outcome(MessageFormat.format(Messages.Export_Done, written, target.getFileName()), counting.annotations(), written);
			}
		});
	}

	private final class Page extends WizardPage {

		private DatasetCombo dataset;
		private Combo choice;
		private FormatSummary summary;
		private Text path;
		private OptionControls options;

		Page() {
			super("export");
			setTitle(Messages.Export_Title);
			setDescription(Messages.Export_Description);
			setPageComplete(false);
		}

		Format format() {
			return formats.get(choice.getSelectionIndex());
		}

		Optional<Path> target() {
			try {
				return path.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(path.getText().trim()).toAbsolutePath());
			} catch (InvalidPathException e) {
				return Optional.empty();
			}
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			body.setLayout(new GridLayout(3, false));
			new Label(body, SWT.NONE).setText(Messages.Export_Dataset);
			dataset = new DatasetCombo(body, 2);
			new Label(body, SWT.NONE).setText(Messages.Export_Format);
			choice = new Combo(body, SWT.READ_ONLY);
			choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
			formats.forEach(one -> choice.add(one.name()));
			choice.select(lastChosen());
			choice.addListener(SWT.Selection, event -> showFormat());
			summary = new FormatSummary(body, 3);
			new Label(body, SWT.NONE).setText(Messages.Export_Target);
			path = new Text(body, SWT.BORDER);
			path.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			path.addModifyListener(event -> validate());
			Button browse = new Button(body, SWT.PUSH);
			browse.setText(Messages.Export_Browse);
			browse.addListener(SWT.Selection, event -> browse());
			options = new OptionControls(body, Messages.Format_Options, Messages.Format_NoOptions, 3, Page.this::validate);
			setControl(body);
			showFormat();
		}

		@Override
		public void setVisible(boolean visible) {
			super.setVisible(visible);
			if (visible) {
				choice.setFocus();
			}
		}

		/** The format of the export before, since people export to the same one again and again, or the first that has a place for what the editor shows. */
		private int lastChosen() {
			int last = formats.stream().map(Format::id).toList().indexOf(getDialogSettings().get(LAST_FORMAT));
			Optional<GeometryKind> kind = shownKind();
			if (last >= 0 && kind.filter(one -> !carries(formats.get(last), one)).isEmpty()) {
				return last;
			}
			return kind.flatMap(one -> IntStream.range(0, formats.size()).filter(i -> carries(formats.get(i), one)).boxed().findFirst()).orElse(0);
		}

		/** What labels of a text or recording that is in the editor are; empty for images, which have many kinds. */
		private static Optional<GeometryKind> shownKind() {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			Optional<Item> item = Optional.ofNullable(window).map(IWorkbenchWindow::getActivePage).map(IWorkbenchPage::getActiveEditor).filter(ItemNavigation.class::isInstance)
					.flatMap(editor -> ((ItemNavigation) editor).item());
			return item.map(Item::mediaType).flatMap(type -> type.startsWith("text/") ? Optional.of(GeometryKind.SPAN) : type.startsWith("audio/") ? Optional.of(GeometryKind.INTERVAL) : Optional.empty());
		}

		private static boolean carries(Format format, GeometryKind kind) {
			return format.exporter().orElseThrow().get().capabilities().geometry().contains(kind);
		}

		private void browse() {
			FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
			String extension = format().extension();
			dialog.setFileName(dataset.file().map(file -> file.getProject().getName()).orElse("labels") + (extension.isEmpty() ? "" : "." + extension));
			// The page says what will be replaced.
			dialog.setOverwrite(false);
			String chosen = dialog.open();
			if (chosen != null) {
				path.setText(chosen);
			}
		}

		private void showFormat() {
			Exporter exporter = format().exporter().orElseThrow().get();
			summary.showWriting(format(), exporter.capabilities());
			options.show(exporter.options());
			validate();
		}

		private void validate() {
			Optional<String> wrong = dataset.file().isEmpty() ? Optional.of(Messages.Import_NoDataset) : options.mistake().or(() -> target().flatMap(this::mistake));
			setErrorMessage(wrong.orElse(null));
			if (target().isEmpty()) {
				setMessage(Messages.Export_TargetMissing);
			} else if (Files.isRegularFile(target().get())) {
				setMessage(NLS.bind(Messages.Export_Replaced, target().get()), IMessageProvider.WARNING);
			} else {
				setMessage(Messages.Export_Description);
			}
			setPageComplete(wrong.isEmpty() && target().isPresent());
		}

		/** What would be wrong with writing there. */
		private Optional<String> mistake(Path target) {
			if (Files.isDirectory(target)) {
				return !format().extension().isEmpty() ? Optional.of(NLS.bind(Messages.Export_Folder, target))
						: isFull(target) ? Optional.of(NLS.bind(Messages.Export_Full, target)) : Optional.empty();
			}
			return target.getParent() == null || Files.isDirectory(target.getParent()) ? Optional.empty()
					: Optional.of(NLS.bind(Messages.Export_FolderMissing, target.getParent()));
		}

		private static boolean isFull(Path folder) {
			try (Stream<Path> children = Files.list(folder)) {
				return children.findAny().isPresent();
			} catch (IOException | UncheckedIOException e) {
				// It cannot be looked into; the export says why.
				return false;
			}
		}
	}
}
