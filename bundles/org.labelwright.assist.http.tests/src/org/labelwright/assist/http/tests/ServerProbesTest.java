/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.http.tests.Backend.Reply;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ServerProbes;
import org.labelwright.core.Progress;
import org.labelwright.core.registry.Contributions;

/** What is said of servers that are there, and of those that are not, or not as one thinks. */
class ServerProbesTest {

	private static final Optional<String> NO_SECRET = Optional.empty();

	@TempDir
	private Path temp;
	private Backend backend;

	@BeforeEach
	void start() throws IOException {
		backend = new Backend();
	}

	@AfterEach
	void stop() {
		backend.close();
	}

	private static List<String> probe(ModelServer server, Optional<String> secret) throws IOException {
		return new ServerProbes(Contributions.ofPlatform()).probe(server, secret, Progress.NONE);
	}

	private List<String> probe(ModelServer.Kind kind) throws IOException {
		return probe(ModelServer.at(kind, backend.url()), NO_SECRET);
	}

	private static String failure(String url) throws IOException {
		return failure(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, url), NO_SECRET);
	}

	private static String failure(ModelServer server, Optional<String> secret) {
		List<String> said = new ArrayList<>();
		assertThatThrownBy(() -> probe(server, secret)).isInstanceOf(IOException.class).satisfies(one -> said.add(one.getMessage()));
		return said.getFirst();
	}

	@Test
	void aBackendOfLabelStudioSaysItsHealthModelAndVersion() throws IOException {
		backend.on("/health", sent -> Reply.json("{\"status\":\"UP\",\"model_class\":\"YoloBackend\",\"model_version\":\"7\"}"));
		assertThat(probe(ModelServer.Kind.LABEL_STUDIO)).containsExactly("Health: UP", "Model: YoloBackend", "Version: 7");
		assertThat(backend.sent("/setup")).as("nothing is changed there").isEmpty();
	}

	@Test
	void aServerOfTheInferenceProtocolSaysItsNameAndVersion() throws IOException {
		backend.on("/v2/health/live", sent -> new Reply(200, Map.of(), new byte[0])).on("/v2/health/ready", sent -> new Reply(200, Map.of(), new byte[0]))
				.on("/v2", sent -> Reply.json("{\"name\":\"triton\",\"version\":\"2.41.0\",\"extensions\":[\"statistics\"]}"));
		assertThat(probe(ModelServer.Kind.KSERVE)).contains("Health: ready", "Server: triton 2.41.0", "Extensions: statistics");
		backend.on("/v2/health/ready", sent -> Reply.status(400));
		assertThatThrownBy(() -> probe(ModelServer.Kind.KSERVE)).hasMessageContaining("400");
	}

	@Test
	void ofARecommenderNoMoreIsKnownThanThatItAnswers() throws IOException {
		backend.on("/predict", sent -> Reply.status(405));
		assertThat(probe(ModelServer.Kind.INCEPTION).getFirst()).isEqualTo("A server answers there (405).");
		backend.on("/predict", sent -> Reply.status(401));
		assertThatThrownBy(() -> probe(ModelServer.Kind.INCEPTION)).hasMessageContaining("it wants a token or password");
	}

	@Test
	void anotherServerThanWasMeantIsRecognized() throws IOException {
		backend.on("/health", sent -> Reply.json("{\"ok\":true}"));
		assertThat(failure(backend.url())).contains("not as an ML backend of Label Studio");
		backend.on("/health", sent -> new Reply(200, Map.of(), "<html>Welcome</html>".getBytes(StandardCharsets.UTF_8)));
		assertThat(failure(backend.url())).contains("no JSON", "<html>Welcome");
		backend.on("/health", sent -> new Reply(200, Map.of(), new byte[2 << 20]));
		assertThat(failure(backend.url())).contains("more than 1 MB");
	}

	@Test
	void whoIsNotLetInIsToldWhatIsWanted() throws IOException {
		backend.on("/health", sent -> Reply.status(401));
		assertThat(failure(backend.url())).contains("it wants a token or password");
		assertThat(failure(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, backend.url()), Optional.of("wrong"))).contains("the token or password is not the one it wants").doesNotContain("wrong");
	}

	@Test
	void nobodyThereIsSaidAtOnce() throws IOException {
		String url = backend.url();
		backend.close();
		assertThat(failure(url)).contains("no server runs there", "start it or check the address");
		assertThat(failure("http://no-such-host.invalid:9090")).contains("there is no computer of that name");
	}

	@Test
	void whatSpeaksSomethingElseIsSaidToDoSo() throws Exception {
		assertThat(failure(backend.url().replace("http:", "https:"))).as("one that waits for more").contains("nobody who speaks https");
		assertThat(talking("HTTP/1.1 400 Bad Request\r\n\r\n", "https")).contains("does not speak https", "http, or another port");
		assertThat(talking("SSH-2.0-OpenSSH_9.6\r\n", "http")).contains("does not speak HTTP");
	}

	/** What is said of a server that speaks first. */
	private static String talking(String words, String scheme) throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
			Thread.ofPlatform().daemon().start(() -> {
				while (!socket.isClosed()) {
					try (Socket caller = socket.accept()) {
						caller.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
						caller.getInputStream().readNBytes(1);
					} catch (IOException e) {
						return;
					}
				}
			});
			return failure(scheme + "://127.0.0.1:" + socket.getLocalPort());
		}
	}

	private Path store(String name) {
		return temp.resolve(name + ".p12");
	}

	private Path file(String name) {
		return temp.resolve(name + ".pem");
	}

	private void keys(String name, String... more) throws Exception {
		keytool(name, Stream.concat(Stream.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name), Stream.of(more)).toArray(String[]::new));
		keytool(name, "-exportcert", "-rfc", "-file", file(name).toString());
	}

	/** One who vouches for itself. */
	private Backend secure(String name, String... more) throws Exception {
		keys(name, more);
		return serve(name);
	}

	/** An authority vouched for it the day before yesterday, for a day. */
	private Backend expired() throws Exception {
		keys("ca", "-ext", "bc:c");
		keys("old", "-ext", "san=ip:127.0.0.1");
		keytool("old", "-certreq", "-file", file("request").toString());
		keytool("ca", "-gencert", "-rfc", "-infile", file("request").toString(), "-outfile", file("signed").toString(), "-startdate", "-3d", "-validity", "1", "-ext", "san=ip:127.0.0.1");
		Files.writeString(file("chain"), Files.readString(file("signed")) + Files.readString(file("ca")));
		keytool("old", "-importcert", "-noprompt", "-file", file("chain").toString());
		return serve("old");
	}

	private Backend serve(String name) throws Exception {
		Path store = store(name);
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, "changeit".toCharArray());
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, "changeit".toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return new Backend(Optional.of(context)).on("/health", sent -> Reply.json("{\"status\":\"UP\"}"));
	}

	private void keytool(String name, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-alias", name, "-storetype", "PKCS12", "-keystore", store(name).toString(), "-storepass", "changeit"));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
	}

	private ModelServer trusted(Backend server, String name) throws IOException {
		return ModelServer.at(ModelServer.Kind.LABEL_STUDIO, server.url()).withAuthority(Optional.of(file(name)));
	}

	@Test
	void eachMistakeOfCertificatesIsToldApart() throws Exception {
		try (Backend own = secure("own", "-ext", "san=ip:127.0.0.1")) {
			assertThat(failure(own.url())).contains("no authority that is known vouches for it", "give the file of certificates");
			assertThat(probe(trusted(own, "own"), NO_SECRET)).containsExactly("Health: UP");
			assertThat(failure(own.url().replace("https:", "http:"))).as("asked without encryption").containsAnyOf("https", "HTTP");
		}
		try (Backend other = secure("other", "-ext", "san=dns:models.example.org")) {
			assertThat(failure(trusted(other, "other"), NO_SECRET)).contains("certificate is for another name", "give the address with the name");
		}
		try (Backend old = expired()) {
			assertThat(failure(trusted(old, "ca"), NO_SECRET)).contains("certificate has expired");
		}
	}
}
