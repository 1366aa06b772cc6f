/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.BadInputException;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.DocumentSession;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.refactoring.Affected;
import org.labelwright.core.refactoring.ChangeKind;
import org.labelwright.core.refactoring.ClassToAttribute;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.Delete;
import org.labelwright.core.refactoring.DeleteChoice;
import org.labelwright.core.refactoring.DeleteJoint;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.core.refactoring.MergeClasses;
import org.labelwright.core.refactoring.MoveAttribute;
import org.labelwright.core.refactoring.Plan;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.core.refactoring.Rename;
import org.labelwright.core.refactoring.RenameChoice;
import org.labelwright.core.refactoring.RenameJoint;
import org.labelwright.core.refactoring.SplitByHand;
import org.labelwright.core.refactoring.SplitClass;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Rasterizer;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Track;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;

/** Each refactoring is done on a dataset, looked at, and taken back: then every byte is as it was. */
class RefactoringTest {

	private static final int ITEMS = 5;

	@TempDir
	private Path temp;
	private Dataset dataset;

	@BeforeEach
	void makeDataset() throws IOException {
		Path folder = temp.resolve("data");
		Traffic.create(folder, ITEMS);
		dataset = Dataset.openForEditing(folder);
	}

	@AfterEach
	void close() throws IOException {
		dataset.close();
	}

	private AnnotationDocument document(int item) throws IOException {
		return dataset.document("street-" + item, "main");
	}

	private static Labelled label(AnnotationDocument document, String end) {
		List<Labelled> all = new ArrayList<>(document.getAnnotations());
		all.addAll(document.getTracks());
		return all.stream().filter(one -> one.getId().endsWith(end)).findFirst().orElseThrow();
	}

	private LabelClass labelClass(String id) {
		return LabelClasses.find(dataset.ontology(), Optional.of(id)).orElseThrow();
	}

	/** Previews, does, lets look, takes back. */
	private void check(Refactoring refactoring, int affectedPerItem, String version, BiConsumer<Ontology, AnnotationDocument> look) throws IOException {
		Map<String, String> before = DatasetDisk.files(dataset.folder());
		DatasetRefactoring run = new DatasetRefactoring(dataset);
		Plan plan = refactoring.plan(dataset.ontology());
		List<Affected> preview = run.preview(plan, Progress.NONE);
		assertEquals(affectedPerItem * ITEMS, preview.size(), () -> preview.toString());
		assertEquals(before, DatasetDisk.files(dataset.folder()), "a preview changes nothing");
		DatasetRefactoring.Outcome outcome = run.apply(plan, Set.of(), Progress.NONE);
		assertEquals(affectedPerItem * ITEMS, outcome.labels());
		assertEquals(affectedPerItem == 0 ? 0 : ITEMS, outcome.documents());
		assertEquals(version, outcome.toVersion());
		assertEquals(version, dataset.ontology().getVersion());
		assertEquals(plan.title(), dataset.ontology().getMigrations().getLast().getName());
		assertEquals(List.of(), run.preview(run.migration(), Progress.NONE), "the labels follow the new version");
		look.accept(dataset.ontology(), document(ITEMS - 1));
		reopen();
		look.accept(dataset.ontology(), document(0));
		assertEquals(Optional.of(plan.title()), dataset.lastStep());
		dataset.takeBack(Progress.NONE);
		assertEquals(before, DatasetDisk.files(dataset.folder()), "taken back to the byte");
		assertEquals(Optional.empty(), dataset.lastStep());
	}

	private void reopen() throws IOException {
		dataset.close();
		dataset = Dataset.openForEditing(dataset.folder());
	}

	@Test
	void renameOfANameTouchesNoLabel() throws IOException {
		check(new Rename(ElementKind.CLASS, Optional.empty(), "car", "Automobile", Optional.empty()), 0, "1.2.4",
				(ontology, document) -> assertEquals("Automobile", labelClass("car").getName()));
	}

	@Test
	void renameOfAnIdCarriesLabelsAlong() throws IOException {
		check(new Rename(ElementKind.CLASS, Optional.empty(), "car", "Auto", Optional.of("auto")), 4, "2.0.0", (ontology, document) -> {
			assertEquals("auto", label(document, "a").getLabelClass());
			assertEquals("auto", label(document, "t").getLabelClass());
			assertEquals("auto", ontology.getRelationTypes().getFirst().getTargets().getFirst().getId());
		});
		check(new Rename(ElementKind.ATTRIBUTE, Optional.of("car"), "colour", "Paint", Optional.of("paint")), 3, "2.0.0", (ontology, document) -> {
			assertEquals(List.of("paint", "parked"), label(document, "a").getAttributes().stream().map(Map.Entry::getKey).toList());
			assertTrue(((Track) label(document, "t")).getKeyframes().getFirst().getAttributes().containsKey("paint"));
			assertTrue(label(document, "c").getAttributes().containsKey("colour"), "of another class");
		});
		check(new Rename(ElementKind.RELATION, Optional.empty(), "drives", "steers", Optional.of("steers")), 1, "2.0.0",
				(ontology, document) -> assertEquals("steers", label(document, "d").getRelations().getFirst().getType()));
	}

	@Test
	void mergeMakesOneClassOfTwo() throws IOException {
		check(new MergeClasses(List.of("truck"), "car"), 1, "2.0.0", (ontology, document) -> {
			assertEquals("car", label(document, "c").getLabelClass());
			LabelClass car = labelClass("car");
			assertEquals(List.of("colour", "axles"), car.getAttributes().stream().map(one -> one.getId()).toList());
			assertEquals(List.of("red", "blue", "green", "white"), car.getAttributes().getFirst().getChoices());
			assertFalse(car.getAttributes().getLast().isRequired(), "cars have no axles yet");
			assertEquals(List.of(car), ontology.getRelationTypes().getFirst().getTargets());
			assertTrue(LabelClasses.find(ontology, Optional.of("truck")).isEmpty());
		});
	}

	private static AttributeType identifier(Ontology ontology, String labelClass, String knowledgeBase) {
		AttributeType identifier = OntologyFactory.eINSTANCE.createAttributeType();
		identifier.setId("identifier");
		identifier.setKind(AttributeKind.TEXT);
		identifier.setKnowledgeBase(knowledgeBase);
		LabelClasses.all(ontology).stream().filter(one -> one.getId().equals(labelClass)).findFirst().orElseThrow().getAttributes().add(identifier);
		return identifier;
	}

	@Test
	void mergeKeepsTheKnowledgeBaseOfAnAttribute() throws IOException {
		for (boolean ofTarget : new boolean[] { true, false }) {
			Ontology ontology = EcoreUtil.copy(dataset.ontology());
			identifier(ontology, "car", ofTarget ? "knowledge/models.csv" : null);
			identifier(ontology, "truck", ofTarget ? null : "knowledge/models.csv");
			Ontology merged = new MergeClasses(List.of("truck"), "car").plan(ontology).after();
			LabelClass car = LabelClasses.all(merged).stream().filter(one -> one.getId().equals("car")).findFirst().orElseThrow();
			assertEquals(List.of("knowledge/models.csv"), car.getAttributes().stream().filter(one -> one.getId().equals("identifier")).map(AttributeType::getKnowledgeBase).toList());
		}
	}

	@Test
	void mergeRefusesIdsOfTwoKnowledgeBases() {
		Ontology ontology = EcoreUtil.copy(dataset.ontology());
		identifier(ontology, "car", "knowledge/cars.csv");
		identifier(ontology, "truck", "knowledge/trucks.csv");
		BadInputException refused = assertThrows(BadInputException.class, () -> new MergeClasses(List.of("truck"), "car").plan(ontology));
		assertTrue(refused.getMessage().contains("knowledge/cars.csv") && refused.getMessage().contains("knowledge/trucks.csv"), refused.getMessage());
	}

	@Test
	void mergeKeepsWhatComesFromAbove() throws IOException {
		check(new MergeClasses(List.of("car"), "person"), 4, "2.0.0", (ontology, document) -> {
			assertEquals(List.of("colour", "parked"), labelClass("person").getAttributes().stream().map(one -> one.getId()).toList());
			assertTrue(labelClass("person").getGeometryKinds().isEmpty(), "a person may have any");
		});
	}

	@Test
	void splitByValueMakesSubclasses() throws IOException {
		check(new SplitClass("car", "colour", Map.of("red", "Red car", "blue", "Blue car")), 2, "2.0.0", (ontology, document) -> {
			assertEquals("red-car", label(document, "a").getLabelClass());
			assertFalse(label(document, "a").getAttributes().containsKey("colour"), "the class says it now");
			assertEquals("blue-car", label(document, "b").getLabelClass());
			assertEquals("car", label(document, "e").getLabelClass(), "without a colour it stays");
			assertEquals(List.of("green"), labelClass("car").getAttributes().getFirst().getChoices());
			assertEquals(labelClass("car"), labelClass("red-car").getParent());
		});
	}

	@Test
	void splitAndBackAgain() throws IOException {
		DatasetRefactoring run = new DatasetRefactoring(dataset);
		run.apply(new SplitClass("car", "colour", Map.of()).plan(dataset.ontology()), Set.of(), Progress.NONE);
		assertTrue(labelClass("car").getAttributes().isEmpty());
		for (String value : List.of("red", "blue", "green")) {
			run.apply(new ClassToAttribute(value, "car", "colour", value).plan(dataset.ontology()), Set.of(), Progress.NONE);
		}
		assertEquals("car", label(document(1), "a").getLabelClass());
		assertEquals(new AttributeValue.Text("red"), label(document(1), "a").getAttributes().get("colour"));
		assertEquals(List.of("red", "blue", "green"), labelClass("car").getAttributes().getFirst().getChoices());
		assertEquals("5.0.0", dataset.ontology().getVersion());
		assertEquals(4, dataset.ontology().getMigrations().size());
	}

	@Test
	void splitByHandMovesTheChosenOnly() throws IOException {
		Map<String, String> before = DatasetDisk.files(dataset.folder());
		DatasetRefactoring run = new DatasetRefactoring(dataset);
		assertEquals(2, run.apply(new SplitByHand("car", Map.of("0-a", "Taxi", "3-b", "Taxi")).plan(dataset.ontology()), Set.of(), Progress.NONE).labels());
		assertEquals("taxi", label(document(0), "a").getLabelClass());
		assertEquals("car", label(document(1), "a").getLabelClass());
		assertEquals("taxi", label(document(3), "b").getLabelClass());
		dataset.takeBack(Progress.NONE);
		assertEquals(before, DatasetDisk.files(dataset.folder()));
	}

	@Test
	void aClassBecomesAValueOfAnotherClass() throws IOException {
		check(new ClassToAttribute("truck", "car", "colour", "truckish"), 1, "2.0.0", (ontology, document) -> {
			assertEquals("car", label(document, "c").getLabelClass());
			assertEquals(new AttributeValue.Text("truckish"), label(document, "c").getAttributes().get("colour"));
			assertTrue(labelClass("car").getAttributes().getFirst().getChoices().contains("truckish"));
		});
	}

	@Test
	void choicesAreRenamedAndBecomeOne() throws IOException {
		check(new RenameChoice("car", "colour", "red", "crimson"), 2, "2.0.0", (ontology, document) -> {
			assertEquals(List.of("crimson", "blue", "green"), labelClass("car").getAttributes().getFirst().getChoices());
			assertEquals(new AttributeValue.Text("crimson"), label(document, "a").getAttributes().get("colour"));
			assertEquals(new AttributeValue.Text("crimson"), ((Track) label(document, "t")).getKeyframes().getFirst().getAttributes().get("colour"));
			assertEquals(new AttributeValue.Text("blue"), ((Track) label(document, "t")).getKeyframes().getLast().getAttributes().get("colour"));
		});
		check(new RenameChoice("plane", "seen", "wing", "tail"), 1, "2.0.0", (ontology, document) -> {
			assertEquals(List.of("tail", "nose"), labelClass("plane").getAttributes().getFirst().getChoices());
			assertEquals(new AttributeValue.Choices(List.of("tail")), label(document, "g").getAttributes().get("seen"));
		});
	}

	@Test
	void deletedChoicesAreGoneOrBecomeAnother() throws IOException {
		check(new DeleteChoice("car", "colour", "red", Optional.empty()), 2, "2.0.0", (ontology, document) -> {
			assertNull(label(document, "a").getAttributes().get("colour"));
			assertEquals(List.of("blue", "green"), labelClass("car").getAttributes().getFirst().getChoices());
		});
		check(new DeleteChoice("car", "colour", "red", Optional.of("green")), 2, "2.0.0",
				(ontology, document) -> assertEquals(new AttributeValue.Text("green"), label(document, "a").getAttributes().get("colour")));
		check(new DeleteChoice("plane", "seen", "wing", Optional.empty()), 1, "2.0.0",
				(ontology, document) -> assertEquals(new AttributeValue.Choices(List.of("tail")), label(document, "g").getAttributes().get("seen")));
	}

	@Test
	void jointsTakeTheirKeypointsAlong() throws IOException {
		check(new RenameJoint("body", "neck", "Throat", Optional.of("throat")), 0, "1.2.4", (ontology, document) -> {
			assertEquals("throat", ontology.getSkeletons().getFirst().getJoints().get(1).getId());
			assertEquals("throat", ontology.getSkeletons().getFirst().getBones().getFirst().getTo().getId());
		});
		check(new DeleteJoint("body", "neck"), 1, "2.0.0", (ontology, document) -> {
			Keypoints left = (Keypoints) ((Annotation) label(document, "f")).getGeometry();
			assertEquals(List.of(1.0, 9.0), left.keypoints().stream().map(Keypoint::y).toList());
			assertEquals(2, ontology.getSkeletons().getFirst().getJoints().size());
			assertTrue(ontology.getSkeletons().getFirst().getBones().isEmpty(), "both ended at the neck");
		});
	}

	@Test
	void questionsTakeTheirAnswersAlong() throws IOException {
		check(new Rename(ElementKind.QUESTION, Optional.empty(), "helmet", "Hard hat?", Optional.of("hard-hat")), 1, "2.0.0",
				(ontology, document) -> assertEquals("hard-hat", label(document, "d").getAnswers().getFirst().getQuestion()));
		check(new Rename(ElementKind.QUESTION, Optional.empty(), "weather", "Sky?", Optional.of("sky")), 1, "2.0.0", (ontology, document) -> {
			assertEquals("sky", document.getAnswers().getFirst().getQuestion());
			assertEquals("rain", ontology.getQuestions().getLast().getCondition().getId());
		});
		check(new Delete(ElementKind.QUESTION, Optional.empty(), "weather", Optional.empty()), 1, "2.0.0", (ontology, document) -> {
			assertTrue(document.getAnswers().isEmpty());
			assertNull(ontology.getQuestions().getFirst().getCondition(), "nothing is left to depend on");
		});
	}

	@Test
	void previewsSayWhatIsLostAndWhatBecomesOfOne() throws IOException {
		DatasetRefactoring run = new DatasetRefactoring(dataset);
		Plan boxes = new ChangeKind("car", Set.of(GeometryKind.BOX), Optional.of(GeometryKind.BOX)).plan(dataset.ontology());
		assertEquals(Set.of(Optional.of("exact outline")), run.preview(boxes, Progress.NONE).stream().map(Affected::loss).collect(Collectors.toSet()));
		DatasetRefactoring.Sample sample = run.sample(boxes, new LabelRef("street-1", "main", "1-e"));
		assertEquals(GeometryKind.POLYGON, ((Annotation) sample.before().orElseThrow()).getGeometry().kind());
		assertEquals(GeometryKind.BOX, ((Annotation) sample.after().orElseThrow()).getGeometry().kind());
		Plan merge = new MergeClasses(List.of("truck"), "car").plan(dataset.ontology());
		Affected truck = run.preview(merge, Progress.NONE).getFirst();
		assertEquals(List.of("truck", "car"), List.of(truck.labelClass(), truck.classAfter()));
		assertEquals(Optional.empty(), truck.loss());
		Plan delete = new Delete(ElementKind.CLASS, Optional.empty(), "car", Optional.empty()).plan(dataset.ontology());
		assertTrue(run.sample(delete, new LabelRef("street-1", "main", "1-e")).after().isEmpty());
		assertTrue(run.preview(delete, Progress.NONE).getFirst().loss().isPresent());
	}

	@Test
	void attributesMoveUpAndDown() throws IOException {
		check(new MoveAttribute("colour", "car", List.of("vehicle")), 0, "1.3.0", (ontology, document) -> {
			assertEquals(List.of("parked", "colour"), labelClass("vehicle").getAttributes().stream().map(one -> one.getId()).toList());
			assertEquals(List.of("axles"), labelClass("truck").getAttributes().stream().map(one -> one.getId()).toList());
			assertEquals(List.of("red", "blue", "green", "white"), labelClass("vehicle").getAttributes().getLast().getChoices());
		});
		check(new MoveAttribute("parked", "vehicle", List.of("truck")), 1, "2.0.0", (ontology, document) -> {
			assertNull(label(document, "a").getAttributes().get("parked"), "cars have it no longer");
			assertTrue(labelClass("truck").getAttributes().stream().anyMatch(one -> one.getId().equals("parked")));
		});
	}

	@Test
	void geometryIsNarrowedInTracksToo() throws IOException {
		check(new ChangeKind("car", Set.of(GeometryKind.BOX), Optional.of(GeometryKind.BOX)), 2, "2.0.0", (ontology, document) -> {
			assertEquals(GeometryKind.BOX, ((Annotation) label(document, "e")).getGeometry().kind());
			assertEquals(new Box(0, 0, 9, 9), ((Track) label(document, "t")).getKeyframes().getFirst().getGeometry());
		});
		check(new ChangeKind("plane", Set.of(GeometryKind.BOX), Optional.of(GeometryKind.BOX)), 1, "2.0.0",
				(ontology, document) -> assertEquals(Geometries.bounds(new RotatedBox(20, 20, 10, 4, 0.5)).orElseThrow(),
						((Annotation) label(document, "g")).getGeometry()));
		check(new ChangeKind("road", Set.of(GeometryKind.POLYGON), Optional.of(GeometryKind.POLYGON)), 1, "2.0.0", (ontology, document) -> {
			Polygon traced = (Polygon) ((Annotation) label(document, "h")).getGeometry();
			assertEquals(Rasterizer.mask(Polygon.of(2, 2, 12, 2, 12, 8), 100, 80), Rasterizer.mask(traced, 100, 80), "along the pixels");
		});
		check(new ChangeKind("truck", Set.of(GeometryKind.BOX, GeometryKind.MASK), Optional.empty()), 0, "1.3.0",
				(ontology, document) -> assertEquals(2, labelClass("truck").getGeometryKinds().size()));
	}

	@Test
	void deletedLabelsTakeWhatLeadsToThemAlong() throws IOException {
		check(new Delete(ElementKind.CLASS, Optional.empty(), "car", Optional.empty()), 4, "2.0.0", (ontology, document) -> {
			assertEquals(List.of("c", "d", "f", "g", "h"), document.getAnnotations().stream().map(one -> one.getId().replaceAll(".*-", "")).toList());
			assertTrue(document.getTracks().isEmpty());
			assertTrue(label(document, "d").getRelations().isEmpty());
		});
	}

	@Test
	void deletedClassesCanLeaveTheirLabelsToAnother() throws IOException {
		check(new Delete(ElementKind.CLASS, Optional.empty(), "truck", Optional.of("person")), 1, "2.0.0", (ontology, document) -> {
			assertEquals("person", label(document, "c").getLabelClass());
			assertTrue(label(document, "c").getAttributes().isEmpty(), "persons have no axles");
		});
		check(new Delete(ElementKind.CLASS, Optional.empty(), "vehicle", Optional.empty()), 1, "2.0.0", (ontology, document) -> {
			assertEquals(List.of("car", "truck", "person", "pose", "plane", "road"), ontology.getClasses().stream().map(LabelClass::getId).toList());
			assertNull(label(document, "a").getAttributes().get("parked"));
		});
		check(new Delete(ElementKind.ATTRIBUTE, Optional.of("car"), "colour", Optional.empty()), 3, "2.0.0",
				(ontology, document) -> assertFalse(label(document, "b").getAttributes().containsKey("colour")));
		check(new Delete(ElementKind.RELATION, Optional.empty(), "drives", Optional.empty()), 1, "2.0.0",
				(ontology, document) -> assertTrue(label(document, "d").getRelations().isEmpty()));
	}

	@Test
	void labelsCanBeLeftOut() throws IOException {
		Set<LabelRef> out = Set.of(new LabelRef("street-2", "main", "2-c"));
		new DatasetRefactoring(dataset).apply(new MergeClasses(List.of("truck"), "car").plan(dataset.ontology()), out, Progress.NONE);
		assertEquals("truck", label(document(2), "c").getLabelClass());
		assertEquals("car", label(document(1), "c").getLabelClass());
	}

	@Test
	void whatCannotBeDoneIsRefusedWithTheReason() {
		Map<Refactoring, String> refused = Map.of(new MergeClasses(List.of("vehicle"), "car"), "other way round",
				new MergeClasses(List.of("car"), "car"), "at least one other", new MergeClasses(List.of("bus"), "car"), "\"bus\"",
				new Rename(ElementKind.CLASS, Optional.empty(), "car", "Car", Optional.of("truck")), "already",
				new SplitClass("car", "colour", Map.of("purple", "Purple")), "none of the values",
				new MoveAttribute("colour", "car", List.of("person")), "above it",
				new ClassToAttribute("car", "truck", "axles", "car"), "not a choice",
				new ChangeKind("car", Set.of(GeometryKind.BOX), Optional.of(GeometryKind.MASK)), "none of the kinds",
				new DeleteChoice("car", "colour", "purple", Optional.empty()), "none of the values");
		refused.forEach((refactoring, reason) -> {
			String message = assertThrows(BadInputException.class, () -> refactoring.plan(dataset.ontology()), refactoring.toString()).getMessage();
			assertTrue(message.contains(reason), message);
		});
	}

	@Test
	void cancelLeavesEverythingAsItWas() throws IOException {
		Map<String, String> before = DatasetDisk.files(dataset.folder());
		Plan plan = new MergeClasses(List.of("truck"), "car").plan(dataset.ontology());
		for (int at = 0; at <= ITEMS; at++) {
			int stop = at;
			assertThrows(CancellationException.class, () -> new DatasetRefactoring(dataset).apply(plan, Set.of(), (done, total) -> {
				if (done == stop) {
					throw new CancellationException();
				}
			}));
			assertEquals(before, DatasetDisk.files(dataset.folder()));
			assertEquals(Optional.empty(), dataset.lastStep());
		}
		assertEquals("1.2.3", dataset.ontology().getVersion());
	}

	@Test
	void editsOfTheJournalComeAlongAndOpenSessionsFollow() throws IOException {
		DocumentSession session = dataset.session("street-1", "main");
		Annotation added = Samples.annotation("new", new Box(1, 2, 3, 4));
		added.setLabelClass("truck");
		session.apply(new Edit(Change.add(added)));
		List<String> heard = new ArrayList<>();
		session.addListener(new DocumentSession.Listener() {
			@Override
			public void edited(DocumentSession edited, Edit edit) {
				heard.add("edited");
			}

			@Override
			public void reloaded(DocumentSession reloaded) {
				heard.add("reloaded");
			}
		});
		new DatasetRefactoring(dataset).apply(new MergeClasses(List.of("truck"), "car").plan(dataset.ontology()), Set.of(), Progress.NONE);
		assertEquals("car", session.find("new").orElseThrow().getLabelClass());
		assertEquals("reloaded", heard.getLast());
		session.apply(new Edit(Change.delete(session.find("new").orElseThrow(), session.position("new"))));
		String refused = assertThrows(IOException.class, () -> dataset.takeBack(Progress.NONE)).getMessage();
		assertTrue(refused.contains("street-1") && refused.contains("Merge Truck into Car"), refused);
	}

	@Test
	void nobodyEditsMeanwhile() throws IOException {
		DocumentSession session = dataset.session("street-1", "main");
		List<String> refused = new ArrayList<>();
		AtomicInteger tried = new AtomicInteger();
		new DatasetRefactoring(dataset).apply(new MergeClasses(List.of("truck"), "car").plan(dataset.ontology()), Set.of(), (done, total) -> {
			Thread editor = new Thread(() -> {
				try {
					session.apply(new Edit(Change.add(Samples.annotation("late", new Box(0, 0, 1, 1)))));
				} catch (IOException e) {
					refused.add(e.getMessage());
				}
			});
			tried.incrementAndGet();
			editor.start();
			try {
				editor.join();
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			}
		});
		assertTrue(tried.get() > ITEMS);
		assertEquals(tried.get(), refused.size());
		assertTrue(session.find("late").isEmpty());
	}
}
