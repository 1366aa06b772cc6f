/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Mask;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.geometry.Whole;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Joint;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Skeleton;

/** All that is no plain box, by models that always say the same of a picture of 128 x 64 in an input of 64 x 64. */
class ShapesTest {

	@TempDir
	private Path temp;
	private Bench bench;
	private SourceRecord picture;

	@BeforeEach
	void bench() throws Exception {
		bench = new Bench(temp, "cat", "dog");
		picture = bench.picture("a.png", 128, 64, 0, 0, 1, 1);
	}

	private void describe(String task, String more) throws Exception {
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': '" + task + "', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64}, "
				+ "'classes': ['cat', 'dog']" + more + "}");
	}

	private static Graph graph() {
		return new Graph().input("images", Graph.FLOAT, 1, 3, 64, 64);
	}

	@Test
	void masksAreSumsOfPrototypesWithinTheBox() throws Exception {
		// Prototypes of 64 x 64: one is the left half, the other the upper half. The picture is rows 16 to 48 of the input.
		float[] prototypes = new float[2 * 64 * 64];
		for (int i = 0; i < 64 * 64; i++) {
			prototypes[i] = i % 64 < 32 ? 10 : -10;
			prototypes[64 * 64 + i] = i / 64 < 32 ? 10 : -10;
		}
		// Centre 32, 32 and 40 wide, 24 high; the mask is the first prototype.
		float[] box = { 32, 32, 40, 24, 0.9f, 0, 1, 0 };
		bench.model(graph().always("output0", "images", box, 1, 8, 1).always("output1", "images", prototypes, 1, 2, 64, 64));
		describe("segment", "");
		Annotation mask = bench.predict(picture, "shape", "mask").getFirst();
		assertThat(mask.getGeometry()).isEqualTo(rectangle(128, 64, 24, 8, 40, 48));
		Annotation polygon = bench.predict(picture).getFirst();
		assertThat(((Polygon) polygon.getGeometry()).bounds()).isEqualTo(new Box(24, 8, 40, 48));
		// With the difference of the two the upper left quarter cancels out.
		box[7] = -1;
		bench.model(graph().always("output0", "images", box, 1, 8, 1).always("output1", "images", prototypes, 1, 2, 64, 64));
		Mask lower = (Mask) bench.predict(picture, "shape", "mask").getFirst().getGeometry();
		assertThat(lower.contains(30, 50)).isTrue();
		assertThat(lower.contains(100, 50)).as("0 is even odds there, which is not enough").isFalse();
		assertThat(lower.contains(100, 12)).isFalse();
	}

	/** A logit of 1 is 0.731; by an objectness of 0.5 it is halved, 0.622. */
	@Test
	void coefficientsOfTheFifthVersionAreOfTheObjectness() throws Exception {
		float[] prototypes = new float[64 * 64];
		Arrays.fill(prototypes, 1);
		bench.model(graph().always("output0", "images", new float[] { 32, 32, 40, 24, 0.5f, 0.9f, 0, 1 }, 1, 1, 8).always("output1", "images", prototypes, 1, 1, 64, 64));
		describe("segment", ", 'output': {'style': 'v5'}, 'thresholds': {'mask': 0.6}");
		assertThat(bench.predict(picture, "shape", "mask")).hasSize(1);
		describe("segment", ", 'output': {'style': 'v5'}, 'thresholds': {'mask': 0.7}");
		assertThat(bench.predict(picture, "shape", "mask")).isEmpty();
	}

	private static Mask rectangle(int width, int height, int x, int y, int w, int h) {
		byte[] raster = new byte[width * height];
		for (int row = y; row < y + h; row++) {
			Arrays.fill(raster, row * width + x, row * width + x + w, (byte) 1);
		}
		return Mask.ofRaster(width, height, raster);
	}

	@Test
	void keypointsComeBackToThePicture() throws Exception {
		LabelClass cat = LabelClasses.all(bench.ontology).getFirst();
		Skeleton skeleton = OntologyFactory.eINSTANCE.createSkeleton();
		for (String name : List.of("nose", "tail")) {
			Joint joint = OntologyFactory.eINSTANCE.createJoint();
			joint.setId(name);
			joint.setName(name);
			skeleton.getJoints().add(joint);
		}
		bench.ontology.getSkeletons().add(skeleton);
		cat.setSkeleton(skeleton);
		float[] box = { 32, 32, 40, 24, 0.9f, 20, 30, 0.9f, 40, 33, 0.1f };
		bench.model(graph().always("output0", "images", box, 1, 11, 1));
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'pose', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64}, 'classes': ['cat'], 'joints': 2}");
		assertThat(bench.predict(picture)).singleElement().satisfies(one -> assertThat(one.getGeometry()).isEqualTo(new Keypoints(
				List.of(new Keypoint(40, 28, Keypoint.Visibility.VISIBLE), new Keypoint(80, 34, Keypoint.Visibility.ABSENT)))));
		// Those outside of the picture are at its edge, as clip_coords of Ultralytics has it.
		float[] outside = { 32, 32, 40, 24, 0.9f, -5, 70, 0.9f, 70, 0, 0.6f };
		bench.model(graph().always("output0", "images", outside, 1, 11, 1));
		assertThat(bench.predict(picture)).singleElement().satisfies(one -> assertThat(one.getGeometry()).isEqualTo(new Keypoints(
				List.of(new Keypoint(0, 64, Keypoint.Visibility.VISIBLE), new Keypoint(128, 0, Keypoint.Visibility.VISIBLE)))));
	}

	@Test
	void turnedBoxesKeepTheirAngle() throws Exception {
		// Two of the same place, of which the second is less sure, and one that crosses them at a right angle.
		float[] boxes = { 32, 32, 32, 32, 32, 32, 30, 30, 30, 4, 4, 4, 0.9f, 0.8f, 0.7f, 0, 0, 0, 0.5f, 0.5f, (float) (0.5 + Math.PI / 2) };
		bench.model(graph().always("output0", "images", boxes, 1, 7, 3));
		describe("obb", "");
		List<Annotation> found = bench.predict(picture);
		assertThat(found).hasSize(2);
		RotatedBox first = (RotatedBox) found.getFirst().getGeometry();
		assertThat(first).isEqualTo(new RotatedBox(64, 32, 60, 8, 0.5f));
		assertThat(((RotatedBox) found.get(1).getGeometry()).angle()).isCloseTo(0.5 + Math.PI / 2, within(1e-6));
	}

	@Test
	void queriesOfDetrAreSoftmaxAndCentreAndSize() throws Exception {
		// Three queries: a dog, nothing, and a cat that is not sure enough. The input is stretched, so halves stay halves.
		float[] logits = { 0, 3, 1, 0, 0, 5, 1, 0.9f, 0.8f };
		float[] boxes = { 0.5f, 0.5f, 0.25f, 0.5f, 0.5f, 0.5f, 1, 1, 0.5f, 0.5f, 1, 1 };
		bench.model(graph().always("pred_boxes", "images", boxes, 1, 3, 4).always("logits", "images", logits, 1, 3, 3));
		describe("detr", "");
		double sure = Math.exp(3) / (Math.exp(0) + Math.exp(3) + Math.exp(1));
		assertThat(bench.predict(picture)).singleElement().satisfies(one -> {
			assertThat(one.getGeometry()).isEqualTo(new Box(48, 16, 32, 32));
			assertThat(one.getLabelClass()).isEqualTo("dog");
			assertThat(Annotations.score(one).orElseThrow()).isCloseTo(sure, within(1e-6));
		});
	}

	/** As transformers exports it: the mask is 1 wherever the picture is, which is everywhere. */
	@Test
	void detrMayWantToKnowWhichPixelsAreOfThePicture() throws Exception {
		for (long[] size : new long[][] { { 1, -1, -1 }, { 1, 8, 8 } }) {
			bench.model(graph().input("pixel_mask", Graph.LONG, size).always("pred_boxes", "images", new float[] { 0.5f, 0.5f, 0.25f, 0.5f }, 1, 1, 4)
					.constant("sure", new float[] { 9, 0, 0 }, 1, 1, 3).node("Cast", "parts <- pixel_mask", new Graph.Attribute("to", 1L)).node("ReduceMin", "least <- parts")
					.node("Mul", "logits <- sure least").output("logits", Graph.FLOAT, 1, 1, 3));
			describe("detr", "");
			assertThat(bench.predict(picture)).singleElement().satisfies(one -> assertThat(one.getLabelClass()).isEqualTo("cat"));
		}
	}

	@Test
	void theLikeliestClassOfEachPixelWins() throws Exception {
		// 4 x 4 logits over the input: cat in the left half; the picture is 128 wide, so a place is 32 pixels.
		float[] logits = new float[2 * 4 * 4];
		for (int i = 0; i < 16; i++) {
			logits[i] = i % 4 < 2 ? 4 : -4;
			logits[16 + i] = -logits[i];
		}
		bench.model(graph().always("out", "images", logits, 1, 2, 4, 4));
		describe("semantic", "");
		List<Annotation> found = bench.predict(picture, "shape", "mask");
		assertThat(found).extracting(Annotation::getLabelClass).containsExactlyInAnyOrder("cat", "dog");
		Mask cat = (Mask) found.stream().filter(one -> one.getLabelClass().equals("cat")).findFirst().orElseThrow().getGeometry();
		assertThat(cat).isEqualTo(rectangle(128, 64, 0, 0, 64, 64));
		assertThat(Annotations.score(found.getFirst()).orElseThrow()).isCloseTo(1 / (1 + Math.exp(-8)), within(1e-6));
	}

	/** As Ultralytics exports models for segmentation: numbers of classes; of a single class 0 for the ground and 1 for the object. */
	@Test
	void numbersOfClassesAreTakenAsTheyAre() throws Exception {
		float[] numbers = new float[16];
		for (int i = 0; i < 16; i++) {
			numbers[i] = i % 4 < 2 ? 1 : 0;
		}
		bench.model(graph().always("out", "images", numbers, 1, 4, 4));
		describe("semantic", "");
		List<Annotation> two = bench.predict(picture, "shape", "mask");
		assertThat(two.stream().filter(one -> one.getLabelClass().equals("dog")).findFirst().orElseThrow().getGeometry()).isEqualTo(rectangle(128, 64, 0, 0, 64, 64));
		assertThat(two).hasSize(2);
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'semantic', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64}, 'classes': ['cat']}");
		assertThat(bench.predict(picture, "shape", "mask")).singleElement().satisfies(one -> assertThat(one.getGeometry()).isEqualTo(rectangle(128, 64, 0, 0, 64, 64)));
	}

	/** A model with one output for the object and none for the ground, as U-Nets for two kinds of pixels have it; a pixel is of it from 0.5 on. */
	@Test
	void whereEachClassMayHoldAPixelMayBeOfNoneAndOfSeveral() throws Exception {
		// 4 x 4 places of 32 x 16 pixels: the object in the left half, logit 2 there and -2 elsewhere.
		float[] one = new float[16];
		for (int i = 0; i < 16; i++) {
			one[i] = i % 4 < 2 ? 2 : -2;
		}
		bench.model(graph().always("out", "images", one, 1, 1, 4, 4));
		String single = "{'schemaVersion': 1, 'name': 'Test', 'task': 'semantic', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64}, 'classes': ['cat'], "
				+ "'output': {'scores': 'SCORES'}}";
		bench.describe(single.replace("SCORES", "softmax"));
		assertThatThrownBy(() -> bench.predict(picture)).hasMessageContaining("output.scores").hasMessageContaining("sigmoid");
		bench.describe(single.replace("SCORES", "sigmoid"));
		Annotation cat = bench.predict(picture, "shape", "mask").getFirst();
		assertThat(cat.getGeometry()).isEqualTo(rectangle(128, 64, 0, 0, 64, 64));
		assertThat(Annotations.score(cat).orElseThrow()).as("mean over its places: 1 / (1 + e^-2)").isCloseTo(0.880797, within(1e-6));
		// Cats on the left, dogs everywhere.
		float[] two = new float[32];
		for (int i = 0; i < 16; i++) {
			two[i] = one[i];
			two[16 + i] = 1;
		}
		bench.model(graph().always("out", "images", two, 1, 2, 4, 4));
		describe("semantic", ", 'output': {'scores': 'sigmoid'}");
		List<Annotation> both = bench.predict(picture, "shape", "mask");
		assertThat(both).extracting(Annotation::getLabelClass).containsExactly("cat", "dog");
		assertThat(both.getFirst().getGeometry()).isEqualTo(rectangle(128, 64, 0, 0, 64, 64));
		assertThat(both.getLast().getGeometry()).isEqualTo(rectangle(128, 64, 0, 0, 128, 64));
		// Probabilities are as they are: 0.4 is not enough, unless the mask begins there.
		float[] sure = new float[16];
		java.util.Arrays.fill(sure, 0.4f);
		bench.model(graph().always("out", "images", sure, 1, 1, 4, 4));
		String probabilities = "{'schemaVersion': 1, 'name': 'Test', 'task': 'semantic', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64}, 'classes': ['cat'], "
				+ "'output': {'scores': 'probabilities'}MORE}";
		bench.describe(probabilities.replace("MORE", ""));
		assertThat(bench.predict(picture, "shape", "mask")).isEmpty();
		bench.describe(probabilities.replace("MORE", ", 'thresholds': {'mask': 0.4}"));
		assertThat(bench.predict(picture, "shape", "mask")).singleElement().satisfies(all -> assertThat(all.getGeometry()).isEqualTo(rectangle(128, 64, 0, 0, 128, 64)));
	}

	/**
	 * As torchvision's presets of classifiers have it: the shorter side becomes 256, of which the middle 224 are taken. Of 128 x 64 pixels the shorter side becomes
	 * 64 / 0.5 = 128, the longer one 256; the middle 64 begin at (256 - 64) / 2 = 96 across and 32 down: pixels 48 to 80 and 16 to 48 of the picture.
	 */
	@Test
	void classifiersSeeTheMiddleAsTheyWereTrained() throws Exception {
		Graph means = new Graph().input("images", Graph.FLOAT, 1, 64, 64, 3).node("ReduceMean", "mean <- images", new Graph.Attribute("axes", new long[] { 1, 2 }),
				new Graph.Attribute("keepdims", 0L)).output("mean", Graph.FLOAT, 1, 3);
		bench.model(means);
		var marked = new java.awt.image.BufferedImage(128, 64, java.awt.image.BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < 64; y++) {
			for (int x = 0; x < 128; x++) {
				// Red in the middle of what is taken, green around it; a quarter of what is taken is red.
				marked.setRGB(x, y, x >= 48 && x < 64 && y >= 16 && y < 32 ? 0xFF0000 : x >= 48 && x < 80 && y >= 16 && y < 48 ? 0 : 0x00FF00);
			}
		}
		SourceRecord one = bench.picture("marked.png", marked);
		String json = "{'schemaVersion': 1, 'name': 'Test', 'task': 'classify', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64, 'layout': 'nhwc', "
				+ "'resize': 'crop', 'crop': 0.5}, 'classes': ['cat', 'fish', 'dog'], 'output': {'scores': 'probabilities'}, 'thresholds': {'most': 3}}";
		bench.describe(json);
		List<Annotation> found = bench.predict(one);
		assertThat(found.getFirst().getLabelClass()).isEqualTo("cat");
		assertThat(Annotations.score(found.getFirst()).orElseThrow()).isCloseTo(0.25, within(0.01));
		assertThat(found.stream().filter(each -> each.getLabelClass().equals("fish")).mapToDouble(each -> Annotations.score(each).orElseThrow()).sum())
				.as("hardly anything from beyond").isLessThan(0.03);
		bench.describe(json.replace("'classify'", "'semantic'"));
		assertThatThrownBy(() -> bench.predict(one)).hasMessageContaining("resize").hasMessageContaining("only for classify");
	}

	@Test
	void theSurestClassesOfTheWholePictureAreGiven() throws Exception {
		bench.model(graph().always("out", "images", new float[] { 1, 2 }, 1, 2));
		describe("classify", "");
		assertThat(bench.predict(picture)).singleElement().satisfies(one -> {
			assertThat(one.getGeometry()).isEqualTo(new Whole());
			assertThat(one.getLabelClass()).isEqualTo("dog");
			assertThat(Annotations.score(one).orElseThrow()).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-6));
		});
		describe("classify", ", 'output': {'scores': 'sigmoid'}, 'thresholds': {'most': 5, 'confidence': 0.8}");
		assertThat(bench.predict(picture)).extracting(Annotation::getLabelClass).containsExactly("dog");
		describe("classify", ", 'thresholds': {'most': 2}");
		assertThat(bench.predict(picture)).extracting(Annotation::getLabelClass).containsExactly("dog", "cat");
	}

	@Test
	void pixelsAreNormalisedInTheOrderThatIsSaid() throws Exception {
		// The mean of each channel becomes the logit of a class: a red picture is a cat as RGB, a dog as BGR.
		Graph means = new Graph().input("images", Graph.FLOAT, 1, 64, 64, 3).node("ReduceMean", "mean <- images", new Graph.Attribute("axes", new long[] { 1, 2 }),
				new Graph.Attribute("keepdims", 0L)).output("mean", Graph.FLOAT, 1, 3);
		bench.model(means);
		var red = new java.awt.image.BufferedImage(10, 10, java.awt.image.BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 100; i++) {
			red.setRGB(i % 10, i / 10, 0xFF0000);
		}
		SourceRecord one = bench.picture("red.png", red);
		String json = "{'schemaVersion': 1, 'name': 'Test', 'task': 'classify', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64, 'layout': 'nhwc', "
				+ "'channels': 'CHANNELS', 'mean': [0.5, 0.5, 0.5], 'std': [0.25, 0.25, 0.25]}, 'classes': ['cat', 'fish', 'dog'], "
				+ "'output': {'scores': 'sigmoid'}}";
		for (String channels : List.of("rgb", "bgr")) {
			bench.describe(json.replace("CHANNELS", channels));
			Annotation found = bench.predict(one).getFirst();
			assertThat(found.getLabelClass()).isEqualTo(channels.equals("rgb") ? "cat" : "dog");
			assertThat(Annotations.score(found).orElseThrow()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-5));
		}
	}
}
