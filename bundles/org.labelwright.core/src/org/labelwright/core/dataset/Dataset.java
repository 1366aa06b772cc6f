/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.ontology.Versions;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/**
 * A dataset: a folder with {@code labelwright.json}, an ontology, a list of items, one document an item and layer, and
 * media. Reading sees edits that are only in the journal yet. At most one process edits a dataset at a time. Safe for
 * use by several threads, except for {@link #forEach}.
 */
public final class Dataset implements DatasetSource {

	/** What {@link #format()} says of a dataset. */
	public static final String FORMAT = "labelwright";

	private final DatasetFiles files;
	private final boolean editable;
	private final Optional<DatasetLock> lock;
	private final EditGate gate = new EditGate();
	private final Trash trash;
	private final OpenDocuments documents;
	private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
	private volatile DatasetHeader header;
	private Ontology ontology;
	/** Of the file; the live object may be on its way to the next one. */
	private String ontologyVersion;
	private Map<String, Item> items;

	private Dataset(DatasetFiles files, boolean editable, Optional<DatasetLock> lock) throws IOException {
		this.files = files;
		this.editable = editable;
		this.lock = lock;
		this.trash = new Trash(files.root());
		this.documents = new OpenDocuments(files, this::edit, this::labelVersion, this::changed);
		load();
		if (editable) {
			trash.empty();
		}
	}

	/** True where the folder, or the file labelwright.json itself, is that of a dataset. */
	public static boolean isDataset(Path path) {
		return Files.isRegularFile(folder(path).resolve(DatasetFiles.DATASET_FILE));
	}

	private static Path folder(Path path) {
		return path.endsWith(DatasetFiles.DATASET_FILE) ? path.toAbsolutePath().getParent() : path.toAbsolutePath();
	}

	/**
	 * Makes an empty dataset.
	 *
	 * @param folder not there yet, or empty
	 */
	public static void create(Path folder, String name) throws IOException {
		NewDataset.create(folder, name);
	}

	/** Opens a dataset to read it. */
	public static Dataset open(Path path) throws IOException {
		return open(path, false);
	}

	/**
	 * Opens a dataset to read and edit it, and finishes what a crash may have left half done.
	 *
	 * @throws IOException also where another process is editing it
	 */
	public static Dataset openForEditing(Path path) throws IOException {
		return open(path, true);
	}

	private static Dataset open(Path path, boolean editable) throws IOException {
		DatasetFiles files = new DatasetFiles(folder(path));
		if (!Files.isRegularFile(files.datasetFile())) {
			throw new BadInputException(path, "", "is no dataset: there is no " + DatasetFiles.DATASET_FILE);
		}
		Optional<DatasetLock> lock = editable ? Optional.of(DatasetLock.of(files)) : Optional.empty();
		try {
			if (editable) {
				StagedTree.recover(files.root());
			} else if (StagedTree.isPending(files.root())) {
				finishPending(files);
			}
			return new Dataset(files, editable, lock);
		} catch (IOException | RuntimeException e) {
			if (lock.isPresent()) {
				lock.get().close();
			}
			throw e;
		}
	}

	/** A reader must not see half of a step that a crash has interrupted. */
	private static void finishPending(DatasetFiles files) throws IOException {
		try (DatasetLock lock = DatasetLock.of(files)) {
			StagedTree.recover(files.root());
		}
	}

	private void load() throws IOException {
		header = files.readHeader();
		ontology = files.readOntology(ontologyFile());
		ontologyVersion = ontology.getVersion();
		items = files.readItems();
	}

	private Path ontologyFile() throws BadInputException {
		String name = header.ontology().orElseThrow(() -> new BadInputException(files.datasetFile(), "ontology", "is missing"));
		Path file = files.root().resolve(name).normalize();
		if (!file.startsWith(files.root())) {
			throw new BadInputException(files.datasetFile(), "ontology", "lies outside the dataset");
		}
		return file;
	}

	public Path folder() {
		return files.root();
	}

	/** The file labelwright.json. */
	public Path file() {
		return files.datasetFile();
	}

	@Override
	public String name() {
		return header.name().orElseGet(() -> files.root().getFileName().toString());
	}

	@Override
	public String format() {
		return FORMAT;
	}

	/** The live object; after changing it call {@link #saveOntology()}. */
	@Override
	public synchronized Ontology ontology() {
		return ontology;
	}

	/** Also makes its version that of the labels: who changes a version here keeps the labels right. */
	public synchronized void saveOntology() throws IOException {
		requireEditable();
		DatasetHeader newHeader = header.withLabelVersion(ontology.getVersion());
		StagedTree stage = StagedTree.begin(files.root());
		Path staged = stage.tree().resolve(files.root().relativize(ontologyFile()));
		AtomicFiles.write(staged, out -> out.write(files.ontologyText(ontology)));
		AtomicFiles.write(stage.tree().resolve(DatasetFiles.DATASET_FILE), out -> out.write(newHeader.text()));
		stage.commit();
		header = newHeader;
		ontologyVersion = ontology.getVersion();
	}

	/** As {@link #saveOntology()}, of another object, which is then the one of this dataset. */
	public synchronized void replaceOntology(Ontology replacement) throws IOException {
		Ontology before = ontology;
		ontology = replacement;
		try {
			saveOntology();
		} catch (IOException | RuntimeException e) {
			ontology = before;
			throw e;
		}
	}

	/** Where the ontology lies. */
	public synchronized Path ontologyPath() throws IOException {
		return ontologyFile();
	}

	/** The version of the ontology that the labels follow. */
	public synchronized String labelVersion() {
		return header.labelVersion().orElse(ontologyVersion);
	}

	/** Anything but {@link LabelState#CURRENT} makes the dataset one that can only be read, until it is migrated. */
	public synchronized LabelState labelState() {
		int compared = Versions.compare(labelVersion(), ontologyVersion);
		return compared == 0 ? LabelState.CURRENT : compared < 0 ? LabelState.OLDER : LabelState.NEWER;
	}

	@Override
	public synchronized List<Layer> layers() {
		return header.layers();
	}

	@Override
	public long itemCount() {
		return items().size();
	}

	@Override
	public synchronized Optional<String> origin() {
		return header.origin();
	}

	/** In the order of the file. */
	public synchronized List<Item> items() {
		return List.copyOf(items.values());
	}

	public synchronized Optional<Item> item(String id) {
		return Optional.ofNullable(items.get(id));
	}

	/** The file in which the media of an item lies, be it the whole of it or a page; empty where it is not there. */
	public Optional<Path> media(Item item) {
		Path path = files.root().resolve(item.mediaPath().file()).normalize();
		return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
	}

	/** A copy of a document, with the edits that are only in the journal yet; empty where nothing was said. */
	public AnnotationDocument document(String item, String layer) throws IOException {
		return documents.copy(new DocumentId(item, layer));
	}

	/**
	 * The edits of a document that are kept, those in the journal included. Reads files, so not for the UI thread.
	 *
	 * @throws IOException also where the history is damaged
	 */
	public DocumentHistory history(String item, String layer) throws IOException {
		// A document that is edited meanwhile is read again, as its edits are not in both then.
		while (true) {
			List<Revision> before = files.edits().read(files.history(item, layer), files.journal(item, layer));
			AnnotationDocument document = document(item, layer);
			List<Revision> after = files.edits().read(files.history(item, layer), files.journal(item, layer));
			if (before.size() == after.size()) {
				return new DocumentHistory(document, after);
			}
		}
	}

	/** The document to edit; the same session for everybody as long as someone holds it. */
	public DocumentSession session(String item, String layer) throws IOException {
		requireLock();
		return documents.session(new DocumentId(item, layer));
	}

	private void edit(EditGate.Work<Void> work) throws IOException {
		requireEditable();
		gate.edit(work);
	}

	/** Hears of each edit of a document and each step over the whole dataset, in the thread that made it. */
	public void addChangeListener(Runnable listener) {
		changeListeners.add(listener);
	}

	public void removeChangeListener(Runnable listener) {
		changeListeners.remove(listener);
	}

	/** Hears when a file could not be written; it is tried again, and the journal keeps the edits meanwhile. */
	public void addFailureListener(Consumer<IOException> listener) {
		documents.addFailureListener(listener);
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		forEach(items(), visitor, progress);
	}

	@Override
	public void forEach(Set<String> ids, Visitor visitor, Progress progress) throws IOException {
		forEach(items().stream().filter(item -> ids.contains(item.id())).toList(), visitor, progress);
	}

	private void forEach(List<Item> all, Visitor visitor, Progress progress) throws IOException {
		ReadAhead.forEach(all.size(), index -> record(all.get(index)), visitor, progress);
	}

	/**
	 * Takes all items and annotations of a source in, or nothing of it.
	 *
	 * @return how many items and annotations came in
	 */
	public synchronized Staging.Result importFrom(DatasetSource source, Staging.Options options, Progress progress)
			throws IOException {
		requireEditable();
		requireSafe(options.layer());
		try {
			Staging.Result result = new Staging(files, header, ontology, items, options).run(source, progress);
			load();
			return result;
		} finally {
			trash.empty();
		}
	}

	/**
	 * Changes the ontology and all documents as one step, which can be taken back. Whatever stops it, a crash too, leaves
	 * everything as it was. While it runs nobody can edit. Blocks, so not for the UI thread.
	 *
	 * @param title for people, as what is to be taken back
	 * @param after the ontology from then on
	 * @return how many documents were changed
	 */
	public long rewrite(String title, Ontology after, DocumentChange change, Progress progress) throws IOException {
		requireLock();
		return changeAll(() -> {
			documents.settle();
			long changed = rewriting().run(title, after, header, change == DocumentChange.NONE ? List.of() : places(), change, progress);
			reload();
			return changed;
		});
	}

	private <T> T changeAll(EditGate.Work<T> work) throws IOException {
		try {
			return gate.changeAll(work);
		} finally {
			trash.empty();
			changed();
		}
	}

	private void changed() {
		changeListeners.forEach(Runnable::run);
	}

	/**
	 * Makes a layer, or makes it anew where it is there, as one step, which can be taken back. What {@link #rewrite} says of
	 * crashes, edits and threads holds here too.
	 *
	 * @param title for people, as what is to be taken back
	 * @return how many documents the layer has then
	 */
	public long makeLayer(String title, Layer layer, LayerMaker maker, Progress progress) throws IOException {
		requireEditable();
		requireSafe(layer);
		return changeAll(() -> {
			documents.settle();
			List<Rewriting.Place> places = items().stream().map(item -> new Rewriting.Place(item, layer.id())).toList();
			long made = rewriting().makeLayer(title, ontology, header.with(List.of(layer)), places, this::record, maker, progress);
			reload();
			return made;
		});
	}

	/**
	 * Changes the documents of a layer as one step, which can be taken back; where a layer says nothing about an item the change
	 * sees an empty document. What {@link #rewrite} says of crashes, edits and threads holds here too.
	 *
	 * @param title for people, as what is to be taken back
	 * @param layer made where it is not there
	 * @return how many documents were changed
	 */
	public long changeLayer(String title, Layer layer, DocumentChange change, Progress progress) throws IOException {
		return changeLayers(title, List.of(layer), change, progress);
	}

	/** The same of several layers, as one step. What the change reads of the dataset meanwhile is as it was before the step. */
	public long changeLayers(String title, List<Layer> layers, DocumentChange change, Progress progress) throws IOException {
		requireEditable();
		for (Layer layer : layers) {
			requireSafe(layer);
		}
		return changeAll(() -> {
			documents.settle();
			List<Rewriting.Place> places = items().stream().flatMap(item -> layers.stream().map(layer -> new Rewriting.Place(item, layer.id()))).toList();
			long changed = rewriting().runLayer(title, ontology, header.with(layers), places, change, progress);
			reload();
			return changed;
		});
	}

	private static void requireSafe(Layer layer) throws BadInputException {
		if (!DatasetFiles.safeId(layer.id()).equals(layer.id())) {
			throw new BadInputException("\"" + layer.id() + "\" can be no id of a layer; use letters, digits, . _ -");
		}
	}

	/** An item with what all layers say of it. */
	public SourceRecord record(Item item) throws IOException {
		List<AnnotationDocument> documents = new ArrayList<>();
		for (Layer layer : layers()) {
			AnnotationDocument document = document(item.id(), layer.id());
			if (!document.eContents().isEmpty()) {
				documents.add(document);
			}
		}
		return new SourceRecord(item, media(item), documents);
	}

	/**
	 * Shows all documents, edits of the journals included, to what would change them; nothing is written. Quicker than
	 * {@link #forEach}, as several threads do it.
	 */
	public void scan(DocumentChange visitor, Progress progress) throws IOException {
		List<Rewriting.Place> places = places();
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
			long done = 0;
			for (Rewriting.Place place : places) {
				progress.at(done++, places.size());
				workers.submit(() -> visitor.apply(place.item(), document(place.item().id(), place.layer())));
			}
			workers.finish();
			progress.at(done, places.size());
		}
	}

	private List<Rewriting.Place> places() {
		List<Layer> layers = layers();
		return items().stream().flatMap(item -> layers.stream().map(layer -> new Rewriting.Place(item, layer.id()))).toList();
	}

	/** The title of the last {@link #rewrite} that can be taken back. */
	public Optional<String> lastStep() throws IOException {
		return rewriting().lastStep();
	}

	/**
	 * Takes the last {@link #rewrite} back: its files are as they were, byte by byte.
	 *
	 * @throws IOException where there is none, or a document was edited since
	 */
	public void takeBack(Progress progress) throws IOException {
		requireLock();
		changeAll(() -> {
			documents.settle();
			rewriting().takeBack(progress);
			reload();
			return null;
		});
	}

	private synchronized Rewriting rewriting() throws IOException {
		return new Rewriting(files, ontologyFile());
	}

	private void reload() throws IOException {
		synchronized (this) {
			load();
		}
		documents.reload();
	}

	private void requireLock() throws IOException {
		if (!editable) {
			throw new IOException(files.root() + " was opened to be read only");
		}
	}

	private void requireEditable() throws IOException {
		requireLock();
		switch (labelState()) {
		case OLDER -> throw new IOException("The labels of " + name() + " follow version " + labelVersion() + " of its ontology, which is at "
				+ ontologyVersion + ": migrate them first");
		case NEWER -> throw new IOException("The labels of " + name() + " follow version " + labelVersion() + " of its ontology, which is only at "
				+ ontologyVersion + " here: they can be read, not edited, until the newer ontology is here");
		case CURRENT -> { }
		}
	}

	/** Writes what is not saved yet and lets others edit. */
	@Override
	public void close() throws IOException {
		documents.finishSaving();
		trash.close();
		try {
			documents.saveAll();
		} finally {
			if (lock.isPresent()) {
				lock.get().close();
			}
		}
	}
}
