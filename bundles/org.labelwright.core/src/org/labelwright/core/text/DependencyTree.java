/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;

/**
 * What Universal Dependencies asks of the basic dependencies of a sentence (universaldependencies.org/u/overview/syntax.html):
 * they are a tree. A dependency is a relation from a word to its head, the word on which all hangs has the attribute
 * {@value #ROOT}. A sentence in which nothing is said about heads has no tree, and that is no problem.
 */
public final class DependencyTree {

	/** The attribute of the word without a head. */
	public static final String ROOT = "root";

	/** What is wrong with a word, or with a sentence. */
	public enum Kind {
		/** The heads lead back to where they began. */
		CYCLE,
		/** A word has more than one head, or one and is the root too. */
		SEVERAL_HEADS,
		/** A sentence has no root. */
		NO_ROOT,
		/** A sentence has several roots. */
		SEVERAL_ROOTS,
		/** A word has no head and is no root, though others of its sentence have heads. */
		NO_HEAD,
		/** The head of a word is in another sentence. */
		OTHER_SENTENCE
	}

	/** @param annotation the word, or the sentence for {@link Kind#NO_ROOT}; a word of it where there are no sentences */
	public record Problem(Kind kind, Annotation annotation) {
	}

	private DependencyTree() {
	}

	/**
	 * Looks at all sentences of a document.
	 *
	 * @param words those that may have heads
	 * @param sentences may be empty: all words are one then
	 * @return sentence by sentence
	 */
	public static List<Problem> problems(List<Annotation> words, List<Annotation> sentences) {
		Map<Annotation, List<Annotation>> bySentence = bySentence(words, sentences);
		Set<String> ids = new HashSet<>();
		words.forEach(word -> ids.add(word.getId()));
		List<Problem> problems = new ArrayList<>();
		bySentence.forEach((sentence, members) -> check(sentence, members, ids, problems));
		return problems;
	}

	/**
	 * Whether a word may hang on another without making a circle. The head it has now does not count.
	 *
	 * @param words of the sentence
	 */
	public static boolean mayHang(List<Annotation> words, Annotation word, Annotation head) {
		Map<String, Annotation> byId = new HashMap<>();
		words.forEach(one -> byId.put(one.getId(), one));
		Set<String> met = new HashSet<>(Set.of(word.getId()));
		for (Annotation at = head; at != null; at = heads(at, byId.keySet()).stream().findFirst().map(byId::get).orElse(null)) {
			if (!met.add(at.getId())) {
				return !at.getId().equals(word.getId());
			}
		}
		return true;
	}

	private static Map<Annotation, List<Annotation>> bySentence(List<Annotation> words, List<Annotation> sentences) {
		Map<Annotation, List<Annotation>> bySentence = new java.util.LinkedHashMap<>();
		if (words.isEmpty()) {
			return bySentence;
		}
		List<Annotation> sorted = sentences.stream().filter(one -> one.getGeometry() instanceof Span).sorted(Comparator.comparingInt(one -> span(one).start())).toList();
		if (sorted.isEmpty()) {
			bySentence.put(words.getFirst(), words);
			return bySentence;
		}
		int[] starts = sorted.stream().mapToInt(one -> span(one).start()).toArray();
		for (Annotation word : words) {
			int found = word.getGeometry() instanceof Span span ? java.util.Arrays.binarySearch(starts, span.start()) : -1;
			int at = found >= 0 ? found : -found - 2;
			if (at >= 0 && span(word).end() <= span(sorted.get(at)).end()) {
				bySentence.computeIfAbsent(sorted.get(at), missing -> new ArrayList<>()).add(word);
			}
		}
		return bySentence;
	}

	private static Span span(Annotation annotation) {
		return (Span) annotation.getGeometry();
	}

	private static List<String> heads(Annotation word, Set<String> words) {
		return word.getRelations().stream().map(Relation::getTarget).filter(words::contains).toList();
	}

	private static boolean isRoot(Annotation word) {
		return word.getAttributes().map().get(ROOT) instanceof AttributeValue.Flag(boolean root) && root;
	}

	private static void check(Annotation sentence, List<Annotation> members, Set<String> words, List<Problem> problems) {
		Map<String, String> headOf = new HashMap<>();
		Set<String> inside = new HashSet<>();
		members.forEach(word -> inside.add(word.getId()));
		List<Annotation> roots = members.stream().filter(DependencyTree::isRoot).toList();
		List<Annotation> headless = new ArrayList<>();
		for (Annotation word : members) {
			List<String> heads = heads(word, words);
			if (heads.size() > 1 || heads.size() == 1 && isRoot(word)) {
				problems.add(new Problem(Kind.SEVERAL_HEADS, word));
			}
			if (heads.stream().anyMatch(head -> !inside.contains(head))) {
				problems.add(new Problem(Kind.OTHER_SENTENCE, word));
			}
			heads.stream().findFirst().ifPresent(head -> headOf.put(word.getId(), head));
			if (heads.isEmpty() && !isRoot(word)) {
				headless.add(word);
			}
		}
		if (headOf.isEmpty() && roots.isEmpty()) {
			return;
		}
		headless.forEach(word -> problems.add(new Problem(Kind.NO_HEAD, word)));
		members.stream().filter(word -> leadsBack(word.getId(), headOf)).forEach(word -> problems.add(new Problem(Kind.CYCLE, word)));
		if (roots.isEmpty()) {
			problems.add(new Problem(Kind.NO_ROOT, sentence));
		}
		roots.stream().skip(1).forEach(word -> problems.add(new Problem(Kind.SEVERAL_ROOTS, word)));
	}

	private static boolean leadsBack(String start, Map<String, String> headOf) {
		Set<String> met = new HashSet<>();
		Optional<String> at = Optional.ofNullable(headOf.get(start));
		while (at.isPresent() && met.add(at.get())) {
			if (at.get().equals(start)) {
				return true;
			}
			at = Optional.ofNullable(headOf.get(at.get()));
		}
		return false;
	}
}
