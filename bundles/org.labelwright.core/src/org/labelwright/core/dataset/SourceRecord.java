/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.labelwright.model.annotation.AnnotationDocument;

/** An item with all that is said about it. Immutable, but for the documents in it. */
public final class SourceRecord {

	private final Item item;
	private final Optional<Path> file;
	private final Optional<MadeMedia> made;
	private final List<AnnotationDocument> documents;

	private SourceRecord(Item item, Optional<Path> file, Optional<MadeMedia> made, List<AnnotationDocument> documents) {
		this.item = item;
		this.file = file;
		this.made = made;
		this.documents = List.copyOf(documents);
	}

	/**
	 * @param media where the media lies, empty where it is not there
	 * @param documents one a layer; layers without annotations may be left out
	 */
	public SourceRecord(Item item, Optional<Path> media, List<AnnotationDocument> documents) {
		this(item, media, Optional.empty(), documents);
	}

	/** @param media becomes a file only where one is asked for */
	public SourceRecord(Item item, MadeMedia media, List<AnnotationDocument> documents) {
		this(item, Optional.empty(), Optional.of(media), documents);
	}

	public Item item() {
		return item;
	}

	/** One a layer; layers without annotations may be left out. */
	public List<AnnotationDocument> documents() {
		return documents;
	}

	public boolean hasMedia() {
		return file.isPresent() || made.isPresent();
	}

	/**
	 * Where the media lies, empty where it is not there.
	 *
	 * @throws java.io.UncheckedIOException where it is no file yet and cannot be written
	 */
	public Optional<Path> media() {
		return file.or(() -> made.map(MadeMedia::file));
	}

	/** Where the media lies; empty too where it would become a file only now. */
	public Optional<Path> mediaFile() {
		return file;
	}

	/** Copies the media to a place where there may be a file. */
	public void copyMedia(Path to) throws IOException {
		if (made.isPresent()) {
			made.get().writeTo(to);
		} else {
			Files.copy(file.orElseThrow(), to, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** The same item and media with other documents. */
	public SourceRecord withDocuments(List<AnnotationDocument> others) {
		return new SourceRecord(item, file, made, others);
	}

	/** The same media and documents for an item that is told otherwise. */
	public SourceRecord withItem(Item other) {
		return new SourceRecord(other, file, made, documents);
	}

	@Override
	public String toString() {
		return item + " with " + documents;
	}
}
