/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.model.ontology.Ontology;

/** A source of a test as a dataset on the disk. */
final class DatasetOf {

	private DatasetOf() {
	}

	/** With the layers of the source and no other. */
	static Path layers(Layered source, Path folder) throws IOException {
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			for (Layer layer : source.layers()) {
				dataset.importFrom(new One(source, layer.id()), new Staging.Options(layer, false), Progress.NONE);
			}
		}
		// A new dataset has a layer "main" that these do not want.
		Path header = folder.resolve("labelwright.json");
		String text = java.nio.file.Files.readString(header);
		java.nio.file.Files.writeString(header, text.replaceFirst("\\{\\s*\"id\" : \"main\",\\s*\"name\" : \"Main\"\\s*\\},?\\s*", ""));
		return folder;
	}

	/** One layer of a source. */
	private record One(Layered source, String layer) implements DatasetSource {

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
			return Optional.empty();
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) throws IOException {
			source.forEach(one -> visitor.visit(new SourceRecord(
					Item.image(one.item().id(), one.item().path(), one.item().mediaType(), one.item().width(), one.item().height()), one.media(),
					one.documents().stream().filter(document -> document.getLayer().equals(layer)).toList())), progress);
		}

		@Override
		public void close() {
			// Nothing is open.
		}
	}
}
