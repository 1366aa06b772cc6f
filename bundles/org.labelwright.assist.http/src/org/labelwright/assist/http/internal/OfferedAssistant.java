/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.BatchAssistant;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.LabelMap;
import org.labelwright.assist.Subject;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.FormatOption;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.media.ImageHeader;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.ontology.Ontology;

/**
 * One assistant behind the API: requests become records and prompts, answers become results. The assistant is called by one
 * thread at a time, and kept ready between requests with the same labelling configuration.
 */
public final class OfferedAssistant {

	private static final int MAX_TASKS = 1000;

	/** What is kept ready. */
	private record Ready(String config, Ontology ontology, StudioControls controls, LabelMap labels, Optional<BatchAssistant.Run> run) {
	}

	private final String id;
	private final List<Assistant> kinds;
	private final Map<String, String> given;
	private final TaskMedia media;
	private final StudioCodec codec;
	private final Duration patience;
	private final Consumer<String> log;
	private Optional<Ready> ready = Optional.empty();
	private volatile boolean cancelled;

	/**
	 * @param kinds the interactive and the batch one of the id
	 * @param log hears what callers are not told
	 */
	public OfferedAssistant(String id, List<Assistant> kinds, Map<String, String> given, TaskMedia media, Contributions contributions, Duration patience,
			Consumer<String> log) {
		this.id = id;
		this.kinds = kinds;
		this.given = given;
		this.media = media;
		this.codec = new StudioCodec(contributions);
		this.patience = patience;
		this.log = log;
	}

	public String id() {
		return id;
	}

	private Optional<Assistant> batch() {
		return kinds.stream().filter(one -> one.batch().isPresent()).findFirst();
	}

	/** Those of the batch assistant. */
	public List<FormatOption> options() {
		return batch().map(one -> one.batch().orElseThrow().get().options()).orElse(List.of());
	}

	private Progress progress() {
		long end = System.nanoTime() + patience.toNanos();
		return (done, total) -> {
			if (cancelled || System.nanoTime() > end) {
				throw new CancellationException();
			}
		};
	}

	/** Is told what is labelled: {@code schema} holds the configuration. */
	public synchronized JsonNode setup(JsonNode request) throws IOException {
		prepare(request.path("schema").asText(""), progress());
		return Json.mapper().createObjectNode().put("model_version", version());
	}

	private String version() {
		return ready.flatMap(Ready::run).map(BatchAssistant.Run::author).orElse(id);
	}

	private Ready prepare(String config, Progress progress) throws IOException {
		if (ready.isPresent() && (config.isBlank() || ready.get().config().equals(config))) {
			return ready.get();
		}
		if (config.isBlank()) {
			throw new RequestException(400, "the request has no label_config, and there was no setup before");
		}
		close();
		try {
			Ontology ontology = codec.ontology(config);
			Optional<BatchAssistant.Run> run = Optional.empty();
			if (batch().isPresent()) {
				BatchAssistant assistant = batch().get().batch().orElseThrow().get();
				run = Optional.of(assistant.start(ontology, Options.of(assistant.options(), given), progress));
			}
			ready = Optional.of(new Ready(config, ontology, new StudioControls(config), new LabelMap(ontology, ""), run));
			return ready.get();
		} catch (IllegalArgumentException e) {
			throw new RequestException(400, "the labelling configuration cannot be read: " + e.getMessage());
		}
	}

	/** Predicts for each of the {@code tasks}; where {@code params.context} holds results, they are what a person points out. */
	public synchronized JsonNode predict(JsonNode request) throws IOException {
		JsonNode tasks = request.path("tasks");
		if (!tasks.isArray()) {
			throw new RequestException(400, "the request has no list of tasks");
		}
		if (tasks.size() > MAX_TASKS) {
			throw new RequestException(413, "a request may have " + MAX_TASKS + " tasks");
		}
		Progress progress = progress();
		Ready now = prepare(request.path("label_config").asText(""), progress);
		ObjectNode answer = Json.mapper().createObjectNode();
		ArrayNode results = answer.putArray("results");
		for (JsonNode task : tasks) {
			Path scratch = Files.createTempDirectory("labelwright-serve");
			try {
				results.add(one(now, task, request.path("params").path("context").path("result"), scratch, progress));
			} finally {
				AtomicFiles.deleteTree(scratch);
			}
		}
		return answer.put("model_version", version());
	}

	private ObjectNode one(Ready now, JsonNode task, JsonNode context, Path scratch, Progress progress) throws IOException {
		progress.at(0, -1);
		String kind = now.controls().kind(task.path("data")).orElseThrow(() -> new RequestException(400, now.controls().members().isEmpty()
				? "the labelling configuration shows no image, text or recording" : "a task has none of " + String.join(", ", now.controls().members()) + " in its data"));
		SourceRecord bare = bare(kind, task.path("data").path(now.controls().member(kind).orElseThrow()).asText(), scratch, progress);
		AnnotationDocument predicted = context.isArray() && !context.isEmpty() ? pointed(now, bare, context, progress) : whole(now, bare, task, progress);
		double score = predicted.getAnnotations().stream().flatMap(one -> Annotations.score(one).stream()).mapToDouble(Double::doubleValue).min().orElse(0);
		ArrayNode list = codec.results(now.ontology(), bare, predicted);
		int left = now.controls().adopt(list, kind);
		if (left > 0) {
			log.accept(id + ": " + left + " results were left out, as the labelling configuration has no control that makes such");
		}
		ObjectNode prediction = Json.mapper().createObjectNode().put("model_version", version()).put("score", score);
		prediction.set("result", list);
		return prediction;
	}

	/** The item of a task with its media, without what is said about it. */
	private SourceRecord bare(String kind, String value, Path scratch, Progress progress) throws IOException {
		if (kind.equals("text") || kind.equals("hypertext")) {
			Path file = Files.writeString(scratch.resolve("task.txt"), value);
			return new SourceRecord(new Item("task", "task.txt", "text/plain", 0, 0, Optional.empty(), Optional.empty(), Optional.empty()), Optional.of(file), List.of());
		}
		Path file = media.file(value, scratch, progress);
		if (kind.equals("audio")) {
			return new SourceRecord(new Item("task", file.toString(), "audio/wav", 0, 0, Optional.empty(), Optional.empty(), Optional.empty()), Optional.of(file), List.of());
		}
		ImageHeader header = RequestException.unless(() -> ImageHeader.read(file));
		return new SourceRecord(Item.image("task", file.toString(), header.mediaType(), header.width(), header.height()), Optional.of(file), List.of());
	}

	private AnnotationDocument whole(Ready now, SourceRecord bare, JsonNode task, Progress progress) throws IOException {
		if (now.run().isEmpty() || !batch().orElseThrow().worksOn(bare.item().mediaType())) {
			// An interactive one has nothing to say before a person points at something.
			return AnnotationFactory.eINSTANCE.createAnnotationDocument();
		}
		StudioCodec.Read read = RequestException.unless(() -> codec.documents(bare, task));
		read.documents().forEach(document -> StudioCodec.reclass(document, read.ontology(), now.labels()));
		return now.run().get().predict(new SourceRecord(bare.item(), bare.media(), read.documents()), progress);
	}

	private AnnotationDocument pointed(Ready now, SourceRecord bare, JsonNode context, Progress progress) throws IOException {
		Assistant assistant = kinds.stream().filter(one -> one.interactive().isPresent() && one.worksOn(bare.item().mediaType())).findFirst()
				.orElseThrow(() -> new RequestException(400, "\"" + id + "\" is not asked with what a person points out"));
		PointedOut asked = PointedOut.of(bare, context, codec, now.labels());
		AnnotationDocument answer = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		InteractiveAssistant interactive = assistant.interactive().orElseThrow().get();
		try (InteractiveAssistant.Session session = interactive.open(new Subject(bare.item(), bare.media().orElseThrow(), now.ontology()), progress)) {
			answer.getAnnotations().addAll(asked.answers(session.propose(asked.prompt(), progress), now.controls(), bare.item()));
		}
		return answer;
	}

	/** Makes what runs stop soon. */
	public void cancel() {
		cancelled = true;
	}

	/** Lets go of what is kept ready. */
	public synchronized void close() {
		ready.flatMap(Ready::run).ifPresent(run -> {
			try {
				run.close();
			} catch (IOException e) {
				ILog.of(OfferedAssistant.class).warn(id + " could not be closed", e);
			}
		});
		ready = Optional.empty();
	}
}
