/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.LabelState;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.Delete;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.MergeClasses;
import org.labelwright.core.refactoring.MigratedSource;
import org.labelwright.core.refactoring.Migrations;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.core.refactoring.Rename;
import org.labelwright.core.refactoring.SplitClass;
import org.labelwright.geometry.Box;

/** The ontology moves on in one place; labels made elsewhere by an older version follow it. */
class MigrationTest {

	@TempDir
	private Path temp;
	private Path ahead;
	private Path behind;

	@BeforeEach
	void refactorOneOfTwo() throws IOException {
		ahead = temp.resolve("ahead");
		behind = temp.resolve("behind");
		Traffic.create(ahead, 3);
		DatasetDisk.copy(ahead, behind);
		try (Dataset dataset = Dataset.openForEditing(ahead)) {
			for (Refactoring refactoring : List.of(new SplitClass("car", "colour", Map.of("red", "Red car")),
					new MergeClasses(List.of("truck"), "car"), new Rename(ElementKind.CLASS, Optional.empty(), "red-car", "Racing car", Optional.of("racer")),
					new Delete(ElementKind.RELATION, Optional.empty(), "drives", Optional.empty()))) {
				new DatasetRefactoring(dataset).apply(refactoring.plan(dataset.ontology()), Set.of(), Progress.NONE);
			}
		}
	}


	private static Path ontologyOf(Path folder) throws IOException {
		try (Dataset dataset = Dataset.open(folder)) {
			return dataset.ontologyPath();
		}
	}

	@Test
	void olderLabelsAreMigratedToWhatTheRefactoringsMadeOfTheOthers() throws IOException {
		Files.copy(ontologyOf(ahead), ontologyOf(behind), StandardCopyOption.REPLACE_EXISTING);
		Map<String, String> before = DatasetDisk.files(behind);
		try (Dataset dataset = Dataset.openForEditing(behind)) {
			assertEquals(LabelState.OLDER, dataset.labelState());
			assertEquals("1.2.3", dataset.labelVersion());
			String refused = assertThrows(IOException.class, () -> dataset.session("street-0", "main")
					.apply(new Edit(Change.add(Samples.annotation("x", new Box(0, 0, 1, 1)))))).getMessage();
			assertTrue(refused.contains("migrate"), refused);
			DatasetRefactoring run = new DatasetRefactoring(dataset);
			assertEquals(4, new Migrations().pending("1.2.3", dataset.ontology()).size());
			assertEquals(3 * 3, run.preview(run.migration(), Progress.NONE).size(), "a red car, a truck and a driver each");
			run.migrate(Progress.NONE);
			assertEquals(LabelState.CURRENT, dataset.labelState());
			assertEquals(DatasetDisk.files(ahead), DatasetDisk.files(behind));
			dataset.takeBack(Progress.NONE);
			assertEquals(before, DatasetDisk.files(behind), "the backup brings everything back");
		}
	}

	@Test
	void newerLabelsCanBeReadOnly() throws IOException {
		Files.copy(ontologyOf(behind), ontologyOf(ahead), StandardCopyOption.REPLACE_EXISTING);
		try (Dataset dataset = Dataset.openForEditing(ahead)) {
			assertEquals(LabelState.NEWER, dataset.labelState());
			assertEquals("racer", dataset.document("street-0", "main").getAnnotations().getFirst().getLabelClass());
			for (String message : List.of(assertThrows(IOException.class, () -> dataset.session("street-0", "main")
					.apply(new Edit(Change.add(Samples.annotation("x", new Box(0, 0, 1, 1)))))).getMessage(),
					assertThrows(IOException.class, dataset::saveOntology).getMessage(),
					assertThrows(IOException.class, () -> new DatasetRefactoring(dataset).migrate(Progress.NONE)).getMessage())) {
				assertTrue(message.contains("5.0.0") && message.contains("1.2.3"), message);
			}
		}
	}

	@Test
	void anImportOfOlderLabelsCarriesThemAlong() throws IOException {
		Path target = temp.resolve("target");
		try (Dataset source = Dataset.open(ahead)) {
			Dataset.create(target, "Target");
			try (Dataset dataset = Dataset.openForEditing(target)) {
				dataset.replaceOntology(source.ontology());
			}
		}
		try (Dataset dataset = Dataset.openForEditing(target); Dataset older = Dataset.open(behind)) {
			dataset.importFrom(MigratedSource.of(older, dataset.ontology()), Staging.Options.DEFAULT, Progress.NONE);
			assertEquals(List.of("racer", "car", "car", "person", "car", "pose", "plane", "road"),
					dataset.document("street-2", "main").getAnnotations().stream().map(one -> one.getLabelClass()).toList());
			assertEquals(List.of("vehicle", "car", "racer", "person", "pose", "plane", "road"), org.labelwright.core.LabelClasses.all(dataset.ontology()).stream()
					.map(one -> one.getId()).toList());
		}
	}
}
