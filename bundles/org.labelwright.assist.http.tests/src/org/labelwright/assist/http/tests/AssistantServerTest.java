/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.http.AssistantServer;
import org.labelwright.assist.http.NewToken;
import org.labelwright.core.BadInputException;
import org.labelwright.core.json.Json;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Span;

/** What other programs see of our assistants: requests as Label Studio sends them, without our client; then with it, end to end. */
class AssistantServerTest {

	private static final String TOKEN = NewToken.next();
	private static final String TEXTS = "<View><Labels name=\"ner\" toName=\"words\"><Label value=\"NAME\"/><Label value=\"Place\"/></Labels><Text name=\"words\" value=\"$body\"/></View>";
	private static final String IMAGES = "<View><Image name=\"pic\" value=\"$photo\"/><RectangleLabels name=\"boxes\" toName=\"pic\"><Label value=\"Car\"/><Label value=\"Dog\"/></RectangleLabels></View>";

	@TempDir
	private Path temp;
	private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
	private final HttpClient client = HttpClient.newHttpClient();
	private Optional<AssistantServer> server = Optional.empty();

	@BeforeEach
	void start() throws IOException {
		start(AssistantServer.Settings.of(0, TOKEN), Map.of());
	}

	private void start(AssistantServer.Settings settings, Map<String, Map<String, String>> options) throws IOException {
		stop();
		server = Optional.of(new AssistantServer(Contributions.ofPlatform(), List.of("served-echo", "served-outline", "served-many", "served-capitals", "served-slow"), options, settings, lines::add));
	}

	@AfterEach
	void stop() {
		server.ifPresent(AssistantServer::close);
	}

	private HttpResponse<String> send(String path, String authorization, Optional<String> body) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.orElseThrow().address("") + path.substring(1)));
		if (!authorization.isEmpty()) {
			request.header("Authorization", authorization);
		}
		body.ifPresent(text -> request.POST(BodyPublishers.ofString(text)));
		return client.send(request.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		return send(path, "Bearer " + TOKEN, Optional.of(body));
	}

	private JsonNode predict(String assistant, String config, String tasks, String params) throws Exception {
		HttpResponse<String> response = post("/" + assistant + "/predict", "{\"tasks\":" + tasks + ",\"project\":\"1.2\",\"label_config\":" + Json.mapper().writeValueAsString(config)
				+ ",\"params\":" + params + "}");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return Json.mapper().readTree(response.body());
	}

	@Test
	void nothingIsAnsweredWithoutTheToken() throws Exception {
		for (String wrong : List.of("", "Bearer", "Bearer x", "Bearer " + TOKEN + "x", "Basic !!", "Digest " + TOKEN,
				"Basic " + Base64.getEncoder().encodeToString(("u:" + TOKEN + "x").getBytes(StandardCharsets.UTF_8)))) {
			for (String path : List.of("/", "/health", "/served-echo/health", "/nothing")) {
				HttpResponse<String> response = send(path, wrong, Optional.empty());
				assertThat(response.statusCode()).as(path + " with " + wrong).isEqualTo(401);
				assertThat(response.body()).doesNotContain("served-echo");
			}
		}
		String basic = "Basic " + Base64.getEncoder().encodeToString(("label-studio:" + TOKEN).getBytes(StandardCharsets.UTF_8));
		for (String right : List.of("Bearer " + TOKEN, "Token " + TOKEN, basic)) {
			assertThat(send("/served-echo/health", right, Optional.empty()).body()).contains("\"status\":\"UP\"");
		}
		assertThat(String.join("\n", lines)).doesNotContain(TOKEN);
	}

	@Test
	void listensOnThisComputerAlone() throws Exception {
		int port = server.orElseThrow().address("").getPort();
		for (InetAddress address : InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
			if (!address.isLoopbackAddress()) {
				assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
			}
		}
	}

	@Test
	void textsAreLabelledUnderTheNamesOfTheConfiguration() throws Exception {
		JsonNode answer = predict("served-capitals", TEXTS, "[{\"id\": 5, \"data\": {\"body\": \"\uD83D\uDE00 See TOM go\"}}, {\"id\": 6, \"data\": {\"body\": \"nobody\"}}]", "{}");
		assertThat(answer.path("results")).hasSize(2);
		JsonNode result = answer.at("/results/0/result/0");
		assertThat(result.path("from_name").asText()).isEqualTo("ner");
		assertThat(result.path("to_name").asText()).isEqualTo("words");
		assertThat(result.path("type").asText()).isEqualTo("labels");
		// In units of UTF-16, of which the emoji has two.
		assertThat(result.at("/value/start").asInt()).isEqualTo(7);
		assertThat(result.at("/value/end").asInt()).isEqualTo(10);
		assertThat(result.at("/value/labels/0").asText()).isEqualTo("NAME");
		assertThat(result.path("score").asDouble()).isEqualTo(0.5);
		assertThat(answer.at("/results/1/result")).isEmpty();
		assertThat(answer.path("model_version").asText()).isEqualTo("capitals 1");
	}

	private String picture() throws IOException {
		Fixture.image(temp, "a.png", 200, 100);
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(temp.resolve("a.png")));
	}

	@Test
	void whatIsPointedOutIsAPrompt() throws Exception {
		JsonNode answer = predict("served-echo", IMAGES, "[{\"data\": {\"photo\": \"" + picture() + "\"}}]", """
				{"context": {"result": [
				  {"type": "keypointlabels", "original_width": 20, "original_height": 10, "is_positive": 1, "value": {"x": 50, "y": 50, "width": 1, "keypointlabels": ["Dog"]}},
				  {"type": "keypointlabels", "original_width": 200, "original_height": 100, "is_positive": 0, "value": {"x": 10, "y": 10, "width": 1, "keypointlabels": ["Dog"]}}]}}
				""");
		JsonNode result = answer.at("/results/0/result/0");
		assertThat(result.path("type").asText()).isEqualTo("rectanglelabels");
		assertThat(result.path("from_name").asText()).isEqualTo("boxes");
		assertThat(result.path("to_name").asText()).isEqualTo("pic");
		assertThat(result.at("/value/x").asDouble()).isEqualTo(47.5);
		assertThat(result.at("/value/width").asDouble()).isEqualTo(5.5);
		assertThat(result.at("/value/rectanglelabels/0").asText()).isEqualTo("Dog");
		assertThat(answer.at("/results/0/score").asDouble()).isEqualTo(0.75);
	}

	private JsonNode pointed(String assistant, String config, String shape) throws Exception {
		return predict(assistant, config, "[{\"data\": {\"photo\": \"" + picture() + "\"}}]", "{\"context\": {\"result\": [" + shape + "]}}").at("/results/0/result");
	}

	private static String rectangle(String type, String more) {
		return "{\"type\": \"" + type + "\", \"original_width\": 200, \"original_height\": 100, \"value\": {\"x\": 10, \"y\": 20, \"width\": 20, \"height\": 40" + more + "}}";
	}

	@Test
	void aTurnedRectangleIsTheBoxAroundIt() throws Exception {
		JsonNode value = pointed("served-echo", IMAGES, rectangle("rectanglelabels", ", \"rotation\": 90, \"rectanglelabels\": [\"Dog\"]")).at("/0/value");
		// 40 x 40 pixels, turned about the corner at 20, 20: to its left.
		assertThat(value.path("x").asDouble()).isCloseTo(-10, within(1e-6));
		assertThat(value.path("y").asDouble()).isCloseTo(20, within(1e-6));
		assertThat(value.path("rectanglelabels").path(0).asText()).isEqualTo("Dog");
	}

	@Test
	void aLabelThatIsNotInTheConfigurationDoesNotHideWhatIsPointedOut() throws Exception {
		JsonNode result = pointed("served-echo", IMAGES, rectangle("rectanglelabels", ", \"rectanglelabels\": [\"Cow\"]")).path(0);
		assertThat(result.at("/value/width").asDouble()).isEqualTo(20);
		// What has no label has no empty one either.
		assertThat(result.path("value").has("rectanglelabels")).isFalse();
	}

	@Test
	void severalObjectsAreAnsweredAndOtherWaysToSeeOneAreNot() throws Exception {
		JsonNode results = pointed("served-many", IMAGES, rectangle("rectanglelabels", ", \"rectanglelabels\": [\"Dog\"]"));
		assertThat(results).hasSize(2).allMatch(one -> one.at("/value/rectanglelabels/0").asText().equals("Dog"));
		assertThat(List.of(results.at("/0/value/x").asDouble(), results.at("/1/value/x").asDouble())).containsExactlyInAnyOrder(10.0, 50.0);
	}

	@Test
	void anOutlineIsGivenAsTheControlsOfTheConfigurationCanDrawIt() throws Exception {
		String asked = rectangle("rectanglelabels", ", \"rectanglelabels\": [\"Dog\"]");
		JsonNode brush = pointed("served-outline", IMAGES.replace("<View>", "<View><BrushLabels name=\"b\" toName=\"pic\"><Label value=\"Dog\"/></BrushLabels>"), asked).path(0);
		assertThat(brush.path("type").asText()).isEqualTo("brushlabels");
		assertThat(brush.path("from_name").asText()).isEqualTo("b");
		assertThat(brush.at("/value/format").asText()).isEqualTo("rle");
		assertThat(brush.at("/value/brushlabels/0").asText()).isEqualTo("Dog");
		JsonNode box = pointed("served-outline", IMAGES, asked).path(0);
		assertThat(box.path("type").asText()).isEqualTo("rectanglelabels");
		assertThat(box.at("/value/height").asDouble()).isEqualTo(40);
	}

	@Test
	void controlsWithoutLabelsOfTheirOwnAreDrawnWithToo() throws Exception {
		String config = "<View><Image name=\"pic\" value=\"$photo\"/><Polygon name=\"shape\" toName=\"pic\"/><Rectangle name=\"box\" toName=\"pic\" smart=\"true\"/>"
				+ "<Labels name=\"what\" toName=\"pic\"><Label value=\"Dog\"/></Labels></View>";
		JsonNode results = pointed("served-outline", config, rectangle("rectangle", ""));
		assertThat(results).hasSize(1);
		assertThat(results.at("/0/type").asText()).isEqualTo("polygon");
		assertThat(results.at("/0/from_name").asText()).isEqualTo("shape");
		JsonNode labelled = pointed("served-outline", config, rectangle("rectangle", "") + "," + rectangle("labels", ", \"labels\": [\"Dog\"]"));
		assertThat(labelled).hasSize(2);
		assertThat(labelled.at("/1/type").asText()).isEqualTo("labels");
		assertThat(labelled.at("/1/from_name").asText()).isEqualTo("what");
		assertThat(labelled.at("/1/id")).isEqualTo(labelled.at("/0/id"));
		assertThat(labelled.at("/1/value/labels/0").asText()).isEqualTo("Dog");
		assertThat(labelled.at("/1/value/points")).isEqualTo(labelled.at("/0/value/points"));
	}

	@Test
	void aConfigurationInWhichNothingCanBeDrawnIsSaid() throws Exception {
		String config = "<View><Image name=\"pic\" value=\"$photo\"/><Choices name=\"c\" toName=\"pic\"><Choice value=\"Dog\"/></Choices></View>";
		HttpResponse<String> response = post("/served-outline/predict", "{\"tasks\":[{\"data\":{\"photo\":\"" + picture() + "\"}}],\"label_config\":"
				+ Json.mapper().writeValueAsString(config) + ",\"params\":{\"context\":{\"result\":[" + rectangle("rectangle", "") + "]}}}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("PolygonLabels");
	}

	@Test
	void callersThatStopInTheMiddleHoldNobodyUp() throws Exception {
		List<Socket> stuck = new ArrayList<>();
		try {
			for (int i = 0; i < 12; i++) {
				Socket socket = new Socket("127.0.0.1", server.orElseThrow().address("").getPort());
				stuck.add(socket);
				socket.getOutputStream().write(("POST /served-echo/predict HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN + "\r\nContent-Length: 9\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
			}
			HttpRequest request = HttpRequest.newBuilder(server.orElseThrow().address("served-echo/health")).header("Authorization", "Bearer " + TOKEN).timeout(Duration.ofSeconds(10)).build();
			assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
		} finally {
			for (Socket socket : stuck) {
				socket.close();
			}
		}
	}

	@Test
	void withoutAPromptAnInteractiveAssistantSaysNothing() throws Exception {
		assertThat(predict("served-echo", IMAGES, "[{\"data\": {\"photo\": \"" + picture() + "\"}}]", "{}").at("/results/0/result")).isEmpty();
	}

	private int status(String photo) throws Exception {
		return post("/served-echo/predict", "{\"tasks\":[{\"data\":{\"photo\":\"" + photo + "\"}}],\"label_config\":" + Json.mapper().writeValueAsString(IMAGES) + "}").statusCode();
	}

	@Test
	void filesAreReadOnlyBelowTheFolderThatIsOffered() throws Exception {
		Path folder = Files.createDirectory(temp.resolve("offered"));
		Fixture.image(folder, "in.png", 20, 10);
		Fixture.image(temp, "out.png", 20, 10);
		assertThat(status("/data/local-files/?d=in.png")).isEqualTo(403);
		start(AssistantServer.Settings.of(0, TOKEN).withMedia(Optional.of(folder), Optional.empty(), Optional.empty()), Map.of());
		assertThat(status("/data/local-files/?d=in.png")).isEqualTo(200);
		assertThat(status("/data/local-files/?d=" + folder.resolve("in.png"))).isEqualTo(200);
		Files.createSymbolicLink(folder.resolve("link.png"), temp.resolve("out.png"));
		for (String wrong : List.of("../out.png", "%2e%2e/out.png", temp.resolve("out.png").toString(), "link.png", "none.png", "")) {
			assertThat(status("/data/local-files/?d=" + wrong)).as(wrong).isEqualTo(403);
		}
	}

	@Test
	void mediaIsFetchedFromTheLabelStudioThatWasNamedAndNowhereElse() throws Exception {
		assertThat(status("http://models.example.org/a.png")).isEqualTo(403);
		assertThat(status("/data/upload/1/a.png")).isEqualTo(403);
		assertThat(status("file:///etc/passwd")).isEqualTo(403);
		Fixture.image(temp, "a.png", 20, 10);
		try (Backend studio = new Backend()) {
			studio.on("/data/upload/1/a.png", sent -> new Backend.Reply(200, Map.of(), Files.readAllBytes(temp.resolve("a.png"))));
			start(AssistantServer.Settings.of(0, TOKEN).withMedia(Optional.empty(), Optional.of(URI.create(studio.url())), Optional.of("studio-key")), Map.of());
			assertThat(status("/data/upload/1/a.png")).isEqualTo(200);
			assertThat(studio.sent("/data/upload/1/a.png").getFirst().headers()).containsEntry("authorization", "Token studio-key");
			try (Backend other = new Backend()) {
				other.on("/a.png", sent -> new Backend.Reply(200, Map.of(), Files.readAllBytes(temp.resolve("a.png"))));
				assertThat(status(other.url() + "/a.png")).isEqualTo(200);
				assertThat(other.sent("/a.png").getFirst().headers()).doesNotContainKey("authorization");
			}
		}
	}

	@Test
	void whatIsWrongIsSaid() throws Exception {
		assertThat(post("/served-capitals/predict", "{").statusCode()).isEqualTo(400);
		assertThat(post("/served-capitals/predict", "[]").statusCode()).isEqualTo(400);
		assertThat(post("/served-capitals/predict", "{\"tasks\": []}").body()).contains("label_config");
		assertThat(post("/served-capitals/predict", "{\"tasks\": [], \"label_config\": \"<View>\"}").statusCode()).isEqualTo(400);
		assertThat(post("/served-capitals/setup", "{\"schema\": " + Json.mapper().writeValueAsString(IMAGES) + "}").body()).contains("NAME");
		assertThat(post("/nobody/predict", "{}").statusCode()).isEqualTo(404);
		assertThat(post("/served-capitals/else", "{}").statusCode()).isEqualTo(404);
		assertThat(post("/served-capitals/train", "{}").statusCode()).isEqualTo(501);
		assertThat(send("/served-capitals/predict", "Bearer " + TOKEN, Optional.empty()).statusCode()).isEqualTo(405);
		HttpRequest delete = HttpRequest.newBuilder(server.orElseThrow().address("served-capitals/health")).header("Authorization", "Bearer " + TOKEN).DELETE().build();
		assertThat(client.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
		assertThat(post("/served-capitals/predict", "{\"tasks\": [], \"label_config\": null}").body()).contains("no label_config");
		assertThat(post("/served-capitals/setup", "{\"schema\": \"<View>\"}").body()).contains("labelling configuration").doesNotContain(System.getProperty("java.io.tmpdir"));
		assertThat(status("data:image/png;base64,AAAA")).isEqualTo(400);
		assertThat(post("/served-echo/predict", "{\"tasks\":[{\"data\":{\"photo\":\"" + picture() + "\"}}],\"label_config\":" + Json.mapper().writeValueAsString(IMAGES)
				+ ",\"params\":{\"context\":{\"result\":[{\"type\":\"rectanglelabels\",\"value\":{\"x\":\"a\"}}]}}}").statusCode()).isEqualTo(400);
	}

	@Test
	void entitiesOfConfigurationsAreNotResolved() throws Exception {
		Path secret = Files.writeString(temp.resolve("secret"), "TOP");
		String config = "<!DOCTYPE View [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + TEXTS.replace("Place", "&x;");
		HttpResponse<String> response = post("/served-capitals/setup", "{\"schema\": " + Json.mapper().writeValueAsString(config) + "}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).doesNotContain("TOP");
	}

	@Test
	void largeRequestsAreRefused() throws Exception {
		start(AssistantServer.Settings.of(0, TOKEN).withLimits(1000, Duration.ofSeconds(20)), Map.of());
		assertThat(post("/served-capitals/predict", " ".repeat(1001)).statusCode()).isEqualTo(413);
		// A caller that sends all before it listens gets the answer, not a connection that breaks.
		try (Socket socket = new Socket("127.0.0.1", server.orElseThrow().address("").getPort())) {
			socket.getOutputStream().write(("POST /served-capitals/predict HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN + "\r\nContent-Length: " + (30 << 20) + "\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().write(new byte[30 << 20]);
			assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
		}
		// Without a length that says so in the head.
		HttpRequest chunked = HttpRequest.newBuilder(server.orElseThrow().address("served-capitals/predict")).header("Authorization", "Bearer " + TOKEN)
				.POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(" ".repeat(1001)))).build();
		assertThat(client.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
		assertThat(post("/served-capitals/webhook", "{}").statusCode()).isEqualTo(200);
	}

	@Test
	void anAssistantThatHangsIsGivenUpAndOthersAreAnswered() throws Exception {
		start(AssistantServer.Settings.of(0, TOKEN).withLimits(1 << 20, Duration.ofMillis(300)), Map.of());
		HttpResponse<String> late = post("/served-slow/predict", "{\"tasks\": [{\"data\": {\"body\": \"x\"}}], \"label_config\": " + Json.mapper().writeValueAsString(TEXTS) + "}");
		assertThat(late.statusCode()).isEqualTo(503);
		assertThat(late.body()).contains("0.3 s");
	}

	@Test
	void oneLineARequest() throws Exception {
		predict("served-capitals", TEXTS, "[{\"data\": {\"body\": \"TOM\"}}]", "{}");
		post("/nobody/predict%0Ainjected", "{}");
		// A line is written after its answer.
		for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); lines.size() < 2 && System.nanoTime() < end;) {
			Thread.onSpinWait();
		}
		assertThat(lines).hasSize(2);
		assertThat(lines.get(0)).matches("POST /served-capitals/predict 200, 1 tasks, \\d+ ms");
		assertThat(lines.get(1)).contains("404").doesNotContain("\n");
	}

	@Test
	void itEndsWhenItIsTold() throws Exception {
		URI address = server.orElseThrow().address("served-echo/health");
		stop();
		assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())).isInstanceOf(IOException.class);
	}

	@Test
	void whatIsNotThereIsNotOffered() {
		assertThatThrownBy(() -> new AssistantServer(Contributions.ofPlatform(), List.of("nobody"), Map.of(), AssistantServer.Settings.of(0, TOKEN), lines::add))
				.isInstanceOf(BadInputException.class).hasMessageContaining("served-echo");
		assertThatThrownBy(() -> start(AssistantServer.Settings.of(0, TOKEN), Map.of("served-capitals", Map.of("size", "3")))).isInstanceOf(BadInputException.class);
		assertThatThrownBy(() -> start(AssistantServer.Settings.of(0, "short"), Map.of())).isInstanceOf(BadInputException.class);
	}

	/** Our client asks our server, over the wire. The token comes from the environment on the command line, so here its user's part is left out. */
	@Test
	void ourClientAsksOurServer() throws Exception {
		start(AssistantServer.Settings.of(0, TOKEN), Map.of("served-capitals", Map.of("class", "Place")));
		Path dataset = temp.resolve("data");
		Fixture.dataset(dataset, Fixture.ontology("Name", "Place"), Map.of(Fixture.text(temp, "a.txt", "\uD83D\uDE00 in ROME and OSLO"), List.of()));
		String said = Asking.prelabel(dataset, server.orElseThrow().address("served-capitals").toString(), TOKEN);
		assertThat(said).isEqualTo("");
		assertThat(Fixture.says(dataset, "a.txt").lines()).hasSize(2).allMatch(line -> line.contains("0.5 by label-studio"))
				.anyMatch(line -> line.startsWith("place " + Span.of(5, 9))).anyMatch(line -> line.startsWith("place " + Span.of(14, 18)));
		assertThatThrownBy(() -> Asking.prelabel(dataset, server.orElseThrow().address("served-capitals").toString(), TOKEN + "x")).hasMessageContaining("does not let us in");
	}
}
