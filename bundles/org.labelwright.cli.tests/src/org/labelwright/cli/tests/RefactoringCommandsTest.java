/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefactoringCommandsTest {

	private static final String COCO = """
			{"images": [{"id": 1, "file_name": "one.jpg", "width": 100, "height": 80}, {"id": 2, "file_name": "two.jpg", "width": 100, "height": 80}],
			 "categories": [{"id": 1, "name": "cat"}, {"id": 2, "name": "dog"}, {"id": 3, "name": "puppy"}],
			 "annotations": [
			  {"id": 1, "image_id": 1, "category_id": 1, "bbox": [1, 2, 30, 40], "area": 1200, "iscrowd": 0, "segmentation": [[1, 2, 31, 2, 31, 42, 1, 42]]},
			  {"id": 2, "image_id": 1, "category_id": 2, "bbox": [5, 5, 10, 10], "area": 100, "iscrowd": 0},
			  {"id": 3, "image_id": 2, "category_id": 3, "bbox": [7, 7, 10, 10], "area": 100, "iscrowd": 0},
			  {"id": 4, "image_id": 2, "category_id": 3, "bbox": [9, 9, 10, 10], "area": 100, "iscrowd": 0}]}
			""";

	@TempDir
	private Path temp;

	@BeforeEach
	void dataset() throws IOException {
		Files.writeString(temp.resolve("in.json"), COCO);
		assertEquals(0, run("import", "data", "in.json").code());
	}

	private Tool run(String... arguments) {
		return Tool.run(temp, arguments);
	}

	private Map<String, String> bytes() throws IOException {
		Path folder = temp.resolve("data");
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> Files.isRegularFile(file) && !folder.relativize(file).startsWith(".labelwright"))
					.collect(Collectors.toMap(file -> folder.relativize(file).toString(), file -> {
						try {
							return Files.readString(file, StandardCharsets.ISO_8859_1);
						} catch (IOException e) {
							throw new UncheckedIOException(e);
						}
					}, (one, other) -> one, TreeMap::new));
		}
	}

	private JsonNode counts() throws IOException {
		return run("info", "data", "--json").json().get("byClass");
	}

	@Test
	void everyRefactoringChangesTheLabelsAndIsUndoneByteByByte() throws IOException {
		String dog = run("find", "data", "--class", "dog", "--json").json().get("references").get(0).get("label").textValue();
		String[][] refactorings = {
				{ "rename", "--class", "cat", "--to", "feline", "--id", "feline" },
				{ "merge", "--class", "puppy", "--into", "dog" },
				{ "split", "--class", "dog", "--label", dog + "=Terrier" },
				{ "class-to-attribute", "--class", "puppy", "--into", "dog", "--attribute", "age" },
				{ "change-kind", "--class", "cat", "--kind", "box", "--convert-to", "box" },
				{ "delete", "--class", "puppy", "--relabel", "dog" },
				{ "delete", "--class", "puppy" } };
		for (String[] refactoring : refactorings) {
			Map<String, String> before = bytes();
			String[] line = Stream.concat(Stream.of("ontology", "refactor", refactoring[0], "data"), Stream.of(refactoring).skip(1)).toArray(String[]::new);
			Tool dry = Tool.run(temp, Stream.concat(Stream.of(line), Stream.of("--dry-run", "--json")).toArray(String[]::new));
			assertEquals(0, dry.code(), dry.err());
			assertEquals(before, bytes(), "a dry run of " + refactoring[0]);
			int touched = dry.json().get("affected").size();
			assertTrue(touched > 0, refactoring[0]);
			Tool done = Tool.run(temp, Stream.concat(Stream.of(line), Stream.of("--json")).toArray(String[]::new));
			assertEquals(0, done.code(), done.err());
			assertEquals(touched, done.json().get("labels").intValue(), refactoring[0]);
			assertTrue(!before.equals(bytes()), refactoring[0]);
			assertEquals(0, run("ontology", "undo", "data").code());
			assertEquals(before, bytes(), "after undoing " + refactoring[0]);
		}
	}

	@Test
	void anExcludedLabelStays() throws IOException {
		JsonNode affected = run("ontology", "refactor", "merge", "data", "--class", "puppy", "--into", "dog", "--dry-run", "--json").json().get("affected");
		assertEquals(2, affected.size());
		String kept = affected.get(0).get("label").textValue();
		assertEquals(0, run("ontology", "refactor", "merge", "data", "--class", "puppy", "--into", "dog", "--exclude", kept).code());
		assertEquals(2, counts().get("dog").intValue());
		assertEquals(1, run("find", "data", "--class", "puppy", "--json").json().get("references").size());
		assertEquals(3, run("ontology", "refactor", "merge", "data", "--class", "dog", "--into", "cat", "--exclude", "nobody").code());
	}

	@Test
	void labelsAreFoundByClassAndAttribute() throws IOException {
		assertEquals(0, run("ontology", "refactor", "class-to-attribute", "data", "--class", "puppy", "--into", "dog", "--attribute", "age").code());
		JsonNode young = run("find", "data", "--attribute", "age", "--json").json().get("references");
		assertEquals(2, young.size());
		assertEquals("puppy", young.get(0).get("value").textValue());
		assertEquals(3, run("find", "data", "--class", "dog", "--json").json().get("references").size());
		assertEquals(0, run("find", "data", "--class", "unicorn", "--json").json().get("references").size());
		assertEquals(3, run("find", "data").code());
		assertEquals(0, run("ontology", "refactor", "split", "data", "--class", "dog", "--by", "age", "--value", "puppy=Whelp").code());
		assertEquals(2, counts().get("Whelp").intValue(), counts().toString());
	}

	@Test
	void choicesAreRenamedAndDeleted() throws IOException {
		assertEquals(0, run("ontology", "refactor", "class-to-attribute", "data", "--class", "puppy", "--into", "dog", "--attribute", "age").code());
		Map<String, String> before = bytes();
		for (String[] what : new String[][] { { "rename", "--to", "young" }, { "delete" } }) {
			String[] line = Stream.concat(Stream.of("ontology", "refactor", what[0], "data", "--class", "dog", "--attribute", "age", "--choice", "puppy", "--json"),
					Stream.of(what).skip(1)).toArray(String[]::new);
			Tool done = run(line);
			assertEquals(0, done.code(), done.err());
			assertEquals(2, done.json().get("labels").intValue(), what[0]);
			JsonNode left = run("find", "data", "--attribute", "age", "--json").json().get("references");
			assertEquals(what.length > 1 ? "young" : "", left.isEmpty() ? "" : left.get(0).get("value").textValue());
			assertEquals(0, run("ontology", "undo", "data").code());
			assertEquals(before, bytes(), what[0]);
		}
		assertEquals(3, run("ontology", "refactor", "delete", "data", "--choice", "puppy").code());
		assertEquals(3, run("ontology", "refactor", "delete", "data", "--joint", "nose").code());
		assertEquals(3, run("ontology", "refactor", "rename", "data", "--question", "q", "--to", "Q").code());
	}

	@Test
	void anOntologyAloneIsRefactoredAndADatasetMigratesToIt() throws IOException {
		Path file;
		try (Stream<Path> files = Files.list(temp.resolve("data"))) {
			file = files.filter(one -> one.toString().endsWith(".ontology")).findFirst().orElseThrow();
		}
		Tool renamed = run("ontology", "refactor", "rename", file.toString(), "--class", "cat", "--to", "Feline", "--id", "feline", "--json");
		assertEquals(0, renamed.code(), renamed.err());
		assertEquals(0, renamed.json().get("labels").intValue());
		Tool refused = run("ontology", "refactor", "merge", "data", "--class", "puppy", "--into", "dog");
		assertEquals(1, refused.code());
		assertTrue(refused.err().contains("migrate"), refused.err());
		assertEquals(1, run("ontology", "migrate", "data", "--dry-run", "--json").json().get("affected").size());
		assertEquals(1, run("ontology", "migrate", "data", "--json").json().get("labels").intValue());
		assertEquals(1, counts().get("Feline").intValue(), counts().toString());
		assertEquals(0, run("ontology", "migrate", "data", "--json").json().get("labels").intValue());
	}

	@Test
	void whatCannotBeIsRefusedAndNothingChanged() throws IOException {
		Map<String, String> before = bytes();
		assertEquals(3, run("ontology", "refactor", "merge", "data", "--class", "unicorn", "--into", "dog").code());
		assertEquals(3, run("ontology", "refactor", "change-kind", "data", "--class", "dog", "--kind", "blob").code());
		assertEquals(3, run("ontology", "refactor", "split", "data", "--class", "dog").code());
		assertEquals(2, run("ontology", "refactor", "merge", "data").code());
		assertEquals(2, run("ontology", "refactor").code());
		assertEquals(1, run("ontology", "undo", "data").code());
		assertEquals(before, bytes());
	}
}
