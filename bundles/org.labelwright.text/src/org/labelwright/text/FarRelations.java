/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Relation;

/**
 * The relations of a document that do not lead from a row of a sentence to another of it, by what they lead to. Those within a sentence,
 * of which a treebank has one for each word, are found in the sentence. Immutable.
 */
final class FarRelations {

	static final FarRelations NONE = new FarRelations(Map.of());

	/** For the id of a target, the annotations that relate to it by their ids. */
	private final Map<String, Map<String, Annotation>> sources;

	private FarRelations(Map<String, Map<String, Annotation>> sources) {
		this.sources = sources;
	}

	/** The annotations that relate to any of some from afar. */
	List<Annotation> sources(Collection<String> targets) {
		Map<String, Annotation> found = new LinkedHashMap<>();
		targets.forEach(target -> found.putAll(sources.getOrDefault(target, Map.of())));
		return List.copyOf(found.values());
	}

	/**
	 * What it is when some annotations are others.
	 *
	 * @param before as they were, with the sentences that they were in; what is of no sentence stands in none of them
	 */
	FarRelations after(Collection<TokenSentence> sentencesBefore, Collection<Annotation> othersBefore, Collection<TokenSentence> sentencesAfter, Collection<Annotation> othersAfter) {
		List<Map.Entry<String, Annotation>> gone = far(sentencesBefore, othersBefore);
		List<Map.Entry<String, Annotation>> come = far(sentencesAfter, othersAfter);
		if (gone.isEmpty() && come.isEmpty()) {
			return this;
		}
		Map<String, Map<String, Annotation>> changed = new HashMap<>(sources);
		// Those of one target are copied once, as many may relate to it.
		Set<String> copied = new HashSet<>();
		gone.forEach(one -> own(changed, copied, one.getKey()).remove(one.getValue().getId()));
		come.forEach(one -> own(changed, copied, one.getKey()).put(one.getValue().getId(), one.getValue()));
		copied.stream().filter(target -> changed.get(target).isEmpty()).forEach(changed::remove);
		return new FarRelations(changed);
	}

	private static Map<String, Annotation> own(Map<String, Map<String, Annotation>> all, Set<String> copied, String target) {
		if (copied.add(target)) {
			all.put(target, new LinkedHashMap<>(all.getOrDefault(target, Map.of())));
		}
		return all.get(target);
	}

	/** Targets, each with what relates to it. */
	private static List<Map.Entry<String, Annotation>> far(Collection<TokenSentence> sentences, Collection<Annotation> others) {
		List<Map.Entry<String, Annotation>> far = new ArrayList<>();
		for (TokenSentence sentence : sentences) {
			sentence.annotation().ifPresent(one -> add(one, target -> true, far));
			sentence.rows().forEach(row -> add(row.annotation(), target -> sentence.place(target) < 0, far));
		}
		others.forEach(one -> add(one, target -> true, far));
		return far;
	}

	private static void add(Annotation source, Predicate<String> isFar, List<Map.Entry<String, Annotation>> to) {
		for (Relation relation : source.getRelations()) {
			if (relation.getTarget() != null && isFar.test(relation.getTarget())) {
				to.add(Map.entry(relation.getTarget(), source));
			}
		}
	}
}
