/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.internal.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.labelwright.text.KnowledgeBase;

/** The knowledge bases of an editor: each is read once, in the background, and again when its file is another. UI thread only. */
public final class KnowledgeBases {

	/**
	 * How far a knowledge base is.
	 *
	 * @param base empty while it is read, and where it cannot be
	 * @param failure why it cannot be read; empty otherwise
	 */
	public record State(Optional<KnowledgeBase> base, String failure) {

		static final State READING = new State(Optional.empty(), "");

		boolean isReading() {
			return base.isEmpty() && failure.isEmpty();
		}
	}

	private record Known(Optional<FileTime> modified, State state) {
	}

	private final Runnable changed;
	private final Map<Path, Known> known = new HashMap<>();

	/** @param changed hears when one was read */
	public KnowledgeBases(Runnable changed) {
		this.changed = changed;
	}

	/** The knowledge base of a file, which is read from now on where it was not. */
	public State of(Path file) {
		Known before = known.get(file);
		if (before == null) {
			read(file);
			return State.READING;
		}
		return before.state();
	}

	/** As {@link #of}, after a look whether the file is as it was. */
	public State current(Path file) {
		Known before = known.get(file);
		if (before != null && !before.state().isReading() && (!before.state().failure().isEmpty() || !before.modified().equals(modified(file)))) {
			known.remove(file);
		}
		return of(file);
	}

	private static Optional<FileTime> modified(Path file) {
		try {
			return Optional.of(Files.getLastModifiedTime(file));
		} catch (IOException e) {
			// Reading it says what is wrong.
			return Optional.empty();
		}
	}

	private void read(Path file) {
		Display display = Display.getCurrent();
		known.put(file, new Known(Optional.empty(), State.READING));
		Job job = new Job(NLS.bind(Messages.Reading, file.getFileName())) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				Optional<FileTime> modified = modified(file);
				State state = KnowledgeBases.read(file, modified.isPresent());
				if (!monitor.isCanceled() && !display.isDisposed()) {
					display.asyncExec(() -> {
						known.put(file, new Known(modified, state));
						changed.run();
					});
				}
				return Status.OK_STATUS;
			}
		};
		job.setPriority(Job.LONG);
		job.schedule();
	}

	private static State read(Path file, boolean there) {
		try {
			return there ? new State(Optional.of(KnowledgeBase.read(file)), "") : new State(Optional.empty(), NLS.bind(Messages.NotThere, file));
		} catch (IOException e) {
			return new State(Optional.empty(), e.getMessage());
		}
	}
}
