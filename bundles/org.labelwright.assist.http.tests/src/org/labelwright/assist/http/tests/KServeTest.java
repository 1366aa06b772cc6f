/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.http.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.PreLabelling;
import org.labelwright.assist.UnavailableException;
import org.labelwright.assist.http.tests.Backend.Reply;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.json.Json;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;

/**
 * Asks a small server that was written after the specification of the Open Inference Protocol, version 2 (HTTP/REST): health, metadata and
 * infer. Its models look at the tensors they get.
 */
class KServeTest {

	private static final String MODEL = SpotServer.MODEL;
	private static final String METADATA = SpotServer.METADATA;

	@TempDir
	private Path temp;
	private Backend server;
	private Path dataset;
	private Path description;

	@BeforeEach
	void start() throws IOException {
		server = SpotServer.start();
		dataset = temp.resolve("data");
		description = SpotServer.describe(temp);
	}

	@AfterEach
	void stop() {
		server.close();
	}

	private void images(int count) throws IOException {
		Map<Item, List<Annotation>> items = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			items.put(SpotServer.image(temp, "i" + i + ".png", 16, 32), List.of());
		}
		Fixture.dataset(dataset, Fixture.ontology("Bright", "Dark"), items);
	}

	private PreLabelling.Result prelabel(String... options) throws IOException {
		return prelabel(Progress.NONE, options);
	}

	private PreLabelling.Result prelabel(Progress progress, String... options) throws IOException {
		Map<String, String> given = new HashMap<>(Map.of("server", server.url(), "model", description.toString()));
		for (int i = 0; i < options.length; i += 2) {
			given.put(options[i], options[i + 1]);
		}
		return Fixture.prelabel(dataset, "kserve", given, progress);
	}

	@Test
	void boxesOfTheModelBecomePredictionsInThePicture() throws Exception {
		images(2);
		PreLabelling.Result result = prelabel();
		assertThat(result.failures()).isEmpty();
		// A quarter of the width and half of the height: the picture was stretched to 16 x 16 and its box back.
		assertThat(Fixture.says(dataset, "i1.png")).isEqualTo("bright Box[x=16.0, y=8.0, width=32.0, height=16.0] 0.75 by kserve " + server.url()
				+ " spots version 2: Spots 3 (confidence 0.25)\n");
	}

	@Test
	void whatIsAskedIsWhatTheProtocolSays() throws Exception {
		images(1);
		prelabel();
		Backend.Sent sent = server.sent(MODEL + "/infer").getFirst();
		assertThat(sent.method()).isEqualTo("POST");
		assertThat(sent.headers().get("content-type")).isEqualTo("application/json");
		JsonNode asked = Json.mapper().readTree(sent.body());
		assertThat(asked.at("/inputs/0/name").asText()).isEqualTo("images");
		assertThat(asked.at("/inputs/0/datatype").asText()).isEqualTo("FP32");
		assertThat(asked.at("/inputs/0/shape").toString()).isEqualTo("[1,1,16,16]");
		assertThat(asked.at("/inputs/0/data").size()).isEqualTo(256);
		assertThat(asked.at("/inputs/0/data/0").asDouble()).isZero();
		assertThat(asked.at("/inputs/0/data/136").asDouble()).isEqualTo(1);
		assertThat(asked.at("/outputs/0/name").asText()).isEqualTo("boxes");
		for (String path : List.of("/v2/health/live", "/v2/health/ready", MODEL + "/ready", MODEL)) {
			assertThat(server.sent(path)).singleElement().satisfies(one -> assertThat(one.method()).isEqualTo("GET"));
		}
	}

	@Test
	void numbersInNestedListsAreTheSame() throws Exception {
		images(1);
		server.on(MODEL + "/infer", sent -> SpotServer.outputs("boxes", "FP32", "[1, 1, 6]", "[[[0, 0, 8, 8, 0.5, 0]]]"));
		prelabel();
		assertThat(Fixture.says(dataset, "i0.png")).startsWith("dark Box[x=0.0, y=0.0, width=32.0, height=16.0] 0.5");
	}

	@Test
	void aModelForWholeNumbersGetsThem() throws Exception {
		images(1);
		server.on(MODEL, sent -> Reply.json(METADATA.replace("\"FP32\", \"shape\": [-1, 1,", "\"UINT8\", \"shape\": [-1, 1,")));
		Files.writeString(description, Files.readString(description).replace("\"resize\"", "\"scale\": 1, \"resize\""));
		prelabel();
		assertThat(Json.mapper().readTree(server.sent(MODEL + "/infer").getFirst().body()).at("/inputs/0/data/136").toString()).isEqualTo("255");
	}

	/** The protocol's own example has true, not 1, for a tensor of BOOL, and Triton takes nothing else. */
	@Test
	void aModelForTruthsGetsThem() throws Exception {
		images(1);
		server.on(MODEL, sent -> Reply.json(METADATA.replace("\"FP32\", \"shape\": [-1, 1,", "\"BOOL\", \"shape\": [-1, 1,")));
		prelabel();
		JsonNode data = Json.mapper().readTree(server.sent(MODEL + "/infer").getFirst().body()).at("/inputs/0/data");
		assertThat(data.get(0).toString()).isEqualTo("false");
		assertThat(data.get(136).toString()).isEqualTo("true");
	}

	@Test
	void aVersionAndAnotherNameCanBeWanted() throws Exception {
		images(1);
		String path = "/v2/models/my%20spots/versions/1";
		String decoded = "/v2/models/my spots/versions/1";
		server.on(decoded + "/ready", sent -> Reply.json("{}")).on(decoded, sent -> Reply.json(METADATA)).on(decoded + "/infer", SpotServer::spot);
		assertThat(prelabel("served-as", "my spots", "version", "1").failures()).as(path).isEmpty();
		assertThat(Fixture.says(dataset, "i0.png")).contains("my spots version 1:");
	}

	@Test
	void picturesAreClassified() throws Exception {
		images(1);
		Files.writeString(description, """
				{"schemaVersion": 1, "name": "Kinds", "task": "classify", "model": "spots.onnx", "input": {"width": 16, "height": 16, "channels": "gray"},
				 "output": {"scores": "softmax"}, "classes": ["dark", "bright"]}
				""");
		server.on(MODEL, sent -> Reply.json(METADATA.replace("[-1, -1, 6]", "[-1, 2]").replace("boxes", "logits")));
		server.on(MODEL + "/infer", sent -> SpotServer.outputs("logits", "FP32", "[1, 2]", "[0, 100]"));
		assertThat(prelabel().failures()).isEmpty();
		assertThat(Fixture.says(dataset, "i0.png")).startsWith("bright Whole[] 1.0");
	}

	@Test
	void wordsOfTextsAreLabelled() throws Exception {
		Fixture.dataset(dataset, Fixture.ontology("PER"), Map.of(Fixture.text(temp, "a.txt", "\uD83D\uDE00 Tom ran"), List.of()));
		Files.writeString(temp.resolve("vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\ntom\nran\n");
		Files.writeString(description, """
				{"schemaVersion": 1, "name": "Names", "task": "tokens", "model": "spots.onnx", "tokenizer": {"file": "vocab.txt"}, "classes": ["O", "B-PER"]}
				""");
		// Only two of the three tensors that there are.
		server.on(MODEL, sent -> Reply.json("""
				{"name": "spots", "inputs": [{"name": "input_ids", "datatype": "INT64", "shape": [-1, -1]}, {"name": "attention_mask", "datatype": "INT64", "shape": [-1, -1]}],
				 "outputs": [{"name": "logits", "datatype": "FP32", "shape": [-1, -1, 2]}]}
				"""));
		server.on(MODEL + "/infer", sent -> {
			JsonNode asked = Json.mapper().readTree(sent.body());
			StringBuilder logits = new StringBuilder();
			asked.at("/inputs/0/data").forEach(id -> logits.append(logits.isEmpty() ? "" : ",").append(id.asInt() == 4 ? "0,9" : "9,0"));
			return SpotServer.outputs("logits", "FP32", "[1, " + asked.at("/inputs/0/shape/1") + ", 2]", "[" + logits + "]");
		});
		assertThat(prelabel().failures()).isEmpty();
		assertThat(Fixture.says(dataset, "a.txt")).startsWith("per " + Span.of(2, 5) + " 0.99");
		assertThat(Json.mapper().readTree(server.sent(MODEL + "/infer").getFirst().body()).path("inputs")).hasSize(2);
	}

	@Test
	void answersThatAreNoneAreSaidToBeSo() throws Exception {
		images(1);
		Map<Reply, String> bad = new LinkedHashMap<>();
		bad.put(Reply.json("<html>"), "no JSON");
		bad.put(Reply.json("[]"), "no list of outputs");
		bad.put(Reply.json("{\"outputs\": []}"), "no output \"boxes\"");
		bad.put(SpotServer.outputs("boxes", "BYTES", "[1, 1, 6]", "[\"a\"]"), "not of numbers");
		bad.put(SpotServer.outputs("boxes", "FP32", "[1, 1, -6]", "[]"), "no shape that can be");
		bad.put(SpotServer.outputs("boxes", "FP32", "[2000000, 2000000, 2000000]", "[]"), "no shape that can be");
		bad.put(SpotServer.outputs("boxes", "FP32", "[1, 1, 6]", "7"), "no list of numbers");
		bad.put(SpotServer.outputs("boxes", "FP32", "[1, 1, 6]", "[1, 2]"), "has 2 numbers, its shape 6");
		bad.put(SpotServer.outputs("boxes", "FP32", "[1, 1, 6]", "[1, 2, 3, 4, 5, 6, 7]"), "more numbers than the 6");
		bad.put(SpotServer.outputs("boxes", "FP32", "[1, 1, 6]", "[1, 2, 3, {}, 5, 6]"), "no number");
		bad.put(SpotServer.outputs("boxes", "FP32", "[1, 1, 7]", "[1, 2, 3, 4, 5, 6, 7]"), "does not fit");
		bad.put(new Reply(400, Map.of(), "{\"error\": \"unexpected shape\"}".getBytes()), "unexpected shape");
		bad.forEach((answer, said) -> {
			server.on(MODEL + "/infer", sent -> answer);
			try {
				assertThat(prelabel().failures()).as(said).singleElement().asString().contains("i0.png", said);
			} catch (IOException e) {
				throw new AssertionError(said, e);
			}
		});
	}

	@Test
	void anAnswerThatIsTooLargeIsLetGo() throws Exception {
		images(1);
		byte[] large = new byte[65 << 20];
		server.on(MODEL + "/infer", sent -> new Reply(200, Map.of(), large));
		assertThat(prelabel().failures()).singleElement().asString().contains("64 MB");
	}

	@Test
	void aDescriptionThatDoesNotFitTheModelIsSaid() throws Exception {
		images(1);
		server.on(MODEL, sent -> Reply.json(METADATA.replace("16, 16", "32, 32")));
		assertThat(prelabel().failures()).singleElement().asString().contains("the model wants any x 1 x 32 x 32", "[1, 1, 16, 16]", "input.width");
		server.on(MODEL, sent -> Reply.json(METADATA.replace("\"FP32\", \"shape\": [-1, 1,", "\"FP16\", \"shape\": [-1, 1,")));
		assertThat(prelabel().failures()).singleElement().asString().contains("FP16", "JSON cannot carry");
		server.on(MODEL, sent -> Reply.json("{}"));
		assertThatThrownBy(this::prelabel).isInstanceOf(IOException.class).hasMessageContaining("no inputs or no outputs");
	}

	@Test
	void aModelThatIsNotThereIsSaid() throws Exception {
		images(1);
		assertThatThrownBy(() -> prelabel("served-as", "other")).isInstanceOf(IOException.class).hasMessageContaining(server.url()).hasMessageContaining("404");
		assertThatThrownBy(() -> prelabel("model", temp.resolve("none.json").toString())).isInstanceOf(BadInputException.class).hasMessageContaining("none.json");
	}

	@Test
	void aServerThatIsNotReadyIsAskedAgainAndThenSaidToBeSo() throws Exception {
		images(1);
		AtomicInteger asked = new AtomicInteger();
		server.on("/v2/health/ready", sent -> asked.incrementAndGet() == 1 ? Reply.status(503) : Reply.json("{}"));
		assertThat(prelabel().failures()).isEmpty();
		assertThat(asked.get()).isEqualTo(2);
		server.on("/v2/health/ready", sent -> Reply.status(503));
		assertThatThrownBy(this::prelabel).isInstanceOf(UnavailableException.class).hasMessageContaining("too busy");
		// Older servers of KServe say it with the status 200.
		server.on("/v2/health/ready", sent -> Reply.json("{\"ready\": false}"));
		assertThatThrownBy(this::prelabel).isInstanceOf(IOException.class).hasMessageContaining(server.url()).hasMessageContaining("not ready");
	}

	@Test
	void anAnswerThatIsLateIsNotWaitedFor() throws Exception {
		images(1);
		try (Thinking thinking = new Thinking()) {
			server.on(MODEL + "/infer", thinking);
			assertThat(prelabel("timeout", "1").failures()).singleElement().asString().contains("did not answer within 1.0 s");
		}
	}

	@Test
	void cancellingIsHeardWhileTheModelThinks() throws Exception {
		images(2);
		try (Thinking thinking = new Thinking()) {
			server.on(MODEL + "/infer", thinking);
			assertThatThrownBy(() -> prelabel(thinking.impatient())).isInstanceOf(CancellationException.class);
		}
	}

	@Test
	void offlineEndsTheRunAndWhatWasSaidIsKept() throws Exception {
		images(3);
		AtomicInteger asked = new AtomicInteger();
		server.on(MODEL + "/infer", sent -> {
			if (asked.incrementAndGet() == 2) {
				Thread.ofPlatform().start(server::close).join();
			}
			return SpotServer.spot(sent);
		});
		assertThatThrownBy(this::prelabel).isInstanceOf(UnavailableException.class).hasMessageContaining("cannot be reached");
		assertThat(Files.readAllLines(dataset.resolve(".labelwright/predictions/model.jsonl")).size()).isBetween(1, 2);
	}
}
