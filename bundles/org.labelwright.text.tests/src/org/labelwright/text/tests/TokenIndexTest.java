/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.dataset.Layer;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.AttributeKind;
import org.labelwright.model.ontology.AttributeType;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.OntologyFactory;
import org.labelwright.model.ontology.RelationType;
import org.labelwright.text.TokenColumn;
import org.labelwright.text.TokenEdits;
import org.labelwright.text.TokenIndex;
import org.labelwright.text.TokenRow;
import org.labelwright.text.TokenSentence;
import org.labelwright.text.Tokenization;

/** Rows of sentences, what is said of words, and what edits make of both, on texts with all kinds of characters. */
class TokenIndexTest {

	/** Latin with a combining mark, beyond the basic plane, right to left, a family of emoji, ideographs. */
	private static final List<String> WORDS = List.of("a", "cafe\u0301", "\uD835\uDC9C\uD835\uDC9E", "\u05E9\u05DC\u05D5\u05DD", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
			"\u65E5\u672C\u8A9E", "\u0627\u0644\u0639\u0631\u0628\u064A\u0629", "x");

	private final Ontology ontology = ontology();
	private final AnnotationDocument document = AnnotationFactory.eINSTANCE.createAnnotationDocument();
	private CodePoints text = new CodePoints("");
	private int ids;

	private static Ontology ontology() {
		Ontology ontology = OntologyFactory.eINSTANCE.createOntology();
		for (String name : List.of("sentence", "token", "multiword token", "empty node", "person")) {
			LabelClasses.add(ontology, name);
		}
		for (String name : List.of("lemma", "upos", "form")) {
			AttributeType type = OntologyFactory.eINSTANCE.createAttributeType();
			type.setId(name);
			type.setName(name);
			type.setKind(name.equals("upos") ? AttributeKind.CHOICE : AttributeKind.TEXT);
			type.getChoices().addAll(name.equals("upos") ? TokenColumn.UNIVERSAL : List.of());
			ontology.getClasses().get(1).getAttributes().add(type);
		}
		for (String name : List.of("nsubj", "dep", "flat", "parataxis")) {
			RelationType type = OntologyFactory.eINSTANCE.createRelationType();
			type.setId(name);
			type.setName(name);
			ontology.getRelationTypes().add(type);
		}
		return ontology;
	}

	private Annotation add(int labelClass, Span span) {
		Annotation annotation = AnnotationFactory.eINSTANCE.createAnnotation();
		annotation.setId("n" + ids++);
		annotation.setLabelClass(ontology.getClasses().get(labelClass).getId());
		annotation.setGeometry(span);
		document.getAnnotations().add(annotation);
		return annotation;
	}

	/** Sentences that are trees, with tokens of several words, empty nodes and a person here and there. */
	private void generate(Random random, int sentences) {
		document.setLayer(Layer.MAIN.id());
		document.getAnnotations().clear();
		StringBuilder written = new StringBuilder();
		int at = 0;
		for (int s = 0; s < sentences; s++) {
			Annotation sentence = add(0, Span.of(at, at));
			int start = at;
			List<Annotation> words = new ArrayList<>();
			for (int w = 0; w <= random.nextInt(6); w++) {
				String word = WORDS.get(random.nextInt(WORDS.size()));
				int length = word.codePointCount(0, word.length());
				Span span = Span.of(at, at + length);
				if (random.nextInt(7) == 0) {
					add(2, span);
					words.add(add(1, span));
				}
				words.add(add(1, span));
				if (random.nextInt(9) == 0) {
					add(3, Span.of(span.end(), span.end()));
				}
				if (random.nextInt(5) == 0) {
					add(4, span);
				}
				written.append(word);
				at += length;
				if (random.nextInt(4) > 0) {
					written.append(' ');
					at++;
				}
			}
			hang(words, random);
			sentence.setGeometry(Span.of(start, at));
			written.append('\n');
			at++;
		}
		text = new CodePoints(written.toString());
		List<Annotation> targets = document.getAnnotations().stream().filter(one -> ids(0, 1).contains(one.getLabelClass())).toList();
		for (Annotation one : List.copyOf(document.getAnnotations())) {
			if (ids(4).contains(one.getLabelClass())) {
				relate(one, "likes", targets.get(random.nextInt(targets.size())));
			}
		}
	}

	private List<String> ids(int... classes) {
		return Arrays.stream(classes).mapToObj(at -> ontology.getClasses().get(at).getId()).toList();
	}

	private static void relate(Annotation from, String type, Annotation to) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(type);
		relation.setTarget(to.getId());
		from.getRelations().add(relation);
	}

	private static void hang(List<Annotation> words, Random random) {
		words.getFirst().getAttributes().put("root", new AttributeValue.Flag(true));
		for (int i = 1; i < words.size(); i++) {
			relate(words.get(i), "nsubj", words.get(random.nextInt(i)));
		}
	}

	private TokenIndex index() {
		return TokenIndex.of(ontology, document.getAnnotations());
	}

	private static List<String> rows(TokenIndex index) {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < index.rowCount(); i++) {
			TokenRow row = index.row(i);
			assertThat(index.rowOf(row.annotation())).isEqualTo(i);
			rows.add(index.sentenceAt(i) + " " + row.number() + " " + row.id() + " " + row.annotation().getAttributes().stream().map(one -> one.getKey() + "=" + one.getValue().text()).toList()
					+ row.annotation().getRelations().stream().map(Relation::getTarget).toList());
		}
		index.sentences().forEach(one -> rows.add(one.start() + " " + one.annotation().map(Annotation::getId)));
		return rows;
	}

	@Test
	void rowsAreNumberedAsInTheirFormat() {
		add(0, Span.of(0, 10));
		add(1, Span.of(0, 2));
		add(2, Span.of(3, 6));
		add(1, Span.of(3, 6));
		add(1, Span.of(3, 6));
		add(3, Span.of(6, 6));
		add(3, Span.of(6, 6));
		add(1, Span.of(7, 9));
		add(1, Span.of(12, 13));
		TokenIndex index = index();
		assertThat(index.sentences()).hasSize(2);
		assertThat(index.sentences().getFirst().rows()).extracting(TokenRow::number).containsExactly("1", "2-3", "2", "3", "3.1", "3.2", "4");
		assertThat(index.sentences().getLast().annotation()).isEmpty();
		assertThat(index.row(7).number()).isEqualTo("1");
		assertThat(index.rowOf(0)).isZero();
		assertThat(index.row(index.rowOf(6)).number()).as("the next after a gap").isEqualTo("4");
		assertThat(index.sentences().getFirst().numbered("3")).isPresent();
		assertThatThrownBy(() -> index.row(8)).isInstanceOf(IndexOutOfBoundsException.class);
	}

	@Test
	void anEditLooksAtItsSentencesAloneAndGivesTheSameIndex() {
		for (int seed = 0; seed < 80; seed++) {
			Random random = new Random(seed);
			generate(random, 1 + random.nextInt(8));
			TokenIndex index = index();
			for (int step = 0; step < 12; step++) {
				Edit edit;
				try {
					edit = any(random, index);
				} catch (IllegalArgumentException e) {
					continue;
				}
				AnnotationDocument before = EcoreUtil.copy(document);
				List<String> rowsBefore = rows(index);
				edit.applyTo(document);
				TokenIndex after = index.after(edit);
				assertThat(rows(after)).as("seed " + seed + " step " + step).isEqualTo(rows(index()));
				edit.inverse().applyTo(document);
				assertThat(EcoreUtil.equals(before, document)).as("undone, seed " + seed + " step " + step).isTrue();
				assertThat(rows(after.after(edit.inverse()))).as("undone, seed " + seed + " step " + step).isEqualTo(rowsBefore);
				edit.applyTo(document);
				index = after;
				everyLabelIsThere(before, edit);
				assertThat(index.sentences().stream().filter(one -> one.annotation().isPresent()).flatMap(one -> TokenEdits.problems(one).stream())).as("seed " + seed + " step " + step).isEmpty();
			}
		}
	}

	/** Corrections of borders keep the words of the text that are labelled, and other labels as they are but for what they relate to, which is there. */
	private void everyLabelIsThere(AnnotationDocument before, Edit edit) {
		assertThat(covered(document)).isEqualTo(covered(before));
		String person = ontology.getClasses().get(4).getId();
		assertThat(edit.changes()).noneMatch(change -> change.before().filter(one -> person.equals(one.getLabelClass())).isPresent()
				&& !change.before().get().getGeometry().equals(change.after().orElseThrow().getGeometry()));
		List<String> ids = document.getAnnotations().stream().map(Annotation::getId).toList();
		assertThat(document.getAnnotations()).allMatch(one -> one.getRelations().stream().allMatch(relation -> ids.contains(relation.getTarget())));
	}

	/** The characters that are in words, without white space. */
	private String covered(AnnotationDocument of) {
		java.util.TreeSet<Integer> places = new java.util.TreeSet<>();
		String token = ontology.getClasses().get(1).getId();
		for (Annotation one : of.getAnnotations()) {
			if (token.equals(one.getLabelClass())) {
				Span span = (Span) one.getGeometry();
				for (int i = span.start(); i < span.end(); i++) {
					places.add(i);
				}
			}
		}
		StringBuilder covered = new StringBuilder();
		places.forEach(at -> covered.append(text.text(Span.of(at, at + 1)).strip()));
		return covered.toString();
	}

	private Edit any(Random random, TokenIndex index) {
		TokenSentence sentence = index.sentences().get(random.nextInt(index.sentences().size()));
		List<TokenRow> words = sentence.words();
		TokenRow word = words.get(random.nextInt(words.size()));
		Tokenization borders = new Tokenization(ontology, text, index, id -> document.getAnnotations().stream().map(Annotation::getId).toList().indexOf(id));
		TokenEdits edits = new TokenEdits();
		TokenColumn upos = TokenColumn.of(ontology).get(1);
		return switch (random.nextInt(7)) {
		case 0 -> borders.splitToken(sentence, word.id(), word.span().start() + 1);
		case 1 -> borders.mergeTokens(sentence, words.subList(0, Math.min(words.size(), 2)).stream().map(TokenRow::id).toList());
		case 2 -> borders.splitSentence(sentence, word.span().end());
		case 3 -> borders.mergeWithNext(sentence);
		case 4 -> edits.hang(sentence, List.of(word), words.get(random.nextInt(words.size())), TokenEdits.isRoot(word) ? Optional.of("missing").filter(one -> false) : Optional.of("dep"));
		case 5 -> edits.values(sentence.rows(), upos, upos.value(random.nextBoolean() ? "noun" : ""));
		default -> edits.relation(sentence, sentence.rows(), "flat");
		};
	}

	@Test
	void oneHeadAndNoCircle() {
		Span span = Span.of(0, 5);
		add(0, span);
		List<Annotation> words = List.of(add(1, Span.of(0, 1)), add(1, Span.of(1, 2)), add(1, Span.of(2, 3)));
		TokenSentence sentence = index().sentences().getFirst();
		List<TokenRow> rows = sentence.rows();
		TokenEdits edits = new TokenEdits();
		edits.root(sentence, List.of(rows.get(0))).applyTo(document);
		sentence = index().sentences().getFirst();
		edits.hang(sentence, List.of(sentence.rows().get(1)), sentence.rows().get(0), Optional.of("nsubj")).applyTo(document);
		sentence = index().sentences().getFirst();
		edits.hang(sentence, List.of(sentence.rows().get(2)), sentence.rows().get(1), Optional.of("dep")).applyTo(document);
		TokenSentence tree = index().sentences().getFirst();
		assertThat(TokenEdits.problems(tree)).isEmpty();
		assertThat(tree.rows()).extracting(row -> TokenEdits.head(tree, row).map(TokenRow::number).orElse("-") + TokenEdits.relationName(ontology, tree, row)).containsExactly("-root", "1nsubj", "2dep");
		assertThatThrownBy(() -> edits.hang(tree, List.of(tree.rows().get(1)), tree.rows().get(2), Optional.empty())).isInstanceOf(IllegalArgumentException.class)
				.hasMessage("That would be a circle: word 3 hangs on word 2 already.");
		assertThatThrownBy(() -> edits.hang(tree, List.of(tree.rows().get(1)), tree.rows().get(1), Optional.empty())).hasMessage("A word cannot hang on itself.");
		assertThatThrownBy(() -> edits.hang(tree, List.of(tree.rows().get(0)), tree.rows().get(2), Optional.of("dep"))).hasMessageContaining("circle");
		edits.hang(tree, List.of(tree.rows().get(2)), tree.rows().get(0), Optional.empty()).applyTo(document);
		assertThat(words.get(2).getRelations()).as("values are not changed in place").isEmpty();
		TokenSentence moved = index().sentences().getFirst();
		assertThat(moved.rows().get(2).annotation().getRelations()).singleElement().satisfies(relation -> {
			assertThat(relation.getTarget()).isEqualTo(words.get(0).getId());
			assertThat(relation.getType()).as("the relation it had").isEqualTo("dep");
		});
		edits.letGo(moved, List.of(moved.rows().get(1))).applyTo(document);
		assertThat(TokenEdits.problems(index().sentences().getFirst())).extracting(problem -> problem.kind().name()).containsExactly("NO_HEAD");
	}

	@Test
	void columnsAreThoseOfTheOntology() {
		List<TokenColumn> columns = TokenColumn.of(ontology);
		assertThat(columns).extracting(TokenColumn::name).as("the form is the text").containsExactly("lemma", "upos");
		TokenColumn upos = columns.getLast();
		assertThat(upos.tags()).hasSize(17);
		assertThat(upos.proposals("n")).startsWith("NOUN", "NUM").contains("CCONJ", "PUNCT");
		assertThat(upos.value("propn")).contains(new AttributeValue.Text("PROPN"));
		assertThat(upos.value(" ")).isEmpty();
		assertThatThrownBy(() -> upos.value("NOM")).isInstanceOf(IllegalArgumentException.class).hasMessage("\"NOM\" is no upos: it takes ADJ, ADP, ADV, AUX, ...");
		assertThat(columns.getFirst().value("Anything")).contains(new AttributeValue.Text("Anything"));
		assertThat(TokenColumn.hasTokens(OntologyFactory.eINSTANCE.createOntology())).isFalse();
	}
}
