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

/** labelme JSON as labelme 5.5 writes it. */
class LabelMeTest {

	/** Every shape type; a mask of the pixels (2,1), (3,1) and (2,2). */
	private static final String ALL = """
			{"version": "5.5.0", "flags": {"blurred": true},
			 "shapes": [
			  {"label": "cat", "points": [[1.5, 2], [7, 5]], "group_id": null, "description": "", "shape_type": "rectangle", "flags": {}, "mask": null},
			  {"label": "dog", "points": [[1, 1], [4, 1], [4, 4.25]], "group_id": 3, "description": "sleeps", "shape_type": "polygon", "flags": {"hard": true}, "mask": null},
			  {"label": "dog", "points": [[4, 3], [4, 5]], "group_id": null, "description": null, "shape_type": "circle", "flags": {}, "mask": null},
			  {"label": "edge", "points": [[0, 0], [8, 6]], "group_id": null, "description": "", "shape_type": "line", "flags": {}, "mask": null},
			  {"label": "edge", "points": [[0, 0], [8, 6], [8, 0]], "group_id": null, "description": "", "shape_type": "linestrip", "flags": {}, "mask": null},
			  {"label": "eye", "points": [[2, 3]], "group_id": null, "description": "", "shape_type": "point", "flags": {}, "mask": null},
			  {"label": "cat", "points": [[2, 1], [3, 2]], "group_id": null, "description": "", "shape_type": "mask", "flags": {},
			   "mask": "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACAQAAAABazTCJAAAADElEQVR4nGM4wNAAAALEAUHhxF0NAAAAAElFTkSuQmCC"}],
			 "imagePath": "a.png", "imageData": null, "imageHeight": 6, "imageWidth": 8}
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
		golden.file("a.json", ALL).image("a.png", 8, 6);
	}

	/** As labelme writes it where labels are saved into a folder of their own, on Windows. */
	@Test
	void theImageMayLieInAFolderBeside() throws Exception {
		Golden apart = new Golden(temp.resolve("apart")).image("images/a b.png", 8, 6).file("labels/a b.json", """
				{"version": "5.4.1", "flags": {}, "shapes": [{"label": "cat", "points": [[1, 2], [3, 4]], "group_id": null, "description": "", "shape_type": "rectangle", "flags": {}}],
				 "imagePath": "..\\\\images\\\\a b.png", "imageData": null, "imageHeight": 6, "imageWidth": 8}
				""");
		assertThat(apart.says("labelme", "", Map.of())).isEqualTo("images/a b.png 8x6\n  cat {box:[1,2,2,2]}\n");
		apart.comesBack("labelme", "", Map.of(), Map.of());
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(golden.detected("")).isEqualTo("labelme");
		assertThat(golden.detected("a.json")).isEqualTo("labelme");
	}

	@Test
	void everyShapeIsRead() throws IOException {
		assertThat(golden.says("labelme", "", Map.of())).isEqualTo("""
				a.png 8x6
				  blurred=true
				  cat {box:[1.5,2,5.5,3]}
				  dog {polygon:[[[1,1,4,1,4,4.25]]]} group=3 hard=true
				  dog {ellipse:[4,3,2,2,0]}
				  edge {polyline:[0,0,8,6]}
				  edge {polyline:[0,0,8,6,8,0]}
				  eye {points:[2,3]}
				  cat {mask:{width:8,height:6,rle:=24O_0]}}
				""".replace("rle:=24O_0]", "rle:" + org.labelwright.geometry.Mask.ofCounts(8, 6, 13, 2, 4, 1, 28).toCompressed()));
	}

	@Test
	void comesBackAsItWas() throws Exception {
		golden.comesBack("labelme", "", Map.of(), Map.of());
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		golden.file("a.json", ALL.replace("[[2, 3]]", "[[2]]"));
		assertThatThrownBy(() -> golden.says("labelme", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.json")
				.hasMessageContaining("shape 5").hasMessageContaining("pairs");
		golden.file("a.json", ALL.substring(0, 240));
		assertThatThrownBy(() -> golden.says("labelme", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line ");
	}
}
