/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.labelwright.assist.LabelMap;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.json.Json;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/**
 * Speaks with an ML backend of Label Studio (label-studio-ml-backend: health, setup, predict, webhook, and train of older ones)
 * as Label Studio itself does. For one thread.
 */
final class StudioClient implements AutoCloseable {

	private final ServerConnection connection;
	private final StudioCodec codec;
	private final Ontology ontology;
	/** The number of the project, by which backends tell models apart. */
	private final int number;
	private final String project;
	private final String config;
	private final StudioControls controls;
	private final LabelMap labels;
	private String version = "";

	StudioClient(ServerConnection connection, StudioCodec codec, Ontology ontology, LabelMap labels) throws IOException {
		this.connection = connection;
		this.codec = codec;
		this.ontology = ontology;
		this.labels = labels;
		config = codec.config(ontology);
		controls = new StudioControls(config);
		number = String.valueOf(ontology.getId()).hashCode() & Integer.MAX_VALUE;
		// The second part is when it was created, which need not be known: what counts is that it stays the same.
		project = number + ".0";
	}

	/**
	 * Asks whether it is up, and tells it what is labelled.
	 *
	 * @return the version of the model, as the server says it
	 */
	String start(Progress progress) throws IOException {
		JsonNode health = connection.get("health", progress);
		if (!health.path("status").asText().equals("UP")) {
			throw connection.failed("it says it is not up: " + health, null);
		}
		JsonNode setup = connection.post("setup", Json.mapper().createObjectNode().put("project", project).put("schema", config).put("hostname", "").put("access_token", ""),
				progress);
		version = setup.path("model_version").asText();
		return version;
	}

	LabelMap labels() {
		return labels;
	}

	/**
	 * Predicts for one item.
	 *
	 * @param context what a person has pointed out, as results; empty for everything
	 */
	AnnotationDocument predict(SourceRecord one, MediaShare share, Optional<ArrayNode> context, Progress progress) throws IOException {
		ObjectNode request = Json.mapper().createObjectNode();
		request.putArray("tasks").add(task(one, share));
		request.put("project", project).put("label_config", config).put("model_version", version);
		ObjectNode params = request.putObject("params");
		context.ifPresent(results -> params.putObject("context").set("result", results));
		JsonNode answer = connection.post("predict", request, progress);
		JsonNode results = answer.path("results");
		if (!results.isArray()) {
			throw connection.failed("its answer has no list of results", null);
		}
		// Some backends answer with one prediction a task, some with a list of them, which may have none; the first is the best.
		JsonNode first = results.path(0).isArray() ? results.get(0).path(0) : results.path(0);
		if (first.isMissingNode()) {
			return AnnotationFactory.eINSTANCE.createAnnotationDocument();
		}
		ObjectNode task = Json.mapper().createObjectNode();
		task.putArray("predictions").add(first);
		try {
			StudioCodec.Read read = codec.documents(one, task);
			AnnotationDocument document = read.documents().getFirst();
			StudioCodec.reclass(document, read.ontology(), labels);
			return document;
		} catch (IOException e) {
			throw connection.failed(e.getMessage(), e);
		}
	}

	private ObjectNode task(SourceRecord one, MediaShare share) throws IOException {
		ObjectNode task = codec.task(ontology, one);
		String type = one.item().mediaType();
		String kind = type.startsWith("text/") ? "text" : type.startsWith("audio/") ? "audio" : "image";
		ObjectNode data = (ObjectNode) task.get("data");
		String value = kind.equals("text") ? data.path("text").asText() : share.reference(one);
		data.removeAll();
		data.put(controls.member(kind).orElse(kind), value);
		task.withArray("annotations").forEach(annotation -> {
			if (annotation.path("result") instanceof ArrayNode list) {
				controls.adopt(list, kind);
			}
		});
		return task.put("id", 1);
	}

	/**
	 * Shows the server labelled items, all at once,, as Label Studio does when training is asked for. Newer backends
	 * are told the project alone and fetch the labels from Label Studio; here they are in the request, as older ones get them.
	 *
	 * @return what the server says
	 */
	String learn(List<SourceRecord> items, MediaShare share, Progress progress) throws IOException {
		ObjectNode request = Json.mapper().createObjectNode().put("action", "START_TRAINING").put("label_config", config);
		request.putObject("project").put("id", number).put("title", String.valueOf(ontology.getName())).put("label_config", config);
		ArrayNode tasks = request.putArray("annotations");
		int id = 0;
		for (SourceRecord one : items) {
			tasks.add(task(one, share).put("id", ++id));
		}
		request.putObject("params");
		Optional<JsonNode> answer = connection.postWherePossible("webhook", request, progress);
		if (answer.isEmpty()) {
			request.remove("action");
			request.put("project", project);
			answer = Optional.of(connection.post("train", request, progress));
		}
		return answer.get().toString();
	}

	@Override
	public void close() {
		connection.close();
	}
}
