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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
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
	/** Formats of tokens have no place for labels that begin or end within one, or in the space between, and none for those of space alone. */
	private static final Pattern MOVED = Pattern.compile("(\\d+) x (?:boundaries of )?spans \\(");

	@TempDir
	private Path temp;
	private final ObjectMapper mapper = new ObjectMapper();
	private Random random;

	private String text(int length, IntPredicate holds) {
		return new RandomText(random, holds).text(length);
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
		Set<String> gone = new TreeSet<>(before.keySet());
		gone.removeAll(after.keySet());
		assertThat(gone).as("texts that did not come back").isEmpty();
		assertThat(after).hasSameSizeAs(before);
		long reported = MOVED.matcher(there.out() + there.err()).results().mapToLong(moved -> Long.parseLong(moved.group(1))).sum();
		List<String> elsewhere = new ArrayList<>();
		before.forEach((text, labels) -> {
			List<String> left = new ArrayList<>(labels);
			after.get(text).forEach(left::remove);
			elsewhere.addAll(left);
			assertThat(after.get(text).size()).as(text).isLessThanOrEqualTo(labels.size());
			if (reported == 0) {
				assertThat(after.get(text)).as(text).isEqualTo(labels);
			}
		});
		assertThat((long) elsewhere.size()).isEqualTo(reported);
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
		// Space after the last sentence is not kept in WebAnno TSV, as its page says.
		String corpus = corpus(characters.equals("xml") ? RandomText::isXml : any -> true, overlapping, format.equals("webanno-tsv") ? "." : "");
		Files.writeString(temp.resolve("in.jsonl"), corpus);
		Tool there = convert("doccano", format, "in.jsonl", "there");
		convert(format, "doccano", "there", "back.jsonl");
		comesBack(corpus, there);
	}

	/** @param end of all texts */
	private String corpus(IntPredicate holds, boolean overlapping, String end) {
		StringBuilder corpus = new StringBuilder();
		for (int i = 0; i < TEXTS; i++) {
			String text = "<" + i + ">" + text(1 + random.nextInt(60), holds) + end;
			corpus.append(line(text, labels(text.codePointCount(0, text.length()), overlapping)));
		}
		return corpus.toString();
	}

	@Test
	void labelsComeBackFromDocBin() throws IOException {
		random = new Random(6);
		String corpus = corpus(any -> true, true, "");
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

	/** Words of any characters but those that part columns and lines. */
	private static boolean isOfColumn(int character) {
		return character != ' ' && character != '\t' && character != '\n' && character != '\r';
	}

	/** A file of columns with tags of a scheme as its rules want them. Entities stand by chance, also one beside another of the same type. */
	private String columns(String scheme, int columns, String separator, boolean marks) {
		StringBuilder file = new StringBuilder();
		for (int document = 0; document < (marks ? 4 : 1); document++) {
			if (marks) {
				file.append("-DOCSTART-");
				for (int i = 1; i < columns; i++) {
					file.append(separator).append(i == columns - 1 ? "O" : "-X-");
				}
				file.append("\n\n");
			}
			for (int i = 0; i < TEXTS / 4; i++) {
				String before = "O";
				List<String> tags = new ArrayList<>();
				for (int word = 1 + random.nextInt(8); word > 0;) {
					String type = random.nextInt(3) == 0 ? "O" : LABELS.get(random.nextInt(LABELS.size()));
					int length = type.equals("O") ? 1 : 1 + random.nextInt(Math.min(3, word));
					for (int at = 0; at < length; at++) {
						tags.add(type.equals("O") ? "O" : mark(scheme, at == 0, at == length - 1, before.equals(type)) + "-" + type);
					}
					before = type;
					word -= length;
				}
				for (String tag : tags) {
					file.append(text(1 + random.nextInt(5), UnicodeRoundTripTest::isOfColumn));
					for (int column = 1; column < columns - 1; column++) {
						file.append(separator).append(text(1 + random.nextInt(3), UnicodeRoundTripTest::isOfColumn));
					}
					file.append(separator).append(tag).append('\n');
				}
				file.append('\n');
			}
		}
		return file.toString();
	}

	/** Ramshaw and Marcus (1995), Tjong Kim Sang (2002), and those that mark the last and single tokens too. */
	private static String mark(String scheme, boolean first, boolean last, boolean touches) {
		return switch (scheme) {
		case "iob1" -> first && touches ? "B" : "I";
		case "iob2" -> first ? "B" : "I";
		case "iobes" -> first && last ? "S" : first ? "B" : last ? "E" : "I";
		default -> first && last ? "U" : first ? "B" : last ? "L" : "I";
		};
	}

	@ParameterizedTest
	@CsvSource({ "iob1,4,' ',true", "iob1,2,'\t',false", "iob2,3,' ',true", "iob2,5,'\t',false", "iobes,4,'\t',true", "iobes,2,' ',false", "bilou,4,' ',true", "bilou,3,'\t',false" })
	void columnsComeBackInTheirDialect(String scheme, int columns, String separator, boolean marks) throws IOException {
		random = new Random(scheme.hashCode() + columns);
		String file = columns(scheme, columns, separator, marks);
		Files.writeString(temp.resolve("in.conll"), file);
		convert("conll2003", "conll2003", "in.conll", "back.conll");
		same("back.conll", file);
		// By way of every other dialect.
		String from = "in.conll";
		for (String other : List.of("iob1", "iobes", "iob2", "bilou", scheme)) {
			convert("conll2003", "conll2003", from, other + ".conll", "-o", "scheme=" + other);
			from = other + ".conll";
		}
		same(from, file);
	}

	/** Line by line, so that what differs is told. */
	private void same(String name, String file) throws IOException {
		List<String> lines = List.of(Files.readString(temp.resolve(name)).split("\n", -1));
		List<String> wanted = List.of(file.split("\n", -1));
		for (int i = 0; i < Math.min(lines.size(), wanted.size()); i++) {
			assertThat(lines.get(i)).as("line " + (i + 1) + " of " + name + ", after " + (i == 0 ? "" : wanted.get(i - 1))).isEqualTo(wanted.get(i));
		}
		assertThat(lines).hasSameSizeAs(wanted);
	}
}
