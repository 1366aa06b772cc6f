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

/** Projects of VIA 3 as the documentation of its code describes them, with every shape and kind of attribute. */
class Via3Test {

	private static final String PROJECT = """
			{"project": {"pid": "__VIA_PROJECT_ID__", "rev": "__VIA_PROJECT_REV_ID__", "rev_timestamp": "__VIA_PROJECT_REV_TIMESTAMP__", "pname": "Sample",
			   "creator": "VGG Image Annotator (http://www.robots.ox.ac.uk/~vgg/software/via)", "created": 1588343615019, "vid_list": ["2", "1"]},
			 "config": {"file": {"loc_prefix": {"1": "", "2": "", "3": "", "4": ""}}, "ui": {"file_content_align": "center", "spatial_region_label_attribute_id": ""}},
			 "attribute": {
			   "1": {"aname": "Activity", "anchor_id": "FILE1_Z2_XY0", "type": 4, "desc": "", "options": {"1": "Break Egg", "2": "Pour Liquid"}, "default_option_id": ""},
			   "2": {"aname": "object", "anchor_id": "FILE1_Z0_XY1", "type": 1, "desc": "", "options": {}, "default_option_id": ""},
			   "3": {"aname": "colour", "anchor_id": "FILE1_Z0_XY1", "type": 2, "desc": "", "options": {"1": "red", "2": "white"}, "default_option_id": ""},
			   "4": {"aname": "caption", "anchor_id": "FILE1_Z0_XY0", "type": 1, "desc": "", "options": {}, "default_option_id": ""},
			   "5": {"aname": "Egg", "anchor_id": "FILE1_Z1_XY1", "type": 1, "desc": "", "options": {}, "default_option_id": ""}},
			 "file": {"1": {"fid": 1, "fname": "Alioli.mp4", "type": 4, "loc": 2, "src": "https://example.org/a/Alioli.mp4"},
			   "2": {"fid": 2, "fname": "a.png", "type": 2, "loc": 3, "src": "/home/x/a.png"}},
			 "metadata": {
			   "-glfwaaX": {"vid": "1", "flg": 0, "z": [2, 6.5], "xy": [], "av": {"1": "1"}},
			   "b1": {"vid": "2", "flg": 0, "z": [], "xy": [2, 1, 2, 3, 4], "av": {"2": "cat", "3": "1,2"}},
			   "b2": {"vid": "2", "flg": 0, "z": [], "xy": [1, 2, 3], "av": {"2": "dog"}},
			   "b3": {"vid": "2", "flg": 0, "z": [], "xy": [3, 4, 3, 1.5], "av": {"2": "dog", "3": "2"}},
			   "b4": {"vid": "2", "flg": 0, "z": [], "xy": [4, 4, 3, 2, 1], "av": {"2": "dog"}},
			   "b5": {"vid": "2", "flg": 0, "z": [], "xy": [5, 0, 0, 8, 6], "av": {}},
			   "b6": {"vid": "2", "flg": 0, "z": [], "xy": [6, 0, 0, 8, 6, 8, 0], "av": {"2": ""}},
			   "b7": {"vid": "2", "flg": 0, "z": [], "xy": [7, 1, 1, 4, 1, 4, 4.5], "av": {"2": "cat"}},
			   "b8": {"vid": "2", "flg": 0, "z": [], "xy": [8, 1, 3, 4, 1, 6, 3, 4, 5], "av": {"2": "cat"}},
			   "b9": {"vid": "2", "flg": 0, "z": [], "xy": [9, 1, 3, 3, 1, 5, 3], "av": {"2": "cat"}},
			   "f": {"vid": "2", "flg": 0, "z": [], "xy": [], "av": {"4": "two of them"}},
			   "fH-oMre1": {"vid": "1", "flg": 0, "z": [0.917], "xy": [2, 263, 184, 17, 13], "av": {"5": "Egg"}}},
			 "view": {"1": {"fid_list": [1]}, "2": {"fid_list": [2]}}}
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
		golden.file("via3.json", PROJECT).image("a.png", 8, 6);
	}

	@Test
	void everyShapeAndAttributeIsRead() throws IOException {
		assertThat(golden.detected("via3.json")).isEqualTo("via");
		assertThat(golden.detected("")).isEqualTo("via");
		assertThat(golden.says("via", "via3.json", Map.of())).isEqualTo("""
				a/Alioli.mp4 0x0 (no media)
				  Break Egg {interval:[2000000,6500000]}
				a.png 8x6
				  caption=two of them
				  cat {box:[1,2,3,4]} colour=red, white
				  dog {points:[2,3]}
				  dog {ellipse:[4,3,1.5,1.5,0]} colour=white
				  dog {ellipse:[4,3,2,1,0]}
				  - {polyline:[0,0,8,6]}
				  - {polyline:[0,0,8,6,8,0]} object=
				  cat {polygon:[[[1,1,4,1,4,4.5]]]}
				  cat {box:[1,1,5,4]}
				  cat {ellipse:[3,3,2,2,0]}
				""");
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("via", "via3.json", Map.of(), Map.of());
	}

	/** A region of one frame of a video has no place elsewhere, which is said. */
	@Test
	void regionsOfFramesAreKeptAndSaidToBe() throws IOException {
		LossReport losses = golden.convert("via", "via3.json", Map.of(), "csv", temp.resolve("out.csv"), Map.of());
		assertThat(losses.losses()).filteredOn(loss -> loss.what().contains("fH-oMre1")).singleElement().satisfies(loss -> assertThat(loss.count()).isEqualTo(1));
	}

	@Test
	void otherFormatsAreWrittenAsVersion3() throws IOException {
		golden.file("labels.csv", """
				filename,width,height,class,xmin,ymin,xmax,ymax,start,end,note
				c.png,8,6,cat,1,2,4,6,,,x
				c.png,8,6,dog,1,2,4,6,,,
				d.wav,,,speech,,,,,1.5,2,
				e.png,8,6,cat,,,,,,,
				e.png,8,6,dog,,,,,,,
				""");
		LossReport losses = golden.convert("csv", "labels.csv", Map.of(), "via", temp.resolve("new.json"), Map.of("layout", "via3"));
		assertThat(losses.losses()).isEmpty();
		assertThat(golden.says("via", temp.resolve("new.json"), Map.of())).isEqualTo("""
				c.png 0x0 (no media)
				  cat {box:[1,2,3,4]} note=x
				  dog {box:[1,2,3,4]}
				d.wav 0x0 (no media)
				  speech {interval:[1500000,2000000]}
				e.png 0x0 (no media)
				  cat {whole:true}
				  dog {whole:true}
				""");
		assertThat(Files.readString(temp.resolve("new.json"))).contains("\"vid_list\":[\"1\",\"2\",\"3\"]", "{\"vid\":\"2\",\"flg\":0,\"z\":[1.5,2.0],\"xy\":[],\"av\":{",
				"\"anchor_id\":\"FILE1_Z0_XY1\",\"type\":4");
		losses = golden.convert("via", "via3.json", Map.of(), "via", temp.resolve("two.json"), Map.of("layout", "project"));
		assertThat(losses.losses()).extracting(loss -> loss.count() + " x " + loss.what()).containsExactlyInAnyOrder("1 x interval", "1 x the field fH-oMre1");
		golden.file("via2.json", """
				{"a.png75": {"fileref": "", "size": 75, "filename": "a.png", "base64_img_data": "", "file_attributes": {},
				 "regions": {"0": {"shape_attributes": {"name": "rect", "x": 1, "y": 2, "width": 3, "height": 4}, "region_attributes": {"name": "cat"}}}}}
				""");
		losses = golden.convert("via", "via2.json", Map.of(), "via", temp.resolve("three.json"), Map.of("layout", "via3"));
		assertThat(losses.losses()).extracting(loss -> loss.what()).containsExactlyInAnyOrder("the field fileref", "the field base64_img_data");
		assertThat(golden.says("via", temp.resolve("three.json"), Map.of())).isEqualTo("in/a.png 8x6\n  cat {box:[1,2,3,4]}\n");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("via3.json", PROJECT.replace("[3, 4, 3, 1.5]", "[3, 4, 3]"));
		assertThatThrownBy(() -> golden.says("via", "via3.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("via3.json, line ").hasMessageContaining("3 numbers");
		golden.file("via3.json", PROJECT.replace("\"vid\": \"1\", \"flg\": 0, \"z\": [2", "\"vid\": \"9\", \"flg\": 0, \"z\": [2"));
		assertThatThrownBy(() -> golden.says("via", "via3.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line ").hasMessageContaining("\"9\"");
		golden.file("via3.json", PROJECT.replace("[7, 1, 1", "[70, 1, 1"));
		assertThatThrownBy(() -> golden.says("via", "via3.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("kind 70");
	}
}
