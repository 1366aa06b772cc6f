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

/** Tables of Open Images, with the columns of its version 6. */
class OpenImagesTest {

	private static final String BOXES = """
			ImageID,Source,LabelName,Confidence,XMin,XMax,YMin,YMax,IsOccluded,IsTruncated,IsGroupOf,IsDepiction,IsInside,XClick1X
			00a1,xclick,/m/01yrx,1,0.125,0.5,0.25,0.750000,1,0,0,1,0,0.3
			00a1,activemil,/m/0bt9lr,1,0.0,1.0,0.0,1.0,-1,-1,-1,-1,-1,-1
			00b2,xclick,/m/0bt9lr,0.5,0.5,1,0.5,1,0,1,1,0,1,0.7
			""";
	private static final String LABELS = """
			ImageID,Source,LabelName,Confidence
			00a1,verification,/m/01yrx,1
			00a1,verification,/m/0bt9lr,0
			00a1,machine,/m/99,0.7
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
		golden.file("class-descriptions-boxable.csv", "/m/01yrx,Cat\n/m/0bt9lr,\"Dog, big\"\n/m/99,Cat\n").file("validation-annotations-bbox.csv", BOXES)
				.file("validation-annotations-human-imagelabels.csv", LABELS).image("images/validation/00a1.png", 8, 4).image("images/validation/00b2.png", 4, 4);
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(golden.detected("")).isEqualTo("openimages");
		assertThat(golden.detected("validation-annotations-bbox.csv")).isEqualTo("openimages");
	}

	@Test
	void boxesAndLabelsAreRead() throws IOException {
		assertThat(golden.says("openimages", "", Map.of())).isEqualTo("""
				00a1.png 8x4 split=val
				  Cat {box:[1,1,3,2]} occluded IsDepiction=true Source=xclick
				  Dog, big {box:[0,0,8,4]} Source=activemil
				  Cat {whole:true} Source=verification
				  Dog, big {whole:true} Source=verification absent=true
				  Cat (/m/99) {whole:true} Source=machine score=0.7
				00b2.png 4x4 split=val
				  Dog, big {box:[2,2,2,2]} truncated crowd IsInside=true Source=xclick score=0.5
				""");
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("openimages", "", Map.of(), Map.of());
	}

	@Test
	void withoutAnImageOrItsSizePlacesStayPartsOfIt() throws Exception {
		Files.delete(golden.folder().resolve("images/validation/00b2.png"));
		assertThat(golden.says("openimages", "", Map.of())).contains("00b2.jpg 0x0 split=val (no media)\n  Dog, big {box:[0.5,0.5,0.5,0.5]}").contains("places in pixels");
		assertThat(golden.says("openimages", "", Map.of("width", "10", "height", "20"))).contains("00b2.jpg 10x20 split=val (no media)\n  Dog, big {box:[5,10,5,10]}");
	}

	@Test
	void whatOtherFormatsSayFindsItsPlaceOrIsReported() throws IOException {
		golden.file("coco.json", """
				{"images":[{"id":1,"file_name":"c.png","width":8,"height":4},{"id":2,"file_name":"d.png","width":8,"height":4}],"categories":[{"id":1,"name":"big cat"}],
				"annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[1,1,3,3],"area":9,"iscrowd":1},
				{"id":2,"image_id":1,"category_id":1,"bbox":[1,1,3,3],"segmentation":[[1,1,4,1,4,4]],"area":4.5,"iscrowd":0}]}
				""").image("c.png", 8, 4);
		LossReport losses = golden.convert("coco", "coco.json", Map.of(), "openimages", temp.resolve("new"), Map.of("media", "false"));
		assertThat(losses.losses()).extracting(loss -> loss.what()).containsExactlyInAnyOrder("polygon", "images");
		assertThat(golden.says("openimages", temp.resolve("new"), Map.of("width", "8", "height", "4"))).isEqualTo("""
				c.jpg 8x4 (no media)
				  big cat {box:[1,1,3,3]} crowd Source=xclick
				  big cat {box:[1,1,3,3]} Source=xclick
				""");
	}

	@Test
	void badTablesAreRefusedWithTheirPlace() throws IOException {
		golden.file("validation-annotations-bbox.csv", BOXES.replace("0.125,0.5", "0.125,0.1"));
		assertThatThrownBy(() -> golden.says("openimages", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("annotations-bbox.csv, line 2")
				.hasMessageContaining("before it begins");
		golden.file("validation-annotations-bbox.csv", BOXES.replace(",1,0,0,1,0,0.3", ",yes,0,0,1,0,0.3"));
		assertThatThrownBy(() -> golden.says("openimages", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("IsOccluded");
	}
}
