/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.quality.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Layer;
import org.labelwright.quality.chart.Figure;
import org.labelwright.quality.chart.Hit;
import org.labelwright.quality.chart.SvgWriter;
import org.labelwright.quality.report.QualityReporter;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.EditorFollower;
import org.labelwright.ui.ItemEditors;
import org.labelwright.ui.JobProgress;

/**
 * Figures of the dataset in the active editor, measured in the background, with the items they come from below.
 *
 * @param <R> what is measured
 */
public abstract class QualityView<R> extends ViewPart {

	/** As what a figure is saved. */
	public enum Kind {
		SVG, PNG, CSV
	}

	private DatasetManager datasets;
	private Composite header;
	private Combo truth;
	private Combo prediction;
	private Combo choice;
	private Label message;
	private Button stop;
	private SashForm sash;
	private ChartCanvas canvas;
	private ItemList list;
	private EditorFollower follower;

	private Optional<DatasetHandle> handle = Optional.empty();
	private Optional<Job> job = Optional.empty();
	private Optional<R> result = Optional.empty();
	private List<Figure> figures = List.of();
	/** Whether labels have changed since what is shown was measured. */
	private boolean outdated;
	private final AtomicBoolean changeTold = new AtomicBoolean();
	private final Runnable changes = this::changed;

	/** Whether the view compares two layers that are chosen. */
	abstract boolean comparesTwo();

	/** Measures, outside the UI thread. Empty where the dataset has not what it takes; {@link #nothing} then says what. */
	abstract Optional<R> measure(Dataset dataset, Optional<QualityReporter.Compared> compared, Progress progress) throws IOException;

	/** Why there is no result. */
	abstract String nothing(Dataset dataset);

	/** What can be shown; not empty. */
	abstract List<Figure> figures(R measured);

	/** The items behind a part of a figure, or behind all of it. */
	abstract List<ItemRow> rows(R measured, Figure figure, Optional<Hit> chosen);

	/** Controls of the subclass in the header. */
	void createControls(Composite parent) {
		// None here.
	}

	/** There is a new result; controls of the subclass may follow it. */
	void measured(R measured) {
		// Nothing to follow here.
	}

	@Override
	public void createPartControl(Composite parent) {
		datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);
		parent.setLayout(new GridLayout());
		header = new Composite(parent, SWT.NONE);
		RowLayout row = new RowLayout();
		row.center = true;
		row.marginLeft = 0;
		header.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		truth = combo(header, Messages.View_Truth);
		prediction = combo(header, Messages.View_Prediction);
		choice = combo(header, Messages.View_Figure);
		for (Combo layer : new Combo[] { truth, prediction }) {
			layer.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
				refresh();
				comparing().forEach(other -> other.compareLike(this));
			}));
		}
		choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			canvas.clearSelection();
			showFigure();
		}));
		createControls(header);
		stop = new Button(header, SWT.PUSH);
		stop.setText(Messages.View_Stop);
		stop.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> job.ifPresent(Job::cancel)));
		message = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(message);
		sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		canvas = new ChartCanvas(sash, this::choose, () -> list.setFocus());
		list = new ItemList(sash, this::open);
		sash.setWeights(62, 38);
		actions();
		shown(false);
		follower = new EditorFollower(getSite().getPage(), this::use);
	}

	private static Combo combo(Composite parent, String name) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(name);
		label.setLayoutData(new RowData());
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setLayoutData(new RowData());
		combo.setData(label);
		return combo;
	}

	/** A row has no holes: what is hidden takes no room. */
	private void visible(Combo combo, boolean visible) {
		for (Control control : new Control[] { combo, (Label) combo.getData() }) {
			control.setVisible(visible);
			((RowData) control.getLayoutData()).exclude = !visible;
		}
	}

	private void shown(boolean results) {
		Optional<Dataset> dataset = dataset();
		boolean two = comparesTwo() && dataset.filter(one -> one.layers().size() > 1).isPresent();
		visible(truth, two);
		visible(prediction, two);
		visible(choice, results && figures.size() > 1);
		stop.setVisible(job.isPresent());
		sash.setVisible(results);
		header.getParent().layout(true, true);
	}

	private void actions() {
		Action refresh = new Action(Messages.View_Refresh) {
			@Override
			public void run() {
				refresh();
			}
		};
		getViewSite().getActionBars().getToolBarManager().add(refresh);
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		menu.add(refresh);
		menu.add(new Separator());
		for (Kind kind : Kind.values()) {
			menu.add(new Action(NLS.bind(Messages.View_Export, kind.name())) {
				@Override
				public void run() {
					export(kind);
				}
			});
		}
	}

	private Optional<Dataset> dataset() {
		return handle.map(DatasetHandle::dataset);
	}

	private void use(Optional<Dataset> other) {
		if (truth.isDisposed() || handle.isPresent() && dataset().equals(other)) {
			return;
		}
		stopMeasuring();
		leave();
		result = Optional.empty();
		if (other.isEmpty()) {
			say(Messages.View_NoDataset);
			return;
		}
		try {
			handle = Optional.of(datasets.acquire(other.get().folder()));
			handle.get().dataset().addChangeListener(changes);
		} catch (IOException e) {
			say(e.getMessage());
			return;
		}
		List<Layer> layers = other.get().layers();
		String[] names = layers.stream().map(Layer::name).toArray(String[]::new);
		truth.setItems(names);
		prediction.setItems(names);
		// What is judged mostly came last: a model that was asked, a file of results.
		int right = Math.max(0, layers.stream().map(Layer::id).toList().indexOf("gold"));
		truth.select(right);
		prediction.select(right == names.length - 1 ? 0 : names.length - 1);
		comparing().filter(view -> view.dataset().equals(dataset())).findFirst().ifPresent(this::takeLayers);
		refresh();
	}

	/** The other views of the page that compare two layers and have been opened. */
	private Stream<QualityView<?>> comparing() {
		return Stream.of(getSite().getPage().getViewReferences()).map(reference -> reference.getView(false)).<QualityView<?>>mapMulti((part, sink) -> {
			if (part instanceof QualityView<?> view && view != this && view.comparesTwo() && view.handle.isPresent()) {
				sink.accept(view);
			}
		});
	}

	/** The layer that is taken for right. */
	public Combo truth() {
		return truth;
	}

	/** The layer that is compared with it. */
	public Combo compared() {
		return prediction;
	}

	private void takeLayers(QualityView<?> other) {
		truth.select(other.truth.getSelectionIndex());
		prediction.select(other.prediction.getSelectionIndex());
	}

	/** Compares the layers that were chosen in another view, where both show one dataset. */
	private void compareLike(QualityView<?> other) {
		if (dataset().equals(other.dataset())) {
			takeLayers(other);
			refresh();
		}
	}

	private void leave() {
		handle.ifPresent(one -> {
			one.dataset().removeChangeListener(changes);
			one.close();
		});
		handle = Optional.empty();
	}

	/** In whatever thread changed labels; many changes are told once. */
	private void changed() {
		if (changeTold.compareAndSet(false, true)) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				changeTold.set(false);
				outdated = true;
				if (!sash.isDisposed() && result.isPresent()) {
					figure().ifPresent(this::sayCounted);
				}
			});
		}
	}

	private void sayCounted(Figure figure) {
		say(outdated ? NLS.bind(Messages.View_Outdated, figure.counted()) : figure.counted());
	}

	private void say(String text) {
		message.setText(text.replace("&", "&&"));
		shown(result.isPresent());
	}

	private void stopMeasuring() {
		job.ifPresent(Job::cancel);
		job = Optional.empty();
	}

	/** Measures anew. */
	void refresh() {
		stopMeasuring();
		Optional<Dataset> dataset = dataset();
		if (dataset.isEmpty()) {
			return;
		}
		List<Layer> layers = dataset.get().layers();
		result = Optional.empty();
		outdated = false;
		Optional<QualityReporter.Compared> compared = Optional.empty();
		if (comparesTwo()) {
			if (layers.size() < 2) {
				say(nothing(dataset.get()));
				return;
			}
			String one = layers.get(truth.getSelectionIndex()).id();
			String other = layers.get(prediction.getSelectionIndex()).id();
			if (one.equals(other)) {
				say(Messages.View_Same);
				return;
			}
			compared = Optional.of(new QualityReporter.Compared(one, other));
		}
		Job started = job(dataset.get(), compared);
		job = Optional.of(started);
		say(NLS.bind(Messages.View_Measuring, dataset.get().name()));
		started.schedule();
	}

	private Job job(Dataset dataset, Optional<QualityReporter.Compared> compared) {
		String name = NLS.bind(Messages.View_Job, getPartName());
		return new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				// A share of its own, so that nobody closes the dataset while it is read.
				try (DatasetHandle own = datasets.acquire(dataset.folder())) {
					Optional<R> measured = measure(own.dataset(), compared, new JobProgress(monitor, name));
					later(this, () -> finished(measured, dataset));
					return Status.OK_STATUS;
				} catch (CancellationException e) {
					later(this, () -> failed(Messages.View_Stopped));
					return Status.CANCEL_STATUS;
				} catch (IOException e) {
					later(this, () -> failed(e.getMessage()));
					return Status.warning(name + ": " + e.getMessage(), e);
				}
			}
		};
	}

	/** In the UI thread, where the job is still the one that is waited for. */
	private void later(Job of, Runnable what) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!sash.isDisposed() && job.filter(of::equals).isPresent()) {
				job = Optional.empty();
				what.run();
			}
		});
	}

	private void failed(String text) {
		result = Optional.empty();
		say(text);
	}

	private void finished(Optional<R> measured, Dataset dataset) {
		result = measured;
		if (measured.isEmpty()) {
			say(nothing(dataset));
			return;
		}
		measured(measured.get());
		int shown = Math.max(0, choice.getSelectionIndex());
		figures = figures(measured.get());
		choice.setItems(figures.stream().map(figure -> figure.chart().title()).toArray(String[]::new));
		choice.select(Math.min(shown, figures.size() - 1));
		canvas.clearSelection();
		showFigure();
	}

	/** Makes the figures anew of the same result, as what is shown of it has changed. */
	final void redraw() {
		result.ifPresent(measured -> {
			figures = figures(measured);
			showFigure();
		});
	}

	private void showFigure() {
		figure().ifPresent(figure -> {
			sayCounted(figure);
			canvas.show(figure.chart());
			fill(figure, canvas.selected());
		});
	}

	/** The figure that is shown. */
	final Optional<Figure> figure() {
		return result.isEmpty() || figures.isEmpty() ? Optional.empty() : Optional.of(figures.get(Math.max(0, Math.min(choice.getSelectionIndex(), figures.size() - 1))));
	}

	private void choose(Hit hit) {
		figure().ifPresent(figure -> fill(figure, Optional.of(hit)));
	}

	private void fill(Figure figure, Optional<Hit> chosen) {
		List<ItemRow> rows = rows(result.orElseThrow(), figure, chosen);
		String what = chosen.map(Hit::text).orElse(figure.chart().title());
		list.show(rows.isEmpty() ? chosen.isPresent() ? NLS.bind(Messages.List_None, what) : Messages.List_Choose
				: NLS.bind(Messages.List_Title, what, rows.size()), rows);
	}

	private void open(ItemRow row) {
		dataset().ifPresent(dataset -> {
			try {
				ItemEditors.open(getSite().getPage(), dataset, row.item())
						.ifPresent(navigation -> row.annotation().ifPresent(annotation -> navigation.reveal(row.item(), annotation)));
			} catch (PartInitException e) {
				ILog.of(QualityView.class).log(e.getStatus());
			}
		});
	}

	private void export(Kind kind) {
		figure().ifPresent(figure -> {
			FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
			dialog.setText(NLS.bind(Messages.View_Export, kind.name()));
			String extension = kind.name().toLowerCase(Locale.ROOT);
			dialog.setFilterExtensions(new String[] { "*." + extension });
			dialog.setFileName(figure.id() + "." + extension);
			dialog.setOverwrite(true);
			String chosen = dialog.open();
			if (chosen != null) {
				try {
					export(kind, Path.of(chosen));
				} catch (IOException e) {
					MessageDialog.openError(getSite().getShell(), dialog.getText(), NLS.bind(Messages.View_NotWritten, chosen, e.getMessage()));
				}
			}
		});
	}

	/** Writes the figure that is shown. */
	public final void export(Kind kind, Path file) throws IOException {
		Figure figure = figure().orElseThrow();
		switch (kind) {
		case SVG -> Files.writeString(file, SvgWriter.standalone(figure.chart()));
		case CSV -> Files.writeString(file, figure.table().csv());
		case PNG -> {
			try (ChartPainter painter = new ChartPainter(canvas.getDisplay())) {
				painter.write(figure.chart(), file);
			} catch (SWTException e) {
				throw new IOException(e.getMessage(), e);
			}
		}
		}
	}

	public final ChartCanvas canvas() {
		return canvas;
	}

	public final ItemList list() {
		return list;
	}

	/** What stands above the chart. */
	public final String message() {
		return message.getText();
	}

	public final boolean isMeasuring() {
		return job.isPresent();
	}

	@Override
	public void setFocus() {
		if (result.isPresent()) {
			canvas.setFocus();
		} else {
			header.getParent().setFocus();
		}
	}

	@Override
	public void dispose() {
		follower.dispose();
		stopMeasuring();
		leave();
		super.dispose();
	}
}
