/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.formats.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labelwright.core.BadInputException;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.format.LossReport;
import org.labelwright.formats.text.internal.brat.BratImporter;
import org.labelwright.formats.text.internal.conll.ColumnsExporter;
import org.labelwright.formats.text.internal.conll.ColumnsImporter;
import org.labelwright.formats.text.internal.jsonl.DoccanoImporter;

/** Columns of tokens and tags, as in the shared tasks of CoNLL. */
class ColumnsTest {

	/** The beginning of the training data of CoNLL-2003, whose tags are IOB1. */
	static final String IOB1 = """
			-DOCSTART- -X- O O

			EU NNP I-NP I-ORG
			rejects VBZ I-VP O
			German JJ I-NP I-MISC
			call NN I-NP O

			Peter NNP I-NP I-PER
			Blackburn NNP I-NP I-PER
			Anna NNP B-NP B-PER

			""";

	@TempDir
	private Path temp;
	private final Travel columns = new Travel(new ColumnsImporter(), new ColumnsExporter());

	private Path file(String text) throws IOException {
		return Files.writeString(temp.resolve("a.txt"), text);
	}

	@Test
	void isFoundOutByContent() throws IOException {
		assertThat(new ColumnsImporter().detect(file(IOB1))).isGreaterThan(0.7);
		assertThat(new ColumnsImporter().detect(file("Just a text.\nO dear\n"))).isZero();
	}

	@Test
	void entitiesAreSpansAndColumnsAttributes() throws IOException {
		assertThat(columns.says(file(IOB1), Map.of())).isEqualTo("""
				a/1.txt "EU rejects German call\\nPeter Blackburn Anna\\n"
				  sentence 0-22 "EU rejects German call"
				  token 0-2 "EU" chunk=I-NP pos=NNP
				  token 3-10 "rejects" chunk=I-VP pos=VBZ
				  token 11-17 "German" chunk=I-NP pos=JJ
				  token 18-22 "call" chunk=I-NP pos=NN
				  ORG 0-2 "EU"
				  MISC 11-17 "German"
				  sentence 23-43 "Peter Blackburn Anna"
				  token 23-28 "Peter" chunk=I-NP pos=NNP
				  token 29-38 "Blackburn" chunk=I-NP pos=NNP
				  token 39-43 "Anna" chunk=B-NP pos=NNP
				  PER 23-38 "Peter Blackburn"
				  PER 39-43 "Anna"
				""");
	}

	@Test
	void aWordOfATextWithoutTokensMayHaveAnyNumberOfParts() throws IOException {
		Path text = Files.writeString(temp.resolve("b.jsonl"), "{\"text\": \"" + "la-".repeat(50_000) + "la\", \"label\": []}\n");
		new Travel(new DoccanoImporter(), new ColumnsExporter()).convert(text, Map.of(), new ColumnsExporter(), temp.resolve("out"), Map.of());
		try (Stream<Path> files = Files.walk(temp.resolve("out"))) {
			assertThat(files.filter(Files::isRegularFile).findFirst().orElseThrow()).content().startsWith("la-la-la").contains("-la O");
		}
	}

	@Test
	void comesBackToTheByteInItsScheme() throws IOException {
		columns.comesBack(file(IOB1), temp.resolve("out"));
		columns.comesBack(file("EU\tB-ORG\nin\tO\nNew\tB-LOC\nYork\tI-LOC\nOslo\tB-LOC\n\n"), temp.resolve("out"));
		columns.comesBack(file("EU S-ORG\nin O\nNew B-LOC\nYork E-LOC\nOslo S-LOC\n\n"), temp.resolve("out"));
		columns.comesBack(file("EU U-ORG\nin O\nNew B-LOC\nYork L-LOC\nOslo U-LOC\n\n"), temp.resolve("out"));
	}

	@ParameterizedTest
	@CsvSource({ "iob1, I-ORG O I-LOC I-LOC B-LOC", "iob2, B-ORG O B-LOC I-LOC B-LOC", "iobes, S-ORG O B-LOC E-LOC S-LOC", "bilou, U-ORG O B-LOC L-LOC U-LOC" })
	void oneSchemeBecomesAnother(String scheme, String tags) throws IOException {
		Path out = temp.resolve("out");
		columns.convert(file("EU B-ORG\nin O\nNew B-LOC\nYork I-LOC\nOslo B-LOC\n\n"), Map.of(), new ColumnsExporter(), out, Map.of("scheme", scheme));
		assertThat(Files.readAllLines(out).stream().filter(line -> !line.isEmpty()).map(line -> line.split(" ")[1]).toList()).isEqualTo(List.of(tags.split(" ")));
	}

	@Test
	void textWithoutTokensIsCutIntoWordsAndWhatDoesNotFitIsReported() throws IOException {
		Path in = Files.createDirectories(temp.resolve("brat"));
		Files.writeString(in.resolve("a.txt"), "Sony-Ericsson won't, OK?\n");
		Files.writeString(in.resolve("a.ann"), "T1\tOrg 0 4\tSony\nT2\tOrg 0 13\tSony-Ericsson\nT3\tSaid 21 23\tOK\n");
		Path out = temp.resolve("out");
		LossReport losses = new Travel(new BratImporter(), null).convert(in, Map.of(), new ColumnsExporter(), out, Map.of());
		assertThat(Files.readString(out)).isEqualTo("Sony-Ericsson B-Org\nwon't O\n, O\nOK B-Said\n? O\n\n");
		assertThat(losses.losses()).extracting(LossReport.Loss::what, LossReport.Loss::count).containsExactly(org.assertj.core.groups.Tuple.tuple("entities", 1L),
				org.assertj.core.groups.Tuple.tuple("space of texts", 1L));
	}

	@Test
	void badLinesAreRefusedWithTheirPlace() throws IOException {
		assertThatThrownBy(() -> columns.says(file("a B-X\nb\n"), Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 2").hasMessageContaining("columns");
		assertThatThrownBy(() -> columns.says(file("a B-X\nb Q\n\n"), Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("line 3").hasMessageContaining("Q");
		assertThatThrownBy(() -> columns.says(file("a B-X\n"), Map.of("columns", "x,y,z"))).isInstanceOf(BadInputException.class).hasMessageContaining("3 columns");
		Path latin = Files.write(temp.resolve("l.txt"), "Espa\u00f1a B-LOC\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
		assertThatThrownBy(() -> columns.says(latin, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("encoding");
		assertThat(columns.says(latin, Map.of("encoding", "ISO-8859-1"))).contains("LOC 0-6 \"Espa\u00f1a\"");
		// Far behind what the reader has taken ahead.
		Path late = Files.write(temp.resolve("late.txt"), ("a O\n".repeat(5000) + "Espa\u00f1a B-LOC\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
		assertThatThrownBy(() -> columns.says(late, Map.of())).isInstanceOf(BadInputException.class).hasMessageContaining("late.txt, line 5001: is not text in UTF-8; the option encoding names another");
	}

	@Test
	void aRealFileComesBack() throws IOException {
		Path file = Travel.realFiles("text-conll").resolve("ground_truth.txt");
		Path out = temp.resolve("out");
		assertThat(columns.convert(file, Map.of(), new ColumnsExporter(), out, Map.of()).losses()).isEmpty();
		assertThat(Files.readString(out).strip()).isEqualTo(Files.readString(file).strip());
		try (DatasetSource source = columns.open(file, Map.of(), new LossReport())) {
			long[] tokens = new long[1];
			source.forEach(one -> one.documents().getFirst().getAnnotations().forEach(annotation -> tokens[0] += annotation.getAttributes().isEmpty() ? 0 : 1),
					org.labelwright.core.Progress.NONE);
			assertThat(tokens[0]).isEqualTo(961);
		}
	}
}
