/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.Dataset;
import org.labelwright.core.dataset.Item;
import org.labelwright.core.dataset.ListSource;
import org.labelwright.core.dataset.SourceRecord;
import org.labelwright.core.dataset.Staging;
import org.labelwright.core.ontology.OntologyText;
import org.labelwright.core.refactoring.Affected;
import org.labelwright.core.refactoring.DatasetRefactoring;
import org.labelwright.core.refactoring.Delete;
import org.labelwright.core.refactoring.ElementKind;
import org.labelwright.core.refactoring.LabelRef;
import org.labelwright.core.refactoring.MergeClasses;
import org.labelwright.core.refactoring.Refactoring;
import org.labelwright.core.refactoring.Rename;
import org.labelwright.core.refactoring.RenameChoice;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.geometry.Interval;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;

/** Spans within transcripts go where refactorings take the transcripts. */
class HostedSpansTest {

	private static final String ONTOLOGY = """
			{"schemaVersion": 1, "id": "talk", "name": "Talk", "version": "1.0.0", "classes": [
			  {"id": "speech", "name": "Speech", "geometryKinds": ["interval"],
			   "attributes": [{"id": "text", "name": "Text", "kind": "text"},
			                  {"id": "sound", "name": "Sound", "kind": "choice", "choices": ["a loud noise", "none"]}]},
			  {"id": "song", "name": "Song", "geometryKinds": ["interval"], "attributes": [{"id": "text", "name": "Text", "kind": "text"}]},
			  {"id": "person", "name": "Person", "geometryKinds": ["span"]},
			  {"id": "place", "name": "Place", "geometryKinds": ["span"]}],
			 "relationTypes": [{"id": "near", "name": "near"}]}
			""";

	@TempDir
	private Path temp;
	private Dataset dataset;

	@BeforeEach
	void makeDataset() throws IOException {
		AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
		document.setLayer("main");
		// A span may stand before the segment that it is in.
		Annotation anna = span("anna", "person", "said", "text", 0, 4);
		Relation near = AnnotationFactory.eINSTANCE.createRelation();
		near.setType("near");
		near.setTarget("paris");
		anna.getRelations().add(near);
		Annotation said = segment("said", "speech", "text", "Anna in Paris");
		said.getAttributes().put("sound", new AttributeValue.Text("a loud noise"));
		document.getAnnotations().addAll(List.of(anna, said, span("paris", "place", "said", "text", 8, 13), span("noise", "place", "said", "sound", 7, 12),
				segment("sung", "song", "text", "Paris, again"), span("again", "place", "sung", "text", 0, 5)));
		Path folder = temp.resolve("data");
		Dataset.create(folder, "Talk");
		dataset = Dataset.openForEditing(folder);
		dataset.replaceOntology(new OntologyText().read(ONTOLOGY, Path.of("talk.ontology")));
		dataset.importFrom(new ListSource("Test", "test", dataset.ontology(),
				List.of(new SourceRecord(Item.image("talk", "talk.wav", "audio/wav", 0, 0), Optional.empty(), List.of(document)))), Staging.Options.DEFAULT, Progress.NONE);
	}

	@AfterEach
	void close() throws IOException {
		dataset.close();
	}

	private static Annotation annotation(String id, String labelClass) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId(id);
		annotation.setLabelClass(labelClass);
		return annotation;
	}

	private static Annotation segment(String id, String labelClass, String attribute, String text) {
		Annotation segment = annotation(id, labelClass);
		segment.setGeometry(new Interval(0, 1_000_000));
		segment.getAttributes().put(attribute, new AttributeValue.Text(text));
		return segment;
	}

	private static Annotation span(String id, String labelClass, String host, String attribute, int start, int end) {
		Annotation span = annotation(id, labelClass);
		span.setGeometry(Span.of(start, end));
		AttributeSpans.put(span, host, attribute);
		return span;
	}

	/** Each span as its id, class, attribute and words. */
	private List<String> spans() throws IOException {
		List<Annotation> all = dataset.document("talk", "main").getAnnotations();
		return all.stream().filter(one -> one.getWithin() != null).map(one -> {
			int[] text = AttributeSpans.text(one, all).orElse("").codePoints().toArray();
			Span span = (Span) one.getGeometry();
			return one.getId() + " " + one.getLabelClass() + " " + one.getWithin().getAttribute() + " " + new String(text, span.start(), span.length());
		}).toList();
	}

	private List<Affected> apply(Refactoring refactoring, LabelRef... excluded) throws IOException {
		DatasetRefactoring run = new DatasetRefactoring(dataset);
		List<Affected> preview = run.preview(refactoring.plan(dataset.ontology()), Progress.NONE);
		long labels = run.apply(refactoring.plan(dataset.ontology()), Set.of(excluded), Progress.NONE).labels();
		assertThat(excluded.length > 0 || labels == preview.size()).as("the preview shows what is done").isTrue();
		return preview;
	}

	@Test
	void anotherClassIsThatOfSpansToo() throws IOException {
		Map<String, String> before = DatasetDisk.files(dataset.folder());
		apply(new MergeClasses(List.of("person"), "place"));
		assertThat(spans()).containsExactly("anna place text Anna", "paris place text Paris", "noise place sound noise", "again place text Paris");
		apply(new MergeClasses(List.of("song"), "speech"));
		assertThat(spans()).containsExactly("anna place text Anna", "paris place text Paris", "noise place sound noise", "again place text Paris");
		dataset.takeBack(Progress.NONE);
		dataset.takeBack(Progress.NONE);
		assertThat(DatasetDisk.files(dataset.folder())).isEqualTo(before);
	}

	@Test
	void anAttributeOfAnotherNameTakesItsSpansAlong() throws IOException {
		Map<String, String> before = DatasetDisk.files(dataset.folder());
		Refactoring rename = new Rename(ElementKind.ATTRIBUTE, Optional.of("speech"), "text", "Transcript", Optional.of("transcript"));
		assertThat(apply(rename).stream().map(one -> one.label().label() + ": " + one.text())).containsExactlyInAnyOrder("said: text \u2192 transcript",
				"anna: in text \u2192 transcript", "paris: in text \u2192 transcript");
		assertThat(spans()).containsExactly("anna person transcript Anna", "paris place transcript Paris", "noise place sound noise", "again place text Paris");
		dataset.takeBack(Progress.NONE);
		assertThat(DatasetDisk.files(dataset.folder())).isEqualTo(before);
		apply(rename, new LabelRef("talk", "main", "anna"));
		assertThat(spans()).as("a span that is excluded would be lost").contains("anna person transcript Anna");
	}

	@Test
	void aSegmentThatIsLeftAsItIsKeepsItsSpans() throws IOException {
		apply(new Rename(ElementKind.ATTRIBUTE, Optional.of("speech"), "text", "Transcript", Optional.of("transcript")), new LabelRef("talk", "main", "said"));
		assertThat(spans()).containsExactly("anna person text Anna", "paris place text Paris", "noise place sound noise", "again place text Paris");
	}

	@Test
	void aTextThatGoesTakesItsSpansAlong() throws IOException {
		List<Affected> preview = apply(new Delete(ElementKind.ATTRIBUTE, Optional.of("speech"), "text", Optional.empty()));
		List<Affected> removed = preview.stream().filter(Affected::removed).toList();
		assertThat(removed.stream().map(one -> one.label().label())).containsExactlyInAnyOrder("anna", "paris");
		assertThat(removed).allMatch(one -> one.loss().isPresent());
		assertThat(spans()).containsExactly("noise place sound noise", "again place text Paris");
	}

	@Test
	void aSegmentThatGoesTakesItsSpansAlong() throws IOException {
		apply(new Delete(ElementKind.CLASS, Optional.empty(), "speech", Optional.empty()));
		assertThat(spans()).containsExactly("again place text Paris");
	}

	@Test
	void relationsToASpanThatGoesGoToo() throws IOException {
		apply(new Delete(ElementKind.CLASS, Optional.empty(), "place", Optional.empty()));
		assertThat(spans()).containsExactly("anna person text Anna");
		assertThat(dataset.document("talk", "main").getAnnotations().getFirst().getRelations()).isEmpty();
	}

	/** Also a choice is a text. */
	@Test
	void aTextOfOtherWordsMovesItsSpans() throws IOException {
		apply(new RenameChoice("speech", "sound", "a loud noise", "a noise"));
		assertThat(spans()).contains("noise place sound noise");
	}
}
