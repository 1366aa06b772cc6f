/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;

/** What descends from COCO: panoptic segmentation, LVIS, keypoints, captions, results, and folders with several files. */
class CocoFamilyTest {

	private static final String KEYPOINTS = """
			{"images": [{"id": 1, "file_name": "a.png", "width": 8, "height": 6}],
			 "categories": [{"id": 1, "name": "person", "keypoints": ["nose", "tail"], "skeleton": [[1, 2]]}],
			 "annotations": [{"id": 4, "image_id": 1, "category_id": 1, "keypoints": [1, 2, 2, 0, 0, 0], "num_keypoints": 1, "bbox": [1, 1, 4, 4], "area": 16, "iscrowd": 0, "segmentation": []}]}
			""";
	private static final String CAPTIONS = """
			{"images": [{"id": 1, "file_name": "a.png", "width": 8, "height": 6}],
			 "annotations": [{"id": 4, "image_id": 1, "caption": "A cat, asleep"}]}
			""";
	private static final String RESULTS = """
			[{"image_id": 7, "category_id": 3, "bbox": [1, 2, 3, 4], "score": 0.5}, {"image_id": 9, "category_id": 1, "bbox": [0, 0, 1, 1], "score": 0.25}]
			""";
	private static final String LVIS = """
			{"images": [{"id": 1, "coco_url": "http://images.cocodataset.org/val2017/a.png", "width": 8, "height": 6, "neg_category_ids": [2], "not_exhaustive_category_ids": []}],
			 "categories": [{"id": 1, "name": "cat", "synset": "cat.n.01", "synonyms": ["cat"], "def": "a cat", "frequency": "f", "image_count": 1, "instance_count": 1}],
			 "annotations": [{"id": 4, "image_id": 1, "category_id": 1, "segmentation": [[1, 1, 4, 1, 4, 4]], "bbox": [1, 1, 3, 3], "area": 4.5}]}
			""";
	private static final String PANOPTIC = """
			{"info": {"year": 2026},
			 "images": [{"id": 5, "file_name": "a.png", "width": 3, "height": 2, "license": 1}],
			 "categories": [{"id": 2, "name": "sky", "isthing": 0, "supercategory": "outdoor"}, {"id": 3, "name": "cat", "isthing": 1, "supercategory": ""}],
			 "annotations": [{"image_id": 5, "file_name": "a.png", "segments_info": [
			   {"id": 66051, "category_id": 2, "area": 2, "bbox": [1, 0, 1, 2], "iscrowd": 0}, {"id": 7, "category_id": 3, "area": 1, "bbox": [2, 1, 1, 1], "iscrowd": 1}]}]}
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	/** 66051 is 3 + 256 * 2 + 65536 * 1. */
	static void seedPanoptic(Golden golden) throws IOException {
		BufferedImage segments = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
		segments.setRGB(1, 0, 0x030201);
		segments.setRGB(1, 1, 0x030201);
		segments.setRGB(2, 1, 0x070000);
		golden.file("annotations/panoptic_val.json", PANOPTIC).image("annotations/panoptic_val/a.png", segments).image("images/a.png", 3, 2);
	}

	static void seedLvis(Golden golden) throws IOException {
		golden.file("lvis.json", LVIS);
	}

	static void seedResults(Golden golden) throws IOException {
		golden.file("results.json", RESULTS);
	}

	@Test
	void keypointsAreKeypoints() throws Exception {
		golden.file("a.json", KEYPOINTS).image("a.png", 8, 6);
		assertThat(golden.detected("a.json")).isEqualTo("coco");
		assertThat(golden.says("coco", "a.json", Map.of())).isEqualTo("a.png 8x6\n  person {keypoints:[1.0,2.0,2,0.0,0.0,0]}\n");
		golden.comesBack("coco", "a.json", Map.of(), Map.of());
	}

	@Test
	void theBoxOfKeypointsTravelsToYolo() throws IOException {
		golden.file("a.json", KEYPOINTS).image("a.png", 8, 6);
		golden.convert("coco", "a.json", Map.of(), "yolo", temp.resolve("yolo"), Map.of("precision", "3"));
		assertThat(temp.resolve("yolo/labels/a.txt")).hasContent("0 0.375 0.500 0.500 0.667 0.125 0.333 2 0.000 0.000 0");
	}

	@Test
	void captionsAreAttributesOfTheWhole() throws Exception {
		golden.file("a.json", CAPTIONS);
		assertThat(golden.says("coco", "a.json", Map.of())).isEqualTo("a.png 8x6 (no media)\n  - {whole:true} caption=A cat, asleep\n");
		golden.comesBack("coco", "a.json", Map.of(), Map.of());
	}

	@Test
	void resultsAreAListAlone() throws Exception {
		golden.file("results.json", RESULTS);
		assertThat(golden.detected("results.json")).isEqualTo("coco");
		assertThat(golden.says("coco", "results.json", Map.of())).isEqualTo("""
				7 0x0 (no media)
				  category 3 {box:[1,2,3,4]} score=0.5
				9 0x0 (no media)
				  category 1 {box:[0,0,1,1]} score=0.25
				""");
		golden.comesBack("coco", "results.json", Map.of(), Map.of());
	}

	@Test
	void severalFilesAreOneDatasetWithSplits() throws IOException {
		golden.file("annotations/person_keypoints_train2017.json", KEYPOINTS).file("annotations/person_keypoints_val2017.json", KEYPOINTS)
				.file("annotations/captions_val2017.json", CAPTIONS).image("train2017/a.png", 8, 6);
		assertThat(golden.says("coco", "", Map.of())).contains("a.png 8x6 split=train", "a.png 8x6 split=val",
				"lost 1 x files of captions: each kind is read by itself, with -o kind=captions");
		assertThat(golden.says("coco", "", Map.of("kind", "captions"))).contains("caption=A cat, asleep");
	}

	@Test
	void lvisIsFoundOutAndComesBack() throws Exception {
		seedLvis(golden);
		assertThat(golden.detected("lvis.json")).isEqualTo("lvis");
		assertThat(golden.says("lvis", "lvis.json", Map.of())).isEqualTo("val2017/a.png 8x6 (no media)\n  cat {polygon:[[[1,1,4,1,4,4]]]}\n");
		golden.comesBack("lvis", "lvis.json", Map.of(), Map.of());
	}

	@Test
	void namesThatNoFileCanHaveAreRefusedWithTheirLine() throws Exception {
		golden.file("lvis.json", LVIS.replace("a.png", "a\\u0000.png")).image("images/val2017/a.png", 8, 6);
		assertThatThrownBy(() -> golden.says("lvis", "lvis.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 1").hasMessageContaining("NUL");
	}

	@Test
	void panopticSegmentsAreMasks() throws Exception {
		seedPanoptic(golden);
		assertThat(golden.detected("")).isEqualTo("coco-panoptic");
		assertThat(golden.says("coco-panoptic", "", Map.of())).isEqualTo("a.png 3x2 split=val\n  sky {mask:{width:3,height:2,rle:222}}\n  cat {mask:{width:3,height:2,rle:51}} crowd\n");
		golden.comesBack("coco-panoptic", "", Map.of(), Map.of());
		Files.delete(golden.folder().resolve("annotations/panoptic_val/a.png"));
		assertThatThrownBy(() -> golden.says("coco-panoptic", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 4").hasMessageContaining("not there");
	}

	@Test
	void segmentsOfMorePixelsThanTheirBytesCanHoldAreRefused() throws Exception {
		seedPanoptic(golden);
		Path segments = golden.folder().resolve("annotations/panoptic_val/a.png");
		byte[] png = Files.readAllBytes(segments);
		// The height stands after the signature, the length and the name of the first chunk and the width.
		ByteBuffer.wrap(png).putInt(20, 30_000_000);
		Files.write(segments, png);
		assertThatThrownBy(() -> golden.says("coco-panoptic", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("90000000 pixels");
	}

	@Test
	void realFilesAgreeWithTheirFolders() throws IOException {
		Path real = Installed.realFiles("formats/coco_dataset");
		Map<String, Integer> counts = Map.of("coco", 3, "coco_captions", 3, "coco_image_info", 0, "coco_instances", 3, "coco_labels", 3, "coco_panoptic", 3,
				"coco_person_keypoints", 3, "coco_roboflow", 3, "coco_stuff", 2, "mmdet_coco", 3);
		for (Map.Entry<String, Integer> one : counts.entrySet()) {
			String format = Installed.formats().detect(real.resolve(one.getKey())).orElseThrow().id();
			assertThat(format).as(one.getKey()).isEqualTo(one.getKey().equals("coco_panoptic") ? "coco-panoptic" : "coco");
			assertThat(golden.says(format, real.resolve(one.getKey()), Map.of()).lines().filter(line -> line.startsWith("  "))).as(one.getKey()).hasSize(one.getValue());
		}
	}
}
