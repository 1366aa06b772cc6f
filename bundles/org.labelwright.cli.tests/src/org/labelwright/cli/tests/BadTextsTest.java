/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are wrong, broken or hostile: exit code 3, a message with file and line, and nothing imported. */
class BadTextsTest {

	private static final String CONLLU = "1\tMarie\tMarie\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tworks\twork\tVERB\t_\t_\t0\troot\t_\t_\n\n";
	private static final String COLUMNS = "Marie NNP B-NP B-PER\nworks VBZ B-VP O\n\n";
	private static final String CONLL2012 = "#begin document (a); part 000\na 0 0 Marie NNP (TOP* - - - - * -\na 0 1 works VBZ *) - - - - * -\n\n#end document\n";
	private static final String DOCCANO = "{\"id\":1,\"text\":\"Marie works\",\"label\":[[0,5,\"PER\"]]}\n";
	private static final String SPACY = "{\"text\":\"Marie works\",\"entities\":[[0,5,\"PER\"]]}\n";
	private static final String PRODIGY = "{\"text\":\"Marie works\",\"tokens\":[{\"text\":\"Marie\",\"start\":0,\"end\":5,\"id\":0}],\"spans\":[{\"start\":0,\"end\":5,\"label\":\"PER\"}],\"answer\":\"accept\"}\n";
	private static final String RECORDS = "{\"text\":\"Marie works\"}\n";
	private static final String TABLE = "id,text\n1,Marie works\n";
	private static final String WEBANNO = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value\n\n\n#Text=Marie works\n1-1\t0-5\tMarie\tPER\t\n1-2\t6-11\tworks\t_\t\n";
	private static final String GATE = "<?xml version='1.0' encoding='UTF-8'?>\n<GateDocument>\n<TextWithNodes><Node id=\"0\"/>Marie<Node id=\"5\"/> works</TextWithNodes>\n"
			+ "<AnnotationSet>\n<Annotation Id=\"1\" Type=\"PER\" StartNode=\"0\" EndNode=\"5\">\n</Annotation>\n</AnnotationSet>\n</GateDocument>\n";
	private static final String TEI = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader/>\n<text><body><p>Marie works</p></body></text>\n</TEI>\n";
	private static final String XMI = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\" "
			+ "xmlns:type3=\"http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore\" xmi:version=\"2.0\">\n<cas:NULL xmi:id=\"0\"/>\n"
			+ "<type3:NamedEntity xmi:id=\"9\" sofa=\"12\" begin=\"0\" end=\"5\" value=\"PER\"/>\n"
			+ "<cas:Sofa xmi:id=\"12\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\" sofaString=\"Marie works\"/>\n<cas:View sofa=\"12\" members=\"9\"/>\n</xmi:XMI>\n";
	private static final String CAS = "{\"%TYPES\": {},\n \"%FEATURE_STRUCTURES\": [\n"
			+ "  {\"%ID\": 12, \"%TYPE\": \"uima.cas.Sofa\", \"sofaNum\": 1, \"sofaID\": \"_InitialView\", \"mimeType\": \"text\", \"sofaString\": \"Marie works\"},\n"
			+ "  {\"%ID\": 9, \"%TYPE\": \"uima.tcas.Annotation\", \"@sofa\": 12, \"begin\": 0, \"end\": 5}],\n"
			+ " \"%VIEWS\": {\"_InitialView\": {\"%SOFA\": 12, \"%MEMBERS\": [9]}}}\n";
	private static final String STUDIO = "[{\"id\": 3, \"data\": {\"text\": \"Marie works\"}, \"annotations\": [{\"result\": [\n"
			+ "{\"id\": \"t\", \"type\": \"labels\", \"from_name\": \"l\", \"to_name\": \"text\", \"value\": {\"start\": 0, \"end\": 5, \"text\": \"Marie\", \"labels\": [\"PER\"]}}]}]}]\n";
	private static final String BRAT = "T1\tPER 0 5\tMarie\n";
	private static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
			+ "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>";
	private static final int HUGE = 100_000_000;

	@TempDir
	private Path temp;

	/** A file of a format that can be imported. */
	private record Good(String format, String name, String text) {

		Arguments with(String what, String from, String to) {
			assertThat(text).contains(from);
			return Arguments.of(what, format, name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
		}

		/** In Latin-1, where one letter is no UTF-8. */
		Arguments inLatin1() {
			return Arguments.of("encoding", format, name, text.replace("Marie", "Mari\u00e9").getBytes(StandardCharsets.ISO_8859_1));
		}
	}

	private static List<Good> good() {
		return List.of(new Good("conllu", "a.conllu", CONLLU), new Good("conll2003", "a.conll", COLUMNS), new Good("conll2012", "a.gold_conll", CONLL2012),
				new Good("doccano", "a.jsonl", DOCCANO), new Good("spacy", "a.jsonl", SPACY), new Good("prodigy", "a.jsonl", PRODIGY), new Good("text-jsonl", "a.jsonl", RECORDS),
				new Good("text-csv", "a.csv", TABLE), new Good("webanno-tsv", "a.tsv", WEBANNO), new Good("gate", "a.xml", GATE), new Good("tei", "a.xml", TEI), new Good("uima-xmi", "a.xmi", XMI),
				new Good("uima-json", "a.json", CAS), new Good("labelstudio", "a.json", STUDIO), new Good("brat", "a.ann", BRAT));
	}

	private static Good good(String format) {
		return good().stream().filter(one -> one.format().equals(format)).findFirst().orElseThrow();
	}

	private static Stream<Arguments> bad() {
		List<Arguments> all = new ArrayList<>();
		// The encoding of a table is found out, and the report says so.
		good().stream().filter(one -> !one.format().equals("text-csv")).map(Good::inLatin1).forEach(all::add);
		all.add(good("doccano").with("offsets", "0,5", "0,50"));
		all.add(good("spacy").with("offsets", "0,5", "0,50"));
		all.add(good("prodigy").with("offsets", "\"end\":5,\"label\"", "\"end\":50,\"label\""));
		all.add(good("webanno-tsv").with("offsets", "6-11", "60-110"));
		all.add(good("gate").with("offsets", "EndNode=\"5\"", "EndNode=\"50\""));
		all.add(good("uima-xmi").with("offsets", "end=\"5\"", "end=\"50\""));
		all.add(good("uima-json").with("offsets", "\"end\": 5", "\"end\": 50"));
		all.add(good("labelstudio").with("offsets", "\"end\": 5", "\"end\": 50"));
		all.add(good("brat").with("offsets", "0 5", "0 50"));
		for (String format : List.of("doccano", "spacy", "prodigy", "text-jsonl", "uima-json", "labelstudio")) {
			all.add(good(format).with("half a pair", "Marie works", "Marie wor\\ud83dks"));
		}
		all.add(good("uima-xmi").with("half a pair", "Marie works", "Marie wor&#xD83D;ks"));
		all.add(good("gate").with("half a pair", " works", " wor&#xD83D;ks"));
		all.add(good("tei").with("half a pair", "Marie works", "Marie wor&#xD83D;ks"));
		all.add(good("brat").with("tokens", "\tMarie", "\tMaria"));
		all.add(good("webanno-tsv").with("tokens", "\tMarie\t", "\tMaria\t"));
		all.add(good("prodigy").with("tokens", "{\"text\":\"Marie\"", "{\"text\":\"Maria\""));
		all.add(good("spacy").with("tokens", "\"entities\"", "\"tokens\":[{\"start\":0,\"end\":50,\"id\":0}],\"entities\""));
		all.add(good("gate").with("offsets before the text", "StartNode=\"0\"", "StartNode=\"-1\""));
		all.add(good("doccano").with("offsets the wrong way round", "0,5", "5,0"));
		all.add(good("brat").with("offsets the wrong way round", "0 5", "5 0"));
		all.add(good("conll2012").with("an entity that does not end", "* -\na 0 1", "(PER* -\na 0 1"));
		all.add(good("conllu").with("a head that is not there", "\t2\tnsubj", "\t7\tnsubj"));
		all.add(good("conllu").with("cycle", "\t0\troot", "\t1\troot"));
		all.addAll(strange());
		for (String format : List.of("gate", "tei", "uima-xmi")) {
			Good one = good(format);
			String root = one.text().substring(one.text().indexOf('\n') + 1);
			all.add(Arguments.of("external entity", format, one.name(),
					("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n" + root.replace("works", "&f;")).getBytes(StandardCharsets.UTF_8)));
			all.add(Arguments.of("entity bomb", format, one.name(), (BOMB + "\n" + root.replace("works", "&f;")).getBytes(StandardCharsets.UTF_8)));
		}
		return all.stream();
	}

	/** What no program writes that anybody uses. */
	private static List<Arguments> strange() {
		List<Arguments> all = new ArrayList<>();
		// XML and JSON may be in UTF-16, and of a table it is found out.
		good().stream().filter(one -> !one.name().matches(".*\\.(csv|xml|xmi|json)"))
				.forEach(one -> all.add(Arguments.of("UTF-16", one.format(), one.name(), ("\uFEFF" + one.text()).getBytes(StandardCharsets.UTF_16LE))));
		for (String offset : List.of("-1", "2147483648", "1.5", "1e400", "\"5\"", "null", "[]")) {
			all.add(good("doccano").with("the offset " + offset, "0,5", "0," + offset));
			all.add(good("spacy").with("the offset " + offset, "0,5", "0," + offset));
			all.add(good("prodigy").with("the offset " + offset, "\"end\":5,\"label\"", "\"end\":" + offset + ",\"label\""));
			all.add(good("uima-json").with("the offset " + offset, "\"end\": 5", "\"end\": " + offset));
			all.add(good("labelstudio").with("the offset " + offset, "\"end\": 5", "\"end\": " + offset));
		}
		for (String offset : List.of("-1", "2147483648", "1.5", "x", "")) {
			all.add(good("brat").with("the offset " + offset, "0 5", "0 " + offset));
			all.add(good("webanno-tsv").with("the offset " + offset, "6-11", "6-" + offset));
			all.add(good("gate").with("the offset " + offset, "EndNode=\"5\"", "EndNode=\"" + offset + "\""));
			all.add(good("uima-xmi").with("the offset " + offset, "end=\"5\"", "end=\"" + offset + "\""));
		}
		// In UTF-16 units 1 is within the first character.
		all.add(good("webanno-tsv").with("offsets within a character", "Text=Marie works\n1-1\t0-5\tMarie", "Text=\uD83D\uDE00 works\n1-1\t0-1\t\uD83D\uDE00"));
		all.add(Arguments.of("offsets within a character", "uima-xmi", "a.xmi", XMI.replace("Marie", "\uD83D\uDE00").replace("end=\"5\"", "end=\"1\"").getBytes(StandardCharsets.UTF_8)));
		all.add(Arguments.of("offsets within a character", "uima-json", "a.json", CAS.replace("Marie", "\uD83D\uDE00").replace("\"end\": 5", "\"end\": 1").getBytes(StandardCharsets.UTF_8)));
		all.add(Arguments.of("offsets within a character", "labelstudio", "a.json", STUDIO.replace("Marie", "\uD83D\uDE00").replace("\"end\": 5", "\"end\": 1").getBytes(StandardCharsets.UTF_8)));
		for (String format : List.of("doccano", "spacy", "prodigy", "labelstudio")) {
			all.add(good(format).with("half a pair in a name", "\"PER\"", "\"P\\ud83dR\""));
		}
		for (String format : List.of("doccano", "spacy", "prodigy", "text-jsonl", "uima-json", "labelstudio")) {
			Good one = good(format);
			all.add(Arguments.of("brackets", format, one.name(), ("{\"text\":\"a\",\"data\":\n" + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8)));
		}
		for (String format : List.of("gate", "tei", "uima-xmi")) {
			Good one = good(format);
			all.add(one.with("deep elements", "works", "<a>".repeat(100_000)));
			all.add(one.with("a document type of another place", "\n<", "\n<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\">\n<"));
		}
		all.add(good("tei").with("offsets", "</text>", "</text>\n<standOff><span type=\"PER\" target=\"#string-range(//text,0,50)\"/></standOff>"));
		all.add(good("conllu").with("a head that is no number", "\t2\tnsubj", "\t\u0662\tnsubj"));
		all.add(good("conll2003").with("a tag that is none", "B-PER", "PER"));
		all.add(good("conll2012").with("a chain that does not end", "* -\na 0 1", "* (3\na 0 1"));
		return all;
	}

	private void write(String name, byte[] bytes) throws IOException {
		Files.write(temp.resolve(name), bytes);
		if (name.endsWith(".ann")) {
			Files.writeString(temp.resolve(name.replace(".ann", ".txt")), "Marie works");
		}
	}

	/** Without this, the others could be refused for another reason. */
	@Test
	void allAreGoodBeforeTheyAreSpoiled() throws IOException {
		for (Good one : good()) {
			Path folder = Files.createDirectories(temp.resolve(one.format()));
			Files.writeString(folder.resolve(one.name()), one.text());
			if (one.name().endsWith(".ann")) {
				Files.writeString(folder.resolve("a.txt"), "Marie works");
			}
			Tool run = Tool.run(folder, "import", "data", one.name().endsWith(".ann") ? "." : one.name(), "--format", one.format());
			assertThat(run.code()).as(one.format() + ": " + run.err()).isZero();
		}
	}

	@ParameterizedTest(name = "{0} in {1}")
	@MethodSource("bad")
	void isRefusedWithFileAndLine(String what, String format, String name, byte[] bytes) throws IOException {
		write(name, bytes);
		refused(format, name);
	}

	private void refused(String format, String name) {
		Tool run = Tool.run(temp, "import", "data", name.endsWith(".ann") ? "." : name, "--format", format);
		assertThat(run.code()).as(run.out() + run.err()).isEqualTo(3);
		assertThat(run.err()).contains(name).containsPattern("lines? \\d+");
		assertThat(temp.resolve("data")).doesNotExist();
	}

	@ParameterizedTest
	@MethodSource("lines")
	void aHugeLineIsRefused(String format, String name, String head, String piece) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(temp.resolve(name))) {
			out.write(head);
			String many = piece.repeat(1_000_000 / piece.length());
			for (int i = 0; i < HUGE / many.length(); i++) {
				out.write(many);
			}
		}
		if (name.endsWith(".ann")) {
			Files.writeString(temp.resolve("a.txt"), "Marie works");
		}
		refused(format, name);
		Files.delete(temp.resolve(name));
	}

	private static Stream<Arguments> lines() {
		return Stream.of(Arguments.of("conllu", "a.conllu", "1\t", "x"), Arguments.of("conll2003", "a.conll", "", "x"), Arguments.of("conll2012", "a.gold_conll", "#begin document (a); part 000\n", "x"),
				Arguments.of("webanno-tsv", "a.tsv", "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=", "x "), Arguments.of("doccano", "a.jsonl", DOCCANO + "{\"text\":\"", "x "),
				Arguments.of("spacy", "a.jsonl", SPACY + "{\"text\":\"", "x "), Arguments.of("prodigy", "a.jsonl", PRODIGY + "{\"text\":\"", "x "),
				Arguments.of("text-jsonl", "a.jsonl", RECORDS + "{\"text\":\"", "x "), Arguments.of("text-csv", "a.csv", "id,text\n1,", "x "),
				Arguments.of("text", "a.txt", "A line\n", "x "), Arguments.of("html", "a.html", "<!DOCTYPE html>\n<p>", "x "),
				Arguments.of("gate", "a.xml", "<?xml version='1.0'?>\n<GateDocument><TextWithNodes>", "x "), Arguments.of("tei", "a.xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<text>", "x "),
				Arguments.of("uima-xmi", "a.xmi", "<?xml version=\"1.0\"?>\n<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">", "x "), Arguments.of("uima-json", "a.json", "{\n\"%TYPES\": \"", "x "),
				Arguments.of("brat", "a.ann", BRAT + "T2\tPER 0 5\t", "x "));
	}
}
