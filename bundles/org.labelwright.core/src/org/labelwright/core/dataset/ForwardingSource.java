/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.model.ontology.Ontology;

/** A source that is another one in all that a subclass does not change. */
public abstract class ForwardingSource implements DatasetSource {

	private final DatasetSource source;

	protected ForwardingSource(DatasetSource source) {
		this.source = source;
	}

	protected final DatasetSource source() {
		return source;
	}

	@Override
	public String name() {
		return source.name();
	}

	@Override
	public String format() {
		return source.format();
	}

	@Override
	public Ontology ontology() {
		return source.ontology();
	}

	@Override
	public List<Layer> layers() {
		return source.layers();
	}

	@Override
	public long itemCount() {
		return source.itemCount();
	}

	@Override
	public Optional<String> origin() {
		return source.origin();
	}

	@Override
	public void forEach(Visitor visitor, Progress progress) throws IOException {
		source.forEach(visitor, progress);
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
