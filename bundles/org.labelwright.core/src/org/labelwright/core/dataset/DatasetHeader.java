/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code labelwright.json} says. A value: each change is another one, which keeps the members that this version does not know. */
final class DatasetHeader {

	private static final String NAME = "name";
	private static final String ONTOLOGY = "ontology";
	private static final String ONTOLOGY_VERSION = "ontologyVersion";
	private static final String LAYERS = "layers";
	private static final String ORIGIN = "origin";

	private final ObjectNode node;

	/** @param node belongs to this object from then on */
	DatasetHeader(ObjectNode node) {
		this.node = node;
	}

	/** That of an empty dataset. */
	static DatasetHeader of(String name, String ontologyFile, String ontologyVersion) {
		ObjectNode node = JsonNodeFactory.instance.objectNode().put("schemaVersion", DatasetFiles.SCHEMA_VERSION).put(NAME, name).put(ONTOLOGY, ontologyFile)
				.put(ONTOLOGY_VERSION, ontologyVersion);
		add(node.putArray(LAYERS).addObject(), Layer.MAIN);
		return new DatasetHeader(node);
	}

	private static void add(ObjectNode node, Layer layer) {
		node.put("id", layer.id()).put(NAME, layer.name());
	}

	/** As it stands in the file. */
	byte[] text() {
		return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
	}

	Optional<String> name() {
		return text(NAME);
	}

	/** The path of the ontology, as it is written. */
	Optional<String> ontology() {
		return text(ONTOLOGY);
	}

	/** The version of the ontology that the labels follow; empty where it is not said. */
	Optional<String> labelVersion() {
		return text(ONTOLOGY_VERSION);
	}

	private Optional<String> text(String member) {
		return Optional.ofNullable(node.path(member).asText(null));
	}

	DatasetHeader withLabelVersion(String version) {
		return new DatasetHeader(node.deepCopy().put(ONTOLOGY_VERSION, version));
	}

	/** The one that editors edit first. */
	List<Layer> layers() {
		List<Layer> layers = new ArrayList<>();
		node.path(LAYERS).forEach(layer -> layers.add(new Layer(layer.path("id").asText(), layer.path(NAME).asText())));
		return layers.isEmpty() ? List.of(Layer.MAIN) : layers;
	}

	/** With the layers of these that it does not have yet. */
	DatasetHeader with(List<Layer> wanted) {
		ObjectNode with = node.deepCopy();
		List<Layer> known = layers();
		List<Layer> missing = wanted.stream().filter(layer -> known.stream().noneMatch(one -> one.id().equals(layer.id()))).toList();
		if (!missing.isEmpty() && (!with.path(LAYERS).isArray() || with.path(LAYERS).isEmpty())) {
			// Said nowhere so far, but there.
			add(with.putArray(LAYERS).addObject(), Layer.MAIN);
		}
		missing.forEach(layer -> add(with.withArray(LAYERS).addObject(), layer));
		return new DatasetHeader(with);
	}

	/** What is kept of the format that the dataset came from, as JSON. */
	Optional<String> origin() {
		return Optional.ofNullable(node.get(ORIGIN)).map(JsonNode::toString);
	}

	DatasetHeader withOrigin(JsonNode origin) {
		ObjectNode with = node.deepCopy();
		with.set(ORIGIN, origin);
		return new DatasetHeader(with);
	}
}
