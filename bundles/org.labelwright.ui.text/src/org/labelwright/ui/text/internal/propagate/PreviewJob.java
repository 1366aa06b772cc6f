/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.propagate;

import java.io.IOException;
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
import org.eclipse.ui.PlatformUI;
import org.labelwright.text.Hit;
import org.labelwright.text.Propagation;
import org.labelwright.ui.DatasetHandle;
import org.labelwright.ui.JobProgress;

/** Looks for places in the background: first in the text that is shown, then in all where that is wanted. Changes nothing. */
final class PreviewJob extends Job {

	private static final long MILLIS_BETWEEN = 250;

	private final Wanted wanted;
	private final PropagationBar.Place place;
	private final Consumer<Preview> told;
	private final Set<String> texts = new HashSet<>();
	private long places;
	private long lastTold;

	/** @param told in the UI thread, unless it was cancelled */
	PreviewJob(Wanted wanted, PropagationBar.Place place, Consumer<Preview> told) {
		super(Messages.Job_Preview);
		this.wanted = wanted;
		this.place = place;
		this.told = told;
		setSystem(!wanted.everywhere());
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Propagation propagation = wanted.propagation(place.ontology());
			List<Hit> here = propagation.hits(place.item(), place.text(), place.annotations());
			if (!wanted.everywhere()) {
				tell(monitor, new Preview(here, here.size(), here.isEmpty() ? 0 : 1, true, "", Optional.of(propagation)));
				return Status.OK_STATUS;
			}
			tell(monitor, new Preview(here, here.size(), 0, false, "", Optional.empty()));
			lastTold = System.currentTimeMillis();
			try (DatasetHandle handle = place.datasets().acquire(place.folder())) {
				propagation.preview(handle.dataset(), place.layer(), hit -> count(monitor, here, hit), new JobProgress(monitor, getName()));
			}
			tell(monitor, new Preview(here, places, texts.size(), true, "", Optional.of(propagation)));
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException | IllegalArgumentException e) {
			tell(monitor, new Preview(List.of(), 0, 0, true, String.valueOf(e.getMessage()), Optional.empty()));
		}
		return Status.OK_STATUS;
	}

	private void count(IProgressMonitor monitor, List<Hit> here, Hit hit) {
		places++;
		texts.add(hit.item());
		if (System.currentTimeMillis() - lastTold > MILLIS_BETWEEN) {
			lastTold = System.currentTimeMillis();
			tell(monitor, new Preview(here, places, texts.size(), false, "", Optional.empty()));
		}
	}

	private void tell(IProgressMonitor monitor, Preview now) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!monitor.isCanceled()) {
				told.accept(now);
			}
		});
	}
}
