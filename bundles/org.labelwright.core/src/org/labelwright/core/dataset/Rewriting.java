/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** Changes the ontology and all documents of a dataset as one step that can be taken back. No session may have unsaved edits. */
final class Rewriting {

	private static final String INFO = "info.json";
	/** Instead of a digest, of a file that is not there after the step. */
	private static final String ABSENT = "";

	private final DatasetFiles files;
	private final Path ontologyFile;

	Rewriting(DatasetFiles files, Path ontologyFile) {
		this.files = files;
		this.ontologyFile = ontologyFile;
	}

	/** A document that may be rewritten. */
	record Place(Item item, String layer) {
	}

	/** Reads an item with what all layers say of it. */
	@FunctionalInterface
	interface Source {
		SourceRecord read(Item item) throws IOException;
	}

	/** One part of the step, for one document. */
	private interface Part {
		void run(Place place, StagedTree stage, Map<String, String> digests) throws IOException;
	}

	/** @return how many documents were changed */
	long run(String title, Ontology after, DatasetHeader header, List<Place> places, DocumentChange change, Progress progress)
			throws IOException {
		return run(title, after, header, places, (place, stage, digests) -> rewrite(title, after, place, change, stage, digests), progress);
	}

	/**
	 * Changes the documents of a layer, also where there is none yet: the change sees an empty one then.
	 *
	 * @return how many documents were written
	 */
	long runLayer(String title, Ontology ontology, DatasetHeader header, List<Place> places, DocumentChange change, Progress progress) throws IOException {
		return run(title, ontology, header, places, (place, stage, digests) -> {
			Path file = files.document(place.item().id(), place.layer());
			AnnotationDocument document = Files.exists(file) ? files.readDocument(place.item().id(), place.layer())
					: DatasetFiles.newDocument(place.item().id(), place.layer());
			apply(title, ontology, place, document, change, stage, digests);
		}, progress);
	}

	/**
	 * Makes all documents of a layer.
	 *
	 * @return how many documents the layer has then
	 */
	long makeLayer(String title, Ontology ontology, DatasetHeader header, List<Place> places, Source source, LayerMaker maker,
			Progress progress) throws IOException {
		AtomicLong made = new AtomicLong();
		run(title, ontology, header, places, (place, stage, digests) -> {
			Path file = files.document(place.item().id(), place.layer());
			Optional<AnnotationDocument> document = maker.make(source.read(place.item()));
			if (hasHistory(place)) {
				remember(title, Optional.ofNullable(ontology.getVersion()), files.readDocument(place.item().id(), place.layer()),
						document.orElseGet(() -> DatasetFiles.newDocument(place.item().id(), place.layer())), stage);
			}
			if (document.isPresent()) {
				document.get().setSchemaVersion(DatasetFiles.SCHEMA_VERSION);
				document.get().setItem(place.item().id());
				document.get().setLayer(place.layer());
				stage(stage, file, digests, out -> files.writeDocument(document.get(), out));
				made.incrementAndGet();
			} else if (Files.exists(file)) {
				stage.keep(file);
				digests.put(path(file), ABSENT);
				stage.delete(path(file));
			}
		}, progress);
		return made.get();
	}

	private long run(String title, Ontology after, DatasetHeader header, List<Place> places, Part part, Progress progress) throws IOException {
		StagedTree stage = StagedTree.begin(files.root());
		Map<String, String> digests = new ConcurrentHashMap<>();
		long changed;
		// No more than these can be parsed at once, and each holds a document.
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
			long done = 0;
			for (Place place : places) {
				progress.at(done++, places.size());
				workers.submit(() -> part.run(place, stage, digests));
			}
			workers.finish();
			progress.at(done, places.size());
			changed = digests.size();
			stage(stage, ontologyFile, digests, out -> out.write(files.ontologyText(after)));
			stage(stage, files.datasetFile(), digests, out -> out.write(header.withLabelVersion(after.getVersion()).text()));
			GroupSync.sync(stage.tree(), changed, progress);
			writeInfo(stage, title, digests);
		} catch (IOException | RuntimeException e) {
			stage.abandon();
			throw e;
		}
		stage.commit();
		return changed;
	}

	private void rewrite(String title, Ontology after, Place place, DocumentChange change, StagedTree stage, Map<String, String> digests)
			throws IOException {
		Path file = files.document(place.item().id(), place.layer());
		if (!Files.exists(file)) {
			return;
		}
		apply(title, after, place, files.readDocument(place.item().id(), place.layer()), change, stage, digests);
	}

	private void apply(String title, Ontology after, Place place, AnnotationDocument document, DocumentChange change, StagedTree stage,
			Map<String, String> digests) throws IOException {
		Optional<AnnotationDocument> before = hasHistory(place) ? Optional.of(EcoreUtil.copy(document)) : Optional.empty();
		if (change.apply(place.item(), document)) {
			stage(stage, files.document(place.item().id(), place.layer()), digests, out -> files.writeDocument(document, out));
			if (before.isPresent()) {
				remember(title, Optional.ofNullable(after.getVersion()), before.get(), document, stage);
			}
		}
	}

	private boolean hasHistory(Place place) {
		return Files.exists(files.history(place.item().id(), place.layer()));
	}

	/**
	 * Adds what the step does to a document to its history, without which there would be no way back beyond the step. Taking
	 * the step back adds the opposite.
	 */
	private void remember(String title, Optional<String> version, AnnotationDocument before, AnnotationDocument after, StagedTree stage) throws IOException {
		Path history = files.history(before.getItem(), before.getLayer());
		Edit edit = Differences.between(before, after);
		if (edit.isEmpty() || !Files.exists(history)) {
			return;
		}
		String line = files.edits().write(Revision.now(Optional.of(title), version, edit));
		Path to = stage.tree().resolve(path(history));
		Files.createDirectories(to.getParent());
		AtomicFiles.writeSynced(to, out -> {
			Files.copy(history, out);
			out.write(line.getBytes(StandardCharsets.UTF_8));
		});
	}

	/** Not yet synced. */
	private void stage(StagedTree stage, Path file, Map<String, String> digests, AtomicFiles.Content content) throws IOException {
		String path = path(file);
		Path to = stage.tree().resolve(path);
		Files.createDirectories(to.getParent());
		MessageDigest digest = sha256();
		AtomicFiles.writeUnsynced(to, out -> {
			OutputStream digesting = new DigestOutputStream(out, digest);
			content.writeTo(digesting);
			digesting.flush();
		});
		digests.put(path, HexFormat.of().formatHex(digest.digest()));
		if (Files.exists(file)) {
			stage.keep(file);
		}
	}

	private void writeInfo(StagedTree stage, String title, Map<String, String> digests) throws IOException {
		ObjectNode info = files.mapper().createObjectNode().put("title", title);
		ObjectNode after = info.putObject("sha256");
		new TreeMap<>(digests).forEach(after::put);
		AtomicFiles.write(stage.before().resolve(INFO), info + "\n");
	}

	/** What the last step that can be taken back was, empty where there is none. */
	Optional<String> lastStep() throws IOException {
		List<Path> entries = new History(files.root()).entries();
		return entries.isEmpty() ? Optional.empty() : Optional.of(info(entries.getLast()).path("title").asText());
	}

	/**
	 * Takes the last step back: every file it wrote is again as it was before, byte by byte.
	 *
	 * @throws IOException where a file was changed since, which would be lost
	 */
	void takeBack(Progress progress) throws IOException {
		List<Path> entries = new History(files.root()).entries();
		if (entries.isEmpty()) {
			throw new IOException(files.root() + ": there is nothing to take back");
		}
		Path entry = entries.getLast();
		JsonNode info = info(entry);
		List<String> paths = new ArrayList<>();
		info.path("sha256").fieldNames().forEachRemaining(paths::add);
		requireUnchanged(info, paths, progress);
		DatasetFiles kept = new DatasetFiles(StagedTree.kept(entry));
		Optional<String> version = kept.readHeader().labelVersion();
		StagedTree stage = StagedTree.begin(files.root());
		try {
			for (String path : paths) {
				if (StagedTree.isKept(entry, path)) {
					stage.stageKept(entry, path);
				} else {
					stage.delete(path);
				}
				rememberBack(info.path("title").asText(), version, kept, files.root().resolve(path), stage);
			}
			stage.takesBack(entry);
		} catch (IOException | RuntimeException e) {
			stage.abandon();
			throw e;
		}
		stage.commit();
	}

	/** @param kept the files as they are to be again */
	private void rememberBack(String title, Optional<String> version, DatasetFiles kept, Path file, StagedTree stage) throws IOException {
		String layer = file.getFileName().toString().replaceAll("\\.json$", "");
		String item = file.getParent().getFileName().toString();
		if (file.equals(files.document(item, layer)) && Files.exists(files.history(item, layer))) {
			remember("Undo " + title, version, files.readDocument(item, layer), kept.readDocument(item, layer), stage);
		}
	}

	private void requireUnchanged(JsonNode info, List<String> paths, Progress progress) throws IOException {
		try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
			long done = 0;
			for (String path : paths) {
				progress.at(done++, paths.size());
				workers.submit(() -> requireUnchanged(info, path));
			}
			workers.finish();
		}
	}

	private void requireUnchanged(JsonNode info, String path) throws IOException {
		Path file = files.root().resolve(path);
		if (!(Files.exists(file) ? sha256(file) : ABSENT).equals(info.path("sha256").path(path).asText())) {
			throw new IOException(file + " was changed after \"" + info.path("title").asText() + "\"; taking that back would lose the change");
		}
	}

	private JsonNode info(Path entry) throws IOException {
		return files.mapper().readTree(Files.readAllBytes(entry.resolve(INFO)));
	}

	private String path(Path file) {
		return files.root().relativize(file).toString().replace('\\', '/');
	}

	private static String sha256(Path file) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream in = Files.newInputStream(file)) {
			byte[] buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
