/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.ontology.Ontology;

/** A source that counts the annotations that are read from it. */
final class Counting implements DatasetSource {

	private final DatasetSource source;
	private long annotations;

	Counting(DatasetSource source) {
		this.source = source;
	}

	long annotations() {
		return annotations;
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
		source.forEach(one -> {
			annotations += one.documents().stream().mapToLong(document -> document.getAnnotations().size()).sum();
			visitor.visit(one);
		}, progress);
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
