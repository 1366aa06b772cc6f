/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.brat.BratImporter;

/** Datasets of texts for tests. */
final class Texts {

	private Texts() {
	}

	/** @param files names and contents of a folder of brat */
	static Dataset brat(Path temp, Map<String, String> files) throws IOException {
		Path in = Files.createDirectories(temp.resolve("in"));
		for (Map.Entry<String, String> file : files.entrySet()) {
			Files.writeString(in.resolve(file.getKey()), file.getValue());
		}
		return dataset(temp, new BratImporter(), in);
	}

	static Dataset dataset(Path temp, Importer importer, Path in) throws IOException {
		Path folder = temp.resolve("data");
		Dataset.create(folder, "texts");
		Dataset dataset = Dataset.openForEditing(folder);
		try (DatasetSource source = importer.open(in, Options.of(importer.options(), Map.of()), new LossReport(), Progress.NONE)) {
			dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
		}
		return dataset;
	}
}
