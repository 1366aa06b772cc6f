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

/** Datumaro JSON of format version 1.0. */
class DatumaroTest {

	private static final String MASK = Mask.ofCounts(8, 6, 13, 2, 4, 1, 28).toCompressed();
	private static final String CATEGORIES = """
			"dm_format_version": "1.0", "media_type": 2, "infos": {"author": "we"},
			"categories": {"label": {"labels": [{"name": "cat", "parent": "", "attributes": ["hard"]}, {"name": "person", "parent": "", "attributes": []}],
			  "label_groups": [], "attributes": ["occluded"]},
			 "mask": {"colormap": [{"label_id": 0, "r": 255, "g": 0, "b": 0}]},
			 "points": {"items": [{"label_id": 1, "labels": ["head", "foot"], "joints": [[1, 2]], "positions": []}]}},
			""";
	/** Every type; attributes with names of their own meaning and without. */
	private static final String TRAIN = ("{" + CATEGORIES + """
			"items": [{"id": "a", "attr": {"frame": 7, "meta": {"k": 1}}, "image": {"path": "a.png", "size": [6, 8]}, "annotations": [
			 {"id": 1, "type": "label", "attributes": {}, "group": 0, "label_id": 0},
			 {"id": 2, "type": "caption", "attributes": {}, "group": 0, "caption": "a cat"},
			 {"id": 3, "type": "bbox", "attributes": {"occluded": true, "is_crowd": false, "score": 0.5, "hard": "no"}, "group": 3, "object_id": 9, "label_id": 0, "z_order": 1, "bbox": [1, 2, 3, 4.5]},
			 {"id": 4, "type": "polygon", "attributes": {"is_crowd": true}, "group": 3, "label_id": 0, "points": [1, 1, 4, 1, 4, 4], "z_order": 0},
			 {"id": 5, "type": "polyline", "attributes": {"note": null}, "group": 0, "label_id": null, "points": [0, 0, 8, 6], "z_order": 0},
			 {"id": 6, "type": "points", "attributes": {}, "group": 0, "label_id": 0, "points": [2, 3, 4, 5], "visibility": [2, 1], "z_order": 0},
			 {"id": 7, "type": "points", "attributes": {}, "group": 0, "label_id": 1, "points": [2, 3, 0, 0], "visibility": [2, 0], "z_order": 0},
			 {"id": 8, "type": "mask", "attributes": {"truncated": true}, "group": 0, "label_id": 0, "rle": {"counts": "MASK", "size": [6, 8]}, "z_order": 2},
			 {"id": 9, "type": "ellipse", "attributes": {}, "group": 0, "label_id": 0, "points": [1, 1, 5, 3], "z_order": 0},
			 {"id": 10, "type": "skeleton", "attributes": {}, "group": 0, "label_id": 1, "points": [2, 3, 2, 4, 5, 1], "points_attributes": [{}, {"x": 1}]}]}]}
			""").replace("MASK", MASK.replace("\\", "\\\\"));
	private static final String VAL = "{" + CATEGORIES + "\"items\": [{\"id\": \"a\", \"annotations\": [], \"image\": {\"path\": \"a.png\"}, \"extra\": 1}]}";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() throws IOException {
		golden = new Golden(temp);
		seed(golden);
	}

	static void seed(Golden golden) throws IOException {
		golden.file("annotations/train.json", TRAIN).file("annotations/val.json", VAL).image("images/train/a.png", 8, 6).image("images/val/a.png", 4, 4);
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(golden.detected("")).isEqualTo("datumaro");
		assertThat(golden.detected("annotations/val.json")).isEqualTo("datumaro");
	}

	@Test
	void everyTypeIsRead() throws IOException {
		assertThat(golden.says("datumaro", "", Map.of())).isEqualTo("""
				a.png 8x6 split=train
				  frame=7
				  cat {whole:true}
				  - {whole:true} caption=a cat
				  cat {box:[1,2,3,4.5]} occluded group=3 hard=no score=0.5
				  cat {polygon:[[[1,1,4,1,4,4]]]} crowd group=3
				  - {polyline:[0,0,8,6]}
				  cat {points:[2,3,4,5]}
				  person {keypoints:[2.0,3.0,2,0.0,0.0,0]}
				  cat {mask:{width:8,height:6,rle:MASK}} truncated
				  cat {ellipse:[3,2,2,1,0]}
				  person {keypoints:[2.0,3.0,2,4.0,5.0,1]}
				val/a.png 4x4 split=val
				""".replace("MASK", MASK));
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("datumaro", "", Map.of(), Map.of());
	}

	@Test
	void whatOtherFormatsSayFindsItsPlaceOrIsReported() throws IOException {
		golden.file("coco.json", """
				{"images":[{"id":1,"file_name":"c.png","width":8,"height":6}],"categories":[{"id":1,"name":"dog","keypoints":["nose","tail"],"skeleton":[[1,2]]}],
				"annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[1,1,3,3],"area":9,"iscrowd":1,"score":0.25},
				{"id":2,"image_id":1,"category_id":1,"bbox":[1,1,3,3],"area":9,"iscrowd":0,"keypoints":[1,2,2,3,4,1],"num_keypoints":2}]}
				""");
		LossReport losses = golden.convert("coco", "coco.json", Map.of(), "datumaro", temp.resolve("new"), Map.of("media", "false"));
		assertThat(losses.losses()).isEmpty();
		assertThat(golden.says("datumaro", temp.resolve("new"), Map.of())).isEqualTo("""
				c.png 8x6 (no media)
				  dog {box:[1,1,3,3]} crowd score=0.25
				  dog {keypoints:[1.0,2.0,2,3.0,4.0,1]}
				""");
		golden.file("via.json", """
				{"a.png1": {"filename": "a.png", "size": 1, "file_attributes": {}, "regions": [
				 {"shape_attributes": {"name": "ellipse", "cx": 4, "cy": 3, "rx": 2, "ry": 1, "theta": 0.5}, "region_attributes": {"class": "dog"}}]}}
				""");
		losses = golden.convert("via", "via.json", Map.of(), "datumaro", temp.resolve("turned"), Map.of("media", "false"));
		assertThat(losses.losses()).extracting(loss -> loss.what()).containsExactly("ellipse");
		assertThat(golden.says("datumaro", temp.resolve("turned"), Map.of())).contains("dog {polygon:");
	}

	@Test
	void otherFilesAreReported() throws IOException {
		golden.file("annotations/val.json", "{\"a\": 1}");
		assertThat(golden.says("datumaro", "", Map.of())).endsWith("lost 1 x files: are no JSON of Datumaro\n");
	}

	@Test
	void typesOfLaterVersionsAreReported() throws IOException {
		golden.file("annotations/val.json", VAL.replace("\"annotations\": []", "\"annotations\": [{\"id\": 1, \"type\": \"feature_vector\", \"vector\": [1, 1]}]"));
		assertThat(golden.says("datumaro", "annotations/val.json", Map.of())).endsWith("lost 1 x feature_vector: annotations of Datumaro of this type are not read\n");
	}

	/** Centre, size and degrees, the points of RotatedBbox; as not every version knows them, those of other formats are polygons. */
	@Test
	void rotatedBoxesAreRead() throws Exception {
		golden.file("annotations/val.json", VAL.replace("\"annotations\": []", """
				"annotations": [{"id": 1, "type": "rotated_bbox", "label_id": 0, "points": [10, 20, 4, 2, 90], "attributes": {}, "group": 0, "z_order": 0}]"""));
		assertThat(golden.says("datumaro", "annotations/val.json", Map.of())).endsWith(" {rotatedBox:[10,20,4,2,1.5707963267948966]}\n");
		golden.comesBack("datumaro", "", Map.of(), Map.of("media", "true"));
		LossReport losses = golden.convert("datumaro", "annotations/val.json", Map.of(), "cvat", temp.resolve("a.xml"), Map.of());
		assertThat(losses.losses()).extracting(loss -> loss.what()).doesNotContain("rotatedBox");
		losses = golden.convert("cvat", temp.resolve("a.xml").toString(), Map.of(), "datumaro", temp.resolve("fresh"), Map.of());
		assertThat(losses.losses()).extracting(loss -> loss.count() + " x " + loss.what() + ": " + loss.why()).contains("1 x rotatedBox: Datumaro has no such shape; written as polygon");
	}

	@Test
	void cuboidsAreReported() throws IOException {
		golden.file("annotations/val.json", VAL.replace("\"annotations\": []",
				"\"annotations\": [{\"id\": 1, \"type\": \"cuboid_3d\", \"label_id\": 0, \"position\": [0,0,0], \"rotation\": [0,0,0], \"scale\": [1,1,1]}]"));
		assertThat(golden.says("datumaro", "annotations/val.json", Map.of())).isEqualTo("""
				a.png 4x4 split=val
				lost 1 x cuboid_3d: annotations of Datumaro of this type are not read
				""");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("annotations/train.json", TRAIN.replace("[1, 2, 3, 4.5]", "[1, 2, 3]"));
		assertThatThrownBy(() -> golden.says("datumaro", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("train.json")
				.hasMessageContaining("item \"a\", annotation 2").hasMessageContaining("4 numbers");
		golden.file("annotations/train.json", TRAIN.replace("\"group\": 0, \"label_id\": 0}", "\"group\": 0, \"label_id\": 5}"));
		assertThatThrownBy(() -> golden.says("datumaro", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("no label 5");
	}
}
