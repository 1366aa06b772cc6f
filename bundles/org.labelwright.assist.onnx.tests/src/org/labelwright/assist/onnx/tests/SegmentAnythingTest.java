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

	/** Decoders are often exported so that they cut masks as if every picture had the sides of the first one; those of the network are right. */
	@Test
	void theMasksOfTheNetworkCountWhereTheDecoderGivesThem() throws Exception {
		new Graph().input("image_embeddings", Graph.FLOAT, 1, 1, 64, 64).input("point_coords", Graph.FLOAT, 1, -1, 2).input("point_labels", Graph.FLOAT, 1, -1)
				.input("orig_im_size", Graph.FLOAT, 2).node("Neg", "masks <- image_embeddings").node("Identity", "low_res_masks <- image_embeddings")
				.always("iou_predictions", "image_embeddings", new float[] { 0.9f }, 1, 1).output("masks", Graph.FLOAT, 1, 1, 64, 64)
				.output("low_res_masks", Graph.FLOAT, 1, 1, 64, 64).write(temp.resolve("decoder.onnx"));
		SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
		try (var session = open("sam-mask", picture)) {
			Mask mask = (Mask) session.propose(Prompt.ofPoint(30, 20), Progress.NONE).getFirst().geometry();
			assertThat(mask.bounds().orElseThrow()).isEqualTo(new Box(20, 10, 40, 30));
		}
	}

	/** A map of 2 x 2 over an input of 4 x 4, of which the picture, 8 x 4, is the upper half. */
	@Test
	void masksAreEnlargedToTheInputThenCutThenEnlargedToThePicture() throws Exception {
		new Graph().input("images", Graph.FLOAT, 1, 3, 4, 4).node("ReduceMax", "image_embeddings <- images", new Graph.Attribute("axes", new long[] { 1 }))
				.output("image_embeddings", Graph.FLOAT, 1, 1, 4, 4).write(temp.resolve("encoder.onnx"));
		new Graph().input("image_embeddings", Graph.FLOAT, 1, 1, 4, 4).input("point_coords", Graph.FLOAT, 1, -1, 2).input("point_labels", Graph.FLOAT, 1, -1)
				.always("low_res_masks", "image_embeddings", new float[] { 1, -3, -7, -7 }, 1, 1, 2, 2).always("iou_predictions", "image_embeddings", new float[] { 0.9f }, 1, 1)
				.write(temp.resolve("decoder.onnx"));
		bench.describe("{'schemaVersion': 1, 'name': 'Tiny', 'task': 'sam', 'encoder': 'encoder.onnx', 'decoder': 'decoder.onnx', 'input': {'width': 4, 'height': 4}, "
				+ "'output': {'boxes': 'iou_predictions'}}");
		SourceRecord picture = bench.picture("a.png", 8, 4, 0, 0, 8, 4);
		try (var session = open("sam-mask", picture)) {
			Mask mask = (Mask) session.propose(Prompt.ofPoint(1, 1), Progress.NONE).getFirst().geometry();
			// In the input the upper row is 1, 0, -2, -3 and the next one, a quarter of the way down, -1, -1.75, ... In the picture the first row is 1, 0.75, 0.25, -0.5
			// and the second, a quarter of the way again, 0.5, 0.266, -0.203. In one step the second row would be as the first.
			assertThat(mask.bounds().orElseThrow()).isEqualTo(new Box(0, 0, 3, 2));
			assertThat(mask.contains(2, 1)).isFalse();
			assertThat(mask.contains(1, 1)).isTrue();
		}
	}

	/** With Segment Anything 2 the decoder adds the place that says nothing itself: here the quality is how many places it was given, in tenths. */
	@Test
	void onlyTheFirstGenerationIsGivenAPlaceThatSaysNothing() throws Exception {
		for (boolean second : new boolean[] { false, true }) {
			Graph encoder = new Graph().input("images", Graph.FLOAT, 1, 3, 64, 64).node("ReduceMax", "image_embed <- images", new Graph.Attribute("axes", new long[] { 1 }));
			Graph decoder = new Graph().input("image_embed", Graph.FLOAT, 1, 1, 64, 64);
			if (second) {
				encoder.node("Identity", "high_res_feats_0 <- image_embed").output("high_res_feats_0", Graph.FLOAT, 1, 1, 64, 64);
				decoder.input("high_res_feats_0", Graph.FLOAT, 1, 1, 64, 64);
			}
			encoder.output("image_embed", Graph.FLOAT, 1, 1, 64, 64).write(temp.resolve("encoder.onnx"));
			decoder.input("point_coords", Graph.FLOAT, 1, -1, 2).input("point_labels", Graph.FLOAT, 1, -1).constant("zero", new float[] { 0 })
					.constant("tenth", new float[] { 0.1f }).constant("pair", new long[] { 1, 1 }, 2).node("Mul", "none <- point_labels zero").node("Exp", "ones <- none")
					.node("ReduceSum", "count <- ones").node("Mul", "tenths <- count tenth").node("Reshape", "iou_predictions <- tenths pair")
					.node("Identity", "masks <- image_embed").output("masks", Graph.FLOAT, 1, 1, 64, 64).output("iou_predictions", Graph.FLOAT, 1, 1)
					.write(temp.resolve("decoder.onnx"));
			SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
			try (var session = open("sam-mask", picture)) {
				assertThat(qualities(session, Prompt.ofPoint(30, 20))).containsExactly(second ? 0.1f : 0.2f);
				assertThat(qualities(session, Prompt.ofBox(new Box(16, 8, 50, 40)))).containsExactly(0.2f);
			}
		}
	}

	/** As exported with its preprocessing: it takes rows of pixels from 0 to 255, not padded; here those above 127.5 are the object. */
	@Test
	void anEncoderThatNormalisesItselfGetsThePlainPicture() throws Exception {
		new Graph().input("input_image", Graph.FLOAT, -1, -1, 3).constant("edge", new float[] { 127.5f }).constant("shape", new long[] { 1, 1, 32, 64 }, 4)
				.node("ReduceMax", "grey <- input_image", new Graph.Attribute("axes", new long[] { 2 })).node("Sub", "above <- grey edge").node("Reshape", "rows <- above shape")
				.constant("pads", new long[] { 0, 0, 0, 0, 0, 0, 32, 0 }, 8).node("Pad", "image_embeddings <- rows pads").output("image_embeddings", Graph.FLOAT, 1, 1, 64, 64)
				.write(temp.resolve("encoder.onnx"));
		SourceRecord picture = bench.picture("a.png", 128, 64, 20, 10, 40, 30);
		try (var session = open("sam-mask", picture)) {
			List<Proposal> proposals = session.propose(Prompt.ofPoint(96, 20), Progress.NONE);
			assertThat(((Mask) proposals.getFirst().geometry()).bounds().orElseThrow()).isEqualTo(new Box(20, 10, 40, 30));
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
