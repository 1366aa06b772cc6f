/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.cli.internal.CommandLineTool;
import org.labelwright.cli.internal.Console;
import org.labelwright.core.format.Formats;
import org.labelwright.core.registry.Contributions;

class AssistantCommandsTest {

	@TempDir
	private Path temp;

	@Test
	void theListSaysWhatEachCanBeAskedAndGives() throws IOException {
		Tool tool = Tool.run(temp, "assistants", "--json");
		assertEquals(0, tool.code(), tool.err());
		JsonNode boxes = StreamSupport.stream(tool.json().spliterator(), false).filter(one -> one.path("id").asText().equals("outline-boxes")).findFirst()
				.orElseThrow();
		assertEquals("batch", boxes.path("kind").asText());
		assertEquals("[\"polygon\",\"mask\"]", boxes.path("gives").toString());
		assertEquals("from", boxes.path("options").get(0).path("name").asText());
		Tool text = Tool.run(temp, "assistants");
		assertTrue(text.out().contains("asked by box, points, gives polygon") && text.out().contains("-o form=polygon|mask (polygon)"), text.out());
	}

	@Test
	void anAssistantThatIsNotThereIsBadInput() throws IOException {
		assertEquals(0, Tool.run(temp, "sample", "data").code());
		Tool tool = Tool.run(temp, "prelabel", "data", "--assistant", "nobody");
		assertEquals(3, tool.code());
		assertTrue(tool.err().contains("no batch assistant named \"nobody\"") && tool.err().contains("outline-boxes"), tool.err());
		assertEquals(3, Tool.run(temp, "prelabel", "data", "--assistant", "outline-boxes", "-o", "form=circle").code());
		assertEquals(2, Tool.run(temp, "prelabel", "data").code());
	}

	@Test
	void aReportLeavesOutWhatIsNotKnown() throws IOException {
		predictNames();
		Tool tool = Tool.run(temp, "assist-report", "data", "--prediction", "span-learner");
		assertEquals(0, tool.code(), tool.err());
		assertTrue(tool.out().contains("accepted 0, rejected 0, open "), tool.out());
		assertTrue(tool.out().lines().allMatch(line -> line.endsWith("unchanged 0, of another class 0, deleted 0")), tool.out());
	}

	@Test
	void oneIsOneItem() throws IOException {
		Tool predicted = predictNames();
		assertEquals("layer \"span-learner\": 1 annotation on 1 item" + System.lineSeparator(), predicted.out(), predicted.err());
	}

	private Tool predictNames() throws IOException {
		Files.writeString(Files.createDirectories(temp.resolve("brat")).resolve("a.txt"), "Tom met Anna.");
		Files.writeString(temp.resolve("brat").resolve("a.ann"), "T1\tPER 0 3\tTom\n");
		String model = temp.resolve("model.json").toString();
		assertEquals(0, Tool.run(temp, "train", "brat", "--assistant", "span-learner", "-o", "model=" + model).code());
		assertEquals(0, Tool.run(temp, "import", "data", "brat").code());
		return Tool.run(temp, "prelabel", "data", "--assistant", "span-learner", "-o", "model=" + model);
	}

	@Test
	void theMeasureOfModelsRuns() {
		Tool run = Tool.run(temp, "bench", "onnx", "--images", "3", "--rounds", "1", "--size", "small");
		assertEquals(0, run.code(), run.err());
		assertTrue(run.out().startsWith("3 images, "), run.out());
		assertTrue(Integer.parseInt(run.out().replaceFirst("(?s)3 images, (\\d+) annotations.*", "$1")) > 9, run.out());
		assertTrue(run.out().contains("inference alone") && run.out().lines().anyMatch(line -> line.matches("prelabel +[0-9.]+ s, .*")), run.out());
		assertTrue(run.out().contains("% of the throughput of inference alone"), run.out());
	}

	@Test
	void whatIsTrainedPredicts() throws IOException {
		for (String name : List.of("a", "b", "c")) {
			Files.writeString(Files.createDirectories(temp.resolve("brat")).resolve(name + ".txt"), "Tom met Anna. Anna saw Tom.");
			Files.writeString(temp.resolve("brat").resolve(name + ".ann"), "T1\tPER 0 3\tTom\nT2\tPER 8 12\tAnna\nT3\tPER 14 18\tAnna\nT4\tPER 23 26\tTom\n");
		}
		String model = temp.resolve("model.json").toString();
		Tool trained = Tool.run(temp, "train", "brat", "--assistant", "span-learner", "-o", "model=" + model);
		assertEquals(0, trained.code(), trained.err());
		assertTrue(trained.out().contains("12 labels in 3 texts (F1 1.000"), trained.out());
		assertEquals(0, Tool.run(temp, "import", "data", "brat").code());
		Tool predicted = Tool.run(temp, "prelabel", "data", "--assistant", "span-learner", "--layer", "guess", "-o", "model=" + model, "--json");
		assertEquals(0, predicted.code(), predicted.err());
		assertEquals(12, predicted.json().path("annotations").asInt());
		assertEquals(3, Tool.run(temp, "train", "brat", "--assistant", "span-learner", "--layer", "none", "-o", "model=" + model).code());
		assertEquals(3, Tool.run(temp, "train", "brat", "--assistant", "outline-boxes").code());
		Files.writeString(temp.resolve("model.json"), "{}");
		assertEquals(3, Tool.run(temp, "prelabel", "data", "--assistant", "span-learner", "-o", "model=" + model).code());
	}

	@Test
	void assistantsAreServedUntilItIsEnded() throws Exception {
		StringWriter out = new StringWriter();
		Contributions contributions = Contributions.ofPlatform();
		int[] code = { -1 };
		Thread serving = Thread.ofPlatform().start(() -> code[0] = new CommandLineTool(new Console(new PrintWriter(out, true), new PrintWriter(new StringWriter()), false, temp),
				contributions, new Formats(contributions)).run("serve", "--port", "0", "--token-file", "token", "--assistant", "outline-boxes"));
		long end = System.nanoTime() + 20_000_000_000L;
		while (!out.toString().contains("token in")) {
			assertTrue(serving.isAlive() && System.nanoTime() < end, out.toString());
			Thread.onSpinWait();
		}
		String token = Files.readString(temp.resolve("token")).strip();
		assertEquals(200, status(out.toString().lines().findFirst().orElseThrow(), token));
		assertEquals(401, status(out.toString().lines().findFirst().orElseThrow(), token + "x"));
		assertTrue(!out.toString().contains(token), "the token is in its file alone");
		if (Files.getFileAttributeView(temp, PosixFileAttributeView.class) != null) {
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("token"))));
		}
		serving.interrupt();
		serving.join();
		assertEquals(0, code[0]);
		assertEquals(3, Tool.run(temp, "serve", "--port", "0", "--assistant", "nobody").code());
		assertEquals(3, Tool.run(temp, "serve", "--port", "0", "-o", "form=mask").code());
	}

	private static int status(String address, String token) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create(address + "/health").toURL().openConnection();
		connection.setRequestProperty("Authorization", "Bearer " + token);
		return connection.getResponseCode();
	}
}
