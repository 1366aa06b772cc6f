/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.text.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.labelwright.assist.ModelFolder;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.osgi.framework.Bundle;

/** Where models of OpenNLP are found: in the folders of models of the user, or in the folders in them, and for English in the product. */
record LanguageModels(List<Path> folders, String language) {

	static final FormatOption LANGUAGE = new FormatOption("language", "The language of the texts, as ISO 639 abbreviates it", FormatOption.Type.TEXT, List.of(), "en");
	static final FormatOption FOLDER = FormatOption.folder("models", "The folder with models of yours; the folders of models where nothing is given");

	private static final String ENGLISH = "en";
	private static final Map<ModelKind, String> SHIPPED = Map.of(ModelKind.SENTENCES, "org.apache.opennlp.models.sentdetect.en", ModelKind.TOKENS,
			"org.apache.opennlp.models.tokenizer.en", ModelKind.PARTS_OF_SPEECH, "org.apache.opennlp.models.pos.en");

	/** @throws BadInputException where a folder is named that is not there */
	static LanguageModels of(Options options) throws BadInputException {
		String given = options.text(FOLDER.name());
		List<Path> folders = given.isEmpty() ? ModelFolder.all() : List.of(Path.of(given).toAbsolutePath());
		if (!given.isEmpty() && !Files.isDirectory(folders.getFirst())) {
			throw new BadInputException(folders.getFirst(), "", "is no folder; the option " + FOLDER.name() + " names the one with your models");
		}
		return new LanguageModels(folders, options.text(LANGUAGE.name()).strip());
	}

	/** The files in a folder, and in the folders in it, that may be models of OpenNLP, by name. */
	static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder, 2)) {
			return files.filter(file -> file.toString().endsWith(ModelFile.EXTENSION)).sorted().toList();
		}
	}

	/** The models of a kind for the language that lie in the folders, by name within each. What is none of OpenNLP's, such as models of other tools, is passed over. */
	List<ModelFile> own(ModelKind kind) throws IOException {
		List<ModelFile> found = new ArrayList<>();
		for (Path folder : folders) {
			for (Path file : Files.isDirectory(folder) ? files(folder) : List.<Path>of()) {
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
		return found.orElseThrow(() -> new BadInputException(missing(kind, language, folders)));
	}

	/** Why there can be no model of a kind that does not ship, as far as names of files tell; models are not read. */
	static Optional<String> lacking(ModelKind kind) {
		List<Path> folders = ModelFolder.all();
		for (Path folder : folders) {
			try {
				if (Files.isDirectory(folder) && !files(folder).isEmpty()) {
					return Optional.empty();
				}
			} catch (IOException | UncheckedIOException e) {
				// Who starts the assistant is told.
				return Optional.empty();
			}
		}
		return Optional.of(missing(kind, ENGLISH, folders));
	}

	private static String missing(ModelKind kind, String language, List<Path> folders) {
		return "There is no model of OpenNLP for the " + kind.words() + " of the language \"" + language + "\": "
				+ folders.stream().map(folder -> Files.isDirectory(folder) ? folder + " holds none" : "there is no folder " + folder).collect(Collectors.joining(", "))
				+ ". Put the file (" + ModelFile.EXTENSION + ") there, or name its folder with the option " + FOLDER.name();
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
		String fileName = name.endsWith(ModelFile.EXTENSION) ? name : name + ModelFile.EXTENSION;
		Optional<Path> inFolder = folders.stream().map(folder -> folder.resolve(fileName)).filter(Files::isRegularFile).findFirst();
		return ModelFile.read(Files.isRegularFile(file) ? file.toAbsolutePath() : inFolder.orElse(file.toAbsolutePath()));
	}
}
