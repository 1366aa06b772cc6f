/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.labelwright.core.BadInputException;
import org.labelwright.core.Progress;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Polygon;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AuthorKind;
import org.labelwright.model.annotation.Provenance;
import org.labelwright.model.annotation.ReviewState;
import org.labelwright.quality.assistance.AssistReport;
import org.labelwright.quality.assistance.AssistReporter;

class AssistReportTest {

	private final Layered source = new Layered(List.of("cat", "dog"), "main", "model");

	private Annotation predict(Geometry geometry, ReviewState review) {
		Annotation prediction = source.predict("i", "model", "cat", geometry, 0.9);
		prediction.setReview(review);
		return prediction;
	}

	/** What an accepted prediction became. */
	private Annotation became(Annotation prediction, String labelClass, Geometry geometry) {
		Annotation label = source.predict("i", "main", labelClass, geometry, 0.9);
		label.setId(prediction.getId());
		return label;
	}

	private AssistReport.ClassReport cats() throws IOException {
		return new AssistReporter("main", "model").run(source, Progress.NONE).classes().getFirst();
	}

	@Test
	void countsWhatBecameOfPredictions() throws IOException {
		Box box = new Box(0, 0, 10, 10);
		predict(box, ReviewState.NONE);
		predict(box, ReviewState.REJECTED);
		became(predict(box, ReviewState.ACCEPTED), "cat", box);
		became(predict(box, ReviewState.ACCEPTED), "dog", box);
		became(predict(box, ReviewState.CORRECTED), "cat", new Box(0, 0, 10, 5));
		predict(box, ReviewState.ACCEPTED);
		AssistReport.ClassReport cats = cats();
		assertEquals(1, cats.open());
		assertEquals(4, cats.accepted());
		assertEquals(1, cats.rejected());
		assertEquals(OptionalDouble.of(0.8), cats.acceptanceRate());
		assertEquals(1, cats.unchanged());
		assertEquals(1, cats.reclassified());
		assertEquals(1, cats.deleted());
		assertEquals((1 + 1 + 0.5) / 3, cats.meanIou().orElseThrow(), 1e-12);
		assertEquals(OptionalDouble.empty(), cats.cornersMoved());
		assertEquals(OptionalDouble.empty(), cats.secondsSaved());
	}

	@Test
	void cornersAndCharactersThatMoved() throws IOException {
		Polygon square = Polygon.of(0, 0, 10, 0, 10, 10, 0, 10);
		became(predict(square, ReviewState.ACCEPTED), "cat", Polygon.of(0, 0, 10.3, 0, 10, 10, 0, 12));
		became(predict(square, ReviewState.ACCEPTED), "cat", Polygon.of(0, 0, 10, 0, 12, 5, 10, 10, 5, 12, 0, 10));
		became(predict(Span.of(3, 9), ReviewState.ACCEPTED), "cat", Span.of(2, 11));
		Annotation said = predict(new Interval(0, 10), ReviewState.ACCEPTED);
		said.getAttributes().put("transcript", new AttributeValue.Text("kitten"));
		became(said, "cat", new Interval(0, 10)).getAttributes().put("transcript", new AttributeValue.Text("sitting"));
		AssistReport.ClassReport cats = cats();
		// One moved; two added.
		assertEquals(1.5, cats.cornersMoved().orElseThrow(), 1e-12);
		// One and two of the span; three of the well-known pair.
		assertEquals(3, cats.charactersMoved().orElseThrow(), 1e-12);
	}

	@Test
	void secondsAreSavedOnlyWhereEnoughSaySo() throws IOException {
		Box box = new Box(0, 0, 10, 10);
		for (int i = 0; i < 10; i++) {
			assertEquals(OptionalDouble.empty(), i == 0 ? OptionalDouble.empty() : cats().secondsSaved());
			became(predict(box, ReviewState.ACCEPTED), "cat", box).getProvenance().setSecondsSpent(i == 9 ? 1000 : 2);
			Provenance person = AnnotationFactory.eINSTANCE.createProvenance();
			person.setAuthorKind(AuthorKind.PERSON);
			person.setSecondsSpent(8);
			source.add("i", "main", "cat", box).setProvenance(person);
		}
		assertEquals(60, cats().secondsSaved().orElseThrow(), 1e-12);
		assertEquals(10, cats().byHand().count());
	}

	@Test
	void theTotalIsOfAllClasses() throws IOException {
		Box box = new Box(0, 0, 10, 10);
		became(predict(box, ReviewState.ACCEPTED), "cat", new Box(0, 0, 10, 5));
		Annotation dog = source.predict("i", "model", "dog", box, 0.9);
		dog.setReview(ReviewState.REJECTED);
		AssistReport.ClassReport total = new AssistReporter("main", "model").run(source, Progress.NONE).total();
		assertEquals(1, total.accepted());
		assertEquals(1, total.rejected());
		assertEquals(OptionalDouble.of(0.5), total.acceptanceRate());
		assertEquals(0.5, total.meanIou().orElseThrow(), 1e-12);
		assertEquals(OptionalDouble.empty(), total.secondsSaved());
	}

	@Test
	void whatTheTotalSaysWasSavedIsTheSumOfTheClassesOfWhichItIsKnown() throws IOException {
		Box box = new Box(0, 0, 10, 10);
		for (int i = 0; i < 10; i++) {
			became(predict(box, ReviewState.ACCEPTED), "cat", box).getProvenance().setSecondsSpent(2);
			Provenance person = AnnotationFactory.eINSTANCE.createProvenance();
			person.setAuthorKind(AuthorKind.PERSON);
			person.setSecondsSpent(8);
			source.add("i", "main", "cat", box).setProvenance(person);
		}
		Annotation dog = source.predict("i", "model", "dog", box, 0.9);
		dog.setReview(ReviewState.ACCEPTED);
		// Eleven were accepted; of the dog nobody knows how long it takes.
		assertEquals(60, new AssistReporter("main", "model").run(source, Progress.NONE).total().secondsSaved().orElseThrow(), 1e-12);
	}

	@Test
	void allAssistantsAreTheLayersOfPredictionsAndNotThoseOfPeople() throws IOException {
		Layered many = new Layered(List.of("cat", "dog"), "main", "bob", "model", "other");
		Box box = new Box(0, 0, 10, 10);
		Provenance person = AnnotationFactory.eINSTANCE.createProvenance();
		person.setAuthorKind(AuthorKind.PERSON);
		many.add("i", "bob", "cat", box).setProvenance(person);
		many.predict("i", "model", "cat", box, 0.9);
		many.predict("j", "other", "dog", box, 0.9).setReview(ReviewState.REJECTED);
		List<AssistReport> all = AssistReporter.all(many, "main", Progress.NONE);
		assertEquals(List.of("model", "other"), all.stream().map(AssistReport::prediction).toList());
		assertEquals(new AssistReporter("main", "other").run(many, Progress.NONE), all.getLast());
		assertThrows(BadInputException.class, () -> AssistReporter.all(many, "nobody", Progress.NONE));
	}

	@Test
	void aLayerThatIsNotThereIsBadInput() {
		assertThrows(BadInputException.class, () -> new AssistReporter("main", "nobody").run(source, Progress.NONE));
	}
}
