/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ItemChange;
import org.labelwright.core.dataset.Layer;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;

class DatasetTest {

	@TempDir
	private Path temp;
	private Path folder;

	@BeforeEach
	void makeDataset() throws IOException {
		folder = temp.resolve("data");
		Dataset.create(folder, "Test & data");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(Samples.source(3, -1, "car"), Staging.Options.DEFAULT, Progress.NONE);
		}
	}

	private static List<String> ids(List<Annotation> annotations) {
		return annotations.stream().map(Annotation::getId).toList();
	}

	@Test
	void importedItemsAreThere() throws IOException {
		try (Dataset dataset = Dataset.open(folder)) {
			assertEquals(List.of("img0", "img1", "img2"), dataset.items().stream().map(item -> item.id()).toList());
			assertEquals(new Box(2, 1, 2, 3), dataset.document("img2", "main").getAnnotations().get(0).getGeometry());
			assertEquals("car", dataset.ontology().getClasses().get(0).getName());
		}
	}

	@Test
	void anEditSurvivesTheDeathOfTheProcess() throws IOException {
		Path killed = temp.resolve("killed");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session("img0", "main");
			session.apply(new Edit(Change.add(Samples.annotation("new", new Box(0.1, 0.2, 0.3, 0.4)))));
			// What the disk holds at this moment is what a killed process leaves.
			DatasetDisk.copy(folder, killed);
		}
		try (Dataset dataset = Dataset.open(killed)) {
			assertEquals(List.of("a0", "new"), ids(dataset.document("img0", "main").getAnnotations()));
			assertEquals(new Box(0.1, 0.2, 0.3, 0.4), dataset.document("img0", "main").getAnnotations().get(1).getGeometry());
		}
		try (Dataset dataset = Dataset.openForEditing(killed)) {
			assertFalse(dataset.session("img0", "main").isSaved());
		}
		assertTrue(DatasetDisk.files(killed).values().stream().anyMatch(text -> text.contains("\"new\"")), "the journal is in the file after closing");
		assertFalse(Files.exists(killed.resolve(".labelwright/journal/img0/main.jsonl")));
	}

	@Test
	void aJournalLineThatWasCutIsLeftOut() throws IOException {
		Path journal = folder.resolve(".labelwright/journal/img0/main.jsonl");
		Files.createDirectories(journal.getParent());
		Files.writeString(journal, "{\"changes\":[{\"id\":\"a0\",\"position\":0,\"before\":{\"id\":\"a0\"}}]}\n{\"changes\":[{\"id\":\"x\",\"aft");
		try (Dataset dataset = Dataset.open(folder)) {
			assertEquals(List.of(), ids(dataset.document("img0", "main").getAnnotations()));
		}
	}

	@Test
	void replayingAJournalTwiceChangesNothing() throws IOException {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.session("img0", "main").apply(new Edit(Change.add(Samples.annotation("n", new Box(0, 0, 1, 1)))));
			Path journal = folder.resolve(".labelwright/journal/img0/main.jsonl");
			String lines = Files.readString(journal);
			Files.writeString(journal, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
		}
		Path journal = folder.resolve(".labelwright/journal/img0/main.jsonl");
		assertFalse(Files.exists(journal));
		try (Dataset dataset = Dataset.open(folder)) {
			assertEquals(List.of("a0", "n"), ids(dataset.document("img0", "main").getAnnotations()));
		}
	}

	@Test
	void anyEditsUndoneInReverseLeaveTheDocumentAsItWas() throws IOException {
		Random random = new Random(3);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session("img0", "main");
			for (int i = 0; i < 5; i++) {
				session.apply(new Edit(Change.add(Samples.annotation("s" + i, new Box(i, 0, 1, 1)))));
			}
			for (int run = 0; run < 40; run++) {
				var before = session.snapshot();
				List<Edit> done = new ArrayList<>();
				for (int step = 0; step < 8; step++) {
					Edit edit = anyEdit(session, random, run + "-" + step);
					session.apply(edit);
					done.add(edit);
				}
				for (Edit edit : done.reversed()) {
					session.apply(edit.inverse());
				}
				assertTrue(EcoreUtil.equals(before, session.snapshot()), "run " + run);
			}
		}
	}

	private static Edit anyEdit(DocumentSession session, Random random, String id) {
		List<Annotation> all = session.annotations();
		Annotation one = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
		return switch (one == null ? 0 : random.nextInt(4)) {
		case 0 -> new Edit(Change.add(Samples.annotation(id, new Box(random.nextInt(9), 0, 1, 1))));
		case 1 -> new Edit(Change.delete(one, session.position(one.getId())));
		case 2 -> new Edit(new ItemChange(session.itemLabels(), Samples.itemLabels("weather", random.nextInt(9))));
		default -> {
			Annotation after = EcoreUtil.copy(one);
			after.setGeometry(new Box(random.nextDouble(), 1, 2, 3));
			yield new Edit(Change.replace(one, after));
		}
		};
	}

	@Test
	void anImportThatFailsLeavesEverythingAsItWas() throws IOException {
		Map<String, String> before = DatasetDisk.files(folder);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			assertThrows(IOException.class, () -> dataset.importFrom(Samples.source(300, 290, "bus"),
					new Staging.Options(new Layer("other", "Other"), true), Progress.NONE));
			assertEquals(3, dataset.itemCount());
		}
		assertEquals(before, DatasetDisk.files(folder));
	}

	@Test
	void anImportOverExistingLabelsIsRefused() throws IOException {
		Map<String, String> before = DatasetDisk.files(folder);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			BadInputException e = assertThrows(BadInputException.class,
					() -> dataset.importFrom(Samples.source(3, -1, "car"), Staging.Options.DEFAULT, Progress.NONE));
			assertTrue(e.getMessage().contains("another layer"), e.getMessage());
		}
		assertEquals(before, DatasetDisk.files(folder));
	}

	@Test
	void picturesOfOneNameAreOneItemOnlyWhereTheyAreTheSame() throws IOException {
		Path pictures = temp.resolve("pictures");
		Dataset.create(pictures, "Pictures");
		try (Dataset dataset = Dataset.openForEditing(pictures)) {
			for (String content : List.of("one picture", "one picture", "two picture", "two picture", "one picture")) {
				Path media = Files.writeString(temp.resolve("a.png"), content);
				dataset.importFrom(new ListSource("Test", "test", dataset.ontology(),
						List.of(new SourceRecord(Item.image("a", "a.png", "image/png", 0, 0), Optional.of(media), List.of()))), Staging.Options.DEFAULT, Progress.NONE);
			}
			assertEquals(List.of("a media/a.png", "a-2 media/a-2.png"), dataset.items().stream().map(item -> item.id() + " " + item.path()).toList());
			assertEquals("two picture", Files.readString(dataset.media(dataset.items().get(1)).orElseThrow()));
		}
	}

	/** Importers number their classes from 1 and take the first colours; beside others these would be those of two classes. */
	@Test
	void classesThatComeLaterTakeNobodysKeyOrColour() throws IOException {
		Path parts = temp.resolve("parts");
		Dataset.create(parts, "Parts");
		try (Dataset dataset = Dataset.openForEditing(parts)) {
			for (List<String> names : List.of(List.of("car", "bus"), List.of("bus", "bike", "tram"))) {
				Ontology ontology = Samples.ontology();
				names.forEach(name -> LabelClasses.add(ontology, name));
				ontology.getClasses().getLast().setHotKey(names.contains("tram") ? "t" : "2");
				dataset.importFrom(new ListSource("Test", "test", ontology, List.of()), Staging.Options.DEFAULT, Progress.NONE);
			}
			List<LabelClass> classes = dataset.ontology().getClasses();
			assertEquals(List.of("car 1", "bus 2", "bike 3", "tram t"), classes.stream().map(one -> one.getName() + " " + one.getHotKey()).toList());
			assertEquals(4, classes.stream().map(LabelClass::getColor).distinct().count());
		}
	}

	@Test
	void anotherLayerOfTheSameItemsKeepsTheFirst() throws IOException {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(Samples.source(3, -1, "bus"), new Staging.Options(new Layer("model", "A model"), true), Progress.NONE);
			assertEquals(3, dataset.itemCount());
			assertEquals(List.of("main", "model"), dataset.layers().stream().map(Layer::id).toList());
			assertEquals("bus", dataset.document("img1", "model").getAnnotations().get(0).getLabelClass());
			assertEquals("car", dataset.document("img1", "main").getAnnotations().get(0).getLabelClass());
		}
	}

	@Test
	void onlyOneEditsAtATime() throws IOException {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			IOException e = assertThrows(IOException.class, () -> Dataset.openForEditing(folder));
			assertTrue(e.getMessage().contains("being edited"), e.getMessage());
			Dataset.open(folder).close();
		}
		Dataset.openForEditing(folder).close();
	}

	@Test
	void unknownFieldsOfFilesSurviveAnEdit() throws IOException {
		Path items = folder.resolve("items.jsonl");
		Files.writeString(items, Files.readString(items).replaceFirst("\\{", "{\"future\":7,"));
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(Samples.source(5, -1, "car"), new Staging.Options(new Layer("b", "B"), true), Progress.NONE);
		}
		assertTrue(Files.readString(items).contains("\"future\":7"));
	}

	@Test
	void damagedFilesAreNamedWithTheirPlace() throws IOException {
		Files.writeString(folder.resolve("items.jsonl"), "{\"id\":\"../x\",\"path\":\"p\"}\n");
		assertTrue(assertThrows(BadInputException.class, () -> Dataset.open(folder)).getMessage().contains("line 1"));
		Files.writeString(folder.resolve("items.jsonl"), "");
		Files.writeString(folder.resolve("labelwright.json"), "{\"schemaVersion\":99}");
		assertTrue(assertThrows(BadInputException.class, () -> Dataset.open(folder)).getMessage().contains("newer"));
		assertThrows(BadInputException.class, () -> Dataset.open(temp));
		assertThrows(BadInputException.class, () -> Dataset.create(folder, "again"));
	}

	@Test
	void aHeaderThatNamesNoOntologyOrIsNoObjectIsRefusedWithItsFile() throws IOException {
		Files.writeString(folder.resolve("labelwright.json"), "{\"schemaVersion\":1}");
		assertEquals(folder.resolve("labelwright.json") + ", ontology: is missing", assertThrows(BadInputException.class, () -> Dataset.open(folder)).getMessage());
		Files.writeString(folder.resolve("labelwright.json"), "[]");
		assertTrue(assertThrows(BadInputException.class, () -> Dataset.open(folder)).getMessage().contains("no object"));
	}

	/** The layer that is there where none is named. */
	@Test
	void theMainLayerStaysWhereAnotherIsTheFirstToBeNamed() throws IOException {
		Path file = folder.resolve("labelwright.json");
		String unnamed = Files.readString(file).replaceAll("(?s),\\s*\"layers\" : \\[.*?\\]", "");
		assertFalse(unnamed.contains("layers"));
		Files.writeString(file, unnamed);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			assertEquals(List.of(Layer.MAIN), dataset.layers());
			Layer other = new Layer("other", "Other");
			dataset.importFrom(Samples.source(3, -1, "car"), new Staging.Options(other, true), Progress.NONE);
			assertEquals(List.of(Layer.MAIN, other), dataset.layers());
		}
	}
}
