/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.ontology.Ontology;

/** Where the files of a dataset lie and how each is written. The JSON Schemas are in the folder schema/ of this bundle. */
final class DatasetFiles {

	static final int SCHEMA_VERSION = OntologyText.SCHEMA_VERSION;
	static final String DATASET_FILE = "labelwright.json";
	static final String ITEMS_FILE = "items.jsonl";
	static final String ANNOTATIONS = "annotations";
	static final String MEDIA = "media";
	static final String PRIVATE = ".labelwright";

	private static final String CONVENTIONS = "conventions";
	private static final String CONVENTIONS_TEXT = "pixels from the top left, the first covers [0,1); text in code points; time in microseconds";
	private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._-]+");
	private static final Pattern LEADING_DOTS = Pattern.compile("^\\.+");
	private static final Set<String> ITEM_FIELDS = Set.of("id", "path", "mediaType", "width", "height", "split", "origin", "parts");

	private final Path root;
	private final ObjectMapper mapper = Json.mapper();
	private final JsonCodec codec = new JsonCodec(mapper);
	private final Journals edits = new Journals(mapper, codec);
	private final OntologyText ontologyText = new OntologyText();

	DatasetFiles(Path root) {
		this.root = root;
	}

	Path root() {
		return root;
	}

	JsonCodec codec() {
		return codec;
	}

	ObjectMapper mapper() {
		return mapper;
	}

	Path datasetFile() {
		return root.resolve(DATASET_FILE);
	}

	Path itemsFile() {
		return root.resolve(ITEMS_FILE);
	}

	Path document(String item, String layer) {
		return root.resolve(ANNOTATIONS).resolve(shard(item)).resolve(item).resolve(layer + ".json");
	}

	Path journal(String item, String layer) {
		return root.resolve(PRIVATE).resolve("journal").resolve(item).resolve(layer + ".jsonl");
	}

	/** Edits that are in the document, for as long as they are kept. */
	Path history(String item, String layer) {
		return root.resolve(PRIVATE).resolve("history").resolve(item).resolve(layer + ".jsonl");
	}

	/** The documents that have a journal. */
	List<DocumentId> journals() throws IOException {
		Path folder = root.resolve(PRIVATE).resolve("journal");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var all = Files.walk(folder, 2)) {
			return all.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
					.map(file -> new DocumentId(file.getParent().getFileName().toString(), file.getFileName().toString().replaceAll("\\.jsonl$", "")))
					.toList();
		}
	}

	/** Two digits, so that no folder holds more than a 256th of the items. */
	private static String shard(String item) {
		int hash = item.hashCode();
		return HexFormat.of().toHexDigits((byte) (hash ^ hash >>> 8 ^ hash >>> 16 ^ hash >>> 24));
	}

	String writeItem(Item item) throws IOException {
		ObjectNode node = mapper.createObjectNode();
		node.put("id", item.id()).put("path", item.path()).put("mediaType", item.mediaType());
		if (item.width() > 0 || item.height() > 0) {
			node.put("width", item.width()).put("height", item.height());
		}
		item.split().ifPresent(split -> node.put("split", split));
		if (item.origin().isPresent()) {
			node.set("origin", mapper.readTree(item.origin().get()));
		}
		if (!item.parts().isEmpty()) {
			ArrayNode parts = node.putArray("parts");
			item.parts().forEach(part -> parts.addObject().put("name", part.name()).put("start", part.start()).put("end", part.end()));
		}
		if (item.extra().isPresent()) {
			node.setAll((ObjectNode) mapper.readTree(item.extra().get()));
		}
		return node.toString();
	}

	private Item readItem(String line, int number) throws BadInputException {
		try {
			JsonNode node = mapper.readTree(line);
			String id = node.path("id").asText();
			String path = node.path("path").asText();
			if (id.isEmpty() || path.isEmpty() || !id.equals(safeId(id))) {
				throw new BadInputException(itemsFile(), "line " + number, "an item needs an id (of letters, digits, . _ -) and a path");
			}
			ObjectNode extra = mapper.createObjectNode();
			for (Map.Entry<String, JsonNode> member : node.properties()) {
				if (!ITEM_FIELDS.contains(member.getKey())) {
					extra.set(member.getKey(), member.getValue());
				}
			}
			return new Item(id, path, node.path("mediaType").asText("application/octet-stream"), node.path("width").asInt(),
					node.path("height").asInt(), Optional.ofNullable(node.get("split")).map(JsonNode::asText), Optional.ofNullable(node.get("origin")).map(JsonNode::toString),
					parts(node.path("parts")),
					extra.isEmpty() ? Optional.empty() : Optional.of(extra.toString()));
		} catch (JsonProcessingException | IllegalArgumentException e) {
			throw new BadInputException(itemsFile(), "line " + number, e.getMessage(), e);
		}
	}

	private static List<TextPart> parts(JsonNode node) {
		List<TextPart> parts = new ArrayList<>();
		for (JsonNode part : node) {
			if (!part.path("start").isInt() || !part.path("end").isInt()) {
				throw new IllegalArgumentException("a part of a text needs a name, a start and an end: " + part);
			}
			parts.add(new TextPart(part.path("name").asText(), part.get("start").intValue(), part.get("end").intValue()));
		}
		return parts;
	}

	/** The name as far as it can be the name of a folder on every system. */
	static String safeId(String name) {
		String plain = LEADING_DOTS.matcher(UNSAFE.matcher(name).replaceAll("_")).replaceAll("_");
		return plain.isEmpty() ? "_" : plain;
	}

	/**
	 * A document as it is at a moment, to be written while it is edited. Made quickly: annotations are values and not copied.
	 *
	 * @param members all but the annotations
	 */
	record Snapshot(AnnotationDocument members, List<Annotation> annotations) {

		static Snapshot of(AnnotationDocument document) {
			EcoreUtil.Copier copier = new EcoreUtil.Copier() {
				private static final long serialVersionUID = 1;

				@Override
				protected void copyContainment(EReference reference, EObject from, EObject copy) {
					if (reference != AnnotationPackage.Literals.ANNOTATION_DOCUMENT__ANNOTATIONS) {
						super.copyContainment(reference, from, copy);
					}
				}
			};
			AnnotationDocument members = (AnnotationDocument) copier.copy(document);
			return new Snapshot(members, List.copyOf(document.getAnnotations()));
		}

		String item() {
			return members.getItem();
		}

		String layer() {
			return members.getLayer();
		}
	}

	void writeDocument(AnnotationDocument document, OutputStream out) throws IOException {
		writeDocument(new Snapshot(document, document.getAnnotations()), out);
	}

	void writeDocument(Snapshot document, OutputStream out) throws IOException {
		try (JsonGenerator json = mapper.createGenerator(out)) {
			json.writeStartObject();
			json.writeStringField(CONVENTIONS, CONVENTIONS_TEXT);
			codec.writeMembers(document.members(), List.of(AnnotationPackage.Literals.ANNOTATION_DOCUMENT__ANNOTATIONS), json);
			json.writeFieldName("annotations");
			json.writeStartArray();
			for (Annotation annotation : document.annotations()) {
				json.writeRaw('\n');
				codec.write(annotation, AnnotationPackage.Literals.ANNOTATION, json);
			}
			json.writeRaw('\n');
			json.writeEndArray();
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	/** The document as its file has it, an empty one where there is no file. */
	AnnotationDocument readDocument(String item, String layer) throws IOException {
		Path file = document(item, layer);
		if (!Files.exists(file)) {
			return newDocument(item, layer);
		}
		try {
			ObjectNode node = (ObjectNode) mapper.readTree(Files.readAllBytes(file));
			requireVersion(node, file);
			node.remove(CONVENTIONS);
			return codec.read(node, AnnotationPackage.Literals.ANNOTATION_DOCUMENT, AnnotationDocument.class);
		} catch (JsonProcessingException | IllegalArgumentException | ClassCastException e) {
			throw new BadInputException(file, "", e.getMessage(), e);
		}
	}

	static AnnotationDocument newDocument(String item, String layer) {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setSchemaVersion(SCHEMA_VERSION);
		document.setItem(item);
		document.setLayer(layer);
		return document;
	}

	private void requireVersion(JsonNode node, Path file) throws BadInputException {
		int version = node.path("schemaVersion").asInt();
		if (version < 1 || version > SCHEMA_VERSION) {
			throw new BadInputException(file, "", "its schemaVersion is " + node.path("schemaVersion") + ", this Labelwright reads "
					+ SCHEMA_VERSION + (version > SCHEMA_VERSION ? "; a newer one is needed" : ""));
		}
	}

	void writeOntology(Ontology ontology, Path file) throws IOException {
		ontologyText.write(ontology, file);
	}

	byte[] ontologyText(Ontology ontology) {
		return ontologyText.write(ontology).getBytes(StandardCharsets.UTF_8);
	}

	/** What labelwright.json says. */
	DatasetHeader readHeader() throws IOException {
		try {
			if (mapper.readTree(Files.readAllBytes(datasetFile())) instanceof ObjectNode node) {
				requireVersion(node, datasetFile());
				return new DatasetHeader(node);
			}
			throw new BadInputException(datasetFile(), "", "is no object of JSON");
		} catch (JsonProcessingException e) {
			throw new BadInputException(datasetFile(), "", e.getMessage(), e);
		}
	}

	void writeHeader(DatasetHeader header) throws IOException {
		AtomicFiles.write(datasetFile(), out -> out.write(header.text()));
	}

	/** All items by their ids, in the order of the file. */
	Map<String, Item> readItems() throws IOException {
		Map<String, Item> read = new LinkedHashMap<>();
		int number = 0;
		try (var reader = Files.newBufferedReader(itemsFile(), StandardCharsets.UTF_8)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				number++;
				if (!line.isBlank()) {
					Item item = readItem(line, number);
					if (read.put(item.id(), item) != null) {
						throw new BadInputException(itemsFile(), "line " + number, "the id " + item.id() + " stands twice");
					}
				}
			}
		}
		return read;
	}

	Ontology readOntology(Path file) throws IOException {
		return ontologyText.read(file);
	}

	Journals edits() {
		return edits;
	}
}
