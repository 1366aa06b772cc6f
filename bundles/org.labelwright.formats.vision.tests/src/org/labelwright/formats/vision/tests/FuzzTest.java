/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.LossReport;

/** Every importer of an image format reads changed files or refuses them; see {@link Fuzzer}. */
class FuzzTest {

	private static final List<Seed> SEEDS = List.of(Seed.of("labelme", LabelMeTest::seed), Seed.of("labelme", LabelMeXmlTest::seed), Seed.of("coco", FuzzTest::coco), Seed.of("voc", VocTest::seed), new Seed("csv", "boxes.csv", java.util.Map.of(), TableTest::seedCsv), new Seed("csv", "segments.csv", java.util.Map.of(), TableTest::seedSegments),
			new Seed("labelstudio", "audio.json", java.util.Map.of(), LabelStudioTest::seedAudio),
			new Seed("createml", "a.json", java.util.Map.of(), TableTest::seedCreateMl), Seed.of("imagenet", TableTest::seedClasses),
			 new Seed("labelstudio", "tasks.json", java.util.Map.of(), LabelStudioTest::seed), new Seed("labelstudio", "video.json", java.util.Map.of(), LabelStudioVideoTest::seed),
			 Seed.of("cvat", CvatTest::seed), Seed.of("cvat", CvatTest::seedVideo), Seed.of("coco-panoptic", CocoFamilyTest::seedPanoptic),
			new Seed("lvis", "lvis.json", java.util.Map.of(), CocoFamilyTest::seedLvis), new Seed("coco", "results.json", java.util.Map.of(), CocoFamilyTest::seedResults),
			 Seed.of("yolo", YoloTest::seed), Seed.of("yolo", YoloTest::seedPose),
			Seed.of("kitti", DrivingTest::seedKitti), Seed.of("mot", DrivingTest::seedMot), Seed.of("cityscapes", DrivingTest::seedCityscapes),
			Seed.of("cityscapes", DrivingTest::seedCityscapesMasks), Seed.of("dota", BoxesInTextTest::seedDota), Seed.of("widerface", BoxesInTextTest::seedFaces),
			Seed.of("imagefolder", BoxesInTextTest::seedMetadata),
			new Seed("via", "via.json", java.util.Map.of(), ViaTest::seed), new Seed("via", "via3.json", java.util.Map.of(), Via3Test::seed), new Seed("via", "via.csv", java.util.Map.of(), ViaTest::seedCsv),
			Seed.of("datumaro", DatumaroTest::seed), Seed.of("supervisely", SuperviselyTest::seed), Seed.of("mots", MotsTest::seed), Seed.of("mots", MotsTest::seedPng),
			Seed.of("tfrecord", TfRecordTest::seed), Seed.of("openlabel", OpenLabelTest::seed), Seed.of("ade20k", Ade20kTest::seed), Seed.of("ade20k", Ade20kTest::seedOld), new Seed("tfrecord", "", java.util.Map.of("checksums", "false"), TfRecordTest::seed), Seed.of("openimages", OpenImagesTest::seed),
			Seed.of("images", golden -> golden.image("a.png", 3, 2).image("b/c.jpg", 2, 2)));

	@TempDir
	private Path temp;

	private static void coco(Golden golden) throws IOException {
		golden.file("a.json", """
				{"images":[{"id":1,"file_name":"a.png","width":8,"height":6}],"categories":[{"id":1,"name":"cat","keypoints":["nose"],"skeleton":[]}],
				"annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[1,2,3,4],"area":12,"iscrowd":0,"segmentation":[[1,1,4,1,4,4]]},
				{"id":2,"image_id":1,"category_id":1,"bbox":[1,2,3,4],"segmentation":{"size":[6,8],"counts":[7,3,38]},"iscrowd":1,"keypoints":[1,2,2],"num_keypoints":1},
				{"id":3,"image_id":1,"category_id":1,"bbox":[1,2,3,4],"segmentation":{"size":[6,8],"counts":"73V1"},"iscrowd":1,"score":0.5}]}
				""").image("a.png", 8, 6);
	}

	@Test
	void everyFormatIsFuzzed() {
		assertThat(SEEDS.stream().map(Seed::format).collect(Collectors.toSet())).containsAll(
				Installed.formatsOfVision().stream().filter(format -> format.importer().isPresent()).map(Format::id).toList());
	}

	@TestFactory
	Stream<DynamicTest> badFilesAreReadOrRefused() {
		return SEEDS.stream().map(seed -> DynamicTest.dynamicTest(seed.format() + " " + seed.options(), () -> fuzz(seed)));
	}

	private void fuzz(Seed seed) throws Exception {
		Formats formats = Installed.formats();
		Golden golden = new Golden(Files.createTempDirectory(temp, seed.format()));
		seed.files().write(golden);
		new Fuzzer(seed.format() + " " + seed.options(), golden.folder()).run(golden.folder().resolve(seed.path()), path -> {
			formats.detect(path);
			read(formats, seed, path);
		});
	}

	private static void read(Formats formats, Seed seed, Path path) throws IOException {
		try (DatasetSource source = formats.open(path, Optional.of(seed.format()), seed.options(), new LossReport(), Progress.NONE)) {
			source.forEach(Fuzzer::requireWithin, Progress.NONE);
		}
	}
}
