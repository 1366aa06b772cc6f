/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.labelwright.core.json.Json;
import org.osgi.service.prefs.BackingStoreException;

/** The servers that are set up in a workspace, kept in its preferences. For several threads. */
public final class ModelServers {

	private static final String NODE = "org.labelwright.assist";
	private static final String KEY = "servers";

	private final IEclipsePreferences preferences;

	public ModelServers(IEclipsePreferences preferences) {
		this.preferences = preferences;
	}

	/** Those of the workspace; empty where there is none, as on the command line. */
	public static Optional<ModelServers> ofWorkspace() {
		return Platform.isRunning() && Platform.getInstanceLocation() != null && Platform.getInstanceLocation().isSet()
				? Optional.of(new ModelServers(InstanceScope.INSTANCE.getNode(NODE))) : Optional.empty();
	}

	/** In the order of the preferences. An entry that cannot be read is reported and left out. */
	public List<ModelServer> all() {
		List<ModelServer> servers = new ArrayList<>();
		try {
			for (JsonNode node : Json.mapper().readTree(preferences.get(KEY, "[]"))) {
				try {
					servers.add(read(node));
				} catch (IllegalArgumentException e) {
					report(e);
				}
			}
		} catch (JsonProcessingException e) {
			report(e);
		}
		return servers;
	}

	private static void report(Exception e) {
		ILog.of(ModelServers.class).warn("A model server in the preferences cannot be read: " + e.getMessage(), e);
	}

	private static ModelServer read(JsonNode node) {
		return new ModelServer(node.path("name").asText(), ModelServer.Kind.of(node.path("kind").asText())
				.orElseThrow(() -> new IllegalArgumentException("nobody speaks \"" + node.path("kind").asText() + "\" here")), URI.create(node.path("url").asText()), text(node, "user"), text(node, "authority").map(Path::of));
	}

	private static Optional<String> text(JsonNode node, String name) {
		return Optional.ofNullable(node.path(name).textValue()).filter(text -> !text.isEmpty());
	}

	public List<ModelServer> all(ModelServer.Kind kind) {
		return all().stream().filter(server -> server.kind() == kind).toList();
	}

	public void set(List<ModelServer> servers) throws IOException {
		ArrayNode list = Json.mapper().createArrayNode();
		for (ModelServer server : servers) {
			ObjectNode node = list.addObject().put("name", server.name()).put("kind", server.kind().id()).put("url", server.url().toString());
			server.user().ifPresent(user -> node.put("user", user));
			server.authority().ifPresent(file -> node.put("authority", file.toString()));
		}
		preferences.put(KEY, list.toString());
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			throw new IOException("The servers cannot be saved: " + e.getMessage(), e);
		}
	}
}
