/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.support.Reading;

/**
 * A model as the JSON file next to it describes it. The schema of these files is in schema/model.schema.json of this bundle.
 *
 * @param description the JSON file
 * @param version goes into the provenance of what it predicts
 * @param network the ONNX file, which is not there where a server has the model; of Segment Anything the decoder
 * @param encoder the ONNX file of the encoder of Segment Anything
 * @param input of models that look at pictures
 * @param classes in the order of the model's numbers
 * @param classMap from names of the model's classes to ids or names of label classes, empty for those that are to be left out
 * @param joints how many keypoints a pose has
 * @param sound of models that listen
 */
record Model(Path description, String name, String version, Task task, Path network, Optional<Path> encoder, Optional<PictureInput> input, OutputOptions output,
		Limits limits, List<String> classes, Map<String, Optional<String>> classMap, int joints, Optional<TokenizerFile> tokenizer, Optional<SoundInput> sound) {

	private static final int VERSION = 1;

	/**
	 * Where the pieces of words of a model are.
	 *
	 * @param lowercase empty where the files of the model say it
	 */
	record TokenizerFile(Path file, Optional<Boolean> lowercase, int most) {
	}

	/**
	 * Reads the JSON file of a model, or the one named model.json in a folder.
	 *
	 * @throws BadInputException with the file and the field, where something is wrong
	 */
	static Model read(Path path) throws IOException {
		return read(path, true);
	}

	/** @param here whether the files of the model have to be there; where a server has the model, only what they are called counts */
	static Model read(Path path, boolean here) throws IOException {
		Path file = Files.isDirectory(path) ? path.resolve("model.json") : path;
		if (!Files.isRegularFile(file)) {
			throw new BadInputException(file, "", "is not there; a model needs a JSON file that describes it, see docs/assistants.md");
		}
		if (file.toString().endsWith(".onnx")) {
			throw new BadInputException(file, "", "is the model itself; give the JSON file next to it that describes it, see docs/assistants.md");
		}
		JsonNode node = Reading.json(file);
		Fields fields = new Fields(file, "", node);
		fields.value("$schema");
		if (fields.integer("schemaVersion", 1, 1 << 20) > VERSION) {
			throw fields.bad("schemaVersion", "is newer than this Labelwright, which knows " + VERSION);
		}
		Task task = fields.choice("task", Task.class, Optional.empty());
		String name = fields.text("name");
		String version = fields.text("version", "1");
		Path network = here ? file(file, fields, task == Task.SAM ? "decoder" : "model") : file.toAbsolutePath().resolveSibling(fields.text("model"));
		Optional<Path> encoder = task == Task.SAM ? Optional.of(file(file, fields, "encoder")) : Optional.empty();
		Optional<PictureInput> input = task.isOfPictures() ? Optional.of(PictureInput.read(fields.object("input"), task)) : Optional.empty();
		Optional<SoundInput> sound = task == Task.SPEECH ? Optional.of(SoundInput.read(fields.object("input"))) : Optional.empty();
		OutputOptions output = OutputOptions.read(fields.object("output"), task);
		Limits limits = Limits.read(fields.object("thresholds"), task, output.style());
		List<String> classes = fields.texts("classes");
		if (classes.isEmpty() && task != Task.SAM && task != Task.SPEECH) {
			throw fields.bad("classes", "is missing: the names of the model's classes, in the order of its numbers");
		}
		Map<String, Optional<String>> map = classMap(fields, classes);
		int joints = task == Task.POSE ? fields.integer("joints", 1, 1000) : 0;
		Optional<TokenizerFile> tokenizer = task == Task.TOKENS ? Optional.of(tokenizer(file, fields.object("tokenizer"))) : Optional.empty();
		fields.end();
		return new Model(file, name, version, task, network, encoder, input, output, limits, List.copyOf(classes), map, joints, tokenizer, sound);
	}

	private static Path file(Path description, Fields fields, String name) throws BadInputException {
		Path file = description.toAbsolutePath().resolveSibling(fields.text(name));
		if (!Files.isRegularFile(file)) {
			throw fields.bad(name, "names the file " + file + ", which is not there");
		}
		return file;
	}

	private static Map<String, Optional<String>> classMap(Fields fields, List<String> classes) throws BadInputException {
		Map<String, Optional<String>> map = new LinkedHashMap<>();
		Fields given = fields.object("classMap");
		for (String name : given.names()) {
			if (classes.stream().map(Model::entity).noneMatch(name::equals) && !classes.contains(name)) {
				throw given.bad(name, "is none of the classes of the model");
			}
			map.put(name, given.value(name).isEmpty() ? Optional.empty() : Optional.of(given.text(name)));
		}
		return map;
	}

	/** The class a label of a word is of: without the B- or I- that says where in the span it stands. */
	static String entity(String label) {
		return label.matches("[BIESLU][-_].+") ? label.substring(2) : label;
	}

	private static TokenizerFile tokenizer(Path description, Fields fields) throws BadInputException {
		TokenizerFile tokenizer = new TokenizerFile(file(description, fields, "file"), fields.value("lowercase").isEmpty() ? Optional.empty() : Optional.of(fields.flag("lowercase", true)), fields.integer("most", 512, 4, 1 << 16));
		fields.end();
		return tokenizer;
	}

	/** The same with other thresholds. */
	Model withLimits(Limits other) {
		return new Model(description, name, version, task, network, encoder, input, output, other, classes, classMap, joints, tokenizer, sound);
	}

	/** What goes into the provenance of predictions. */
	String author() {
		return name + " " + version;
	}

	/** All files named model.json or *.model.json in a folder and in the folders in it. */
	static List<Path> in(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (var paths = Files.walk(folder, 2)) {
				paths.filter(path -> path.getFileName().toString().equals("model.json") || path.getFileName().toString().endsWith(".model.json")).sorted()
						.forEach(found::add);
			}
		}
		return found;
	}
}
