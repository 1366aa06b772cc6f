/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.ontology.OntologyFormats;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;

/** Reads the ontology that a person means by a path: a dataset, an .ontology file, or a file of an installed format. */
final class Ontologies {

	private final OntologyFormats formats;

	Ontologies(Contributions contributions) {
		formats = new OntologyFormats(contributions);
	}

	OntologyFormats formats() {
		return formats;
	}

	/** @param format of a foreign file, empty to find out */
	Ontology read(Path path, Optional<String> format, LossReport losses) throws IOException {
		if (Dataset.isDataset(path)) {
			try (Dataset dataset = Dataset.open(path)) {
				return dataset.ontology();
			}
		}
		if (!Files.isRegularFile(path)) {
			throw new BadInputException(path, "", "is neither a dataset nor a file");
		}
		if (format.isEmpty() && path.getFileName().toString().endsWith("." + OntologyText.EXTENSION)) {
			return new OntologyText().read(path);
		}
		return formats.read(path, format, losses);
	}

	Ontology read(Path path) throws IOException {
		return read(path, Optional.empty(), new LossReport());
	}

	/** Says on stderr what was lost. */
	static void report(Console console, LossReport losses) {
		losses.losses().forEach(loss -> console.err().println("lost: " + loss.count() + " x " + loss.what() + ": " + loss.why()));
	}
}
