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

/** Pascal VOC as its development kit describes it, and with the attributes CVAT adds. */
class VocTest {

	private static final String ONE = """
			<annotation>
				<folder>VOC2012</folder>
				<filename>one.png</filename>
				<source><database>The VOC2007 Database</database></source>
				<size><width>20</width><height>10</height><depth>3</depth></size>
				<segmented>1</segmented>
				<object>
					<name>person</name>
					<pose>Left</pose>
					<truncated>1</truncated>
					<occluded>0</occluded>
					<difficult>1</difficult>
					<bndbox><xmin>1</xmin><ymin>2</ymin><xmax>3.5</xmax><ymax>4.0</ymax></bndbox>
					<attributes><attribute><name>age</name><value>7</value></attribute></attributes>
					<actions><jumping>1</jumping><walking>0</walking></actions>
					<part><name>head</name><bndbox><xmin>2</xmin><ymin>2</ymin><xmax>2</xmax><ymax>2</ymax></bndbox></part>
					<point><x>2</x><y>3</y></point>
				</object>
			</annotation>
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
		golden.file("Annotations/one.xml", ONE).image("JPEGImages/one.png", 20, 10).image("JPEGImages/two.png", 5, 4)
				.file("ImageSets/Main/train.txt", "one\n").file("ImageSets/Main/val.txt", "two\n");
	}

	@Test
	void namesInListsMayHaveBlanks() throws IOException {
		golden.file("Annotations/my cat 1.xml", ONE).image("JPEGImages/my cat 1.png", 20, 10).file("ImageSets/Main/train.txt", "one  1\nmy cat 1\n");
		assertThat(golden.says("voc", "", Map.of()).lines().filter(line -> !line.startsWith(" "))).containsExactly("my cat 1.png 20x10 split=train",
				"one.png 20x10 split=train", "two.png 5x4 split=val");
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(golden.detected("")).isEqualTo("voc");
		assertThat(golden.detected("Annotations")).isEqualTo("voc");
		assertThat(golden.detected("Annotations/one.xml")).isEqualTo("voc");
	}

	@Test
	void pixelsCountFromOneAndBothCornersBelongToTheBox() throws IOException {
		assertThat(golden.says("voc", "", Map.of())).isEqualTo("""
				one.png 20x10 split=train
				  person {box:[0,1,3.5,3]} truncated actions.jumping=true actions.walking=false age=7 difficult=true pose=Left
				  head {box:[1,1,1,1]} ->part-of
				two.png 5x4 split=val
				""");
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("voc", "", Map.of(), Map.of());
	}

	@Test
	void masksAreReadWhereTheyAreWanted() throws IOException {
		BufferedImage objects = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
		objects.setRGB(1, 0, 0x800000);
		objects.setRGB(2, 1, 0xe0e0c0);
		BufferedImage kinds = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
		kinds.setRGB(1, 0, 0x400080);
		golden.image("SegmentationObject/two.png", objects).image("SegmentationClass/two.png", kinds).file("labelmap.txt", "dog:64,0,128::\n");
		assertThat(golden.says("voc", "", Map.of("masks", "true"))).contains("two.png 5x4 split=val\n  dog {mask:{width:3,height:2,rle:");
		assertThat(golden.says("voc", "", Map.of())).endsWith("lost 1 x masks: are read with -o masks=true alone\n");
	}

	@Test
	void masksAreWrittenInTheColoursOfTheKit() throws Exception {
		golden.file("a.json", """
				{"version": "5", "flags": {}, "imagePath": "a.png", "imageData": null, "imageHeight": 10, "imageWidth": 12, "shapes": [
				 {"label": "person", "points": [[1, 1], [7, 1], [7, 7], [1, 7]], "shape_type": "polygon", "group_id": null, "flags": {}},
				 {"label": "yeti", "points": [[8, 2], [11, 2], [11, 5], [8, 5]], "shape_type": "polygon", "group_id": null, "flags": {}}]}
				""").image("a.png", 12, 10);
		assertThat(golden.convert("labelme", "a.json", Map.of(), "voc", temp.resolve("voc"), Map.of("masks", "true")).losses()).isEmpty();
		BufferedImage objects = javax.imageio.ImageIO.read(temp.resolve("voc/SegmentationObject/a.png").toFile());
		BufferedImage kinds = javax.imageio.ImageIO.read(temp.resolve("voc/SegmentationClass/a.png").toFile());
		assertThat(new int[] { objects.getRGB(1, 1) & 0xffffff, objects.getRGB(8, 2) & 0xffffff, objects.getRGB(0, 0) & 0xffffff }).containsExactly(0x800000, 0x008000, 0);
		assertThat(new int[] { kinds.getRGB(1, 1) & 0xffffff, kinds.getRGB(8, 2) & 0xffffff }).containsExactly(0xc08080, 0x804080);
		assertThat(temp.resolve("voc/ImageSets/Segmentation/default.txt")).hasContent("a");
		assertThat(temp.resolve("voc/labelmap.txt")).content().contains("yeti:128,64,128::");
		String said = golden.says("voc", temp.resolve("voc"), Map.of("masks", "true"));
		assertThat(said.lines().map(line -> line.replaceAll("\\{mask.*", "mask"))).containsExactly("a.png 12x10 split=default", "  person {box:[1,1,6,6]} difficult=false pose=Unspecified",
				"  yeti {box:[8,2,3,3]} difficult=false pose=Unspecified", "  person mask", "  yeti mask");
		Golden again = new Golden(temp.resolve("again"));
		java.nio.file.Files.createDirectories(temp.resolve("again"));
		java.nio.file.Files.move(temp.resolve("voc"), again.folder());
		again.comesBack("voc", "", Map.of("masks", "true"), Map.of("masks", "true"));
	}

	@Test
	void theBorderBelongsToNobody() throws Exception {
		golden.file("a.json", """
				{"version": "5", "flags": {}, "imagePath": "a.png", "imageData": null, "imageHeight": 10, "imageWidth": 12, "shapes": [
				 {"label": "person", "points": [[2, 2], [9, 2], [9, 8], [2, 8]], "shape_type": "polygon", "group_id": null, "flags": {}}]}
				""").image("a.png", 12, 10);
		golden.convert("labelme", "a.json", Map.of(), "voc", temp.resolve("voc"), Map.of("masks", "true", "border", "2"));
		BufferedImage kinds = javax.imageio.ImageIO.read(temp.resolve("voc/SegmentationClass/a.png").toFile());
		StringBuilder row = new StringBuilder();
		for (int x = 0; x < 12; x++) {
			row.append(kinds.getRaster().getSample(x, 5, 0)).append(' ');
		}
		assertThat(row.toString().strip()).isEqualTo("0 255 255 15 15 15 15 15 255 255 0 0");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("Annotations/one.xml", ONE.replace("<xmax>2<", "<xmax>-5<"));
		assertThatThrownBy(() -> golden.says("voc", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("one.xml, line 7")
				.hasMessageContaining("ends before it begins");
		golden.file("Annotations/one.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + ONE.replace("Left", "&b;"));
		assertThatThrownBy(() -> golden.says("voc", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("document type");
	}

	@Test
	void realFilesAgreeWithTheirFolders() throws IOException {
		Path real = Installed.realFiles("formats/voc_dataset");
		assertThat(golden.says("voc", real.resolve("voc_dataset1"), Map.of()).lines().filter(line -> line.startsWith("  "))).hasSize(3);
		assertThat(golden.says("voc", real.resolve("voc_dataset2"), Map.of()).lines().filter(line -> !line.startsWith("  "))).hasSize(5);
	}
}
