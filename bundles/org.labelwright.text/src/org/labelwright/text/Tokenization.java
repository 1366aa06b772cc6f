/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
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
 * {@link Edit} and changes nothing.
 */
public final class Tokenization {

	/** Relations that join what has no other relation, the best first (universaldependencies.org/u/dep). */
	private static final List<String> JOINING_WORDS = List.of("goeswith", "flat", "dep");
	private static final List<String> JOINING_SENTENCES = List.of("parataxis", "dep");
	private static final String FORM = "form";

	private final Ontology ontology;
	private final CodePoints text;
	private final List<Annotation> tokens = new ArrayList<>();
	private final List<Annotation> multiwords = new ArrayList<>();
	private final List<Annotation> emptyNodes = new ArrayList<>();
	private final List<Annotation> sentences = new ArrayList<>();
	private final List<Annotation> all;

	public Tokenization(Ontology ontology, CodePoints text, List<Annotation> annotations) {
		this.ontology = ontology;
		this.text = text;
		all = List.copyOf(annotations);
		Map<String, List<Annotation>> lists = Map.of(TextClasses.TOKEN, tokens, TextClasses.MULTIWORD, multiwords, TextClasses.EMPTY_NODE, emptyNodes, TextClasses.SENTENCE, sentences);
		lists.forEach((name, list) -> {
			Set<String> ids = TextClasses.ids(ontology, List.of(name));
			all.stream().filter(one -> ids.contains(one.getLabelClass()) && one.getGeometry() instanceof Span).forEach(list::add);
			list.sort(Comparator.comparingInt((Annotation one) -> span(one).start()).thenComparingInt(one -> span(one).end()));
		});
	}

	private static Span span(Annotation annotation) {
		return (Span) annotation.getGeometry();
	}

	/** The changed copies of annotations, of which the last counts. */
	private final class Changes {

		private final Map<Annotation, Annotation> changed = new LinkedHashMap<>();
		private final List<Annotation> added = new ArrayList<>();
		private final List<Annotation> removed = new ArrayList<>();

		Annotation of(Annotation annotation) {
			return changed.computeIfAbsent(annotation, EcoreUtil::copy);
		}

		Edit edit() {
			List<Change> changes = new ArrayList<>();
			changed.forEach((before, after) -> {
				if (!removed.contains(before) && !EcoreUtil.equals(before, after)) {
					changes.add(Change.replace(before, after));
				}
			});
			added.forEach(one -> changes.add(Change.add(one)));
			removed.stream().map(one -> Change.delete(one, all.indexOf(one))).sorted(Comparator.comparingInt(Change::position).reversed()).forEach(changes::add);
			return new Edit(changes);
		}
	}

	private static Annotation find(List<Annotation> list, String id, String what) {
		return list.stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("There is no " + what + " " + id));
	}

	/**
	 * Splits a token. The first part stays what the token was, with its attributes and dependencies; the second hangs on it
	 * where the ontology has a relation that says so.
	 *
	 * @param at in code points; white space around it belongs to neither part
	 * @throws IllegalArgumentException where there is no such token or nothing would be left on one side
	 */
	public Edit splitToken(String id, int at) {
		Annotation token = find(tokens, id, "token");
		Span span = span(token);
		if (tokens.stream().anyMatch(other -> other != token && span(other).equals(span))) {
			throw new IllegalArgumentException("The words of \"" + text.text(span) + "\" have no places of their own in it");
		}
		Span first = trimmed(span.start(), at);
		Span second = trimmed(at, span.end());
		Changes changes = new Changes();
		Annotation left = changes.of(token);
		left.setGeometry(first);
		left.getAttributes().removeIf(entry -> entry.getKey().equals(FORM));
		Annotation right = new Annotations().annotation(token.getLabelClass(), second);
		right.setGroup(token.getGroup());
		boolean hangs = !dependencies(token).isEmpty() || isRoot(token);
		if (hangs) {
			joining(JOINING_WORDS).ifPresent(type -> relate(right, type, token.getId()));
		}
		changes.added.add(right);
		return changes.edit();
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
			throw new IllegalArgumentException("Nothing would be left between " + start + " and " + end);
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
	 * @throws IllegalArgumentException where they do not follow each other within a sentence
	 */
	public Edit mergeTokens(List<String> ids) {
		List<Annotation> merged = ids.stream().map(id -> find(tokens, id, "token")).sorted(Comparator.comparingInt((Annotation one) -> tokens.indexOf(one))).distinct().toList();
		if (merged.size() < 2) {
			throw new IllegalArgumentException("Two tokens are the least to merge");
		}
		int at = tokens.indexOf(merged.getFirst());
		if (!tokens.subList(at, at + merged.size()).equals(merged)) {
			throw new IllegalArgumentException("The tokens do not follow each other");
		}
		Span span = Span.of(span(merged.getFirst()).start(), merged.stream().mapToInt(one -> span(one).end()).max().orElseThrow());
		if (sentences.stream().anyMatch(sentence -> span(sentence).start() > span.start() && span(sentence).start() < span.end())) {
			throw new IllegalArgumentException("The tokens are of different sentences; merge these first");
		}
		Set<String> inside = new HashSet<>(ids);
		Annotation head = merged.stream().filter(one -> isRoot(one) || dependencies(one).stream().anyMatch(relation -> !inside.contains(relation.getTarget()))).findFirst()
				.orElse(merged.getFirst());
		Changes changes = new Changes();
		Annotation whole = changes.of(merged.getFirst());
		whole.setGeometry(span);
		attributes(whole, head, merged);
		relations(whole, head, merged, inside);
		merged.stream().skip(1).forEach(changes.removed::add);
		redirect(changes, merged, inside, merged.getFirst().getId());
		multiwords(changes, merged);
		for (Annotation node : emptyNodes) {
			if (span(node).start() > span.start() && span(node).start() < span.end()) {
				changes.of(node).setGeometry(Span.of(span.end(), span.end()));
			}
		}
		return changes.edit();
	}

	/** A range of one word is none. */
	private void multiwords(Changes changes, List<Annotation> merged) {
		for (Annotation multiword : multiwords) {
			List<Annotation> words = within(tokens, span(multiword));
			boolean touched = words.stream().anyMatch(merged::contains);
			if (touched && !merged.containsAll(words) && !words.containsAll(merged)) {
				throw new IllegalArgumentException("The words of \"" + text.text(span(multiword)) + "\" are one token; merge these with each other first");
			}
			if (touched && merged.containsAll(words)) {
				changes.removed.add(multiword);
			}
		}
	}

	private static void attributes(Annotation whole, Annotation head, List<Annotation> merged) {
		Map<String, AttributeValue> values = new HashMap<>(head.getAttributes().map());
		merged.forEach(one -> one.getAttributes().map().forEach(values::putIfAbsent));
		values.remove(FORM);
		whole.getAttributes().clear();
		values.forEach((name, value) -> whole.getAttributes().put(name, value));
	}

	private void relations(Annotation whole, Annotation head, List<Annotation> merged, Set<String> inside) {
		List<Relation> kept = new ArrayList<>();
		for (Annotation one : merged) {
			List<Relation> heads = dependencies(one);
			for (Relation relation : one.getRelations()) {
				if (!inside.contains(relation.getTarget()) && (one == head || !heads.contains(relation))) {
					kept.add(EcoreUtil.copy(relation));
				}
			}
		}
		whole.getRelations().clear();
		whole.getRelations().addAll(kept);
	}

	private void redirect(Changes changes, List<Annotation> merged, Set<String> from, String to) {
		for (Annotation other : all) {
			if (!merged.contains(other) && other.getRelations().stream().anyMatch(relation -> from.contains(relation.getTarget()))) {
				changes.of(other).getRelations().stream().filter(relation -> from.contains(relation.getTarget())).forEach(relation -> relation.setTarget(to));
			}
		}
	}

	/**
	 * Splits a sentence between two tokens. Dependencies across the border end; the first word that so loses its head is the
	 * root of its part, where that has none, and the others hang on that root.
	 *
	 * @param at in code points
	 * @throws IllegalArgumentException where there is no such sentence, a token stands there, or nothing would be left on one side
	 */
	public Edit splitSentence(String id, int at) {
		Annotation sentence = find(sentences, id, "sentence");
		Span span = span(sentence);
		for (Annotation one : Stream.concat(tokens.stream(), multiwords.stream()).toList()) {
			if (span(one).start() < at && span(one).end() > at) {
				throw new IllegalArgumentException("A sentence cannot end within the token \"" + text.text(span(one)) + "\"");
			}
		}
		Changes changes = new Changes();
		Span first = trimmed(span.start(), at);
		Span second = trimmed(at, span.end());
		changes.of(sentence).setGeometry(first);
		changes.added.add(new Annotations().annotation(sentence.getLabelClass(), second));
		List<Annotation> left = within(tokens, first);
		List<Annotation> right = within(tokens, second);
		cut(changes, left, right);
		cut(changes, right, left);
		return changes.edit();
	}

	private static List<Annotation> within(List<Annotation> list, Span span) {
		return list.stream().filter(one -> span(one).start() >= span.start() && span(one).end() <= span.end()).toList();
	}

	private void cut(Changes changes, List<Annotation> part, List<Annotation> other) {
		Set<String> others = new HashSet<>();
		other.forEach(one -> others.add(one.getId()));
		Optional<Annotation> root = part.stream().filter(Tokenization::isRoot).findFirst();
		for (Annotation one : part) {
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
	 * @throws IllegalArgumentException where there is no such sentence or it is the last
	 */
	public Edit mergeWithNext(String id) {
		Annotation first = find(sentences, id, "sentence");
		int at = sentences.indexOf(first);
		if (at + 1 >= sentences.size()) {
			throw new IllegalArgumentException("No sentence follows");
		}
		Annotation second = sentences.get(at + 1);
		Changes changes = new Changes();
		Annotation whole = changes.of(first);
		whole.setGeometry(Span.of(span(first).start(), Math.max(span(first).end(), span(second).end())));
		second.getAttributes().map().forEach((name, value) -> {
			if (!whole.getAttributes().map().containsKey(name)) {
				whole.getAttributes().put(name, value);
			}
		});
		changes.removed.add(second);
		redirect(changes, List.of(second), Set.of(second.getId()), first.getId());
		Optional<Annotation> root = within(tokens, span(first)).stream().filter(Tokenization::isRoot).findFirst();
		Optional<String> type = joining(JOINING_SENTENCES);
		if (root.isPresent() && type.isPresent()) {
			for (Annotation other : within(tokens, span(second)).stream().filter(Tokenization::isRoot).toList()) {
				Annotation hung = changes.of(other);
				hung.getAttributes().removeIf(entry -> entry.getKey().equals(DependencyTree.ROOT));
				relate(hung, type.get(), root.get().getId());
			}
		}
		return changes.edit();
	}

	/** The relations of a token to other tokens. */
	private List<Relation> dependencies(Annotation token) {
		return token.getRelations().stream().filter(relation -> tokens.stream().anyMatch(one -> one.getId().equals(relation.getTarget()))).toList();
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
