/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.json.Json;

/** ASAM OpenLABEL 1.0.0, with a schema of its own words for what is written. */
class OpenLabelTest {

	private static final String SCENE = """
			{"openlabel": {
			 "metadata": {"schema_version": "1.0.0", "annotator": "somebody"},
			 "ontologies": {"0": "https://example.org/traffic"},
			 "coordinate_systems": {"vehicle-iso8855": {"type": "local_cs", "parent": "", "children": ["LIDAR", "CAM"]}},
			 "streams": {"CAM": {"type": "camera", "uri": "cam.mp4", "stream_properties": {"intrinsics_pinhole": {"width_px": 100, "height_px": 50}}}, "LIDAR": {"type": "lidar", "uri": ""}},
			 "frame_intervals": [{"frame_start": 0, "frame_end": 1}, {"frame_start": 3, "frame_end": 3}],
			 "frames": {
			  "0": {"frame_properties": {"timestamp": 1608294055.25, "streams": {"CAM": {"uri": "cam/0.png"}, "LIDAR": {"uri": "lidar/0.pcd"}}},
			        "actions": {"0": {}},
			        "objects": {
			         "1": {"object_data": {
			           "bbox": [{"name": "shape", "val": [20, 10, 8, 4], "coordinate_system": "CAM",
			                     "attributes": {"num": [{"name": "confidence", "val": 0.75}], "boolean": [{"name": "occluded", "val": true}], "vec": [{"name": "lights", "val": ["left", "stop"]}]}}],
			           "cuboid": [{"name": "body", "val": [1, 2, 3, 0, 0, 1, 0, 4, 1.5, 1.25], "coordinate_system": "LIDAR"}],
			           "text": [{"name": "status", "val": "moving"}]}},
			         "8c1a3f5e-0000-4000-8000-0123456789ab": {"object_data": {"poly2d": [{"name": "outline", "val": [1, 1, 5, 1, 5, 4], "mode": "MODE_POLY2D_ABSOLUTE", "closed": true}]}}},
			        "relations": {"0": {}}},
			  "1": {"frame_properties": {"streams": {"CAM": {"uri": "cam/1.png"}}},
			        "objects": {"1": {"object_data": {"rbbox": [{"name": "turned", "val": [20, 10, 8, 4, 0.5]}], "point2d": [{"name": "p", "val": [3, 4], "id": 7}]}}}},
			  "3": {"frame_properties": {"streams": {"CAM": {"uri": "cam/3.png"}}}}},
			 "objects": {
			  "1": {"name": "car1", "type": "Car", "ontology_uid": "0", "frame_intervals": [{"frame_start": 0, "frame_end": 1}],
			        "object_data": {"text": [{"name": "color", "val": "white"}]},
			        "object_data_pointers": {
			         "shape": {"type": "bbox", "frame_intervals": [{"frame_start": 0, "frame_end": 0}], "attributes": {"confidence": "num", "occluded": "boolean", "lights": "vec"}},
			         "body": {"type": "cuboid", "frame_intervals": [{"frame_start": 0, "frame_end": 0}]},
			         "status": {"type": "text", "frame_intervals": [{"frame_start": 0, "frame_end": 0}]},
			         "color": {"type": "text", "frame_intervals": []},
			         "turned": {"type": "rbbox", "frame_intervals": [{"frame_start": 1, "frame_end": 1}]},
			         "p": {"type": "point2d", "frame_intervals": [{"frame_start": 1, "frame_end": 1}]}}},
			  "8c1a3f5e-0000-4000-8000-0123456789ab": {"name": "lane", "type": "Lane"},
			  "9": {"name": "ego", "type": "Ego"}},
			 "actions": {"0": {"name": "drives", "type": "driving"}},
			 "relations": {
			  "0": {"name": "on", "type": "isOn", "rdf_subjects": [{"type": "object", "uid": "1"}], "rdf_objects": [{"type": "object", "uid": "8c1a3f5e-0000-4000-8000-0123456789ab"}],
			        "frame_intervals": [{"frame_start": 0, "frame_end": 0}]},
			  "1": {"name": "does", "type": "does", "rdf_subjects": [{"type": "object", "uid": "1"}], "rdf_objects": [{"type": "action", "uid": "0"}]}}}}
			""";
	private static final String PLAIN = """
			{"openlabel": {"metadata": {"schema_version": "1.0.0"}, "objects": {
			 "0": {"name": "car1", "type": "Car", "object_data": {"bbox": [{"name": "shape", "val": [436.0, 303.5, 52, 47],
			       "attributes": {"num": [{"name": "confidence", "val": 0.99}], "boolean": [{"name": "interpolated", "val": false}]}}], "text": [{"name": "color", "val": "white"}]},
			       "object_data_pointers": {"shape": {"type": "bbox", "frame_intervals": [], "attribute_pointers": {"confidence": "num", "interpolated": "boolean"}},
			       "color": {"type": "text", "frame_intervals": []}}},
			 "1": {"name": "car2", "type": "Car", "object_data": {"bbox": [{"name": "shape", "val": [153.0, 297.0, 96, 34]}], "boolean": [{"name": "truncated", "val": true}]}}}}}
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("scene.json", SCENE);
	}

	@Test
	void aStreamOfAFrameIsAnItem() throws Exception {
		seed(golden);
		assertThat(golden.detected("scene.json")).isEqualTo("openlabel");
		assertThat(golden.detected("")).isEqualTo("openlabel");
		assertThat(golden.says("openlabel", "scene.json", Map.of())).isEqualTo("""
				cam/0.png 100x50 (no media)
				  Car {box:[16,8,8,4]} occluded color=white lights=left, stop status=moving ->isOn score=0.75
				  Lane {polygon:[[[1,1,5,1,5,4]]]}
				lidar/0.pcd 0x0 (no media)
				  Car {cuboid:[1,2,3,4,1.5,1.25,0,0,0,1]} color=white status=moving
				cam/1.png 100x50 (no media)
				  Car {rotatedBox:[20,10,8,4,0.5]} color=white
				  Car {points:[3,4]} color=white
				cam/3.png 100x50 (no media)
				""");
	}

	@Test
	void everythingComesBack() throws Exception {
		seed(golden);
		golden.comesBack("openlabel", "scene.json", Map.of(), Map.of());
		assertThat(faults(golden.folder().resolveSibling("out-openlabel.json"))).isEmpty();
	}

	@Test
	void aFileWithoutFramesIsOneItem() throws Exception {
		golden.file("plain.json", PLAIN);
		assertThat(golden.says("openlabel", "plain.json", Map.of())).isEqualTo("""
				plain 0x0 (no media)
				  Car {box:[410,280,52,47]} color=white interpolated=false score=0.99
				  Car {box:[105,280,96,34]} truncated
				""");
		golden.comesBack("openlabel", "plain.json", Map.of(), Map.of());
	}

	@Test
	void otherDataHaveAFrameAnItem() throws Exception {
		golden.file("a.json", """
				{"images": [{"id": 1, "file_name": "x/a.png", "width": 8, "height": 6}, {"id": 2, "file_name": "b.png", "width": 8, "height": 6}],
				"categories": [{"id": 1, "name": "cat"}], "annotations": [
				{"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4], "area": 12, "iscrowd": 0, "score": 0.5, "attributes": {"wild": true, "age": 7}},
				{"id": 2, "image_id": 1, "category_id": 1, "bbox": [1, 1, 3, 3], "area": 6, "iscrowd": 0, "segmentation": [[1, 1, 4, 1, 4, 4], [5, 5, 6, 5, 6, 6]]},
				{"id": 3, "image_id": 2, "category_id": 1, "bbox": [1, 1, 1, 3], "area": 3, "segmentation": {"size": [6, 8], "counts": [7, 3, 38]}, "iscrowd": 1}]}
				""");
		Path out = temp.resolve("out.json");
		LossReport losses = golden.convert("coco", "a.json", Map.of(), "openlabel", out, Map.of());
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactlyInAnyOrder("polygons of several parts", "crowd", "mask");
		assertThat(faults(out)).isEmpty();
		assertThat(golden.says("openlabel", out, Map.of())).isEqualTo("""
				x/a.png 8x6 (no media)
				  cat {box:[1,2,3,4]} age=7 wild=true score=0.5
				  cat {polygon:[[[1,1,4,1,4,4]]]}
				  cat {polygon:[[[5,5,6,5,6,6]]]}
				b.png 8x6 (no media)
				  cat {polygon:[[[1,1,2,1,2,4,1,4]]]}
				""");
	}

	private static String faults(Path file) throws IOException {
		try (InputStream schema = OpenLabelTest.class.getResourceAsStream("openlabel.schema.json")) {
			return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(Json.mapper().readTree(file.toFile())).toString().replaceAll("^\\[\\]$", "");
		}
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws Exception {
		refused(SCENE.replace("\"schema_version\": \"1.0.0\"", "\"a\": 1"), "schema_version", "is missing");
		refused(SCENE.replace("[20, 10, 8, 4, 0.5]", "[20, 10, 8, 4]"), "frame 1", "5 numbers");
		refused(SCENE.replace("[1, 2, 3, 0, 0, 1, 0,", "[1, 2, 3, 0, 0, 7, 0,"), "frame 0", "quaternion");
		refused(SCENE.replace("\"3\": {\"frame", "\"three\": {\"frame"), "line", "named by its number");
		refused(SCENE.replace("\"type\": \"Ego\"", "\"type\": 7"), "objects", "type of object 9");
		refused(SCENE.replace("\"val\": 0.75", "\"val\": \"much\""), "frame 0", "confidence");
		refused(SCENE.substring(0, 900), "line", "not whole");
	}

	private void refused(String text, String place, String words) throws IOException {
		golden.file("scene.json", text);
		assertThatThrownBy(() -> golden.says("openlabel", "scene.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("scene.json").hasMessageContaining(place)
				.hasMessageContaining(words);
	}
}
