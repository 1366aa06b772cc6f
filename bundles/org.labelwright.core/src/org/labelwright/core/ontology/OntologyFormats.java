/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.registry.Contribution;
import org.labelwright.core.registry.Contributions;
import org.labelwright.model.ontology.Ontology;

/** The foreign formats for ontologies that are installed. Immutable. */
public final class OntologyFormats {

	/** The extension point. */
	public static final String POINT = "org.labelwright.core.ontologyFormats";

	private static final double SURE_ENOUGH = 0.3;

	private final Contributions contributions;
	private final List<OntologyFormat> formats;

	public OntologyFormats(Contributions contributions) {
		this.contributions = contributions;
		this.formats = contributions.of(POINT).stream().map(this::format).sorted(Comparator.comparing(OntologyFormat::id)).toList();
	}

	private OntologyFormat format(Contribution one) {
		return new OntologyFormat(one.id(), one.attribute("name").orElse(one.id()), one.attribute("description").orElse(""), one.attribute("extension").orElse(""),
				one.creator("reader", OntologyReader.class).map(maker -> () -> new GuardedReader(one.id(), maker, contributions)),
				one.creator("writer", OntologyWriter.class).map(maker -> () -> (ontology, file, losses) -> contributions.asked(one.id(), () -> {
					maker.get().write(ontology, file, losses);
					return true;
				})));
	}

	/** A reader of a plug-in that harms nobody when it breaks down: it knows no file then, and who reads with it is told. */
	private record GuardedReader(String id, Supplier<OntologyReader> maker, Contributions contributions) implements OntologyReader {

		@Override
		public double detect(Path file) {
			return contributions.guarded(id, () -> maker.get().detect(file)).orElse(0.0);
		}

		@Override
		public Ontology read(Path file, LossReport losses) throws IOException {
			return contributions.asked(id, () -> maker.get().read(file, losses));
		}
	}

	/** By id. */
	public List<OntologyFormat> all() {
		return formats;
	}

	/** @throws BadInputException where there is none of that id, naming those there are */
	public OntologyFormat get(String id) throws BadInputException {
		return formats.stream().filter(format -> format.id().equals(id)).findFirst()
				.orElseThrow(() -> new BadInputException("There is no ontology format named \"" + id + "\"; installed are " + ids()));
	}

	/** The format that is surest to know the file, empty where none is sure enough. */
	public Optional<OntologyFormat> detect(Path file) {
		record Guess(OntologyFormat format, double sure) {
		}
		return formats.stream().filter(format -> format.reader().isPresent())
				.map(format -> new Guess(format, sure(format, file)))
				.filter(guess -> guess.sure() > SURE_ENOUGH).max(Comparator.comparingDouble(Guess::sure)).map(Guess::format);
	}

	/**
	 * Reads a foreign file.
	 *
	 * @param format the id, empty to find out
	 * @throws BadInputException where there is nothing, or no format knows it, or it cannot be read
	 */
	public Ontology read(Path file, Optional<String> format, LossReport losses) throws IOException {
		if (!Files.isRegularFile(file)) {
			throw new BadInputException(file, "", "there is no such file");
		}
		OntologyFormat found = format.isPresent() ? get(format.get())
				: detect(file).orElseThrow(() -> new BadInputException(file, "", "no installed ontology format knows this; name one (" + ids() + ")"));
		return found.reader().orElseThrow(() -> new BadInputException("The ontology format " + found.id() + " can only be written")).get()
				.read(file, losses);
	}

	private double sure(OntologyFormat format, Path file) {
		return contributions.guarded(format.id(), () -> format.reader().orElseThrow().get().detect(file)).orElse(0.0);
	}

	private String ids() {
		return String.join(", ", formats.stream().map(OntologyFormat::id).toList());
	}
}
