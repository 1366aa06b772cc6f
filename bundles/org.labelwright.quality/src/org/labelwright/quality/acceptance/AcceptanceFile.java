/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.core.AtomicFiles;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;

/** The file {@code acceptance.jsonl} in which a dataset records its batches, the oldest first. */
final class AcceptanceFile {

	static final String NAME = "acceptance.jsonl";
	private static final int SCHEMA_VERSION = 1;

	private final Path file;
	private final ObjectMapper mapper = Json.mapper();

	AcceptanceFile(Path folder) {
		file = folder.resolve(NAME);
	}

	List<Batch> read() throws IOException {
		if (!Files.exists(file)) {
			return List.of();
		}
		List<Batch> batches = new ArrayList<>();
		int number = 0;
		for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
			number++;
			if (!line.isBlank()) {
				try {
					batches.add(batch(mapper.readTree(line)));
				} catch (IOException | IllegalArgumentException | DateTimeParseException e) {
					throw new BadInputException(file, "line " + number, e.getMessage(), e);
				}
			}
		}
		return batches;
	}

	private static Batch batch(JsonNode node) {
		if (node.path("schemaVersion").asInt() != SCHEMA_VERSION || node.path("id").asText().isEmpty()) {
			throw new IllegalArgumentException("a batch needs an id and the schemaVersion " + SCHEMA_VERSION);
		}
		SamplingPlan plan = new SamplingPlan(node.path("rule").asText(), node.path("batchSize").asInt(), node.path("sampleSize").asInt(),
				node.path("acceptance").asInt());
		Optional<Batch.Decision> decision = Optional.ofNullable(node.get("decision"))
				.map(one -> new Batch.Decision(one.path("accepted").asBoolean(), texts(one.path("defective")), Instant.parse(one.path("decided").asText()),
						one.path("by").asText()));
		return new Batch(node.path("id").asText(), node.path("layer").asText(), plan, texts(node.path("sample")), Instant.parse(node.path("planned").asText()),
				decision);
	}

	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach(element -> texts.add(element.asText()));
		return texts;
	}

	void write(List<Batch> batches) throws IOException {
		StringBuilder text = new StringBuilder();
		for (Batch batch : batches) {
			ObjectNode node = mapper.createObjectNode().put("schemaVersion", SCHEMA_VERSION).put("id", batch.id()).put("layer", batch.layer())
					.put("rule", batch.plan().rule()).put("batchSize", batch.plan().batchSize()).put("sampleSize", batch.plan().sampleSize())
					.put("acceptance", batch.plan().acceptance()).put("planned", batch.planned().toString());
			ArrayNode sample = node.putArray("sample");
			batch.sample().forEach(sample::add);
			batch.decision().ifPresent(decision -> {
				ObjectNode decided = node.putObject("decision").put("accepted", decision.accepted()).put("decided", decision.decided().toString()).put("by",
						decision.by());
				ArrayNode defective = decided.putArray("defective");
				decision.defective().forEach(defective::add);
			});
			text.append(node).append('\n');
		}
		AtomicFiles.write(file, text.toString());
	}
}
