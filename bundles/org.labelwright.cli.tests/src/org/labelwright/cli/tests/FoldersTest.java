/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.labelwright.core.format.Format;
import org.labelwright.core.format.Formats;
import org.labelwright.core.registry.Contributions;

/** Folders that are given where a format has one file, or in which nothing of a format is. */
class FoldersTest {

	private static final String COLUMNS = "-DOCSTART- -X- O O\n\nMarie NNP B-NP B-PER\nworks VBZ B-VP O\n\n";

	@TempDir
	private Path temp;

	private Path folder(String file, String text) throws IOException {
		Path path = temp.resolve("in").resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, text);
	}

	private Tool run(String... arguments) {
		return Tool.run(temp, arguments);
	}

	/** As the shared task of 2003 gives them out. */
	@Test
	void filesOfColumnsAreSplitsOfOneDataset() throws IOException {
		folder("README", "The shared task\n");
		folder("eng.train", COLUMNS);
		folder("eng.testa", COLUMNS + COLUMNS);
		folder("eng.testb", COLUMNS);
		Tool told = run("info", "in", "--json");
		assertThat(told.json().path("format").asText()).isEqualTo("conll2003");
		assertThat(told.json().path("items").asInt()).isEqualTo(4);
		assertThat(run("info", "in", "--from", "conll2003", "--json").json()).isEqualTo(told.json());
		assertThat(run("convert", "in", "out.jsonl", "--to", "text-jsonl").code()).isZero();
		assertThat(Files.readAllLines(temp.resolve("out.jsonl"))).filteredOn(line -> line.contains("\"val\"")).hasSize(2);
	}

	@Test
	void oneFileOfColumnsAmongOthersOfItsKindIsATextAsTheyAre() throws IOException {
		folder("a.txt", "the O\nplan B-ACT\n");
		folder("readme.txt", "What this is.\n");
		assertThat(run("info", "in", "--json").json().path("format").asText()).isEqualTo("conll2003");
		folder("b.txt", "Just a letter.\n");
		assertThat(run("info", "in", "--json").json().path("format").asText()).isEqualTo("text");
	}

	static List<String> formats() {
		return new Formats(Contributions.ofPlatform()).all().stream().filter(one -> one.importer().isPresent()).map(Format::id).toList();
	}

	/** That nothing was imported is no success, and what a disk says of folders helps nobody. */
	@ParameterizedTest
	@MethodSource("formats")
	void aFolderWithoutTheFormatThatIsNamedIsRefused(String format) throws IOException {
		folder("notes.md", "Nothing to label\n");
		folder("sub/data.bin", "\u0001\u0002");
		Tool told = run("import", "data", "in", "--from", format);
		if (format.equals("text")) {
			assertThat(told.code()).as("any file may be text").isZero();
			return;
		}
		assertThat(told.code()).isEqualTo(3);
		assertThat(told.err()).contains("in").doesNotContain("Is a directory");
		try (Stream<Path> there = Files.list(temp)) {
			assertThat(there.map(path -> path.getFileName().toString())).containsExactly("in");
		}
	}
}
