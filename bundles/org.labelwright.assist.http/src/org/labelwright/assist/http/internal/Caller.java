/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The other end of a request: whether it may ask, and what it sends. */
public final class Caller {

	private Caller() {
	}

	/**
	 * As a bearer token, as Label Studio's own {@code Token}, or as the password of basic authentication, which is all that
	 * Label Studio offers for its backends.
	 *
	 * @throws RequestException where the token is not the one
	 */
	public static void check(HttpExchange exchange, String token) throws RequestException {
		String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
		String[] parts = header.split(" ", 2);
		String given = parts.length < 2 ? "" : switch (parts[0]) {
		case "Bearer", "Token" -> parts[1].strip();
		case "Basic" -> password(parts[1].strip());
		default -> "";
		};
		if (!Tokens.same(given, token)) {
			exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer, Basic realm=\"labelwright\"");
			throw new RequestException(401, given.isEmpty() ? "no token" : "wrong token");
		}
	}

	private static String password(String encoded) {
		try {
			String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
			return pair.substring(pair.indexOf(':') + 1);
		} catch (IllegalArgumentException e) {
			return "";
		}
	}

	/** @throws RequestException where it is another one */
	public static void method(HttpExchange exchange, String wanted) throws RequestException {
		if (!exchange.getRequestMethod().equals(wanted)) {
			exchange.getResponseHeaders().set("Allow", wanted);
			throw new RequestException(405, "this is asked with " + wanted);
		}
	}

	/** @throws RequestException where it sends more than it may */
	public static byte[] body(HttpExchange exchange, long limit) throws IOException {
		String length = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length")).orElse("0");
		byte[] bytes = length.matches("\\d{1,18}") && Long.parseLong(length) > limit ? new byte[0] : exchange.getRequestBody().readNBytes((int) limit + 1);
		if (bytes.length > limit || length.matches("\\d{1,18}") && Long.parseLong(length) > limit) {
			throw new RequestException(413, "a request may have " + limit + " bytes");
		}
		return bytes;
	}

	/** Answers with JSON. */
	public static void send(HttpExchange exchange, int status, byte[] json) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, json.length);
		exchange.getResponseBody().write(json);
	}
}
