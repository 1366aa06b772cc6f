/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Differences;
import org.labelwright.core.dataset.DocumentHistory;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.EditWords;
import org.labelwright.core.dataset.ItemChange;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.core.dataset.Revision;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.Rename;
import org.labelwright.geometry.Box;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;

/** What a document was before each edit, whatever came between. */
class HistoryTest {

	private static final String ITEM = "street-0";

	@TempDir
	private Path temp;
	private Path folder;

	@BeforeEach
	void makeDataset() throws IOException {
		folder = temp.resolve("data");
		Traffic.create(folder, 2);
	}

	private static Edit move(DocumentSession session, String id, double x) {
		Annotation before = session.find(id).orElseThrow();
		Annotation after = EcoreUtil.copy(before);
		after.setGeometry(new Box(x, 0, 5, 5));
		return new Edit(Change.replace(before, after));
	}

	private static Edit answer(DocumentSession session, int number) {
		return new Edit(new ItemChange(session.itemLabels(), Samples.itemLabels("weather", number)));
	}

	private Path journal() {
		return folder.resolve(".labelwright/journal/" + ITEM + "/main.jsonl");
	}

	private Path historyFile() {
		return folder.resolve(".labelwright/history/" + ITEM + "/main.jsonl");
	}

	@Test
	void everyStateCanBeHadAgainAfterARestart() throws IOException {
		List<AnnotationDocument> states = new ArrayList<>();
		for (int start = 0; start < 3; start++) {
			try (Dataset dataset = Dataset.openForEditing(folder)) {
				DocumentSession session = dataset.session(ITEM, "main");
				states.add(session.snapshot());
				session.apply(move(session, "0-a", start));
				states.add(session.snapshot());
				session.apply(answer(session, start));
			}
		}
		try (Dataset dataset = Dataset.open(folder)) {
			DocumentHistory history = dataset.history(ITEM, "main");
			assertThat(history.revisions()).hasSize(6).allSatisfy(revision -> {
				assertThat(revision.time()).isPresent();
				assertThat(revision.author()).contains(System.getProperty("user.name"));
				assertThat(revision.ontologyVersion()).contains("1.2.3");
			});
			assertThat(history.reachable()).isEqualTo(6);
			for (int back = 1; back <= 6; back++) {
				assertThat(EcoreUtil.equals(history.before(back), states.get(6 - back))).as("back by " + back).isTrue();
			}
			assertThatThrownBy(() -> history.before(7)).isInstanceOf(IllegalArgumentException.class);
			assertThat(dataset.history("street-1", "main").revisions()).isEmpty();
		}
	}

	@Test
	void answersAboutTheItemSurviveTheDeathOfTheProcess() throws IOException {
		Path killed = temp.resolve("killed");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session(ITEM, "main");
			session.apply(answer(session, 7));
			DatasetDisk.copy(folder, killed);
		}
		try (Dataset dataset = Dataset.open(killed)) {
			assertThat(ItemLabels.of(dataset.document(ITEM, "main"))).isEqualTo(Samples.itemLabels("weather", 7));
			assertThat(dataset.history(ITEM, "main").revisions()).as("what is in the journal alone is history too").hasSize(1);
		}
	}

	@Test
	void linesThatACrashLeftInJournalAndHistoryCountOnce() throws IOException {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session(ITEM, "main");
			session.apply(move(session, "0-a", 1));
		}
		Files.createDirectories(journal().getParent());
		Files.copy(historyFile(), journal());
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			assertThat(dataset.history(ITEM, "main").revisions()).hasSize(1);
			DocumentSession session = dataset.session(ITEM, "main");
			session.apply(move(session, "0-a", 2));
		}
		try (Dataset dataset = Dataset.open(folder)) {
			DocumentHistory history = dataset.history(ITEM, "main");
			assertThat(history.revisions()).hasSize(2);
			assertThat(history.reachable()).isEqualTo(2);
		}
	}

	@Test
	void whatACrashLeftOfALineHarmsNeitherJournalNorHistory() throws IOException {
		String cut = "{\"id\":\"cut\",\"changes\":[{\"id\":\"0-a\",\"pos";
		Files.createDirectories(journal().getParent());
		Files.writeString(journal(), cut);
		Files.createDirectories(historyFile().getParent());
		Files.writeString(historyFile(), cut);
		Path killed = temp.resolve("killed");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session(ITEM, "main");
			session.apply(answer(session, 7));
			DatasetDisk.copy(folder, killed);
		}
		try (Dataset dataset = Dataset.open(killed)) {
			assertThat(ItemLabels.of(dataset.document(ITEM, "main"))).isEqualTo(Samples.itemLabels("weather", 7));
		}
		try (Dataset dataset = Dataset.open(folder)) {
			assertThat(dataset.history(ITEM, "main").revisions()).hasSize(1);
			assertThat(dataset.history(ITEM, "main").reachable()).isEqualTo(1);
		}
	}

	@Test
	void aJournalOfAnOlderLabelwrightIsRead() throws IOException {
		Files.createDirectories(journal().getParent());
		Files.writeString(journal(), "{\"changes\":[{\"id\":\"x\",\"position\":-1,\"after\":{\"id\":\"x\",\"labelClass\":\"car\"}}]}\n");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			assertThat(dataset.session(ITEM, "main").find("x")).isPresent();
			Revision old = dataset.history(ITEM, "main").revisions().getFirst();
			assertThat(old.time()).isEmpty();
			assertThat(old.author()).isEmpty();
		}
	}

	@Test
	void refactoringsAndTheirUndoingArePartOfTheHistory() throws IOException {
		AnnotationDocument first;
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session(ITEM, "main");
			first = session.snapshot();
			session.apply(move(session, "0-a", 1));
			new DatasetRefactoring(dataset).apply(new Rename(ElementKind.CLASS, Optional.empty(), "car", "Auto", Optional.of("auto")).plan(dataset.ontology()), Set.of(), Progress.NONE);
			DocumentHistory history = dataset.history(ITEM, "main");
			assertThat(history.revisions()).hasSize(2);
			assertThat(history.revisions().getFirst().title()).hasValueSatisfying(title -> assertThat(title).contains("Rename"));
			assertThat(history.reachable()).isEqualTo(2);
			AnnotationDocument before = history.before(2);
			assertThat(EcoreUtil.equals(before.getAnnotations(), first.getAnnotations())).as("tracks are no part of the history").isTrue();
			new DatasetRefactoring(dataset).carry(dataset.item(ITEM).orElseThrow(), before, history.ontologyVersion(2).orElseThrow());
			assertThat(before.getAnnotations().getFirst().getLabelClass()).as("older labels are carried along").isEqualTo("auto");
			dataset.takeBack(Progress.NONE);
			assertThat(dataset.history(ITEM, "main").revisions()).hasSize(3);
			assertThat(dataset.history(ITEM, "main").reachable()).isEqualTo(3);
			assertThat(dataset.history("street-1", "main").revisions()).as("a document that nobody edited gets none by a refactoring").isEmpty();
		}
	}

	@Test
	void theWayBackEndsWhereSomebodyElseWroteTheFile() throws IOException {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session(ITEM, "main");
			session.apply(move(session, "0-a", 1));
			session.apply(move(session, "0-b", 1));
		}
		Path document;
		try (var files = Files.walk(folder.resolve("annotations"))) {
			document = files.filter(file -> file.toString().contains(ITEM) && file.toString().endsWith("main.json")).findFirst().orElseThrow();
		}
		String text = Files.readString(document);
		Files.writeString(document, text.replaceFirst("\"id\":\"0-a\",\"labelClass\":\"car\"", "\"id\":\"0-a\",\"labelClass\":\"truck\""));
		assertThat(Files.readString(document)).isNotEqualTo(text);
		try (Dataset dataset = Dataset.open(folder)) {
			DocumentHistory history = dataset.history(ITEM, "main");
			assertThat(history.revisions()).hasSize(2);
			assertThat(history.reachable()).isEqualTo(1);
		}
	}

	@Test
	void theOlderHalfOfALongHistoryIsForgotten() throws IOException {
		String padding = "x".repeat(1 << 20);
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session(ITEM, "main");
			for (int i = 0; i < 20; i++) {
				Annotation annotation = Samples.annotation("n" + i, new Box(0, 0, 1, 1));
				annotation.setReviewNote(padding);
				session.apply(new Edit(Change.add(annotation)));
			}
		}
		assertThat(Files.size(historyFile())).as("how often it was saved meanwhile decides how much is left").isBetween(6L << 20, 16L << 20);
		try (Dataset dataset = Dataset.open(folder)) {
			List<Revision> kept = dataset.history(ITEM, "main").revisions();
			assertThat(kept).hasSizeBetween(6, 15);
			for (int i = 0; i < kept.size(); i++) {
				assertThat(kept.get(i).edit().changes().getFirst().id()).as("the newest are kept").isEqualTo("n" + (19 - i));
			}
		}
	}

	@Test
	void whatLeadsFromOneDocumentToAnotherDoesAndLeadsBack() {
		for (long seed : List.of(1L, 2L, 3L, System.nanoTime())) {
			Random random = new Random(seed);
			for (int run = 0; run < 50; run++) {
				AnnotationDocument one = document(random);
				AnnotationDocument other = document(random);
				AnnotationDocument changed = EcoreUtil.copy(one);
				Edit edit = Differences.between(one, other);
				edit.applyTo(changed);
				assertThat(EcoreUtil.equals(changed, other)).as("seed " + seed + ", run " + run).isTrue();
				edit.inverse().applyTo(changed);
				assertThat(EcoreUtil.equals(changed, one)).as("back, seed " + seed + ", run " + run).isTrue();
				assertThat(Differences.between(one, EcoreUtil.copy(one)).isEmpty()).isTrue();
			}
		}
	}

	private static AnnotationDocument document(Random random) {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		List<Integer> ids = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
		Collections.shuffle(ids, random);
		ids.subList(0, random.nextInt(9)).forEach(id -> document.getAnnotations().add(Samples.annotation("a" + id, new Box(random.nextInt(2), 0, 1, 1))));
		if (random.nextBoolean()) {
			Samples.itemLabels("weather", random.nextInt(3)).applyTo(document);
		}
		return document;
	}

	@Test
	void wordsSayWhatAnEditChanges() throws IOException {
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			DocumentSession session = dataset.session(ITEM, "main");
			EditWords words = new EditWords(dataset.ontology());
			assertThat(words.of(move(session, "0-a", 1))).isEqualTo("Car: shape");
			assertThat(words.of(answer(session, 3))).isEqualTo("item: number = 3; item: weather rain \u2192 choice3");
			Annotation truck = session.find("0-c").orElseThrow();
			assertThat(words.of(new Edit(Change.delete(truck, 2)))).isEqualTo("1 Truck deleted");
			assertThat(words.of(new Edit(Change.delete(truck, 2), new Change("0-c", 0, Optional.empty(), Optional.of(truck)))))
					.isEqualTo("1 Truck moved in the order");
			Annotation red = session.find("0-a").orElseThrow();
			Annotation blue = EcoreUtil.copy(red);
			blue.getAttributes().removeKey("colour");
			blue.setOccluded(true);
			assertThat(words.of(new Edit(Change.replace(red, blue), Change.add(Samples.annotation("n", new Box(0, 0, 1, 1))))))
					.isEqualTo("1 Car added; Car: colour red \u2192 \u2013, occluded");
			Annotation longer = EcoreUtil.copy(red);
			longer.setProvenance(AnnotationFactory.eINSTANCE.createProvenance());
			longer.getProvenance().setSecondsSpent(4.5);
			assertThat(words.of(new Edit(Change.replace(withoutBackground(red), longer)))).isEqualTo("Car: time spent");
			longer.getProvenance().setAuthor("ada");
			longer.setOrigin("elsewhere");
			assertThat(words.of(new Edit(Change.replace(withoutBackground(red), longer)))).isEqualTo("Car: time spent, author or date, origin");
			longer.setTruncated(true);
			assertThat(words.of(new Edit(Change.replace(withoutBackground(red), longer)))).isEqualTo("Car: truncated");
		}
	}

	/** A copy that nobody is known to have made, with the origin unknown. */
	private static Annotation withoutBackground(Annotation annotation) {
		Annotation copy = EcoreUtil.copy(annotation);
		copy.setProvenance(null);
		copy.setOrigin(null);
		return copy;
	}
}
