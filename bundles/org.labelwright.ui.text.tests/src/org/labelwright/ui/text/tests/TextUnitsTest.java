/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.text.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ItemLabels;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Whole;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;
import org.labelwright.ui.DatasetManager;
import org.labelwright.ui.editing.ClassKeys;
import org.labelwright.ui.text.internal.units.UnitFinder;

/** Texts labelled as a whole, by sentences and paragraphs, and parts of a text against each other. */
class TextUnitsTest {

	@TempDir
	private Path temp;
	private Workbench workbench;

	@AfterEach
	void close() throws Exception {
		if (workbench != null) {
			workbench.editor().popup().ifPresent(shell -> shell.dispose());
			workbench.close();
		}
	}

	private void open(Ontology ontology, List<TextPart> parts, String... texts) throws Exception {
		List<SourceRecord> records = new ArrayList<>();
		for (int i = 0; i < texts.length; i++) {
			Path file = Files.writeString(temp.resolve("t" + i + ".txt"), texts[i]);
			records.add(new SourceRecord(Item.image("t" + i, "t" + i + ".txt", "text/plain", 0, 0).withParts(parts), Optional.of(file), List.of()));
		}
		workbench = new Workbench(temp.resolve("data"), ontology, records);
	}

	private void key(String key) {
		workbench.command(key.equals("0") ? "emptySpan" : "setClass", key.equals("0") ? new String[0] : new String[] { key });
	}

	private ItemLabels said() {
		return workbench.editor().session().orElseThrow().itemLabels();
	}

	private String item() {
		return workbench.editor().item().orElseThrow().id();
	}

	private List<String> wholes() {
		return workbench.annotations().stream().filter(one -> one.getGeometry() instanceof Whole).map(one -> one.getLabelClass()).toList();
	}

	private static Ontology questions(Question... questions) {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		ontology.getQuestions().addAll(List.of(questions));
		return ontology;
	}

	private static Question question(String id, String... choices) {
		Question question = OntologyFactory.eINSTANCE.createQuestion();
		question.setId(id);
		question.setName(id);
		for (String name : choices) {
			Choice choice = OntologyFactory.eINSTANCE.createChoice();
			choice.setId(name);
			choice.setName(name);
			question.getChoices().add(choice);
		}
		return question;
	}

	private static Ontology topics() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : List.of("sport", "news", "art")) {
			LabelClass labelClass = OntologyFactory.eINSTANCE.createLabelClass();
			labelClass.setId(name);
			labelClass.setName(name);
			labelClass.setColor("#0072b2");
			labelClass.getGeometryKinds().add(GeometryKind.WHOLE);
			ontology.getClasses().add(labelClass);
		}
		return ontology;
	}

	private static List<CLabel> heads(Composite parent) {
		List<CLabel> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (child instanceof CLabel label) {
				found.add(label);
			} else if (child instanceof Composite inner) {
				found.addAll(heads(inner));
			}
		}
		return found;
	}

	/** All that stands around the text: the bar above it, and the heads of its parts. */
	private List<CLabel> heads() {
		return heads(workbench.editor().viewer().getControl().getParent().getParent().getParent());
	}

	private List<String> words() {
		return heads().stream().map(CLabel::getText).toList();
	}

	@Test
	void twentyDocumentsOfThreeClassesNeedTwentyKeys() throws Exception {
		String[] texts = new String[20];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = "Text " + i;
		}
		open(topics(), List.of(), texts);
		workbench.command("autoAdvance");
		int before = workbench.interactions().getLast();
		for (int i = 0; i < texts.length; i++) {
			key(Integer.toString(i % 3 + 1));
			String next = "t" + Math.min(i + 1, texts.length - 1);
			Workbench.until(() -> item().equals(next) && workbench.editor().isLoaded());
		}
		assertThat(workbench.interactions().getLast() - before).isEqualTo(20);
		for (int i = 0; i < texts.length; i++) {
			assertThat(workbench.editor().dataset().session("t" + i, "main").annotations().getFirst().getLabelClass()).isEqualTo(List.of("sport", "news", "art").get(i % 3));
		}
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(wholes()).isEmpty();
	}

	@Test
	void anotherKeyReplacesTheClassAndSeveralAreAdded() throws Exception {
		open(topics(), List.of(), "A text.");
		key("1");
		key("2");
		assertThat(wholes()).containsExactly("news");
		assertThat(words()).contains("news");
		workbench.command("severalLabels");
		key("3");
		key("2");
		assertThat(wholes()).containsExactly("art");
	}

	@Test
	void questionsFollowEachOtherAndARatingComesLast() throws Exception {
		Question mood = question("mood", "good", "bad");
		Question why = question("why", "price", "taste", "service");
		why.setMultiple(true);
		why.setCondition(mood.getChoices().get(1));
		Ontology ontology = questions(mood, why);
		AttributeType stars = OntologyFactory.eINSTANCE.createAttributeType();
		stars.setId("stars");
		stars.setName("Stars");
		stars.setKind(AttributeKind.NUMBER);
		stars.setMinimum(1.0);
		stars.setMaximum(5.0);
		ontology.getItemAttributes().add(stars);
		open(ontology, List.of(), "Bad soup.", "Good soup.");
		assertThat(words()).containsExactly("mood?  1 good   2 bad");
		key("2");
		key("1");
		key("3");
		assertThat(said().choices("why")).containsExactly("price", "service");
		key("1");
		assertThat(said().choices("why")).containsExactly("service");
		key("0");
		assertThat(words()).containsExactly("mood: bad", "why: service", "Stars?  1   2   3   4   5");
		key("4");
		key("2");
		assertThat(said().attribute("stars")).as("the number changes what was said last").contains(new AttributeValue.Numeric(2));
		assertThat(said().choices("mood")).containsExactly("bad");
	}

	@Test
	void sentencesGetAClassEachAndTheCurrentOneIsMarked() throws Exception {
		workbench = new Workbench(temp.resolve("data"), "One is here. Two is\nthere.\n\nThree \uD83D\uDE00 ends.");
		workbench.command("sentences");
		assertThat(workbench.editor().scene().text().span().map(span -> workbench.editor().scene().page().text().text(span))).contains("One is here.");
		key("1");
		key("2");
		key("1");
		assertThat(workbench.labels()).containsExactly("person:One is here.", "place:Two is there.", "person:Three \uD83D\uDE00 ends.");
		workbench.command("caretRowUp");
		key("1");
		assertThat(workbench.labels()).as("a sentence keeps one class").containsExactly("person:One is here.", "person:Two is there.", "person:Three \uD83D\uDE00 ends.");
		workbench.command("caretRowUp");
		workbench.command("org.eclipse.ui.edit.delete");
		assertThat(workbench.labels()).hasSize(2);
		workbench.command("sentences");
		workbench.command("paragraphs");
		workbench.command("caretTextStart");
		key("2");
		assertThat(workbench.labels()).contains("place:One is here. Two is there.");
	}

	@Test
	void unitsAreFoundInEveryScript() {
		CodePoints text = new CodePoints("  A\u00df. \uD83D\uDE00 B?\r\n\r\n \u4f60\u597d\u3002\u518d\u89c1\u3002 \n");
		assertThat(UnitFinder.paragraphs(text).stream().map(text::text)).containsExactly("A\u00df. \uD83D\uDE00 B?", "\u4f60\u597d\u3002\u518d\u89c1\u3002");
		assertThat(UnitFinder.sentences(text).stream().map(text::text)).containsExactly("A\u00df.", "\uD83D\uDE00 B?", "\u4f60\u597d\u3002", "\u518d\u89c1\u3002");
		assertThat(UnitFinder.paragraphs(new CodePoints("a\nb\n"))).hasSize(2);
		assertThat(UnitFinder.sentences(new CodePoints(" \n"))).isEmpty();
	}

	@Test
	void partsStandSideBySideAndAreComparedByKeyAndClick() throws Exception {
		open(questions(question("better", "a", "b", "tie")), List.of(new TextPart("prompt", 0, 4), new TextPart("a", 6, 8), new TextPart("b", 10, 17)), "Why?\n\nSo\n\nBecause",
				"Who?\n\nMe\n\nYou all");
		assertThat(words()).containsExactly("better?  1 a   2 b   3 tie", "prompt", "1  a", "2  b");
		key("3");
		assertThat(said().choices("better")).containsExactly("tie");
		click(heads().getLast(), heads().getLast());
		assertThat(said().choices("better")).containsExactly("b");
		workbench.command("runningText");
		assertThat(workbench.editor().viewer().getControl().isVisible()).isTrue();
	}

	/** The card of the prompt of a pair of answers. */
	private Control prompt(String prompt) throws Exception {
		int length = prompt.length();
		open(questions(question("better", "a", "b")), List.of(new TextPart("prompt", 0, length), new TextPart("a", length, length + 2), new TextPart("b", length + 2, length + 4)), prompt + "SoNo");
		Control card = heads().get(1).getParent();
		Workbench.until(() -> card.getParent().getSize().y > 100);
		return card;
	}

	@Test
	void aShortPromptGetsTheHeightItNeeds() throws Exception {
		Control prompt = prompt("Why?");
		assertThat(prompt.getSize().y).isBetween(30, prompt.getParent().getSize().y / 4);
		assertThat(heads().get(2).getParent().getSize().y).isGreaterThan(prompt.getParent().getSize().y / 2);
	}

	@Test
	void aLongPromptGetsAThirdOfTheHeight() throws Exception {
		Control prompt = prompt("Why is it so? ".repeat(400));
		assertThat(prompt.getSize().y).isBetween(prompt.getParent().getSize().y / 4, prompt.getParent().getSize().y / 3 + 2);
	}

	@Test
	void aPartIsReadInTheDirectionOfItsScript() throws Exception {
		open(questions(question("better", "a", "b")), List.of(new TextPart("a", 0, 5), new TextPart("b", 7, 12)), "shalo\n\n\u05E9\u05DC\u05D5\u05DD?");
		assertThat(heads().subList(1, 3).stream().map(head -> head.getParent().getChildren()[1].getStyle() & (SWT.LEFT_TO_RIGHT | SWT.RIGHT_TO_LEFT)))
				.containsExactly(SWT.LEFT_TO_RIGHT, SWT.RIGHT_TO_LEFT);
	}

	@Test
	void textsAreRankedByKeysAndByDrag() throws Exception {
		Question order = question("order", "a", "b", "c");
		order.setRanking(true);
		open(questions(order), List.of(new TextPart("a", 0, 1), new TextPart("b", 2, 3), new TextPart("c", 4, 5)), "A B C");
		assertThat(hints()).anyMatch(text -> text.startsWith("The numbers, from the best to the worst"));
		key("3");
		key("1");
		assertThat(words()).containsExactly("order?  1 a (#2)   2 b   3 c (#1)", "1  a   #2", "2  b", "3  c   #1");
		key("2");
		assertThat(said().choices("order")).containsExactly("c", "a", "b");
		List<CLabel> heads = heads().subList(1, 4);
		click(heads.get(1), heads.get(2));
		assertThat(said().choices("order")).as("dragged to the place of the best").containsExactly("b", "c", "a");
		workbench.command("org.eclipse.ui.edit.undo");
		assertThat(said().choices("order")).containsExactly("c", "a", "b");
	}

	/** Presses on one head and lets go on another, or the same. */
	private static void click(CLabel from, CLabel to) {
		Workbench.until(() -> to.getSize().x > 10);
		Point there = from.toControl(to.toDisplay(5, 5));
		Event event = new Event();
		event.button = 1;
		event.x = there.x;
		event.y = there.y;
		from.notifyListeners(SWT.MouseUp, event);
	}

	/** After a step over the dataset the classes are looked at anew, of which a dataset of questions has none. */
	@Test
	void whereQuestionsAreAskedNobodyIsToldToMakeClasses() throws Exception {
		open(questions(question("mood", "good", "bad")), List.of(), "Bad soup.");
		Dataset dataset = workbench.editor().dataset();
		PlatformUI.getWorkbench().getService(DatasetManager.class).ontologyChanged(dataset);
		assertThat(labels(workbench.editor().getSite().getShell())).noneMatch(text -> text.contains("Add Label Class")).anyMatch(text -> text.contains("number answers the question"));
		dataset.ontology().getQuestions().clear();
		PlatformUI.getWorkbench().getService(DatasetManager.class).ontologyChanged(dataset);
		assertThat(labels(workbench.editor().getSite().getShell())).anyMatch(text -> text.contains("Add Label Class"));
	}

	/** Where nothing is for whole texts, the mode says so, and a key that cannot label says why. */
	@Test
	void whatCannotBeSaidOfWholeTextsIsToldOf() throws Exception {
		Ontology ontology = topics();
		ontology.getClasses().forEach(one -> {
			one.getGeometryKinds().clear();
			one.getGeometryKinds().add(GeometryKind.SPAN);
		});
		open(ontology, List.of(), "Bad soup.");
		workbench.command("wholeText");
		assertThat(hints()).anyMatch(text -> text.startsWith("No class here is for whole texts"));
		key("1");
		assertThat(workbench.annotations()).isEmpty();
		assertThat(hints()).anyMatch(text -> text.startsWith("sport is not a class for whole texts"));
		workbench.command("wholeText");
		assertThat(hints()).anyMatch(text -> text.startsWith("Select text"));
		workbench.editor().dataset().ontology().getClasses().getFirst().getGeometryKinds().add(GeometryKind.WHOLE);
		workbench.command("wholeText");
		assertThat(hints()).anyMatch(text -> text.startsWith("The key of a class labels the whole text"));
		key("1");
		assertThat(wholes()).containsExactly("sport");
	}

	/** A class without a key has the number of its place, but never the key that another class says is its own. */
	@Test
	void noTwoClassesHaveOneKey() {
		Ontology ontology = topics();
		List<LabelClass> classes = ontology.getClasses();
		assertThat(classes.stream().map(ClassKeys.of(ontology)::keyOf)).containsExactly("1", "2", "3");
		classes.get(2).setHotKey("1");
		assertThat(classes.stream().map(ClassKeys.of(ontology)::keyOf)).containsExactly("3", "2", "1");
		assertThat(ClassKeys.of(ontology).ofKey("1").orElseThrow().getId()).isEqualTo("art");
		assertThat(ClassKeys.of(ontology).ofKey("3").orElseThrow().getId()).isEqualTo("sport");
		classes.get(1).setHotKey("1");
		assertThat(classes.stream().map(ClassKeys.of(ontology)::keyOf)).as("of two the first has it").containsExactly("2", "1", "");
	}

	private List<String> hints() {
		return labels(workbench.editor().getSite().getShell());
	}

	private static List<String> labels(Composite parent) {
		return Arrays.stream(parent.getChildren())
				.flatMap(child -> child instanceof Label label ? Stream.of(label.getText()) : child instanceof Composite inner ? labels(inner).stream() : Stream.empty()).toList();
	}
}
