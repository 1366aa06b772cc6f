/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.ForwardingSource;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.conll.ConlluExporter;
import org.labelwright.formats.text.internal.conll.ConlluImporter;

/** CoNLL-U, as universaldependencies.org/format.html describes it. */
class ConlluTest {

	/** The examples of the specification: a range, words that split a token, an empty node, MISC and DEPS. */
	static final String TEXT = """
			# sent_id = 1
			# text = vámonos al mar
			1-2	vámonos	_	_	_	_	_	_	_	_
			1	vamos	ir	VERB	_	Mood=Imp|Number=Plur	0	root	0:root	_
			2	nos	nosotros	PRON	_	_	1	obj	1:obj	_
			3-4	al	_	_	_	_	_	_	_	_
			3	a	a	ADP	_	_	5	case	5:case	_
			4	el	el	DET	_	_	5	det	5:det	_
			5	mar	mar	NOUN	_	_	1	obl	1:obl	SpaceAfter=No

			# text = Sue likes coffee and Bill tea.
			1	Sue	Sue	PROPN	NNP	_	2	nsubj	2:nsubj	_
			2	likes	like	VERB	VBZ	_	0	root	0:root	_
			3	coffee	coffee	NOUN	NN	_	2	obj	2:obj	_
			4	and	and	CCONJ	CC	_	5	cc	5.1:cc	_
			5	Bill	Bill	PROPN	NNP	_	2	conj	5.1:nsubj	_
			5.1	likes	like	VERB	VBZ	_	_	_	2:conj	CopyOf=2
			6	tea	tea	NOUN	NN	_	5	orphan	5.1:obj	SpaceAfter=No
			7	.	.	PUNCT	.	_	2	punct	2:punct	_

			""";

	@TempDir
	private Path temp;
	private final Travel conllu = new Travel(new ConlluImporter(), new ConlluExporter());

	private Path file(String text) throws IOException {
		return Files.writeString(temp.resolve("a.conllu"), text);
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new ConlluImporter().detect(file(TEXT))).isGreaterThan(0.9);
		assertThat(new ConlluImporter().detect(file("EU NNP B-ORG\n"))).isZero();
	}

	@Test
	void wordsAreSpansAndDependenciesRelationsToTheHead() throws IOException {
		assertThat(conllu.says(file(TEXT), Map.of())).isEqualTo("""
				a.txt "vámonos al mar\\nSue likes coffee and Bill tea.\\n"
				  sentence 0-14 "vámonos al mar"
				  multiword token 0-7 "vámonos"
				  token 0-7 "vámonos" feats=Mood=Imp|Number=Plur form=vamos lemma=ir root=true upos=VERB
				  token 0-7 "vámonos" form=nos lemma=nosotros upos=PRON -obj-> "vámonos"
				  multiword token 8-10 "al"
				  token 8-10 "al" form=a lemma=a upos=ADP -case-> "mar"
				  token 8-10 "al" form=el lemma=el upos=DET -det-> "mar"
				  token 11-14 "mar" lemma=mar upos=NOUN -obl-> "vámonos"
				  sentence 15-45 "Sue likes coffee and Bill tea."
				  token 15-18 "Sue" lemma=Sue upos=PROPN xpos=NNP -nsubj-> "likes"
				  token 19-24 "likes" lemma=like root=true upos=VERB xpos=VBZ
				  token 25-31 "coffee" lemma=coffee upos=NOUN xpos=NN -obj-> "likes"
				  token 32-35 "and" lemma=and upos=CCONJ xpos=CC -cc-> "Bill"
				  token 36-40 "Bill" lemma=Bill upos=PROPN xpos=NNP -conj-> "likes"
				  empty node 40-40 "" form=likes lemma=like upos=VERB xpos=VBZ
				  token 41-44 "tea" lemma=tea upos=NOUN xpos=NN -orphan-> "Bill"
				  token 44-45 "." lemma=. upos=PUNCT xpos=. -punct-> "likes"
				""");
	}

	@Test
	void aTokenOfWordsThatJustFollowEachOtherIsSplit() throws IOException {
		assertThat(conllu.says(file("""
				1-2	don't	_	_	_	_	_	_	_	_
				1	do	do	AUX	_	_	0	root	_	_
				2	n't	not	PART	_	_	1	advmod	_	_
				"""), Map.of())).contains("token 0-2 \"do\" lemma=do", "token 2-5 \"n't\" lemma=not");
	}

	@Test
	void comesBackToTheByte() throws IOException {
		conllu.comesBack(file(TEXT), temp.resolve("out.conllu"));
		conllu.comesBack(file("# newdoc id = one\n# newpar\n1\ta  b\t_\t_\t_\t_\t_\t_\t_\t_\n\n# newdoc\n1\t_\t_\tSYM\t_\t_\t0\troot\t_\tSpacesAfter=\\n\n\n"),
				temp.resolve("out.conllu"));
	}

	/** A correction by a person: ids, heads and SpaceAfter follow, what hung on the old words is reported. */
	@Test
	void wordsThatChangedAreCountedAnew() throws IOException {
		LossReport losses = new LossReport();
		Path out = temp.resolve("out.conllu");
		try (DatasetSource source = conllu.open(file(TEXT), Map.of(), losses)) {
			Map<String, String> names = Classes.names(source.ontology());
			DatasetSource edited = new org.labelwright.core.dataset.ForwardingSource(source) {
				@Override
				public void forEach(Visitor visitor, Progress progress) throws IOException {
					source.forEach(one -> {
						one.documents().getFirst().getAnnotations().removeIf(annotation -> names.get(annotation.getLabelClass()).equals("empty node"));
						visitor.visit(one);
					}, progress);
				}
			};
			new ConlluExporter().write(edited, out, org.labelwright.core.format.Options.of(java.util.List.of(), Map.of()), losses, Progress.NONE);
		}
		assertThat(Files.readString(out)).contains("5\tBill\tBill\tPROPN\tNNP\t_\t2\tconj\t_\t_\n6\ttea\ttea\tNOUN\tNN\t_\t5\torphan\t_\tSpaceAfter=No\n")
				.contains("1\tvamos\tir\tVERB\t_\tMood=Imp|Number=Plur\t0\troot\t0:root\t_");
		assertThat(losses.losses()).singleElement().satisfies(loss -> {
			assertThat(loss.what()).isEqualTo("enhanced dependencies");
			assertThat(loss.count()).isEqualTo(7);
		});
	}

	@Test
	void badSentencesAreRefusedWithTheirPlace() throws IOException {
		String row = "\t_\t_\t_\t_\t_\t_\t_\t_\t_\n";
		for (String[] bad : new String[][] { { "1\ta\tb\n", "line 1", "3 columns" }, { "1" + row + "3" + row, "line 2", "next word is 2" },
				{ "1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1", "empty column" }, { "1\ta\t_\t_\t_\t_\t5\tx\t_\t_\n", "line 1", "no word 5" },
				{ "1\ta\t_\t_\t_\t_\t2\tx\t_\t_\n2\tb\t_\t_\t_\t_\t1\tx\t_\t_\n", "line", "circle" }, { "1-3" + row + "1" + row, "line 1", "reaches to word 3" },
				{ "1\ta\t_\t_\t_\t_\tx\tx\t_\t_\n", "line 1", "number of a word" }, { "1.1" + row, "line 1", "does not follow" },
				{ "2-1" + row, "line 1", "does not begin" } }) {
			Path file = file(bad[0]);
			assertThatThrownBy(() -> conllu.says(file, Map.of())).as(bad[0]).isInstanceOf(BadInputException.class).hasMessageContaining("a.conllu")
					.hasMessageContaining(bad[1]).hasMessageContaining(bad[2]);
		}
		Files.write(temp.resolve("a.conllu"), new byte[] { '1', '\t', (byte) 0xc3, (byte) 0x28 });
		assertThatThrownBy(() -> conllu.says(temp.resolve("a.conllu"), Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("UTF-8");
	}

	@Test
	void aRealTreebankComesBackToTheByte() throws IOException {
		Path file = Travel.realFiles("conllu").resolve("en_ewt-ud-dev.conllu");
		conllu.comesBack(file, temp.resolve("out.conllu"));
		AtomicInteger sentences = new AtomicInteger();
		AtomicInteger words = new AtomicInteger();
		try (DatasetSource source = conllu.open(file, Map.of(), new LossReport())) {
			Map<String, String> names = Classes.names(source.ontology());
			source.forEach(one -> one.documents().getFirst().getAnnotations().forEach(annotation -> {
				switch (names.get(annotation.getLabelClass())) {
				case "sentence" -> sentences.incrementAndGet();
				case "token" -> words.incrementAndGet();
				default -> { }
				}
			}), Progress.NONE);
		}
		assertThat(sentences).hasValue(2001);
		assertThat(words).hasValue(25_147);
	}

	/** A dataset copies texts while the next ones are read already. */
	@Test
	void manyDocumentsComeIntoADatasetWithTheirOwnTexts() throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 300; i++) {
			text.append("# newdoc\n1\tword").append(i).append("\t_\tNOUN\t_\t_\t0\troot\t_\t_\n\n");
		}
		Path folder = temp.resolve("data");
		Dataset.create(folder, "many");
		try (Dataset dataset = Dataset.openForEditing(folder); DatasetSource source = conllu.open(file(text.toString()), Map.of(), new LossReport())) {
			dataset.importFrom(source, Staging.Options.DEFAULT, Progress.NONE);
			for (int i = 0; i < 300; i++) {
				assertThat(Files.readString(dataset.media(dataset.items().get(i)).orElseThrow())).isEqualTo("word" + i + "\n");
			}
		}
	}

	/** Small documents are put together while the next ones are read, a large one as it is read: they come in the order of the file all the same. */
	@Test
	void smallAndLargeDocumentsComeBackInTheirOrder() throws IOException {
		StringBuilder text = new StringBuilder();
		for (int document = 0; document < 60; document++) {
			text.append("# newdoc id = d").append(document).append('\n');
			for (int sentence = 0; sentence < (document % 20 == 19 ? 1500 : 1 + document % 3); sentence++) {
				text.append("# sent_id = ").append(document).append('-').append(sentence).append("\n1\tword").append(document).append("\t_\tNOUN\t_\t_\t0\troot\t_\t_\n2\t")
						.append(sentence).append("\t_\tNUM\t_\t_\t1\trel").append(document).append("\t_\t_\n\n");
			}
		}
		conllu.comesBack(file(text.toString()), temp.resolve("out.conllu"));
	}

	/** What an ontology says does not change once it was given away. */
	@Test
	void aRelationWithoutANameIsInTheOntologyFromTheStart() throws IOException {
		try (DatasetSource source = conllu.open(file("1\ta\t_\t_\t_\t_\t0\troot\t_\t_\n2\tb\t_\t_\t_\t_\t1\t_\t_\t_\n\n"), Map.of(), new LossReport())) {
			int types = source.ontology().getRelationTypes().size();
			assertThat(Travel.counts(source)).containsExactly(3L, 1L);
			assertThat(source.ontology().getRelationTypes()).hasSize(types);
		}
	}

	/** Every word hangs on the one before it: who goes up from each word takes as many steps as there are pairs. */
	@Test
	@Timeout(20)
	void longSentencesAreCheckedInOneGo() throws IOException {
		StringBuilder sentence = new StringBuilder();
		for (int word = 1; word <= 100_000; word++) {
			sentence.append(word).append("\tw\tw\tX\t_\t_\t").append(word - 1).append('\t').append(word == 1 ? "root" : "dep").append("\t_\t_\n");
		}
		Path file = Files.writeString(temp.resolve("long.conllu"), sentence.append('\n'));
		try (DatasetSource source = conllu.open(file, Map.of(), new LossReport())) {
			assertThat(Travel.counts(source)).containsExactly(100_001L, 99_999L);
		}
	}

	/** Texts are written as they come, yet beside the place of the file. */
	@Test
	void aFileIsAsItWasWhereAnExportFails() throws IOException {
		Path in = Files.writeString(temp.resolve("two.conllu"), "# newdoc id = a\n1\tone\t_\t_\t_\t_\t_\t_\t_\t_\n\n# newdoc id = b\n1\ttwo\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
		Path out = Files.writeString(temp.resolve("out.conllu"), "before");
		ConlluExporter exporter = new ConlluExporter();
		try (DatasetSource source = conllu.open(in, Map.of(), new LossReport())) {
			DatasetSource breaking = new ForwardingSource(source) {
				@Override
				public void forEach(Visitor visitor, Progress progress) throws IOException {
					int[] count = new int[1];
					super.forEach(one -> {
						if (++count[0] == 2) {
							throw new IOException("the disk is gone");
						}
						visitor.visit(one);
					}, progress);
				}
			};
			assertThatThrownBy(() -> exporter.write(breaking, out, Options.of(exporter.options(), Map.of()), new LossReport(), Progress.NONE)).hasMessage("the disk is gone");
		}
		assertThat(out).hasContent("before");
		try (var files = Files.list(temp)) {
			assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
		}
	}
}
