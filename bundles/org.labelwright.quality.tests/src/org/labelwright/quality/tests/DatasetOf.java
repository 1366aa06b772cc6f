/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;

/** A source of a test as a dataset on the disk. */
final class DatasetOf {

	private DatasetOf() {
	}

	/** With the layers of the source and no other. */
	static Path layers(Layered source, Path folder) throws IOException {
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			for (Layer layer : source.layers()) {
				dataset.importFrom(one(source, layer), new Staging.Options(layer, false), Progress.NONE);
			}
		}
		// A new dataset has a layer "main" that these do not want.
		Path header = folder.resolve("labelwright.json");
		String text = Files.readString(header);
		Files.writeString(header, text.replaceFirst("\\{\\s*\"id\" : \"main\",\\s*\"name\" : \"Main\"\\s*\\},?\\s*", ""));
		return folder;
	}

	private static ListSource one(Layered source, Layer layer) throws IOException {
		List<SourceRecord> records = new ArrayList<>();
		source.forEach(one -> records.add(new SourceRecord(
				Item.image(one.item().id(), one.item().path(), one.item().mediaType(), one.item().width(), one.item().height()), one.media(),
				one.documents().stream().filter(document -> document.getLayer().equals(layer.id())).toList())), Progress.NONE);
		return new ListSource(source.name(), source.format(), source.ontology(), List.of(layer), records);
	}
}
