/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import org.labelwright.assist.UnavailableException;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.json.Json;

/**
 * Asks a server over HTTP. What may pass by itself (no connection, 429, 502, 503, 504) is tried a few times, with longer and longer
 * pauses; then it is {@link UnavailableException}. All else fails at once. Messages name the server and what to do. For one thread.
 */
public final class ServerConnection implements AutoCloseable {

	private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
	private static final int MAX_QUOTE = 200;
	private static final int MOST_LATE = 3;

	private final ModelServer server;
	private final Optional<String> secret;
	private final Limits limits;
	private final Pauses pauses;
	private final Transport transport;
	private final ObjectMapper mapper = Json.mapper();
	/** Answers in a row that were not waited for to the end. */
	private int late;

	/**
	 * @param secret a token, or the password where the server has a user
	 * @throws BadInputException where the secret would go over a network that others can listen to
	 */
	public ServerConnection(ModelServer server, Optional<String> secret, Limits limits, Pauses pauses) throws IOException {
		if (secret.isPresent() && !server.isPrivate()) {
			throw new BadInputException("The token of \"" + server.name() + "\" would go to " + server.url()
					+ " where others can read it on the way; use https, or no token");
		}
		this.server = server;
		this.secret = secret;
		this.limits = limits;
		this.pauses = pauses;
		this.transport = new Transport(server, limits);
	}

	/** An answer with its head. */
	public record Answer(int status, Optional<String> jsonLength, byte[] body) {
	}

	public ModelServer server() {
		return server;
	}

	public JsonNode get(String path, Progress progress) throws IOException {
		return json(exchange(request(path).GET().build(), progress));
	}

	public JsonNode post(String path, JsonNode body, Progress progress) throws IOException {
		return json(send(path, "application/json", mapper.writeValueAsBytes(body), progress));
	}

	/** As {@link #post}; empty where the server does not have the path. */
	Optional<JsonNode> postWherePossible(String path, JsonNode body, Progress progress) throws IOException {
		Answer answer = attempt(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body))).build(), progress);
		return answer.status() == 404 || answer.status() == 405 ? Optional.empty() : Optional.of(json(accepted(answer)));
	}

	/**
	 * Whether anything answers there and lets us in, be it that it does not know the path.
	 *
	 * @return the status it answers with
	 */
	int reach(String path, Progress progress) throws IOException {
		Answer answer = attempt(request(path).GET().build(), progress);
		return answer.status() == 404 || answer.status() == 405 ? answer.status() : accepted(answer).status();
	}

	/** @param headers names and values in turn */
	public Answer send(String path, String type, byte[] body, Progress progress, String... headers) throws IOException {
		HttpRequest.Builder builder = request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
		if (headers.length > 0) {
			builder.headers(headers);
		}
		return exchange(builder.build(), progress);
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder builder = HttpRequest.newBuilder(server.resolve(path)).header("Accept", "application/json");
		secret.ifPresent(one -> builder.header("Authorization", server.user().map(user -> "Basic "
				+ Base64.getEncoder().encodeToString((user + ":" + one).getBytes(StandardCharsets.UTF_8))).orElse("Bearer " + one)));
		return builder;
	}

	/** The body of an answer. */
	public JsonNode json(Answer answer) throws IOException {
		try {
			JsonNode node = mapper.readTree(answer.body());
			return node == null || node.isMissingNode() ? mapper.createObjectNode() : node;
		} catch (JsonProcessingException e) {
			throw failed("it answers with what is no JSON (" + quote(answer.body()) + "); is the address that of such a server?", e);
		}
	}

	private Answer exchange(HttpRequest request, Progress progress) throws IOException {
		return accepted(attempt(request, progress));
	}

	private Answer accepted(Answer answer) throws IOException {
		int status = answer.status();
		if (status >= 200 && status < 300) {
			return answer;
		}
		throw failed(switch (status) {
		case 401, 403 -> "it does not let us in (" + status + "); " + (secret.isPresent() ? "the token or password is not the one it wants" : "it wants a token or password");
		case 301, 302, 303, 307, 308 -> "it sends us elsewhere (" + status + "), where no token is taken; give the address it is really at";
		default -> "it answers " + status + ": " + quote(answer.body());
		}, null);
	}

	private Answer attempt(HttpRequest request, Progress progress) throws IOException {
		Duration pause = limits.firstPause();
		for (int number = 1;; number++) {
			Optional<IOException> failure = Optional.empty();
			Duration wait = pause;
			try {
				HttpResponse<byte[]> response = transport.send(request, progress);
				late = 0;
				if (!PASSING.contains(response.statusCode())) {
					return new Answer(response.statusCode(), response.headers().firstValue("Inference-Header-Content-Length"), response.body());
				}
				if (number >= limits.attempts()) {
					throw new UnavailableException(of("it is too busy (" + response.statusCode() + ", " + number + " attempts); try again later"), null);
				}
				wait = retryAfter(response).orElse(pause);
			} catch (IOException e) {
				failure = Optional.of(passing(e));
			}
			if (failure.isPresent() && number >= limits.attempts()) {
				throw new UnavailableException(of("it cannot be reached (" + reason(failure.get()) + "); start it or check the address"), failure.get());
			}
			pauses.pause(wait.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : wait, progress);
			pause = pause.multipliedBy(2);
		}
	}

	/** @return where another attempt may help @throws IOException where not */
	private IOException passing(IOException e) throws IOException {
		return switch (e) {
		case UnavailableException gone -> throw gone;
		case SSLException tls -> throw new UnavailableException(of(untrusted(tls)), tls);
		case Transport.LateException late -> throw late(late);
		case Transport.TooLargeException large -> throw failed(large.getMessage() + ", which is more than is taken", large);
		default -> e;
		};
	}

	/** What is wrong with the encryption, and what to do: the JDK tells it in words for programmers only. */
	private static String untrusted(SSLException tls) {
		String said = String.valueOf(tls.getMessage());
		for (Throwable cause = tls; cause != null; cause = cause.getCause()) {
			if (cause instanceof CertificateExpiredException) {
				return "its certificate has expired (" + cause.getMessage() + "); whoever runs it has to renew it";
			}
			if (cause instanceof CertificateNotYetValidException) {
				return "its certificate is not valid yet (" + cause.getMessage() + "); are the clocks of both computers right?";
			}
			if (cause instanceof CertPathBuilderException) {
				return "its certificate is not trusted, as no authority that is known vouches for it; give the file of certificates (PEM) of the one that does";
			}
		}
		if (said.contains("subject alternative") || said.contains("No name matching")) {
			return "its certificate is for another name (" + said + "); give the address with the name that stands in the certificate";
		}
		if (said.matches("(?i).*unrecognized SSL message.*")) {
			return "it does not speak https there; give the address with http, or another port";
		}
		return "its certificate is not trusted (" + said + "); give the file of certificates (PEM) of the authority that vouches for it";
	}

	/** One item can take too long; where one after the other does, all that are left would be waited for in vain. */
	private IOException late(Transport.LateException e) {
		late++;
		return late < MOST_LATE ? failed(e.getMessage(), e) : new UnavailableException(of(e.getMessage() + " (" + late + " times in a row)"), e);
	}

	private static Optional<Duration> retryAfter(HttpResponse<?> response) {
		// It may also be a date, which is rare and then not heeded.
		return response.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,6}")).map(value -> Duration.ofSeconds(Long.parseLong(value)));
	}

	private String reason(IOException e) {
		if (e.getCause() instanceof UnresolvedAddressException || e instanceof UnknownHostException) {
			return "there is no computer of that name";
		}
		if (e instanceof HttpConnectTimeoutException) {
			return server.url().getScheme().equalsIgnoreCase("https") ? "nobody answers there, or nobody who speaks https" : "nobody answers there";
		}
		if (e instanceof ConnectException) {
			return "no server runs there";
		}
		if (String.valueOf(e.getMessage()).contains("received no bytes")) {
			return "it hangs up without an answer, as one does that wants https";
		}
		if (e instanceof ProtocolException || e.getCause() instanceof ProtocolException) {
			return "it does not speak HTTP there";
		}
		return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
	}

	private String of(String what) {
		return "The server " + (server.name().equals(server.url().toString()) ? "" : "\"" + server.name() + "\" ") + "at " + server.url() + ": " + what;
	}

	/** A failure that says which server it was. */
	public IOException failed(String what, Throwable cause) {
		return new IOException(of(what), cause);
	}

	private static String quote(byte[] body) {
		String text = new String(body, 0, Math.min(body.length, MAX_QUOTE), StandardCharsets.UTF_8).replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD").strip();
		return text.isEmpty() ? "nothing" : "\"" + text + (body.length > MAX_QUOTE ? "..." : "") + "\"";
	}

	@Override
	public void close() {
		transport.close();
	}
}
