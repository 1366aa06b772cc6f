/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;

/** TextGrids as the manual of Praat has them, in its three forms. */
class TextGridTest {

	/** With the blanks that Praat puts at the ends of lines; two gaps side by side, and a time finer than a microsecond. */
	static final String LONG = """
			File type = "ooTextFile"
			Object class = "TextGrid"

			xmin = 0\s
			xmax = 2.3\s
			tiers? <exists>\s
			size = 3\s
			item []:\s
			    item [1]:
			        class = "IntervalTier"\s
			        name = "Mary"\s
			        xmin = 0\s
			        xmax = 2.3\s
			        intervals: size = 4\s
			        intervals [1]:
			            xmin = 0\s
			            xmax = 0.7\s
			            text = "she said ""hi""\"\s
			        intervals [2]:
			            xmin = 0.7\s
			            xmax = 1.1\s
			            text = ""\s
			        intervals [3]:
			            xmin = 1.1\s
			            xmax = 1.25\s
			            text = ""\s
			        intervals [4]:
			            xmin = 1.25\s
			            xmax = 2.3\s
			            text = "ʃ"\s
			    item [2]:
			        class = "IntervalTier"\s
			        name = "John"\s
			        xmin = 0\s
			        xmax = 2.3\s
			        intervals: size = 2\s
			        intervals [1]:
			            xmin = 0\s
			            xmax = 1.00000001\s
			            text = ""\s
			        intervals [2]:
			            xmin = 1.00000001\s
			            xmax = 2.3\s
			            text = "no"\s
			    item [3]:
			        class = "TextTier"\s
			        name = "bell"\s
			        xmin = 0\s
			        xmax = 2.3\s
			        points: size = 1\s
			        points [1]:
			            number = 0.9\s
			            mark = "ding"\s
			""";

	static final String SHORT = """
			File type = "ooTextFile"
			Object class = "TextGrid"

			0
			2.3
			<exists>
			1
			"IntervalTier"
			"Mary"
			0
			2.3
			2
			0
			1.10
			""
			1.10
			2.3
			"hi"
			""";

	@TempDir
	private Path temp;
	private final Travel travel = new Travel();

	private Path file(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	private static byte[] binary() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeBytes("ooBinaryFile\bTextGrid");
		out.writeDouble(0);
		out.writeDouble(2.3);
		out.writeByte(1);
		out.writeInt(2);
		out.writeByte(12);
		out.writeBytes("IntervalTier");
		out.writeShort(4);
		out.writeBytes("Mary");
		out.writeDouble(0);
		out.writeDouble(2.3);
		out.writeInt(2);
		out.writeDouble(0);
		out.writeDouble(0.7);
		out.writeShort(0);
		out.writeDouble(0.7);
		out.writeDouble(2.3);
		out.writeShort(-1);
		out.writeShort(2);
		out.writeChars("ʃi");
		out.writeByte(8);
		out.writeBytes("TextTier");
		out.writeShort(4);
		out.writeBytes("bell");
		out.writeDouble(0);
		out.writeDouble(2.3);
		out.writeInt(1);
		out.writeDouble(0.9);
		out.writeShort(4);
		out.writeBytes("ding");
		return bytes.toByteArray();
	}

	@Test
	void allFormsAreKnownByTheirContent() throws IOException {
		assertThat(travel.detected(file("a", LONG))).isEqualTo("textgrid");
		assertThat(travel.detected(file("a", SHORT))).isEqualTo("textgrid");
		assertThat(travel.detected(Files.write(temp.resolve("a"), binary()))).isEqualTo("textgrid");
		assertThat(travel.detected(Files.write(temp.resolve("a"), ("\uFEFF" + LONG).getBytes(StandardCharsets.UTF_16LE)))).isEqualTo("textgrid");
		assertThat(travel.detected(file("a", LONG.replace("\"TextGrid\"", "\"Pitch 1\"")))).isEmpty();
	}

	@Test
	void whatTheySayIsRead() throws IOException {
		Files.createFile(temp.resolve("a.wav"));
		assertThat(travel.says(file("a.TextGrid", LONG), "textgrid", Map.of())).isEqualTo("""
				a.wav audio/wav
				  Mary 0..700000 text=she said "hi"
				  Mary 1250000..2300000 text=ʃ
				  John 1000000..2300000 text=no
				  bell 900000..900000 text=ding
				""");
		assertThat(travel.says(file("a.TextGrid", LONG), "textgrid", Map.of("labels", "class"))).contains("  no 1000000..2300000 tier=John\n", "  ding 900000..900000 tier=bell\n");
		assertThat(travel.says(file("a.TextGrid", SHORT), "textgrid", Map.of())).isEqualTo("a.wav audio/wav\n  Mary 1100000..2300000 text=hi\n");
		assertThat(travel.says(Files.write(temp.resolve("a.TextGrid"), binary()), "textgrid", Map.of())).isEqualTo("""
				a.wav audio/wav
				  Mary 700000..2300000 text=ʃi
				  bell 900000..900000 text=ding
				""");
	}

	/** As Praat wrote them before it wrote Unicode. */
	@Test
	void olderFilesAreLatin1() throws IOException {
		Path file = Files.write(temp.resolve("a.TextGrid"), LONG.replace("ʃ", "é").getBytes(StandardCharsets.ISO_8859_1));
		assertThat(travel.detected(file)).isEqualTo("textgrid");
		assertThat(travel.says(file, "textgrid", Map.of())).contains("text=é\n").endsWith("is written as UTF-8\n");
		travel.convert(file, "textgrid", Map.of(), temp.resolve("b.TextGrid"), "textgrid", Map.of());
		assertThat(Files.readString(temp.resolve("b.TextGrid"))).isEqualTo(LONG.replace("ʃ", "é"));
	}

	@Test
	void theyComeBackToTheByte() throws IOException {
		for (String text : new String[] { LONG, SHORT, LONG.replace("\n", "\r\n"), LONG.replaceAll("(?m) $", ""), LONG.replace("number =", "time ="), "\uFEFF" + SHORT,
				LONG.replace("\"John\"", "\"Mary\""), SHORT.replace("\"ooTextFile\"\nObject class = ", "\"ooTextFile short\"\n"), LONG.replace("xmax = 2.3", "xmax = 2.30"),
				SHORT.replace("2\n0\n1.10\n\"\"\n1.10", "1\n1.10"), SHORT.substring(0, SHORT.indexOf("2\n0\n1.10")) + "0\n" }) {
			travel.comesBack(file("a.TextGrid", text), "textgrid", Map.of(), temp.resolve("out.TextGrid"));
			travel.comesBack(file("a.TextGrid", text), "textgrid", Map.of("labels", "class"), temp.resolve("out.TextGrid"));
		}
		for (var charset : new java.nio.charset.Charset[] { StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE }) {
			travel.comesBack(Files.write(temp.resolve("a.TextGrid"), ("\uFEFF" + LONG).getBytes(charset)), "textgrid", Map.of(), temp.resolve("out.TextGrid"));
		}
	}

	@Test
	void formsBecomeEachOther() throws IOException {
		travel.convert(Files.write(temp.resolve("a.TextGrid"), binary()), "textgrid", Map.of(), temp.resolve("b.TextGrid"), "textgrid", Map.of("form", "short"));
		assertThat(Files.readString(temp.resolve("b.TextGrid"))).isEqualTo("""
				File type = "ooTextFile"
				Object class = "TextGrid"

				0
				2.3
				<exists>
				2
				"IntervalTier"
				"Mary"
				0
				2.3
				2
				0
				0.7
				""
				0.7
				2.3
				"ʃi"
				"TextTier"
				"bell"
				0
				2.3
				1
				0.9
				"ding"
				""");
	}

	@Test
	void theBinaryFormComesBackToTheByteAndHoldsTheOthers() throws IOException {
		travel.comesBack(Files.write(temp.resolve("a.TextGrid"), binary()), "textgrid", Map.of(), temp.resolve("out.TextGrid"));
		Path text = file("a.TextGrid", LONG.replace("ʃ", "\uD83D\uDE00 ʃ"));
		travel.convert(text, "textgrid", Map.of(), temp.resolve("b.TextGrid"), "textgrid", Map.of("form", "binary"));
		assertThat(Files.readAllBytes(temp.resolve("b.TextGrid"))).startsWith("ooBinaryFile\bTextGrid".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(travel.says(temp.resolve("b.TextGrid"), "textgrid", Map.of())).isEqualTo(travel.says(text, "textgrid", Map.of()).replace("a.wav", "b.wav"));
		String longest = "x".repeat(40_000);
		assertThat(Travel.said(travel.convert(file("a.TextGrid", SHORT.replace("\"hi\"", '"' + longest + '"')), "textgrid", Map.of(), temp.resolve("c.TextGrid"), "textgrid",
				Map.of("form", "binary")))).isEqualTo("lost 1 x texts: the binary form has room for 32767 characters; cut\n");
	}

	@Test
	void speakersBecomeTiersAndOverlapsAreReported() throws IOException {
		Path rttm = file("a.rttm", "SPEAKER a 1 0 2 <NA> <NA> anna <NA> <NA>\nSPEAKER a 1 1 2 <NA> <NA> ben <NA> <NA>\nSPEAKER a 1 1.5 1 <NA> <NA> anna <NA> <NA>\n");
		assertThat(Travel.said(travel.convert(rttm, "rttm", Map.of(), temp.resolve("b.TextGrid"), "textgrid", Map.of())))
				.isEqualTo("lost 1 x overlaps: a tier of a TextGrid has none; written to another tier of the same name\n");
		assertThat(travel.says(temp.resolve("b.TextGrid"), "textgrid", Map.of())).isEqualTo("""
				b.wav audio/wav (no media)
				  anna 0..2000000 text=SPEAKER
				  anna 1500000..2500000 text=SPEAKER
				  ben 1000000..3000000 text=SPEAKER
				""");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { LONG.substring(0, 400), "xmax = 2.3 \n", "" }, { LONG, "size = 3", "size = 4" }, { LONG, "xmax = 0.7", "xmax = -0.7" },
				{ LONG, "\"TextTier\"", "\"PitchTier\"" }, { LONG, "text = \"ʃ\"", "text = \"ʃ" }, { LONG, "xmin = 1.25", "xmin = 9" } }) {
			Path file = file("bad.TextGrid", bad[0].replace(bad[1], bad[2]));
			assertThatThrownBy(() -> travel.says(file, "textgrid", Map.of())).as(bad[2]).isInstanceOf(BadInputException.class).hasMessageContaining("bad.TextGrid");
		}
		Path cut = Files.write(temp.resolve("bad.TextGrid"), java.util.Arrays.copyOf(binary(), 100));
		assertThatThrownBy(() -> travel.says(cut, "textgrid", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("middle of a tier");
	}

	@Test
	void aRealFileComesBackToTheByte() throws IOException {
		Path file = Travel.realFiles("textgrid").resolve("short_format.TextGrid");
		assertThat(travel.detected(file)).isEqualTo("textgrid");
		// One line is the recording; a fourth tier has nothing on it.
		assertThat(travel.says(file, "textgrid", Map.of()).lines()).hasSize(1 + 104 + 45 + 3).contains("  phone 1358892500..1361892500 text=sil");
		travel.comesBack(file, "textgrid", Map.of(), temp.resolve("out.TextGrid"));
	}
}
