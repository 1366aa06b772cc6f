/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.labelwright.formats.text.tests.DocBinBytes.u;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.conll.ConlluImporter;
import org.labelwright.formats.text.internal.jsonl.SpacyExporter;
import org.labelwright.formats.text.internal.jsonl.SpacyImporter;

/** DocBin of spaCy. The hashes in it are those that spaCy 3.8.16 gives; its bytes are made by hand in {@link DocBinBytes}. */
class DocBinTest {

	private static final Map<String, String> DOCBIN = Map.of("form", "docbin");

	@TempDir
	private Path temp;
	private final Travel spacy = new Travel(new SpacyImporter(), new SpacyExporter());

	private Path file(byte[] message) throws IOException {
		return DocBinBytes.write(temp.resolve("a.spacy"), message);
	}

	@Test
	void saysWhatSpacySays() throws IOException {
		Path file = file(DocBinBytes.example(DocBinBytes.exampleTable()));
		assertThat(new SpacyImporter().detect(file)).isGreaterThan(0.9);
		assertThat(spacy.says(file, Map.of())).isEqualTo("""
				a/1.txt "Anna saw Kiel."
				  sentence 0-14 "Anna saw Kiel."
				  token 0-4 "Anna" feats=Number=Sing lemma=Anna upos=PROPN xpos=NNP -nsubj-> "saw"
				  token 5-8 "saw" feats=Tense=Past lemma=see root=true upos=VERB xpos=VBD
				  token 9-13 "Kiel" lemma=Kiel upos=PROPN xpos=NNP -dobj-> "saw"
				  token 13-14 "." lemma=. upos=PUNCT xpos=. -punct-> "saw"
				  PERSON 0-4 "Anna" identifier=Q1
				  GPE 9-13 "Kiel"
				  X 0-8 "Anna saw" identifier=Q7 spanGroup=sc
				  Y 5-14 "saw Kiel." spanGroup=sc
				  news
				""");
	}

	@Test
	void comesBackToTheByte() throws IOException {
		byte[] message = DocBinBytes.example(DocBinBytes.exampleTable());
		Path out = temp.resolve("b.spacy");
		LossReport losses = spacy.convert(file(message), Map.of(), new SpacyExporter(), out, Map.of());
		assertThat(losses.losses()).isEmpty();
		assertThat(DocBinBytes.read(out)).isEqualTo(message);
	}

	/** Texts of all of Unicode, with every value of the table that spaCy can have written. */
	@Test
	void anythingComesBack() throws IOException {
		for (int seed = 0; seed < 200; seed++) {
			byte[] message = new Made(new Random(seed)).message();
			Path out = temp.resolve(seed + ".docbin");
			LossReport losses = spacy.convert(file(message), Map.of(), new SpacyExporter(), out, DOCBIN);
			assertThat(losses.losses()).as("seed " + seed).isEmpty();
			assertThat(DocBinBytes.read(out)).as("seed " + seed).isEqualTo(message);
		}
	}

	@Test
	void isChosenByNameOrOption() throws IOException {
		Path json = Files.writeString(temp.resolve("a.jsonl"), JsonlTest.SPACY);
		spacy.convert(json, Map.of(), new SpacyExporter(), temp.resolve("x.spacy"), Map.of());
		spacy.convert(json, Map.of(), new SpacyExporter(), temp.resolve("x.bin"), DOCBIN);
		spacy.convert(json, Map.of(), new SpacyExporter(), temp.resolve("y.spacy"), Map.of("form", "jsonl"));
		assertThat(temp.resolve("x.spacy")).hasSameBinaryContentAs(temp.resolve("x.bin"));
		assertThat(temp.resolve("y.spacy")).content().startsWith("{");
	}

	/** Words come of the text where nobody has said them; what no place can hold is told. */
	@Test
	void labelsOfOtherToolsBecomeEntities() throws IOException {
		Path folder = Files.createDirectory(temp.resolve("brat"));
		Files.writeString(folder.resolve("a.txt"), "Anna  went\n\nto Kiel.\u00a0\uD83D\uDE00\n");
		Files.writeString(folder.resolve("a.ann"), "T1\tPER 0 4\tAnna\nT2\tTRIP 0 10\tAnna  went\nT3\tLOC 15 18\tKie\nR1\tto Arg1:T1 Arg2:T3\n");
		Path out = temp.resolve("out.spacy");
		LossReport losses = new Travel(new BratImporter(), new SpacyExporter()).convert(folder, Map.of(), new SpacyExporter(), out, Map.of());
		assertThat(losses.losses().stream().map(loss -> loss.count() + " x " + loss.what())).containsExactlyInAnyOrder("1 x relations", "1 x entities that overlap",
				"1 x boundaries of spans");
		assertThat(spacy.says(out, Map.of())).isEqualTo("""
				out/1.txt "Anna  went\\n\\nto Kiel.\u00a0\uD83D\uDE00\\n"
				  token 0-4 "Anna"
				  token 5-6 " "
				  token 6-10 "went"
				  token 12-14 "to"
				  token 15-19 "Kiel"
				  token 19-20 "."
				  token 20-21 "\u00a0"
				  token 21-22 "\uD83D\uDE00"
				  TRIP 0-10 "Anna  went"
				  LOC 15-19 "Kiel"
				  PER 0-4 "Anna" spanGroup=sc
				""");
	}

	@Test
	void treebanksTravel() throws IOException {
		Path treebank = Files.writeString(temp.resolve("a.conllu"), "1\tSue\tSue\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsings\tsing\tVERB\tVBZ\tTense=Pres\t0\troot\t_\t_\n\n");
		Path out = temp.resolve("out.spacy");
		new Travel(new ConlluImporter(), new SpacyExporter()).convert(treebank, Map.of(), new SpacyExporter(), out, Map.of());
		assertThat(spacy.says(out, Map.of())).isEqualTo("""
				out/1.txt "Sue sings\\n"
				  sentence 0-9 "Sue sings"
				  token 0-3 "Sue" lemma=Sue upos=PROPN xpos=NNP -nsubj-> "sings"
				  token 4-9 "sings" feats=Tense=Pres lemma=sing root=true upos=VERB xpos=VBZ
				""");
	}

	private void refused(long[] table, String why) throws IOException {
		Path file = file(DocBinBytes.example(table));
		assertThatThrownBy(() -> spacy.says(file, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("a.spacy").hasMessageContaining(why);
	}

	private static long[] with(int token, int column, long value) {
		long[] table = DocBinBytes.exampleTable();
		table[token * DocBinBytes.ATTRS.length + column] = value;
		return table;
	}

	@Test
	void whatCannotBeIsRefusedWithItsDocument() throws IOException {
		refused(with(1, 0, 12345), "document 1: the list of strings has none with the hash 12345");
		refused(with(0, 8, 9), "document 1: token 1 has the head 10, there are 4");
		refused(with(0, 8, -1), "document 1: token 1 has the head 0, there are 4");
		refused(with(1, 8, 1), "lead in a circle back");
		refused(with(2, 6, 7), "document 1: token 3 has 7 for ENT_IOB");
		refused(Arrays.copyOf(DocBinBytes.exampleTable(), 40), "document 1 has 4 tokens, the tables have not");
		refused(Arrays.copyOf(DocBinBytes.exampleTable(), 65), "the documents have 4 tokens, the tables others");
	}

	@Test
	void damagedFilesAreRefused() throws IOException {
		byte[] message = DocBinBytes.example(DocBinBytes.exampleTable());
		for (int length = 10; length < message.length; length += 7) {
			Path file = file(Arrays.copyOf(message, length));
			assertThatThrownBy(() -> spacy.says(file, Map.of())).as("cut after " + length).isInstanceOf(BadInputException.class);
		}
		byte[] compressed = Files.readAllBytes(file(message));
		Path cut = Files.write(temp.resolve("cut.spacy"), Arrays.copyOf(compressed, compressed.length - 20));
		assertThatThrownBy(() -> spacy.says(cut, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("is damaged");
	}

	@Test
	@Timeout(60)
	void aBombIsRefused() throws IOException {
		Path bomb = temp.resolve("bomb.spacy");
		try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(bomb))) {
			out.write(DocBinBytes.example(DocBinBytes.exampleTable()));
			byte[] nothing = new byte[1 << 20];
			for (int i = 0; i < 100; i++) {
				out.write(nothing);
			}
		}
		assertThatThrownBy(() -> spacy.says(bomb, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("when it is decompressed");
	}

	/** A document by chance, told in bytes. */
	private static final class Made {

		private static final long NONE = 456;
		/** Strings and the numbers of them, which spaCy gave. */
		private static final Map<String, Long> WORDS = Map.of("Anna", u("10846488766732760801"), "saw", u("15201910715624124754"), "Kiel", u("4708008310662002367"), ".",
				u("12646065887601541794"), "\u00e9\uD83D\uDE00", 576446407974871114L, "12345678", u("9871996032675327904"), "dep", 414L, "X", 101L);

		private final Random random;
		private final List<String> used = new ArrayList<>();

		Made(Random random) {
			this.random = random;
		}

		private long word(int chance) {
			if (random.nextInt(100) >= chance) {
				use("");
				return 0;
			}
			String word = List.copyOf(WORDS.keySet().stream().sorted().toList()).get(random.nextInt(WORDS.size()));
			use(word);
			return WORDS.get(word);
		}

		private void use(String string) {
			if (!used.contains(string)) {
				used.add(string);
			}
		}

		byte[] message() throws IOException {
			int docs = random.nextInt(4);
			DocBinBytes tokens = new DocBinBytes();
			DocBinBytes lengths = new DocBinBytes();
			java.io.ByteArrayOutputStream spaces = new java.io.ByteArrayOutputStream();
			List<byte[]> groups = new ArrayList<>();
			for (int doc = 0; doc < docs; doc++) {
				int length = random.nextInt(12);
				lengths.ints(length);
				for (int i = 0; i < length; i++) {
					spaces.write(random.nextInt(2));
				}
				tokens.longs(table(length));
				groups.add(new DocBinBytes().list(0).bytes());
			}
			used.sort((a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()));
			DocBinBytes message = new DocBinBytes().map(9).text("version").text("0.1").text("attrs").list(DocBinBytes.ATTRS.length);
			for (int attr : DocBinBytes.ATTRS) {
				message.number(attr);
			}
			message.text("tokens").binary(tokens.bytes()).text("spaces").binary(spaces.toByteArray()).text("lengths").binary(lengths.bytes()).text("strings").list(used.size());
			for (String string : used) {
				message.text(string);
			}
			message.text("cats").list(docs);
			for (int doc = 0; doc < docs; doc++) {
				int cats = random.nextInt(3);
				message.map(cats);
				for (int i = 0; i < cats; i++) {
					message.text("cat" + i).fraction(random.nextDouble());
				}
			}
			message.text("flags").list(docs);
			for (int doc = 0; doc < docs; doc++) {
				message.map(1).text("has_unknown_spaces").flag(false);
			}
			message.text("span_groups").list(docs);
			for (byte[] group : groups) {
				message.binary(group);
			}
			return message.bytes();
		}

		private long[] table(int length) {
			int columns = DocBinBytes.ATTRS.length;
			long[] table = new long[length * columns];
			boolean sentences = random.nextBoolean();
			boolean inEntity = false;
			long type = 0;
			long base = 0;
			for (int i = 0; i < length; i++) {
				int at = i * columns;
				table[at] = word(100);
				table[at + 1] = word(30);
				table[at + 2] = word(70);
				table[at + 3] = random.nextBoolean() ? 0 : 84 + random.nextInt(3);
				if (table[at + 3] != 0) {
					use(List.of("ADJ", "ADP", "ADV").get((int) table[at + 3] - 84));
				}
				table[at + 4] = word(70);
				int iob = random.nextInt(inEntity ? 4 : 3);
				table[at + 6] = iob == 0 ? 0 : iob == 1 ? 2 : iob == 2 ? 3 : 1;
				inEntity = table[at + 6] == 3 || table[at + 6] == 1;
				if (table[at + 6] == 3) {
					type = WORDS.get("X");
					use("X");
					base = word(50);
				}
				table[at + 7] = inEntity ? type : 0;
				table[at + 10] = inEntity ? base : 0;
				use("");
				table[at + 9] = sentences ? i == 0 || random.nextInt(4) == 0 ? 1 : -1 : 0;
				int head = random.nextInt(i + 1);
				if (random.nextBoolean()) {
					table[at + 8] = head - i;
					table[at + 5] = head == i ? WORDS.get("dep") : word(80);
					if (head == i) {
						use("dep");
					}
				}
				table[at + 11] = random.nextBoolean() ? NONE : word(50);
				if (table[at + 11] == NONE) {
					use("_");
				}
				table[at + 12] = word(10);
			}
			return table;
		}
	}
}
