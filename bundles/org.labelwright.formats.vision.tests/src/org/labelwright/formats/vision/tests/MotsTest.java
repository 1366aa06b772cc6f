/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;

/** MOTS as its page describes it: lines with run lengths, and PNG images of 16 bits. */
class MotsTest {

	/** On 4 x 3 pixels, column by column; the first three runs are characters from '0' on (see COCO's maskApi.c): "318" is 3 pixels outside, 1 inside, 8 outside. */
	private static final String LINES = """
			1 2001 2 3 4 318
			1 1005 1 3 4 525
			2 10000 10 3 4 0<
			2 2001 2 3 4 417
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("train/MOTS20-02/gt/gt.txt", LINES).file("train/MOTS20-02/seqinfo.ini", "[Sequence]\nname=MOTS20-02\n")
				.image("train/MOTS20-02/img1/000001.jpg", 4, 3).image("train/MOTS20-02/img1/000003.jpg", 4, 3);
	}

	static void seedPng(Golden golden) throws IOException {
		BufferedImage ids = new BufferedImage(4, 3, BufferedImage.TYPE_USHORT_GRAY);
		int[][] pixels = { { 1, 0, 2001 }, { 2, 0, 2001 }, { 0, 2, 1005 }, { 3, 2, 10000 } };
		for (int[] pixel : pixels) {
			ids.getRaster().setSample(pixel[0], pixel[1], 0, pixel[2]);
		}
		golden.image("train/instances/0002/000000.png", ids).image("train/images/0002/000000.png", 4, 3);
	}

	/** The tools of COCO do not load an annotation without category_id. */
	@Test
	void regionsWithoutAClassAreReportedWhereCocoIsWritten() throws IOException {
		seed(golden);
		assertThat(golden.convert("mots", "", Map.of(), "coco", temp.resolve("coco.json"), Map.of()).losses())
				.anySatisfy(loss -> assertThat(loss.what()).isEqualTo("annotations without a class"));
	}

	@Test
	void aLineIsAMask() throws Exception {
		seed(golden);
		assertThat(golden.detected("")).isEqualTo("mots");
		assertThat(golden.detected("train")).isEqualTo("mots");
		assertThat(golden.detected("train/MOTS20-02/gt/gt.txt")).isEqualTo("mots");
		assertThat(golden.says("mots", "", Map.of())).isEqualTo("""
				train/MOTS20-02/img1/000001.jpg 4x3 split=train
				  pedestrian {mask:{width:4,height:3,rle:318}}
				  car {mask:{width:4,height:3,rle:525}}
				train/MOTS20-02/000002.jpg 4x3 split=train (no media)
				  - {mask:{width:4,height:3,rle:0<}} crowd
				  pedestrian {mask:{width:4,height:3,rle:417}}
				train/MOTS20-02/img1/000003.jpg 4x3 split=train
				""");
	}

	@Test
	void linesComeBack() throws Exception {
		golden.file("train/MOTS20-02/gt/gt.txt", "1 2001 2 3 4 318\n1 1005 1 3 4 615\n").image("train/MOTS20-02/img1/000001.jpg", 4, 3)
				.image("train/MOTS20-02/img1/000003.jpg", 4, 3).file("train/MOTS20-02/seqinfo.ini", "[Sequence]\nname=MOTS20-02\n");
		golden.comesBack("mots", "", Map.of(), Map.of());
	}

	@Test
	void imagesOfNumbersComeBack() throws Exception {
		seedPng(golden);
		assertThat(golden.detected("")).isEqualTo("mots");
		assertThat(golden.says("mots", "", Map.of()).lines().map(line -> line.replaceAll(" \\{mask.*}", ""))).containsExactly(
				"train/images/0002/000000.png 4x3 split=train", "  car", "  pedestrian", "  - crowd");
		golden.comesBack("mots", "", Map.of(), Map.of());
	}

	@Test
	void eachLayoutSaysTheSame() throws Exception {
		seedPng(golden);
		String said = golden.says("mots", "", Map.of()).replaceAll("train/.*png", "");
		for (String layout : new String[] { "gt", "text", "png" }) {
			assertThat(golden.convert("mots", "", Map.of(), "mots", temp.resolve(layout), Map.of("layout", layout)).losses()).isEmpty();
			assertThat(golden.says("mots", temp.resolve(layout), Map.of()).replaceAll("train/.*png", "")).as(layout).isEqualTo(said);
		}
		assertThat(temp.resolve("gt/train/0002/gt/gt.txt")).content().contains("0 1005 1 3 4 ");
		assertThat(temp.resolve("text/train/instances_txt/0002.txt")).isRegularFile();
	}

	@Test
	void otherClassesHaveAListAndOverlapsAreReported() throws Exception {
		golden.file("a.json", """
				{"version": "5", "flags": {}, "imagePath": "a.png", "imageData": null, "imageHeight": 6, "imageWidth": 8, "shapes": [
				 {"label": "cat", "points": [[1, 1], [5, 1], [5, 5], [1, 5]], "shape_type": "polygon", "group_id": null, "flags": {}},
				 {"label": "dog", "points": [[3, 1], [7, 1], [7, 5], [3, 5]], "shape_type": "polygon", "group_id": null, "flags": {}}]}
				""").image("a.png", 8, 6);
		LossReport losses = golden.convert("labelme", "a.json", Map.of(), "mots", temp.resolve("out"), Map.of());
		assertThat(losses.losses()).extracting(loss -> loss.count() + " " + loss.what()).containsExactlyInAnyOrder("2 polygon", "1 overlaps", "1 names of images");
		assertThat(temp.resolve("out/gt/labels.txt")).hasContent("cat\ndog");
		assertThat(golden.says("mots", temp.resolve("out"), Map.of()).lines().map(line -> line.replaceAll(" \\{mask.*}", ""))).containsExactly("img1/000001.png 8x6", "  cat", "  dog");
	}

	@Test
	void badLinesAreRefusedWithTheirPlace() throws Exception {
		refused("1 2001 2 3 4 31\n", "line 1", "add up");
		refused("1 2001 2 3 4 318\n1 2002 2 4 4 318\n", "line 2", "one size");
		refused("1 2001 2 3 4 318\n1 7001 7 3 4 318\n", "line 2", "class");
		refused("1 2001 2 3 4 318\n1 2001 2 3 4\n", "line 2", "6 columns");
	}

	private void refused(String text, String place, String words) throws IOException {
		golden.file("gt/gt.txt", text);
		assertThatThrownBy(() -> golden.says("mots", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("gt.txt").hasMessageContaining(place).hasMessageContaining(words);
	}
}
