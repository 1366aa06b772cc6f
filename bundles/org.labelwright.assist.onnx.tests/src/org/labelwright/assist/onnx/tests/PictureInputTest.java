/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.assist.onnx.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.assist.onnx.internal.Graph;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.model.annotation.Annotation;

/**
 * What a model gets of a picture, told by a classifier that gives back its input as the probabilities of its classes. The numbers were worked out
 * by hand after the filters and the order of steps of Pillow, OpenCV, torchvision, timm and Segment Anything.
 */
class PictureInputTest {

	@TempDir
	private Path temp;

	/** @return the values of the tensor, as far as they are from 0 to 1 */
	private List<Double> values(int width, int height, String input, BufferedImage picture) throws Exception {
		List<String> names = IntStream.range(0, width * height).mapToObj(i -> String.format(Locale.ROOT, "at%03d", i)).toList();
		Bench bench = new Bench(temp, names.toArray(String[]::new));
		bench.model(new Graph().input("images", Graph.FLOAT, 1, 1, height, width).constant("flat", new long[] { 1, names.size() }, 2).node("Reshape", "all <- images flat")
				.output("all", Graph.FLOAT, 1, names.size()));
		bench.describe("{'schemaVersion': 1, 'name': 'Mirror', 'task': 'classify', 'model': 'model.onnx', 'input': {'width': " + width + ", 'height': " + height
				+ ", 'channels': 'gray'" + input + "}, 'classes': ['" + String.join("', '", names) + "'], 'output': {'scores': 'probabilities'}, 'thresholds': {'most': "
				+ names.size() + "}}");
		SourceRecord one = bench.picture("picture.png", picture);
		return bench.predict(one).stream().sorted(Comparator.comparing(Annotation::getLabelClass)).map(found -> Annotations.score(found).orElseThrow()).toList();
	}

	private static BufferedImage black(int width, int height) {
		return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
	}

	/**
	 * Of 8 samples become 2, so that the triangle of Pillow reaches 4 to each side: around 2 and 6 it weighs the white sample 4 with 0.375 and 0.625 of 3.5 in
	 * all, and its cubic with 0.3896 and 0.7275 of 3.7422. OpenCV looks at 1.5 and 5.5 and sees nothing of it.
	 */
	@Test
	void whatShrinksIsSmoothedAsTheModelsKindIsUsedTo() throws Exception {
		BufferedImage picture = black(8, 1);
		picture.setRGB(4, 0, 0xFFFFFF);
		assertThat(values(2, 1, "", picture)).satisfiesExactly(of(27), of(46));
		assertThat(values(2, 1, ", 'interpolation': 'bilinear'", picture)).satisfiesExactly(of(27), of(46));
		assertThat(values(2, 1, ", 'interpolation': 'bicubic'", picture)).satisfiesExactly(of(27), of(50));
		assertThat(values(2, 1, ", 'interpolation': 'linear'", picture)).satisfiesExactly(of(0), of(0));
	}

	private static org.assertj.core.api.ThrowingConsumer<Double> of(int sample) {
		return value -> assertThat(value).isCloseTo(sample / 255.0, within(1e-5));
	}

	/** Rows as columns, and both at once: of 8 x 8 with one white sample each is 0.375 or 0.625 of 3.5 of what the other made of it, rounded between. */
	@Test
	void rowsAreSmoothedAfterColumns() throws Exception {
		BufferedImage high = black(1, 8);
		high.setRGB(0, 4, 0xFFFFFF);
		assertThat(values(1, 2, "", high)).satisfiesExactly(of(27), of(46));
		BufferedImage both = black(8, 8);
		both.setRGB(4, 4, 0xFFFFFF);
		// 27 * 0.375 / 3.5 = 2.9, 46 * 0.375 / 3.5 = 4.9, 27 * 0.625 / 3.5 = 4.8, 46 * 0.625 / 3.5 = 8.2; their grey is that of a sample.
		assertThat(values(2, 2, "", both)).satisfiesExactly(of(3), of(5), of(5), of(8));
	}

	/** Enlarged, both are between the two nearest: 0, 0.25, 0.75 and 1 of the way, to whole samples with Pillow: 63.75 and 191.25. */
	@Test
	void whatGrowsIsBetweenTheNearest() throws Exception {
		BufferedImage picture = black(2, 1);
		picture.setRGB(1, 0, 0xFFFFFF);
		assertThat(values(4, 1, "", picture)).satisfiesExactly(of(0), of(64), of(191), of(255));
		assertThat(values(4, 1, ", 'interpolation': 'linear'", picture).get(1)).isCloseTo(0.25, within(1e-5));
	}

	/** Segment Anything and DETR normalise first and pad with 0 then; YOLO pads with 114 and divides by 255 then. */
	@Test
	void whatIsAroundThePictureIsZeroOrGreyAsTheOriginalsHaveIt() throws Exception {
		BufferedImage picture = black(2, 1);
		picture.setRGB(0, 0, 0xFFFFFF);
		picture.setRGB(1, 0, 0xFFFFFF);
		// A value is (1 - 0.5) / 0.5 = 1 where it is white, and the padding would be -0.1 with 114.
		assertThat(values(2, 2, ", 'resize': 'corner', 'mean': 0.5, 'std': 0.5", picture)).containsExactly(1.0, 1.0, 0.0, 0.0);
		assertThat(values(2, 2, ", 'resize': 'letterbox'", picture)).satisfiesExactly(of(255), of(255), of(114), of(114));
		assertThat(values(2, 2, ", 'resize': 'corner', 'fill': 51", picture)).satisfiesExactly(of(255), of(255), of(51), of(51));
	}

	/**
	 * 9 / 0.7 is 12.86: timm takes 12 for the shorter side, of 24, so that the longer one becomes 12 * 40 / 24 = 20. The middle 9 begin at 1.5 and 5.5, which
	 * torchvision rounds to even numbers, 2 and 6: pixels 4 and 12 of the picture, and 18 of these each way.
	 */
	@Test
	void theMiddleIsCutFromWholePixels() throws Exception {
		BufferedImage picture = black(40, 24);
		for (int y = 4; y < 22; y++) {
			for (int x = 12; x < 30; x++) {
				picture.setRGB(x, y, 0xFFFFFF);
			}
		}
		assertThat(values(9, 9, ", 'resize': 'crop', 'crop': 0.7, 'interpolation': 'linear'", picture)).hasSize(81).containsOnly(1.0);
		assertThat(values(9, 9, ", 'resize': 'crop', 'crop': 0.7", picture).get(40)).isEqualTo(1);
	}
}
