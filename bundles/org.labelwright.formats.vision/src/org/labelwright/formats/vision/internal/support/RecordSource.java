/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.internal.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.format.support.Reading;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.AbstractSource;
import org.labelwright.model.ontology.Ontology;

/** A source of the records of one JSON file, read one after the other as often as it is asked. */
public final class RecordSource extends AbstractSource {

	/** Makes an item of a record. */
	@FunctionalInterface
	public interface Reader {
		/** @return empty where the record is none */
		Optional<SourceRecord> read(String key, JsonNode node, String where) throws IOException;
	}

	private final Path file;
	private final String member;
	private final long count;
	private final Reader reader;

	/** @param member as in {@link Reading#records} */
	public RecordSource(String format, Path file, String member, long count, Ontology ontology, List<Layer> layers, Optional<String> origin, Reader reader) {
		super(Images.name(file), format, ontology, layers, origin);
		this.file = file;
		this.member = member;
		this.count = count;
		this.reader = reader;
	}

	@Override
	public long itemCount() {
		return count;
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		long[] done = new long[1];
		Reading.records(file, member, (key, node, where) -> {
			progress.at(done[0]++, count);
			Optional<SourceRecord> one = Reading.at(file, where, () -> reader.read(key, node, where));
			if (one.isPresent()) {
				visitor.visit(one.get());
			}
		});
		progress.at(count, count);
	}
}
