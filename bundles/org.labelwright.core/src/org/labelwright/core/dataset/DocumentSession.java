/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.AtomicFiles;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/**
 * A document that is being edited. An edit is in the journal before {@link #apply} returns, so it survives the death of
 * the process; a moment later the file itself is written and the journal removed. Annotations are values: to change
 * one, apply an edit with a changed copy. Safe for use by several threads; listeners are called in the thread that
 * applies the edit.
 */
public final class DocumentSession {

	/** Hears of every edit after it is in force. */
	@FunctionalInterface
	public interface Listener {
		void edited(DocumentSession session, Edit edit);

		/** The whole document was replaced, as by a refactoring; edits made before can no longer be taken back. */
		default void reloaded(DocumentSession session) {
			edited(session, new Edit());
		}
	}

	private final DatasetFiles files;
	private final Supplier<String> ontologyVersion;
	private final Runnable dirty;
	private final Gate gate;
	private AnnotationDocument document;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private Optional<FileChannel> journal = Optional.empty();
	private boolean saved;
	/** Whether there was an edit since the document was last written, or began to be. */
	private boolean editedSince;
	/** One writes at a time. */
	private final Object saving = new Object();
	private volatile long millisToSave;
	/** All annotations since the document was another; empty where nobody asked for them. */
	private List<Annotation> copy = List.of();
	private AnnotationPlaces places;
	/** Empty until somebody asks. */
	private Optional<Boolean> hosts = Optional.empty();

	/** Lets an edit happen, or says why not. */
	@FunctionalInterface
	interface Gate {
		void edit(EditGate.Work<Void> edit) throws IOException;
	}

	DocumentSession(DatasetFiles files, AnnotationDocument document, boolean saved, Gate gate, Supplier<String> ontologyVersion, Runnable dirty) {
		this.files = files;
		this.ontologyVersion = ontologyVersion;
		this.gate = gate;
		this.document = document;
		places = new AnnotationPlaces(document);
		this.saved = saved;
		this.dirty = dirty;
	}

	public synchronized String item() {
		return document.getItem();
	}

	public synchronized String layer() {
		return document.getLayer();
	}

	/** In the order of stacking, the topmost last. A copy of the list; the annotations must not be changed. */
	public synchronized List<Annotation> annotations() {
		if (copy.isEmpty()) {
			copy = List.copyOf(document.getAnnotations());
		}
		return copy;
	}

	public synchronized Optional<Annotation> find(String id) {
		int at = places.of(id);
		return at < 0 ? Optional.empty() : Optional.of(document.getAnnotations().get(at));
	}

	/**
	 * Whether an annotation is a span within an attribute of another, or was one since the document was opened: where none is, an edit has to
	 * look for none. Asked again, it costs nothing, however many annotations there are.
	 */
	public synchronized boolean hasHostedSpans() {
		if (hosts.isEmpty()) {
			hosts = Optional.of(annotations().stream().anyMatch(one -> one.getWithin() != null));
		}
		return hosts.get();
	}

	/** What is said about the item as a whole. */
	public synchronized ItemLabels itemLabels() {
		return ItemLabels.of(document);
	}

	/** The place in the order of stacking, -1 where there is no such annotation. */
	public synchronized int position(String id) {
		return places.of(id);
	}

	/** True when the file holds every edit; until then the journal does. */
	public synchronized boolean isSaved() {
		return saved;
	}

	/** How long it took to write the file the last time. */
	long millisToSave() {
		return millisToSave;
	}

	/** A copy of the whole document. */
	public synchronized AnnotationDocument snapshot() {
		return EcoreUtil.copy(document);
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** @throws IOException if the journal cannot be written or may not be now; the document is then as before */
	public void apply(Edit edit) throws IOException {
		gate.edit(() -> {
			String line = files.edits().write(Revision.now(Optional.empty(), Optional.ofNullable(ontologyVersion.get()), edit));
			synchronized (this) {
				append(line);
				edit.applyTo(document, Optional.of(places));
				if (hosts.isPresent() && edit.changes().stream().flatMap(change -> change.after().stream()).anyMatch(one -> one.getWithin() != null)) {
					hosts = Optional.of(true);
				}
				copy = List.of();
				saved = false;
				editedSince = true;
			}
			return null;
		});
		listeners.forEach(listener -> listener.edited(this, edit));
		dirty.run();
	}

	private void append(String line) throws IOException {
		if (journal.isEmpty()) {
			journal = Optional.of(Journals.openToAppend(files.journal(item(), layer())));
		}
		FileChannel channel = journal.get();
		long end = channel.size();
		try {
			ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		} catch (IOException e) {
			channel.truncate(end).position(end);
			throw e;
		}
	}

	/** Takes over what another step wrote into the file. */
	void reload() throws IOException {
		synchronized (this) {
			document = files.readDocument(item(), layer());
			places = new AnnotationPlaces(document);
			copy = List.of();
			hosts = Optional.empty();
			saved = true;
		}
		listeners.forEach(listener -> listener.reloaded(this));
	}

	/**
	 * Writes the file where that is due. Edits that come meanwhile do not wait for the disk: what is written is the document as it
	 * was, and the journal, which has those edits too, stays until a later call has written them.
	 */
	void save() throws IOException {
		synchronized (saving) {
			long start = System.nanoTime();
			DatasetFiles.Snapshot snapshot;
			Optional<FileChannel> written;
			synchronized (this) {
				if (saved) {
					return;
				}
				snapshot = DatasetFiles.Snapshot.of(document);
				written = journal;
				editedSince = false;
			}
			if (written.isPresent()) {
				written.get().force(false);
			}
			AtomicFiles.write(files.document(snapshot.item(), snapshot.layer()), out -> files.writeDocument(snapshot, out));
			millisToSave = (System.nanoTime() - start) / 1_000_000;
			synchronized (this) {
				if (editedSince) {
					return;
				}
				endJournal();
				saved = true;
			}
		}
		listeners.forEach(listener -> listener.edited(this, new Edit()));
	}

	/** The file holds all that the journal does. */
	private void endJournal() throws IOException {
		if (journal.isPresent()) {
			journal.get().close();
			journal = Optional.empty();
		}
		Path file = files.journal(item(), layer());
		files.edits().archive(file, files.history(item(), layer()));
		Files.deleteIfExists(file);
	}
}
