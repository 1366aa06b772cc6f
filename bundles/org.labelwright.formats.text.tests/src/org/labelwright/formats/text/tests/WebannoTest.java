/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.conll.ConlluExporter;
import org.labelwright.formats.text.internal.webanno.WebannoExporter;
import org.labelwright.formats.text.internal.webanno.WebannoImporter;

/** WebAnno TSV 3, as the user guide of INCEpTION describes it. */
class WebannoTest {

	private static final String FORMAT = "#FORMAT=WebAnno TSV 3.3\n";
	private static final String NER = "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n";
	private static final String SPAN = "#T_SP=webanno.custom.Span|value\n";

	/** An emoji is two units; stacked and nested entities, a part of a token, dependencies of parts of speech. */
	static final String TEXT = FORMAT + """
			#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue|coarseValue
			#T_SP=de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma|value
			""" + NER + """
			#T_RL=de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency|DependencyType|flavor|BT_de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS


			#Sentence.id=s-1
			#Text=\uD83D\uDE00 Haag\tplays
			1-1\t0-2\t\uD83D\uDE00\tSYM\t*\t_\t_\t_\tdep\t*\t1-3\t
			1-2\t3-7\tHaag\tNNP\tPROPN\tHaag\t*|*[1]\tLOC\\_x\\|y|PER[1]\tnsubj\t*\t1-3\t
			1-3\t8-13\tplays\tVBZ\tVERB\tplay\t*[1]\tPER[1]\troot\t*\t1-3\t
			1-3.1\t8-12\tplay\t_\t_\t_\t*\t*\t_\t_\t_\t

			#Text=He said
			#Text=\\\\ so .
			2-1\t14-16\tHe\t_\t_\t_\t_\t_\t_\t_\t_\t
			2-2\t17-21\tsaid\t_\t_\t_\t_\t_\t_\t_\t_\t
			2-3\t22-23\t\\\\\t_\t_\t_\t_\t_\t_\t_\t_\t
			2-4\t24-26\tso\t_\t_\t_\thttp://x\tMISC\t_\t_\t_\t
			2-5\t27-28\t.\t_\t_\t_\t_\t_\t_\t_\t_\t
			""".replace("Haag\tplays\n1-1", "Haag\\tplays\n1-1");

	@TempDir
	private Path temp;
	private final Travel tsv = new Travel(new WebannoImporter(), new WebannoExporter());

	private Path folder(String text) throws IOException {
		Path folder = Files.createDirectories(temp.resolve("in"));
		Files.writeString(folder.resolve("a.tsv"), text);
		return folder;
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new WebannoImporter().detect(folder(TEXT))).isGreaterThan(0.9);
		assertThat(new WebannoImporter().detect(temp.resolve("in/a.tsv"))).isGreaterThan(0.9);
		assertThat(new WebannoImporter().detect(folder("a\tb\n"))).isZero();
	}

	@Test
	void layersAreClassesAndWhatStandsOnTokensAttributes() throws IOException {
		assertThat(tsv.says(folder(TEXT), Map.of())).isEqualTo("""
				a.txt "\uD83D\uDE00 Haag\tplays\\nHe said\\n\\ so ."
				  sentence 0-12 "\uD83D\uDE00 Haag\tplays" id=s-1
				  token 0-1 "\uD83D\uDE00" xpos=SYM -dep-> "plays"
				  token 2-6 "Haag" lemma=Haag upos=PROPN xpos=NNP -nsubj-> "plays"
				  LOC_x|y 2-6 "Haag"
				  PER 2-12 "Haag\tplays"
				  token 7-12 "plays" lemma=play root=true upos=VERB xpos=VBZ
				  NamedEntity 7-11 "play"
				  sentence 13-27 "He said\\n\\ so ."
				  token 13-15 "He"
				  token 16-20 "said"
				  token 21-22 "\\"
				  token 23-25 "so"
				  MISC 23-25 "so" identifier=http://x
				  token 26-27 "."
				""");
	}

	@Test
	void comesBackToTheByte() throws IOException {
		tsv.comesBack(folder(TEXT.replace("*|*[1]", "*[2]|*[1]").replace("LOC\\_x\\|y|", "LOC\\_x\\|y[2]|")), temp.resolve("out"));
	}

	/** The layouts of the reference files of INCEpTION: relations, stacks, parts of tokens, slots, chains. */
	@ParameterizedTest
	@ValueSource(strings = {
			"\n\n#Sentence.id=sent-1\n#Text=He loves her .\n1-1\t0-2\tHe\t\n1-2\t3-8\tloves\t\n1-3\t9-12\ther\t\n1-4\t13-14\t.\t\n\n#Text=No\n2-1\t15-17\tNo\t\n",
			SPAN + "#T_RL=webanno.custom.Relation|value|BT_webanno.custom.Span\n\n\n#Text=This is a .\n1-1\t0-4\tThis\t*[1]|*[2]\t_\t_\t\n"
					+ "1-2\t5-7\tis\t*[1]|*[2]\t_\t_\t\n1-3\t8-9\ta\t*[1]|*[2]\t_\t_\t\n1-4\t10-11\t.\t*[1]|*[2]|*[3]|*[4]\t*\t1-1[1_3]\t\n",
			SPAN + "\n\n#Text=aaaaaa bbbbbb\n1-1\t0-6\taaaaaa\t2a[1]|2b[2]|7a[3]\t\n1-1.1\t3-6\taaa\t9a[7]|9b[8]\t\n1-2\t7-13\tbbbbbb\t2a[1]|2b[2]|9a[7]|9b[8]\t\n"
					+ "1-2.1\t7-10\tbbb\t7a[3]\t\n1-2.2\t7-7\t\t11a[15]|11b[16]\t\n1-2.3\t9-13\tbbbb\t5a[17]|5b[18]\t\n1-2.4\t13-13\t\t12a[23]\t\n",
			"#T_RL=webanno.custom.Relation|value|BT_de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token\n\n\n#Text=a b c\n1-1\t0-1\ta\tx|*\t1-2|1-3\t\n"
					+ "1-2\t2-3\tb\t_\t_\t\n1-3\t4-5\tc\t*\t1-1\t\n",
			"#T_SP=webanno.custom.SimpleSpan|\n#T_SP=webanno.custom.SimpleLinkHost|ROLE_webanno.custom.SimpleLinkHost:links_webanno.custom.LinkType|"
					+ "webanno.custom.SimpleSpan\n\n\n#Text=This is a test .\n1-1\t0-4\tThis\t_\tp1;p2\t1-2[1];1-4[2]\t\n1-2\t5-7\tis\t*[1]\t_\t_\t\n"
					+ "1-3\t8-9\ta\t*[1]\t_\t*\t\n1-4\t10-14\ttest\t*[2]\t*\t1-4[2]\t\n1-5\t15-16\t.\t*[2]\t_\t_\t\n",
			"#T_CH=webanno.custom.SimpleLink|referenceRelation|referenceType\n\n\n#Text=This is a test .\n1-1\t0-4\tThis\t*->1-1\t*[1]\t\n1-2\t5-7\tis\t*->1-2\t*[1]\t\n"
					+ "1-3\t8-9\ta\tcoref->1-3|*->2-1\tpr[1]|nam[2]\t\n1-4\t10-14\ttest\t*->2-2\tpr[2]\t\n1-5\t15-16\t.\t_\t_\t\n",
			SPAN + "\n\n#Text=a b\n1-1\t0-1\ta\t\\[x\\]\\;\\*\\_\\->\\\\t\n1-2\t2-3\tb\t_\n" })
	void referenceLayoutsComeBackToTheByte(String rest) throws IOException {
		tsv.comesBack(folder(FORMAT + rest), temp.resolve("out"));
	}

	@Test
	void slotsAndChainsAreRelationsAndGroups() throws IOException {
		assertThat(tsv.says(folder(FORMAT + "#T_SP=webanno.custom.Host|ROLE_webanno.custom.Host:links_webanno.custom.LinkType|webanno.custom.Host\n"
				+ "#T_CH=webanno.custom.SimpleLink|referenceRelation|referenceType\n\n\n#Text=a b\n"
				+ "1-1\t0-1\ta\tagent\t1-2\tcoref->1-1\tpr[1]\t\n1-2\t2-3\tb\t_\t*\t*->1-2\t*[1]\t\n"), Map.of())).isEqualTo("""
						a.txt "a b"
						  sentence 0-3 "a b"
						  token 0-1 "a"
						  Host 0-1 "a" -agent-> "b"
						  SimpleLink 0-1 "a" group=SimpleLink-1 referenceRelation=coref referenceType=pr
						  token 2-3 "b"
						  Host 2-3 "b"
						  SimpleLink 2-3 "b" group=SimpleLink-1
						""");
	}

	/** Texts of another format get tokens, and what is lost is said. */
	@Test
	void standoffIsWrittenWithTokensAndItsLosses() throws IOException {
		Path in = Files.createDirectories(temp.resolve("brat"));
		Files.writeString(in.resolve("b.txt"), "Sony met Ericsson.\n");
		Files.writeString(in.resolve("b.ann"), """
				T1	Org 0 4	Sony
				T2	Org 9 17	Ericsson
				T3	Name 0 4;9 17	Sony Ericsson
				R1	Rival Arg1:T1 Arg2:T2
				A1	Confidence T1 low
				""");
		Path out = temp.resolve("out");
		LossReport losses = new Travel(new BratImporter(), new WebannoExporter()).convert(in, Map.of(), new WebannoExporter(), out, Map.of());
		assertThat(Files.readString(out.resolve("b.tsv"))).isEqualTo(FORMAT + "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value|Confidence\n"
				+ "#T_RL=webanno.custom.Rival|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n\n\n#Text=Sony met Ericsson.\n"
				+ "1-1\t0-4\tSony\tOrg[1]|Name[3]\tlow[1]|*[3]\t_\t\n1-2\t5-8\tmet\tName[3]\t*[3]\t_\t\n1-3\t9-17\tEricsson\tOrg[2]|Name[3]\t*[2]|*[3]\t1-1[1_2]\t\n"
				+ "1-4\t17-18\t.\t_\t_\t_\t\n");
		assertThat(losses.losses()).extracting(LossReport.Loss::what, LossReport.Loss::count).containsExactly(tuple("gaps of spans", 1L), tuple("space after the last sentence", 1L));
	}

	@Test
	void treesReachConllu() throws IOException {
		Path out = temp.resolve("a.conllu");
		tsv.convert(folder(TEXT), Map.of(), new ConlluExporter(), out, Map.of());
		assertThat(Files.readString(out)).contains("2\tHaag\tHaag\tPROPN\tNNP\t_\t3\tnsubj\t_\t", "3\tplays\tplay\tVERB\tVBZ\t_\t0\troot\t_\t");
	}

	@Test
	void badFilesAreRefusedWithTheirPlace() throws IOException {
		String head = FORMAT + SPAN + "#T_RL=webanno.custom.R|BT_webanno.custom.Span\n\n\n#Text=a b\n";
		for (String[] bad : new String[][] { { "#FORMAT=WebAnno TSV 2\n", "line 1", "3.2" }, { FORMAT + "#T_XX=a|b\n", "line 2", "no layer" },
				{ FORMAT + SPAN + SPAN, "line 3", "twice" }, { FORMAT + "#T_RL=a|b\n", "line 2", "BT_" }, { FORMAT + "#T_CH=a|b\n", "line 2", "referenceRelation" },
				{ head + "1-1\t0-1\ta\t_\n", "line 7", "columns" }, { head + "1\t0-1\ta\t_\t_\t\n", "line 7", "sentence-token" },
				{ head + "1-1\t0-1\tc\t_\t_\t\n", "line 7", "not \"c\"" }, { head + "1-1\t0-9\ta b\t_\t_\t\n", "line 7", "not within" },
				{ head + "1-1\t0-1\ta\t_\t_\t\n1-1\t2-3\tb\t_\t_\t\n", "line 8", "twice" }, { head + "1-1\t0-1\ta\tx[1\t_\t\n", "line 7", "brackets" },
				{ head + "1-1\t0-1\ta\tx[1]\t_\t\n1-2\t2-3\tb\ty[1]\t_\t\n", "line 8", "not those of the token before" },
				{ head + "1-1\t0-1\ta\tx\t1-2\t\n", "line 7", "no token 1-2" }, { head + "1-1\t0-1\ta\tx\t1-1[4_0]\t\n", "line 7", "number 4" },
				{ head + "1-1\t999999999-999999999\t\t_\t_\t\n", "line 7", "would begin" }, { FORMAT + "\n\n1-1\t0-1\ta\t\n", "line 4", "#Text=" } }) {
			Path folder = folder(bad[0]);
			assertThatThrownBy(() -> tsv.says(folder, Map.of())).as(bad[0]).isInstanceOf(BadInputException.class).hasMessageContaining("a.tsv")
					.hasMessageContaining(bad[1]).hasMessageContaining(bad[2]);
		}
	}
}
