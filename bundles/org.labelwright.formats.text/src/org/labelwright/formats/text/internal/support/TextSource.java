/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.MadeMedia;
import org.labelwright.core.dataset.ReadAhead;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.core.format.support.Values;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** Texts that an importer reads one after the other. Those that stand within a larger file become files where somebody asks for one, until it is closed. */
public final class TextSource extends AbstractSource {

	private static final String MARK = "\uFEFF";

	/**
	 * A text with what is said about it.
	 *
	 * @param media where it is a file already
	 */
	public record Text(Item item, String text, Optional<Path> media, AnnotationDocument document) {

		/** @throws IllegalArgumentException where the text holds half of a surrogate pair, which no file can */
		public Text {
			Values.requireWholePairs(text);
		}
	}

	/** Puts one text together; called in another thread. */
	@FunctionalInterface
	public interface Maker {
		Text make() throws IOException;
	}

	/** Takes one text. */
	@FunctionalInterface
	public interface Sink {
		void accept(Text text) throws IOException;

		/** Takes one text that is still to be put together, which may be done while the next ones are read. */
		default void accept(Maker maker) throws IOException {
			accept(maker.make());
		}
	}

	/** Gives every text in order; called again for each pass. */
	@FunctionalInterface
	public interface Texts {
		void forEach(Sink sink, Progress progress) throws IOException;
	}

	private final long count;
	private final Texts texts;
	private Optional<Path> folder = Optional.empty();
	private int files;
	private boolean closed;

	public TextSource(String name, String format, Ontology ontology, long count, Optional<String> origin, Texts texts) {
		super(name, format, ontology, List.of(Layer.MAIN), origin);
		this.count = count;
		this.texts = texts;
	}

	/** An item for a text. */
	public static Item item(String path) {
		return Item.image(path, path, "text/plain", 0, 0);
	}

	@Override
	public long itemCount() {
		return count;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		try (ReadAhead ahead = new ReadAhead(visitor)) {
			texts.forEach(new Sink() {

				@Override
				public void accept(Text text) throws IOException {
					ahead.finish();
					visitor.visit(toRecord(text));
				}

				@Override
				public void accept(Maker maker) throws IOException {
					ahead.add(() -> toRecord(maker.make()));
				}
			}, progress);
			ahead.finish();
		}
	}

	private SourceRecord toRecord(Text text) {
		List<AnnotationDocument> documents = List.of(text.document());
		return text.media().isPresent() ? new SourceRecord(text.item(), text.media(), documents) : new SourceRecord(text.item(), new Made(text.text()), documents);
	}

	/** A text that stands within a larger file. */
	private final class Made implements MadeMedia {

		private final String text;
		private Optional<Path> file = Optional.empty();

		Made(String text) {
			this.text = text;
		}

		@Override
		public synchronized Path file() {
			if (file.isEmpty()) {
				try {
					file = Optional.of(nextFile());
					writeTo(file.get());
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
			return file.get();
		}

		@Override
		public void writeTo(Path to) throws IOException {
			// A reader takes one mark away, which must not be a character of the text.
			Files.writeString(to, text.startsWith(MARK) ? MARK + text : text);
		}
	}

	private synchronized Path nextFile() throws IOException {
		if (closed) {
			throw new IOException("the source of the text is closed");
		}
		if (folder.isEmpty()) {
			folder = Optional.of(Files.createTempDirectory("labelwright-text"));
		}
		return folder.get().resolve(++files + ".txt");
	}

	@Override
	public synchronized void close() throws IOException {
		closed = true;
		if (folder.isPresent()) {
			AtomicFiles.deleteTree(folder.get());
			folder = Optional.empty();
		}
	}
}
