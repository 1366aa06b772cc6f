/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.Importer;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.cas.XmiImporter;
import org.labelwright.formats.text.internal.conll.ColumnsImporter;
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
import org.labelwright.formats.text.internal.webanno.WebannoImporter;
import org.labelwright.formats.vision.tests.Mutator;

/**
 * Every importer meets files that were good before one or several changes: it reads them or refuses them with their place,
 * and neither throws anything else nor takes long. {@code -Dlabelwright.fuzz=20000} sets how many a format.
 */
class FuzzTest {

	private static final int FILES = Integer.getInteger("labelwright.fuzz", 500);
	private static final long SLOW = 5_000_000_000L;

	@TempDir
	private Path temp;

	@TestFactory
	Stream<DynamicTest> badFilesAreReadOrRefused() {
		return Stream.of(fuzz("brat", new BratImporter(), Map.of("a.txt", BratTest.TEXT, "a.ann", BratTest.ANNOTATIONS)),
				fuzz("conllu", new ConlluImporter(), Map.of("a.conllu", ConlluTest.TEXT)), fuzz("conll2003", new ColumnsImporter(), Map.of("a.txt", ColumnsTest.IOB1)),
				fuzz("doccano", new DoccanoImporter(), Map.of("a.jsonl", JsonlTest.DOCCANO)), fuzz("spacy", new SpacyImporter(), Map.of("a.jsonl", JsonlTest.SPACY)),
				fuzz("prodigy", new ProdigyImporter(), Map.of("a.jsonl", JsonlTest.PRODIGY)),
				fuzz("webanno-tsv", new WebannoImporter(), Map.of("a.tsv", WebannoTest.TEXT)),
				fuzz("uima-xmi", new XmiImporter(), Map.of("a.xmi", XmiTest.TEXT, "TypeSystem.xml", XmiTest.TYPES)),
				fuzz("gate", new GateImporter(), Map.of("a.xml", GateTest.TEXT)), fuzz("html", new HtmlImporter(), Map.of("a.html", InputsTest.HTML)),
				fuzz("text", new TextImporter(), Map.of("a.txt", "One\n\u00e9\uD83D\uDE00\n\ntwo\n")), fuzz("text-csv", new TableImporter(), Map.of("a.csv", InputsTest.TABLE)),
				fuzz("text-jsonl", new RecordsImporter(), Map.of("a.jsonl", InputsTest.RECORDS)), fuzz("chat", new ChatImporter(), Map.of("a.jsonl", InputsTest.CHAT)),
				binary("docx", new DocxImporter(), InputsTest::docx), binary("pdf", new PdfImporter(), () -> InputsTest.pdf(false, "Hello World", "Next page")));
	}

	/** Makes a good file. */
	@FunctionalInterface
	private interface Maker {
		byte[] make() throws IOException;
	}

	private DynamicTest binary(String format, Importer importer, Maker maker) {
		return DynamicTest.dynamicTest(format, () -> {
			Path file = Files.createDirectories(temp.resolve(format)).resolve("a." + format);
			fuzz(importer, file, Map.of(file, Files.readAllBytes(Files.write(file, maker.make()))));
		});
	}

	private DynamicTest fuzz(String format, Importer importer, Map<String, String> texts) {
		return DynamicTest.dynamicTest(format, () -> {
			Path folder = Files.createDirectories(temp.resolve(format));
			Map<Path, byte[]> good = new LinkedHashMap<>();
			for (String name : texts.keySet().stream().sorted().toList()) {
				Path file = Files.writeString(folder.resolve(name), texts.get(name));
				good.put(file, Files.readAllBytes(file));
			}
			fuzz(importer, good.size() == 1 ? good.keySet().iterator().next() : folder, good);
		});
	}

	private static void fuzz(Importer importer, Path path, Map<Path, byte[]> good) throws IOException {
		List<Path> files = List.copyOf(good.keySet());
		Path folder = files.getFirst().getParent();
		read(importer, path);
		for (int i = 0; i < FILES; i++) {
			Path file = files.get(Math.floorMod(i * 31, files.size()));
			byte[] bad = new Mutator(i).mutate(good.get(file));
			Files.write(file, bad);
			long start = System.nanoTime();
			try {
				importer.detect(path);
				read(importer, path);
			} catch (BadInputException e) {
				assertThat(e.getMessage()).as("says where").contains(folder.getFileName().toString());
			} catch (IOException | RuntimeException | Error e) {
				fail("seed " + i + " in " + file.getFileName() + ":\n" + new String(bad, java.nio.charset.StandardCharsets.ISO_8859_1), e);
			}
			assertThat(System.nanoTime() - start).as("seed " + i + " takes not long").isLessThan(SLOW);
			Files.write(file, good.get(file));
		}
	}

	private static void read(Importer importer, Path path) throws IOException {
		try (DatasetSource source = importer.open(path, Options.of(importer.options(), Map.of()), new LossReport(), Progress.NONE)) {
			source.forEach(one -> assertThat(one.item().path()).doesNotContain(".."), Progress.NONE);
		}
	}
}
