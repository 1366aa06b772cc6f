/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;

/** The ready-made ontologies that are installed. Immutable. */
public final class OntologyTemplates {

	/** The extension point. */
	public static final String POINT = "org.labelwright.core.ontologyTemplates";

	/**
	 * A ready-made ontology.
	 *
	 * @param id the plain name people type
	 * @param file where its text is, empty where the plug-in does not hold what it promises
	 */
	public record Template(String id, String name, String description, Optional<URL> file) {

		/** A new copy of it. */
		public Ontology ontology() throws IOException {
			URL from = file.orElseThrow(() -> new IOException("The template " + id + " has no file"));
			try (InputStream in = from.openStream()) {
				return new OntologyText().read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Path.of(id + ".ontology"));
			}
		}
	}

	private final List<Template> templates;

	public OntologyTemplates(Contributions contributions) {
		templates = contributions.of(POINT).stream().map(one -> new Template(one.id(), one.attribute("name").orElse(one.id()),
				one.attribute("description").orElse(""), one.file("file"))).sorted(Comparator.comparing(Template::id)).toList();
	}

	/** By id. */
	public List<Template> all() {
		return templates;
	}

	/** @throws BadInputException where there is none of that id, naming those there are */
	public Template get(String id) throws BadInputException {
		return templates.stream().filter(template -> template.id().equals(id)).findFirst()
				.orElseThrow(() -> new BadInputException("There is no ontology template named \"" + id + "\"; installed are "
						+ String.join(", ", templates.stream().map(Template::id).toList())));
	}
}
