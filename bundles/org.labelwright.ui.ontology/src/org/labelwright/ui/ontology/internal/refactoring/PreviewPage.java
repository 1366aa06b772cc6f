/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.ontology.internal.refactoring;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.refactoring.Affected;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.core.refactoring.Plan;

/** Every label a plan touches, in a table that holds a million; single ones can be left out. */
public final class PreviewPage extends WizardPage {

	private static final int TELL_MILLIS = 100;
	private static final int TABLE_HEIGHT = 180;

	private final Dataset dataset;
	private final Supplier<Optional<Plan>> plan;
	private final Set<LabelRef> excluded = new HashSet<>();
	private final Map<String, String> paths = new HashMap<>();
	private final Map<String, String> names = new HashMap<>();
	private Optional<Plan> shownPlan = Optional.empty();
	private Optional<Job> looking = Optional.empty();
	private List<Affected> all = List.of();
	private List<Affected> shown = List.of();
	private boolean ready;
	private Label summary;
	private Text filter;
	private Table table;
	private SampleView sample;

	PreviewPage(Dataset dataset, Supplier<Optional<Plan>> plan) {
		super("preview");
		this.dataset = dataset;
		this.plan = plan;
		setTitle(Messages.Preview_Title);
		setDescription(Messages.Preview_Description);
		// What is not looked at can be done all the same.
		setPageComplete(true);
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(body);
		filter = new Text(body, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
		filter.setMessage(Messages.Preview_Filter);
		filter.addModifyListener(event -> filter());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		button(body, Messages.Preview_All, false);
		button(body, Messages.Preview_None, true);
		table = new Table(body, SWT.VIRTUAL | SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(SWT.DEFAULT, TABLE_HEIGHT).applyTo(table);
		column(Messages.Preview_Column_Item, 200);
		column(Messages.Preview_Column_Layer, 80);
		column(Messages.Preview_Column_Class, 180);
		column(Messages.Preview_Column_Change, 200);
		column(Messages.Preview_Column_Loss, 140);
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				check((TableItem) event.item);
			} else {
				showSample();
			}
		});
		summary = new Label(body, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(600, 2 * summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(summary);
		sample = new SampleView(body, dataset);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(sample);
		body.addDisposeListener(event -> looking.ifPresent(Job::cancel));
		setControl(body);
		Dialog.applyDialogFont(body);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private void button(Composite parent, String text, boolean exclude) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			for (Affected one : shown) {
				if (exclude) {
					excluded.add(one.label());
				} else {
					excluded.remove(one.label());
				}
			}
			table.clearAll();
			summarize();
		}));
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && plan.get().isPresent() && !plan.get().equals(shownPlan)) {
			look(plan.get().get());
		}
	}

	private void look(Plan wanted) {
		looking.ifPresent(Job::cancel);
		shownPlan = Optional.of(wanted);
		excluded.clear();
		ready = false;
		dataset.items().forEach(item -> paths.put(item.id(), item.path()));
		LabelClasses.all(wanted.after()).forEach(one -> names.put(one.getId(), Subject.name(one)));
		LabelClasses.all(dataset.ontology()).forEach(one -> names.put(one.getId(), Subject.name(one)));
		show(List.of());
		summary.setText(Messages.Preview_Looking);
		Job job = new Job(Messages.Preview_Job) {
			private long told;

			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					List<Affected> found = new DatasetRefactoring(dataset).preview(wanted, (done, total) -> {
						if (monitor.isCanceled()) {
							throw new CancellationException();
						}
						tell(done, total);
					});
					inUi(wanted, () -> {
						ready = true;
						show(found);
					});
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				} catch (IOException e) {
					inUi(wanted, () -> setErrorMessage(e.getMessage()));
					return Status.OK_STATUS;
				}
			}

			private void tell(long done, long total) {
				long now = System.currentTimeMillis();
				if (now - told > TELL_MILLIS) {
					told = now;
					inUi(wanted, () -> summary.setText(NLS.bind(Messages.Preview_Progress, done, total)));
				}
			}
		};
		looking = Optional.of(job);
		job.schedule();
	}

	private void inUi(Plan of, Runnable update) {
		if (!table.isDisposed()) {
			table.getDisplay().asyncExec(() -> {
				if (!table.isDisposed() && shownPlan.filter(one -> one == of).isPresent()) {
					update.run();
				}
			});
		}
	}

	private void show(List<Affected> found) {
		all = found;
		filter();
		if (!shown.isEmpty()) {
			table.select(0);
			showSample();
		}
	}

	private void filter() {
		String wanted = filter.getText().toLowerCase(Locale.ROOT);
		shown = wanted.isEmpty() ? all : all.stream().filter(one -> String.join(" ", texts(one)).toLowerCase(Locale.ROOT).contains(wanted)).toList();
		table.setItemCount(shown.size());
		table.clearAll();
		if (ready) {
			summarize();
		}
	}

	private String[] texts(Affected one) {
		String before = names.getOrDefault(one.labelClass(), one.labelClass());
		String after = names.getOrDefault(one.classAfter(), one.classAfter());
		return new String[] { paths.getOrDefault(one.label().item(), one.label().item()), one.label().layer(),
				one.removed() ? before + " \u2192 \u2013" : one.labelClass().equals(one.classAfter()) ? before : before + " \u2192 " + after, one.text(),
				one.loss().orElse("") };
	}

	private void fill(TableItem row, int index) {
		Affected one = shown.get(index);
		row.setText(texts(one));
		row.setChecked(!excluded.contains(one.label()));
	}

	private void check(TableItem row) {
		LabelRef label = shown.get(table.indexOf(row)).label();
		if (row.getChecked()) {
			excluded.remove(label);
		} else {
			excluded.add(label);
		}
		summarize();
	}

	private void showSample() {
		if (table.getSelectionIndex() >= 0 && shownPlan.isPresent()) {
			sample.show(shownPlan.get(), shown.get(table.getSelectionIndex()).label());
		}
	}

	private void summarize() {
		long items = all.stream().map(one -> one.label().item()).distinct().count();
		Map<String, Long> losses = all.stream().filter(one -> !excluded.contains(one.label()))
				.flatMap(one -> one.loss().stream()).collect(Collectors.groupingBy(loss -> loss, TreeMap::new, Collectors.counting()));
		String lost = losses.isEmpty() ? Messages.Preview_NoLoss : NLS.bind(Messages.Preview_Losses,
				losses.entrySet().stream().map(loss -> loss.getValue() + " \u00d7 " + loss.getKey()).collect(Collectors.joining("; ")));
		summary.setText(all.isEmpty() ? Messages.Preview_Nothing
				: MessageFormat.format(Messages.Preview_Summary, all.size(), items, excluded.size(), shown.size(), lost));
	}

	/** The labels to be left as they are. */
	Set<LabelRef> excluded() {
		return Set.copyOf(excluded);
	}

	/** Whether all affected labels are there. */
	public boolean isReady() {
		return ready;
	}

	public Table table() {
		return table;
	}

	public Text filterField() {
		return filter;
	}

	public String summary() {
		return summary.getText();
	}

	/** What is said of the selected label as it would be. */
	public String sampleAfter() {
		return sample.afterText();
	}
}
