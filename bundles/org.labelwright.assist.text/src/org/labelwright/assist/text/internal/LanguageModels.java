/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.labelwright.assist.ModelFolder;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.osgi.framework.Bundle;

/** Where models of OpenNLP are found: in the folder of models of the user, or in the folders in it, and for English in the product. */
record LanguageModels(Path folder, String language) {

	static final FormatOption LANGUAGE = new FormatOption("language", "The language of the texts, as ISO 639 abbreviates it", FormatOption.Type.TEXT, List.of(), "en");
	static final FormatOption FOLDER = FormatOption.text("models", "The folder with models of yours; the folder of models where nothing is given");

	private static final String ENGLISH = "en";
	private static final Map<ModelKind, String> SHIPPED = Map.of(ModelKind.SENTENCES, "org.apache.opennlp.models.sentdetect.en", ModelKind.TOKENS,
			"org.apache.opennlp.models.tokenizer.en", ModelKind.PARTS_OF_SPEECH, "org.apache.opennlp.models.pos.en");

	/** @throws BadInputException where a folder is named that is not there */
	static LanguageModels of(Options options) throws BadInputException {
		String given = options.text(FOLDER.name());
		Path folder = given.isEmpty() ? ModelFolder.ofPlatform() : Path.of(given).toAbsolutePath();
		if (!given.isEmpty() && !Files.isDirectory(folder)) {
			throw new BadInputException(folder, "", "is no folder; the option " + FOLDER.name() + " names the one with your models");
		}
		return new LanguageModels(folder, options.text(LANGUAGE.name()).strip());
	}

	/** The models of a kind for the language that lie in the folder, by name. What is none of OpenNLP's, such as models of other tools, is passed over. */
	List<ModelFile> own(ModelKind kind) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<ModelFile> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder, 2)) {
			for (Path file : files.filter(file -> file.toString().endsWith(ModelFile.EXTENSION)).sorted().toList()) {
				ModelFile.look(file).filter(model -> model.kind() == kind && model.language().equals(language)).ifPresent(found::add);
			}
		}
		return found;
	}

	/**
	 * The model of the user, or else the one that ships.
	 *
	 * @throws BadInputException where there is none
	 */
	ModelFile get(ModelKind kind) throws IOException {
		List<ModelFile> own = own(kind);
		Optional<ModelFile> found = own.isEmpty() ? shipped(kind) : Optional.of(own.getFirst());
		return found.orElseThrow(() -> new BadInputException("There is no model of OpenNLP for the " + kind.words() + " of the language \"" + language + "\": "
				+ (Files.isDirectory(folder) ? folder + " holds none" : "there is no folder " + folder) + ". Put the file (" + ModelFile.EXTENSION
				+ ") there, or name its folder with the option " + FOLDER.name()));
	}

	private Optional<ModelFile> shipped(ModelKind kind) throws IOException {
		if (!language.equals(ENGLISH) || !SHIPPED.containsKey(kind)) {
			return Optional.empty();
		}
		Bundle bundle = Optional.ofNullable(Platform.getBundle(SHIPPED.get(kind))).orElseThrow(() -> new IOException("The bundle " + SHIPPED.get(kind) + " is not installed"));
		List<URL> files = Optional.ofNullable(bundle.findEntries("/", "*" + ModelFile.EXTENSION, false)).map(Collections::list).orElseThrow(() -> new IOException(bundle + " holds no model"));
		URL file = files.getFirst();
		return Optional.of(ModelFile.read(Path.of(Path.of(file.getPath()).getFileName().toString()), file::openStream));
	}

	/**
	 * The model of names that is meant: a file, or the name of one in the folder.
	 *
	 * @throws BadInputException where there is no such
	 */
	ModelFile named(String name) throws IOException {
		Path file = Path.of(name);
		Path inFolder = folder.resolve(name.endsWith(ModelFile.EXTENSION) ? name : name + ModelFile.EXTENSION);
		return ModelFile.read(Files.isRegularFile(file) || !Files.isRegularFile(inFolder) ? file.toAbsolutePath() : inFolder);
	}
}
