/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.labelwright.media.audio.AudioSource;
import org.labelwright.media.audio.AudioStore;
import org.labelwright.media.audio.Peaks;
import org.labelwright.media.audio.Player;
import org.labelwright.ui.JobProgress;

/** Opens a recording, which is decoded where that has to be, and then makes its peaks; what was opened and is given up it closes. */
final class SoundLoader extends Job {

	/** Hears how far it is, in the thread of the job. */
	interface Listener {

		/** It can be shown and played. */
		void opened(SoundLoader loader, AudioSource source, Peaks peaks, Player player);

		/** More of its peaks are known. */
		void progressed(SoundLoader loader);

		/** It cannot be opened. */
		void failed(SoundLoader loader, String message);
	}

	private static final long NEWS_MILLIS = 250;

	private final AudioStore store;
	private final Path file;
	private final Function<AudioSource, Player> players;
	private final Listener listener;
	private Optional<Runnable> close = Optional.empty();
	private boolean released;
	private boolean running;
	private long told;

	SoundLoader(AudioStore store, Path file, Function<AudioSource, Player> players, Listener listener) {
		super(NLS.bind(Messages.Loading, file.getFileName()));
		this.store = store;
		this.file = file;
		this.players = players;
		this.listener = listener;
		setPriority(Job.LONG);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		synchronized (this) {
			running = true;
		}
		try {
			JobProgress progress = new JobProgress(monitor, getName());
			AudioSource source = store.open(file, progress);
			closeLater(() -> close(source));
			Peaks peaks = store.peaks(file, source);
			listener.opened(this, source, peaks, players.apply(source));
			if (!peaks.isPrepared()) {
				peaks.prepare((done, total) -> {
					progress.at(done, total);
					if (System.currentTimeMillis() - told > NEWS_MILLIS) {
						told = System.currentTimeMillis();
						listener.progressed(this);
					}
				});
				listener.progressed(this);
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			listener.failed(this, NLS.bind(Messages.Cancelled, file.getFileName()));
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			listener.failed(this, NLS.bind(Messages.Unreadable, file.getFileName(), e.getMessage()));
			return Status.OK_STATUS;
		} finally {
			finished();
		}
	}

	private static void close(AudioSource source) {
		try {
			source.close();
		} catch (IOException e) {
			ILog.of(SoundLoader.class).warn("A recording could not be closed: " + e.getMessage(), e);
		}
	}

	/** What is to be run when nobody needs the recording any more; takes the place of what was to be run before. */
	synchronized void closeLater(Runnable how) {
		close = Optional.of(how);
	}

	/** The recording is no longer needed: it is closed as soon as nothing reads from it. */
	void release() {
		cancel();
		Optional<Runnable> now;
		synchronized (this) {
			released = true;
			now = running ? Optional.empty() : close;
		}
		now.ifPresent(Runnable::run);
	}

	private void finished() {
		Optional<Runnable> now;
		synchronized (this) {
			running = false;
			now = released ? close : Optional.empty();
		}
		now.ifPresent(Runnable::run);
	}
}
