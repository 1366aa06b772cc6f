/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.ontology;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyPackage;

/** The text of {@code *.ontology} files: pretty-printed JSON, the same bytes for the same ontology. Safe for several threads. */
public final class OntologyText {

	/** Of the files written; newer ones are refused. */
	public static final int SCHEMA_VERSION = 1;

	/** The ending of the files. */
	public static final String EXTENSION = "ontology";

	private static final long MAX_BYTES = 64 << 20;

	private final ObjectMapper mapper = Json.mapper();
	private final JsonCodec codec = new JsonCodec(mapper);

	/** Reads a file and what it imports. */
	public Ontology read(Path file) throws IOException {
		return read(load(file), file);
	}

	/** The text of a file, which is neither too large nor in another encoding. */
	String load(Path file) throws IOException {
		if (Files.size(file) > MAX_BYTES) {
			throw new BadInputException(file, "", "is larger than " + (MAX_BYTES >> 20) + " MiB; no ontology is");
		}
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		} catch (CharacterCodingException e) {
			throw new BadInputException(file, "", "is not encoded in UTF-8", e);
		}
	}

	/**
	 * Reads a text.
	 *
	 * @param file named in errors; what is imported is found beside it
	 * @throws BadInputException with the line where the text is no JSON, with the path of members where it is no ontology
	 */
	public Ontology read(String text, Path file) throws IOException {
		return read(text, file, new Imports(this, file));
	}

	Ontology read(String text, Path file, Imports imports) throws IOException {
		try {
			JsonNode node = mapper.readTree(text);
			int version = node.path("schemaVersion").asInt();
			if (version < 1 || version > SCHEMA_VERSION) {
				throw new BadInputException(file, "", (node.has("schemaVersion") ? "its schemaVersion is " + node.path("schemaVersion") : "it has no schemaVersion") + ", this Labelwright reads "
						+ SCHEMA_VERSION + (version > SCHEMA_VERSION ? "; a newer one is needed" : ""));
			}
			return codec.read(node, OntologyPackage.Literals.ONTOLOGY, Ontology.class, imports::resolve);
		} catch (JsonProcessingException e) {
			JsonLocation at = e.getLocation();
			throw new BadInputException(file, at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr(), e.getOriginalMessage(), e);
		} catch (IllegalArgumentException e) {
			throw new BadInputException(file, "", e.getMessage(), e);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** The text, in the version of the schema this Labelwright writes, with a line break at its end. */
	public String write(Ontology ontology) {
		try {
			ObjectNode text = mapper.createObjectNode().put("schemaVersion", SCHEMA_VERSION);
			text.setAll((ObjectNode) mapper.readTree(codec.write(ontology)));
			return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(text.put("schemaVersion", SCHEMA_VERSION)) + "\n";
		} catch (JsonProcessingException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a file wholly or not at all. */
	public void write(Ontology ontology, Path file) throws IOException {
		AtomicFiles.write(file, write(ontology));
	}
}
