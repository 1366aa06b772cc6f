/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.LabelClasses;
import org.labelwright.core.RelationRules;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.format.Origins;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/**
 * What is said of words: values of attributes, and the word each hangs on. Each method gives an {@link Edit} of those that change
 * and changes nothing; only words change, tokens of several words and empty nodes stay as they came.
 */
public final class TokenEdits {

	private final UnaryOperator<Annotation> changed;
	private final Origins conllu = new Origins("conllu");

	/** @param changed makes the copy of an annotation that is to be changed, with who and when where that is kept */
	public TokenEdits(UnaryOperator<Annotation> changed) {
		this.changed = changed;
	}

	public TokenEdits() {
		this(EcoreUtil::copy);
	}

	/** What CoNLL-U says of a row in its last column, as it came; empty for nothing. */
	public String misc(TokenRow row) {
		return conllu.of(row.annotation().getOrigin()).path("misc").asText("");
	}

	/** Gives words a value of an attribute, or takes it away. */
	public Edit values(Collection<TokenRow> rows, TokenColumn column, Optional<AttributeValue> value) {
		return edit(rows, after -> {
			if (value.isPresent()) {
				after.getAttributes().put(column.attribute(), value.get());
			} else {
				after.getAttributes().removeKey(column.attribute());
			}
		});
	}

	private Edit edit(Collection<TokenRow> rows, Consumer<Annotation> change) {
		List<Change> changes = new ArrayList<>();
		for (TokenRow row : rows) {
			if (row.isWord()) {
				Annotation after = EcoreUtil.copy(row.annotation());
				change.accept(after);
				if (!EcoreUtil.equals(row.annotation(), after)) {
					after = changed.apply(row.annotation());
					change.accept(after);
					changes.add(Change.replace(row.annotation(), after));
				}
			}
		}
		return new Edit(changes);
	}

	/**
	 * Hangs words on another. Each has that one head then.
	 *
	 * @param type id of the relation; empty: those that hang on something keep theirs
	 * @throws IllegalArgumentException where that would be a circle, or a word is to hang on itself, or on what is no word, or one has no relation to keep
	 */
	public Edit hang(TokenSentence sentence, Collection<TokenRow> dependents, TokenRow head, Optional<String> type) {
		if (!head.isWord()) {
			throw new IllegalArgumentException(NLS.bind(Messages.NoWord, head.number()));
		}
		List<TokenRow> words = dependents.stream().filter(TokenRow::isWord).toList();
		Set<String> hung = new HashSet<>();
		words.forEach(word -> hung.add(word.id()));
		if (hung.contains(head.id())) {
			throw new IllegalArgumentException(Messages.OnItself);
		}
		// Up from the head: what is met there must not be hung below it.
		Set<String> met = new HashSet<>();
		for (Optional<TokenRow> at = Optional.of(head); at.isPresent() && met.add(at.get().id()); at = head(sentence, at.get())) {
			if (hung.contains(at.get().id())) {
				throw new IllegalArgumentException(NLS.bind(Messages.Circle, head.number(), at.get().number()));
			}
		}
		return edit(words, after -> {
			Optional<Relation> before = relation(sentence, after);
			String wanted = type.or(() -> before.map(Relation::getType)).orElseThrow(() -> new IllegalArgumentException(Messages.NoRelationKind));
			Relation relation = before.map(EcoreUtil::copy).orElseGet(AnnotationFactory.eINSTANCE::createRelation);
			relation.setType(wanted);
			relation.setTarget(head.id());
			letGo(sentence, after);
			after.getRelations().add(relation);
		});
	}

	/** Makes words those on which their sentence hangs. */
	public Edit root(TokenSentence sentence, Collection<TokenRow> rows) {
		return edit(rows, after -> {
			letGo(sentence, after);
			after.getAttributes().put(DependencyTree.ROOT, new AttributeValue.Flag(true));
		});
	}

	/** Takes away what words hang on. */
	public Edit letGo(TokenSentence sentence, Collection<TokenRow> rows) {
		return edit(rows, after -> letGo(sentence, after));
	}

	private static void letGo(TokenSentence sentence, Annotation word) {
		word.getRelations().removeIf(relation -> sentence.place(relation.getTarget()) >= 0);
		word.getAttributes().removeKey(DependencyTree.ROOT);
	}

	/**
	 * Gives the dependencies of words a type; what hangs on nothing stays so.
	 *
	 * @param type id
	 */
	public Edit relation(TokenSentence sentence, Collection<TokenRow> rows, String type) {
		return edit(rows, after -> relation(sentence, after).ifPresent(relation -> relation.setType(type)));
	}

	/** The relation of a word to its head in the sentence. */
	public static Optional<Relation> relation(TokenSentence sentence, Annotation word) {
		return word.getRelations().stream().filter(relation -> sentence.place(relation.getTarget()) >= 0).findFirst();
	}

	/** The row that a word hangs on. */
	public static Optional<TokenRow> head(TokenSentence sentence, TokenRow word) {
		return relation(sentence, word.annotation()).flatMap(relation -> sentence.find(relation.getTarget()));
	}

	/** Whether the sentence hangs on a word. */
	public static boolean isRoot(TokenRow word) {
		return word.annotation().getAttributes().get(DependencyTree.ROOT) instanceof AttributeValue.Flag(boolean root) && root;
	}

	/** What is wrong with the tree of a sentence. */
	public static List<DependencyTree.Problem> problems(TokenSentence sentence) {
		return DependencyTree.problems(sentence.words().stream().map(TokenRow::annotation).toList(), sentence.annotation().map(List::of).orElse(List.of()));
	}

	/** The relation types that the ontology allows between words, in its order. */
	public static List<RelationType> types(Ontology ontology) {
		Set<String> ids = TextClasses.ids(ontology, List.of(TextClasses.TOKEN));
		List<LabelClass> words = LabelClasses.all(ontology).stream().filter(one -> ids.contains(one.getId())).toList();
		return ontology.getRelationTypes().stream().filter(type -> fits(type.getSources(), words) && fits(type.getTargets(), words)).toList();
	}

	private static boolean fits(List<LabelClass> allowed, List<LabelClass> words) {
		return allowed.isEmpty() || words.stream().anyMatch(word -> LabelClasses.withParents(word).stream().anyMatch(allowed::contains));
	}

	/** The name of the relation of a word to its head; "root" for the word without one; empty where nothing is said. */
	public static String relationName(Ontology ontology, TokenSentence sentence, TokenRow word) {
		if (isRoot(word)) {
			return DependencyTree.ROOT;
		}
		return relation(sentence, word.annotation()).map(relation -> ontology.getRelationTypes().stream().filter(type -> type.getId().equals(relation.getType())).findFirst()
				.map(RelationRules::name).orElse(relation.getType())).orElse("");
	}
}
