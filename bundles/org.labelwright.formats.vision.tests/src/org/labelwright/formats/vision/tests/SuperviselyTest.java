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
import org.labelwright.core.format.LossReport;
import org.labelwright.geometry.Mask;

/** Projects of images of Supervisely, as its export writes them. */
class SuperviselyTest {

	private static final String META = """
			{"classes": [{"title": "cat", "shape": "any", "color": "#FF0000", "geometry_config": {}, "id": 5, "hotkey": ""},
			  {"title": "pose", "shape": "graph", "color": "#00FF00", "geometry_config": {"nodes": {"n1": {"label": "head", "loc": [5, 5], "color": "#0000FF"},
			    "n2": {"label": "foot", "loc": [5, 9], "color": "#0000FF"}}, "edges": [{"src": "n1", "dst": "n2", "color": "#00FF00"}]}}],
			 "tags": [{"name": "hard", "value_type": "none", "color": "#AA0000"}, {"name": "colour", "value_type": "any_string", "color": "#AA0000"},
			  {"name": "age", "value_type": "any_number", "color": "#AA0000"}], "projectType": "images"}
			""";
	/** Every shape; a bitmap of the pixels (2,1), (3,1) and (2,2). */
	private static final String ALL = """
			{"description": "", "size": {"height": 6, "width": 8},
			 "tags": [{"id": 1, "name": "hard", "value": null, "labelerLogin": "me"}, {"name": "colour", "value": "red"}, {"name": "colour", "value": "white"}],
			 "objects": [
			  {"id": 11, "classId": 5, "classTitle": "cat", "geometryType": "rectangle", "description": "", "tags": [{"name": "age", "value": 3.5}],
			   "points": {"exterior": [[1, 2], [4, 5]], "interior": []}},
			  {"classTitle": "cat", "geometryType": "polygon", "tags": [], "points": {"exterior": [[0, 0], [7, 0], [7, 5], [0, 5]], "interior": [[[1, 1], [2, 1], [2, 2]]]}},
			  {"classTitle": "cat", "geometryType": "line", "tags": [], "points": {"exterior": [[0, 0], [8, 6]], "interior": []}},
			  {"classTitle": "cat", "geometryType": "point", "tags": [], "points": {"exterior": [[2, 3]], "interior": []}},
			  {"classTitle": "cat", "geometryType": "bitmap", "tags": [], "bitmap": {"origin": [2, 1],
			   "data": "eJzrDPBz5+WS4mJgYOD19HAJAtJMIMwIJBiizhp0AikeTxfHkIo5yRYHLgBljjA6PjwSywuS93T1c1nnlNAEALAhDzk="}},
			  {"classTitle": "pose", "geometryType": "graph", "tags": [], "nodes": {"n1": {"loc": [2, 3]}, "n2": {"loc": [2, 5], "disabled": true}}}]}
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
		golden.file("meta.json", META).file("pets/ann/a.png.json", ALL).image("pets/img/a.png", 8, 6)
				.file("val/ann/a.png.json", "{\"description\": \"none\", \"size\": {\"height\": 2, \"width\": 3}, \"tags\": [], \"objects\": []}").image("val/img/a.png", 3, 2);
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(golden.detected("")).isEqualTo("supervisely");
	}

	@Test
	void everyShapeIsRead() throws IOException {
		assertThat(golden.says("supervisely", "", Map.of())).isEqualTo("""
				pets/a.png 8x6
				  hard=true
				  colour=red
				  cat {box:[1,2,4,4]} age=3.5
				  cat {polygon:[[[0,0,7,0,7,5,0,5],[1,1,2,1,2,2]]]}
				  cat {polyline:[0,0,8,6]}
				  cat {points:[2,3]}
				  cat {mask:{width:8,height:6,rle:MASK}}
				  pose {keypoints:[2.0,3.0,2,2.0,5.0,1]}
				val/a.png 3x2 split=val
				""".replace("MASK", Mask.ofCounts(8, 6, 13, 2, 4, 1, 28).toCompressed()));
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("supervisely", "", Map.of(), Map.of());
	}

	@Test
	void whatOtherFormatsSayFindsItsPlaceOrIsReported() throws IOException {
		golden.file("coco.json", """
				{"images":[{"id":1,"file_name":"c.png","width":8,"height":6}],"categories":[{"id":1,"name":"dog","keypoints":["nose","tail"],"skeleton":[[1,2]]}],
				"annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[1,1,3,3],"area":9,"iscrowd":0},
				{"id":2,"image_id":1,"category_id":1,"bbox":[1,1,3,3],"segmentation":{"size":[6,8],"counts":[7,3,38]},"area":3,"iscrowd":0},
				{"id":3,"image_id":1,"category_id":1,"bbox":[1,1,3,3],"area":9,"iscrowd":0,"score":0.5,"keypoints":[1,2,1,0,0,0],"num_keypoints":1}]}
				""");
		LossReport losses = golden.convert("coco", "coco.json", Map.of(), "supervisely", temp.resolve("new"), Map.of("media", "false"));
		assertThat(losses.losses()).extracting(loss -> loss.what()).containsExactly("scores");
		assertThat(golden.says("supervisely", temp.resolve("new"), Map.of())).isEqualTo("""
				dataset/c.png 8x6 (no media)
				  dog {box:[1,1,3,3]}
				  dog {mask:{width:8,height:6,rle:MASK}}
				  dog {keypoints:[1.0,2.0,1,0.0,0.0,0]}
				""".replace("MASK", Mask.ofCounts(8, 6, 7, 3, 38).toCompressed()));
	}

	@Test
	void otherShapesAreReported() throws IOException {
		golden.file("val/ann/a.png.json",
				"{\"size\": {\"height\": 2, \"width\": 3}, \"tags\": [], \"objects\": [{\"id\": 1, \"classTitle\": \"cat\", \"geometryType\": \"cuboid\", \"points\": []}]}");
		assertThat(golden.says("supervisely", "", Map.of())).endsWith("lost 1 x cuboid: such shapes of Supervisely are not read\n");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("pets/ann/a.png.json", ALL.replace("[[2, 3]]", "[[2]]"));
		assertThatThrownBy(() -> golden.says("supervisely", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.png.json")
				.hasMessageContaining("object 3").hasMessageContaining("pairs");
		golden.file("pets/ann/a.png.json", ALL.replace("\"data\": \"eJ", "\"data\": \"AA"));
		assertThatThrownBy(() -> golden.says("supervisely", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("object 4").hasMessageContaining("zlib");
		golden.file("pets/ann/a.png.json", ALL.replace("\"n2\": {\"loc\"", "\"n3\": {\"loc\""));
		assertThatThrownBy(() -> golden.says("supervisely", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("no node \"n3\"");
	}
}
