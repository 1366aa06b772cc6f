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
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.geometry.Interval;

/** SubRip and WebVTT. */
class SubtitlesTest {

	static final String SRT = """
			1
			00:00:01,600 --> 00:00:04,200
			<i>Good</i> day,
			you two.

			2
			00:00:04,200 --> 01:00:05,001 X1:40 X2:600 Y1:20 Y2:50
			{\\an8}Hello

			5
			0:01:05,001 --> 00:01:06,000


			""";

	static final String VTT = """
			WEBVTT - a talk

			STYLE
			::cue { color: red }

			intro
			00:01.600 --> 00:04.200 align:start position:10%
			<v Anna Smith>Good &amp; <b>well</b>

			NOTE between two cues

			00:00:04.200 --> 00:00:05.000
			<v.loud Ben>Hello</v>
			again

			00:00:06.000 --> 00:00:07.000
			<v Anna>Yes</v> <v Ben>No</v>

			00:00:08.000 --> 00:00:09.500
			a &lt; b
			""";

	@TempDir
	private Path temp;
	private final Travel travel = new Travel();

	private Path file(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name), text);
	}

	@Test
	void eachIsKnownByItsContent() throws IOException {
		assertThat(travel.detected(file("a", SRT))).isEqualTo("srt");
		assertThat(travel.detected(file("a", VTT))).isEqualTo("webvtt");
		assertThat(travel.detected(file("a", "WEBVTTX\n"))).isEmpty();
		Files.createDirectory(temp.resolve("b"));
		file("b/a.vtt", VTT);
		assertThat(travel.detected(temp.resolve("b"))).isEqualTo("webvtt");
	}

	@Test
	void whatTheySayIsRead() throws IOException {
		Files.createFile(temp.resolve("a.mp4"));
		assertThat(travel.says(file("a.srt", SRT), "srt", Map.of())).isEqualTo("""
				a.mp4 video/mp4
				  cue 1600000..4200000 text=Good day,\\nyou two.
				  cue 4200000..3605001000 text=Hello
				  cue 65001000..66000000 text=
				""");
		assertThat(travel.says(file("b.vtt", VTT), "webvtt", Map.of())).isEqualTo("""
				b.wav audio/wav (no media)
				  cue 1600000..4200000 speaker=Anna Smith text=Good & well
				  cue 4200000..5000000 speaker=Ben text=Hello\\nagain
				  cue 6000000..7000000 text=Yes No
				  cue 8000000..9500000 text=a < b
				""");
	}

	@Test
	void theyComeBackToTheByte() throws IOException {
		for (String text : new String[] { SRT, SRT.replace("\n", "\r\n"), SRT.strip(), "\uFEFF" + SRT, "1\n00:00:01,000 --> 00:00:02,000\nHi\n" }) {
			travel.comesBack(file("a.srt", text), "srt", Map.of(), temp.resolve("out.srt"));
		}
		for (String text : new String[] { VTT, VTT.replace("\n", "\r\n"), VTT.strip(), "WEBVTT\n", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHi\n" }) {
			travel.comesBack(file("a.vtt", text), "webvtt", Map.of(), temp.resolve("out.vtt"));
		}
	}

	/** What was kept of a cue is not written where the cue says something else by now; what stands around it is. */
	@Test
	void whatWasChangedIsWritten() throws IOException {
		try (DatasetSource source = travel.formats().open(file("a.vtt", VTT), java.util.Optional.of("webvtt"), Map.of(), new LossReport(), Progress.NONE)) {
			travel.formats().write(new ForwardingSource(source) {
				@Override
				public void forEach(Visitor visitor, Progress progress) throws IOException {
					super.forEach(one -> {
						one.documents().getFirst().getAnnotations().getFirst().setGeometry(new Interval(1_600_000, 4_100_000));
						visitor.visit(one);
					}, progress);
				}
			}, temp.resolve("out.vtt"), "webvtt", Map.of(), new LossReport(), Progress.NONE);
		}
		assertThat(Files.readString(temp.resolve("out.vtt"))).isEqualTo(VTT.replace("00:01.600 --> 00:04.200", "00:00:01.600 --> 00:00:04.100")
				.replace("Good &amp; <b>well</b>", "Good &amp; well"));
	}

	/** W3C's parser begins a cue at an arrow, blank line before it or not, and takes times with fewer digits and blanks than a file should have. */
	@Test
	void cuesAreFoundAsPlayersFindThem() throws IOException {
		assertThat(travel.says(file("a.vtt", "WEBVTT\n00:01.000 --> 00:02.000\none\n1:00:02.000-->1:00:03.000 line:0\ntwo\n\nNOTE\n00:07.000 --> 00:08.000\nno more\n"), "webvtt", Map.of())).isEqualTo("""
				a.wav audio/wav (no media)
				  cue 1000000..2000000 text=one
				  cue 3602000000..3603000000 text=two
				""");
	}

	/** What is neither a cue nor a comment, style or region is told, with its line, and comes back. */
	@Test
	void whatPlayersPassOverIsTold() throws IOException {
		String text = "WEBVTT\nKind: captions\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\none\n\nleft over\nlines\n\nNOTE x\n";
		LossReport losses = travel.convert(file("a.vtt", text), "webvtt", Map.of(), temp.resolve("out.vtt"), "webvtt", Map.of());
		assertThat(Travel.said(losses)).isEqualTo("lost 1 x blocks that are no cue, comment, style or region: WebVTT passes over them; kept for WebVTT only\n");
		assertThat(losses.losses().getFirst().places()).containsExactly(new LossReport.Place("a.wav", "line 10"));
		assertThat(Files.readString(temp.resolve("out.vtt"))).isEqualTo(text);
	}

	@Test
	void subtitlesOfOneBecomeThoseOfTheOther() throws IOException {
		assertThat(Travel.said(travel.convert(file("a.vtt", VTT), "webvtt", Map.of(), temp.resolve("out.srt"), "srt", Map.of())))
				.isEqualTo("lost 2 x the attribute speaker: SRT has no field for it\n");
		assertThat(Files.readString(temp.resolve("out.srt"))).startsWith("1\n00:00:01,600 --> 00:00:04,200\nGood & well\n\n2\n").endsWith("a < b\n");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { "srt", "hello\n", "line 1" }, { "srt", "1\n00:00:05,000 --> 00:00:04,000\nx\n", "line 2: ends at 4 s, before its start" },
				{ "srt", "1\n00:00:01,000 --> 00:00:02,000\nx\n\n2\n00:00:03,000 -> 00:00:04,000\ny\n", "line 6: the times of a cue should be HH:MM:SS,mmm" },
				{ "webvtt", "WEBVTT\n\n00:01 -> 00:02\nx\n", "line 3: the times of a cue should be HH:MM:SS.mmm --> HH:MM:SS.mmm, here is \"00:01 -> 00:02\"" },
				{ "webvtt", "WEBVTT\n\nname\n00:01.000 --> 2\nx\n", "line 4" }, { "webvtt", "WEBVTT\n\n00:01:00,000 --> 00:02:00,000\nx\n", "line 3" },
				{ "webvtt", "hello\n", "WEBVTT" }, { "webvtt", "WEBVTT\n\n00:05.000 --> 00:04.000\nx\n", "line 3" } }) {
			Path file = file("bad.x", bad[1]);
			assertThatThrownBy(() -> travel.says(file, bad[0], Map.of())).as(bad[1]).isInstanceOf(BadInputException.class).hasMessageContaining("bad.x")
					.hasMessageContaining(bad[2]);
		}
	}
}
