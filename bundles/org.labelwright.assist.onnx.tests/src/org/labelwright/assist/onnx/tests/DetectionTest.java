/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;

/** Boxes of YOLO: by a model that finds the white rectangle exactly, and by models that always say the same. */
class DetectionTest {

	@TempDir
	private Path temp;
	private Bench bench;

	@BeforeEach
	void bench() {
		bench = new Bench(temp, "cat", "dog");
	}

	private static String json(String more) {
		return "{'schemaVersion': 1, 'name': 'Test', 'version': '7', 'task': 'detect', 'model': 'model.onnx', 'input': {'width': 64, 'height': 48}, "
				+ "'classes': ['cat', 'dog', 'bird']" + more + "}";
	}

	/** The box around all that is lighter than half, as the second of three classes. */
	private static Graph whiteRectangle(int width, int height) {
		float[] columns = new float[width];
		float[] rows = new float[height];
		IntStream.range(0, width).forEach(i -> columns[i] = i);
		IntStream.range(0, height).forEach(i -> rows[i] = i);
		Graph graph = new Graph().input("images", Graph.FLOAT, 1, 3, height, width).constant("half", new float[] { 0.5f }).constant("one", new float[] { 1 })
				.constant("far", new float[] { 1e6f }).constant("two", new float[] { 0.5f }).constant("columns", columns, 1, width).constant("rows", rows, 1, height)
				.constant("scores", new float[] { 0.1f, 0.8f, 0.3f }, 1, 3).constant("shape", new long[] { 1, 7, 1 }, 3)
				.node("Greater", "bright <- images half").node("Cast", "light <- bright", new Graph.Attribute("to", 1L));
		side(graph, "columns", 1, 2);
		side(graph, "rows", 1, 3);
		return graph.node("Concat", "flat <- columns_middle rows_middle columns_size rows_size scores", new Graph.Attribute("axis", 1L))
				.node("Reshape", "output0 <- flat shape").output("output0", Graph.FLOAT, 1, 7, 1);
	}

	private static void side(Graph graph, String name, long... axes) {
		graph.node("ReduceMax", name + "_light <- light", new Graph.Attribute("axes", axes), new Graph.Attribute("keepdims", 0L))
				.node("Sub", name + "_dark <- one " + name + "_light").node("Mul", name + "_away <- " + name + "_dark far")
				.node("Add", name + "_from <- " + name + " " + name + "_away")
				.node("ReduceMin", name + "_first <- " + name + "_from", new Graph.Attribute("axes", new long[] { 1 }))
				.node("Add", name + "_next <- " + name + " one").node("Mul", name + "_to <- " + name + "_next " + name + "_light")
				.node("ReduceMax", name + "_last <- " + name + "_to", new Graph.Attribute("axes", new long[] { 1 }))
				.node("Add", name + "_sum <- " + name + "_first " + name + "_last").node("Mul", name + "_middle <- " + name + "_sum two")
				.node("Sub", name + "_size <- " + name + "_last " + name + "_first");
	}

	@Test
	void theWhiteRectangleIsFoundThroughTheLetterbox() throws Exception {
		// 128 x 64 becomes 64 x 32, with 8 rows above and below.
		bench.describe(json(", 'input': {'width': 64, 'height': 48, 'fill': 0}").replaceFirst("'input': \\{'width': 64, 'height': 48\\}, ", ""));
		bench.model(whiteRectangle(64, 48));
		List<Annotation> found = bench.predict(bench.picture("a.png", 128, 64, 20, 10, 40, 30));
		assertThat(found).singleElement().satisfies(one -> {
			assertThat(one.getGeometry()).isEqualTo(new Box(20, 10, 40, 30));
			assertThat(one.getLabelClass()).isEqualTo("dog");
			assertThat(Annotations.score(one).orElseThrow()).isCloseTo(0.8, within(1e-6));
		});
	}

	@Test
	void aTallPictureAndOneThatIsStretchedComeBackToo() throws Exception {
		bench.model(whiteRectangle(64, 48));
		bench.describe(json("").replace("'height': 48", "'height': 48, 'fill': 0"));
		// 96 high becomes 48, 32 wide becomes 16 with 24 columns on both sides.
		assertThat(bench.predict(bench.picture("tall.png", 32, 96, 4, 8, 12, 80))).singleElement()
				.satisfies(one -> assertThat(one.getGeometry()).isEqualTo(new Box(4, 8, 12, 80)));
		bench.describe(json("").replace("'height': 48", "'height': 48, 'resize': 'stretch'"));
		assertThat(bench.predict(bench.picture("wide.png", 256, 96, 40, 10, 80, 60))).singleElement()
				.satisfies(one -> assertThat(one.getGeometry()).isEqualTo(new Box(40, 10, 80, 60)));
	}

	@Test
	void picturesDecodedAheadAreThoseThatAreAskedFor() throws Exception {
		bench.model(whiteRectangle(64, 48)).describe(json("").replace("'height': 48", "'height': 48, 'fill': 0"));
		List<SourceRecord> pictures = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			pictures.add(bench.picture(i + ".png", 128, 64, 2 * i, 2 * i, 20 + 4 * i, 10));
		}
		try (var run = bench.start()) {
			for (int i = 0; i < pictures.size(); i++) {
				// The third one is announced but never asked for.
				if (i + 1 < pictures.size()) {
					run.expect(pictures.get(i == 2 ? 5 : i + 1));
				}
				Box wanted = new Box(2 * i, 2 * i, 20 + 4 * i, 10);
				assertThat(run.predict(pictures.get(i), org.labelwright.core.Progress.NONE).getAnnotations()).singleElement()
						.satisfies(one -> assertThat(one.getGeometry()).isEqualTo(wanted));
			}
		}
	}

	@Test
	void classesTheOntologyLacksAreLeftOutAndOthersAreMapped() throws Exception {
		float[] values = new float[7 * 3];
		// Three boxes far apart, each of another class.
		for (int box = 0; box < 3; box++) {
			values[box] = 10 + 20 * box;
			values[3 + box] = 24;
			values[6 + box] = 8;
			values[9 + box] = 8;
			values[3 * (4 + box) + box] = 0.9f;
		}
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 48, 64).always("output0", "images", values, 1, 7, 3));
		SourceRecord picture = bench.picture("a.png", 64, 48, 0, 0, 1, 1);
		bench.describe(json(""));
		assertThat(bench.predict(picture).stream().map(Annotation::getLabelClass)).containsExactly("cat", "dog");
		bench.describe(json(", 'classMap': {'bird': 'cat', 'dog': null}"));
		assertThat(bench.predict(picture).stream().map(Annotation::getLabelClass)).containsExactly("cat", "cat");
	}

	/** Boxes of which many overlap. */
	private static float[][] randomBoxes(int count, long seed) {
		Random random = new Random(seed);
		float[][] boxes = new float[count][];
		for (int i = 0; i < count; i++) {
			boxes[i] = new float[] { 5 + random.nextFloat() * 54, 5 + random.nextFloat() * 38, 4 + random.nextFloat() * 20, 4 + random.nextFloat() * 20,
					random.nextFloat(), random.nextFloat(), random.nextFloat() };
		}
		return boxes;
	}

	/** As the textbooks have it: all pairs, the surest first. */
	private static List<float[]> naive(float[][] boxes, double confidence, double iou) {
		record Candidate(float[] box, int best, boolean[] gone) {
		}
		List<Candidate> all = new ArrayList<>();
		for (float[] box : boxes) {
			int best = box[5] > box[4] ? box[6] > box[5] ? 2 : 1 : box[6] > box[4] ? 2 : 0;
			if (box[4 + best] >= confidence) {
				all.add(new Candidate(box, best, new boolean[1]));
			}
		}
		all.sort(Comparator.comparing((Candidate one) -> one.box()[4 + one.best()]).reversed());
		List<float[]> kept = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Candidate one = all.get(i);
			if (one.gone()[0]) {
				continue;
			}
			kept.add(new float[] { one.box()[0], one.box()[1], one.best(), one.box()[4 + one.best()] });
			for (Candidate other : all.subList(i + 1, all.size())) {
				float[] a = one.box();
				float[] b = other.box();
				double width = Math.min(a[0] + a[2] / 2.0, b[0] + b[2] / 2.0) - Math.max(a[0] - a[2] / 2.0, b[0] - b[2] / 2.0);
				double height = Math.min(a[1] + a[3] / 2.0, b[1] + b[3] / 2.0) - Math.max(a[1] - a[3] / 2.0, b[1] - b[3] / 2.0);
				double common = Math.max(0, width) * Math.max(0, height);
				other.gone()[0] |= one.best() == other.best() && common / ((double) a[2] * a[3] + (double) b[2] * b[3] - common) > iou;
			}
		}
		return kept;
	}

	private static float[] transposed(float[][] boxes) {
		float[] values = new float[boxes.length * boxes[0].length];
		for (int i = 0; i < boxes.length; i++) {
			for (int j = 0; j < boxes[i].length; j++) {
				values[j * boxes.length + i] = boxes[i][j];
			}
		}
		return values;
	}

	@Test
	void overlappingBoxesGoAsInTheNaiveAlgorithm() throws Exception {
		bench = new Bench(temp, "cat", "dog", "bird");
		SourceRecord picture = bench.picture("a.png", 64, 48, 0, 0, 1, 1);
		bench.describe(json(", 'thresholds': {'confidence': 0.3, 'iou': 0.4}"));
		for (long seed = 0; seed < 5; seed++) {
			float[][] boxes = randomBoxes(200, seed);
			bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 48, 64).always("output0", "images", transposed(boxes), 1, 7, 200));
			List<float[]> wanted = naive(boxes, 0.3, 0.4);
			List<Annotation> found = bench.predict(picture);
			assertThat(wanted.size()).isBetween(20, 180);
			assertThat(found).hasSameSizeAs(wanted);
			for (int i = 0; i < found.size(); i++) {
				assertThat(found.get(i).getLabelClass()).isEqualTo(List.of("cat", "dog", "bird").get((int) wanted.get(i)[2]));
				assertThat(Annotations.score(found.get(i)).orElseThrow()).isCloseTo(wanted.get(i)[3], within(1e-6));
			}
		}
	}

	@Test
	void theOlderOutputHasObjectnessAndRows() throws Exception {
		// Two rows; the first has a sure class but is no object.
		float[] rows = { 20, 20, 10, 10, 0.1f, 0.9f, 0, 0, 40, 24, 8, 12, 0.8f, 0.1f, 0.5f, 0.2f };
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 48, 64).always("output0", "images", rows, 1, 2, 8));
		bench.describe(json(", 'output': {'style': 'v5'}"));
		assertThat(bench.predict(bench.picture("a.png", 64, 48, 0, 0, 1, 1))).singleElement().satisfies(one -> {
			assertThat(one.getGeometry()).isEqualTo(new Box(36, 18, 8, 12));
			assertThat(one.getLabelClass()).isEqualTo("dog");
			assertThat(Annotations.score(one).orElseThrow()).isCloseTo(0.4, within(1e-6));
		});
	}

	@Test
	void anOutputWithoutOverlapsHasCornersScoreAndClass() throws Exception {
		float[] rows = { 10, 12, 30, 40, 0.7f, 0, 0, 0, 0, 0, 0, 0 };
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 48, 64).always("output0", "images", rows, 1, 2, 6));
		bench.describe(json(", 'output': {'style': 'nms'}"));
		assertThat(bench.predict(bench.picture("a.png", 64, 48, 0, 0, 1, 1))).singleElement().satisfies(one -> {
			assertThat(one.getGeometry()).isEqualTo(new Box(10, 12, 20, 28));
			assertThat(one.getLabelClass()).isEqualTo("cat");
		});
	}
}
