/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.concordance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.labelwright.core.Progress;
import org.labelwright.text.Concordance;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.JobProgress;

/** Looks through all texts of a dataset in the background and gives what it found now and then. */
final class SearchJob extends Job {

	/**
	 * What was found so far.
	 *
	 * @param texts how many texts have a line
	 * @param total how many items were looked through
	 * @param cut whether there are more than can be shown
	 * @param failure why it ended early; empty where it did not
	 */
	record Found(List<Line> lines, long texts, long total, boolean cut, boolean ended, Optional<String> failure) {
	}

	/** More lines than this nobody goes through. */
	static final int MOST_LINES = 100_000;
	private static final long MILLIS_BETWEEN = 250;

	/** Enough was found. */
	private static final class Enough extends RuntimeException {
		private static final long serialVersionUID = 1;

		Enough() {
			super(null, null, false, false);
		}
	}

	private final DatasetManager datasets;
	private final Path folder;
	private final Search search;
	private final Consumer<Found> found;
	private final List<Line> lines = new ArrayList<>();
	private final Set<String> texts = new HashSet<>();
	private long lastTold;

	/** @param found told in the UI thread, also of the end, unless it was cancelled */
	SearchJob(DatasetManager datasets, Path folder, Search search, Consumer<Found> found) {
		super(Messages.Job_Search);
		this.datasets = datasets;
		this.folder = folder;
		this.search = search;
		this.found = found;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		long total = 0;
		try (DatasetHandle handle = datasets.acquire(folder)) {
			total = handle.dataset().items().size();
			lastTold = System.currentTimeMillis();
			Progress progress = new JobProgress(monitor, getName());
			long items = total;
			Concordance.forEach(handle.dataset(), search.layer(), search.query(), hit -> {
				if (lines.size() == MOST_LINES) {
					throw new Enough();
				}
				lines.add(Line.of(hit));
				texts.add(hit.item());
				if (System.currentTimeMillis() - lastTold > MILLIS_BETWEEN) {
					lastTold = System.currentTimeMillis();
					tell(items, false, false, Optional.empty());
				}
			}, progress);
			tell(total, false, true, Optional.empty());
			return Status.OK_STATUS;
		} catch (Enough e) {
			tell(total, true, true, Optional.empty());
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			tell(total, false, true, Optional.of(NLS.bind(Messages.Stopped, lines.size())));
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			tell(total, false, true, Optional.of(e.getMessage()));
			return Status.OK_STATUS;
		}
	}

	private void tell(long total, boolean cut, boolean ended, Optional<String> failure) {
		Found now = new Found(List.copyOf(lines), texts.size(), total, cut, ended, failure);
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> found.accept(now));
	}
}
