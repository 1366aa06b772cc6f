/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;

/** The formats of NIST's scoring tools, and the label tracks of Audacity: a segment a line. */
class LinesTest {

	static final String RTTM = """
			;; who speaks when
			SPKR-INFO meeting 1 <NA> <NA> <NA> unknown anna <NA>
			SPEAKER meeting 1 0.500 2.125 <NA> <NA> anna <NA> <NA>
			SPEAKER meeting 1 2.0 1.5 <NA> <NA> ben 0.75 <NA>
			LEXEME meeting 1 0.500 0.250 hello lex anna 0.9 <NA>
			NOSCORE call 2 0.000 1.0000001 <NA> <NA> <NA> <NA>
			""";

	static final String CTM = """
			;; words
			talk 1 0.50 0.25 hello 0.98
			talk 1 0.75 0.30 world
			talk A * * <ALT_BEGIN>
			other B 11.34 0.2 YES -6.763
			""";

	static final String STM = """
			;; CATEGORY "0" "" ""
			talk 1 anna 0.50 2.25 <o,f0,female> hello world
			talk 1 ben 2.25 3.00 IGNORE_TIME_SEGMENT_IN_SCORING
			talk B ben 3.00 4.5  <o,f0,male>
			""";

	static final String UEM = """
			talk 1 0.000 30.250
			call B 1.5 2
			""";

	static final String AUDACITY = "0.500000\t1.250000\thello \"world\"\n\\\t100.000000\t2000.500000\n2.000000\t2.000000\tclick\n3.0\t4.5\t\n";

	@TempDir
	private Path temp;
	private final Travel travel = new Travel();

	private Path file(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	@Test
	void eachIsKnownByItsContent() throws IOException {
		assertThat(travel.detected(file("a", RTTM))).isEqualTo("rttm");
		assertThat(travel.detected(file("a", CTM))).isEqualTo("ctm");
		assertThat(travel.detected(file("a", STM))).isEqualTo("stm");
		assertThat(travel.detected(file("a", UEM))).isEqualTo("uem");
		assertThat(travel.detected(file("a", AUDACITY))).isEqualTo("audacity");
		assertThat(travel.detected(file("a", "0 0.5 0.5 0.1 0.2\n"))).as("boxes of YOLO").isNotEqualTo("ctm");
		assertThat(travel.detected(file("a", ";; nothing but a comment\n"))).isEmpty();
	}

	/** So that whoever opens it is told what is wrong, and where. */
	@Test
	void aBrokenLineHidesNoFormat() throws IOException {
		assertThat(travel.detected(file("a.ctm", CTM + "talk 1 0.5\n"))).isEqualTo("ctm");
		assertThat(travel.detected(file("a.rttm", RTTM.replace("0.5", "half")))).isEqualTo("rttm");
		assertThat(travel.detected(file("a.srt", "1\n00:00:01,000 --> 00:00:xx\nHi\n"))).isEqualTo("srt");
		assertThat(travel.detected(file("a.csv", "1,2\n"))).isEmpty();
	}

	@Test
	void whatRttmSaysIsRead() throws IOException {
		Files.createFile(temp.resolve("call.flac"));
		assertThat(travel.says(file("a.rttm", RTTM), "rttm", Map.of())).isEqualTo("""
				meeting.wav audio/wav (no media)
				  SPEAKER 500000..2625000 speaker=anna
				  SPEAKER 2000000..3500000 speaker=ben score=0.75
				  LEXEME 500000..750000 speaker=anna subtype=lex text=hello score=0.9
				call.flac audio/flac
				  NOSCORE 0..1000000 channel=2
				""");
	}

	@Test
	void whatCtmStmUemAndAudacitySayIsRead() throws IOException {
		assertThat(travel.says(file("a.ctm", CTM), "ctm", Map.of())).isEqualTo("""
				talk.wav audio/wav (no media)
				  word 500000..750000 text=hello score=0.98
				  word 750000..1050000 text=world
				other.wav audio/wav (no media)
				  word 11340000..11540000 channel=B text=YES score=-6.763
				""");
		assertThat(travel.says(file("a.stm", STM), "stm", Map.of())).isEqualTo("""
				talk.wav audio/wav (no media)
				  segment 500000..2250000 labels=<o,f0,female> speaker=anna text=hello world
				  segment 2250000..3000000 speaker=ben text=IGNORE_TIME_SEGMENT_IN_SCORING
				  segment 3000000..4500000 channel=B labels=<o,f0,male> speaker=ben text=
				""");
		assertThat(travel.says(file("a.uem", UEM), "uem", Map.of())).isEqualTo("""
				talk.wav audio/wav (no media)
				  scored 0..30250000
				call.wav audio/wav (no media)
				  scored 1500000..2000000 channel=B
				""");
		assertThat(travel.says(file("a.txt", AUDACITY), "audacity", Map.of())).isEqualTo("""
				a.wav audio/wav (no media)
				  label 500000..1250000 frequencies=100.000000 2000.500000 text=hello "world"
				  label 2000000..2000000 text=click
				  label 3000000..4500000 text=
				""");
		assertThat(travel.says(file("a.txt", AUDACITY), "audacity", Map.of("labels", "class"))).contains("  click 2000000..2000000 tier=label\n");
	}

	@Test
	void allComeBackToTheByte() throws IOException {
		for (String[] one : new String[][] { { "rttm", RTTM }, { "ctm", CTM }, { "stm", STM }, { "uem", UEM }, { "rttm", RTTM.replace("\n", "\r\n").strip() },
				{ "rttm", "\uFEFF" + RTTM }, { "ctm", ";; later first\nt 1 5.00 1.00 b\nt 1 2.00 1.00 a\n\n;; end" } }) {
			travel.comesBack(file("a." + one[0], one[1]), one[0], Map.of(), temp.resolve("out." + one[0]));
		}
		travel.comesBack(file("a.txt", AUDACITY), "audacity", Map.of(), temp.resolve("out.txt"));
		travel.comesBack(file("a.txt", AUDACITY.replace("\n", "\r\n").strip()), "audacity", Map.of(), temp.resolve("out.txt"));
	}

	@Test
	void oneBecomesAnotherWithAReportOfWhatIsLost() throws IOException {
		assertThat(Travel.said(travel.convert(file("a.stm", STM), "stm", Map.of(), temp.resolve("out.rttm"), "rttm", Map.of()))).isEqualTo("""
				lost 2 x the attribute labels: RTTM has no field for it
				lost 3 x label classes: RTTM has no field for them; they are SPEAKER
				lost 1 x texts: RTTM cannot say them as they are
				""");
		assertThat(temp.resolve("out.rttm")).hasContent("""
				SPEAKER talk 1 0.500 1.750 hello_world <NA> anna <NA> <NA>
				SPEAKER talk 1 2.250 0.750 IGNORE_TIME_SEGMENT_IN_SCORING <NA> ben <NA> <NA>
				SPEAKER talk B 3.000 1.500 <NA> <NA> ben <NA> <NA>
				""");
	}

	@Test
	void badLinesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { "rttm", "SPEAKER a 1 0 1", "has 5 fields" }, { "rttm", "SPEECH a 1 0 1 <NA> <NA> x <NA> <NA>", "no type \"SPEECH\"" },
				{ "rttm", "SPEAKER a 1 -1 1 <NA> <NA> x <NA> <NA>", "cannot be -1 seconds" }, { "rttm", "SPEAKER ../a 1 0 1 <NA> <NA> x <NA> <NA>", "leads out of the folder" },
				{ "rttm", "SPEAKER a 1 0 1e999 <NA> <NA> x <NA> <NA>", "number of seconds" }, { "ctm", "a 1 x 1 word", "the start should be a number" },
				{ "stm", "a 1 anna 5 4 <o,f0> hello", "before its start" }, { "uem", "a 1 5 NaN", "the end should be a number" }, { "audacity", "5", "between tabs" } }) {
			Path file = file("bad.x", "\n" + bad[1] + "\n");
			assertThatThrownBy(() -> travel.says(file, bad[0], Map.of())).as(bad[1]).isInstanceOf(BadInputException.class).hasMessageContaining("bad.x")
					.hasMessageContaining("line 2").hasMessageContaining(bad[2]);
		}
	}
}
