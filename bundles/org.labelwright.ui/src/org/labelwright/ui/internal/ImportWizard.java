/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.Ids;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.CountingSource;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Archives;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.refactoring.MigratedSource;
import org.labelwright.core.registry.Contributions;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.OptionControls;

/** Takes a file or folder of any installed format into a layer of a dataset of the workspace. */
public final class ImportWizard extends TransferWizard implements IImportWizard {

	public static final String ID = "org.labelwright.ui.import";

	/** What was found out of a file or folder. */
	private record Found(boolean there, boolean archive, Optional<Format> format) {
	}

	private final Formats formats = new Formats(Contributions.ofPlatform());
	private final List<Format> readable = formats.all().stream().filter(format -> format.importer().isPresent()).toList();
	private final DatasetManager datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);
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
		Path source = page.source().orElseThrow();
		IFile target = page.target.file().orElseThrow();
		Staging.Options options = new Staging.Options(page.layer().orElseThrow(), page.copy.getSelection());
		Format format = page.format().orElseThrow();
		Map<String, String> settings = page.settings.values();
		return transfer(page, NLS.bind(Messages.Import_Job, source.getFileName()), (losses, progress) -> {
			try (DatasetHandle into = datasets.acquire(Workspace.folder(target))) {
				return read(source, format, settings, into, options, losses, progress);
			}
		});
	}

	private Outcome read(Path source, Format format, Map<String, String> settings, DatasetHandle into, Staging.Options options, LossReport losses,
			Progress progress) throws IOException {
		try (DatasetSource from = formats.open(source, Optional.of(format.id()), settings, losses, progress)) {
			CountingSource counting = new CountingSource(MigratedSource.of(from, into.dataset().ontology()));
			Staging.Result result = into.dataset().importFrom(counting, options, progress);
			getShell().getDisplay().asyncExec(() -> datasets.ontologyChanged(into.dataset()));
			return new Outcome(MessageFormat.format(Messages.Import_Done, result.items(), result.annotations()), counting.annotations(), result.annotations());
		}
	}

	@Override
	void done() {
		datasets.contentChanged();
	}

	private final class Page extends WizardPage {

		private Text path;
		private Combo choice;
		private FormatSummary summary;
		private DatasetCombo target;
		private Combo layer;
		private Button copy;
		private OptionControls settings;
		private Background detection;
		private Background layerLists;
		private Optional<Found> found = Optional.empty();
		private List<Layer> layers = List.of(Layer.MAIN);
		private Optional<String> unreadable = Optional.empty();

		Page() {
			super("import");
			setTitle(Messages.Import_Title);
			setDescription(Messages.Import_Description);
			setPageComplete(false);
		}

		Optional<Path> source() {
			try {
				return path.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(path.getText().trim()));
			} catch (InvalidPathException e) {
				return Optional.empty();
			}
		}

		Optional<Format> format() {
			return choice.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(readable.get(choice.getSelectionIndex()));
		}

		/** One of the dataset, by its name, or a new one; empty where no name is given. */
		Optional<Layer> layer() {
			String name = layer.getText().trim();
			return name.isEmpty() ? Optional.empty() : Optional.of(layers.stream().filter(one -> one.name().equals(name) || one.id().equals(name)).findFirst()
					.orElseGet(() -> new Layer(Ids.ofName(name, id -> layers.stream().anyMatch(one -> one.id().equals(id))), name)));
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			body.setLayout(new GridLayout(4, false));
			new Label(body, SWT.NONE).setText(Messages.Import_Source);
			path = new Text(body, SWT.BORDER);
			path.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			path.addModifyListener(event -> detect());
			Button file = new Button(body, SWT.PUSH);
			file.setText(Messages.Import_File);
			file.addListener(SWT.Selection, event -> choose(new FileDialog(getShell(), SWT.OPEN).open()));
			Button folder = new Button(body, SWT.PUSH);
			folder.setText(Messages.Import_Folder);
			folder.addListener(SWT.Selection, event -> choose(new DirectoryDialog(getShell(), SWT.OPEN).open()));
			new Label(body, SWT.NONE).setText(Messages.Import_Format);
			choice = new Combo(body, SWT.READ_ONLY);
			choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
			readable.forEach(one -> choice.add(one.name()));
			choice.addListener(SWT.Selection, event -> showFormat());
			summary = new FormatSummary(body, 4);
			new Label(body, SWT.NONE).setText(Messages.Import_Into);
			target = new DatasetCombo(body, 3);
			target.onChange(this::listLayers);
			new Label(body, SWT.NONE).setText(Messages.Import_Layer);
			layer = new Combo(body, SWT.NONE);
			layer.setToolTipText(Messages.Import_LayerTip);
			layer.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
			layer.addModifyListener(event -> validate());
			copy = new Button(body, SWT.CHECK);
			copy.setText(Messages.Import_Copy);
			copy.setSelection(true);
			copy.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
			settings = new OptionControls(body, Messages.Format_Options, Messages.Format_NoOptions, 4, Page.this::validate);
			detection = new Background(body, Messages.Import_Looking);
			layerLists = new Background(body, Messages.Import_Layer);
			setControl(body);
			settings.showNone(Messages.Format_OptionsNone);
			listLayers();
		}

		@Override
		public void setVisible(boolean visible) {
			super.setVisible(visible);
			if (visible) {
				path.setFocus();
			}
		}

		private void choose(String chosen) {
			if (chosen != null) {
				path.setText(chosen);
			}
		}

		private void detect() {
			found = Optional.empty();
			unreadable = Optional.empty();
			detection.forget();
			source().ifPresent(given -> detection.ask(() -> Files.exists(given)
					? new Found(true, Files.isRegularFile(given) && Archives.isArchive(given), formats.detect(given)) : new Found(false, false, Optional.empty()),
					this::detected, this::failed));
			validate();
		}

		private void detected(Found result) {
			found = Optional.of(result);
			copy.setText(result.archive() ? Messages.Import_CopyArchive : Messages.Import_Copy);
			copy.setEnabled(!result.archive());
			copy.setSelection(result.archive() || copy.getSelection());
			result.format().map(readable::indexOf).ifPresent(choice::select);
			showFormat();
		}

		private void failed(IOException why) {
			unreadable = Optional.of(String.valueOf(why.getMessage()));
			validate();
		}

		private void showFormat() {
			Optional<Importer> importer = format().flatMap(Format::importer).map(maker -> maker.get());
			importer.ifPresentOrElse(one -> summary.showReading(format().orElseThrow(), one.capabilities()), summary::clear);
			importer.map(Importer::options).ifPresentOrElse(settings::show, () -> settings.showNone(Messages.Format_OptionsNone));
			validate();
		}

		private void listLayers() {
			unreadable = Optional.empty();
			layerLists.forget();
			target.file().ifPresent(file -> layerLists.ask(() -> {
				try (DatasetHandle handle = datasets.acquire(Workspace.folder(file))) {
					return handle.dataset().layers();
				}
			}, this::listed, this::failed));
			validate();
		}

		private void listed(List<Layer> known) {
			layers = known;
			String before = layer.getText();
			layer.setItems(known.stream().map(Layer::name).toArray(String[]::new));
			layer.setText(before.isEmpty() ? known.getFirst().name() : before);
		}

		private void validate() {
			setErrorMessage(mistake().orElse(null));
			setMessage(state());
			setPageComplete(getErrorMessage() == null && found.filter(Found::there).isPresent() && format().isPresent() && layer().isPresent());
		}

		private Optional<String> mistake() {
			if (target.file().isEmpty()) {
				return Optional.of(Messages.Import_NoDataset);
			}
			if (unreadable.isPresent()) {
				return unreadable;
			}
			if (found.isPresent() && !found.get().there()) {
				return Optional.of(NLS.bind(Messages.Import_NotThere, path.getText()));
			}
			return settings.mistake();
		}

		private String state() {
			if (source().isEmpty()) {
				return Messages.Import_SourceMissing;
			}
			if (found.isEmpty()) {
				return Messages.Import_Looking;
			}
			if (layer().isEmpty()) {
				return Messages.Import_LayerMissing;
			}
			Optional<Format> detected = found.get().format();
			if (detected.isEmpty()) {
				return Messages.Import_NoFormat;
			}
			return detected.equals(format()) ? NLS.bind(Messages.Import_Detected, detected.get().name())
					: NLS.bind(Messages.Import_Chosen, detected.get().name(), format().map(Format::name).orElse(""));
		}
	}
}
