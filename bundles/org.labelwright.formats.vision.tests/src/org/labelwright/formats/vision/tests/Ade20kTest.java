/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;

/** ADE20K as its toolkit describes it, in the form of 2021 and in that before. */
class Ade20kTest {

	private static final String JSON = """
			{"annotation": {"filename": "1.png", "folder": "ADE20K_2021_17_01/images/ADE/training/street", "imsize": [6, 8, 3],
			 "source": {"origin": "somewhere"}, "scene": ["outdoor", "street"],
			 "object": [
			  {"id": 0, "name": "car, auto", "name_ndx": 401, "hypernym": ["motor vehicle"], "raw_name": "car", "attributes": ["parked"], "depth_ordering_rank": 1, "occluded": "yes", "crop": "1",
			   "parts": {"hasparts": 2, "ispartof": [], "part_level": 0}, "polygon": {"x": [1, 5, 5, 1], "y": [1, 1, 4, 4], "click_date": ["a", "b", "c", "d"]}, "saved_date": "2006"},
			  {"id": 2, "name": "wheel", "name_ndx": 2978, "hypernym": [], "raw_name": "wheel", "attributes": "", "depth_ordering_rank": 2, "occluded": "no", "crop": "0",
			   "parts": {"hasparts": [], "ispartof": 0, "part_level": 1}, "polygon": {"x": [1, 3, 3, 1], "y": [3, 3, 4, 4], "click_date": []}, "saved_date": "2006"}]}}
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	/** Class 401 is red 401 / 256 * 10 and green 145; 2978 is red 110 and green 162. */
	private static BufferedImage segments(int left, int top, int right, int bottom, int rgb) {
		BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
		for (int y = top; y < bottom; y++) {
			for (int x = left; x < right; x++) {
				image.setRGB(x, y, rgb);
			}
		}
		return image;
	}

	static void seed(Golden golden) throws IOException {
		golden.file("training/street/1.json", JSON).image("training/street/1.png", 8, 6).image("training/street/1_seg.png", segments(1, 1, 5, 4, 10 << 16 | 145 << 8 | 1))
				.image("training/street/1_parts_1.png", segments(1, 3, 3, 4, 110 << 16 | 162 << 8 | 1));
	}

	static void seedOld(Golden golden) throws IOException {
		BufferedImage objects = segments(1, 1, 5, 4, 10 << 16 | 145 << 8 | 40);
		objects.setRGB(7, 5, 10 << 16 | 145 << 8 | 80);
		golden.file("validation/2_atr.txt", "001 # 0 # 1 # car, auto # car # \"parked, old\"\n002 # 0 # 0 # car, auto # taxi # \"\"\n001 # 1 # 0 # wheel # wheel # \"\"\n")
				.image("validation/2.jpg", 8, 6).image("validation/2_seg.png", objects).image("validation/2_parts_1.png", segments(1, 3, 3, 4, 110 << 16 | 162 << 8 | 9));
	}

	@Test
	void objectsHavePolygonsAndParts() throws Exception {
		seed(golden);
		assertThat(golden.detected("")).isEqualTo("ade20k");
		assertThat(golden.says("ade20k", "", Map.of())).isEqualTo("""
				training/street/1.png 8x6 split=train
				  car, auto {polygon:[[[1,1,5,1,5,4,1,4]]]} occluded truncated parked=true
				  wheel {polygon:[[[1,3,3,3,3,4,1,4]]]} ->part-of
				""");
	}

	@Test
	void everythingComesBack() throws Exception {
		seed(golden);
		golden.comesBack("ade20k", "", Map.of(), Map.of());
	}

	@Test
	void theFormBeforeHasMasksAndIsWrittenAsTheNewOne() throws Exception {
		seedOld(golden);
		assertThat(golden.detected("")).isEqualTo("ade20k");
		String said = golden.says("ade20k", "", Map.of());
		assertThat(said.lines().map(line -> line.replaceAll(" \\{mask.*}", ""))).containsExactly("validation/2.jpg 8x6 split=val", "  car, auto occluded old=true parked=true", "  car, auto", "  wheel");
		assertThat(golden.convert("ade20k", "", Map.of(), "ade20k", temp.resolve("out"), Map.of()).losses()).isEmpty();
		assertThat(golden.says("ade20k", temp.resolve("out"), Map.of())).isEqualTo(said);
	}

	@Test
	void classesHaveNumbersInTheImage() throws Exception {
		golden.file("a.json", """
				{"version": "5", "flags": {}, "imagePath": "a.png", "imageData": null, "imageHeight": 6, "imageWidth": 8, "shapes": [
				 {"label": "cat", "points": [[1, 1], [5, 1], [5, 5], [1, 5]], "shape_type": "polygon", "group_id": null, "flags": {"wild": true}},
				 {"label": "dog", "points": [[2, 3], [4, 6]], "shape_type": "rectangle", "group_id": null, "flags": {}}]}
				""").image("a.png", 8, 6);
		LossReport losses = golden.convert("labelme", "a.json", Map.of(), "ade20k", temp.resolve("out"), Map.of());
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactly("box");
		assertThat(golden.says("ade20k", temp.resolve("out"), Map.of())).isEqualTo("""
				a.png 8x6
				  cat {polygon:[[[1,1,5,1,5,5,1,5]]]} wild=true
				  dog {polygon:[[[2,3,4,3,4,6,2,6]]]}
				""");
		BufferedImage image = ImageIO.read(temp.resolve("out/a_seg.png").toFile());
		assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(1 << 8 | 1);
		assertThat(image.getRGB(2, 3) & 0xffffff).isEqualTo(2 << 8 | 2);
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws Exception {
		seed(golden);
		refused("training/street/1.json", JSON.replace("\"y\": [3, 3, 4, 4]", "\"y\": [3, 3, 4]"), "object 2", "4 x and 3 y");
		refused("training/street/1.json", JSON.substring(0, 200), "1.json", "not whole");
		refused("training/street/1.json", "{\"annotation\": 1}", "annotation.object", "is missing");
		seedOld(golden);
		golden.file("training/street/1.json", JSON);
		refused("validation/2_atr.txt", "1 # 0 # 1 # car\n", "line 1", "6 columns");
	}

	private void refused(String file, String text, String place, String words) throws IOException {
		golden.file(file, text);
		assertThatThrownBy(() -> golden.says("ade20k", "", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining(place).hasMessageContaining(words);
	}
}
