/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ServerProbe;
import org.labelwright.core.Progress;

/** Asks an ML backend of Label Studio for its health, as Label Studio does. */
public final class StudioProbe implements ServerProbe {

	@Override
	public List<String> probe(ModelServer server, Optional<String> secret, Progress progress) throws IOException {
		try (ServerConnection connection = new ServerConnection(server, secret, Limits.PROBE, Pauses.REAL)) {
			JsonNode health = connection.get("health", progress);
			if (!health.path("status").isTextual()) {
				throw connection.failed("it answers, but not as an ML backend of Label Studio does: its health has no \"status\"; is the protocol the right one?", null);
			}
			List<String> lines = new ArrayList<>(List.of("Health: " + health.path("status").asText()));
			// Backends say either, both or none.
			text(health, "model_class").ifPresent(model -> lines.add("Model: " + model));
			text(health, "model_version").ifPresent(version -> lines.add("Version: " + version));
			return lines;
		}
	}

	private static Optional<String> text(JsonNode node, String name) {
		return Optional.of(node.path(name).asText()).filter(text -> !text.isBlank());
	}
}
