/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Subject;
import org.labelwright.assist.contract.AssistantContract;
import org.labelwright.assist.contract.BatchCase;
import org.labelwright.assist.contract.InteractiveCase;
import org.labelwright.assist.http.internal.ServerOptions;
import org.labelwright.assist.http.internal.StudioPrompts;
import org.labelwright.assist.server.ModelServer;
import org.labelwright.assist.server.ModelServers;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.model.ontology.Ontology;

/** What the clients of ML backends and of recommenders owe, with servers that hang. */
class HttpContractTest extends AssistantContract {

	@TempDir
	private Path temp;
	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.labelwright.assist.http.tests.contract");
	private StallingBackend server;

	HttpContractTest() {
		super("org.labelwright.assist.http");
	}

	@BeforeEach
	void start() throws IOException {
		server = new StallingBackend(new Backend().on("/health", sent -> Backend.Reply.json("{\"status\": \"UP\", \"model_class\": \"Cars\"}"))
				.on("/setup", sent -> Backend.Reply.json("{\"model_version\": \"v7\"}")));
		server.on("/predict", sent -> Backend.Reply.json(StudioBackendTest.CAR));
		server.on("/ner/predict", sent -> Backend.Reply.json(InceptionTest.answer(sent, "ner", "NamedEntity", "value=\"PER\" begin=\"3\" end=\"6\" value_score=\"0.75\"")));
	}

	@AfterEach
	void stop() throws Exception {
		server.close();
		preferences.removeNode();
	}

	@Override
	protected List<Subjected> cases() throws IOException {
		Ontology ontology = Fixture.ontology("Car", "PER");
		Item image = Fixture.image(temp, "a.png", 200, 100);
		Item text = Fixture.text(temp, "a.txt", "\uD83D\uDE00 Tom met Ann.");
		ModelServers servers = new ModelServers(preferences);
		servers.set(List.of(new ModelServer("here", ModelServer.Kind.LABEL_STUDIO, URI.create(server.url()), Optional.empty(), Optional.empty())));
		return List.of(
				new BatchCase("label-studio", ontology, Map.of("server", server.url()), Annotations.sourceRecord(image, Optional.of(Path.of(image.path())), List.of()),
						Optional.of(server)),
				new BatchCase("inception", ontology, Map.of("server", server.url() + "/ner"), Annotations.sourceRecord(text, Optional.of(Path.of(text.path())), List.of()),
						Optional.of(server)),
				new InteractiveCase("label-studio", new Subject(image, Path.of(image.path()), ontology), Prompt.ofBox(new Box(20, 10, 40, 30)), server)
						.madeBy(() -> new StudioPrompts(new ServerOptions(ModelServer.Kind.LABEL_STUDIO, Optional.of(servers), new PromptsTest.Known("x"), Map.of()),
								Contributions.ofPlatform())));
	}
}
