/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;

/** KITTI, MOTChallenge and Cityscapes: what cars and cameras in streets see. */
class DrivingTest {

	private static final String KITTI = """
			Car 0.50 1 -1.57 10.00 20.00 30.50 44.00 1.50 1.60 3.70 2.00 1.60 20.00 -1.50
			Person_sitting 0.00 3 -10 1 2 3 4 -1 -1 -1 -1000 -1000 -1000 -10 0.75
			DontCare -1 -1 -10 503.89 169.71 590.61 190.13 -1 -1 -1 -1000 -1000 -1000 -10
			""";
	private static final String GT = """
			1,1,3,4,5,6,1,1,0.50000
			2,1,4,4,5,6,1,1,1
			2,7,1,1,2.5,2,0,3,-1
			""";
	private static final String INFO = "[Sequence]\nname=MOT17-02\nimDir=img1\nframeRate=30\nseqLength=3\nimWidth=16\nimHeight=12\nimExt=.jpg\n";
	private static final String POLYGONS = """
			{"imgHeight": 6, "imgWidth": 8, "objects": [
			 {"label": "road", "polygon": [[0, 3], [8, 3], [8, 6], [0, 6]]},
			 {"label": "cargroup", "polygon": [[1, 1], [4, 1], [4, 4]], "id": 3, "user": "a"},
			 {"label": "car", "polygon": [[5, 1], [7, 1], [7, 3], [5, 3]]}]}
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	static void seedKitti(Golden golden) throws IOException {
		golden.file("training/label_2/000001.txt", KITTI).image("training/image_2/000001.png", 40, 50).image("testing/image_2/000001.png", 4, 5)
				.file("training/label_2/000002.txt", "");
	}

	static void seedMot(Golden golden) throws IOException {
		golden.file("train/MOT17-02/gt/gt.txt", GT).file("train/MOT17-02/seqinfo.ini", INFO).image("train/MOT17-02/img1/000001.jpg", 16, 12);
	}

	static void seedCityscapes(Golden golden) throws IOException {
		golden.file("gtFine/train/ulm/ulm_000001_000019_gtFine_polygons.json", POLYGONS).image("leftImg8bit/train/ulm/ulm_000001_000019_leftImg8bit.png", 8, 6)
				.image("leftImg8bit/test/bonn/bonn_000001_000019_leftImg8bit.png", 8, 6);
	}

	static void seedCityscapesMasks(Golden golden) throws IOException {
		BufferedImage ids = new BufferedImage(3, 2, BufferedImage.TYPE_USHORT_GRAY);
		int[] values = { 7, 7, 26000, 26001, 26, 0 };
		for (int i = 0; i < values.length; i++) {
			ids.getRaster().setSample(i % 3, i / 3, 0, values[i]);
		}
		golden.image("gtFine/val/ulm/ulm_000001_000019_gtFine_instanceIds.png", ids).image("leftImg8bit/val/ulm/ulm_000001_000019_leftImg8bit.png", 3, 2);
	}

	@Test
	void kittiHasALineABox() throws Exception {
		seedKitti(golden);
		assertThat(golden.detected("")).isEqualTo("kitti");
		assertThat(golden.detected("training")).isEqualTo("kitti");
		assertThat(golden.detected("training/label_2/000001.txt")).isEqualTo("kitti");
		assertThat(golden.says("kitti", "", Map.of())).isEqualTo("""
				testing/000001.png 4x5 split=test
				training/000001.png 40x50 split=train
				  Car {box:[10,20,20.5,24]} occluded truncated occlusion=1 truncation=0.5
				  Person_sitting {box:[1,2,2,2]} occlusion=3 truncation=0 score=0.75
				  DontCare {box:[503.89,169.71,86.72000000000003,20.419999999999987]} crowd
				training/000002.png 0x0 split=train (no media)
				""");
	}

	@Test
	void kittiComesBackToTheLastZero() throws Exception {
		seedKitti(golden);
		Files.delete(golden.folder().resolve("training/label_2/000002.txt"));
		golden.comesBack("kitti", "", Map.of(), Map.of());
	}

	/** Many keep KITTI's lines in folders of other names. */
	@Test
	void kittiMayLieInLabelsAndImages() throws IOException {
		String line = "Car 0.00 0 -10 10.00 20.00 30.00 40.00 -1 -1 -1 -1000 -1000 -1000 -10\n";
		golden.file("a/labels/000001.txt", line).image("a/images/000001.png", 100, 50).file("b/training/labels/000002.txt", line).image("b/training/images/000002.png", 100, 50);
		assertThat(golden.detected("a")).isEqualTo("kitti");
		assertThat(golden.says("kitti", "a", Map.of())).startsWith("000001.png 100x50\n").doesNotContain("labels").doesNotContain("split");
		assertThat(golden.says("kitti", "a/labels", Map.of())).startsWith("000001.png 100x50\n");
		assertThat(golden.says("kitti", "b", Map.of())).startsWith("training/000002.png 100x50 split=train\n");
	}

	@Test
	void kittiIsFoundOutBelowFoldersAndBehindEmptyFiles() throws Exception {
		for (int i = 0; i < 30; i++) {
			golden.file("label_2/a/" + i + ".txt", "");
		}
		golden.file("label_2/b/1.txt", KITTI);
		assertThat(golden.detected("")).isEqualTo("kitti");
	}

	@Test
	void whatKittiCannotSayIsReported() throws Exception {
		golden.file("a.json", """
				{"version": "5", "flags": {}, "imagePath": "a.png", "imageData": null, "imageHeight": 6, "imageWidth": 8, "shapes": [
				 {"label": "big cat", "points": [[1, 1], [4, 1], [4, 4]], "shape_type": "polygon", "group_id": null, "flags": {"wild": true}}]}
				""");
		LossReport losses = golden.convert("labelme", "a.json", Map.of(), "kitti", temp.resolve("out"), Map.of("media", "false"));
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactlyInAnyOrder("polygon", "attributes", "names of classes");
		assertThat(temp.resolve("out/label_2/a.txt")).hasContent("big_cat 0 0 -10 1 1 4 4 -1 -1 -1 -1000 -1000 -1000 -10\n");
	}

	@Test
	void badKittiIsRefusedWithItsPlace() throws Exception {
		golden.file("label_2/a.txt", KITTI.replace(" 20.00 -1.50", " 20.00"));
		refused("kitti", "", "a.txt, line 1", "15 columns");
		golden.file("label_2/a.txt", KITTI.replace("10.00 20.00 30.50", "10.00 20.00 9"));
		refused("kitti", "", "a.txt, line 1", "before it begins");
		golden.file("label_2/a.txt", KITTI.replace("0.75", "high"));
		refused("kitti", "", "a.txt, line 2", "column 16");
	}

	@Test
	void framesOfMotAreItems() throws Exception {
		seedMot(golden);
		assertThat(golden.detected("")).isEqualTo("mot");
		assertThat(golden.detected("train/MOT17-02")).isEqualTo("mot");
		assertThat(golden.detected("train/MOT17-02/gt/gt.txt")).isEqualTo("mot");
		assertThat(golden.says("mot", "", Map.of())).isEqualTo("""
				train/MOT17-02/img1/000001.jpg 16x12 split=train
				  Pedestrian {box:[2,3,5,6]} visibility=0.5
				train/MOT17-02/img1/000002.jpg 16x12 split=train (no media)
				  Pedestrian {box:[3,3,5,6]} visibility=1
				  Car {box:[0,0,2.5,2]} ignored=true
				train/MOT17-02/img1/000003.jpg 16x12 split=train (no media)
				""");
	}

	@Test
	void motComesBack() throws Exception {
		seedMot(golden);
		// Frames without images would be reported, so there are all of them.
		golden.image("train/MOT17-02/img1/000002.jpg", 16, 12).image("train/MOT17-02/img1/000003.jpg", 16, 12);
		golden.comesBack("mot", "", Map.of(), Map.of());
	}

	@Test
	void detectionsOfMotHaveScores() throws Exception {
		golden.file("MOT15/det/det.txt", "1,-1,3,4,5,6,0.9,-1,-1,-1\n2,-1,3,4,5,6,0.5,-1,-1,-1\n").image("MOT15/img1/000001.jpg", 9, 9).image("MOT15/img1/000002.jpg", 9, 9);
		assertThat(golden.says("mot", "MOT15", Map.of())).contains("Pedestrian {box:[2,3,5,6]} score=0.9");
		golden.comesBack("mot", "", Map.of(), Map.of());
	}

	@Test
	void badMotIsRefusedWithItsPlace() throws Exception {
		golden.file("gt/gt.txt", GT.replace(",0,3,-1", ",0,33,-1"));
		refused("mot", "", "gt.txt, line 3", "from 1 to 13");
		golden.file("gt/gt.txt", GT.replace("2,1,4", "2.5,1,4"));
		refused("mot", "", "gt.txt, line 2", "whole number");
		golden.file("gt/gt.txt", GT).file("seqinfo.ini", INFO.replace("img1", "../.."));
		refused("mot", "", "seqinfo.ini", "leads out");
	}

	@Test
	void realSequencesOfMotAreRead() throws IOException {
		Path real = Installed.realFiles("formats/mot_dataset");
		assertThat(golden.says("mot", real, Map.of())).isEqualTo("""
				mot_seq/img1/000001.jpg 16x16
				  label_2 {box:[-1,3,4,8]} visibility=1
				mot_seq_with_seqinfo/img1/000001.jpg 16x16 (no media)
				  label_2 {box:[-1,3,4,8]} visibility=1
				""");
	}

	@Test
	void cityscapesHasPolygons() throws Exception {
		seedCityscapes(golden);
		assertThat(golden.detected("")).isEqualTo("cityscapes");
		assertThat(golden.detected("gtFine/train/ulm/ulm_000001_000019_gtFine_polygons.json")).isEqualTo("cityscapes");
		assertThat(golden.says("cityscapes", "", Map.of())).isEqualTo("""
				test/bonn/bonn_000001_000019_leftImg8bit.png 8x6 split=test
				train/ulm/ulm_000001_000019_leftImg8bit.png 8x6 split=train
				  road {polygon:[[[0,3,8,3,8,6,0,6]]]}
				  car {polygon:[[[1,1,4,1,4,4]]]} crowd
				  car {polygon:[[[5,1,7,1,7,3,5,3]]]}
				""");
		golden.comesBack("cityscapes", "", Map.of(), Map.of());
	}

	@Test
	void cityscapesHasImagesOfIds() throws Exception {
		seedCityscapesMasks(golden);
		assertThat(golden.detected("")).isEqualTo("cityscapes");
		String said = golden.says("cityscapes", "", Map.of());
		assertThat(said.lines().map(DrivingTest::withoutMask)).containsExactly("val/ulm/ulm_000001_000019_leftImg8bit.png 3x2 split=val", "  road",
				"  car crowd", "  car", "  car");
		LossReport losses = golden.convert("cityscapes", "", Map.of(), "cityscapes", temp.resolve("out"), Map.of("write", "masks"));
		assertThat(losses.losses()).isEmpty();
		assertThat(golden.says("cityscapes", temp.resolve("out"), Map.of())).isEqualTo(said);
		assertThat(golden.convert("cityscapes", "", Map.of(), "cityscapes", temp.resolve("polygons"), Map.of()).losses()).extracting(LossReport.Loss::what)
				.containsExactly("mask");
	}

	@Test
	void badCityscapesIsRefusedWithItsPlace() throws Exception {
		String file = "gtFine/train/ulm/ulm_000001_000019_gtFine_polygons.json";
		golden.file(file, POLYGONS.replace("[7, 1]", "[7]"));
		refused("cityscapes", "", "polygons.json", "objects[2]");
		golden.file(file, POLYGONS.replace("\"imgWidth\": 8", "\"imgWidth\": -8"));
		refused("cityscapes", "", "polygons.json", "imgWidth");
		golden.file(file, POLYGONS.substring(0, 60));
		refused("cityscapes", "", "polygons.json", "not whole");
	}

	/** The counts follow from the pixels: each file has five, read out of the PNG by hand. */
	@Test
	void realCityscapesAreRead() throws IOException {
		Path real = Installed.realFiles("formats/cityscapes_dataset");
		assertThat(Installed.formats().detect(real.resolve("dataset"))).hasValueSatisfying(format -> assertThat(format.id()).isEqualTo("cityscapes"));
		assertThat(golden.says("cityscapes", real.resolve("dataset"), Map.of()).lines().map(DrivingTest::withoutMask)).containsExactly(
				"test/defaultcity/defaultcity_000001_000031_leftImg8bit.png 5x1 split=test", "  out of roi", "  truck crowd",
				"test/defaultcity/defaultcity_000001_000032_leftImg8bit.png 5x1 split=test", "  out of roi", "  wall", "  train crowd",
				"train/defaultcity/defaultcity_000002_000045_leftImg8bit.png 5x1 split=train", "  out of roi", "  person crowd",
				"val/defaultcity/defaultcity_000001_000019_leftImg8bit.png 5x1 split=val", "  ego vehicle", "  out of roi");
		assertThat(golden.says("cityscapes", real.resolve("train_dataset"), Map.of()).lines().map(DrivingTest::withoutMask).filter(line -> line.startsWith("  ")))
				.containsExactlyInAnyOrder("  out of roi", "  truck", "  truck", "  out of roi", "  wall", "  train", "  out of roi", "  person", "  ego vehicle", "  out of roi");
	}

	private static String withoutMask(String line) {
		return line.replaceAll(" \\{mask.*}", "");
	}

	private void refused(String format, String path, String place, String words) {
		assertThatThrownBy(() -> golden.says(format, path, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining(place).hasMessageContaining(words);
	}
}
