/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.cas.JsonCasImporter;
import org.labelwright.formats.text.internal.cas.XmiImporter;
import org.labelwright.formats.text.internal.conll.ColumnsImporter;
import org.labelwright.formats.text.internal.conll.Conll2012Importer;
import org.labelwright.formats.text.internal.conll.ConlluImporter;
import org.labelwright.formats.text.internal.gate.GateImporter;
import org.labelwright.formats.text.internal.input.ChatImporter;
import org.labelwright.formats.text.internal.input.DocxImporter;
import org.labelwright.formats.text.internal.input.HtmlImporter;
import org.labelwright.formats.text.internal.input.PdfImporter;
import org.labelwright.formats.text.internal.input.RecordsImporter;
import org.labelwright.formats.text.internal.input.TableImporter;
import org.labelwright.formats.text.internal.input.TextImporter;
import org.labelwright.formats.text.internal.jsonl.DoccanoImporter;
import org.labelwright.formats.text.internal.jsonl.ProdigyImporter;
import org.labelwright.formats.text.internal.jsonl.SpacyImporter;
import org.labelwright.formats.text.internal.tei.TeiImporter;
import org.labelwright.formats.text.internal.webanno.WebannoImporter;
import org.labelwright.formats.vision.tests.Fuzzer;

/** Every importer of a text format reads changed files or refuses them with their place; see {@link Fuzzer}. */
class FuzzTest {

	@TempDir
	private Path temp;

	@TestFactory
	Stream<DynamicTest> badFilesAreReadOrRefused() {
		return Stream.of(fuzz("brat", new BratImporter(), Map.of("a.txt", BratTest.TEXT, "a.ann", BratTest.ANNOTATIONS)),
				fuzz("conllu", new ConlluImporter(), Map.of("a.conllu", ConlluTest.TEXT)), fuzz("conll2012", new Conll2012Importer(), Map.of("a.gold_conll", Conll2012Test.TEXT)), fuzz("conll2003", new ColumnsImporter(), Map.of("a.txt", ColumnsTest.IOB1)),
				fuzz("doccano", new DoccanoImporter(), Map.of("a.jsonl", JsonlTest.DOCCANO)), fuzz("spacy", new SpacyImporter(), Map.of("a.jsonl", JsonlTest.SPACY)),
				fuzz("prodigy", new ProdigyImporter(), Map.of("a.jsonl", JsonlTest.PRODIGY)),
				fuzz("webanno-tsv", new WebannoImporter(), Map.of("a.tsv", WebannoTest.TEXT)),
				fuzz("uima-xmi", new XmiImporter(), Map.of("a.xmi", XmiTest.TEXT, "TypeSystem.xml", XmiTest.TYPES)),
				fuzz("uima-json", new JsonCasImporter(), Map.of("a.json", JsonCasTest.TEXT)),
				fuzz("tei", new TeiImporter(), Map.of("a.xml", TeiTest.TEXT)), fuzz("gate", new GateImporter(), Map.of("a.xml", GateTest.TEXT)), fuzz("html", new HtmlImporter(), Map.of("a.html", InputsTest.HTML)),
				fuzz("text", new TextImporter(), Map.of("a.txt", "One\n\u00e9\uD83D\uDE00\n\ntwo\n")), fuzz("text-csv", new TableImporter(), Map.of("a.csv", InputsTest.TABLE)),
				fuzz("text-jsonl", new RecordsImporter(), Map.of("a.jsonl", InputsTest.RECORDS)), fuzz("chat", new ChatImporter(), Map.of("a.jsonl", InputsTest.CHAT)),
				packed(), binary("docx", new DocxImporter(), InputsTest::docx), binary("pdf", new PdfImporter(), () -> InputsTest.pdf(false, "Hello World", "Next page")));
	}

	/** Makes a good file. */
	@FunctionalInterface
	private interface Maker {
		byte[] make() throws IOException;
	}

	private DynamicTest binary(String format, Importer importer, Maker maker) {
		return DynamicTest.dynamicTest(format, () -> {
			Path folder = Files.createDirectories(temp.resolve(format));
			fuzz(format, importer, folder, Files.write(folder.resolve("a." + format), maker.make()));
		});
	}

	/** What is compressed is changed before it is: a change of the file itself says more of zlib than of DocBin. */
	private DynamicTest packed() {
		return DynamicTest.dynamicTest("spacy-docbin", () -> {
			Path folder = Files.createDirectories(temp.resolve("docbin"));
			Importer importer = new SpacyImporter();
			new Fuzzer("spacy-docbin", folder).run(Files.write(folder.resolve("a.bin"), DocBinBytes.example(DocBinBytes.exampleTable())), changed -> {
				Path compressed = DocBinBytes.write(temp.resolve("docbin.spacy"), Files.readAllBytes(changed));
				importer.detect(compressed);
				read(importer, compressed);
			});
		});
	}

	private DynamicTest fuzz(String format, Importer importer, Map<String, String> texts) {
		return DynamicTest.dynamicTest(format, () -> {
			Path folder = Files.createDirectories(temp.resolve(format));
			for (Map.Entry<String, String> text : texts.entrySet()) {
				Files.writeString(folder.resolve(text.getKey()), text.getValue());
			}
			fuzz(format, importer, folder, texts.size() == 1 ? folder.resolve(texts.keySet().iterator().next()) : folder);
		});
	}

	private static void fuzz(String format, Importer importer, Path folder, Path path) throws IOException {
		new Fuzzer(format, folder).run(path, changed -> {
			importer.detect(changed);
			read(importer, changed);
		});
	}

	private static void read(Importer importer, Path path) throws IOException {
		try (DatasetSource source = importer.open(path, Options.of(importer.options(), Map.of()), new LossReport(), Progress.NONE)) {
			source.forEach(Fuzzer::requireWithin, Progress.NONE);
		}
	}
}
