/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.format;

import java.util.List;
import java.util.Optional;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Layer;
import org.labelwright.model.ontology.Ontology;

/** What a source of an importer says about itself; how items are read is for subclasses. */
public abstract class AbstractSource implements DatasetSource {

	private final String name;
	private final String format;
	private final Ontology ontology;
	private final List<Layer> layers;
	private final Optional<String> origin;

	/** @param origin as in {@link DatasetSource#origin()} */
	protected AbstractSource(String name, String format, Ontology ontology, List<Layer> layers, Optional<String> origin) {
		this.name = name;
		this.format = format;
		this.ontology = ontology;
		this.layers = List.copyOf(layers);
		this.origin = origin;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String format() {
		return format;
	}

	@Override
	public Ontology ontology() {
		return ontology;
	}

	@Override
	public List<Layer> layers() {
		return layers;
	}

	@Override
	public Optional<String> origin() {
		return origin;
	}

	@Override
	public void close() throws java.io.IOException {
		// Files are open only while they are read.
	}
}
