/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.audio.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;

/** Data directories of Kaldi; the tables are those of its guide to data preparation, with recordings in files. */
class KaldiTest {

	static final Map<String, String> FILES = Map.of("wav.scp", """
			sw02001-A wav/sw02001-A.wav
			sw02001-B wav/sw02001-B.flac
			""", "segments", """
			sw02001-A_000098-001156 sw02001-A 0.98 11.56
			sw02001-A_001980-002131 sw02001-A 19.8 21.31
			sw02001-B_000000-000500 sw02001-B 0.000 5.000
			sw02001-B_000600-000700 sw02001-B 6 7.0000001 1
			""", "text", """
			sw02001-A_000098-001156 HI UM YEAH I'D LIKE TO TALK
			sw02001-A_001980-002131 UM-HUM
			sw02001-B_000600-000700
			""", "utt2spk", """
			sw02001-A_000098-001156 2001-A
			sw02001-A_001980-002131 2001-A
			sw02001-B_000000-000500 2001-B
			sw02001-B_000600-000700 sw02001-B_000600-000700
			""", "spk2utt", """
			2001-A sw02001-A_000098-001156 sw02001-A_001980-002131
			2001-B sw02001-B_000000-000500
			sw02001-B_000600-000700 sw02001-B_000600-000700
			""", "spk2gender", """
			2001-A m
			2001-B f
			""");

	private static final Map<String, String> CLIPS = Map.of("wav.scp", "a-1 a-1.wav\nb-1 b-1.wav\n", "text", "a-1 good day\nb-1 hello\n", "utt2spk", "a-1 a\nb-1 b\n",
			"spk2utt", "a a-1\nb b-1\n");

	@TempDir
	private Path temp;
	private final Travel travel = new Travel();

	private Path folder(Map<String, String> files) throws IOException {
		Path folder = Files.createTempDirectory(temp, "data");
		for (Map.Entry<String, String> file : files.entrySet()) {
			Files.writeString(folder.resolve(file.getKey()), file.getValue());
		}
		return folder;
	}

	private Path changed(String file, String text) throws IOException {
		Map<String, String> files = new LinkedHashMap<>(FILES);
		files.put(file, text);
		return folder(files);
	}

	@Test
	void isKnownByItsTables() throws IOException {
		assertThat(travel.detected(folder(FILES))).isEqualTo("kaldi");
		assertThat(travel.detected(folder(FILES).resolve("wav.scp"))).isEqualTo("kaldi");
		assertThat(travel.detected(folder(Map.of("text", "a b\n")))).isNotEqualTo("kaldi");
	}

	@Test
	void whatTheTablesSayIsRead() throws IOException {
		Path folder = folder(FILES);
		Files.createDirectories(folder.resolve("wav"));
		Files.createFile(folder.resolve("wav/sw02001-B.flac"));
		assertThat(travel.says(folder, "kaldi", Map.of())).isEqualTo("""
				wav/sw02001-A.wav audio/wav (no media)
				  utterance 980000..11560000 gender=m speaker=2001-A text=HI UM YEAH I'D LIKE TO TALK
				  utterance 19800000..21310000 gender=m speaker=2001-A text=UM-HUM
				wav/sw02001-B.flac audio/flac
				  utterance 0..5000000 gender=f speaker=2001-B
				  utterance 6000000..7000000 channel=1 text=
				""");
		assertThat(travel.says(folder(CLIPS), "kaldi", Map.of())).isEqualTo("""
				a-1.wav audio/wav (no media)
				  utterance whole speaker=a text=good day
				b-1.wav audio/wav (no media)
				  utterance whole speaker=b text=hello
				""");
	}

	@Test
	void allTablesComeBackToTheByte() throws IOException {
		travel.folderComesBack(folder(FILES), "kaldi", Map.of(), temp.resolve("out1"));
		travel.folderComesBack(folder(CLIPS), "kaldi", Map.of(), temp.resolve("out2"));
		travel.folderComesBack(folder(Map.of("wav.scp", "r r.wav\ns s.wav\n", "segments", "r-a r 0.5 1.5\ns-a s 0 -1\n", "utt2spk", "r-a r\ns-a s\n", "spk2utt", "r r-a\ns s-a\n")),
				"kaldi", Map.of(), temp.resolve("out3"));
	}

	/** The C locale: capital letters first, and beyond the first plane last, where UTF-16 would put it before. */
	@Test
	void tablesAreSortedAsTheCLocaleDoes() throws IOException {
		Path folder = folder(Map.of("wav.scp", "\uFF5E x.wav\nb b.wav\n\uD83D\uDE00 y.wav\nB c.wav\n"));
		travel.convert(folder, "kaldi", Map.of(), temp.resolve("out"), "kaldi", Map.of());
		assertThat(temp.resolve("out/wav.scp")).hasContent("B c.wav\nb b.wav\n\uFF5E x.wav\n\uD83D\uDE00 y.wav\n");
		assertThat(temp.resolve("out/utt2spk")).hasContent("B B\nb b\n\uFF5E \uFF5E\n\uD83D\uDE00 \uD83D\uDE00\n");
	}

	/** The command would leave a file behind, if anybody ran it. */
	@Test
	void commandsAreRefusedAndNeverRun() throws IOException {
		Path trace = temp.resolve("trace");
		Path folder = folder(Map.of("wav.scp", "a a.wav\nb touch " + trace + " |\nc feats.ark:42\n", "utt2spk", "a a\nb b\nc c\n", "spk2utt", "a a\nb b\nc c\n"));
		assertThatThrownBy(() -> travel.says(folder, "kaldi", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("wav.scp").hasMessageContaining("line 2")
				.hasMessageContaining("never run").hasMessageContaining("commands=keep");
		assertThat(travel.says(folder, "kaldi", Map.of("commands", "keep"))).isEqualTo("""
				a.wav audio/wav (no media)
				  utterance whole
				b.wav audio/wav (no media)
				  utterance whole
				c.wav audio/wav (no media)
				  utterance whole
				""");
		travel.folderComesBack(folder, "kaldi", Map.of("commands", "keep"), temp.resolve("out"));
		assertThat(trace).doesNotExist();
	}

	/** Paths that lead elsewhere are not followed, but their last parts may be below the folder that is named. */
	@Test
	void recordingsAreLookedForInOneFolder() throws IOException {
		Path outside = Files.createFile(temp.resolve("secret.wav"));
		Path sound = Files.createDirectories(temp.resolve("sound/dev/1"));
		Files.createFile(sound.resolve("x.flac"));
		Path folder = folder(Map.of("wav.scp", "a " + outside + "\nb ../secret.wav\nc /corpora/libri/dev/1/x.flac\n"));
		assertThat(travel.says(folder, "kaldi", Map.of("media", temp.resolve("sound").toString()))).isEqualTo("""
				a.wav audio/wav (no media)
				  utterance whole
				b.wav audio/wav (no media)
				  utterance whole
				dev/1/x.flac audio/flac
				  utterance whole
				""");
	}

	@Test
	void otherFilesAreReported() throws IOException {
		Path folder = changed("cmvn.scp", "a b\n");
		assertThat(travel.says(folder, "kaldi", Map.of())).endsWith(
				"lost 1 x the file cmvn.scp: is none of those that are read: segments, spk2gender, spk2utt, text, utt2spk, wav.scp\n");
	}

	/** Ids are made of speaker, recording and milliseconds; what the tables cannot say is told. */
	@Test
	void othersBecomeADataDirectory() throws IOException {
		Path stm = Files.writeString(temp.resolve("a.stm"), LinesTest.STM);
		assertThat(Travel.said(travel.convert(stm, "stm", Map.of(), temp.resolve("out"), "kaldi", Map.of()))).isEqualTo("""
				lost 2 x the attribute labels: Kaldi has no field for it
				lost 3 x label classes: Kaldi has no field for them; they are utterance
				""");
		assertThat(Travel.texts(temp.resolve("out"))).isEqualTo(Map.of("wav.scp", "talk talk.wav\n", "segments", """
				anna-talk-00000500-00002250 talk 0.50 2.25
				ben-talk-00002250-00003000 talk 2.25 3.00
				ben-talk-00003000-00004500 talk 3.00 4.50 B
				""", "text", """
				anna-talk-00000500-00002250 hello world
				ben-talk-00002250-00003000 IGNORE_TIME_SEGMENT_IN_SCORING
				ben-talk-00003000-00004500
				""", "utt2spk", """
				anna-talk-00000500-00002250 anna
				ben-talk-00002250-00003000 ben
				ben-talk-00003000-00004500 ben
				""", "spk2utt", "anna anna-talk-00000500-00002250\nben ben-talk-00002250-00003000 ben-talk-00003000-00004500\n"));
	}

	@Test
	void badTablesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { "wav.scp", "sw02001-A\nsw02001-B b.wav\n", "has no file" }, { "wav.scp", "\n \n", "names no recording" },
				{ "wav.scp", "sw02001-A a.wav\nsw02001-A b.wav\n", "line 2: the id \"sw02001-A\" is there for the second time" },
				{ "segments", "u sw02001-A 0.98\n", "line 1: should be an utterance" }, { "segments", "u sw02001-C 0 1\n", "line 1: the recording \"sw02001-C\" is not in wav.scp" },
				{ "segments", "u sw02001-A 5 -1\n", "to the end of the recording" }, { "segments", "u sw02001-A 5 4\n", "before its start" },
				{ "segments", "u sw02001-A x 4\n", "should be a number" }, { "text", "\nnobody hello\n", "line 2: the utterance \"nobody\" is not in segments" },
				{ "utt2spk", "sw02001-A_000098-001156\n", "should be an utterance and its speaker" }, { "spk2gender", "2001-A male\n", "should be m or f" },
				{ "spk2utt", "2001-B sw02001-A_000098-001156\n", "has another speaker" }, { "spk2utt", "2001-A nobody\n", "there is no utterance" } }) {
			Path folder = changed(bad[0], bad[1]);
			if (bad[0].equals("segments")) {
				// What they say of the utterances that were there would be refused first.
				Files.delete(folder.resolve("text"));
				Files.delete(folder.resolve("utt2spk"));
				Files.delete(folder.resolve("spk2utt"));
			}
			assertThatThrownBy(() -> travel.says(folder, "kaldi", Map.of())).as(bad[1]).isInstanceOf(BadInputException.class).hasMessageContaining(bad[0]).hasMessageContaining(bad[2]);
		}
		Path binary = folder(FILES);
		Files.write(binary.resolve("text"), new byte[] { (byte) 0xc3, 0x28 });
		assertThatThrownBy(() -> travel.says(binary, "kaldi", Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("is not text");
	}
}
