/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;

/** DOTA, WIDER FACE and the imagefolder of Hugging Face. */
class BoxesInTextTest {

	private static final String DOTA = """
			imagesource:GoogleEarth
			gsd:0.146343590398
			1.0 1.0 5.0 1.0 5.0 3.0 1.0 3.0 small-vehicle 0
			3 1 5 3 4 4 2 2 ship 1
			1 1 6 1 6 3 1 5 harbor 2
			""";
	private static final String FACES = """
			0--Parade/a.jpg
			2
			1 2 3 4 2 0 0 0 1 0
			5 1 2 2 0 1 1 1 0 1
			0--Parade/b.jpg
			0
			0 0 0 0 0 0 0 0 0 0
			1--Handshaking/c.jpg
			1
			1 1 2 2 0 0 0 0 0 0
			""";
	private static final String METADATA = """
			{"file_name":"a.png","text":"two cats","year":2024,"tags":["indoor","night"],"objects":{"bbox":[[1.5,2,3,4],[0,0,2,2]],"categories":[0,1],"area":[12,4],"source":"x"},"more":{"x":[1,2]}}
			{"file_name":"b.png","text":"nothing","objects":{"bbox":[],"categories":[]}}
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	static void seedDota(Golden golden) throws IOException {
		golden.file("train/labelTxt-v1.5/P0001.txt", DOTA).image("train/images/P0001.png", 8, 6).image("val/images/P0002.png", 8, 6).file("val/labelTxt-v1.5/P0002.txt",
				"imagesource:GoogleEarth\ngsd:null\n");
	}

	static void seedFaces(Golden golden) throws IOException {
		golden.file("wider_face_split/wider_face_train_bbx_gt.txt", FACES).image("WIDER_train/images/0--Parade/a.jpg", 9, 9).image("WIDER_train/images/0--Parade/b.jpg", 9, 9)
				.image("WIDER_train/images/1--Handshaking/c.jpg", 9, 9);
	}

	static void seedMetadata(Golden golden) throws IOException {
		golden.file("train/metadata.jsonl", METADATA).image("train/a.png", 8, 6).image("train/b.png", 8, 6).image("train/z.png", 2, 2);
	}

	@Test
	void dotaHasCorners() throws Exception {
		seedDota(golden);
		assertThat(golden.detected("")).isEqualTo("dota");
		assertThat(golden.detected("train")).isEqualTo("dota");
		assertThat(golden.detected("train/labelTxt-v1.5/P0001.txt")).isEqualTo("dota");
		assertThat(golden.says("dota", "", Map.of("boxes", "false"))).isEqualTo("""
				train/P0001.png 8x6 split=train
				  small-vehicle {polygon:[[[1,1,5,1,5,3,1,3]]]} difficult=0
				  ship {polygon:[[[3,1,5,3,4,4,2,2]]]} difficult=1
				  harbor {polygon:[[[1,1,6,1,6,3,1,5]]]} difficult=2
				val/P0002.png 8x6 split=val
				""");
		assertThat(golden.says("dota", "", Map.of()).lines().map(line -> line.replaceAll("\\{(\\w+):.*}", "$1"))).containsExactly("train/P0001.png 8x6 split=train",
				"  small-vehicle rotatedBox difficult=0", "  ship rotatedBox difficult=1", "  harbor polygon difficult=2", "val/P0002.png 8x6 split=val");
	}

	@Test
	void dotaComesBack() throws Exception {
		seedDota(golden);
		golden.comesBack("dota", "", Map.of(), Map.of());
	}

	@Test
	void badDotaIsRefusedWithItsPlace() throws IOException {
		golden.file("labelTxt/a.txt", DOTA.replace("3 1 5 3 4 4 2 2 ship 1", "3 1 5 3 4 4 2 ship 1 x y"));
		refused("dota", "", "a.txt, line 4", "8 coordinates");
		golden.file("labelTxt/a.txt", DOTA.replace("ship 1", "ship maybe"));
		refused("dota", "", "a.txt, line 4", "difficult");
		// Far behind what the reader has taken ahead.
		Files.write(golden.folder().resolve("labelTxt/a.txt"), ("1 1 2 1 2 2 1 2 ship 0\n".repeat(2000) + "1 1 2 1 2 2 1 2 b\u00e4r 0\n").getBytes(StandardCharsets.ISO_8859_1));
		refused("dota", "", "a.txt, line 2001", "not text in UTF-8");
	}

	@Test
	void outlinesOfMoreCornersAreReportedByDota() throws IOException {
		golden.file("a.json", """
				{"version": "5", "flags": {}, "imagePath": "a.png", "imageData": null, "imageHeight": 6, "imageWidth": 8, "shapes": [
				 {"label": "cat", "points": [[1, 1], [4, 1], [4, 4], [2, 5], [1, 4]], "shape_type": "polygon", "group_id": null, "flags": {}},
				 {"label": "cat", "points": [[1, 1], [4, 5]], "shape_type": "rectangle", "group_id": null, "flags": {}}]}
				""");
		LossReport losses = golden.convert("labelme", "a.json", Map.of(), "dota", temp.resolve("out"), Map.of("media", "false"));
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactly("polygon");
		assertThat(temp.resolve("out/labelTxt/a.txt")).content().contains("1 1 4 1 4 5 1 5 cat 0\n");
	}

	@Test
	void widerFaceHasLists() throws Exception {
		seedFaces(golden);
		assertThat(golden.detected("")).isEqualTo("widerface");
		assertThat(golden.detected("wider_face_split/wider_face_train_bbx_gt.txt")).isEqualTo("widerface");
		assertThat(golden.says("widerface", "", Map.of())).isEqualTo("""
				train/0--Parade/a.jpg 9x9 split=train
				  face {box:[1,2,3,4]} occluded blur=2 expression=0 illumination=0 invalid=0 occlusion=1 pose=0
				  face {box:[5,1,2,2]} blur=0 expression=1 illumination=1 invalid=1 occlusion=0 pose=1
				train/0--Parade/b.jpg 9x9 split=train
				train/1--Handshaking/c.jpg 9x9 split=train
				  face {box:[1,1,2,2]} blur=0 expression=0 illumination=0 invalid=0 occlusion=0 pose=0
				""");
		golden.comesBack("widerface", "", Map.of(), Map.of());
	}

	@Test
	void badListsOfFacesAreRefusedWithTheirPlace() throws IOException {
		golden.file("wider_face_train_bbx_gt.txt", FACES.replace("jpg\n2\n", "jpg\n3\n"));
		refused("widerface", "", "wider_face_train_bbx_gt.txt, line 5", "10 columns");
		golden.file("wider_face_train_bbx_gt.txt", FACES.replace("jpg\n1\n", "jpg\n2\n"));
		refused("widerface", "", "wider_face_train_bbx_gt.txt", "ends before");
		golden.file("wider_face_train_bbx_gt.txt", FACES.replace("jpg\n2\n", "jpg\n1\n"));
		refused("widerface", "", "wider_face_train_bbx_gt.txt, line 4", "path of an image");
	}

	@Test
	void imagefolderHasColumns() throws Exception {
		seedMetadata(golden);
		assertThat(golden.detected("")).isEqualTo("imagefolder");
		assertThat(golden.detected("train/metadata.jsonl")).isEqualTo("imagefolder");
		assertThat(golden.says("imagefolder", "", Map.of())).isEqualTo("""
				train/a.png 8x6 split=train
				  text=two cats
				  year=2024
				  tags=indoor, night
				  0 {box:[1.5,2,3,4]} area=12
				  1 {box:[0,0,2,2]} area=4
				train/b.png 8x6 split=train
				  text=nothing
				train/z.png 2x2 split=train
				""");
	}

	@Test
	void imagefolderComesBackWithTheSameContent() throws Exception {
		seedMetadata(golden);
		golden.convert("imagefolder", "", Map.of(), "imagefolder", temp.resolve("out"), Map.of());
		var mapper = org.labelwright.core.json.Json.mapper();
		var lines = java.nio.file.Files.readAllLines(temp.resolve("out/train/metadata.jsonl"));
		assertThat(lines).hasSize(2);
		for (int i = 0; i < 2; i++) {
			assertThat(mapper.readTree(lines.get(i))).isEqualTo(mapper.readTree(METADATA.lines().toList().get(i)));
		}
	}

	@Test
	void theLabelOfAnImageIsItsClass() throws Exception {
		String metadata = """
				{"file_name":"a.png","label":"cat"}
				{"file_name":"b.png","label":7,"source":"web"}
				{"file_name":"c.png","label":["cat","dog"]}
				{"file_name":"d.png","label":["dog"],"objects":{"bbox":[[1,2,3,4]],"categories":["nose"]}}
				{"file_name":"e.png","label":{"no":"class"}}
				{"file_name":"f.png","label":null}
				""";
		golden.file("metadata.jsonl", metadata);
		for (String name : "abcdef".split("")) {
			golden.image(name + ".png", 8, 6);
		}
		assertThat(golden.says("imagefolder", "", Map.of())).isEqualTo("""
				a.png 8x6
				  cat {whole:true}
				b.png 8x6
				  source=web
				  7 {whole:true}
				c.png 8x6
				  cat {whole:true}
				  dog {whole:true}
				d.png 8x6
				  nose {box:[1,2,3,4]}
				  dog {whole:true}
				e.png 8x6
				f.png 8x6
				""");
		golden.convert("imagefolder", "", Map.of(), "imagefolder", temp.resolve("out"), Map.of());
		var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
		var lines = java.nio.file.Files.readAllLines(temp.resolve("out/metadata.jsonl"));
		for (int i = 0; i < 6; i++) {
			assertThat(mapper.readTree(lines.get(i))).isEqualTo(mapper.readTree(metadata.lines().toList().get(i)));
		}
	}

	@Test
	void badMetadataIsRefusedWithItsPlace() throws IOException {
		golden.file("metadata.jsonl", METADATA.replace("[0,1]", "[0]"));
		refused("imagefolder", "", "metadata.jsonl, line 1", "2 boxes and 1 categories");
		golden.file("metadata.jsonl", METADATA + "{\"file_name\":\n");
		refused("imagefolder", "", "metadata.jsonl, line 3", "not JSON");
		golden.file("metadata.jsonl", METADATA.replace("b.png", "../../b.png"));
		refused("imagefolder", "", "metadata.jsonl", "leads out");
	}

	private void refused(String format, String path, String place, String words) {
		assertThatThrownBy(() -> golden.says(format, path, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining(place).hasMessageContaining(words);
	}
}
