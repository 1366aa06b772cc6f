/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.internal.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.ontology.Ontology;

/** Texts that an importer reads one after the other. Those that stand within a larger file become files until it is closed. */
public final class TextSource extends AbstractSource {

	/**
	 * A text with what is said about it.
	 *
	 * @param media where it is a file already
	 */
	public record Text(Item item, String text, Optional<Path> media, AnnotationDocument document) {

		/** @throws IllegalArgumentException where the text holds half of a surrogate pair, which no file can */
		public Text {
			for (int i = 0; i < text.length(); i++) {
				char unit = text.charAt(i);
				if (Character.isHighSurrogate(unit) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
					i++;
				} else if (Character.isSurrogate(unit)) {
					throw new IllegalArgumentException("the text holds half of a surrogate pair after \"" + text.substring(Math.max(0, i - 20), i) + "\", which is no character");
				}
			}
		}
	}

	/** Takes one text. */
	@FunctionalInterface
	public interface Sink {
		void accept(Text text) throws IOException;
	}

	/** Gives every text in order; called again for each pass. */
	@FunctionalInterface
	public interface Texts {
		void forEach(Sink sink, Progress progress) throws IOException;
	}

	private final long count;
	private final Texts texts;
	private Optional<Path> folder = Optional.empty();

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

	/** Each text is a file of its own until the source is closed: who takes it over may copy it later. */
	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		int[] number = new int[1];
		texts.forEach(text -> {
			Path file = text.media().isPresent() ? text.media().get() : Files.writeString(folder().resolve(++number[0] + ".txt"), text.text());
			visitor.visit(new SourceRecord(text.item(), Optional.of(file), List.of(text.document())));
		}, progress);
	}

	private Path folder() throws IOException {
		if (folder.isEmpty()) {
			folder = Optional.of(Files.createTempDirectory("labelwright-text"));
		}
		return folder.get();
	}

	@Override
	public void close() throws IOException {
		if (folder.isPresent()) {
			AtomicFiles.deleteTree(folder.get());
			folder = Optional.empty();
		}
	}
}
