/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The other end of a request: whether it may ask, and what it sends. */
public final class Caller {

	/** Bytes of a request that is too large which are listened to all the same. */
	private static final long MAX_UNREAD = 1L << 30;
	private static final long SKIP = 1 << 16;

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
	public static void method(HttpExchange exchange, List<String> wanted) throws RequestException {
		if (!wanted.contains(exchange.getRequestMethod())) {
			exchange.getResponseHeaders().set("Allow", String.join(", ", wanted));
			throw new RequestException(405, "this is asked with " + String.join(" or ", wanted));
		}
	}

	/** @throws RequestException where it sends more than it may */
	public static byte[] body(HttpExchange exchange, long limit) throws IOException {
		String length = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length")).orElse("0");
		boolean tooLong = length.matches("\\d{1,18}") && Long.parseLong(length) > limit;
		byte[] bytes = tooLong ? new byte[0] : exchange.getRequestBody().readNBytes((int) limit + 1);
		if (tooLong || bytes.length > limit) {
			// Most callers listen only when they have sent all: to hang up now would break the connection before they hear why.
			long left = MAX_UNREAD;
			for (long skipped = 1; skipped > 0 && left > 0; left -= skipped) {
				skipped = exchange.getRequestBody().skip(Math.min(left, SKIP));
			}
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
