/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.autoaccept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.labelwright.quality.ResultJson;

/** The file {@code auto-accept.jsonl} in which a dataset records its rules, the oldest first. */
final class AutoAcceptFile {

	static final String NAME = "auto-accept.jsonl";
	private static final int SCHEMA_VERSION = 1;

	private final Path file;
	private final ObjectMapper mapper = Json.mapper();

	AutoAcceptFile(Path folder) {
		file = folder.resolve(NAME);
	}

	List<AcceptRule> read() throws IOException {
		if (!Files.exists(file)) {
			return List.of();
		}
		List<AcceptRule> rules = new ArrayList<>();
		int number = 0;
		for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
			number++;
			if (!line.isBlank()) {
				try {
					rules.add(rule(mapper.readTree(line)));
				} catch (IOException | IllegalArgumentException | DateTimeParseException e) {
					throw new BadInputException(file, "line " + number, e.getMessage(), e);
				}
			}
		}
		return rules;
	}

	private static AcceptRule rule(JsonNode node) {
		if (node.path("schemaVersion").asInt() != SCHEMA_VERSION || node.path("id").asText().isEmpty()) {
			throw new IllegalArgumentException("a rule needs an id and the schemaVersion " + SCHEMA_VERSION);
		}
		List<AcceptRule.Sample> sample = new ArrayList<>();
		node.path("sample").forEach(one -> sample.add(new AcceptRule.Sample(one.path("item").asText(), one.path("annotation").asText())));
		JsonNode suspended = node.path("suspended");
		return new AcceptRule(node.path("id").asText(), node.path("layer").asText(), node.path("author").asText(), node.path("labelClass").asText(),
				node.path("iou").asDouble(), node.path("threshold").asDouble(), node.path("precision").asDouble(), node.path("confidence").asDouble(),
				evidence(node.path("gold")), Instant.parse(node.path("made").asText()), node.path("accepted").asLong(), sample, evidence(node.path("audit")),
				suspended.isObject() ? Optional.of(new AcceptRule.Suspension(Instant.parse(suspended.path("when").asText()), suspended.path("why").asText()))
						: Optional.empty());
	}

	private static AcceptRule.Evidence evidence(JsonNode node) {
		return new AcceptRule.Evidence(node.path("right").asLong(), node.path("judged").asLong());
	}

	void write(List<AcceptRule> rules) throws IOException {
		if (rules.isEmpty()) {
			Files.deleteIfExists(file);
			return;
		}
		StringBuilder text = new StringBuilder();
		for (AcceptRule rule : rules) {
			ObjectNode node = mapper.createObjectNode().put("schemaVersion", SCHEMA_VERSION);
			node.setAll((ObjectNode) ResultJson.of(rule));
			text.append(node).append('\n');
		}
		AtomicFiles.write(file, text.toString());
	}
}
