/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.Assistants;
import org.labelwright.assist.InteractiveAssistant;
import org.labelwright.assist.Prompt;
import org.labelwright.assist.Proposal;
import org.labelwright.assist.Subject;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.registry.Contributions;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Mask;

/**
 * An encoder that gives back the red channel, and a decoder whose mask is what is light there plus where the first place lies: a map
 * whose qualities are the x of the first place and its label.
 */
class SegmentAnythingTest {

	static final String PROPERTY = "labelwright.models";

	@TempDir
	private Path temp;
	private Bench bench;

	@BeforeEach
	void models() throws Exception {
		bench = new Bench(temp);
		System.setProperty(PROPERTY, temp.toString());
		install(bench);
	}

	/** Into the folder of the bench. */
	static void install(Bench bench) throws IOException {
		new Graph().input("images", Graph.FLOAT, 1, 3, 64, 64).node("ReduceMax", "image_embeddings <- images", new Graph.Attribute("axes", new long[] { 1 }))
				.output("image_embeddings", Graph.FLOAT, 1, 1, 64, 64).write(bench.folder.resolve("encoder.onnx"));
		decoder().write(bench.folder.resolve("decoder.onnx"));
		bench.describe("{'schemaVersion': 1, 'name': 'Tiny', 'task': 'sam', 'encoder': 'encoder.onnx', 'decoder': 'decoder.onnx', 'input': {'width': 64, 'height': 64, "
				+ "'fill': 0, 'scale': 1, 'mean': 127.5, 'std': 127.5}}");
	}

	/** Quality 1 is the x of the first place in 64ths; quality 2 half of the label of the last place. The masks are the light and the dark. */
	private static Graph decoder() {
		Graph graph = new Graph().input("image_embeddings", Graph.FLOAT, 1, 1, 64, 64).input("point_coords", Graph.FLOAT, 1, -1, 2)
				.input("point_labels", Graph.FLOAT, 1, -1).input("mask_input", Graph.FLOAT, 1, 1, 256, 256).input("has_mask_input", Graph.FLOAT, 1)
				.input("orig_im_size", Graph.FLOAT, 2);
		return graph.constant("zero", new long[] { 0 }, 1).constant("last", new long[] { -1 }, 1).constant("flat", new long[] { -1 }, 1)
				.constant("part", new float[] { 1 / 64f }).constant("half", new float[] { 0.5f }).constant("pair", new long[] { 1, 2 }, 2)
				.node("Neg", "dark <- image_embeddings").node("Concat", "masks <- image_embeddings dark", new Graph.Attribute("axis", 1L))
				.node("Reshape", "numbers <- point_coords flat").node("Gather", "x <- numbers zero").node("Mul", "first <- x part")
				.node("Reshape", "labels <- point_labels flat").node("Gather", "label <- labels last").node("Mul", "second <- label half")
				.node("Concat", "qualities <- first second", new Graph.Attribute("axis", 0L)).node("Reshape", "iou_predictions <- qualities pair")
				.output("masks", Graph.FLOAT, 1, 2, 64, 64).output("iou_predictions", Graph.FLOAT, 1, 2);
	}

	@AfterEach
	void forget() {
		System.clearProperty(PROPERTY);
	}

	private InteractiveAssistant.Session open(String id, SourceRecord picture) throws IOException {
		return new Assistants(Contributions.ofPlatform()).interactiveOf(id).interactive().orElseThrow().get()
				.open(new Subject(picture.item(), picture.media().orElseThrow(), bench.ontology), Progress.NONE);
	}

	@Test
	void whatIsLightIsProposedInThePicture() throws Exception {
		// 128 x 64 lies in the upper half of the input, half as large.
		SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
		try (var session = open("sam-mask", picture)) {
			List<Proposal> proposals = session.propose(Prompt.ofPoint(96, 20), Progress.NONE);
			assertThat(proposals).hasSize(2);
			Mask best = (Mask) proposals.getFirst().geometry();
			assertThat(proposals.getFirst().confidence().orElseThrow()).as("x 96 of the picture is 48 of the input, of 64, and 47.5 from the centre of the first pixel").isCloseTo(47.5 / 64, within(1e-6));
			assertThat(best.bounds().orElseThrow()).isEqualTo(new Box(20, 10, 40, 30));
			assertThat(best.width()).isEqualTo(128);
			assertThat(proposals.get(1).confidence().orElseThrow()).as("the padding is -1, cut off at 0").isZero();
		}
	}

	@Test
	void aBoxIsItsTwoCornersAfterTheClicks() throws Exception {
		SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
		try (var session = open("sam-polygon", picture)) {
			Prompt prompt = Prompt.ofBox(new Box(16, 8, 50, 40));
			List<Proposal> proposals = session.propose(prompt, Progress.NONE);
			// The label of the last place, 3, is cut off at a quality of 1, so the dark is best; the first place is the corner.
			assertThat(proposals.getFirst().confidence().orElseThrow()).isEqualTo(1);
			assertThat(proposals.get(1).confidence().orElseThrow()).isCloseTo(7.5 / 64, within(1e-6));
			assertThat(session.propose(prompt.withOutside(64, 5), Progress.NONE).get(1).confidence().orElseThrow()).isCloseTo(31.5 / 64, within(1e-6));
			assertThat(session.propose(new Prompt(java.util.Optional.empty(), List.of(), List.of(), java.util.Optional.empty()), Progress.NONE)).isEmpty();
		}
	}

	@Test
	void ofAllFourMasksTheFirstIsForSeveralPlacesAndTheOthersForOne() throws Exception {
		new Graph().input("image_embeddings", Graph.FLOAT, 1, 1, 64, 64).input("point_coords", Graph.FLOAT, 1, -1, 2).input("point_labels", Graph.FLOAT, 1, -1)
				.node("Concat", "masks <- image_embeddings image_embeddings image_embeddings image_embeddings", new Graph.Attribute("axis", 1L))
				.always("iou_predictions", "image_embeddings", new float[] { 0.99f, 0.5f, 0.9f, 0.25f }, 1, 4).output("masks", Graph.FLOAT, 1, 4, 64, 64)
				.write(temp.resolve("decoder.onnx"));
		SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
		try (var session = open("sam-mask", picture)) {
			assertThat(qualities(session, Prompt.ofPoint(30, 20))).containsExactly(0.9f, 0.5f, 0.25f);
			assertThat(qualities(session, Prompt.ofBox(new Box(16, 8, 50, 40)))).containsExactly(0.9f, 0.5f, 0.25f);
			assertThat(qualities(session, Prompt.ofPoint(30, 20).withOutside(100, 50))).containsExactly(0.99f);
			assertThat(qualities(session, Prompt.ofBox(new Box(16, 8, 50, 40)).withInside(30, 20))).containsExactly(0.99f);
		}
	}

	private static List<Float> qualities(InteractiveAssistant.Session session, Prompt prompt) throws IOException {
		return session.propose(prompt, Progress.NONE).stream().map(one -> (float) one.confidence().orElseThrow()).toList();
	}

	@Test
	void theEmbeddingIsKeptForTheNextSession() throws Exception {
		SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
		open("sam-mask", picture).close();
		// Where the encoder were asked again it would fail now.
		var time = Files.getLastModifiedTime(temp.resolve("encoder.onnx"));
		Files.writeString(temp.resolve("encoder.onnx"), "broken");
		Files.setLastModifiedTime(temp.resolve("encoder.onnx"), time);
		try (var session = open("sam-mask", picture)) {
			assertThat(session.propose(Prompt.ofPoint(30, 20), Progress.NONE)).isNotEmpty();
		}
	}

	@Test
	void aSessionOutlivesTheProcess() throws Exception {
		SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
		try (var session = open("sam-mask", picture)) {
			List<Proposal> before = session.propose(Prompt.ofPoint(96, 20), Progress.NONE);
			ProcessHandle worker = Workers.children().findFirst().orElseThrow();
			worker.destroyForcibly();
			worker.onExit().join();
			assertThat(session.propose(Prompt.ofPoint(96, 20), Progress.NONE)).isEqualTo(before);
		}
	}

	@Test
	void withoutAModelItIsSaidWhereToPutOne() throws Exception {
		Files.delete(temp.resolve("model.json"));
		SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
		assertThatThrownBy(() -> open("sam-mask", picture)).hasMessageContaining("no model of Segment Anything in " + temp);
	}
}
