/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Labels on texts of any character that Unicode has room for go into every format of texts and come back where they were. The way there and back is that of a user: the
 * corpus is a file of doccano, whose offsets are code points as ours are, and is converted twice.
 */
class UnicodeRoundTripTest {

	private static final int TEXTS = 60;
	private static final List<String> LABELS = List.of("PER", "ORG");
	private static final int[] PLANES = { 0x80, 0x800, 0x3000, 0x10000, 0x110000 };
	/** Characters that programs trip over: controls, line ends of all kinds, joiners, marks, directions, noncharacters, a byte order mark. */
	private static final int[] SPECIAL = { 0, 1, 8, '\t', '\n', 0x0b, 0x0c, 0x1b, 0x1f, '"', '\\', '&', '<', '>', '\'', '|', '_', '#', 0x7f, 0x85, 0xa0, 0xad, 0x300, 0x5d0, 0x627, 0x200b, 0x200d,
			0x200f, 0x2028, 0x2029, 0x202e, 0x2066, 0xfe0f, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x1f3fd, 0x1f468, 0x1f600, 0xe0001, 0x1fffe, 0x10ffff };

	/** Formats of tokens have no place for labels that begin or end within one, or in the space between. */
	private static final Pattern MOVED = Pattern.compile("(\\d+) x boundaries of spans");

	@TempDir
	private Path temp;
	private final ObjectMapper mapper = new ObjectMapper();
	private Random random;

	/** A text of any characters that a format can hold; every third of those that programs trip over. */
	private String text(int length, IntPredicate holds) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			int character;
			do {
				int plane = random.nextInt(PLANES.length);
				character = random.nextInt(3) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextInt(PLANES[plane]);
			} while (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE || !holds.test(character));
			text.appendCodePoint(character);
		}
		return text.toString();
	}

	/** In XML there are no controls but tab and line feed, and two noncharacters are not there. */
	private static boolean isXml(int character) {
		return character >= ' ' && character != 0xfffe && character != 0xffff || character == '\t' || character == '\n';
	}

	private String line(String text, ArrayNode labels) {
		ObjectNode one = mapper.createObjectNode().put("text", text);
		one.set("label", labels);
		return one + "\n";
	}

	/** Labels that overlap and nest, or stand one after the other. */
	private ArrayNode labels(int length, boolean overlapping) {
		ArrayNode labels = mapper.createArrayNode();
		int at = 0;
		for (int i = random.nextInt(5); i > 0 && at < length; i--) {
			int start = overlapping ? random.nextInt(length) : at + random.nextInt(length - at);
			int end = start + 1 + random.nextInt(Math.min(length - start, 12));
			labels.addArray().add(start).add(end).add(LABELS.get(random.nextInt(LABELS.size())));
			at = overlapping ? 0 : end;
		}
		return labels;
	}

	/** Where the labels of texts are, by text. What a format has besides, as tokens and paragraphs, does not count. */
	private static Map<String, List<String>> said(String jsonl) throws IOException {
		Map<String, List<String>> said = new TreeMap<>();
		for (String line : jsonl.split("\n")) {
			JsonNode one = new ObjectMapper().readTree(line);
			List<String> labels = said.computeIfAbsent(one.path("text").textValue(), text -> new ArrayList<>());
			one.path("label").forEach(label -> {
				if (LABELS.contains(label.get(2).textValue())) {
					labels.add(label.toString());
				}
			});
			labels.sort(null);
		}
		return said;
	}

	/** All texts are there, and all labels but as many as were reported to stand where the format has no place. */
	private void comesBack(String corpus, Tool there) throws IOException {
		Map<String, List<String>> before = said(corpus);
		Map<String, List<String>> after = said(Files.readString(temp.resolve("back.jsonl")));
		assertThat(after.keySet()).isEqualTo(before.keySet());
		Matcher moved = MOVED.matcher(there.out() + there.err());
		int reported = moved.find() ? Integer.parseInt(moved.group(1)) : 0;
		List<String> elsewhere = new ArrayList<>();
		before.forEach((text, labels) -> {
			List<String> left = new ArrayList<>(labels);
			after.get(text).forEach(left::remove);
			elsewhere.addAll(left);
			assertThat(after.get(text)).as(text).hasSameSizeAs(labels);
		});
		assertThat(elsewhere).hasSize(reported);
	}

	private Tool convert(String from, String to, String in, String out, String... options) {
		List<String> words = new ArrayList<>(List.of("convert", in, out, "--from", from, "--to", to));
		words.addAll(List.of(options));
		Tool run = Tool.run(temp, words.toArray(String[]::new));
		assertThat(run.code()).as(run.out() + run.err()).isZero();
		return run;
	}

	/** @param characters that the format can hold: those of XML, or any */
	@ParameterizedTest
	@CsvSource({ "brat,any,true", "webanno-tsv,any,true", "uima-xmi,xml,true", "uima-json,any,true", "doccano,any,true", "labelstudio,any,true", "spacy,any,false", "prodigy,any,true",
			"gate,xml,true", "tei,xml,true" })
	void labelsComeBackFrom(String format, String characters, boolean overlapping) throws IOException {
		random = new Random(format.hashCode());
		String corpus = corpus(characters.equals("xml") ? UnicodeRoundTripTest::isXml : any -> true, overlapping);
		Files.writeString(temp.resolve("in.jsonl"), corpus);
		Tool there = convert("doccano", format, "in.jsonl", "there");
		convert(format, "doccano", "there", "back.jsonl");
		comesBack(corpus, there);
	}

	private String corpus(IntPredicate holds, boolean overlapping) {
		StringBuilder corpus = new StringBuilder();
		for (int i = 0; i < TEXTS; i++) {
			String text = "<" + i + ">" + text(1 + random.nextInt(60), holds);
			corpus.append(line(text, labels(text.codePointCount(0, text.length()), overlapping)));
		}
		return corpus.toString();
	}

	@Test
	void labelsComeBackFromDocBin() throws IOException {
		random = new Random(6);
		String corpus = corpus(any -> true, true);
		Files.writeString(temp.resolve("in.jsonl"), corpus);
		Tool there = convert("doccano", "spacy", "in.jsonl", "there.spacy", "-o", "form=docbin");
		convert("spacy", "doccano", "there.spacy", "back.jsonl");
		comesBack(corpus, there);
	}

	/** Formats of a token a line keep the words, and one space between them. */
	@ParameterizedTest
	@ValueSource(strings = { "conll2003", "conll2012" })
	void wordsComeBackFrom(String format) throws IOException {
		random = new Random(format.hashCode());
		StringBuilder corpus = new StringBuilder();
		for (int i = 0; i < TEXTS; i++) {
			List<String> words = new ArrayList<>();
			ArrayNode labels = mapper.createArrayNode();
			int at = 0;
			for (int word = 2 + random.nextInt(8); word > 0; word--) {
				// Begins with a letter that no bracket or comment begins with.
				String one = "w" + text(1 + random.nextInt(6), UnicodeRoundTripTest::isLetter);
				words.add(one);
				int end = at + one.codePointCount(0, one.length());
				if (random.nextInt(3) == 0) {
					labels.addArray().add(at).add(end).add("PER");
				}
				at = end + 1;
			}
			corpus.append(line(String.join(" ", words), labels));
		}
		Files.writeString(temp.resolve("in.jsonl"), corpus);
		convert("doccano", format, "in.jsonl", "there");
		convert(format, "doccano", "there", "back.jsonl");
		// The file ends its last line.
		assertThat(said(Files.readString(temp.resolve("back.jsonl")).replace("\\n\"", "\""))).isEqualTo(said(corpus.toString()));
	}

	/** What is written as one word, whoever cuts words. */
	private static boolean isLetter(int character) {
		return Character.isLetter(character) && Character.UnicodeScript.of(character) != Character.UnicodeScript.HAN;
	}

	/** A treebank is not made out of labels; its words have any characters but blanks. */
	@Test
	void wordsOfATreebankComeBack() throws IOException {
		random = new Random(5);
		StringBuilder bank = new StringBuilder();
		for (int i = 0; i < TEXTS; i++) {
			int words = 1 + random.nextInt(8);
			bank.append("# sent_id = s" + i + "\n");
			for (int word = 1; word <= words; word++) {
				String form = text(1 + random.nextInt(6), character -> character != '\t' && character != '\n' && character != '\r' && character != '_' && character != ' ');
				bank.append(word + "\t" + form + "\t" + form + "\tNOUN\tNN\tCase=Nom\t" + (word - 1) + "\t" + (word == 1 ? "root" : "dep") + "\t" + (word - 1) + ":dep\tGloss=" + form + "\n");
			}
			bank.append('\n');
		}
		Files.writeString(temp.resolve("in.conllu"), bank);
		convert("conllu", "conllu", "in.conllu", "back.conllu");
		assertThat(Files.readString(temp.resolve("back.conllu"))).isEqualTo(bank.toString());
	}
}
