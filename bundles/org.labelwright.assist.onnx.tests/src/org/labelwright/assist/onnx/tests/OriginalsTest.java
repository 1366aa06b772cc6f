/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.Annotation;

/**
 * What becomes of outputs of models is what their authors make of them: numbers that were worked out by hand after the sources of Ultralytics
 * (letterbox, non_max_suppression, batch_probiou) and of RT-DETR (the surest pairs of query and class).
 */
class OriginalsTest {

	@TempDir
	private Path temp;
	private Bench bench;
	private SourceRecord picture;

	@BeforeEach
	void bench() throws Exception {
		bench = new Bench(temp, "cat", "dog");
		picture = bench.picture("a.png", 64, 64, 0, 0, 1, 1);
	}

	private List<Annotation> found(String task, String more, float[] output, long... shape) throws Exception {
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 64, 64).always("output0", "images", output, shape));
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': '" + task + "', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64}, 'classes': ['cat', 'dog']"
				+ more + "}");
		return bench.predict(picture);
	}

	/** One column a box, as v8 has it. */
	private static float[] columns(float[]... boxes) {
		float[] values = new float[boxes.length * boxes[0].length];
		for (int i = 0; i < boxes.length; i++) {
			for (int j = 0; j < boxes[i].length; j++) {
				values[j * boxes.length + i] = boxes[i][j];
			}
		}
		return values;
	}

	@Test
	void theLetterboxRoundsAHalfToTheEvenNumber() throws Exception {
		// 128 x 25 becomes 64 x 12.5: 12 rows, of which the first is row 26.
		picture = bench.picture("wide.png", 128, 25, 0, 0, 1, 1);
		assertThat(found("detect", "", columns(new float[] { 32, 32, 64, 12, 0.9f, 0 }), 1, 6, 1)).singleElement()
				.satisfies(one -> assertThat(one.getGeometry()).isEqualTo(new Box(0, 0, 128, 25)));
	}

	@Test
	void boxesMayOverlapAsMuchAsTheOriginalsOfTheirStyleAllow() throws Exception {
		// 20 x 20, one shifted by 5: 300 of 500 in common, an IoU of 0.6.
		assertThat(found("detect", "", columns(new float[] { 20, 20, 20, 20, 0.9f, 0 }, new float[] { 25, 20, 20, 20, 0.8f, 0 }), 1, 6, 2)).hasSize(2);
		float[] older = { 20, 20, 20, 20, 1, 0.9f, 0, 25, 20, 20, 20, 1, 0.8f, 0 };
		assertThat(found("detect", ", 'output': {'style': 'v5'}", older, 1, 2, 7)).hasSize(1);
		// What the model has gone through itself is not gone through again: here an IoU of 0.9.
		float[] corners = { 10, 10, 30, 30, 0.9f, 0, 11, 10, 30, 30, 0.8f, 0 };
		assertThat(found("detect", ", 'output': {'style': 'nms'}", corners, 1, 2, 6)).hasSize(2);
		assertThat(found("detect", ", 'output': {'style': 'nms'}, 'thresholds': {'iou': 0.7}", corners, 1, 2, 6)).hasSize(1);
	}

	/** As Ultralytics and transformers compare: above, in single precision, where 0.7 is a little less than in double. */
	@Test
	void anObjectHasToBeSurerThanTheThreshold() throws Exception {
		float[] boxes = columns(new float[] { 20, 20, 20, 20, 0.7f, 0 }, new float[] { 50, 50, 20, 20, 0.7001f, 0 });
		assertThat(found("detect", ", 'thresholds': {'confidence': 0.7}", boxes, 1, 6, 2)).hasSize(1);
		assertThat(found("detect", ", 'thresholds': {'confidence': 0.6999}", boxes, 1, 6, 2)).hasSize(2);
		float[] quarter = columns(new float[] { 20, 20, 20, 20, 0.25f, 0 });
		assertThat(found("detect", "", quarter, 1, 6, 1)).isEmpty();
		// A logit of 0 is 0.5, which is the threshold of DETR.
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 64, 64).always("pred_boxes", "images", new float[] { 0.5f, 0.5f, 0.25f, 0.5f }, 1, 1, 4).always("logits", "images",
				new float[] { 0, 0.01f }, 1, 1, 2));
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'detr', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64}, 'classes': ['cat', 'dog'], "
				+ "'output': {'scores': 'sigmoid'}}");
		assertThat(bench.predict(picture)).extracting(Annotation::getLabelClass).containsExactly("dog");
	}

	@Test
	void turnedBoxesAreComparedAsDistributionsAlsoWithThoseThatWereLeftOut() throws Exception {
		// 20 x 10, shifted along by 4: exp(-16 / (8 * 400 / 12)) = 0.942, so 1 - sqrt(1 - 0.942) = 0.759, where the IoU of their areas is 0.667.
		float[] first = { 20, 30, 20, 10, 0.9f, 0, 0 };
		float[] second = { 24, 30, 20, 10, 0.8f, 0, 0 };
		// As far from the second as that from the first: 0.538 from the first.
		float[] third = { 28, 30, 20, 10, 0.7f, 0, 0 };
		assertThat(found("obb", "", columns(first, third), 1, 7, 2)).hasSize(2);
		assertThat(found("obb", "", columns(first, second, third), 1, 7, 3)).hasSize(1);
		assertThat(found("obb", ", 'thresholds': {'iou': 0.76}", columns(first, second, third), 1, 7, 3)).hasSize(3);
		// Another class removes nothing, and the same box standing on its end is another one.
		assertThat(found("obb", "", columns(first, new float[] { 24, 30, 20, 10, 0, 0.8f, 0 }), 1, 7, 2)).hasSize(2);
		assertThat(found("obb", "", columns(first, new float[] { 20, 30, 20, 10, 0.8f, 0, (float) (Math.PI / 2) }), 1, 7, 2)).hasSize(2);
		assertThat(found("obb", "", columns(first, new float[] { 20, 30, 10, 20, 0.8f, 0, (float) (Math.PI / 2) }), 1, 7, 2)).hasSize(1);
	}

	/** Turned boxes stay centre and size where the model has gone through them: score, class and angle follow, and rows of zeros fill up. */
	@Test
	void turnedBoxesOfModelsThatGoThroughThemAreCentreAndSize() throws Exception {
		float[] rows = { 32, 30, 20, 10, 0.9f, 1, 0.5f, 0, 0, 0, 0, 0, 0, 0 };
		assertThat(found("obb", ", 'output': {'style': 'nms'}", rows, 1, 2, 7)).singleElement().satisfies(one -> {
			assertThat(one.getLabelClass()).isEqualTo("dog");
			assertThat(one.getGeometry()).isEqualTo(new RotatedBox(32, 30, 20, 10, 0.5f));
		});
	}

	@Test
	void withSigmoidAQueryMayBeOfSeveralClasses() throws Exception {
		float[] logits = { 3, 2, -3, -3 };
		float[] boxes = { 0.5f, 0.5f, 0.25f, 0.5f, 0.25f, 0.25f, 0.25f, 0.25f };
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 3, 64, 64).always("pred_boxes", "images", boxes, 1, 2, 4).always("logits", "images", logits, 1, 2, 2));
		bench.describe("{'schemaVersion': 1, 'name': 'Test', 'task': 'detr', 'model': 'model.onnx', 'input': {'width': 64, 'height': 64}, 'classes': ['cat', 'dog'], "
				+ "'output': {'scores': 'sigmoid'}}");
		List<Annotation> found = bench.predict(picture);
		assertThat(found.stream().map(Annotation::getLabelClass)).containsExactly("cat", "dog");
		assertThat(found).allSatisfy(one -> assertThat(one.getGeometry()).isEqualTo(new Box(24, 16, 16, 32)));
	}
}
