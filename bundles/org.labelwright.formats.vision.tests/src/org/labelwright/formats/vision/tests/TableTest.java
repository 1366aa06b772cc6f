/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.vision.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;

/** The plain formats: tables, folders of classes, Create ML. */
class TableTest {

	private static final String CSV = """
			filename,width,height,class,xmin,ymin,xmax,ymax,score,split,color
			a.png,8,6,"cat, big",1,2,4.5,5,0.75,train,red
			a.png,8,6,dog,0,0,8,6,,train,
			b.png,8,6,dog,,,,,,val,
			c.png,8,6,,,,,,,,
			""";
	private static final String CREATE_ML = """
			[{"image": "a.png", "extra": 1, "annotations": [{"label": "cat", "coordinates": {"x": 4, "y": 3, "width": 2, "height": 4}, "confidence": 0.5, "more": "x"}]},
			 {"image": "b.png", "annotations": []}]
			""";

	@TempDir
	private Path temp;
	private Golden golden;

	@BeforeEach
	void files() {
		golden = new Golden(temp);
	}

	static void seedCsv(Golden golden) throws IOException {
		golden.file("boxes.csv", CSV);
	}

	static void seedCreateMl(Golden golden) throws IOException {
		golden.file("a.json", CREATE_ML).image("a.png", 8, 6);
	}

	static void seedClasses(Golden golden) throws IOException {
		golden.image("train/cat/a.png", 8, 6).image("train/dog/a.png", 4, 4).image("val/cat/b.png", 2, 2);
	}

	@Test
	void tablesHaveALineABox() throws Exception {
		seedCsv(golden);
		assertThat(golden.detected("boxes.csv")).isEqualTo("csv");
		assertThat(golden.says("csv", "boxes.csv", Map.of())).isEqualTo("""
				a.png 8x6 split=train (no media)
				  cat, big {box:[1,2,3.5,3]} color=red score=0.75
				  dog {box:[0,0,8,6]}
				b.png 8x6 split=val (no media)
				  dog {whole:true}
				c.png 8x6 (no media)
				""");
		golden.comesBack("csv", "boxes.csv", Map.of(), Map.of());
	}

	/** As spreadsheets write them where the comma is that of numbers, and with lines within cells. */
	@Test
	void cellsMayBeDividedByOtherSigns() throws Exception {
		golden.file("semi.csv", "\uFEFF" + CSV.replace(',', ';').replace("cat; big", "cat, big").replace("red", "\"dark\nred; \"\"wine\"\"\""));
		assertThat(golden.detected("semi.csv")).isEqualTo("csv");
		String says = """
				a.png 8x6 split=train (no media)
				  cat, big {box:[1,2,3.5,3]} color=dark
				red; "wine" score=0.75
				  dog {box:[0,0,8,6]}
				b.png 8x6 split=val (no media)
				  dog {whole:true}
				c.png 8x6 (no media)
				""";
		assertThat(golden.says("csv", "semi.csv", Map.of())).isEqualTo(says);
		assertThat(golden.says("csv", "semi.csv", Map.of("delimiter", "semicolon"))).isEqualTo(says);
		assertThat(golden.convert("csv", "semi.csv", Map.of(), "csv", temp.resolve("again.csv"), Map.of()).losses()).isEmpty();
		assertThat(Files.readString(temp.resolve("again.csv"))).startsWith("filename;width;height;class;").contains("a.png;8;6;cat, big;1;2;4.5;5;0.75;train;\"dark\nred; \"\"wine\"\"\"\n");
		golden.file("tabs.tsv", CSV.replace("\"cat, big\"", "cat, big").replaceAll(",(?! big)", "\t"));
		assertThat(golden.detected("tabs.tsv")).isEqualTo("csv");
		assertThat(golden.says("csv", "tabs.tsv", Map.of())).contains("  cat, big {box:[1,2,3.5,3]} color=red score=0.75\n");
		golden.convert("csv", "semi.csv", Map.of(), "csv", temp.resolve("comma.csv"), Map.of("delimiter", "comma"));
		assertThat(golden.says("csv", temp.resolve("comma.csv"), Map.of())).isEqualTo(says);
		golden.file("semi.csv", CSV.replace(',', ';') + "d.png;\"8\n;6\n");
		assertThatThrownBy(() -> golden.says("csv", "semi.csv", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 6").hasMessageContaining("not closed");
	}

	/** keras-retinanet and others write no line of names; a line of numbers is never taken for one. */
	@Test
	void theOptionNamesColumns() throws IOException {
		golden.file("bare.csv", "a.png,1,2,3,4,cat\nb.png,,,,,\na.png,0,0,2,2,dog\n");
		assertThat(golden.detected("bare.csv")).isEmpty();
		assertThatThrownBy(() -> golden.says("csv", "bare.csv", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("the option columns");
		Map<String, String> columns = Map.of("columns", "path, x1,y1,x2,y2,class");
		assertThat(golden.says("csv", "bare.csv", columns)).isEqualTo("""
				a.png 0x0 (no media)
				  cat {box:[1,2,2,2]}
				  dog {box:[0,0,2,2]}
				b.png 0x0 (no media)
				""");
		golden.file("bare.csv", "\uFEFFa.png\t1\t2\t3\t4\tcat\n");
		assertThat(golden.says("csv", "bare.csv", columns)).isEqualTo("a.png 0x0 (no media)\n  cat {box:[1,2,2,2]}\n");
		golden.file("bare.csv", "a.png,1,2,3,4\n");
		assertThatThrownBy(() -> golden.says("csv", "bare.csv", columns)).isInstanceOf(BadInputException.class).hasMessageContaining("line 1").hasMessageContaining("has 5 cells, the columns are 6");
	}

	/** Older files and those of other tools have other names for the list and for the class. */
	@Test
	void createMlOfOtherTools() throws Exception {
		golden.file("a.json", """
				[{"imagefilename": "a.png", "annotation": [{"coordinates": {"x": 4, "y": 3, "width": 2, "height": 4}, "label": "cat"}]},
				 {"image": "b.png", "annotations": [{"coordinates": {"x": 4, "y": 3, "width": 2, "height": 4}, "annotation": "dog"}]},
				 {"image": "c.png", "annotations": [{"coordinates": {"x": 4, "y": 3, "width": 2, "height": 4}, "name": "dog"}]}]
				""");
		assertThat(golden.detected("a.json")).isEqualTo("createml");
		assertThat(golden.says("createml", "a.json", Map.of())).isEqualTo("""
				a.png 0x0 (no media)
				  cat {box:[3,1,2,4]}
				b.png 0x0 (no media)
				  dog {box:[3,1,2,4]}
				c.png 0x0 (no media)
				  dog {box:[3,1,2,4]}
				""");
		golden.comesBack("createml", "a.json", Map.of(), Map.of());
	}

	@Test
	void columnsGoByOtherNames() throws IOException {
		golden.file("boxes.csv", "label,x1,y1,x2,y2,image\ncat,1,2,3,4,a.png\n").image("a.png", 8, 6);
		assertThat(golden.says("csv", "boxes.csv", Map.of())).isEqualTo("a.png 8x6\n  cat {box:[1,2,2,2]}\n");
	}

	static void seedSegments(Golden golden) throws IOException {
		golden.file("segments.csv", """
				filename,width,height,class,xmin,ymin,xmax,ymax,start,end,score,speaker,text
				a.wav,,,speech,,,,,0.5,1.25,,anna,"well, ""hello""\"
				a.wav,,,speech,,,,,12.000001,13,0.75,ben,yes
				b.png,8,6,dog,1,2,3,4,,,,,
				c.flac,,,silence,,,,,,,,,
				d.mp3,,,,,,,,,,,,
				""");
	}

	/** Stretches of recordings beside boxes of images: one table holds both. */
	@Test
	void tablesHaveALineASegment() throws Exception {
		seedSegments(golden);
		golden.file("a.wav", "");
		assertThat(golden.detected("segments.csv")).isEqualTo("csv");
		assertThat(golden.says("csv", "segments.csv", Map.of())).isEqualTo("""
				a.wav 0x0
				  speech {interval:[500000,1250000]} speaker=anna text=well, "hello"
				  speech {interval:[12000001,13000000]} speaker=ben text=yes score=0.75
				b.png 8x6 (no media)
				  dog {box:[1,2,2,2]}
				c.flac 0x0 (no media)
				  silence {whole:true}
				d.mp3 0x0 (no media)
				""");
		golden.comesBack("csv", "segments.csv", Map.of(), Map.of());
		golden.file("b.csv", "onset,offset,label,file\n1.0000001,2,bell,x.ogg\n");
		assertThat(golden.detected("b.csv")).isEqualTo("csv");
		assertThat(golden.says("csv", "b.csv", Map.of())).isEqualTo("x.ogg 0x0 (no media)\n  bell {interval:[1000000,2000000]}\n");
		for (String[] bad : new String[][] { { "1,0", "ends before it begins" }, { "1,", "the end should be a number" }, { "-1,2", "the start cannot be -1 seconds" },
				{ "1,1e300", "the end cannot be 1e300 seconds" }, { "NaN,2", "the start cannot be" } }) {
			golden.file("bad.csv", "file,class,start,end\nx.wav,a,0,1\nx.wav,a," + bad[0] + "\n");
			assertThatThrownBy(() -> golden.says("csv", "bad.csv", Map.of())).as(bad[0]).isInstanceOf(BadInputException.class).hasMessageContaining("line 3").hasMessageContaining(bad[1]);
		}
	}

	/** Lines are read again from where they stand: with any line ends, blank lines between, and those of an image anywhere. */
	@Test
	void linesOfAnImageMayStandAnywhere() throws IOException {
		Random random = new Random(20260310);
		for (int round = 0; round < 40; round++) {
			List<String> names = List.of("a.png", "\u00E4\u732B.png", "c\uD83D\uDC31.png");
			Map<String, StringBuilder> expected = new LinkedHashMap<>();
			StringBuilder table = new StringBuilder(round % 2 == 0 ? "\uFEFF" : "");
			table.append("filename,width,height,class,xmin,ymin,xmax,ymax,note");
			for (int line = 0; line < 30; line++) {
				table.append(List.of("\n", "\r\n", "\r", "\n\n", "\r\n \r\n").get(random.nextInt(5)));
				String name = names.get(random.nextInt(3));
				table.append(name).append(",90,90,cat,").append(line).append(",1,80,9,\u732B").append(line);
				expected.computeIfAbsent(name, one -> new StringBuilder(one + " 90x90 (no media)\n"))
						.append("  cat {box:[" + line + ",1," + (80 - line) + ",8]} note=\u732B" + line + "\n");
			}
			golden.file("boxes.csv", table.toString());
			assertThat(golden.says("csv", "boxes.csv", Map.of())).isEqualTo(String.join("", expected.values()));
		}
	}

	@Test
	void badTablesAreRefusedWithTheirPlace() throws IOException {
		golden.file("boxes.csv", CSV.replace("dog,0,0,8,6", "dog,0,0,-8,6"));
		assertThatThrownBy(() -> golden.says("csv", "boxes.csv", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("boxes.csv, line 3").hasMessageContaining("before it begins");
		golden.file("boxes.csv", CSV + "d.png,8\n");
		assertThatThrownBy(() -> golden.says("csv", "boxes.csv", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 6").hasMessageContaining("2 cells");
	}

	@Test
	void createMlHasCentres() throws Exception {
		seedCreateMl(golden);
		assertThat(golden.detected("")).isEqualTo("createml");
		assertThat(golden.says("createml", "a.json", Map.of())).isEqualTo("a.png 8x6\n  cat {box:[3,1,2,4]} score=0.5\nb.png 0x0 (no media)\n");
		golden.comesBack("createml", "a.json", Map.of(), Map.of());
		golden.file("a.json", CREATE_ML.replace("\"width\": 2", "\"width\": -2"));
		assertThatThrownBy(() -> golden.says("createml", "a.json", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 1").hasMessageContaining("negative");
	}

	@Test
	void foldersAreClasses() throws Exception {
		seedClasses(golden);
		assertThat(golden.detected("")).isEqualTo("imagenet");
		assertThat(golden.detected("train/cat")).isEqualTo("images");
		assertThat(golden.says("imagenet", "", Map.of())).isEqualTo("""
				train/cat/a.png 8x6 split=train
				  cat {whole:true}
				train/dog/a.png 4x4 split=train
				  dog {whole:true}
				val/cat/b.png 2x2 split=val
				  cat {whole:true}
				""");
		golden.comesBack("imagenet", "", Map.of(), Map.of());
	}

	@Test
	void whatATableCannotSayIsReportedWithItsPlace() throws IOException {
		golden.file("a.json", """
				{"version": "5", "flags": {}, "imagePath": "a.png", "imageData": null, "imageHeight": 6, "imageWidth": 8, "shapes": [
				 {"label": "cat", "points": [[1, 1], [4, 1], [4, 4]], "shape_type": "polygon", "group_id": 2, "flags": {}}]}
				""");
		LossReport losses = golden.convert("labelme", "a.json", Map.of(), "csv", temp.resolve("out.csv"), Map.of());
		assertThat(losses.losses()).extracting(LossReport.Loss::what).containsExactly("groups", "polygon");
		assertThat(losses.losses()).allSatisfy(loss -> assertThat(loss.places()).singleElement().extracting(LossReport.Place::item).isEqualTo("a.png"));
		assertThat(temp.resolve("out.csv")).hasContent("filename,width,height,class,xmin,ymin,xmax,ymax\na.png,8,6,cat,1,1,4,4\n");
	}
}
