/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.geometry.Mask;

/** The XML of the annotation tool of MIT, in the order in which it writes elements. */
class LabelMeXmlTest {

	private static final String ALL = """
			<annotation>
			<filename>a.png</filename><folder>street</folder>
			<source><sourceImage>The MIT-CSAIL database</sourceImage><sourceAnnotation>LabelMe Webtool</sourceAnnotation></source>
			<imagesize><nrows>6</nrows><ncols>8</ncols></imagesize>
			<object><name>tree</name><deleted>1</deleted><verified>0</verified><date>1-Jan-2014 02:58:50</date><id>0</id>
			 <polygon><username>ann</username><pt><x>0</x><y>0</y></pt><pt><x>1</x><y>0</y></pt><pt><x>1</x><y>1</y></pt></polygon></object>
			<object><name>car</name><deleted>0</deleted><verified>1</verified><occluded>yes</occluded><attributes>a red one, parked</attributes>
			 <parts><hasparts>2</hasparts><ispartof/></parts><date>25-May-2012 00:09:48</date><id>1</id>
			 <polygon><username>ann</username><pt><x>1</x><y>1</y></pt><pt><x>7</x><y>1</y></pt><pt><x>7.5</x><y>5</y></pt></polygon></object>
			<object><name>wheel</name><deleted>0</deleted><verified>0</verified><occluded>no</occluded><attributes>flat=true, size=16</attributes>
			 <parts><hasparts/><ispartof>1</ispartof></parts><date>25-May-2012 00:09:49</date><id>2</id><type>bounding_box</type>
			 <polygon><username>bob</username><pt><x>2</x><y>3</y></pt><pt><x>4</x><y>3</y></pt><pt><x>4</x><y>5</y></pt><pt><x>2</x><y>5</y></pt></polygon></object>
			<object><name>plate</name><deleted>0</deleted><verified>0</verified><occluded>no</occluded><attributes/>
			 <parts><hasparts/><ispartof/></parts><date>25-May-2012 00:09:50</date><id>3</id>
			 <segm><username>bob</username><box><xmin>2</xmin><ymin>1</ymin><xmax>4</xmax><ymax>3</ymax></box><mask>a_mask_3.png</mask></segm></object>
			</annotation>
			""";
	/** Of the pixels (2,1), (3,1) and (2,2). */
	private static final Mask PLATE = Mask.ofCounts(8, 6, 13, 2, 4, 1, 28);

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() throws IOException {
		golden = new Golden(temp);
		seed(golden);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("Annotations/street/a.xml", ALL).image("Images/street/a.png", 8, 6).image("Masks/street/a_mask_3.png", plate(BufferedImage.TYPE_BYTE_BINARY));
	}

	private static BufferedImage plate(int type) {
		BufferedImage image = new BufferedImage(8, 6, type);
		byte[] raster = PLATE.toRaster();
		for (int i = 0; i < raster.length; i++) {
			if (raster[i] != 0) {
				// The tool paints in blue, on a ground that is transparent.
				image.setRGB(i % 8, i / 8, type == BufferedImage.TYPE_INT_ARGB ? 0x800000ff : 0xffffffff);
			}
		}
		return image;
	}

	private static String said() {
		return """
				street/a.png 8x6
				  car {polygon:[[[1,1,7,1,7.5,5]]]} occluded attributes=a red one, parked verified=true
				  wheel {box:[2,3,2,2]} flat=true size=16 ->part-of
				  plate {mask:{width:8,height:6,rle:MASK}}
				""".replace("MASK", PLATE.toCompressed());
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(golden.detected("")).isEqualTo("labelme");
		assertThat(golden.detected("Annotations")).isEqualTo("labelme");
		assertThat(golden.detected("Annotations/street/a.xml")).isEqualTo("labelme");
	}

	@Test
	void objectsAreReadAndThoseThatWereDeletedAreNot() throws IOException {
		assertThat(golden.says("labelme", "", Map.of())).isEqualTo(said());
		assertThat(golden.says("labelme", "Annotations/street/a.xml", Map.of())).isEqualTo(said().replace("street/a.png", "a.png"));
	}

	@Test
	void aMaskThatIsPaintedInBlueIsAMaskToo() throws IOException {
		golden.image("Masks/street/a_mask_3.png", plate(BufferedImage.TYPE_INT_ARGB));
		assertThat(golden.says("labelme", "", Map.of())).isEqualTo(said());
	}

	@Test
	void aMaskThatIsNotThereIsABox() throws IOException {
		Files.delete(golden.folder().resolve("Masks/street/a_mask_3.png"));
		assertThat(golden.says("labelme", "", Map.of())).contains("plate {box:[2,1,2,2]}", "lost 1 x masks: are not there; their boxes are read");
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("labelme", "", Map.of(), Map.of());
	}

	@Test
	void isWrittenOfOtherFormatsAndReadAgain() throws Exception {
		LabelMeTest.seed(new Golden(temp.resolve("json")));
		Path out = temp.resolve("out");
		LossReport losses = new Golden(temp.resolve("json")).convert("labelme", "", Map.of(), "labelme", out, Map.of("form", "xml"));
		assertThat(golden.says("labelme", out, Map.of()).replaceFirst("polygon:\\[\\[\\[[-\\d.,]{200,}]]]", "polygon:CIRCLE")).isEqualTo("""
				a.png 8x6
				  cat {box:[1.5,2,5.5,3]}
				  dog {polygon:[[[1,1,4,1,4,4.25]]]} hard=true
				  dog {polygon:CIRCLE}
				  edge {polyline:[0,0,8,6]}
				  edge {polygon:[[[0,0,8,6,8,0]]]}
				  eye {points:[2,3]}
				  cat {mask:{width:8,height:6,rle:MASK}}
				""".replace("MASK", PLATE.toCompressed()));
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactlyInAnyOrder("attributes of items", "groups", "polylines", "ellipse");
		assertThat(out.resolve("Images/a.png")).exists();
	}

	@Test
	void theJsonOfLabelMeIsWrittenOfIt() throws Exception {
		Path out = temp.resolve("out");
		golden.convert("labelme", "", Map.of(), "labelme", out, Map.of("form", "json"));
		assertThat(golden.says("labelme", out, Map.of())).contains("street/a.png 8x6", "car {polygon:[[[1,1,7,1,7.5,5]]]}", "wheel {box:[2,3,2,2]} flat=true", "plate {mask:");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("Annotations/street/a.xml", ALL.replace("<x>7.5</x>", "<x>wide</x>"));
		assertThatThrownBy(() -> golden.says("labelme", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.xml").hasMessageContaining("object 1")
				.hasMessageContaining("wide");
		golden.file("Annotations/street/a.xml", ALL.replace("a_mask_3.png", "../../../secret.png"));
		golden.image("secret.png", 8, 6);
		assertThat(golden.says("labelme", "", Map.of())).contains("are not there");
		golden.file("Annotations/street/a.xml", ALL.substring(0, 700));
		assertThatThrownBy(() -> golden.says("labelme", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line ");
	}

	@Test
	void theExampleOfDatumaroIsRead() throws IOException {
		Path real = Installed.realFiles("formats").resolve("labelme_dataset");
		StringBuilder said = new StringBuilder();
		try (DatasetSource source = Installed.formats().open(real, Optional.empty(), Map.of(), new LossReport(), Progress.NONE)) {
			source.forEach(one -> one.documents().getFirst().getAnnotations().forEach(annotation -> said.append(annotation.getGeometry().kind()).append(' ')
					.append(annotation.getRelations().size()).append('\n')), Progress.NONE);
		}
		assertThat(said.toString()).isEqualTo("POLYGON 0\nMASK 0\nPOLYGON 0\nPOLYGON 1\nBOX 1\nMASK 0\nPOLYGON 1\n");
	}
}
