/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.FolderOutput;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.format.ListedSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;

/** What holds for all that is written: items of one name do not overwrite each other, and nothing is dropped without a word. */
class WritingTest {

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	private static String voc(String name) {
		return """
				<annotation><filename>1.png</filename><size><width>8</width><height>6</height><depth>3</depth></size>
				<object><name>%s</name><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>3</xmax><ymax>4</ymax></bndbox></object></annotation>
				""".formatted(name);
	}

	@Test
	void datasetsOfVocInOneFolderAreToldApart() throws Exception {
		for (String set : List.of("VOC2007", "VOC2012")) {
			golden.file(set + "/Annotations/1.xml", voc("car")).image(set + "/JPEGImages/1.png", 8, 6).file(set + "/ImageSets/Main/" + set + ".txt", "1\n");
		}
		assertThat(golden.detected("")).isEqualTo("voc");
		String said = golden.says("voc", "", Map.of());
		assertThat(said).isEqualTo("""
				VOC2007/1.png 8x6 split=VOC2007
				  car {box:[0,1,3,3]}
				VOC2012/1.png 8x6 split=VOC2012
				  car {box:[0,1,3,3]}
				""");
		assertThat(golden.convert("voc", "", Map.of(), "voc", temp.resolve("voc"), Map.of()).losses()).isEmpty();
		assertThat(golden.says("voc", temp.resolve("voc"), Map.of())).isEqualTo(said);
	}

	/** Two images of one name, two whose names differ in the extension alone, and two that differ in upper and lower case alone. */
	private DatasetSource source() throws IOException {
		Classes classes = new Classes("names");
		String car = classes.id("car");
		Annotations annotations = new Annotations();
		List<String> paths = List.of("a.png", "a.png", "a.jpg", "A.png");
		for (String path : paths) {
			golden.image(path, 8, 6);
		}
		return new ListedSource<>("names", "test", classes.ontology(), List.of(0, 1, 2, 3), n -> {
			Item item = Item.image("item" + n, paths.get(n), "image/png", 8, 6).withSplit(Optional.of("train"));
			Annotation annotation = annotations.annotation(car, new Box(n, 1, 2, 3));
			annotation.setSceneObject("7");
			return Annotations.sourceRecord(item, Optional.of(golden.folder().resolve(paths.get(n))), List.of(annotation));
		});
	}

	@TestFactory
	Stream<DynamicTest> itemsOfOneNameDoNotOverwriteEachOther() {
		return Installed.formatsOfVision().stream().filter(format -> format.exporter().isPresent() && format.importer().isPresent())
				.map(format -> DynamicTest.dynamicTest(format.id(), () -> allComeBack(format)));
	}

	private void allComeBack(Format format) throws IOException {
		Formats formats = Installed.formats();
		Path out = temp.resolve("out-" + format.id() + (format.extension().isEmpty() ? "" : "." + format.extension()));
		LossReport losses = new LossReport();
		long written;
		try (DatasetSource source = source()) {
			written = formats.write(source, out, format.id(), Map.of(), losses, Progress.NONE);
		}
		long[] read = new long[2];
		if (written > 0 || format.id().equals("images")) {
			try (DatasetSource source = formats.open(out, Optional.of(format.id()), Map.of(), new LossReport(), Progress.NONE)) {
				source.forEach(one -> {
					read[0]++;
					read[1] += one.documents().stream().mapToInt(document -> document.getAnnotations().size()).sum();
				}, Progress.NONE);
			}
			assertThat(read).as("items and annotations; losses: " + losses.losses()).containsExactly(4, written);
		}
		assertThat(written).isIn(0L, 4L);
	}

	@Test
	void aFileIsNotWrittenTwice() throws IOException {
		try (FolderOutput folder = new FolderOutput(temp.resolve("out"))) {
			folder.write("a.txt", "1");
			assertThatThrownBy(() -> folder.write("a.txt", "2")).isInstanceOf(BadInputException.class).hasMessageContaining("a.txt").hasMessageContaining("twice");
			assertThatThrownBy(() -> folder.write("b/../a.txt", "2")).isInstanceOf(BadInputException.class);
			folder.write("b.txt", "3");
			folder.commit();
		}
		assertThat(Files.readString(temp.resolve("out/a.txt"))).isEqualTo("1");
	}

	@Test
	void aFileThatCannotBeWrittenIsSaidAndNothingStands() throws IOException {
		try (FolderOutput folder = new FolderOutput(temp.resolve("out"))) {
			folder.write("a/b.txt", "1");
			assertThatThrownBy(() -> {
				folder.write("a", "where a folder is");
				folder.commit();
			}).isInstanceOf(IOException.class);
		}
		assertThat(temp.resolve("out")).doesNotExist();
	}

	@Test
	void whatIsKeptForAnotherFormatIsReported() throws Exception {
		golden.file("Annotations/1.xml", voc("car").replace("</bndbox>", "</bndbox><point><x>1</x><y>2</y></point>").replace("<object>", "<owner>me</owner><object>"))
				.image("JPEGImages/1.png", 8, 6);
		assertThat(golden.convert("voc", "", Map.of(), "voc", temp.resolve("same"), Map.of()).losses()).isEmpty();
		LossReport losses = golden.convert("voc", "", Map.of(), "kitti", temp.resolve("other"), Map.of());
		assertThat(losses.losses()).filteredOn(loss -> loss.what().contains("Pascal VOC"))
				.extracting(loss -> loss.count() + " x " + loss.what() + ": " + loss.why() + " " + loss.places().getFirst().item())
				.containsExactly("2 x an element of Pascal VOC: is kept for Pascal VOC and not written as KITTI 1.png");
	}

	@Test
	void fieldsOfCocoAreReportedByNameAndThoseThatFollowAreNot() throws Exception {
		golden.file("a.json", """
				{"info": {"year": 2017}, "images": [{"id": 4, "file_name": "a.png", "width": 8, "height": 6, "license": 3}], "categories": [{"id": 1, "name": "car"}],
				"annotations": [{"id": 9, "image_id": 4, "category_id": 1, "bbox": [1, 2, 3, 4], "area": 12, "iscrowd": 0, "segmentation": [], "mood": "good"}]}
				""");
		LossReport losses = golden.convert("coco", "a.json", Map.of(), "yolo", temp.resolve("yolo"), Map.of("media", "false"));
		assertThat(losses.losses()).extracting(LossReport.Loss::what).contains("the field info of COCO instances", "the field license of COCO instances", "the field mood of COCO instances")
				.noneMatch(what -> what.contains("bbox") || what.contains("area") || what.contains("segmentation"));
		assertThat(golden.convert("coco", "a.json", Map.of(), "coco", temp.resolve("b.json"), Map.of()).losses()).isEmpty();
		assertThat(golden.convert("lvis", "a.json", Map.of(), "lvis", temp.resolve("c.json"), Map.of()).losses()).extracting(LossReport.Loss::what).noneMatch(what -> what.contains("mood"));
	}
}
