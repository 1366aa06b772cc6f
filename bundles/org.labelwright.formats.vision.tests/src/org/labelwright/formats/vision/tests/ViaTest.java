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

/** VGG Image Annotator as its version 2.0.10 writes it. */
class ViaTest {

	/** Every shape, and each kind of attribute. */
	private static final String IMAGES = """
			{"a.png75": {"filename": "a.png", "size": 75, "regions": [
			  {"shape_attributes": {"name": "rect", "x": 1, "y": 2, "width": 3, "height": 4}, "region_attributes": {"kind": "cat", "colour": {"red": true, "white": true}}},
			  {"shape_attributes": {"name": "circle", "cx": 4, "cy": 3, "r": 1.5}, "region_attributes": {"kind": "dog", "note": "asleep"}},
			  {"shape_attributes": {"name": "ellipse", "cx": 4, "cy": 3, "rx": 2, "ry": 1, "theta": 0.5}, "region_attributes": {"kind": "dog"}},
			  {"shape_attributes": {"name": "polygon", "all_points_x": [1, 4, 4], "all_points_y": [1, 1, 4.5]}, "region_attributes": {"kind": "cat"}},
			  {"shape_attributes": {"name": "polyline", "all_points_x": [0, 8], "all_points_y": [0, 6]}, "region_attributes": {"kind": ""}},
			  {"shape_attributes": {"name": "point", "cx": 2, "cy": 3}, "region_attributes": {}}],
			 "file_attributes": {"caption": "two of them", "url": ""}},
			 "b.png-1": {"filename": "b.png", "size": -1, "regions": [], "file_attributes": {}}}
			""";
	private static final String PROJECT = """
			{"_via_settings": {"ui": {"image_grid": {"img_height": 80}}, "core": {"buffer_size": 18, "filepath": {}, "default_filepath": ""}, "project": {"name": "pets"}},
			 "_via_img_metadata": IMAGES,
			 "_via_attributes": {"region": {"kind": {"type": "dropdown", "description": "what it is", "options": {"bird": "A bird", "cat": "", "dog": ""}, "default_options": {}},
			   "colour": {"type": "checkbox", "description": "", "options": {"red": "", "white": ""}, "default_options": {}},
			   "note": {"type": "text", "description": "", "default_value": ""}},
			  "file": {"caption": {"type": "text", "description": "", "default_value": ""}, "url": {"type": "text", "description": "", "default_value": ""}}},
			 "_via_data_format_version": "2.0.10", "_via_image_id_list": ["b.png-1", "a.png75"]}
			""".replace("IMAGES", IMAGES);
	private static final String CSV = """
			filename,file_size,file_attributes,region_count,region_id,region_shape_attributes,region_attributes
			a.png,75,"{""caption"":""two""}",2,0,"{""name"":""rect"",""x"":1,""y"":2,""width"":3,""height"":4}","{""class"":""cat""}"
			a.png,75,"{""caption"":""two""}",2,1,"{""name"":""point"",""cx"":2,""cy"":3}","{""class"":""dog"",""note"":""x, y""}"
			b.png,-1,"{}",0,0,"{}","{}"
			""";
	private static final String SAYS = """
			a.png 8x6
			  caption=two of them
			  url=
			  cat {box:[1,2,3,4]} colour=red, white
			  dog {ellipse:[4,3,1.5,1.5,0]} note=asleep
			  dog {ellipse:[4,3,2,1,0.5]}
			  cat {polygon:[[[1,1,4,1,4,4.5]]]}
			  - {polyline:[0,0,8,6]}
			  - {points:[2,3]}
			b.png 0x0 (no media)
			""";
	private static final Map<String, String> KIND = Map.of("class", "kind");

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() throws IOException {
		golden = new Golden(temp);
		seed(golden);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("via.json", PROJECT).image("a.png", 8, 6);
	}

	static void seedCsv(Golden golden) throws IOException {
		golden.file("via.csv", CSV).image("a.png", 8, 6);
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(golden.detected("")).isEqualTo("via");
		assertThat(golden.detected("via.json")).isEqualTo("via");
		golden.file("annotations.json", IMAGES).file("via.csv", CSV);
		assertThat(golden.detected("annotations.json")).isEqualTo("via");
		assertThat(golden.detected("via.csv")).isEqualTo("via");
	}

	@Test
	void projectsAndAnnotationsSayTheSame() throws IOException {
		assertThat(golden.says("via", "via.json", KIND)).isEqualTo(SAYS);
		golden.file("annotations.json", IMAGES);
		assertThat(golden.says("via", "annotations.json", KIND)).isEqualTo(SAYS);
	}

	@Test
	void theUsualAttributeIsTheClass() throws IOException {
		golden.file("via.json", PROJECT.replace("\"kind\"", "\"Type\""));
		assertThat(golden.says("via", "via.json", Map.of())).isEqualTo(SAYS);
	}

	@Test
	void tablesAreReadAndWritten() throws Exception {
		seedCsv(golden);
		assertThat(golden.says("via", "via.csv", Map.of())).isEqualTo("""
				a.png 8x6
				  caption=two
				  cat {box:[1,2,3,4]}
				  dog {points:[2,3]} note=x, y
				b.png 0x0 (no media)
				""");
		golden.comesBack("via", "via.csv", Map.of(), Map.of());
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("via", "via.json", KIND, Map.of());
		golden.file("annotations.json", IMAGES);
		Files.delete(temp.resolve("out-via.json"));
		golden.comesBack("via", "annotations.json", KIND, Map.of());
	}

	@Test
	void regionsOfVersion1ComeBackAsAnObject() throws Exception {
		golden.file("one.json", """
				{"a.png75": {"fileref": "", "size": 75, "filename": "a.png", "base64_img_data": "", "file_attributes": {},
				 "regions": {"0": {"shape_attributes": {"name": "rect", "x": 1, "y": 2, "width": 3, "height": 4}, "region_attributes": {"name": "cat"}}}}}
				""");
		assertThat(golden.says("via", "one.json", Map.of())).isEqualTo("a.png 8x6\n  cat {box:[1,2,3,4]}\n");
		golden.comesBack("via", "one.json", Map.of(), Map.of("layout", "annotations"));
	}

	@Test
	void whatOtherFormatsSayFindsItsPlaceOrIsReported() throws IOException {
		golden.file("coco.json", """
				{"images":[{"id":1,"file_name":"c.png","width":8,"height":6}],"categories":[{"id":1,"name":"cat"}],
				"annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[1,1,3,3],"area":4.5,"iscrowd":0,"segmentation":[[1,1,4,1,4,4],[5,5,6,5,6,6]]}]}
				""");
		LossReport losses = golden.convert("coco", "coco.json", Map.of(), "via", temp.resolve("new.json"), Map.of());
		assertThat(losses.losses()).extracting(loss -> loss.what()).containsExactly("polygons of several parts");
		assertThat(golden.says("via", temp.resolve("new.json"), Map.of())).isEqualTo("""
				c.png 0x0 (no media)
				  cat {polygon:[[[1,1,4,1,4,4]]]}
				  cat {polygon:[[[5,5,6,5,6,6]]]}
				""");
		losses = golden.convert("via", "via.json", KIND, "via", temp.resolve("new.csv"), Map.of("layout", "csv"));
		assertThat(losses.losses()).extracting(loss -> loss.what()).containsExactly("project");
	}

	@Test
	void classesOfWholeImagesAreAttributesOfFiles() throws Exception {
		String attributes = """
				{"region": {}, "file": {"class": {"type": "checkbox", "description": "", "options": {"indoor": "", "dark": ""}, "default_options": {}},
				  "caption": {"type": "text", "description": "", "default_value": ""}}}""";
		golden.file("whole.json", """
				{"_via_settings": {"core": {}}, "_via_attributes": ATTRIBUTES, "_via_img_metadata": {
				 "a.png75": {"filename": "a.png", "size": 75, "regions": [], "file_attributes": {"class": {"indoor": true, "dark": true}, "caption": "two"}},
				 "b.png-1": {"filename": "b.png", "size": -1, "regions": [], "file_attributes": {"class": {"dark": true}}},
				 "c.png-1": {"filename": "c.png", "size": -1, "regions": [], "file_attributes": {"class": "indoor"}},
				 "d.png-1": {"filename": "d.png", "size": -1, "regions": [], "file_attributes": {"class": ""}}}}
				""".replace("ATTRIBUTES", attributes));
		assertThat(golden.says("via", "whole.json", Map.of())).isEqualTo("""
				a.png 8x6
				  caption=two
				  indoor {whole:true}
				  dark {whole:true}
				b.png 0x0 (no media)
				  dark {whole:true}
				c.png 0x0 (no media)
				  indoor {whole:true}
				d.png 0x0 (no media)
				  class=
				""");
		golden.comesBack("via", "whole.json", Map.of(), Map.of());
	}

	@Test
	void classesOfWholeImagesOfOtherFormatsAreWritten() throws IOException {
		golden.file("labels.csv", """
				filename,width,height,class
				c.png,8,6,cat
				d.png,8,6,cat
				d.png,8,6,dog
				""");
		LossReport losses = golden.convert("csv", "labels.csv", Map.of(), "via", temp.resolve("new.json"), Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(golden.says("via", temp.resolve("new.json"), Map.of())).isEqualTo("""
				c.png 0x0 (no media)
				  cat {whole:true}
				d.png 0x0 (no media)
				  cat {whole:true}
				  dog {whole:true}
				""");
		assertThat(Files.readString(temp.resolve("new.json"))).contains("\"file_attributes\":{\"class\":\"cat\"}", "\"class\":{\"cat\":true,\"dog\":true}",
				"\"class\":{\"type\":\"checkbox\"");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("via.json", PROJECT.replace("\"cx\": 2", "\"cx\": \"2\""));
		assertThatThrownBy(() -> golden.says("via", "via.json", KIND)).isInstanceOf(BadInputException.class).hasMessageContaining("via.json")
				.hasMessageContaining("a.png").hasMessageContaining("region 5").hasMessageContaining("cx should be a number");
		golden.file("via.json", PROJECT.replace("\"b.png\"", "\"a.png\""));
		assertThatThrownBy(() -> golden.says("via", "via.json", KIND)).isInstanceOf(BadInputException.class).hasMessageContaining("twice");
		golden.file("via.csv", CSV.replace("\"\"cy\"\":3", "\"\"cy\"\""));
		assertThatThrownBy(() -> golden.says("via", "via.csv", KIND)).isInstanceOf(BadInputException.class).hasMessageContaining("via.csv, line 3")
				.hasMessageContaining("no JSON");
	}
}
