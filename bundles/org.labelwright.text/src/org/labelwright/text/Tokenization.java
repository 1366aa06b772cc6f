/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.core.format.support.Annotations;
import org.labelwright.core.text.DependencyTree;
import org.labelwright.geometry.Span;
import org.labelwright.media.text.CodePoints;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.Relation;
import org.labelwright.model.ontology.Ontology;
import org.labelwright.model.ontology.RelationType;

/**
 * Corrects where tokens and sentences begin and end, and carries along what is said of them: attributes, dependencies,
 * tokens of several words, empty nodes. A tree of dependencies stays one. Of one document as it is now; each method gives an
 * {@link Edit} and changes nothing. It costs what the sentence costs, not what the document does.
 */
public final class Tokenization {

	/** Relations that join what has no other relation, the best first (universaldependencies.org/u/dep). */
	private static final List<String> JOINING_WORDS = List.of("goeswith", "flat", "dep");
	private static final List<String> JOINING_SENTENCES = List.of("parataxis", "dep");
	private static final String FORM = "form";

	private final Ontology ontology;
	private final CodePoints text;
	private final TokenIndex index;
	private final ToIntFunction<String> position;

	/**
	 * @param index of the document as it is now
	 * @param position of an annotation in the document's order of stacking, by its id; asked only of what is to be deleted
	 */
	public Tokenization(Ontology ontology, CodePoints text, TokenIndex index, ToIntFunction<String> position) {
		this.ontology = ontology;
		this.text = text;
		this.index = index;
		this.position = position;
	}

	/** The changed copies of annotations, of which the last counts. */
	private final class Changes {

		private final Map<Annotation, Annotation> changed = new LinkedHashMap<>();
		private final List<Annotation> added = new ArrayList<>();
		private final List<Annotation> removed = new ArrayList<>();

		Annotation of(Annotation annotation) {
			return changed.computeIfAbsent(annotation, EcoreUtil::copy);
		}

		/** What relates to some of these relates to another then. */
		void redirect(Collection<Annotation> related, Set<String> from, String to) {
			for (Annotation other : related) {
				if (!removed.contains(other)) {
					of(other).getRelations().stream().filter(relation -> from.contains(relation.getTarget())).forEach(relation -> relation.setTarget(to));
				}
			}
		}

		Edit edit() {
			List<Change> changes = new ArrayList<>();
			changed.forEach((before, after) -> {
				if (!removed.contains(before) && !EcoreUtil.equals(before, after)) {
					changes.add(Change.replace(before, after));
				}
			});
			added.forEach(one -> changes.add(Change.add(one)));
			removed.stream().map(one -> Change.delete(one, position.applyAsInt(one.getId()))).sorted(Comparator.comparingInt(Change::position).reversed()).forEach(changes::add);
			return new Edit(changes);
		}
	}

	/**
	 * Splits a token. The first part stays what the token was, with its attributes and dependencies; the second hangs on it
	 * where the ontology has a relation that says so.
	 *
	 * @param sentence of the index, with the token
	 * @param at in code points; white space around it belongs to neither part
	 * @throws IllegalArgumentException where there is no such token or nothing would be left on one side
	 */
	public Edit splitToken(TokenSentence sentence, String id, int at) {
		Annotation token = token(sentence, id).annotation();
		Span span = span(token);
		if (sentence.words().stream().anyMatch(other -> !other.id().equals(id) && other.span().equals(span))) {
			throw new IllegalArgumentException(NLS.bind(Messages.NoPlaces, text.text(span)));
		}
		Span first = trimmed(span.start(), at);
		Span second = trimmed(at, span.end());
		Changes changes = new Changes();
		Annotation left = changes.of(token);
		left.setGeometry(first);
		left.getAttributes().removeIf(entry -> entry.getKey().equals(FORM));
		Annotation right = new Annotations().annotation(token.getLabelClass(), second);
		right.setGroup(token.getGroup());
		if (isRoot(token) || !dependencies(sentence, token).isEmpty()) {
			joining(JOINING_WORDS).ifPresent(type -> relate(right, type, id));
		}
		changes.added.add(right);
		return changes.edit();
	}

	private static TokenRow token(TokenSentence sentence, String id) {
		return sentence.find(id).filter(TokenRow::isWord).orElseThrow(() -> new IllegalArgumentException(NLS.bind(Messages.NoToken, id)));
	}

	private static Span span(Annotation annotation) {
		return (Span) annotation.getGeometry();
	}

	private Span trimmed(int start, int end) {
		int from = start;
		int to = end;
		while (from < to && isSpace(from)) {
			from++;
		}
		while (to > from && isSpace(to - 1)) {
			to--;
		}
		if (from >= to) {
			throw new IllegalArgumentException(NLS.bind(Messages.NothingLeft, start, end));
		}
		return Span.of(from, to);
	}

	private boolean isSpace(int at) {
		return Character.isWhitespace(text.text().codePointAt(text.toUtf16(at)));
	}

	/**
	 * Merges tokens that follow each other. What they become keeps the id of the first and the attributes and head of the one
	 * the others hang on; what hung on any of them hangs on it.
	 *
	 * @param sentence of the index, with the tokens
	 * @throws IllegalArgumentException where they do not follow each other within the sentence
	 */
	public Edit mergeTokens(TokenSentence sentence, Collection<String> ids) {
		Set<String> inside = Set.copyOf(ids);
		if (inside.size() < 2) {
			throw new IllegalArgumentException(Messages.TwoTokens);
		}
		List<TokenRow> words = sentence.words();
		List<TokenRow> merged = words.stream().filter(one -> inside.contains(one.id())).toList();
		if (merged.size() < inside.size()) {
			throw new IllegalArgumentException(Messages.DifferentSentences);
		}
		int at = words.indexOf(merged.getFirst());
		if (!words.subList(at, at + merged.size()).equals(merged)) {
			throw new IllegalArgumentException(Messages.NotFollowing);
		}
		Span span = Span.of(merged.getFirst().span().start(), merged.stream().mapToInt(one -> one.span().end()).max().orElseThrow());
		Annotation first = merged.getFirst().annotation();
		Annotation head = merged.stream().map(TokenRow::annotation)
				.filter(one -> isRoot(one) || dependencies(sentence, one).stream().anyMatch(relation -> !inside.contains(relation.getTarget()))).findFirst().orElse(first);
		Changes changes = new Changes();
		Annotation whole = changes.of(first);
		whole.setGeometry(span);
		attributes(whole, head, merged);
		relations(whole, head, merged, sentence);
		merged.stream().skip(1).map(TokenRow::annotation).forEach(changes.removed::add);
		changes.redirect(index.related(sentence, inside).stream().filter(one -> !inside.contains(one.getId())).toList(), inside, first.getId());
		multiwords(changes, sentence, merged);
		sentence.rows().stream().filter(row -> row.kind() == TokenRow.Kind.EMPTY_NODE && row.span().start() > span.start() && row.span().start() < span.end())
				.forEach(node -> changes.of(node.annotation()).setGeometry(Span.of(span.end(), span.end())));
		return changes.edit();
	}

	/** A range of one word is none. */
	private void multiwords(Changes changes, TokenSentence sentence, List<TokenRow> merged) {
		for (TokenRow multiword : sentence.rows().stream().filter(row -> row.kind() == TokenRow.Kind.MULTIWORD).toList()) {
			List<TokenRow> words = words(sentence, multiword.span());
			boolean touched = words.stream().anyMatch(merged::contains);
			if (touched && !merged.containsAll(words) && !words.containsAll(merged)) {
				throw new IllegalArgumentException(NLS.bind(Messages.OneToken, text.text(multiword.span())));
			}
			if (touched && merged.containsAll(words)) {
				changes.removed.add(multiword.annotation());
			}
		}
	}

	private static void attributes(Annotation whole, Annotation head, List<TokenRow> merged) {
		Map<String, AttributeValue> values = new HashMap<>(head.getAttributes().map());
		merged.forEach(one -> one.annotation().getAttributes().map().forEach(values::putIfAbsent));
		values.remove(FORM);
		whole.getAttributes().clear();
		values.forEach((name, value) -> whole.getAttributes().put(name, value));
	}

	private static void relations(Annotation whole, Annotation head, List<TokenRow> merged, TokenSentence sentence) {
		Set<String> inside = merged.stream().map(TokenRow::id).collect(Collectors.toSet());
		List<Relation> kept = new ArrayList<>();
		for (TokenRow row : merged) {
			Annotation one = row.annotation();
			List<Relation> heads = dependencies(sentence, one);
			one.getRelations().stream().filter(relation -> !inside.contains(relation.getTarget()) && (one == head || !heads.contains(relation))).map(EcoreUtil::copy).forEach(kept::add);
		}
		whole.getRelations().clear();
		whole.getRelations().addAll(kept);
	}

	/**
	 * Splits a sentence between two tokens. Dependencies across the border end; the first word that so loses its head is the
	 * root of its part, where that has none, and the others hang on that root.
	 *
	 * @param sentence of the index
	 * @param at in code points
	 * @throws IllegalArgumentException where it is no sentence, a token stands there, or nothing would be left on one side
	 */
	public Edit splitSentence(TokenSentence sentence, int at) {
		Annotation whole = annotation(sentence);
		int place = index.sentences().indexOf(sentence);
		// What reaches over its end stands in no sentence, and comes after it.
		for (TokenSentence near : index.sentences().subList(place, Math.min(index.sentences().size(), place + 2))) {
			near.rows().stream().filter(row -> row.kind() != TokenRow.Kind.EMPTY_NODE && row.span().start() < at && row.span().end() > at).findFirst().ifPresent(row -> {
				throw new IllegalArgumentException(NLS.bind(Messages.WithinToken, text.text(row.span())));
			});
		}
		Changes changes = new Changes();
		Span first = trimmed(span(whole).start(), at);
		Span second = trimmed(at, span(whole).end());
		changes.of(whole).setGeometry(first);
		changes.added.add(new Annotations().annotation(whole.getLabelClass(), second));
		List<TokenRow> left = words(sentence, first);
		List<TokenRow> right = words(sentence, second);
		cut(changes, left, right);
		cut(changes, right, left);
		return changes.edit();
	}

	private static Annotation annotation(TokenSentence sentence) {
		return sentence.annotation().orElseThrow(() -> new IllegalArgumentException(Messages.NoSentence));
	}

	private static List<TokenRow> words(TokenSentence sentence, Span span) {
		return sentence.words().stream().filter(one -> one.span().start() >= span.start() && one.span().end() <= span.end()).toList();
	}

	private static void cut(Changes changes, List<TokenRow> part, List<TokenRow> other) {
		Set<String> others = other.stream().map(TokenRow::id).collect(Collectors.toSet());
		Optional<Annotation> root = part.stream().map(TokenRow::annotation).filter(Tokenization::isRoot).findFirst();
		for (TokenRow row : part) {
			Annotation one = row.annotation();
			if (one.getRelations().stream().noneMatch(relation -> others.contains(relation.getTarget()))) {
				continue;
			}
			Annotation loose = changes.of(one);
			if (root.isEmpty()) {
				loose.getRelations().removeIf(relation -> others.contains(relation.getTarget()));
				loose.getAttributes().put(DependencyTree.ROOT, new AttributeValue.Flag(true));
				root = Optional.of(one);
			} else {
				String to = root.get().getId();
				loose.getRelations().stream().filter(relation -> others.contains(relation.getTarget())).forEach(relation -> relation.setTarget(to));
			}
		}
	}

	/**
	 * Merges a sentence with the next. The root of the second hangs on that of the first where the ontology has a relation
	 * that says so.
	 *
	 * @param sentence of the index
	 * @throws IllegalArgumentException where it is no sentence or the last
	 */
	public Edit mergeWithNext(TokenSentence sentence) {
		Annotation first = annotation(sentence);
		List<TokenSentence> all = index.sentences();
		TokenSentence next = all.subList(all.indexOf(sentence) + 1, all.size()).stream().filter(one -> one.annotation().isPresent()).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(Messages.LastSentence));
		Annotation second = annotation(next);
		Changes changes = new Changes();
		Annotation whole = changes.of(first);
		whole.setGeometry(Span.of(span(first).start(), Math.max(span(first).end(), span(second).end())));
		second.getAttributes().map().forEach((name, value) -> {
			if (!whole.getAttributes().map().containsKey(name)) {
				whole.getAttributes().put(name, value);
			}
		});
		changes.removed.add(second);
		changes.redirect(index.related(next, Set.of(second.getId())), Set.of(second.getId()), first.getId());
		Optional<TokenRow> root = sentence.words().stream().filter(TokenEdits::isRoot).findFirst();
		Optional<String> type = joining(JOINING_SENTENCES);
		if (root.isPresent() && type.isPresent()) {
			for (TokenRow other : next.words().stream().filter(TokenEdits::isRoot).toList()) {
				Annotation hung = changes.of(other.annotation());
				hung.getAttributes().removeIf(entry -> entry.getKey().equals(DependencyTree.ROOT));
				relate(hung, type.get(), root.get().id());
			}
		}
		return changes.edit();
	}

	/** The relations of a token to other rows of its sentence. */
	private static List<Relation> dependencies(TokenSentence sentence, Annotation token) {
		return token.getRelations().stream().filter(relation -> sentence.place(relation.getTarget()) >= 0).toList();
	}

	private static boolean isRoot(Annotation token) {
		return token.getAttributes().map().get(DependencyTree.ROOT) instanceof AttributeValue.Flag(boolean root) && root;
	}

	private Optional<String> joining(List<String> names) {
		return names.stream().flatMap(name -> ontology.getRelationTypes().stream().filter(type -> name.equals(type.getName())).map(RelationType::getId)).findFirst();
	}

	private static void relate(Annotation from, String type, String to) {
		Relation relation = AnnotationFactory.eINSTANCE.createRelation();
		relation.setType(type);
		relation.setTarget(to);
		from.getRelations().add(relation);
	}
}
