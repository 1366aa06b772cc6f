/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.registry.Contributions;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.OptionControls;
import org.osgi.framework.FrameworkUtil;

/** Asks for a batch assistant, its options and the layer its predictions are to become, and starts {@link PreLabelJob}. */
public final class PreLabelWizard extends Wizard {

	private static final String LAST_ASSISTANT = "assistant";

	private final ItemNavigation items;
	private final List<Assistant> assistants;
	private final List<String> media;
	private final Page page = new Page();

	PreLabelWizard(ItemNavigation items) {
		this.items = items;
		media = items.dataset().items().stream().map(Item::mediaType).distinct().toList();
		assistants = new Assistants(Contributions.ofPlatform()).all().stream()
				.filter(one -> one.batch().isPresent() && media.stream().anyMatch(one::worksOn)).toList();
		setWindowTitle(Messages.PreLabel_Title);
		setDialogSettings(DialogSettings.getOrCreateSection(
				PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(PreLabelWizard.class)).getDialogSettings(), "prelabel"));
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		try {
			Options options = Options.of(page.offered.orElseThrow().options(), page.options.values());
			new PreLabelJob(items.dataset(), page.assistant(), options, page.layer()).schedule();
			getDialogSettings().put(LAST_ASSISTANT, page.assistant().id());
			return true;
		} catch (BadInputException e) {
			page.setErrorMessage(e.getMessage());
			return false;
		}
	}

	private final class Page extends WizardPage {

		private Combo choice;
		private Label description;
		private OptionControls options;
		private Text layer;
		private Optional<BatchAssistant> offered = Optional.empty();

		Page() {
			super("prelabel");
			setTitle(Messages.PreLabel_Title);
			setDescription(Messages.PreLabel_Description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			body.setLayout(new GridLayout(2, false));
			new Label(body, SWT.NONE).setText(Messages.PreLabel_Assistant);
			choice = new Combo(body, SWT.READ_ONLY);
			choice.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			assistants.forEach(one -> choice.add(one.name()));
			choice.addListener(SWT.Selection, event -> showAssistant());
			new Label(body, SWT.NONE);
			description = new Label(body, SWT.WRAP);
			GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
			wide.widthHint = 420;
			description.setLayoutData(wide);
			new Label(body, SWT.NONE).setText(Messages.PreLabel_Layer);
			layer = new Text(body, SWT.BORDER);
			layer.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			layer.addModifyListener(event -> validate());
			options = new OptionControls(body, Messages.PreLabel_Options, Messages.PreLabel_NoOptions, 2, this::validate);
			setControl(body);
			if (!assistants.isEmpty()) {
				choice.select(first());
				showAssistant();
			} else {
				choice.setEnabled(false);
				layer.setEnabled(false);
			}
			validate();
		}

		/** Otherwise Finish has the focus where it is enabled, and a key that is meant for the choice starts the run. */
		@Override
		public void setVisible(boolean visible) {
			super.setVisible(visible);
			if (visible) {
				choice.setFocus();
			}
		}

		/** The one that was used last, else the first that has all it needs. */
		private int first() {
			List<String> ids = assistants.stream().map(Assistant::id).toList();
			int last = ids.indexOf(getDialogSettings().get(LAST_ASSISTANT));
			return last >= 0 ? last : IntStream.range(0, assistants.size())
					.filter(at -> made(assistants.get(at)).filter(one -> lacking(one, Map.of()).isEmpty() && one.lacks().isEmpty()).isPresent()).findFirst().orElse(0);
		}

		private static Optional<BatchAssistant> made(Assistant one) {
			return Contributions.ofPlatform().guarded(one.id(), () -> one.batch().orElseThrow().get());
		}

		/** The first option without which it cannot start that has no value, neither given nor by default. */
		private static Optional<String> lacking(BatchAssistant one, Map<String, String> given) {
			return one.options().stream().filter(option -> one.required().contains(option.name()) && given.getOrDefault(option.name(), option.defaultValue()).isBlank())
					.map(FormatOption::name).findFirst();
		}

		private Assistant assistant() {
			return assistants.get(choice.getSelectionIndex());
		}

		private Dataset dataset() {
			return items.dataset();
		}

		private Layer layer() {
			String name = layer.getText().trim();
			return existing(name).orElse(new Layer(name, name));
		}

		private Optional<Layer> existing(String id) {
			return dataset().layers().stream().filter(one -> one.id().equals(id)).findFirst();
		}

		private void showAssistant() {
			offered = made(assistant());
			String lacks = offered.flatMap(BatchAssistant::lacks).map(one -> NLS.bind(Messages.PreLabel_Lacks, one)).orElse("");
			description.setText((assistant().description() + lacks).replace("&", "&&"));
			options.show(offered.map(BatchAssistant::options).orElse(List.of()));
			layer.setText(assistant().id());
			getControl().requestLayout();
			validate();
		}

		private void validate() {
			String id = layer.getText().trim();
			Optional<String> wrong = media.isEmpty() ? Optional.of(Messages.PreLabel_NoItems)
					: assistants.isEmpty() ? Optional.of(NLS.bind(Messages.PreLabel_NoAssistant, String.join(", ", media)))
					: offered.isEmpty() ? Optional.of(NLS.bind(Messages.PreLabel_Broken, assistant().name()))
					: !id.matches("[A-Za-z0-9._-]+") ? Optional.of(Messages.PreLabel_LayerId)
					: id.equals(items.layer()) ? Optional.of(Messages.PreLabel_EditedLayer) : options.mistake().or(() -> lacking(offered.get(), options.values()).map(one -> NLS.bind(Messages.PreLabel_Lacking, one)));
			setErrorMessage(wrong.orElse(null));
			setMessage(existing(id).isPresent() ? NLS.bind(Messages.PreLabel_Anew, id) : Messages.PreLabel_Description,
					existing(id).isPresent() ? WARNING : NONE);
			setPageComplete(wrong.isEmpty());
		}
	}
}
