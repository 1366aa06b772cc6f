/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.LossReport;

/** Folders as tools export them, with labels in a file that its format alone does not look for: one beside the images, or one a split. */
class UnpackedExportsTest {

	private static final String HEAD = "filename,width,height,class,xmin,ymin,xmax,ymax\n";
	private static final String CVAT = """
			<?xml version="1.0" encoding="utf-8"?>
			<annotations><version>1.1</version><meta><task><labels><label><name>car</name></label></labels></task></meta>
			<image id="0" name="a.png" width="8" height="6"><box label="car" occluded="0" xtl="1" ytl="2" xbr="3" ybr="4"></box></image></annotations>
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	private String says(Optional<String> format) throws IOException {
		StringBuilder said = new StringBuilder();
		try (DatasetSource source = Installed.formats().open(golden.folder(), format, Map.of(), new LossReport(), Progress.NONE)) {
			source.forEach(one -> said.append(one.item().id()).append(one.item().split().map(split -> " " + split).orElse("")).append(one.media().isPresent() ? " media " : " ")
					.append(one.documents().getFirst().getAnnotations().size()).append('\n'), Progress.NONE);
		}
		return said.toString();
	}

	/** Roboflow's TensorFlow Object Detection export. */
	@Test
	void aTableForEachSplitIsOneDataset() throws IOException {
		golden.file("train/_annotations.csv", HEAD + "a.png,8,6,cat,1,2,3,4\n").image("train/a.png", 8, 6)
				.file("valid/_annotations.csv", HEAD + "b.png,8,6,dog,1,2,3,4\nb.png,8,6,cat,1,2,3,4\n").image("valid/b.png", 8, 6).file("README.roboflow.txt", "cats\n");
		assertThat(golden.detected("")).isEqualTo("csv");
		assertThat(says(Optional.empty())).isEqualTo("a.png train media 1\nb.png val media 2\n");
		assertThat(says(Optional.of("csv"))).isEqualTo(says(Optional.empty()));
	}

	/** Exporters number the images of each split anew. */
	@Test
	void imagesOfOneNameInTwoSplitsAreTwo() throws IOException {
		golden.file("train/_annotations.csv", HEAD + "a.png,8,6,cat,1,2,3,4\n").image("train/a.png", 8, 6)
				.file("valid/_annotations.csv", HEAD + "a.png,9,7,dog,1,2,3,4\nb.png,9,7,dog,1,2,3,4\n").image("valid/a.png", 9, 7);
		assertThat(says(Optional.empty())).isEqualTo("a.png train media 1\nval/a.png val media 1\nb.png val 1\n");
		assertThat(golden.says("csv", "", Map.of())).isEqualTo("a.png 8x6 split=train\n  cat {box:[1,2,2,2]}\nval/a.png 9x7 split=val\n  dog {box:[1,2,2,2]}\nb.png 9x7 split=val (no media)\n  dog {box:[1,2,2,2]}\n");
	}

	@Test
	void imagesOfCreateMlOfOneNameAreTwoToo() throws IOException {
		String json = "[{\"image\": \"a.png\", \"annotations\": [{\"label\": \"cat\", \"coordinates\": {\"x\": 2, \"y\": 3, \"width\": 2, \"height\": 2}}]}]";
		golden.file("train/_annotations.createml.json", json).image("train/a.png", 8, 6).file("test/_annotations.createml.json", json).image("test/a.png", 8, 6);
		assertThat(says(Optional.empty())).isEqualTo("a.png test media 1\ntrain/a.png train media 1\n");
	}

	/** Nobody knows whether they are the same image. */
	@Test
	void imagesOfOneNameInTwoFilesOfOneSplitAreRefused() throws IOException {
		golden.file("one.csv", HEAD + "a.png,8,6,cat,1,2,3,4\n").file("two.csv", HEAD + "a.png,8,6,dog,1,2,3,4\n").image("a.png", 8, 6);
		assertThatThrownBy(() -> says(Optional.empty())).isInstanceOf(BadInputException.class).hasMessageContaining("a.png").hasMessageContaining("one").hasMessageContaining("two");
	}

	/** As Hugging Face takes it in place of metadata.jsonl. */
	@Test
	void anImageFolderMayHaveItsColumnsInATable() throws IOException {
		golden.file("metadata.csv", "\uFEFFfile_name,text,label\r\nb/a 1.png,\"a cat, asleep\",cat\r\n").image("b/a 1.png", 8, 6);
		assertThat(golden.detected("")).isEqualTo("imagefolder");
		assertThat(golden.detected("metadata.csv")).isEqualTo("imagefolder");
		assertThat(golden.says("imagefolder", "", Map.of())).isEqualTo("b/a 1.png 8x6\n  text=a cat, asleep\n  cat {whole:true}\n");
	}

	@Test
	void aFileOfAnyNameBesideItsImagesIsFound() throws IOException {
		golden.file("job_12 (3).xml", CVAT).image("images/a.png", 8, 6);
		assertThat(golden.detected("")).isEqualTo("cvat");
		assertThat(says(Optional.empty())).isEqualTo("a.png media 1\n");
	}

	@Test
	void filesOfSeveralFormatsAreLeftToTheUser() throws IOException {
		golden.file("cvat.xml", CVAT).file("boxes.csv", HEAD + "a.png,8,6,cat,1,2,3,4\n").image("a.png", 8, 6);
		assertThat(golden.detected("")).isEqualTo("images");
		assertThat(says(Optional.of("cvat"))).isEqualTo("a.png media 1\n");
	}
}
