/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.labelwright.core.Backoff;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * The documents of a dataset that somebody edits, and their way from the journals to the files. Any thread. What is told to sessions is
 * told outside the lock, as they ask the dataset.
 */
final class OpenDocuments {

	/** What is in the journal is safe meanwhile. */
	private static final Backoff SAVES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

	private final DatasetFiles files;
	private final DocumentSession.Gate gate;
	private final Supplier<String> labelVersion;
	private final Runnable edited;
	private final Map<DocumentId, WeakReference<DocumentSession>> sessions = new HashMap<>();
	private final Map<DocumentSession, Boolean> unsaved = new ConcurrentHashMap<>();
	private final List<Consumer<IOException>> failures = new CopyOnWriteArrayList<>();
	private final ScheduledThreadPoolExecutor saver = new ScheduledThreadPoolExecutor(1, task -> {
		Thread thread = new Thread(task, "Labelwright: saving");
		thread.setDaemon(true);
		return thread;
	});

	/** @param edited told of each edit, in the thread that made it */
	OpenDocuments(DatasetFiles files, DocumentSession.Gate gate, Supplier<String> labelVersion, Runnable edited) {
		this.files = files;
		this.gate = gate;
		this.labelVersion = labelVersion;
		this.edited = edited;
		// What waits at the end is saved by who closes.
		saver.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	/** A copy of a document, with the edits that are only in the journal yet. */
	AnnotationDocument copy(DocumentId id) throws IOException {
		Optional<DocumentSession> open = open(id);
		return open.isPresent() ? open.get().snapshot() : read(id);
	}

	private synchronized Optional<DocumentSession> open(DocumentId id) {
		return Optional.ofNullable(sessions.get(id)).map(WeakReference::get);
	}

	private AnnotationDocument read(DocumentId id) throws IOException {
		AnnotationDocument document = files.readDocument(id.item(), id.layer());
		files.edits().read(files.journal(id.item(), id.layer())).forEach(revision -> revision.edit().applyTo(document));
		return document;
	}

	/** The document to edit; the same session for everybody as long as someone holds it. */
	synchronized DocumentSession session(DocumentId id) throws IOException {
		Optional<DocumentSession> open = open(id);
		if (open.isPresent()) {
			return open.get();
		}
		boolean journaled = Files.exists(files.journal(id.item(), id.layer()));
		DocumentSession[] self = new DocumentSession[1];
		DocumentSession session = new DocumentSession(files, read(id), !journaled, gate, labelVersion, () -> {
			saveSoon(self[0]);
			edited.run();
		});
		self[0] = session;
		sessions.put(id, new WeakReference<>(session));
		if (journaled) {
			saveSoon(session);
		}
		return session;
	}

	private void saveSoon(DocumentSession session) {
		if (unsaved.putIfAbsent(session, Boolean.TRUE) == null) {
			saver.schedule(() -> save(session), SAVES.millisAfter(session.millisToSave()), TimeUnit.MILLISECONDS);
		}
	}

	private void save(DocumentSession session) {
		unsaved.remove(session);
		try {
			session.save();
		} catch (IOException e) {
			// The journal still holds everything: tell, and try again.
			failures.forEach(listener -> listener.accept(e));
			saveSoon(session);
		}
	}

	/** Hears when a file could not be written. */
	void addFailureListener(Consumer<IOException> listener) {
		failures.add(listener);
	}

	/** Brings every edit from the journals to the documents. */
	void settle() throws IOException {
		for (DocumentId journaled : files.journals()) {
			DocumentSession session = session(journaled);
			session.save();
			unsaved.remove(session);
		}
	}

	/** Takes over what another step wrote into the files. */
	void reload() throws IOException {
		List<DocumentSession> held = new ArrayList<>();
		synchronized (this) {
			sessions.values().forEach(open -> Optional.ofNullable(open.get()).ifPresent(held::add));
		}
		for (DocumentSession session : held) {
			session.reload();
		}
	}

	/** A save that runs while the dataset is given up would write into what is somebody else's by then. */
	void finishSaving() {
		saver.shutdown();
		boolean interrupted = false;
		while (!saver.isTerminated()) {
			try {
				saver.awaitTermination(1, TimeUnit.MINUTES);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Writes what waits to be written.
	 *
	 * @throws IOException after the others were written, where one could not be
	 */
	void saveAll() throws IOException {
		IOException failed = null;
		for (DocumentSession session : List.copyOf(unsaved.keySet())) {
			try {
				session.save();
			} catch (IOException e) {
				failed = e;
			}
		}
		if (failed != null) {
			throw failed;
		}
	}
}
