/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.labelwright.assist.ModelFolder;
import org.labelwright.core.BadInputException;

/**
 * The models of the user, see {@link ModelFolder}: a model is a file model.json, or one whose name ends in .model.json, there or in a
 * folder there.
 */
record ModelFolders(List<Path> folders) {

	static ModelFolders ofPlatform() {
		return new ModelFolders(ModelFolder.all());
	}

	/** What can be read, by the name of its folder or file. What cannot is logged and left out. */
	Map<String, Model> all() {
		Map<String, Model> models = new LinkedHashMap<>();
		for (Path folder : folders) {
			try {
				for (Path file : Model.in(folder)) {
					read(file).ifPresent(model -> models.putIfAbsent(id(folder, file), model));
				}
			} catch (IOException e) {
				ILog.of(ModelFolders.class).warn("The folder of models " + folder + " cannot be read", e);
			}
		}
		return models;
	}

	private static Optional<Model> read(Path file) {
		try {
			return Optional.of(Model.read(file));
		} catch (IOException e) {
			ILog.of(ModelFolders.class).warn("A model was left out: " + e.getMessage(), e);
			return Optional.empty();
		}
	}

	private static String id(Path folder, Path file) {
		String name = file.getFileName().toString();
		return name.equals("model.json") && !file.getParent().equals(folder) ? file.getParent().getFileName().toString()
				: name.replaceFirst("\\.?model\\.json$", "").isEmpty() ? "model" : name.replaceFirst("\\.model\\.json$", "");
	}

	/**
	 * The file that describes a model.
	 *
	 * @param given a file, a folder, or the name of a model in the folder of models
	 * @throws BadInputException where there is none; says which there are
	 */
	Path find(String given) throws BadInputException {
		if (given.isEmpty()) {
			throw new BadInputException("The option model is missing: the JSON file that describes the model" + installed());
		}
		try {
			Path path = Path.of(given);
			if (Files.exists(path)) {
				return path;
			}
		} catch (InvalidPathException e) {
			// A name then.
		}
		Map<String, Path> known = files();
		if (!known.containsKey(given)) {
			throw new BadInputException("There is no model \"" + given + "\": no such file" + installed());
		}
		return known.get(given);
	}

	private Map<String, Path> files() {
		Map<String, Path> files = new LinkedHashMap<>();
		for (Path folder : folders) {
			try {
				Model.in(folder).forEach(file -> files.putIfAbsent(id(folder, file), file));
			} catch (IOException e) {
				ILog.of(ModelFolders.class).warn("The folder of models " + folder + " cannot be read", e);
			}
		}
		return files;
	}

	private String installed() {
		List<String> names = new ArrayList<>(files().keySet());
		return ", and " + folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + (folders.size() > 1 ? " hold " : " holds ") + (names.isEmpty() ? "no model" : String.join(", ", names));
	}
}
