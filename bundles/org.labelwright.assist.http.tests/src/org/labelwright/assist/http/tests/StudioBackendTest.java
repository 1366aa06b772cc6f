/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistant;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.LearningAssistant;
import org.labelwright.assist.PreLabelling;
import org.labelwright.assist.UnavailableException;
import org.labelwright.assist.http.tests.Backend.Reply;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Options;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;

/**
 * Asks a small backend that was written after the documentation of label-studio-ml-backend: paths, members of requests and the shape of
 * answers are those its guide and its examples show.
 */
class StudioBackendTest {

	static final String CAR = """
			{"results": [{"model_version": "v7", "score": 0.4, "result": [
			  {"type": "rectanglelabels", "from_name": "label", "to_name": "image", "score": 0.9,
			   "value": {"x": 10, "y": 20, "width": 50, "height": 25, "rotation": 0, "rectanglelabels": ["car"]}},
			  {"type": "rectanglelabels", "from_name": "label", "to_name": "image",
			   "value": {"x": 0, "y": 0, "width": 5, "height": 5, "rotation": 0, "rectanglelabels": ["zebra"]}}]}]}
			""";

	@TempDir
	private Path temp;
	private Backend backend;
	private Path dataset;

	@BeforeEach
	void start() throws IOException {
		backend = new Backend().on("/health", sent -> Reply.json("{\"status\": \"UP\", \"model_class\": \"Cars\"}"))
				.on("/setup", sent -> Reply.json("{\"model_version\": \"v7\"}")).on("/predict", sent -> Reply.json(CAR));
		dataset = temp.resolve("data");
	}

	@AfterEach
	void stop() {
		backend.close();
	}

	private void images(int count) throws IOException {
		Map<Item, List<Annotation>> items = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			items.put(Fixture.image(temp, "i" + i + ".png", 200, 100), List.of());
		}
		Fixture.dataset(dataset, Fixture.ontology("Car", "Person"), items);
	}

	private JsonNode asked() throws IOException {
		return Json.mapper().readTree(backend.sent("/predict").getFirst().body());
	}

	@Test
	void regionsBecomePredictions() throws Exception {
		images(1);
		PreLabelling.Result result = Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()));
		assertThat(result.failures()).isEmpty();
		assertThat(Fixture.says(dataset, "i0.png")).isEqualTo("car Box[x=20.0, y=20.0, width=100.0, height=25.0] 0.9 by label-studio " + backend.url() + " v7\n");
		assertThat(result.remarks()).singleElement().asString().contains("zebra (1)", "classes");
	}

	@Test
	void labelsAreTheClassesThatTheOptionSays() throws Exception {
		images(1);
		Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url(), "classes", "zebra=Person"));
		// The score of the prediction is that of regions without one of their own.
		assertThat(Fixture.says(dataset, "i0.png")).contains("person Box[x=0.0, y=0.0, width=10.0, height=5.0] 0.4");
	}

	@Test
	void whatIsAskedIsWhatLabelStudioAsks() throws Exception {
		images(1);
		AtomicInteger fetched = new AtomicInteger();
		backend.on("/predict", sent -> {
			String address = Json.mapper().readTree(sent.body()).at("/tasks/0/data/image").asText();
			HttpURLConnection image = (HttpURLConnection) URI.create(address).toURL().openConnection();
			fetched.set(image.getInputStream().readAllBytes().length);
			return Reply.json(CAR);
		});
		Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()));
		assertThat(fetched.get()).isEqualTo((int) Files.size(temp.resolve("i0.png")));
		assertThat(asked().path("label_config").asText()).contains("<View>", "RectangleLabels", "value=\"Car\"");
		assertThat(asked().path("project").asText()).isNotEmpty();
		assertThat(asked().path("params").isObject()).isTrue();
		JsonNode setup = Json.mapper().readTree(backend.sent("/setup").getFirst().body());
		assertThat(setup.path("schema")).isEqualTo(asked().path("label_config"));
		assertThat(backend.sent("/health").getFirst().method()).isEqualTo("GET");
	}

	/** Once it is no longer shared, nobody gets it: not even with the address. */
	@Test
	void mediaIsSharedOnlyWhileItIsAskedAbout() throws Exception {
		images(2);
		String[] first = new String[1];
		int[] status = new int[1];
		backend.on("/predict", sent -> {
			String address = Json.mapper().readTree(sent.body()).at("/tasks/0/data/image").asText();
			if (first[0] == null) {
				first[0] = address;
			} else {
				status[0] = ((HttpURLConnection) URI.create(first[0]).toURL().openConnection()).getResponseCode();
			}
			return Reply.json(CAR);
		});
		Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()));
		assertThat(status[0]).isEqualTo(404);
	}

	@Test
	void mediaGoesIntoTheRequestWhereThatIsWanted() throws Exception {
		images(1);
		Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url(), "media", "data"));
		assertThat(asked().at("/tasks/0/data/image").asText()).startsWith("data:image/png;base64,iVBOR");
	}

	/** An emoji is two of Label Studio's units and one of ours. */
	@Test
	void spansOfTextsCountAsTheyShould() throws Exception {
		Fixture.dataset(dataset, Fixture.ontology("PER"), Map.of(Fixture.text(temp, "a.txt", "\uD83D\uDE00 Tom ran"), List.of()));
		backend.on("/predict", sent -> Reply.json("""
				{"results": [{"result": [{"id": "x", "type": "labels", "from_name": "l", "to_name": "text", "value": {"start": 3, "end": 6, "labels": ["PER"]}}]}]}
				"""));
		Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()));
		assertThat(Fixture.says(dataset, "a.txt")).startsWith("per " + Span.of(2, 5) + " -");
		assertThat(asked().at("/tasks/0/data/text").asText()).isEqualTo("\uD83D\uDE00 Tom ran");
	}

	@Test
	void aServerThatIsOfflineEndsTheRunAndWhatItSaidIsKept() throws Exception {
		images(3);
		AtomicInteger asked = new AtomicInteger();
		backend.on("/predict", sent -> {
			if (asked.incrementAndGet() == 2) {
				Thread.ofPlatform().start(backend::close).join();
			}
			return Reply.json(CAR);
		});
		assertThatThrownBy(() -> Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()))).isInstanceOf(UnavailableException.class)
				.hasMessageContaining("cannot be reached").hasMessageContaining(backend.url());
		// One attempt for the item whose answer was cut off, no storm for those that follow.
		assertThat(asked.get()).isEqualTo(2);
		assertThat(Files.readAllLines(dataset.resolve(".labelwright/predictions/model.jsonl"))).hasSize(2);
	}

	@Test
	void noServerAtAllIsSaidInOneLine() throws Exception {
		images(1);
		backend.close();
		assertThatThrownBy(() -> Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()))).isInstanceOf(UnavailableException.class)
				.hasMessage("The server at " + backend.url() + ": it cannot be reached (no server runs there); start it or check the address");
	}

	@Test
	void anItemThatFailsIsReportedAndTheOthersAreLabelled() throws Exception {
		images(2);
		AtomicInteger asked = new AtomicInteger();
		backend.on("/predict", sent -> asked.incrementAndGet() == 1 ? new Reply(500, Map.of(), "CUDA out of memory".getBytes()) : Reply.json(CAR));
		PreLabelling.Result result = Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()));
		assertThat(result.predicted()).isEqualTo(1);
		assertThat(result.failures()).singleElement().asString().contains("i0.png", "500", "CUDA out of memory");
	}

	/** A task has a prediction or a list of them, as label-studio-ml-backend's ModelResponse has it; none at all is an answer. */
	@Test
	void aTaskMayHaveSeveralPredictionsOrNone() throws Exception {
		images(1);
		for (String none : List.of("{\"results\": []}", "{\"results\": [[]]}", "{\"results\": [{\"result\": []}]}")) {
			backend.on("/predict", sent -> Reply.json(none));
			PreLabelling.Result result = Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()));
			assertThat(result.failures()).as(none).isEmpty();
			assertThat(result.annotations()).as(none).isZero();
		}
		String one = "{\"score\": 0.5, \"result\": [{\"type\": \"rectanglelabels\", \"value\": {\"x\": 10, \"y\": 20, \"width\": 50, \"height\": 25, \"rectanglelabels\": [\"Car\"]}}]}";
		backend.on("/predict", sent -> Reply.json("{\"results\": [[" + one + ", {\"result\": []}]]}"));
		Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()));
		assertThat(Fixture.says(dataset, "i0.png")).startsWith("car Box[x=20.0, y=20.0, width=100.0, height=25.0] 0.5");
	}

	@Test
	void answersThatAreNoneAreSaidToBeSo() throws Exception {
		images(1);
		for (String bad : List.of("<html>hello</html>", "[]", "{\"results\": 7}", "{\"results\": [7]}", "{\"results\": [{\"result\": [{\"type\": \"rectanglelabels\", \"value\": {\"x\": \"a\"}}]}]}")) {
			backend.on("/predict", sent -> Reply.json(bad));
			assertThat(Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url())).failures()).as(bad).singleElement().asString()
					.contains("The server at " + backend.url()).doesNotContain("tasks.json");
		}
	}

	@Test
	void cancellingIsHeardWhileTheServerThinks() throws Exception {
		images(1);
		try (Thinking thinking = new Thinking()) {
			backend.on("/predict", thinking);
			assertThatThrownBy(() -> Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url()), thinking.impatient())).isInstanceOf(CancellationException.class);
		}
	}

	@Test
	void noAddressIsBadInput() throws Exception {
		images(1);
		assertThatThrownBy(() -> Fixture.prelabel(dataset, "label-studio", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("Which server");
		assertThatThrownBy(() -> Fixture.prelabel(dataset, "label-studio", Map.of("server", "file:///etc/passwd"))).isInstanceOf(BadInputException.class);
		assertThatThrownBy(() -> Fixture.prelabel(dataset, "label-studio", Map.of("server", backend.url(), "classes", "a=Tree"))).isInstanceOf(BadInputException.class)
				.hasMessageContaining("Tree");
	}

	private String learn() throws IOException {
		Item labelled = Fixture.image(temp, "a.png", 200, 100);
		Fixture.dataset(dataset, Fixture.ontology("Car"), Map.of(labelled, List.of(new Annotations().annotation("car", new Box(20, 10, 40, 30)))));
		Assistant found = new Assistants(Contributions.ofPlatform()).batch("label-studio");
		LearningAssistant assistant = (LearningAssistant) found.batch().orElseThrow().get();
		try (Dataset source = Dataset.open(dataset)) {
			return assistant.learn(source, Options.of(assistant.options(), Map.of("server", backend.url())), Progress.NONE);
		}
	}

	@Test
	void trainingSendsTheLabels() throws Exception {
		backend.on("/webhook", sent -> new Reply(201, Map.of(), "{\"job\": \"j1\"}".getBytes()));
		assertThat(learn()).contains("1 labelled items", "j1");
		JsonNode sent = Json.mapper().readTree(backend.sent("/webhook").getFirst().body());
		assertThat(sent.path("action").asText()).isEqualTo("START_TRAINING");
		// label-studio-ml-backend reads the id and the configuration of the project, and tells models apart by the number before the point elsewhere.
		assertThat(sent.at("/project/label_config").asText()).contains("<View>", "value=\"Car\"");
		String project = Json.mapper().readTree(backend.sent("/setup").getFirst().body()).path("project").asText();
		assertThat(project).matches("\\d+\\.\\d+").startsWith(sent.at("/project/id").asText() + ".");
		assertThat(sent.at("/annotations/0/annotations/0/result/0/value/x").asDouble()).isEqualTo(10);
		assertThat(sent.at("/annotations/0/annotations/0/result/0/value/rectanglelabels/0").asText()).isEqualTo("Car");
	}

	@Test
	void olderBackendsAreTrainedByTheirOwnPath() throws Exception {
		backend.on("/train", sent -> new Reply(201, Map.of(), "{\"job\": \"j2\"}".getBytes()));
		assertThat(learn()).contains("j2");
		assertThat(Json.mapper().readTree(backend.sent("/train").getFirst().body()).path("project").asText()).matches("\\d+\\.\\d+");
		assertThat(Optional.of(Json.mapper().readTree(backend.sent("/train").getFirst().body()).path("annotations").size())).contains(1);
	}
}
