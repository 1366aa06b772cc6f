/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;

/** Tables of Mozilla Common Voice with the columns of releases 17 and 8; quotes are part of sentences. */
class CommonVoiceTest {

	private static final String HEAD = "client_id\tpath\tsentence_id\tsentence\tsentence_domain\tup_votes\tdown_votes\tage\tgender\taccents\tvariant\tlocale\tsegment\n";
	private static final String FIRST = "7f3a\tcommon_voice_en_1.mp3\t9b\tShe said \"good day\" to him.\t\t2\t0\ttwenties\tfemale_feminine\tEngland English\t\ten\t\n";
	private static final String SECOND = "90cc\tcommon_voice_en_2.mp3\t9c\tÜber \uD83D\uDE00 alles\thealthcare\t3\t1\t\t\t\t\ten\t\n";
	static final String TABLE = HEAD + FIRST + SECOND;
	private static final String OLD = "client_id\tpath\tsentence\tup_votes\tdown_votes\tage\tgender\taccent\tlocale\tsegment\n" + "a\tb.mp3\tHi\t2\t0\t\t\tus\ten\t\n";

	@TempDir
	private Path temp;
	private final Travel travel = new Travel();

	private Path file(String name, String text) throws IOException {
		Path file = temp.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	@Test
	void isKnownByItsColumns() throws IOException {
		assertThat(travel.detected(file("a.tsv", TABLE))).isEqualTo("commonvoice");
		assertThat(travel.detected(file("b.tsv", OLD))).isEqualTo("commonvoice");
		assertThat(travel.detected(file("c.tsv", "path\ttext\na.wav\thello\n"))).isNotEqualTo("commonvoice");
		file("en/train.tsv", TABLE);
		assertThat(travel.detected(temp.resolve("en"))).isEqualTo("commonvoice");
	}

	@Test
	void aClipIsOneSentence() throws IOException {
		file("clips/common_voice_en_2.mp3", "");
		assertThat(travel.says(file("a.tsv", TABLE), "commonvoice", Map.of())).isEqualTo("""
				clips/common_voice_en_1.mp3 audio/mpeg (no media)
				  clip whole accents=England English age=twenties down_votes=0 gender=female_feminine locale=en sentence_id=9b speaker=7f3a text=She said "good day" to him. up_votes=2
				clips/common_voice_en_2.mp3 audio/mpeg
				  clip whole down_votes=1 locale=en sentence_domain=healthcare sentence_id=9c speaker=90cc text=Über \uD83D\uDE00 alles up_votes=3
				""");
	}

	@Test
	void aFolderHasSplits() throws IOException {
		file("en/train.tsv", HEAD + FIRST);
		file("en/test.tsv", HEAD + SECOND);
		travel.folderComesBack(temp.resolve("en"), "commonvoice", Map.of(), temp.resolve("out"));
		file("en/validated.tsv", TABLE);
		assertThat(travel.says(temp.resolve("en"), "commonvoice", Map.of())).contains("common_voice_en_1.mp3 audio/mpeg split=train", "common_voice_en_2.mp3 audio/mpeg split=test")
				.endsWith("lost 1 x the file validated.tsv: is no part of the data; name it to read it alone\n");
		assertThat(Travel.said(travel.convert(temp.resolve("en"), "commonvoice", Map.of(), temp.resolve("all.tsv"), "commonvoice", Map.of())))
				.contains("lost 2 x splits: one table has none");
		assertThat(temp.resolve("all.tsv")).hasContent(TABLE);
	}

	@Test
	void tablesComeBackToTheByte() throws IOException {
		travel.comesBack(file("a.tsv", TABLE), "commonvoice", Map.of(), temp.resolve("out.tsv"));
		travel.comesBack(file("b.tsv", OLD), "commonvoice", Map.of(), temp.resolve("out2.tsv"));
	}

	@Test
	void othersBecomeATableWithAReportOfWhatIsLost() throws IOException {
		Path folder = Files.createDirectories(temp.resolve("kaldi"));
		Files.writeString(folder.resolve("wav.scp"), "a a.wav\nb b.wav\nc c.wav\n");
		Files.writeString(folder.resolve("text"), "a good day\nb hello\n");
		Files.writeString(folder.resolve("utt2spk"), "a anna\nb b\nc c\n");
		assertThat(Travel.said(travel.convert(folder, "kaldi", Map.of(), temp.resolve("out.tsv"), "commonvoice", Map.of()))).isEqualTo("""
				lost 2 x label classes: Common Voice has no field for them; they are clip
				lost 1 x segments: a clip has one sentence; left out
				lost 1 x recordings: a clip has a sentence; left out
				""");
		assertThat(temp.resolve("out.tsv")).hasContent(HEAD + "anna\ta.wav\t\tgood day\t\t\t\t\t\t\t\t\t\n" + "\tb.wav\t\thello\t\t\t\t\t\t\t\t\t\n");
		Path stm = file("a.stm", LinesTest.STM);
		assertThat(Travel.said(travel.convert(stm, "stm", Map.of(), temp.resolve("none.tsv"), "commonvoice", Map.of()))).contains("lost 3 x interval:",
				"lost 1 x recordings: a clip has a sentence; left out");
	}

	@Test
	void badLinesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { HEAD + FIRST + "a\tb\n", "line 3: has 2 cells, the first line 13" }, { "a\tb\n", "line 1: should name the columns" },
				{ HEAD + FIRST + FIRST, "is described more than once" }, { OLD.replace("b.mp3", "../../b.mp3"), "line 2" }, { OLD.replace("b.mp3", ""), "line 2: the clip has no path" },
				{ OLD.replace("b.mp3", "passwd"), "no extension of a recording" }, { OLD.replace("accent", "sentence"), "two have the same" },
				{ OLD + "x".repeat(1 << 21), "line 3: is longer than" } }) {
			Path file = file("bad.tsv", bad[0]);
			assertThatThrownBy(() -> travel.says(file, "commonvoice", Map.of())).as(bad[1]).isInstanceOf(BadInputException.class).hasMessageContaining("bad.tsv")
					.hasMessageContaining(bad[1]);
		}
	}

	/** No line is kept while the next is read: a table of 20,000 clips. */
	@Test
	void largeTablesAreStreamed() throws IOException {
		try (var out = Files.newBufferedWriter(temp.resolve("large.tsv"))) {
			out.write(HEAD);
			for (int i : IntStream.range(0, 20_000).toArray()) {
				out.write("s" + i % 1000 + "\tcommon_voice_en_" + i + ".mp3\t\tWhat is said in clip number " + i + " is not long.\t\t2\t0\t\t\t\t\ten\t\n");
			}
		}
		travel.comesBack(temp.resolve("large.tsv"), "commonvoice", Map.of(), temp.resolve("out.tsv"));
	}
}
