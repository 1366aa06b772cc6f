/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.image.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.labelwright.media.image.DiskImage;

/**
 * The huge pictures that are open. Their tiles are made once, in a job that goes on while other pictures are looked at
 * and that people can cancel. Safe for several threads.
 */
final class DiskImages {

	private static final int PARTS = 1000;

	private final class Entry {

		private final PageFile file;
		private final DiskImage image;
		private final Job preparation;
		private int users;
		private boolean busy;

		Entry(PageFile file, DiskImage image) {
			this.file = file;
			this.image = image;
			preparation = Job.create(NLS.bind(Messages.DiskImages_Preparing, file.file().getFileName()), monitor -> {
				return prepare(this, monitor);
			});
			preparation.setPriority(Job.LONG);
		}
	}

	private final Map<PageFile, Entry> entries = new HashMap<>();

	/** Opens a picture; to be released by who has it. Not for the UI thread. */
	synchronized DiskImage acquire(PageFile file, Path folder) throws IOException {
		Entry entry = entries.get(file);
		if (entry == null) {
			entry = new Entry(file, new DiskImage(file.file(), file.page(), folder));
			entries.put(file, entry);
			if (entry.image.prepared() < 1) {
				entry.busy = true;
				entry.preparation.schedule();
			}
		}
		entry.users++;
		return entry.image;
	}

	private IStatus prepare(Entry entry, IProgressMonitor monitor) {
		monitor.beginTask(NLS.bind(Messages.DiskImages_Preparing, entry.file.file().getFileName()), PARTS);
		int[] done = { 0 };
		try {
			entry.image.prepare(part -> {
				if (monitor.isCanceled()) {
					throw new CancellationException();
				}
				int now = (int) (part * PARTS);
				monitor.worked(now - done[0]);
				done[0] = now;
			});
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return new Status(IStatus.ERROR, DiskImages.class, NLS.bind(Messages.DiskImages_NotPrepared, entry.file.file().getFileName(), e.getMessage()), e);
		} finally {
			monitor.done();
			ended(entry);
		}
	}

	private synchronized void ended(Entry entry) {
		entry.busy = false;
		closeUnused(entry);
	}

	/** Gives a picture back; it is closed when its tiles are made. */
	synchronized void release(DiskImage image) {
		entries.values().stream().filter(entry -> entry.image == image).findFirst().ifPresent(entry -> {
			entry.users--;
			closeUnused(entry);
		});
	}

	private void closeUnused(Entry entry) {
		if (entry.users == 0 && !entry.busy) {
			entries.remove(entry.file);
			Job closing = Job.createSystem(entry.file.file().toString(), monitor -> {
				try {
					entry.image.close();
				} catch (IOException e) {
					ILog.of(DiskImages.class).warn(entry.file.file() + " was not closed: " + e.getMessage(), e);
				}
			});
			closing.schedule();
		}
	}

	/** Ends all preparations. */
	synchronized void cancel() {
		entries.values().forEach(entry -> {
			// A job that has not begun does not end by itself.
			if (entry.preparation.cancel()) {
				entry.busy = false;
			}
		});
		java.util.List.copyOf(entries.values()).forEach(this::closeUnused);
	}
}
