/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.conll.Conll2012Exporter;
import org.labelwright.formats.text.internal.conll.Conll2012Importer;

/** Files of CoNLL-2012, written by hand after the description of the shared task. */
class Conll2012Test {

	/** Nested entities, a chain across sentences, one mention in another, two predicates, columns set in line as in OntoNotes. */
	static final String TEXT = """
			#begin document (nw/xin/00/xin_0001); part 000
			nw/xin/00/xin_0001   0   0       The    DT   (TOP(S(NP(NP*    -     -   -   Anna   (ORG*   (ARG0*        *   (4|(7
			nw/xin/00/xin_0001   0   1      Bank    NN              *)    -     -   -   Anna       *        *        *      7)
			nw/xin/00/xin_0001   0   2        of    IN          (PP*     -     -   -   Anna       *        *        *       -
			nw/xin/00/xin_0001   0   3     China   NNP         (NP*)))   -     -   1   Anna  (GPE))       *)        *  (12)|4)
			nw/xin/00/xin_0001   0   4      said   VBD          (VP*    say   01   2   Anna       *      (V*)       *       -
			nw/xin/00/xin_0001   0   5        it   PRP       (S(NP*)     -     -   -   Anna       *   (ARG1*   (ARG0*)     (4)
			nw/xin/00/xin_0001   0   6     grows   VBZ       (VP*)))   grow   02   -   Anna       *        *)     (V*)      -
			nw/xin/00/xin_0001   0   7         .     .           *))     -     -   -   Anna       *        *        *       -

			nw/xin/00/xin_0001   0   0   Good    JJ   (TOP(NP*    -   -   -   Bo   *   -
			nw/xin/00/xin_0001   0   1   luck    NN        *))    -   -   -   Al   *   -

			#end document
			#begin document (nw/xin/00/xin_0001); part 001
			nw/xin/00/xin_0001   1   0   \uD83D\uDE00   UH   (TOP*)   -   -   -   -   *   *   (0)

			#end document
			""";

	@TempDir
	private Path temp;
	private final Travel conll = new Travel(new Conll2012Importer(), new Conll2012Exporter());

	private Path file(String text) throws IOException {
		return Files.writeString(temp.resolve("a.gold_conll"), text);
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new Conll2012Importer().detect(file(TEXT))).isGreaterThan(0.9);
		assertThat(new Conll2012Importer().detect(temp)).isGreaterThan(0.9);
		assertThat(new Conll2012Importer().detect(file(ColumnsTest.IOB1))).isZero();
	}

	@Test
	void entitiesAreSpansAndChainsGroups() throws IOException {
		assertThat(conll.says(file(TEXT), Map.of())).isEqualTo("""
				a/nw/xin/00/xin_0001-000.txt "The Bank of China said it grows .\\nGood luck\\n"
				  sentence 0-33 "The Bank of China said it grows ." speaker=Anna
				  token 0-3 "The" xpos=DT
				  token 4-8 "Bank" xpos=NN
				  token 9-11 "of" xpos=IN
				  token 12-17 "China" sense=1 xpos=NNP
				  token 18-22 "said" frameset=01 lemma=say sense=2 xpos=VBD
				  token 23-25 "it" xpos=PRP
				  token 26-31 "grows" frameset=02 lemma=grow xpos=VBZ
				  token 32-33 "." xpos=.
				  ORG 0-17 "The Bank of China"
				  GPE 12-17 "China"
				  mention 0-17 "The Bank of China" group=4
				  mention 0-8 "The Bank" group=7
				  mention 12-17 "China" group=12
				  mention 23-25 "it" group=4
				  sentence 34-43 "Good luck"
				  token 34-38 "Good" speaker=Bo xpos=JJ
				  token 39-43 "luck" speaker=Al xpos=NN
				a/nw/xin/00/xin_0001-001.txt "\uD83D\uDE00\\n"
				  sentence 0-1 "\uD83D\uDE00"
				  token 0-1 "\uD83D\uDE00" xpos=UH
				  mention 0-1 "\uD83D\uDE00" group=0
				""");
	}

	@Test
	void comesBackToTheByte() throws IOException {
		conll.comesBack(file(TEXT), temp.resolve("out"));
		String tabs = TEXT.lines().map(line -> line.startsWith("#") ? line : line.replaceAll(" +", "\t")).collect(Collectors.joining("\n", "", "\n"));
		conll.comesBack(file(tabs), temp.resolve("out"));
	}

	/** Spans as they were drawn at random; brackets that nest and chains that cross, in the order nobody would write them. */
	@Test
	void generatedBracketsComeBack() throws IOException {
		Random random = new Random(7);
		StringBuilder text = new StringBuilder("#begin document (x); part 000\n");
		for (int sentence = 0; sentence < 300; sentence++) {
			int words = 1 + random.nextInt(9);
			List<String> chains = new ArrayList<>(java.util.Collections.nCopies(words, ""));
			for (int mention = random.nextInt(6); mention > 0; mention--) {
				int first = random.nextInt(words);
				int last = first + random.nextInt(words - first);
				int chain = 10 * sentence + mention;
				String open = (chains.get(first).isEmpty() ? "" : "|") + "(" + chain;
				chains.set(first, chains.get(first) + open + (first == last ? ")" : ""));
				if (first != last) {
					chains.set(last, chains.get(last) + (chains.get(last).isEmpty() ? "" : "|") + chain + ")");
				}
			}
			int entityEnd = random.nextInt(words + 1);
			for (int word = 0; word < words; word++) {
				String entity = entityEnd == 0 ? "*" : (word == 0 ? "(A" : "") + (word == 0 && random.nextBoolean() ? "(B)" : "*") + (word == entityEnd - 1 ? ")" : "");
				text.append("x 0 ").append(word).append(" w").append(word).append(" NN *  - - - - ").append(entity).append(" * ").append(chains.get(word).isEmpty() ? "-" : chains.get(word))
						.append('\n');
			}
			text.append('\n');
		}
		conll.comesBack(file(text.append("#end document\n").toString()), temp.resolve("out"));
	}

	@Test
	void whatWasEditedIsWrittenAnew() throws IOException {
		Path out = temp.resolve("out");
		LossReport losses = new LossReport();
		try (DatasetSource source = new ForwardingSource(conll.open(file(TEXT), Map.of(), losses)) {
			@Override
			public void forEach(Visitor visitor, Progress progress) throws IOException {
				super.forEach(one -> {
					edit(one, Classes.names(ontology()));
					visitor.visit(one);
				}, progress);
			}
		}) {
			new Conll2012Exporter().write(source, out, Options.of(List.of(), Map.of()), losses, Progress.NONE);
		}
		assertThat(Files.readString(out)).contains("   China   NNP         (NP*)))   -     -   1   Anna  *       *)        *  (12)|4)\n")
				.contains("\n\nnw/xin/00/xin_0001 0 0 Good JJ (TOP*) - - - Bo * * -\n\n#end").doesNotContain("luck");
		assertThat(losses.losses()).extracting(LossReport.Loss::what, LossReport.Loss::count).containsExactly(tuple("parses and arguments of predicates", 1L),
				tuple("space of texts", 1L), tuple("text", 1L));
	}

	/** Takes all named entities away, and the last word of the second sentence. */
	private static void edit(SourceRecord one, Map<String, String> classes) {
		one.documents().getFirst().getAnnotations().removeIf(annotation -> List.of("ORG", "GPE").contains(classes.get(annotation.getLabelClass()))
				|| annotation.getAttributes().stream().anyMatch(entry -> entry.getValue().text().equals("Al")));
	}

	@Test
	void textWithoutTokensIsCutIntoWordsAndWhatDoesNotFitIsReported() throws IOException {
		Path in = Files.createDirectories(temp.resolve("brat"));
		Files.writeString(in.resolve("a.txt"), "Sony-Ericsson won't, OK?\n");
		Files.writeString(in.resolve("a.ann"), "T1\tOrg 0 4\tSony\nT2\tOrg 0 19\tSony-Ericsson won't\nT3\tSaid 14 23\twon't, OK\nA1\tSure T1\n*\tEquiv T1 T3\n");
		Path out = temp.resolve("out");
		LossReport losses = new Travel(new BratImporter(), null).convert(in, Map.of(), new Conll2012Exporter(), out, Map.of());
		assertThat(Files.readString(out)).isEqualTo("""
				#begin document (a); part 000
				a 0 0 Sony-Ericsson - (TOP* - - - - (Org(Org) * (0)
				a 0 1 won't - * - - - - *) * (0
				a 0 2 , - * - - - - * * -
				a 0 3 OK - * - - - - * * 0)
				a 0 4 ? - *) - - - - * * -

				#end document
				""");
		assertThat(losses.losses()).extracting(LossReport.Loss::what, LossReport.Loss::count).containsExactlyInAnyOrder(tuple("attributes of spans", 1L), tuple("boundaries of spans", 1L),
				tuple("entities", 1L), tuple("space of texts", 1L));
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		for (String[] bad : new String[][] { { TEXT.replace("12)|4)", "12)|5)"), "lines 2 to 9", "closes a mention of 5" }, { TEXT.replace("(GPE))", "(GPE)"), "lines 2 to 9", "ORG is not closed" },
				{ TEXT.replace("0   3     China", "0   4     China"), "line 5", "should be word 3" }, { TEXT.replace("#end document\n#begin", "#begin"), "line 14", "begins before" },
				{ TEXT.substring(0, TEXT.length() - 14), "line 17", "is missing" }, { TEXT.replaceFirst("#begin.*\n", ""), "line 1", "stands in no document" },
				{ TEXT.replace("1   luck", "1   good   luck"), "line 12", "columns" }, { TEXT.replace("#begin document (nw/xin/00/xin_0001); part 000", "#begin document x"), "line 1", "should be as" },
				{ TEXT.replace("00/xin_0001   0   0   Good", "00/xin_0002   0   0   Good"), "line 11", "the document is" } }) {
			Path file = file(bad[0]);
			assertThatThrownBy(() -> conll.says(file, Map.of())).as(bad[2]).isInstanceOf(BadInputException.class).hasMessageContaining("a.gold_conll").hasMessageContaining(bad[1])
					.hasMessageContaining(bad[2]);
		}
	}
}
