/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.http.internal.Caller;
import org.labelwright.assist.http.internal.OfferedAssistant;
import org.labelwright.assist.http.internal.RequestException;
import org.labelwright.assist.http.internal.TaskMedia;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.Options;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;

/**
 * Offers assistants to other programs on this computer under the API of ML backends of Label Studio, each below its id:
 * {@code http://127.0.0.1:9090/auto-polygon/predict}. Nothing is answered without the token. Safe for use by several threads.
 */
public final class AssistantServer implements AutoCloseable {

	/**
	 * @param port 0 for any that is free
	 * @param token what callers have to show: as a bearer token, or as the password of a user of any name
	 * @param maxBody how many bytes a request may hold
	 * @param patience how long an assistant may take for a request
	 * @param mediaFolder below which requests may name files, empty for none
	 * @param labelStudio from where files that Label Studio keeps are fetched, empty for nowhere
	 * @param labelStudioToken lets us fetch them
	 */
	public record Settings(int port, String token, long maxBody, Duration patience, Optional<Path> mediaFolder, Optional<URI> labelStudio,
			Optional<String> labelStudioToken) {

		/** A request of 64 MB, a minute for an answer, no files. */
		public static Settings of(int port, String token) {
			return new Settings(port, token, 64L << 20, Duration.ofMinutes(1), Optional.empty(), Optional.empty(), Optional.empty());
		}

		public Settings withMedia(Optional<Path> folder, Optional<URI> studio, Optional<String> studioToken) {
			return new Settings(port, token, maxBody, patience, folder, studio, studioToken);
		}

		public Settings withLimits(long body, Duration wait) {
			return new Settings(port, token, body, wait, mediaFolder, labelStudio, labelStudioToken);
		}
	}

	private static final List<String> TOLD = List.of("POST");
	private static final List<String> ASKED = List.of("GET", "HEAD");
	private static final int MIN_TOKEN = 16;
	private static final int GRACE_SECONDS = 1;

	private final Settings settings;
	private final Consumer<String> log;
	private final Map<String, OfferedAssistant> offered = new LinkedHashMap<>();
	private final HttpServer server;
	/** One for each caller, as some stop in the middle of a request; each assistant answers one after the other. */
	private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("Assistant server ", 0).factory());
	private final ObjectMapper mapper = Json.mapper();
	private volatile boolean closed;

	/**
	 * Starts. Nothing of an assistant is loaded before it is asked.
	 *
	 * @param ids which assistants are offered; empty for all
	 * @param options of batch assistants, by id, then by name
	 * @param log hears one line for each request
	 * @throws BadInputException where there is no such assistant or option, or the token is short
	 * @throws IOException where the port is taken
	 */
	public AssistantServer(Contributions contributions, List<String> ids, Map<String, Map<String, String>> options, Settings settings, Consumer<String> log) throws IOException {
		if (settings.token().length() < MIN_TOKEN) {
			throw new BadInputException("A token has " + MIN_TOKEN + " characters or more");
		}
		this.settings = settings;
		this.log = log;
		List<Assistant> all = new Assistants(contributions).all();
		TaskMedia media = new TaskMedia(settings.mediaFolder(), settings.labelStudio(), settings.labelStudioToken());
		for (String id : ids.isEmpty() ? all.stream().map(Assistant::id).distinct().toList() : ids) {
			List<Assistant> same = all.stream().filter(one -> one.id().equals(id)).toList();
			if (same.isEmpty()) {
				throw new BadInputException("There is no assistant named \"" + id + "\"; installed are " + String.join(", ", all.stream().map(Assistant::id).distinct().toList()));
			}
			offered.put(id, new OfferedAssistant(id, same, options.getOrDefault(id, Map.of()), media, contributions, settings.patience(), this::tell));
		}
		for (Map.Entry<String, Map<String, String>> one : options.entrySet()) {
			OfferedAssistant known = offered.get(one.getKey());
			if (known == null) {
				throw new BadInputException("An option is given for \"" + one.getKey() + "\", which is not offered");
			}
			Options.of(known.options(), one.getValue());
		}
		server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), settings.port()), 0);
		server.createContext("/", this::answer);
		server.setExecutor(threads);
		server.start();
	}

	/** Where an assistant is offered. */
	public URI address(String id) {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + id);
	}

	/** The ids of what is offered. */
	public List<String> offered() {
		return List.copyOf(offered.keySet());
	}

	private void answer(HttpExchange exchange) {
		long start = System.nanoTime();
		int status = 500;
		String said = "";
		try (exchange) {
			try {
				Caller.check(exchange, settings.token());
				JsonNode answer = route(exchange);
				status = 200;
				said = answer.path("results").isArray() ? ", " + answer.path("results").size() + " tasks" : "";
				Caller.send(exchange, status, mapper.writeValueAsBytes(answer));
			} catch (RequestException e) {
				status = e.status();
				said = ": " + e.getMessage();
				Caller.send(exchange, status, mapper.writeValueAsBytes(error(e.getMessage())));
			} catch (CancellationException e) {
				status = 503;
				said = closed ? ": the server ends" : ": the assistant did not answer within " + settings.patience().toMillis() / 1000.0 + " s";
				Caller.send(exchange, status, mapper.writeValueAsBytes(error(said.substring(2))));
			} catch (IOException | RuntimeException | LinkageError e) {
				status = e instanceof BadInputException ? 400 : 500;
				said = ": " + (e.getMessage() == null ? e.toString() : e.getMessage());
				Caller.send(exchange, status, mapper.writeValueAsBytes(error(said.substring(2))));
			}
		} catch (IOException e) {
			said += ", the caller is gone (" + e.getMessage() + ")";
		}
		tell(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + status + said + ", " + (System.nanoTime() - start) / 1_000_000 + " ms");
	}

	/** A line stays a line, whatever a caller sends. */
	private void tell(String line) {
		log.accept(line.replaceAll("\\p{Cntrl}", " "));
	}

	private ObjectNode error(String message) {
		return mapper.createObjectNode().put("error", message);
	}

	private JsonNode route(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath().replaceAll("/+$", "");
		String[] parts = path.isEmpty() ? new String[] { "", "" } : path.split("/", 3);
		if (parts[1].isEmpty() || parts.length == 2 && parts[1].equals("health")) {
			Caller.method(exchange, ASKED);
			ObjectNode all = mapper.createObjectNode().put("status", "UP");
			offered.keySet().forEach(all.putArray("assistants")::add);
			return all;
		}
		OfferedAssistant assistant = Optional.ofNullable(offered.get(parts[1]))
				.orElseThrow(() -> new RequestException(404, "there is no assistant \"" + parts[1] + "\" here; there are " + String.join(", ", offered.keySet())));
		String what = parts.length == 2 ? "health" : parts[2];
		switch (what) {
		case "predict", "setup", "webhook", "train" -> Caller.method(exchange, TOLD);
		case "health" -> Caller.method(exchange, ASKED);
		// Older ones of Label Studio's own backends are asked for versions with POST.
		case "versions" -> Caller.method(exchange, List.of("GET", "HEAD", "POST"));
		default -> throw new RequestException(404, "there is no \"" + what + "\" here; there are health, setup, predict, versions and webhook");
		}
		return switch (what) {
		case "health" -> mapper.createObjectNode().put("status", "UP").put("model_class", assistant.id());
		case "versions" -> {
			ObjectNode versions = mapper.createObjectNode();
			versions.putArray("versions").add(assistant.id());
			yield versions;
		}
		case "setup" -> assistant.setup(body(exchange));
		case "predict" -> assistant.predict(body(exchange));
		case "webhook" -> {
			body(exchange);
			yield mapper.createObjectNode().put("status", "ignored").put("detail", "assistants do not learn from single annotations");
		}
		default -> throw new RequestException(501, "assistants do not learn from requests; labelwright train shows them labels");
		};
	}

	private JsonNode body(HttpExchange exchange) throws IOException {
		byte[] bytes = Caller.body(exchange, settings.maxBody());
		try {
			JsonNode node = mapper.readTree(bytes);
			if (node == null || !node.isObject()) {
				throw new RequestException(400, "the request holds no JSON object");
			}
			return node;
		} catch (JsonProcessingException e) {
			throw new RequestException(400, "the request is no JSON: " + e.getOriginalMessage());
		}
	}

	/** Lets requests that run end within a second, then stops. */
	@Override
	public void close() {
		closed = true;
		offered.values().forEach(OfferedAssistant::cancel);
		server.stop(GRACE_SECONDS);
		threads.shutdownNow();
		offered.values().forEach(OfferedAssistant::close);
	}
}
