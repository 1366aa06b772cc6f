/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.Questions;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.dataset.TextPart;
import org.labelwright.model.annotation.Answer;
import org.labelwright.model.ontology.Choice;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.Question;

/** Questions whose answer is an order, and items whose text has parts. */
class RankingTest {

	@TempDir
	private Path temp;

	private static Question ranking(String... choices) {
		Question question = OntologyFactory.eINSTANCE.createQuestion();
		question.setId("order");
		question.setRanking(true);
		for (String id : choices) {
			Choice choice = OntologyFactory.eINSTANCE.createChoice();
			choice.setId(id);
			question.getChoices().add(choice);
		}
		return question;
	}

	@Test
	void choicesOfARankingLineUpAndItIsAnsweredWhenAllDid() {
		Question question = ranking("a", "b", "c");
		List<Question> questions = List.of(question);
		List<Answer> answers = new ArrayList<>();
		for (int at : new int[] { 2, 0 }) {
			Questions.answer(answers, question, question.getChoices().get(at), true, questions);
			assertThat(Questions.next(questions, answers)).contains(question);
		}
		Questions.answer(answers, question, question.getChoices().get(1), true, questions);
		assertThat(Questions.choices(question, answers)).containsExactly("c", "a", "b");
		assertThat(Questions.next(questions, answers)).isEmpty();
		Questions.answer(answers, question, question.getChoices().get(0), false, questions);
		assertThat(Questions.choices(question, answers)).containsExactly("c", "b");
		Questions.order(answers, question, List.of("b", "a", "c"));
		assertThat(Questions.choices(question, answers)).containsExactly("b", "a", "c");
	}

	@Test
	void partsAreKeptWithTheItem() throws Exception {
		Path text = Files.writeString(temp.resolve("t.txt"), "one\n\ntwo");
		Item item = Item.image("t.txt", "t.txt", "text/plain", 0, 0).withParts(List.of(new TextPart("a", 0, 3), new TextPart("b", 5, 8)));
		Path folder = temp.resolve("data");
		Dataset.create(folder, "Test");
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			dataset.importFrom(new ListSource("Test", "test", OntologyFactory.eINSTANCE.createOntology(), List.of(new SourceRecord(item, Optional.of(text), List.of()))),
					Staging.Options.DEFAULT, Progress.NONE);
		}
		try (Dataset dataset = Dataset.openForEditing(folder)) {
			assertThat(dataset.items().getFirst().parts()).isEqualTo(item.parts());
			assertThat(dataset.items().getFirst().extra()).isEmpty();
		}
	}

	@Test
	void partsThatCannotBeAreRefused() {
		Item item = Item.image("t.txt", "t.txt", "text/plain", 0, 0);
		assertThatThrownBy(() -> item.withParts(List.of(new TextPart("a", 0, 3), new TextPart("a", 3, 4)))).hasMessageContaining("named a");
		assertThatThrownBy(() -> item.withParts(List.of(new TextPart("a", 0, 3), new TextPart("b", 2, 4)))).hasMessageContaining("b begins before");
		assertThatThrownBy(() -> new TextPart("a", 3, 2)).hasMessageContaining("3 to 2");
	}
}
