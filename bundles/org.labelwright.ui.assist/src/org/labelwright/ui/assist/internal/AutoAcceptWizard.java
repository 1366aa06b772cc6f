/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Layer;
import org.labelwright.quality.autoaccept.AcceptRule;
import org.labelwright.quality.autoaccept.AutoAcceptance;
import org.labelwright.quality.autoaccept.ClassPrecision;
import org.labelwright.quality.consensus.GoldScores;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.JobProgress;

/** Accepts predictions of classes of which gold proves that the model is right often enough: measures first, shows what that would accept, then does it. */
final class AutoAcceptWizard extends Wizard {

	private static final double CONFIDENCE = 0.95;
	private static final int PERMILLE = 1000;

	private final ItemNavigation items;
	private final Page page = new Page();

	AutoAcceptWizard(ItemNavigation items) {
		this.items = items;
		setWindowTitle(Messages.Auto_Title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	/** What is done with the request, outside of the UI thread. */
	@FunctionalInterface
	private interface Work {
		AutoAcceptance.Result run(AutoAcceptance acceptance, Progress progress) throws IOException;
	}

	private Optional<AutoAcceptance.Result> run(String title, Work work) {
		AutoAcceptance.Result[] result = new AutoAcceptance.Result[1];
		try {
			getContainer().run(true, true, monitor -> {
				try {
					result[0] = work.run(new AutoAcceptance(items.dataset(), Clock.systemUTC()), new JobProgress(monitor, title));
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				} catch (CancellationException e) {
					throw new InterruptedException();
				}
			});
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getCause().getMessage());
		} catch (InterruptedException e) {
			// By the button for it: all is as it was.
			page.setMessage(Messages.Auto_Cancelled);
		}
		return Optional.ofNullable(result[0]);
	}

	@Override
	public boolean performFinish() {
		AutoAcceptance.Request request = page.request();
		Optional<AutoAcceptance.Result> done = run(Messages.Auto_Accepting, (acceptance, progress) -> acceptance.accept(request, progress));
		done.ifPresent(result -> {
			PlatformUI.getWorkbench().getService(DatasetManager.class).stepDone(items.dataset(), Optional.of(Messages.Auto_Title));
			Reviews reviews = PlatformUI.getWorkbench().getService(Reviews.class);
			long accepted = result.rules().stream().mapToLong(AcceptRule::accepted).sum();
			long audit = result.rules().stream().mapToLong(rule -> rule.sample().size()).sum();
			reviews.of(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor())
					.ifPresent(review -> review.editor().say(NLS.bind(Messages.Auto_Done, accepted, audit)));
		});
		return done.isPresent();
	}

	private final class Page extends WizardPage {

		private List<Layer> layers = List.of();
		private Combo layer;
		private Combo gold;
		private Spinner precision;
		private Spinner audit;
		private Button measure;
		private Table table;

		Page() {
			super("auto-accept");
			setTitle(Messages.Auto_Title);
			setDescription(Messages.Auto_Description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			body.setLayout(new GridLayout(2, false));
			layers = items.dataset().layers().stream().filter(one -> !one.id().equals(items.layer())).toList();
			layer = combo(body, Messages.Auto_Layer);
			gold = combo(body, Messages.Auto_Gold);
			int golden = layers.stream().map(Layer::id).toList().indexOf(GoldScores.LAYER);
			gold.select(Math.max(0, golden));
			int shown = PlatformUI.getWorkbench().getService(Reviews.class).of(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor())
					.flatMap(Review::layer).map(layers::indexOf).orElse(-1);
			layer.select(shown >= 0 ? shown : layers.size() - 1 == golden ? 0 : layers.size() - 1);
			precision = spinner(body, Messages.Auto_Precision, 500, 999, 980);
			audit = spinner(body, Messages.Auto_Audit, 0, PERMILLE, 50);
			measure = new Button(body, SWT.PUSH);
			measure.setText(Messages.Auto_Measure);
			measure.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false, 2, 1));
			measure.addListener(SWT.Selection, event -> measure());
			GridData large = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
			large.heightHint = 160;
			large.widthHint = 840;
			table = FittedTable.create(body, SWT.SINGLE, large, Messages.Auto_Title, List.of(new FittedTable.Column(Messages.View_Class, SWT.LEFT, 1, 90),
					new FittedTable.Column(Messages.Auto_From, SWT.RIGHT, 0, 132), new FittedTable.Column(Messages.Auto_Accepts, SWT.RIGHT, 0, 80),
					new FittedTable.Column(Messages.Auto_ToAudit, SWT.RIGHT, 0, 80),
					new FittedTable.Column(Messages.Auto_Why, SWT.LEFT, 8, 260)));
			setControl(body);
			changed();
		}

		private Combo combo(Composite body, String name) {
			new Label(body, SWT.NONE).setText(name);
			Combo combo = new Combo(body, SWT.READ_ONLY);
			combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			layers.forEach(one -> combo.add(one.name()));
			combo.addListener(SWT.Selection, event -> changed());
			return combo;
		}

		private Spinner spinner(Composite body, String name, int least, int most, int value) {
			new Label(body, SWT.NONE).setText(name);
			Spinner spinner = new Spinner(body, SWT.BORDER);
			spinner.setValues(value, least, most, 1, 5, 10);
			spinner.addListener(SWT.Selection, event -> changed());
			return spinner;
		}

		AutoAcceptance.Request request() {
			return new AutoAcceptance.Request(layers.get(layer.getSelectionIndex()).id(), layers.get(gold.getSelectionIndex()).id(), items.layer(),
					precision.getSelection() / (double) PERMILLE, CONFIDENCE, audit.getSelection() / (double) PERMILLE, 1);
		}

		/** What was measured is of another request then. */
		private void changed() {
			table.removeAll();
			setPageComplete(false);
			boolean possible = layers.size() > 1 && layer.getSelectionIndex() != gold.getSelectionIndex();
			measure.setEnabled(possible);
			setErrorMessage(possible ? null : layers.size() > 1 ? Messages.Auto_SameLayer : Messages.Auto_NoGold);
			setMessage(Messages.Auto_Description);
		}

		private void measure() {
			AutoAcceptance.Request request = request();
			setErrorMessage(null);
			Optional<AutoAcceptance.Result> measured = AutoAcceptWizard.this.run(Messages.Auto_Measuring, (acceptance, progress) -> acceptance.plan(request, progress));
			table.removeAll();
			measured.ifPresent(result -> {
				result.classes().forEach(one -> show(one, result));
				setMessage(result.rules().isEmpty() ? Messages.Auto_None : Messages.Auto_Ready, result.rules().isEmpty() ? WARNING : NONE);
				setPageComplete(!result.rules().isEmpty());
			});
		}

		private void show(ClassPrecision one, AutoAcceptance.Result result) {
			Optional<AcceptRule> rule = result.rules().stream().filter(each -> each.labelClass().equals(one.labelClass()) && each.author().equals(one.author())).findFirst();
			TableItem row = new TableItem(table, SWT.NONE);
			row.setText(new String[] { one.name(), rule.map(each -> NLS.bind(Messages.View_Percent, Math.round(100 * each.threshold()))).orElse("\u2013"),
					rule.map(each -> Long.toString(each.accepted())).orElse("0"), rule.map(each -> Integer.toString(each.sample().size())).orElse("0"),
					one.refusal().orElseGet(() -> NLS.bind(Messages.Auto_Proof, new Object[] { one.above().right(), one.above().judged(),
							String.format(Locale.ROOT, "%.1f", 100 * one.lower()) })) });
		}
	}
}
