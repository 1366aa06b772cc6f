/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;

/** CVAT's XML 1.1 as its manual describes it. */
class CvatTest {

	private static final String IMAGES = """
			<?xml version="1.0" encoding="utf-8"?>
			<annotations>
			  <version>1.1</version>
			  <meta><task><id>3</id><labels>
			    <label><name>car</name><color>#c06060</color><type>any</type><attributes><attribute><name>parked</name><mutable>True</mutable>
			      <input_type>checkbox</input_type><default_value>false</default_value><values></values></attribute></attributes></label>
			    <label><name>body</name><color>#5c5eba</color><type>skeleton</type><attributes></attributes><svg>x</svg></label>
			    <label><name>head</name><type>points</type><parent>body</parent></label>
			    <label><name>foot</name><type>points</type><parent>body</parent></label>
			  </labels></task><dumped>2026-01-01</dumped></meta>
			  <image id="4" name="a/one.png" subset="train" task_id="3" width="8" height="6">
			    <box label="car" source="manual" occluded="1" xtl="1.00" ytl="2.00" xbr="4.50" ybr="5.00" z_order="2"><attribute name="parked">true</attribute></box>
			    <box label="car" source="manual" occluded="0" xtl="1" ytl="1" xbr="5" ybr="3" rotation="90.00" z_order="0" group_id="7"></box>
			    <polygon label="car" source="file" occluded="0" points="1.00,1.00;4.00,1.00;4.00,4.00" z_order="0"></polygon>
			    <polyline label="car" occluded="0" points="0,0;8,6"></polyline>
			    <points label="car" occluded="0" points="2,3"></points>
			    <ellipse label="car" occluded="0" cx="4" cy="3" rx="2" ry="1"></ellipse>
			    <cuboid label="car" occluded="0" xtl1="1" ytl1="1" xbl1="1" ybl1="3" xtr1="3" ytr1="1" xbr1="3" ybr1="3" xtl2="2" ytl2="0" xbl2="2" ybl2="2" xtr2="4" ytr2="0" xbr2="4" ybr2="2"></cuboid>
			    <mask label="car" occluded="0" rle="1, 2, 1" left="2" top="1" width="2" height="2"></mask>
			    <skeleton label="body" z_order="0"><points label="head" outside="0" occluded="1" points="1,2"></points><points label="foot" outside="1" occluded="0" points="3,4"></points></skeleton>
			    <tag label="car" source="manual"></tag>
			  </image>
			</annotations>
			""";
	private static final String VIDEO = """
			<annotations>
			  <version>1.1</version>
			  <meta><task><original_size><width>64</width><height>48</height></original_size><source>a.mp4</source></task></meta>
			  <track id="0" label="car" source="manual">
			    <box frame="0" keyframe="1" outside="0" occluded="0" xtl="1" ytl="2" xbr="3" ybr="4" z_order="0"><attribute name="moving">true</attribute></box>
			    <box frame="5" keyframe="1" outside="0" occluded="1" xtl="2" ytl="2" xbr="4" ybr="4" z_order="0"></box>
			    <box frame="10" keyframe="1" outside="1" occluded="0" xtl="2" ytl="2" xbr="4" ybr="4" z_order="0"></box>
			  </track>
			</annotations>
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("annotations.xml", IMAGES);
	}

	static void seedVideo(Golden golden) throws IOException {
		golden.file("annotations.xml", VIDEO);
	}

	@Test
	void everyShapeIsRead() throws Exception {
		seed(golden);
		assertThat(golden.detected("")).isEqualTo("cvat");
		assertThat(golden.detected("annotations.xml")).isEqualTo("cvat");
		assertThat(golden.says("cvat", "annotations.xml", Map.of())).isEqualTo("""
				a/one.png 8x6 split=train (no media)
				  car {box:[1,2,3.5,3]} occluded parked=true
				  car {rotatedBox:[3,2,4,2,1.5707963267948966]} group=7
				  car {polygon:[[[1,1,4,1,4,4]]]}
				  car {polyline:[0,0,8,6]}
				  car {points:[2,3]}
				  car {ellipse:[4,3,2,1,0]}
				  car {imageCuboid:[[1,1,3,1,3,3,1,3],[2,0,4,0,4,2,2,2]]}
				  car {mask:{width:8,height:6,rle:%s}}
				  body {keypoints:[1.0,2.0,1,3.0,4.0,0]}
				  car {whole:true}
				""".formatted(org.labelwright.geometry.Mask.ofCounts(8, 6, 14, 1, 4, 1, 28).toCompressed()));
	}

	@Test
	void imagesComeBackAsTheyWere() throws Exception {
		seed(golden);
		golden.comesBack("cvat", "annotations.xml", Map.of(), Map.of());
	}

	@Test
	void tracksHaveKeyframesAndEnd() throws Exception {
		seedVideo(golden);
		assertThat(golden.says("cvat", "annotations.xml", Map.of("fps", "10"))).isEqualTo("""
				a.mp4 64x48 (no media)
				  track car
				    0 {box:[1,2,2,2]} moving=true
				    500000 {box:[2,2,2,2]} occluded
				    1000000 {box:[2,2,2,2]}
				    outside 1000000..1100000
				""");
		golden.comesBack("cvat", "annotations.xml", Map.of(), Map.of());
	}

	@Test
	void whatIsWrittenAfreshIsReadAgain() throws IOException {
		seed(golden);
		golden.convert("cvat", "annotations.xml", Map.of(), "labelme", temp.resolve("labelme"), Map.of());
		golden.convert("labelme", temp.resolve("labelme").toString(), Map.of(), "cvat", temp.resolve("again.xml"), Map.of());
		assertThat(golden.says("cvat", temp.resolve("again.xml"), Map.of())).contains("  car {box:[1,2,3.5,3]} parked=true\n", "  car {polyline:[0,0,8,6]}\n", "  car {mask:{width:8,height:6,");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("annotations.xml", IMAGES.replace("rle=\"1, 2, 1\"", "rle=\"1, 2\""));
		assertThatThrownBy(() -> golden.says("cvat", "annotations.xml", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 19")
				.hasMessageContaining("add up to 3");
		golden.file("annotations.xml", IMAGES.replace("xtl=\"1.00\"", "xtl=\"one\""));
		assertThatThrownBy(() -> golden.says("cvat", "annotations.xml", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 12").hasMessageContaining("xtl");
	}
}
