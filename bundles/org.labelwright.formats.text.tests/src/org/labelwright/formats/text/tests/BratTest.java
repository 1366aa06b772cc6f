/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.brat.BratExporter;
import org.labelwright.formats.text.internal.brat.BratImporter;

/** brat standoff, as brat.nlplab.org/standoff.html describes it. */
class BratTest {

	/** An emoji is one code point and two units of UTF-16. */
	static final String TEXT = "\uD83D\uDE00 Sony and\nEricsson merged in 2001.\n";
	static final String ANNOTATIONS = """
			T1	Organization 2 6	Sony
			T2	Organization 11 19	Ericsson
			T3	Merge 20 26	merged
			E1	Merge:T3 Org:T1 Org2:T2
			T4	Name 2 6;11 19	Sony Ericsson
			A1	Negation E1
			A2	Confidence E1 low
			R1	Rival Arg1:T1 Arg2:T2
			*	Equiv T1 T4
			N1	Reference T1 Wikipedia:12345	Sony
			#1	AnnotatorNotes T2	Swedish
			T5	Date 2 10	Sony and
			""";

	@TempDir
	private Path temp;
	private Path in;
	private final Travel brat = new Travel(new BratImporter(), new BratExporter());

	@BeforeEach
	void files() throws IOException {
		in = Files.createDirectories(temp.resolve("in"));
		Files.writeString(in.resolve("a.txt"), TEXT);
		Files.writeString(in.resolve("a.ann"), ANNOTATIONS);
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new BratImporter().detect(in)).isGreaterThan(0.8);
		assertThat(new BratImporter().detect(in.resolve("a.ann"))).isGreaterThan(0.8);
		assertThat(new BratImporter().detect(in.resolve("a.txt"))).isZero();
	}

	@Test
	void everyKindOfLineIsRead() throws IOException {
		assertThat(brat.says(in, Map.of())).isEqualTo("""
				a.txt "\uD83D\uDE00 Sony and\\nEricsson merged in 2001.\\n"
				  Organization 2-6 "Sony" group=equiv-9 Reference=Wikipedia:12345 -Rival-> "Ericsson"
				  Organization 11-19 "Ericsson" AnnotatorNotes=Swedish
				  Merge 20-26 "merged" Confidence=low Negation=true -Org-> "Sony" -Org-> "Ericsson"
				  Name 2-6 11-19 "Sony Ericsson" group=equiv-9
				  Date 2-10 "Sony and"
				""");
	}

	@Test
	void comesBackToTheByte() throws IOException {
		brat.comesBack(in, temp.resolve("out"));
	}

	/** brat reads its texts as UTF-8 as they are, so that a byte order mark is the first character. */
	@Test
	void aByteOrderMarkIsCountedAsBratDoes() throws IOException {
		Files.writeString(in.resolve("a.txt"), "\uFEFFMarie works\n");
		Files.writeString(in.resolve("a.ann"), "T1\tPerson 1 6\tMarie\nT2\tWork 7 12\tworks\n");
		brat.comesBack(in, temp.resolve("out"));
		Files.writeString(in.resolve("a.ann"), "T1\tPerson 0 6\t\uFEFFMarie\n");
		brat.comesBack(in, temp.resolve("again"));
	}

	/** Programs that take the mark away write the same files. */
	@Test
	void aByteOrderMarkIsNotCountedWhereTheWordsSaySo() throws IOException {
		Files.writeString(in.resolve("a.txt"), "\uFEFFMarie works\n");
		Files.writeString(in.resolve("a.ann"), "T1\tPerson 0 5\tMarie\nT2\tWork 6 11\tworks\n");
		assertThat(brat.convert(in, Map.of(), new BratExporter(), temp.resolve("out"), Map.of()).losses()).isEmpty();
		assertThat(temp.resolve("out/a.txt")).hasContent("Marie works\n");
		assertThat(temp.resolve("out/a.ann")).hasSameTextualContentAs(in.resolve("a.ann"));
		Files.writeString(in.resolve("a.ann"), "T1\tPerson 0 5\tMaria\n");
		assertThatThrownBy(() -> brat.says(in, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.ann, line 1");
	}

	/** What brat is told about a collection is not in its annotations. */
	@Test
	void settingsOfACollectionComeBack() throws IOException {
		Files.writeString(in.resolve("annotation.conf"), "[entities]\r\nOrganization\r\n[relations]\n[events]\n\tMerge Org+:Organization\n[attributes]\n");
		Files.writeString(in.resolve("visual.conf"), "[labels]\nOrganization | Org\n");
		Files.writeString(Files.createDirectories(in.resolve("deep")).resolve("tools.conf"), "[options]\n");
		Files.writeString(in.resolve("deep/b.txt"), "Ada\n");
		Files.writeString(in.resolve("deep/b.ann"), "T1	Person 0 3	Ada\n");
		Files.writeString(in.resolve("kb_shortcuts.conf"), "P	Organization\n");
		brat.comesBack(in, temp.resolve("out"));
	}

	/** They are not made anew; who has changed the names of classes is told. */
	@Test
	void settingsThatMissAClassAreTold() throws IOException {
		Files.writeString(in.resolve("annotation.conf"), "[entities]\nOrganization\n[events]\nMerge\n");
		LossReport losses = new LossReport();
		try (DatasetSource source = brat.open(in, Map.of(), losses)) {
			source.ontology().getClasses().getFirst().setName("Company");
			brat.exporter().write(source, temp.resolve("out"), Options.of(List.of(), Map.of()), losses, Progress.NONE);
		}
		assertThat(losses.losses()).singleElement().satisfies(loss -> assertThat(loss.what()).isEqualTo("classes that annotation.conf does not define"))
				.satisfies(loss -> assertThat(loss.places()).extracting(LossReport.Place::item).containsExactly("Company"));
		assertThat(temp.resolve("out/annotation.conf")).hasSameTextualContentAs(in.resolve("annotation.conf"));
	}

	@Test
	void linesOfOneFileMayComeInAnyOrderAndTriggersServeSeveralEvents() throws IOException {
		Files.writeString(in.resolve("a.ann"), """
				E2	Merge:T3 Org:T2
				R7	Rival Arg1:T1 Arg2:E1
				E1	Merge:T3 Org:T1 Cause:E2
				T3	Merge 20 26	merged
				T2	Organization 11 19	Ericsson
				#	just a comment
				T1	Organization 2 6	Sony
				""");
		brat.comesBack(in, temp.resolve("out"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "news", "CoNLL-ST_2002/esp", "CoNLL-ST_2002/ned" })
	void realFilesComeBackToTheByte(String folder) throws IOException {
		Path data = Travel.realFiles("brat/" + folder);
		brat.comesBack(data, temp.resolve("out"), ".txt", ".ann", ".conf");
		try (DatasetSource source = brat.open(data, Map.of(), new LossReport())) {
			List<Long> counts = Travel.counts(source);
			switch (folder) {
			case "news" -> {
				assertThat(source.itemCount()).isEqualTo(13);
				// 119 text-bound annotations, of which events share none; 8 relations and the arguments of 23 events.
				assertThat(counts.getFirst()).isEqualTo(119);
			}
			case "CoNLL-ST_2002/esp" -> assertThat(counts).containsExactly(540L, 0L);
			default -> assertThat(counts).containsExactly(276L, 0L);
			}
		}
	}

	@Test
	void badLinesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { "T1\tPerson 5 500\tSony", "beyond the text" }, { "T1\tPerson 5 3\tSony", "from 5 to 3" }, { "T1\tPerson x 3\tSony", "number" },
				{ "R1\tRival Arg1:T1 Arg2:T9", "there is no T1" }, { "what is this", "no line of brat" }, { "E1\tMerge", "type:trigger" },
				{ "A1\tNegation", "a name and an id" }, { "T1\tPerson 0 4;2 6\tSony", "does not follow" } }) {
			Files.writeString(in.resolve("a.ann"), "\n" + bad[0] + "\n");
			assertThatThrownBy(() -> brat.says(in, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.ann").hasMessageContaining("line 2")
					.hasMessageContaining(bad[1]);
		}
		Files.write(in.resolve("a.ann"), new byte[] { 'T', '1', (byte) 0xff });
		assertThatThrownBy(() -> brat.says(in, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("UTF-8");
		Files.delete(in.resolve("a.txt"));
		assertThatThrownBy(() -> brat.says(in, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.txt is not beside it");
	}
}
