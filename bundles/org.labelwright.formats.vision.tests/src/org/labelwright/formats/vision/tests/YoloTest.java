/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.LossReport.Loss;

/** YOLO as docs.ultralytics.com/datasets describes it, and the older layouts of Darknet. */
class YoloTest {

	private static final String YAML = """
			path: .
			train: images/train
			val: images/val
			names:
			- cat
			- big dog
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() throws IOException {
		golden = new Golden(temp);
		seed(golden);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("data.yaml", YAML).image("images/train/a.png", 20, 10).image("images/val/a.png", 4, 4).image("images/val/b.png", 4, 4)
				.file("labels/train/a.txt", "1 0.500000 0.500000 0.250000 0.200000\n0 0.125 0.5 0.25 1\n").file("labels/val/a.txt", "");
	}

	static void seedPose(Golden golden) throws IOException {
		golden.file("data.yaml", YAML.replace("val: images/val\n", "") + "kpt_shape:\n- 2\n- 3\nflip_idx:\n- 1\n- 0\n").image("images/train/a.png", 20, 10)
				.file("labels/train/a.txt", "0 0.5 0.5 0.2 0.4 0.45 0.5 2 0 0 0\n");
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(golden.detected("")).isEqualTo("yolo");
		assertThat(golden.detected("data.yaml")).isEqualTo("yolo");
	}

	@Test
	void boxesAreCentreAndSizeInPartsOfTheImage() throws IOException {
		assertThat(golden.says("yolo", "", Map.of())).isEqualTo("""
				train/a.png 20x10 split=train
				  big dog {box:[7.5,4,5,2]}
				  cat {box:[0,0,5,10]}
				val/a.png 4x4 split=val
				val/b.png 4x4 split=val
				""");
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("yolo", "", Map.of(), Map.of());
	}

	@Test
	void columnsSayTheTask() throws Exception {
		golden.file("labels/train/a.txt", "0 0.1 0.1 0.5 0.1 0.5 0.9\n1 0 0 1 0 1 1 0 1\n");
		assertThat(golden.says("yolo", "", Map.of())).contains("  cat {polygon:[[[2,1,10,1,10,9]]]}\n  big dog {polygon:[[[0,0,20,0,20,10,0,10]]]}\n");
		golden.comesBack("yolo", "", Map.of(), Map.of());
		golden.file("labels/train/a.txt", "1 0.25 0.1 0.75 0.1 0.75 0.5 0.25 0.5\n");
		assertThat(golden.says("yolo", "", Map.of())).contains("  big dog {rotatedBox:[10,3,10,4,0]}\n");
		assertThat(golden.says("yolo", "", Map.of("kind", "segment"))).contains("  big dog {polygon:");
		golden.file("labels/train/a.txt", "1 0.5 0.5 0.25 0.25 0.875\n");
		assertThat(golden.says("yolo", "", Map.of())).contains("score=0.875");
	}

	/** Right angles are those of the pixels: the image is not square. */
	@Test
	void turnedBoxesComeBackWithoutBeingTold() throws Exception {
		golden.file("labels/train/a.txt", "1 0.5 0.2 0.6 0.4 0.4 0.8 0.3 0.6\n");
		assertThat(golden.says("yolo", "", Map.of())).contains("  big dog {rotatedBox:[9,5,");
		golden.convert("yolo", "", Map.of(), "yolo", temp.resolve("obb"), Map.of());
		assertThat(temp.resolve("obb/data.yaml")).content().contains("task: obb");
		golden.file("labels/train/a.txt", "1 0.5 0.2 0.6 0.4 0.4 0.8 0.3 0.6 0.75\n");
		assertThat(golden.says("yolo", "", Map.of())).contains("  big dog {rotatedBox:[9,5,").contains("score=0.75");
		golden.file("labels/train/a.txt", "1 0.5 0.2 0.6 0.4 0.4 0.8 0.1 0.9\n");
		assertThat(golden.says("yolo", "", Map.of())).contains("  big dog {polygon:");
	}

	/** Polygons of four right angles look like turned boxes; the file of our own export says what they are. */
	@Test
	void polygonsOfFourCornersStayPolygons() throws Exception {
		golden.file("labels/train/a.txt", "1 0.5 0.2 0.6 0.4 0.4 0.8 0.3 0.6\n");
		golden.convert("yolo", "", Map.of("kind", "segment"), "yolo", temp.resolve("four"), Map.of());
		assertThat(temp.resolve("four/data.yaml")).content().contains("task: segment");
		assertThat(golden.says("yolo", temp.resolve("four"), Map.of())).contains("  big dog {polygon:");
	}

	@Test
	void scoresThatAreNotWrittenNameTheOption() throws Exception {
		golden.file("labels/train/a.txt", "1 0.5 0.5 0.25 0.25 0.875\n");
		golden.comesBack("yolo", "", Map.of(), Map.of());
		LossReport losses = golden.convert("yolo", "", Map.of(), "yolo", temp.resolve("turned"), Map.of("kind", "obb"));
		assertThat(losses.losses()).filteredOn(loss -> loss.what().equals("scores")).singleElement().satisfies(loss -> assertThat(loss.why()).contains("-o scores=true"));
		LossReport scored = golden.convert("yolo", "", Map.of(), "yolo", temp.resolve("scored"), Map.of("kind", "obb", "scores", "true"));
		assertThat(scored.losses()).extracting(Loss::what).containsExactly("box");
		assertThat(temp.resolve("scored/labels/train/a.txt")).content().endsWith(" 0.875000\n");
	}

	@Test
	void keypointsFollowTheBox() throws Exception {
		Golden pose = new Golden(Files.createDirectory(temp.resolve("pose")));
		seedPose(pose);
		assertThat(pose.says("yolo", "", Map.of())).contains("  cat {keypoints:[9.0,5.0,2,0.0,0.0,0]}\n");
		pose.comesBack("yolo", "", Map.of(), Map.of());
	}

	/** As CVAT and Label Studio export them where images are not asked for. */
	@Test
	void labelsWithoutImagesAreRead() throws IOException {
		Golden cvat = new Golden(Files.createDirectory(temp.resolve("cvat"))).file("obj.data", "classes = 1\ntrain = data/train.txt\nnames = data/obj.names\n")
				.file("obj.names", "big cat\n").file("train.txt", "data/obj_train_data/f 0.png\n").file("obj_train_data/f 0.txt", "0 0.500000 0.5 0.2 0.25\n");
		assertThat(cvat.detected("")).isEqualTo("yolo");
		assertThat(cvat.says("yolo", "", Map.of())).startsWith("obj_train_data/f 0.jpg 0x0 split=train (no media)\n  big cat {box:[0.4,0.375,0.2,0.25]}\n").contains("places in pixels");
		assertThat(cvat.says("yolo", "", Map.of("width", "100", "height", "80")))
				.isEqualTo("obj_train_data/f 0.jpg 100x80 split=train (no media)\n  big cat {box:[40,30,20,20]}\n");
		cvat.convert("yolo", "", Map.of(), "yolo", temp.resolve("again"), Map.of());
		assertThat(temp.resolve("again/labels/train/obj_train_data/f 0.txt")).hasContent("0 0.500000 0.5 0.2 0.25");
		Golden studio = new Golden(Files.createDirectory(temp.resolve("studio"))).file("classes.txt", "cat\ndog\n").file("notes.json", "{\"categories\":[]}")
				.file("labels/a1-b.txt", "1 0.5 0.5 0.2 0.2\n");
		assertThat(studio.detected("")).isEqualTo("yolo");
		assertThat(studio.says("yolo", "", Map.of())).startsWith("a1-b.jpg 0x0 (no media)\n  dog {box:");
	}

	@Test
	void olderLayoutsAreKnown() throws IOException {
		Path real = Installed.realFiles("formats/yolo_dataset");
		for (String folder : new String[] { "strict", "labels", "annotations" }) {
			assertThat(Installed.formats().detect(real.resolve(folder)).orElseThrow().id()).isEqualTo("yolo");
			assertThat(golden.says("yolo", real.resolve(folder), Map.of()).lines().filter(line -> line.startsWith("  ")).toList()).as(folder)
					.hasSize(folder.equals("labels") ? 4 : 2).first().asString().startsWith("  label_2 {box:");
		}
	}

	@Test
	void otherShapesAreALoss() throws IOException {
		golden.file("labels/train/a.txt", "0 0.1 0.1 0.5 0.1 0.5 0.9\n");
		LossReport losses = golden.convert("yolo", "", Map.of(), "yolo", temp.resolve("boxes"), Map.of("kind", "detect", "precision", "3"));
		assertThat(losses.losses()).singleElement().satisfies(loss -> {
			assertThat(loss.what()).isEqualTo("polygon");
			assertThat(loss.places()).singleElement().satisfies(place -> assertThat(place.item()).isEqualTo("train/a.png"));
		});
		assertThat(temp.resolve("boxes/labels/train/a.txt")).hasContent("0 0.300 0.500 0.400 0.800");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("labels/train/a.txt", "0 0.5 0.5 0.2 0.2\n7 0.5 0.5 0.2 0.2\n");
		assertThatThrownBy(() -> golden.says("yolo", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.txt, line 2").hasMessageContaining("class 7");
		golden.file("labels/train/a.txt", "0 0.5 0.5 nan 0.2\n");
		assertThatThrownBy(() -> golden.says("yolo", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.txt, line 1");
		golden.file("data.yaml", "names: [a\n");
		assertThatThrownBy(() -> golden.says("yolo", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("data.yaml");
	}
}
