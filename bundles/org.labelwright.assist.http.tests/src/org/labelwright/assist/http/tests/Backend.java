/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server that answers each path as a test wants, and keeps what it was sent. Knows none of our code. */
public final class Backend implements AutoCloseable {

	/** What was sent. */
	public record Sent(String method, String path, Map<String, String> headers, byte[] bytes) {

		public String body() {
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	/** What is answered. */
	public record Reply(int status, Map<String, String> headers, byte[] body) {

		public static Reply json(String body) {
			return new Reply(200, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
		}

		public static Reply status(int status) {
			return new Reply(status, Map.of(), "busy".getBytes(StandardCharsets.UTF_8));
		}
	}

	/** Answers a request; may block. */
	@FunctionalInterface
	public interface Handler {
		Reply answer(Sent sent) throws Exception;
	}

	private final HttpServer server;
	private final boolean tls;
	private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
	private final Map<String, Handler> handlers = Collections.synchronizedMap(new LinkedHashMap<>());
	private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

	public Backend() throws IOException {
		this(Optional.empty());
	}

	public Backend(Optional<SSLContext> context) throws IOException {
		InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
		tls = context.isPresent();
		if (tls) {
			HttpsServer https = HttpsServer.create(address, 0);
			https.setHttpsConfigurator(new HttpsConfigurator(context.get()));
			server = https;
		} else {
			server = HttpServer.create(address, 0);
		}
		server.createContext("/", this::answer);
		server.setExecutor(threads);
		server.start();
	}

	/** Says how a path, such as {@code /predict}, is answered. */
	public Backend on(String path, Handler handler) {
		handlers.put(path, handler);
		return this;
	}

	public String url() {
		return (tls ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort();
	}

	public List<Sent> sent(String path) {
		return sent.stream().filter(one -> one.path().equals(path)).toList();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			Map<String, String> headers = new LinkedHashMap<>();
			exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
			Sent one = new Sent(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), headers, exchange.getRequestBody().readAllBytes());
			sent.add(one);
			Handler handler = handlers.get(one.path());
			Reply reply = handler == null ? Reply.status(404) : handler.answer(one);
			reply.headers().forEach(exchange.getResponseHeaders()::set);
			exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
			exchange.getResponseBody().write(reply.body());
		} catch (IOException e) {
			// The client has had enough, as some tests want.
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
