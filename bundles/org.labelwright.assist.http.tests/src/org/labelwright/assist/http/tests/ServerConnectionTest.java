/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.assist.UnavailableException;
import org.labelwright.assist.http.internal.Limits;
import org.labelwright.assist.http.internal.Pauses;
import org.labelwright.assist.http.internal.ServerConnection;
import org.labelwright.assist.http.tests.Backend.Reply;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;

/** What may go wrong between here and a server. No time passes between attempts; the pauses are kept. */
class ServerConnectionTest {

	private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20, 4, Duration.ofMillis(500), Duration.ofSeconds(30));

	@TempDir
	private Path temp;
	private Backend backend;
	private final List<Duration> pauses = new ArrayList<>();

	@BeforeEach
	void start() throws IOException {
		backend = new Backend();
	}

	@AfterEach
	void stop() {
		backend.close();
	}

	private ServerConnection connection(ModelServer server, Optional<String> secret, Limits limits) throws IOException {
		return new ServerConnection(server, secret, limits, (pause, progress) -> {
			progress.at(0, -1);
			pauses.add(pause);
		});
	}

	private ServerConnection connection() throws IOException {
		return connection(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, backend.url()), Optional.empty(), LIMITS);
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 502, 503, 504 })
	void whatPassesIsTriedAgainWithLongerPauses(int status) throws Exception {
		AtomicInteger asked = new AtomicInteger();
		backend.on("/health", sent -> asked.incrementAndGet() < 4 ? Reply.status(status) : Reply.json("{\"status\":\"UP\"}"));
		try (ServerConnection connection = connection()) {
			assertThat(connection.get("health", Progress.NONE).path("status").asText()).isEqualTo("UP");
		}
		assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofMillis(1000), Duration.ofMillis(2000));
	}

	@Test
	void afterSomeAttemptsItIsNotThere() throws Exception {
		backend.on("/health", sent -> Reply.status(503));
		try (ServerConnection connection = connection()) {
			assertThatThrownBy(() -> connection.get("health", Progress.NONE)).isInstanceOf(UnavailableException.class).hasMessageContaining("503").hasMessageContaining("4 attempts");
		}
		assertThat(backend.sent("/health")).hasSize(4);
		assertThat(pauses).hasSize(3);
	}

	@Test
	void aServerThatSaysHowLongIsHeededWithinReason() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		backend.on("/health", sent -> switch (asked.incrementAndGet()) {
		case 1 -> new Reply(429, Map.of("Retry-After", "7"), new byte[0]);
		case 2 -> new Reply(503, Map.of("Retry-After", "86400"), new byte[0]);
		default -> Reply.json("{}");
		});
		try (ServerConnection connection = connection()) {
			connection.get("health", Progress.NONE);
		}
		assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
	}

	@Test
	void nobodyThereIsTriedAgainToo() throws Exception {
		backend.close();
		try (ServerConnection connection = connection()) {
			assertThatThrownBy(() -> connection.get("health", Progress.NONE)).isInstanceOf(UnavailableException.class).hasMessageContaining("no server runs there");
		}
		assertThat(pauses).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 500, 302 })
	void whatDoesNotPassIsNotTriedAgain(int status) throws Exception {
		backend.on("/health", sent -> Reply.status(status));
		try (ServerConnection connection = connection()) {
			assertThatThrownBy(() -> connection.get("health", Progress.NONE)).isInstanceOf(IOException.class).isNotInstanceOf(UnavailableException.class)
					.hasMessageContaining(Integer.toString(status));
		}
		assertThat(backend.sent("/health")).hasSize(1);
		assertThat(pauses).isEmpty();
	}

	@Test
	void aTokenIsNotTakenElsewhere() throws Exception {
		try (Backend thief = new Backend()) {
			thief.on("/health", sent -> Reply.json("{}"));
			backend.on("/health", sent -> new Reply(307, Map.of("Location", thief.url() + "/health"), new byte[0]));
			try (ServerConnection connection = connection(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, backend.url()), Optional.of("s3cret"), LIMITS)) {
				assertThatThrownBy(() -> connection.get("health", Progress.NONE)).hasMessageContaining("elsewhere");
			}
			assertThat(thief.sent("/health")).isEmpty();
			assertThat(backend.sent("/health").getFirst().headers()).containsEntry("authorization", "Bearer s3cret");
		}
	}

	@Test
	void aUserMakesItBasic() throws Exception {
		backend.on("/health", sent -> Reply.json("{}"));
		ModelServer server = ModelServer.at(ModelServer.Kind.LABEL_STUDIO, backend.url()).withUser(Optional.of("ann"));
		try (ServerConnection connection = connection(server, Optional.of("pass:word"), LIMITS)) {
			connection.get("health", Progress.NONE);
		}
		assertThat(backend.sent("/health").getFirst().headers()).containsEntry("authorization",
				"Basic " + Base64.getEncoder().encodeToString("ann:pass:word".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aTokenDoesNotGoOverANetworkInTheClear() {
		ModelServer far = new ModelServer("far", ModelServer.Kind.LABEL_STUDIO, URI.create("http://models.example.org"), Optional.empty(), Optional.empty());
		assertThatThrownBy(() -> connection(far, Optional.of("s3cret"), LIMITS)).isInstanceOf(BadInputException.class).hasMessageContaining("https").hasMessageNotContaining("s3cret");
	}

	@Test
	void aLateAnswerIsNotWaitedFor() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		backend.on("/health", sent -> {
			over.await();
			return Reply.json("{}");
		});
		try (ServerConnection connection = connection(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, backend.url()), Optional.empty(), LIMITS.withAnswer(Duration.ofMillis(300)))) {
			assertThatThrownBy(() -> connection.get("health", Progress.NONE)).hasMessageContaining("did not answer within 0.3 s");
		}
		over.countDown();
		assertThat(backend.sent("/health")).hasSize(1);
	}

	@Test
	void oneThatIsLateAgainAndAgainIsNotThere() throws Exception {
		CountDownLatch over = new CountDownLatch(1);
		backend.on("/health", sent -> {
			over.await();
			return Reply.json("{}");
		}).on("/quick", sent -> Reply.json("{}"));
		try (ServerConnection connection = connection(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, backend.url()), Optional.empty(), LIMITS.withAnswer(Duration.ofMillis(300)))) {
			for (int i = 0; i < 2; i++) {
				assertThatThrownBy(() -> connection.get("health", Progress.NONE)).isNotInstanceOf(UnavailableException.class);
			}
			connection.get("quick", Progress.NONE);
			for (int i = 0; i < 2; i++) {
				assertThatThrownBy(() -> connection.get("health", Progress.NONE)).isNotInstanceOf(UnavailableException.class);
			}
			assertThatThrownBy(() -> connection.get("health", Progress.NONE)).isInstanceOf(UnavailableException.class).hasMessageContaining("3 times in a row");
		}
		over.countDown();
	}

	@Test
	void whatIsQuotedOfAnAnswerHasNoControlCharacters() throws Exception {
		backend.on("/health", sent -> new Reply(200, Map.of(), "\0\u001b[31m<html>".getBytes(StandardCharsets.UTF_8)));
		try (ServerConnection connection = connection()) {
			assertThatThrownBy(() -> connection.get("health", Progress.NONE)).hasMessageContaining("<html>").satisfies(one -> assertThat(one.getMessage()).matches("\\P{Cntrl}*"));
		}
	}

	@Test
	void anAnswerThatIsTooLargeIsLetGo() throws Exception {
		backend.on("/health", sent -> new Reply(200, Map.of(), new byte[3 << 20]));
		try (ServerConnection connection = connection()) {
			assertThatThrownBy(() -> connection.get("health", Progress.NONE)).hasMessageContaining("more than 1 MB");
		}
		assertThat(pauses).isEmpty();
	}

	@Test
	void cancellingEndsPauses() throws Exception {
		backend.on("/health", sent -> Reply.status(503));
		try (ServerConnection connection = new ServerConnection(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, backend.url()), Optional.empty(),
				new Limits(LIMITS.connect(), LIMITS.answer(), 1000, 4, Duration.ofHours(1), Duration.ofHours(1)), Pauses.REAL)) {
			assertThatThrownBy(() -> connection.get("health", (done, total) -> {
				if (!backend.sent("/health").isEmpty()) {
					throw new CancellationException();
				}
			})).isInstanceOf(CancellationException.class);
		}
	}

	/** A certificate that nobody vouches for, made by the JDK's own tool. */
	private KeyStore certificate(String name) throws Exception {
		Path store = temp.resolve(name + ".p12");
		keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore",
				store.toString(), "-storepass", "changeit");
		keytool("-exportcert", "-rfc", "-alias", name, "-keystore", store.toString(), "-storepass", "changeit", "-file", temp.resolve(name + ".pem").toString());
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, "changeit".toCharArray());
		}
		return keys;
	}

	private static void keytool(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
	}

	@Test
	void certificatesAreChecked() throws Exception {
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(certificate("ours"), "changeit".toCharArray());
		certificate("other");
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		try (Backend secure = new Backend(Optional.of(context))) {
			secure.on("/health", sent -> Reply.json("{\"status\":\"UP\"}"));
			ModelServer server = ModelServer.at(ModelServer.Kind.LABEL_STUDIO, secure.url());
			for (Optional<Path> wrong : List.of(Optional.<Path>empty(), Optional.of(temp.resolve("other.pem")))) {
				try (ServerConnection connection = connection(server.withAuthority(wrong), Optional.of("s3cret"), LIMITS)) {
					assertThatThrownBy(() -> connection.get("health", Progress.NONE)).isInstanceOf(UnavailableException.class).hasMessageContaining("certificate is not trusted");
				}
			}
			assertThat(secure.sent("/health")).isEmpty();
			assertThat(pauses).isEmpty();
			try (ServerConnection connection = connection(server.withAuthority(Optional.of(temp.resolve("ours.pem"))), Optional.of("s3cret"), LIMITS)) {
				assertThat(connection.get("health", Progress.NONE).path("status").asText()).isEqualTo("UP");
			}
		}
	}

	@Test
	void aFileThatHoldsNoCertificatesIsBadInput() throws Exception {
		Path empty = Files.writeString(temp.resolve("empty.pem"), "hello");
		assertThatThrownBy(() -> connection(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, backend.url()).withAuthority(Optional.of(empty)), Optional.empty(), LIMITS))
				.isInstanceOf(BadInputException.class).hasMessageContaining("empty.pem");
	}
}
