/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.assist.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.quality.assistance.AssistReport;
import org.labelwright.quality.assistance.AssistReporter;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.ItemNavigation;
import org.labelwright.ui.JobProgress;
import org.labelwright.ui.Navigations;

/** What became of the predictions of each assistant, by class: the figures of assist-report, counted again when something was judged or mended. */
public final class StatisticsView extends ViewPart {

	public static final String ID = "org.labelwright.ui.assist.statistics";

	/** Several keystrokes are counted at once. */
	private static final long LEAST_PAUSE = 300;
	/** So many times as long as counting takes it rests, so that a large dataset is not read all the time. */
	private static final int RESTS = 4;

	/** Whose labels are counted. */
	private record Counted(Dataset dataset, String layer) {
	}

	private final Runnable changes = this::changed;
	private final AtomicBoolean told = new AtomicBoolean();
	private final IPartListener2 seen = new IPartListener2() {

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == StatisticsView.this) {
				count(0);
			}
		}
	};
	private Display display;
	private Navigations navigations;
	private Optional<Counted> counted = Optional.empty();
	private Optional<Job> job = Optional.empty();
	private Optional<List<AssistReport>> reports = Optional.empty();
	private Optional<String> failure = Optional.empty();
	/** Whether labels have changed since counting began. */
	private final AtomicBoolean stale = new AtomicBoolean();
	private long pause = LEAST_PAUSE;
	private Label hint;
	private StatisticsTree tree;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		Composite body = new Composite(parent, SWT.NONE);
		GridLayout dense = new GridLayout();
		dense.verticalSpacing = 3;
		body.setLayout(dense);
		hint = new Label(body, SWT.WRAP);
		GridData words = new GridData(SWT.FILL, SWT.TOP, true, false);
		words.widthHint = 100;
		hint.setLayoutData(words);
		tree = new StatisticsTree(body, getPartName());
		GridData place = new GridData(SWT.FILL, SWT.FILL, true, true);
		place.widthHint = 100;
		place.heightHint = 60;
		tree.control().setLayoutData(place);
		tree.addTo(getViewSite().getActionBars().getMenuManager());
		getSite().getPage().addPartListener(seen);
		navigations = new Navigations(getSite().getPage(), this::follow);
	}

	private void follow(Optional<ItemNavigation> now) {
		Optional<Counted> other = now.map(one -> new Counted(one.dataset(), one.layer()));
		if (hint.isDisposed() || other.equals(counted) && reports.isPresent()) {
			return;
		}
		if (!other.equals(counted)) {
			leave();
			counted = other;
			counted.ifPresent(one -> one.dataset().addChangeListener(changes));
			pause = LEAST_PAUSE;
			stale.set(counted.isPresent());
		}
		count(0);
		showState();
	}

	private void leave() {
		job.ifPresent(Job::cancel);
		job = Optional.empty();
		reports = Optional.empty();
		failure = Optional.empty();
		counted.ifPresent(one -> one.dataset().removeChangeListener(changes));
		counted = Optional.empty();
	}

	/** In whatever thread changed labels; many changes are told once. */
	private void changed() {
		if (told.compareAndSet(false, true)) {
			display.asyncExec(() -> {
				told.set(false);
				stale.set(true);
				count(pause);
			});
		}
	}

	/** Counts what has changed, where somebody sees it; what changes meanwhile is counted afterwards. */
	private void count(long delay) {
		if (hint.isDisposed() || !stale.get() || job.isPresent() || counted.isEmpty() || !getSite().getPage().isPartVisible(this)) {
			return;
		}
		Counted what = counted.get();
		DatasetManager datasets = PlatformUI.getWorkbench().getService(DatasetManager.class);
		Job counting = Job.create(NLS.bind(Messages.Stats_Job, what.dataset().name()), (IJobFunction) monitor -> run(datasets, what, monitor));
		job = Optional.of(counting);
		counting.schedule(delay);
	}

	private IStatus run(DatasetManager datasets, Counted what, IProgressMonitor monitor) {
		Job self = Job.getJobManager().currentJob();
		stale.set(false);
		long begin = System.nanoTime();
		// A handle of its own, so that the editor can be closed meanwhile.
		try (DatasetHandle handle = datasets.acquire(what.dataset().folder())) {
			List<AssistReport> found = AssistReporter.all(handle.dataset(), what.layer(), new JobProgress(monitor, Messages.Stats_Counting));
			finished(self, Optional.of(found), Optional.empty(), (System.nanoTime() - begin) / 1_000_000);
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			finished(self, Optional.empty(), Optional.of(Messages.Stats_Cancelled), 0);
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			finished(self, Optional.empty(), Optional.of(NLS.bind(Messages.Stats_Failed, what.dataset().name(), e.getMessage())), 0);
			// The view says it; a dialog after each edit would be in the way.
			return Status.OK_STATUS;
		}
	}

	private void finished(Job of, Optional<List<AssistReport>> found, Optional<String> failed, long took) {
		display.asyncExec(() -> {
			if (!hint.isDisposed() && job.filter(of::equals).isPresent()) {
				job = Optional.empty();
				reports = found;
				failure = failed;
				pause = Math.max(LEAST_PAUSE, RESTS * took);
				showState();
				count(pause);
			}
		});
	}

	private void showState() {
		List<AssistReport> shown = reports.orElse(List.of());
		tree.show(shown, counted.map(Counted::dataset));
		String words = counted.isEmpty() ? Messages.Stats_NoEditor : failure.isPresent() ? failure.get() : reports.isEmpty() ? Messages.Stats_Counting
				: shown.isEmpty() ? Messages.Stats_NoLayers
				: shown.stream().allMatch(one -> one.total().accepted() + one.total().rejected() == 0) ? Messages.Stats_NoneJudged
				: shown.stream().allMatch(one -> one.total().secondsSaved().isEmpty()) ? Messages.Stats_NoTimes : "";
		hint.setText(words);
		hint.setVisible(!words.isEmpty());
		((GridData) hint.getLayoutData()).exclude = words.isEmpty();
		hint.requestLayout();
	}

	@Override
	public void setFocus() {
		tree.control().setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(seen);
		navigations.dispose();
		leave();
		super.dispose();
	}
}
