/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.Progress;
import org.labelwright.model.ontology.Ontology;

/**
 * A few records that are in memory, to be imported or exported.
 *
 * @param name for people
 * @param format the id of the format they come from
 * @param records handed out as copies, so that the same can be read again
 */
public record ListSource(String name, String format, Ontology ontology, List<Layer> layers, List<SourceRecord> records) implements DatasetSource {

	public ListSource {
		layers = List.copyOf(layers);
		records = List.copyOf(records);
	}

	/** Of the main layer. */
	public ListSource(String name, String format, Ontology ontology, List<SourceRecord> records) {
		this(name, format, ontology, List.of(Layer.MAIN), records);
	}

	@Override
	public long itemCount() {
		return records.size();
	}

	@Override
	public Optional<String> origin() {
		return Optional.empty();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		for (SourceRecord one : records) {
			visitor.visit(one.withDocuments(one.documents().stream().map(EcoreUtil::copy).toList()));
		}
	}

	@Override
	public void close() {
		// Nothing is open.
	}
}
