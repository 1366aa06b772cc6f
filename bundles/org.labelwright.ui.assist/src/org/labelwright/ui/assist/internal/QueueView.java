/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.quality.consensus.GoldScores;
import org.labelwright.quality.queue.QueueOrder;
import org.labelwright.quality.queue.Queues;
import org.labelwright.quality.queue.ReviewQueue;
import org.labelwright.ui.AccessibleNames;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.JobProgress;
import org.labelwright.ui.Navigations;

/** What to look at in the dataset of the active editor, what is worth it most first. */
public final class QueueView extends ViewPart {

	public static final String ID = "org.labelwright.ui.assist.queue";

	/** Nobody gets through more before labels have changed. */
	private static final int MOST = 500;

	/** In the order of the list of choices. */
	private enum By {
		UNCERTAINTY, DISAGREEMENT, DIVERSITY, CONFLICT
	}

	private Navigations navigations;
	private Optional<ItemNavigation> items = Optional.empty();
	private Optional<Dataset> sorted = Optional.empty();
	/** How what is listed was sorted, whatever has been chosen since. */
	private Optional<QueueOrder> sortedBy = Optional.empty();
	private Optional<Job> job = Optional.empty();
	private List<Layer> layers = List.of();
	private List<ReviewQueue.Entry> entries = List.of();
	private Combo by;
	private Combo layer;
	private Button sort;
	private Label hint;
	private Table table;

	@Override
	public void createPartControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(new GridLayout(2, false));
		new Label(body, SWT.NONE).setText(Messages.Queue_By);
		by = AccessibleNames.name(new Combo(body, SWT.READ_ONLY), Messages.Queue_By);
		by.setItems(Messages.Queue_Uncertainty, Messages.Queue_Disagreement, Messages.Queue_Diversity, Messages.Queue_Conflict);
		by.select(0);
		by.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		by.addListener(SWT.Selection, event -> showState());
		new Label(body, SWT.NONE).setText(Messages.Queue_Layer);
		layer = AccessibleNames.name(new Combo(body, SWT.READ_ONLY), Messages.Queue_Layer);
		layer.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		layer.addListener(SWT.Selection, event -> showState());
		sort = new Button(body, SWT.PUSH);
		sort.setText(Messages.Queue_Sort);
		sort.setToolTipText(Messages.Queue_SortTip);
		sort.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		sort.addListener(SWT.Selection, event -> sort(false));
		hint = new Label(body, SWT.WRAP);
		GridData words = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
		words.widthHint = 100;
		hint.setLayoutData(words);
		GridData place = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
		place.widthHint = 100;
		table = FittedTable.create(body, SWT.SINGLE, place, getPartName(), List.of(new FittedTable.Column(Messages.Queue_Item, SWT.LEFT, 2, 88),
				new FittedTable.Column(Messages.Queue_Score, SWT.RIGHT, 0, 54), new FittedTable.Column(Messages.Queue_Why, SWT.LEFT, 3, 76)));
		table.addListener(SWT.DefaultSelection, event -> open());
		table.addListener(SWT.MouseMove, event -> showTip(table.getItem(new Point(event.x, event.y))));
		navigations = new Navigations(getSite().getPage(), this::follow);
	}

	private void follow(Optional<ItemNavigation> now) {
		items = now;
		if (table.isDisposed()) {
			return;
		}
		List<Layer> offered = now.map(one -> one.dataset().layers().stream().filter(each -> !each.id().equals(one.layer()) && !each.id().equals(GoldScores.LAYER)).toList())
				.orElse(List.of());
		if (!offered.equals(layers)) {
			Optional<String> before = chosenLayer().map(Layer::id);
			layers = offered;
			layer.removeAll();
			layers.forEach(one -> layer.add(one.name()));
			// The newest predictions are those one has come for.
			int same = layers.stream().map(Layer::id).toList().indexOf(before.orElse(""));
			layer.select(same >= 0 ? same : layers.size() - 1);
		}
		if (sorted.isPresent() && !now.map(ItemNavigation::dataset).equals(sorted)) {
			sorted = Optional.empty();
			show(List.of());
		}
		showState();
	}

	private Optional<Layer> chosenLayer() {
		return layer.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(layers.get(layer.getSelectionIndex()));
	}

	private Optional<QueueOrder> order() {
		String edited = items.map(ItemNavigation::layer).orElse("");
		return switch (By.values()[by.getSelectionIndex()]) {
		case UNCERTAINTY -> chosenLayer().map(one -> new QueueOrder.Uncertainty(one.id(), QueueOrder.Measure.MARGIN, QueueOrder.Aggregate.MAX));
		case DISAGREEMENT -> layers.size() < 2 ? Optional.empty()
				: Optional.of(new QueueOrder.Disagreement(layers.stream().map(Layer::id).toList(), QueueOrder.Aggregate.MEAN));
		case DIVERSITY -> items.map(one -> new QueueOrder.Diversity(edited, Optional.empty()));
		case CONFLICT -> chosenLayer().map(one -> new QueueOrder.Conflict(edited, one.id()));
		};
	}

	/** What can be done now, and in words why not. */
	private void showState() {
		By chosen = By.values()[by.getSelectionIndex()];
		layer.setEnabled(!layers.isEmpty() && (chosen == By.UNCERTAINTY || chosen == By.CONFLICT));
		boolean possible = items.isPresent() && order().isPresent();
		sort.setEnabled(possible && job.isEmpty());
		say(items.isEmpty() ? Messages.View_NoEditor : job.isPresent() ? Messages.Queue_Working
				: !possible ? chosen == By.DISAGREEMENT ? Messages.Queue_TwoLayers : Messages.View_NoLayers
				: sorted.isEmpty() ? Messages.Queue_Begin : !order().equals(sortedBy) ? Messages.Queue_Otherwise
				: entries.isEmpty() ? Messages.Queue_Empty : "");
	}

	/** Words instead of an empty table; none leave no gap. */
	private void say(String words) {
		hint.setText(words);
		hint.setVisible(!words.isEmpty());
		((GridData) hint.getLayoutData()).exclude = words.isEmpty();
		hint.requestLayout();
	}

	/** @param go whether to open the first afterwards */
	private void sort(boolean go) {
		Optional<QueueOrder> order = order();
		if (items.isEmpty() || order.isEmpty() || job.isPresent()) {
			return;
		}
		Dataset dataset = items.get().dataset();
		DatasetManager datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);
		Job sorting = Job.create(NLS.bind(Messages.Queue_Job, dataset.name()), (IJobFunction) monitor -> run(datasets, dataset, order.get(), go, monitor));
		sorting.setUser(true);
		job = Optional.of(sorting);
		showState();
		sorting.schedule();
	}

	private IStatus run(DatasetManager datasets, Dataset dataset, QueueOrder order, boolean go, IProgressMonitor monitor) {
		Optional<List<ReviewQueue.Entry>> found = Optional.empty();
		// A handle of its own, so that the editor can be closed meanwhile.
		try (DatasetHandle handle = datasets.acquire(dataset.folder())) {
			found = Optional.of(new Queues(ReviewQueue.Scope.ITEMS, MOST).run(handle.dataset(), order, new JobProgress(monitor, Messages.Queue_Working)).entries());
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, QueueView.class, NLS.bind(Messages.Queue_Failed, dataset.name(), e.getMessage()), e);
		} finally {
			Optional<List<ReviewQueue.Entry>> result = found;
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> finished(dataset, order, result, go));
		}
	}

	private void finished(Dataset dataset, QueueOrder order, Optional<List<ReviewQueue.Entry>> found, boolean go) {
		job = Optional.empty();
		if (table.isDisposed()) {
			return;
		}
		if (found.isPresent() && items.map(ItemNavigation::dataset).filter(dataset::equals).isPresent()) {
			sorted = Optional.of(dataset);
			sortedBy = Optional.of(order);
			show(found.get());
			if (go) {
				next();
			}
		}
		showState();
	}

	private void show(List<ReviewQueue.Entry> queue) {
		entries = queue;
		table.setRedraw(false);
		table.setItemCount(entries.size());
		for (int i = 0; i < entries.size(); i++) {
			ReviewQueue.Entry entry = entries.get(i);
			TableItem row = table.getItem(i);
			row.setText(new String[] { name(entry.path()), String.format(Locale.ROOT, "%.2f", entry.score()), entry.reason() });
			row.setForeground(null);
		}
		table.deselectAll();
		table.setRedraw(true);
	}

	/** By what people tell items apart in a narrow column: neither folder nor extension. */
	private static String name(String path) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
	}

	/** All that a narrow column cuts off. */
	private void showTip(TableItem row) {
		Optional<ReviewQueue.Entry> entry = row == null ? Optional.empty() : Optional.of(entries.get(table.indexOf(row)));
		String tip = entry.map(one -> NLS.bind(Messages.Queue_Tip, one.path(), one.reason())).orElse(null);
		if (!Objects.equals(tip, table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	/** Opens the entry after the one that was opened last; the first where none was. Sorts before where that was not done yet. */
	void next() {
		if (sorted.isEmpty()) {
			sort(true);
			return;
		}
		int next = table.getSelectionIndex() + 1;
		if (next >= entries.size()) {
			say(entries.isEmpty() ? Messages.Queue_Empty : Messages.Queue_End);
			return;
		}
		table.setSelection(next);
		open();
	}

	private void open() {
		int index = table.getSelectionIndex();
		if (index < 0 || items.isEmpty()) {
			return;
		}
		ReviewQueue.Entry entry = entries.get(index);
		table.getItem(index).setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		boolean conflict = sortedBy.filter(QueueOrder.Conflict.class::isInstance).isPresent();
		if (conflict && entry.annotation().isPresent()) {
			items.get().reveal(entry.item(), entry.annotation().get());
		} else {
			items.get().goTo(entry.item());
		}
		Optional<Layer> predictions = sortedBy.flatMap(QueueView::prediction).flatMap(id -> layers.stream().filter(one -> one.id().equals(id)).findFirst());
		if (predictions.isPresent()) {
			PlatformUI.getWorkbench().getService(Reviews.class).of(getSite().getPage().getActiveEditor()).ifPresent(review -> {
				if (!review.layer().equals(predictions)) {
					review.show(predictions);
				}
				// What is overlooked is a prediction, which there is no label of to reveal.
				if (!conflict || review.open().stream().map(Prediction::id).anyMatch(id -> entry.annotation().filter(id::equals).isPresent())) {
					review.activate(entry.annotation());
				}
			});
		}
	}

	/** The layer whose predictions an order looks at, where it is one. */
	private static Optional<String> prediction(QueueOrder order) {
		return switch (order) {
		case QueueOrder.Uncertainty one -> Optional.of(one.layer());
		case QueueOrder.Conflict one -> Optional.of(one.prediction());
		case QueueOrder.Disagreement one -> Optional.empty();
		case QueueOrder.Diversity one -> Optional.empty();
		};
	}

	@Override
	public void setFocus() {
		(entries.isEmpty() ? by : table).setFocus();
	}

	@Override
	public void dispose() {
		navigations.dispose();
		job.ifPresent(Job::cancel);
		super.dispose();
	}
}
