/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.labelwright.core.dataset.Dataset;

/**
 * The datasets that are open in this workbench: one object for a folder, however many parts show it. A workbench
 * service. Safe for use by several threads.
 */
public final class DatasetManager {

	private static final class Open {
		private final Dataset dataset;
		private int handles;
		/** How many of the handles are of work in the background. */
		private int shares;
		private boolean settled;

		Open(Dataset dataset) {
			this.dataset = dataset;
		}
	}

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Map<Path, Open> open = new HashMap<>();
	private final List<Consumer<Dataset>> ontologyListeners = new CopyOnWriteArrayList<>();
	private final List<Runnable> contentListeners = new CopyOnWriteArrayList<>();
	private final List<Consumer<Dataset>> stepListeners = new CopyOnWriteArrayList<>();
	private final Map<Dataset, String> steps = new WeakHashMap<>();

	/** @throws IOException where it is no dataset, or another process edits it */
	public synchronized DatasetHandle acquire(Path folder) throws IOException {
		Path key = folder.toRealPath();
		Open shared = open.get(key);
		if (shared == null) {
			shared = new Open(Dataset.openForEditing(key));
			shared.dataset.addFailureListener(failure -> ILog.of(DatasetManager.class)
					.error("Annotations could not be saved and will be tried again; the journal keeps them: " + failure.getMessage(), failure));
			open.put(key, shared);
		}
		return handle(key, shared, false);
	}

	/**
	 * A further handle of a dataset, for work in the background that must not go on when nobody has the dataset open any more; empty
	 * where that is so already, and once it was {@linkplain #settle settled}. To be held for one piece of work at a time.
	 */
	public synchronized Optional<DatasetHandle> share(Dataset dataset) {
		return open.entrySet().stream().filter(one -> one.getValue().dataset == dataset && !one.getValue().settled).findFirst()
				.map(one -> handle(one.getKey(), one.getValue(), true));
	}

	/**
	 * Before the folder of a dataset goes: waits, ten seconds at most, until the work in the background that has a {@linkplain #share
	 * share} in it has let go, and lets none begin as long as the dataset stays open.
	 */
	public synchronized void settle(Path folder) {
		Optional<Open> found = open.entrySet().stream().filter(one -> isSame(one.getKey(), folder)).map(Map.Entry::getValue).findFirst();
		if (found.isEmpty()) {
			return;
		}
		found.get().settled = true;
		long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (found.get().shares > 0 && System.nanoTime() < end) {
				wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private DatasetHandle handle(Path key, Open held, boolean share) {
		held.handles++;
		held.shares += share ? 1 : 0;
		AtomicBoolean closed = new AtomicBoolean();
		return new DatasetHandle() {
			@Override
			public Dataset dataset() {
				return held.dataset;
			}

			@Override
			public void close() {
				if (closed.compareAndSet(false, true)) {
					release(key, held, share);
				}
			}
		};
	}

	/** Whether some part of this workbench has a dataset open. */
	public synchronized boolean isOpen(Path folder) {
		return open.keySet().stream().anyMatch(key -> key.equals(folder.toAbsolutePath().normalize()) || isSame(key, folder));
	}

	private static boolean isSame(Path key, Path folder) {
		try {
			return key.equals(folder.toRealPath());
		} catch (IOException e) {
			// A folder that is not there is none that is open under another name.
			return false;
		}
	}

	private synchronized void release(Path key, Open held, boolean share) {
		held.shares -= share ? 1 : 0;
		if (--held.handles == 0) {
			open.remove(key);
			close(held);
		}
		notifyAll();
	}

	private static void close(Open shared) {
		try {
			shared.dataset.close();
		} catch (IOException e) {
			ILog.of(DatasetManager.class).error(shared.dataset.folder() + " could not be saved; its journal keeps the edits: " + e.getMessage(), e);
		}
	}

	/** At the end of the workbench. */
	public synchronized void closeAll() {
		open.values().forEach(DatasetManager::close);
		open.clear();
	}

	/** Hears when label classes of a dataset were added or changed. */
	public void addOntologyListener(Consumer<Dataset> listener) {
		ontologyListeners.add(listener);
	}

	public void removeOntologyListener(Consumer<Dataset> listener) {
		ontologyListeners.remove(listener);
	}

	/** To be called by who changed and saved an ontology, in the UI thread. */
	public void ontologyChanged(Dataset dataset) {
		// What was done before it cannot be taken back without losing it.
		steps.remove(dataset);
		ontologyListeners.forEach(listener -> listener.accept(dataset));
	}

	/** Hears when all documents of a dataset may have changed in one step, or such a step was taken back. */
	public void addStepListener(Consumer<Dataset> listener) {
		stepListeners.add(listener);
	}

	public void removeStepListener(Consumer<Dataset> listener) {
		stepListeners.remove(listener);
	}

	/**
	 * To be called by who rewrote a dataset, in the UI thread.
	 *
	 * @param undoable the title of the step that can be taken back now, empty for none
	 */
	public void stepDone(Dataset dataset, Optional<String> undoable) {
		ontologyChanged(dataset);
		undoable.ifPresent(title -> steps.put(dataset, title));
		stepListeners.forEach(listener -> listener.accept(dataset));
	}

	/** The title of the step over a whole dataset that editors offer to undo. UI thread. */
	public Optional<String> undoableStep(Dataset dataset) {
		return Optional.ofNullable(steps.get(dataset));
	}

	/** Hears when items came into some dataset, or a dataset into the workspace. */
	public void addContentListener(Runnable listener) {
		contentListeners.add(listener);
	}

	public void removeContentListener(Runnable listener) {
		contentListeners.remove(listener);
	}

	/** To be called by who imported, in the UI thread. */
	public void contentChanged() {
		contentListeners.forEach(Runnable::run);
	}
}
