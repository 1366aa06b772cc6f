/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.assist.http.AssistantServer;
import org.labelwright.assist.http.NewToken;
import org.labelwright.assist.http.internal.ServerOptions;
import org.labelwright.assist.http.internal.StudioPrompts;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ModelServers;
import org.labelwright.assist.server.Secrets;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;

/** Prompts that go over the wire and come back, and the servers that are set up for them. */
class PromptsTest {

	@TempDir
	private Path temp;
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.labelwright.assist.http.tests");
	private final ModelServers servers = new ModelServers(preferences);

	@AfterEach
	void forget() throws Exception {
		preferences.removeNode();
	}

	/** Keeps secrets in memory. */
	record Known(String secret) implements Secrets {

		@Override
		public Optional<String> of(ModelServer server) {
			return Optional.of(secret);
		}

		@Override
		public void set(ModelServer server, Optional<String> given) throws IOException {
			throw new IOException("only known ones");
		}
	}

	private InteractiveAssistant asking(String secret) {
		return new StudioPrompts(new ServerOptions(ModelServer.Kind.LABEL_STUDIO, Optional.of(servers), new Known(secret), Map.of()), Contributions.ofPlatform());
	}

	private Subject subject() throws IOException {
		Item item = Fixture.image(temp, "a.png", 200, 100);
		return new Subject(item, temp.resolve("a.png"), Fixture.ontology("Car", "Dog"));
	}

	@Test
	void boxesAndClicksAreAnswered() throws Exception {
		String token = NewToken.next();
		try (AssistantServer server = new AssistantServer(Contributions.ofPlatform(), List.of("served-echo"), Map.of(), AssistantServer.Settings.of(0, token), line -> { })) {
			servers.set(List.of(new ModelServer("here", ModelServer.Kind.LABEL_STUDIO, server.address("served-echo"), Optional.empty(), Optional.empty())));
			try (InteractiveAssistant.Session session = asking(token).open(subject(), Progress.NONE)) {
				Proposal box = session.propose(Prompt.ofBox(new Box(20, 10, 40, 30)), Progress.NONE).getFirst();
				assertThat(box.geometry()).isEqualTo(new Box(20, 10, 40, 30));
				assertThat(box.confidence()).hasValue(0.75);
				// The label that had to stand in the request is nobody's opinion.
				assertThat(box.labelClass()).isEmpty();
				Proposal clicked = session.propose(Prompt.ofPoint(100, 50).withOutside(10, 10).withOutside(20, 20), Progress.NONE).getFirst();
				assertThat(clicked.geometry()).isEqualTo(new Box(95, 45, 12, 10));
			}
			assertThatThrownBy(() -> asking(token + "x").open(subject(), Progress.NONE)).isInstanceOf(IOException.class).hasMessageContaining("\"here\"").hasMessageContaining("let us in");
		}
	}

	@Test
	void withoutAServerItIsSaidWhereToSetOneUp() {
		assertThatThrownBy(() -> asking("x").open(subject(), Progress.NONE)).hasMessageContaining("preferences under Model Servers");
	}

	@Test
	void serversAreKept() throws Exception {
		ModelServer full = new ModelServer("a/b \"c\"", ModelServer.Kind.LABEL_STUDIO, URI.create("https://example.org:1/x"), Optional.of("ann"), Optional.of(Path.of("ca.pem")));
		ModelServer plain = ModelServer.at(ModelServer.Kind.LABEL_STUDIO, "http://[::1]:5000");
		servers.set(List.of(full, plain));
		assertThat(new ModelServers(preferences).all()).containsExactly(full, plain);
		assertThat(servers.all(ModelServer.Kind.LABEL_STUDIO)).containsExactly(full, plain);
		assertThat(plain.isLocal()).isTrue();
		assertThat(full.isLocal()).isFalse();
		assertThat(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, "http://localhost.example.org").isLocal()).isFalse();
		assertThat(ModelServer.at(ModelServer.Kind.LABEL_STUDIO, "http://127.8.9.1:3/x").resolve("v2").toString()).isEqualTo("http://127.8.9.1:3/x/v2");
	}

	@Test
	void oneThatCannotBeReadLeavesTheOthers() {
		preferences.put("servers", "[{\"name\":\"bad\",\"kind\":\"label-studio\",\"url\":\"ftp://x\"},{\"name\":\"other\",\"kind\":\"morse\",\"url\":\"http://x\"},{\"name\":\"good\",\"kind\":\"label-studio\",\"url\":\"http://x\"}]");
		assertThat(servers.all()).extracting(ModelServer::name).containsExactly("good");
	}
}
