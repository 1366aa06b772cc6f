/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Ids;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** Lays out the files of an empty dataset. */
final class NewDataset {

	private NewDataset() {
	}

	static void create(Path folder, String name) throws IOException {
		if (Files.exists(folder)) {
			try (var children = Files.list(folder)) {
				if (!Files.isDirectory(folder) || children.anyMatch(child -> !child.getFileName().toString().equals(".project"))) {
					throw new BadInputException(folder, "", "is not empty; a new dataset needs a folder of its own");
				}
			}
		}
		DatasetFiles files = new DatasetFiles(folder.toAbsolutePath());
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.setId(Ids.ofName(name, id -> false));
		ontology.setName(name);
		ontology.setVersion("1.0.0");
		ontology.setSchemaVersion(DatasetFiles.SCHEMA_VERSION);
		String ontologyFile = DatasetFiles.safeId(ontology.getId()) + ".ontology";
		files.writeOntology(ontology, folder.resolve(ontologyFile));
		AtomicFiles.write(files.itemsFile(), "");
		AtomicFiles.write(folder.resolve(".gitignore"), DatasetFiles.PRIVATE + "/\n");
		if (!Files.exists(folder.resolve(".project"))) {
			AtomicFiles.write(folder.resolve(".project"), projectFile(name));
		}
		// Last, as it is what makes the folder a dataset.
		files.writeHeader(DatasetHeader.of(name, ontologyFile, ontology.getVersion()));
	}

	private static String projectFile(String name) {
		String safe = name.replace("&", "&amp;").replace("<", "&lt;").replaceAll("[/\\\\:]", "-");
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<projectDescription>
					<name>%s</name>
					<filteredResources>
						<filter>
							<id>1</id>
							<name></name>
							<type>26</type>
							<matcher>
								<id>org.eclipse.ui.ide.multiFilter</id>
								<arguments>1.0-name-matches-true-false-\\.labelwright|annotations|media</arguments>
							</matcher>
						</filter>
					</filteredResources>
				</projectDescription>
				""".formatted(safe);
	}
}
