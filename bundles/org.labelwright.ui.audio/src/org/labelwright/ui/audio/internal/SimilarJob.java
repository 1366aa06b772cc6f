/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.labelwright.geometry.Interval;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.Timbres;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.ui.JobProgress;

/** Listens in the background to which segments of a recording sound like one of them. */
final class SimilarJob extends Job {

	private final AudioStore store;
	private final Path media;
	private final Annotation like;
	private final List<Annotation> others;
	private final Display display;
	private final Consumer<List<SimilarSegment>> found;

	/** @param found hears of all others, the most similar first, in the UI thread; not where it was cancelled */
	SimilarJob(AudioStore store, Path media, Annotation like, List<Annotation> others, Display display, Consumer<List<SimilarSegment>> found) {
		super(Messages.Job_Similar);
		this.store = store;
		this.media = media;
		this.like = like;
		this.others = others;
		this.display = display;
		this.found = found;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		List<Interval> intervals = new ArrayList<>();
		intervals.add((Interval) like.getGeometry());
		others.forEach(one -> intervals.add((Interval) one.getGeometry()));
		JobProgress progress = new JobProgress(monitor, getName());
		List<SimilarSegment> all = new ArrayList<>();
		try (AudioSource source = store.open(media, progress)) {
			Timbres timbres = Timbres.of(source, intervals, progress);
			for (int i = 0; i < others.size(); i++) {
				all.add(new SimilarSegment(others.get(i), timbres.distance(0, i + 1)));
			}
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return Status.error(NLS.bind(Messages.Unreadable, media.getFileName(), e.getMessage()), e);
		}
		all.sort(Comparator.comparingDouble(SimilarSegment::unlike));
		display.asyncExec(() -> {
			if (!monitor.isCanceled()) {
				found.accept(all);
			}
		});
		return Status.OK_STATUS;
	}
}
