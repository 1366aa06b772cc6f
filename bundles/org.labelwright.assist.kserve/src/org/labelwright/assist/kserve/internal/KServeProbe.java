/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.kserve.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labelwright.assist.http.internal.Limits;
import org.labelwright.assist.http.internal.Pauses;
import org.labelwright.assist.http.internal.ServerConnection;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ServerProbe;
import org.labelwright.core.Progress;

/** Asks a server of the Open Inference Protocol, version 2, whether it lives and is ready, and for its name and version. */
public final class KServeProbe implements ServerProbe {

	@Override
	public List<String> probe(ModelServer server, Optional<String> secret, Progress progress) throws IOException {
		try (ServerConnection connection = new ServerConnection(server, secret, Limits.PROBE, Pauses.REAL)) {
			connection.get("v2/health/live", progress);
			connection.get("v2/health/ready", progress);
			JsonNode about = connection.get("v2", progress);
			if (!about.path("name").isTextual()) {
				throw connection.failed("it answers, but not as a server of the Open Inference Protocol does: it says no name; is the protocol the right one?", null);
			}
			List<String> lines = new ArrayList<>(List.of("Health: ready", "Server: " + about.path("name").asText() + " " + about.path("version").asText()));
			List<String> extensions = new ArrayList<>();
			about.path("extensions").forEach(one -> extensions.add(one.asText()));
			if (!extensions.isEmpty()) {
				lines.add("Extensions: " + String.join(", ", extensions));
			}
			lines.add("Which model it is asked for stands in Pre-Label.");
			return lines;
		}
	}
}
