/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.model.ontology.Ontology;

/**
 * A source of records that are read one by one, each from what an importer has noted about it: a file, a place in one.
 *
 * @param <E> what is noted
 */
public final class ListedSource<E> extends AbstractSource {

	/** Reads one record; called in order, again for each pass. */
	@FunctionalInterface
	public interface Reader<E> {
		SourceRecord read(E entry) throws IOException;
	}

	private final List<E> entries;
	private final Reader<E> reader;

	public ListedSource(String name, String format, Ontology ontology, List<E> entries, Reader<E> reader) {
		this(name, format, ontology, List.of(Layer.MAIN), Optional.empty(), entries, reader);
	}

	/** @param origin as in {@link DatasetSource#origin()} */
	public ListedSource(String name, String format, Ontology ontology, List<Layer> layers, Optional<String> origin, List<E> entries,
			Reader<E> reader) {
		super(name, format, ontology, layers, origin);
		this.entries = entries;
		this.reader = reader;
	}

	@Override
	public long itemCount() {
		return entries.size();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		int count = entries.size();
		for (int i = 0; i < count; i++) {
			progress.at(i, count);
			visitor.visit(reader.read(entries.get(i)));
		}
		progress.at(count, count);
	}
}
