/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.json.Json;
import org.labelwright.core.json.JsonCodec;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.core.text.TextChanges;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AnnotationPackage;
import org.labelwright.model.annotation.Relation;

/** Spans in the transcripts of segments, and where they go when these are edited. */
class AttributeSpansTest {

	private static final String TEXT = "text";

	/** The part of a text that a label is on, after the text was changed; a dash where it is gone. */
	private static String moved(String before, String label, String after) {
		int start = before.codePointCount(0, before.indexOf(label));
		Span span = Span.of(start, start + label.codePointCount(0, label.length()));
		int[] points = after.codePoints().toArray();
		return TextChanges.between(before, after).moved(span).map(one -> new String(points, one.start(), one.length())).orElse("-");
	}

	@Test
	void labelsStayOnTheirWords() {
		assertThat(moved("Anna lives in Paris", "Paris", "Anna lives in Paris")).isEqualTo("Paris");
		assertThat(moved("Anna lives in Paris", "Paris", "Hanna has lived in Paris!")).isEqualTo("Paris");
		assertThat(moved("Anna lives in Paris", "Anna", "So Anna lives in Paris")).isEqualTo("Anna");
		assertThat(moved("\ud83d\ude00 Anna and Paris", "Paris", "Anna \ud83d\ude00\ud83d\ude00 and Paris")).isEqualTo("Paris");
		assertThat(moved("in New York now", "New York", "in New old York now")).isEqualTo("New old York");
		assertThat(moved("in Pariss now", "Pariss", "in Paris now")).as("a letter too many").isEqualTo("Paris");
		assertThat(moved("in Pari now", "Pari", "in Paris now")).as("a letter at the end is not of the label, or nobody could go on behind one").isEqualTo("Pari");
		assertThat(moved("in Paris now", "Paris", "in London now")).as("another word at its place").isEqualTo("London");
		assertThat(moved("in New York now", "New York", "in New now")).isEqualTo("New");
		assertThat(moved("in Paris now", "Paris", "in now")).isEqualTo("-");
		assertThat(moved("in Paris now", "Paris", "")).isEqualTo("-");
		assertThat(moved("a b a b", "a b", "x a b a b")).isEqualTo("a b");
	}

	/** Whatever is changed: labels lie in the text and are not empty, and those whose words nobody touched are on the same words. */
	@Test
	void labelsLieInTheTextWhateverIsChanged() {
		Random random = new Random(20261126);
		for (int round = 0; round < 2000; round++) {
			String before = text(random, 12);
			StringBuilder after = new StringBuilder(before);
			for (int edits = random.nextInt(4); edits > 0; edits--) {
				int from = random.nextInt(after.length() + 1);
				after.replace(from, Math.min(after.length(), from + random.nextInt(6)), random.nextBoolean() ? "" : text(random, 2));
			}
			int length = before.codePointCount(0, before.length());
			int start = random.nextInt(length);
			Span span = Span.of(start, start + 1 + random.nextInt(length - start));
			TextChanges changes = TextChanges.between(before, after.toString());
			changes.moved(span).ifPresent(moved -> assertThat(moved.end()).isLessThanOrEqualTo(after.toString().codePointCount(0, after.length())).isGreaterThan(moved.start()));
			String around = "one " + before + " two";
			TextChanges outside = TextChanges.between(around, "zero one " + before + " three");
			assertThat(outside.moved(Span.of(start + 4, span.end() + 4))).contains(Span.of(start + 9, span.end() + 9));
		}
	}

	private static String text(Random random, int words) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words; i++) {
			text.append(i == 0 ? "" : " ").append(List.of("Anna", "lives", "in", "Paris", "\ud83d\ude00", "\u738b\u5c0f\u660e", "so,").get(random.nextInt(7)));
		}
		return text.toString();
	}

	private static Annotation annotation(String id) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		return annotation;
	}

	private static Annotation segment(String id, String text) {
		Annotation segment = annotation(id);
		segment.setGeometry(new Interval(0, 10));
		segment.getAttributes().put(TEXT, new AttributeValue.Text(text));
		return segment;
	}

	private static Annotation span(String id, String host, int start, int end) {
		Annotation span = annotation(id);
		span.setGeometry(Span.of(start, end));
		AttributeSpans.put(span, host, TEXT);
		return span;
	}

	private static AnnotationDocument document() {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setSchemaVersion(1);
		document.getAnnotations().addAll(List.of(span("anna", "s1", 0, 4), segment("s1", "Anna lives in Paris"), span("paris", "s1", 14, 19), segment("s2", "So what"), span("so", "s2", 0, 2)));
		return document;
	}

	private static String said(AnnotationDocument document) {
		return new JsonCodec(Json.mapper()).write(document);
	}

	/** What follows is part of the same edit, so one undo takes all of it back. */
	@Test
	void anEditOfTheTextMovesAndDeletesItsLabels() {
		AnnotationDocument document = document();
		String before = said(document);
		Annotation host = document.getAnnotations().get(1);
		Annotation after = EcoreUtil.copy(host);
		after.getAttributes().put(TEXT, new AttributeValue.Text("lives in Paris, France"));
		Edit edit = AttributeSpans.completed(new Edit(Change.replace(host, after)), List.copyOf(document.getAnnotations()));
		edit.applyTo(document);
		assertThat(document.getAnnotations().stream().map(Annotation::getId)).containsExactly("s1", "paris", "s2", "so");
		assertThat(document.getAnnotations().get(1).getGeometry()).isEqualTo(Span.of(9, 14));
		assertThat(AttributeSpans.text(document.getAnnotations().get(1), document.getAnnotations())).contains("lives in Paris, France");
		edit.inverse().applyTo(document);
		assertThat(said(document)).isEqualTo(before);
	}

	@Test
	void aHostThatIsDeletedTakesItsLabelsAlong() {
		AnnotationDocument document = document();
		String before = said(document);
		List<Annotation> all = List.copyOf(document.getAnnotations());
		Edit edit = AttributeSpans.completed(new Edit(Change.delete(all.get(3), 3), Change.delete(all.get(1), 1)), all);
		edit.applyTo(document);
		assertThat(document.getAnnotations()).isEmpty();
		edit.inverse().applyTo(document);
		assertThat(said(document)).isEqualTo(before);
		Edit other = new Edit(Change.delete(all.get(4), 4));
		assertThat(AttributeSpans.completed(other, all)).isSameAs(other);
	}

	/** A relation to a label that goes with its text would lead nowhere. */
	@Test
	void relationsToLabelsThatGoAreTakenAway() {
		AnnotationDocument document = document();
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType("lives-in");
		relation.setTarget("paris");
		document.getAnnotations().getFirst().getRelations().add(relation);
		Relation other = EcoreUtil.copy(relation);
		document.getAnnotations().get(1).getRelations().add(other);
		String before = said(document);
		Annotation host = document.getAnnotations().get(1);
		Annotation after = EcoreUtil.copy(host);
		after.getAttributes().put(TEXT, new AttributeValue.Text("Anna lives"));
		Edit edit = AttributeSpans.completed(new Edit(Change.replace(host, after)), List.copyOf(document.getAnnotations()));
		edit.applyTo(document);
		assertThat(document.getAnnotations().stream().map(Annotation::getId)).containsExactly("anna", "s1", "s2", "so");
		assertThat(document.getAnnotations()).as("of a label that stays, and of the segment that changes").allMatch(one -> one.getRelations().isEmpty());
		edit.inverse().applyTo(document);
		assertThat(said(document)).isEqualTo(before);
	}

	/** A member of its own in the line of the annotation; what a later version adds to it stays. */
	@Test
	void documentsHoldThemAsTheyAre() {
		JsonCodec codec = new JsonCodec(Json.mapper());
		String line = "{\"id\":\"p\",\"labelClass\":\"PER\",\"geometry\":{\"span\":[14,19]},\"within\":{\"annotation\":\"s1\",\"attribute\":\"text\",\"later\":true}}";
		Annotation read = codec.read(line, AnnotationPackage.Literals.ANNOTATION, Annotation.class);
		assertThat(AttributeSpans.isOf(read, "s1", TEXT)).isTrue();
		assertThat(codec.write(read)).isEqualTo(line);
		List<Annotation> all = new ArrayList<>(document().getAnnotations());
		assertThat(AttributeSpans.of(all, "s1", TEXT).stream().map(Annotation::getId)).containsExactly("anna", "paris");
		assertThat(AttributeSpans.text(span("x", "nobody", 0, 1), all)).isEqualTo(Optional.empty());
	}
}
