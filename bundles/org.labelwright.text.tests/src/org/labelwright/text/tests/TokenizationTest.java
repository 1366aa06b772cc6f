/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.labelwright.core.Progress;
import org.labelwright.core.dataset.DatasetSource;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.format.Classes;
import org.labelwright.core.format.LossReport;
import org.labelwright.core.format.Options;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.formats.text.internal.conll.ConlluExporter;
import org.labelwright.formats.text.internal.conll.ConlluImporter;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.text.TokenIndex;
import org.labelwright.text.TokenSentence;
import org.labelwright.text.Tokenization;

/** Corrections of tokens and sentences, which carry along what is said of them. */
class TokenizationTest {

	private static final String TEXT = """
			# text = He cannot go to New York now
			1	He	he	PRON	_	_	3	nsubj	_	_
			2	cannot	can	AUX	_	_	3	aux	_	_
			3	go	go	VERB	_	_	0	root	_	_
			4	to	to	ADP	_	_	5	case	_	_
			5	New	New	PROPN	_	_	3	obl	_	_
			5.1	xx	xx	VERB	_	_	_	_	_	_
			6	York	York	PROPN	_	_	5	flat	_	_
			7	now	now	ADV	_	_	3	advmod	_	_

			# text = Go al mar.
			1	Go	go	VERB	_	_	0	root	_	_
			2-3	al	_	_	_	_	_	_	_	_
			2	a	a	ADP	_	_	4	case	_	_
			3	el	el	DET	_	_	4	det	_	_
			4	mar	mar	NOUN	_	_	1	parataxis	_	SpaceAfter=No
			5	.	.	PUNCT	_	_	1	dep	_	_

			""";

	@TempDir
	private Path temp;
	private DatasetSource source;
	private AnnotationDocument document;
	private CodePoints text;
	private Map<String, String> names;

	@BeforeEach
	void open() throws IOException {
		Path file = Files.writeString(temp.resolve("a.conllu"), TEXT);
		source = new ConlluImporter().open(file, Options.of(List.of(), Map.of()), new LossReport(), Progress.NONE);
		names = Classes.names(source.ontology());
		source.forEach(one -> {
			document = one.documents().getFirst();
			text = new CodePoints(Files.readString(one.media().orElseThrow()));
		}, Progress.NONE);
	}

	@AfterEach
	void close() throws IOException {
		source.close();
	}

	/** A correction of the sentence around an annotation, as the document is now. */
	private Edit correct(Annotation around, BiFunction<Tokenization, TokenSentence, Edit> correction) {
		TokenIndex index = TokenIndex.of(source.ontology(), document.getAnnotations());
		TokenSentence sentence = index.sentences().get(index.sentenceOf(((Span) around.getGeometry()).start()));
		List<String> ids = document.getAnnotations().stream().map(Annotation::getId).toList();
		return correction.apply(new Tokenization(source.ontology(), text, index, ids::indexOf), sentence);
	}

	private Edit splitToken(Annotation token, int at) {
		return correct(token, (corrections, sentence) -> corrections.splitToken(sentence, token.getId(), at));
	}

	private Edit mergeTokens(List<Annotation> tokens) {
		return correct(tokens.getFirst(), (corrections, sentence) -> corrections.mergeTokens(sentence, tokens.stream().map(Annotation::getId).toList()));
	}

	private Edit splitSentence(Annotation around, int at) {
		return correct(around, (corrections, sentence) -> corrections.splitSentence(sentence, at));
	}

	private Edit mergeWithNext(Annotation around) {
		return correct(around, Tokenization::mergeWithNext);
	}

	private List<Annotation> all(String name) {
		return document.getAnnotations().stream().filter(one -> name.equals(names.get(one.getLabelClass()))).toList();
	}

	private Annotation token(String words) {
		return all("token").stream().filter(one -> text.text((Span) one.getGeometry()).equals(words)).findFirst().orElseThrow();
	}

	/** Word, part of speech and head of each token, in the order of the text. */
	private List<String> tokens() {
		Map<String, String> words = new HashMap<>();
		document.getAnnotations().forEach(one -> words.put(one.getId(), text.text((Span) one.getGeometry())));
		Map<String, String> types = new HashMap<>();
		source.ontology().getRelationTypes().forEach(type -> types.put(type.getId(), type.getName()));
		List<Annotation> tokens = new ArrayList<>(all("token"));
		tokens.sort(java.util.Comparator.comparingInt(one -> ((Span) one.getGeometry()).start()));
		return tokens.stream().map(one -> {
			StringBuilder said = new StringBuilder(words.get(one.getId()));
			if (one.getAttributes().map().containsKey("upos")) {
				said.append('/').append(one.getAttributes().map().get("upos").text());
			}
			said.append(one.getAttributes().map().containsKey("root") ? " root" : "");
			for (Relation relation : one.getRelations()) {
				said.append(' ').append(types.get(relation.getType())).append("->").append(words.get(relation.getTarget()));
			}
			return said.toString();
		}).toList();
	}

	private List<DependencyTree.Problem> problems() {
		return DependencyTree.problems(all("token"), all("sentence"));
	}

	/** Applies an edit, and sees that it can be taken back exactly. */
	private void apply(Edit edit) {
		AnnotationDocument before = EcoreUtil.copy(document);
		edit.applyTo(document);
		AnnotationDocument changed = EcoreUtil.copy(document);
		edit.inverse().applyTo(document);
		assertThat(EcoreUtil.equals(document, before)).as("taken back").isTrue();
		edit.applyTo(document);
		assertThat(EcoreUtil.equals(document, changed)).isTrue();
	}

	@Test
	void aTokenIsSplitAndItsTreeStaysOne() {
		apply(splitToken(token("cannot"), 6));
		assertThat(tokens()).startsWith("He/PRON nsubj->go", "can/AUX aux->go", "not flat->can", "go/VERB root");
		assertThat(problems()).isEmpty();
		assertThatThrownBy(() -> splitToken(token("go"), 10)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Nothing would be left");
	}

	@Test
	void tokensAreMergedWithWhatHangsOnThem() {
		String first = token("New").getId();
		apply(mergeTokens(List.of(token("New"), token("York"))));
		assertThat(tokens()).contains("to/ADP case->New York", "New York/PROPN obl->go");
		assertThat(token("New York").getId()).isEqualTo(first);
		assertThat(all("empty node")).singleElement().satisfies(node -> assertThat(((Span) node.getGeometry()).start()).isEqualTo(((Span) token("New York").getGeometry()).end()));
		assertThat(problems()).isEmpty();
		assertThatThrownBy(() -> mergeTokens(List.of(token("New York"), token("now"), token("He")))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("follow each other");
	}

	@Test
	void aTokenOfSeveralWordsEndsWhereItsWordsAreOne() {
		List<Annotation> words = all("token").stream().filter(one -> text.text((Span) one.getGeometry()).equals("al")).toList();
		assertThat(words).hasSize(2);
		assertThat(all("multiword token")).hasSize(1);
		apply(mergeTokens(words));
		assertThat(all("multiword token")).isEmpty();
		assertThat(tokens()).contains("al/ADP case->mar");
		assertThat(problems()).isEmpty();
	}

	@Test
	void aSentenceIsSplitIntoTwoTrees() {
		Annotation sentence = all("sentence").getFirst();
		apply(splitSentence(sentence, 12));
		assertThat(all("sentence").stream().map(one -> text.text((Span) one.getGeometry()))).containsExactlyInAnyOrder("He cannot go", "to New York now", "Go al mar.");
		assertThat(tokens()).contains("New/PROPN root", "now/ADV advmod->New", "go/VERB root");
		assertThat(problems()).isEmpty();
		assertThatThrownBy(() -> splitSentence(all("sentence").getFirst(), 5)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("cannot");
	}

	@Test
	void sentencesAreMergedIntoOneTree() {
		apply(mergeWithNext(all("sentence").getFirst()));
		assertThat(all("sentence")).hasSize(1);
		assertThat(tokens()).contains("Go/VERB parataxis->go");
		assertThat(problems()).isEmpty();
		assertThatThrownBy(() -> mergeWithNext(all("sentence").getFirst())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("No sentence follows");
	}

	/** Whatever is done, trees stay trees, no word of the text is lost, and what is written is read again. */
	@Test
	void anyCorrectionsKeepTreesAndCanBeWritten() throws IOException {
		for (int seed = 0; seed < 60; seed++) {
			close();
			open();
			Random random = new Random(seed);
			for (int step = 0; step < 6; step++) {
				try {
					apply(any(random));
				} catch (IllegalArgumentException e) {
					continue;
				}
				assertThat(problems()).as("seed " + seed + " step " + step + " " + tokens()).isEmpty();
			}
			Path out = temp.resolve("out.conllu");
			AnnotationDocument edited = document;
			new ConlluExporter().write(new org.labelwright.core.dataset.ForwardingSource(source) {
				@Override
				public void forEach(Visitor visitor, Progress progress) throws IOException {
					source.forEach(one -> visitor.visit(new org.labelwright.core.dataset.SourceRecord(one.item(), one.media(), List.of(edited))), progress);
				}
			}, out, Options.of(List.of(), Map.of()), new LossReport(), Progress.NONE);
			try (DatasetSource again = new ConlluImporter().open(out, Options.of(List.of(), Map.of()), new LossReport(), Progress.NONE)) {
				int tokens = all("token").size();
				again.forEach(one -> assertThat(one.documents().getFirst().getAnnotations().stream().filter(label -> Classes.names(again.ontology()).get(label.getLabelClass()).equals("token")))
						.hasSize(tokens), Progress.NONE);
			}
		}
	}

	private Edit any(Random random) {
		List<Annotation> tokens = new ArrayList<>(all("token"));
		tokens.sort(java.util.Comparator.comparingInt(one -> ((Span) one.getGeometry()).start()));
		List<Annotation> sentences = all("sentence");
		int at = random.nextInt(tokens.size());
		Span span = (Span) tokens.get(at).getGeometry();
		return switch (random.nextInt(4)) {
		case 0 -> splitToken(tokens.get(at), span.start() + 1);
		case 1 -> mergeTokens(tokens.subList(at, Math.min(tokens.size(), at + 2)));
		case 2 -> splitSentence(sentences.get(random.nextInt(sentences.size())), span.end());
		default -> mergeWithNext(sentences.get(random.nextInt(sentences.size())));
		};
	}

	@Test
	void whatRelatesToAMergedTokenFromElsewhereFollows() {
		Annotation york = token("York");
		Annotation mar = token("mar");
		mar.getRelations().add(relationTo(york));
		Annotation person = EcoreUtil.copy(york);
		person.setId("person");
		person.setLabelClass("a class that divides nothing");
		person.getRelations().clear();
		person.getRelations().add(relationTo(york));
		person.getRelations().add(relationTo(all("sentence").getLast()));
		document.getAnnotations().add(person);
		String merged = token("New").getId();
		apply(mergeTokens(List.of(token("New"), york)));
		apply(mergeWithNext(all("sentence").getFirst()));
		assertThat(document.getAnnotations().stream().filter(one -> one.getId().equals("person")).findFirst().orElseThrow().getRelations()).extracting(Relation::getTarget)
				.containsExactly(merged, all("sentence").getFirst().getId());
		assertThat(token("mar").getRelations()).extracting(Relation::getTarget).contains(merged);
	}

	private static Relation relationTo(Annotation target) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType("x");
		relation.setTarget(target.getId());
		return relation;
	}

	@Test
	void tokensOfTwoSentencesAreNotMerged() {
		assertThatThrownBy(() -> mergeTokens(List.of(token("now"), token("Go")))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("different sentences");
	}

	@Test
	void brokenTreesAreTold() {
		Annotation he = token("He");
		he.getRelations().getFirst().setTarget(token("cannot").getId());
		token("cannot").getRelations().getFirst().setTarget(he.getId());
		token("York").getRelations().clear();
		token("go").getAttributes().removeIf(entry -> entry.getKey().equals("root"));
		token("mar").getRelations().add(EcoreUtil.copy(he.getRelations().getFirst()));
		assertThat(problems()).extracting(problem -> problem.kind() + " " + text.text((Span) problem.annotation().getGeometry())).containsExactlyInAnyOrder("CYCLE He", "CYCLE cannot", "NO_HEAD York",
				"NO_HEAD go", "NO_ROOT He cannot go to New York now", "SEVERAL_HEADS mar", "OTHER_SENTENCE mar");
		assertThat(DependencyTree.mayHang(all("token"), token("York"), token("now"))).isTrue();
		assertThat(DependencyTree.mayHang(all("token"), token("New"), token("to"))).isFalse();
	}
}
