/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.Ontology;

/**
 * The sentences of a document and their rows, in the order of the text. Immutable: {@link #after} gives what an edit makes of it,
 * for which only the sentences that the edit touches are looked at, so that a correction in a long document is cheap.
 */
public final class TokenIndex {

	/** The ids of the classes that divide texts. */
	private record Kinds(Set<String> sentences, Map<String, TokenRow.Kind> rows) {

		static Kinds of(Ontology ontology) {
			Map<String, TokenRow.Kind> rows = new HashMap<>();
			TextClasses.ids(ontology, List.of(TextClasses.TOKEN)).forEach(id -> rows.put(id, TokenRow.Kind.WORD));
			TextClasses.ids(ontology, List.of(TextClasses.MULTIWORD)).forEach(id -> rows.put(id, TokenRow.Kind.MULTIWORD));
			TextClasses.ids(ontology, List.of(TextClasses.EMPTY_NODE)).forEach(id -> rows.put(id, TokenRow.Kind.EMPTY_NODE));
			return new Kinds(TextClasses.ids(ontology, List.of(TextClasses.SENTENCE)), rows);
		}

		boolean divides(Annotation annotation) {
			return annotation.getGeometry() instanceof Span && (sentences.contains(annotation.getLabelClass()) || rows.containsKey(annotation.getLabelClass()));
		}
	}

	private final Kinds kinds;
	private final List<TokenSentence> sentences;
	private final int[] starts;
	/** Of each sentence, and the number of all rows at the end. */
	private final int[] firstRows;
	private final FarRelations far;

	private TokenIndex(Kinds kinds, List<TokenSentence> sentences, int[] starts, int[] firstRows, FarRelations far) {
		this.kinds = kinds;
		this.sentences = sentences;
		this.starts = starts;
		this.firstRows = firstRows;
		this.far = far;
	}

	/** @param annotations of a document, in their order */
	public static TokenIndex of(Ontology ontology, Collection<Annotation> annotations) {
		Kinds kinds = Kinds.of(ontology);
		Map<Boolean, List<Annotation>> divided = annotations.stream().collect(Collectors.partitioningBy(kinds::divides));
		List<TokenSentence> sentences = sentences(kinds, divided.get(true));
		TokenIndex none = new TokenIndex(kinds, List.of(), new int[0], new int[1], FarRelations.NONE);
		return none.with(0, 0, sentences, FarRelations.NONE.after(List.of(), List.of(), sentences, divided.get(false)));
	}

	/** Other sentences in the place of some; of those that stay none is looked at. */
	private TokenIndex with(int first, int last, List<TokenSentence> others, FarRelations nowFar) {
		int grown = others.size() - (last - first);
		int[] nowStarts = Arrays.copyOf(starts, starts.length + grown);
		int[] nowRows = Arrays.copyOf(firstRows, firstRows.length + grown);
		for (int i = 0; i < others.size(); i++) {
			nowStarts[first + i] = others.get(i).start();
			nowRows[first + i + 1] = nowRows[first + i] + others.get(i).rows().size();
		}
		System.arraycopy(starts, last, nowStarts, last + grown, starts.length - last);
		int moreRows = nowRows[last + grown] - firstRows[last];
		for (int i = last + 1; i < firstRows.length; i++) {
			nowRows[i + grown] = firstRows[i] + moreRows;
		}
		List<TokenSentence> all = new ArrayList<>(nowStarts.length);
		all.addAll(sentences.subList(0, first));
		all.addAll(others);
		all.addAll(sentences.subList(last, sentences.size()));
		return new TokenIndex(kinds, Collections.unmodifiableList(all), nowStarts, nowRows, nowFar);
	}

	private static List<TokenSentence> sentences(Kinds kinds, List<Annotation> annotations) {
		List<Annotation> borders = annotations.stream().filter(one -> kinds.sentences().contains(one.getLabelClass())).sorted(Comparator.comparingInt(one -> span(one).start())).toList();
		int[] from = borders.stream().mapToInt(one -> span(one).start()).toArray();
		List<List<TokenRow>> inside = new ArrayList<>();
		borders.forEach(one -> inside.add(new ArrayList<>()));
		Map<Integer, List<TokenRow>> outside = new HashMap<>();
		for (Annotation annotation : annotations) {
			TokenRow.Kind kind = kinds.rows().get(annotation.getLabelClass());
			if (kind != null) {
				int at = before(from, span(annotation).start());
				boolean in = at >= 0 && span(annotation).end() <= span(borders.get(at)).end();
				(in ? inside.get(at) : outside.computeIfAbsent(at, missing -> new ArrayList<>())).add(new TokenRow(annotation, kind, ""));
			}
		}
		List<TokenSentence> sentences = new ArrayList<>(borders.size());
		for (int i = -1; i < borders.size(); i++) {
			if (i >= 0) {
				sentences.add(new TokenSentence(Optional.of(borders.get(i)), inside.get(i)));
			}
			if (outside.containsKey(i)) {
				sentences.add(new TokenSentence(Optional.empty(), outside.get(i)));
			}
		}
		return sentences;
	}

	/** The last place that begins at or before an offset, -1 where none does. */
	private static int before(int[] sorted, int offset) {
		int found = Arrays.binarySearch(sorted, offset);
		if (found < 0) {
			return -found - 2;
		}
		int last = found;
		while (last + 1 < sorted.length && sorted[last + 1] == offset) {
			last++;
		}
		return last;
	}

	private static Span span(Annotation annotation) {
		return (Span) annotation.getGeometry();
	}

	/** What an edit that is in force makes of it. */
	public TokenIndex after(Edit edit) {
		List<Annotation> othersBefore = edit.changes().stream().flatMap(change -> change.before().stream()).filter(one -> !kinds.divides(one)).toList();
		List<Annotation> othersAfter = edit.changes().stream().flatMap(change -> change.after().stream()).filter(one -> !kinds.divides(one)).toList();
		Map<String, Change> changes = new LinkedHashMap<>();
		int low = Integer.MAX_VALUE;
		int high = -1;
		for (Change change : edit.changes()) {
			for (Annotation side : Stream.concat(change.before().stream(), change.after().stream()).filter(kinds::divides).toList()) {
				low = Math.min(low, span(side).start());
				high = Math.max(high, span(side).end());
				changes.put(change.id(), change);
			}
		}
		if (changes.isEmpty()) {
			FarRelations now = far.after(List.of(), othersBefore, List.of(), othersAfter);
			return now == far ? this : new TokenIndex(kinds, sentences, starts, firstRows, now);
		}
		int first = Math.max(0, before(starts, low));
		// Rows outside of sentences stand together as far as the sentence before them decides.
		while (first > 0 && (sentences.get(first).annotation().isEmpty() || starts[first] >= low)) {
			first--;
		}
		int last = Math.max(first, before(starts, high) + 1);
		while (last < sentences.size() && sentences.get(last).annotation().isEmpty()) {
			last++;
		}
		last = Math.min(last, sentences.size());
		List<Annotation> touched = new ArrayList<>();
		for (TokenSentence sentence : sentences.subList(first, last)) {
			sentence.annotation().ifPresent(one -> changed(one, changes, touched));
			sentence.rows().forEach(row -> changed(row.annotation(), changes, touched));
		}
		changes.values().forEach(change -> change.after().filter(kinds::divides).ifPresent(touched::add));
		List<TokenSentence> before = sentences.subList(first, last);
		List<TokenSentence> after = sentences(kinds, touched);
		return with(first, last, after, far.after(before, othersBefore, after, othersAfter));
	}

	/** Takes over what an annotation is after the changes, of which those that are used up go. */
	private void changed(Annotation annotation, Map<String, Change> changes, List<Annotation> to) {
		Change change = changes.remove(annotation.getId());
		if (change == null) {
			to.add(annotation);
		} else {
			change.after().filter(kinds::divides).ifPresent(to::add);
		}
	}

	public List<TokenSentence> sentences() {
		return sentences;
	}

	/** What relates to some rows of a sentence or to its own label: other rows of it, and whatever stands elsewhere. */
	List<Annotation> related(TokenSentence sentence, Set<String> targets) {
		List<Annotation> related = new ArrayList<>(sentence.rows().stream().map(TokenRow::annotation)
				.filter(one -> one.getRelations().stream().anyMatch(relation -> targets.contains(relation.getTarget()))).toList());
		far.sources(targets).stream().filter(one -> sentence.place(one.getId()) < 0).forEach(related::add);
		return related;
	}

	public int rowCount() {
		return firstRows[sentences.size()];
	}

	/** @param index of all rows of the document */
	public TokenRow row(int index) {
		int sentence = sentenceAt(index);
		return sentences.get(sentence).rows().get(index - firstRows[sentence]);
	}

	/** The sentence that has a row; its place in {@link #sentences}. */
	public int sentenceAt(int row) {
		if (row < 0 || row >= rowCount()) {
			throw new IndexOutOfBoundsException(row);
		}
		int at = before(firstRows, row);
		// Sentences without rows begin where the next does.
		while (sentences.get(at).rows().isEmpty()) {
			at--;
		}
		return at;
	}

	/** The first row of a sentence among all rows. */
	public int firstRow(int sentence) {
		return firstRows[sentence];
	}

	/** The sentence around a place of the text, or the one before it; -1 where none begins up to there. In code points. */
	public int sentenceOf(int offset) {
		return before(starts, offset);
	}

	/** The word around a place of the text, or else the next in its sentence, or the last of it; -1 where there is none. In code points. */
	public int rowOf(int offset) {
		int sentence = Math.max(0, sentenceOf(offset));
		if (sentence >= sentences.size() || sentences.get(sentence).rows().isEmpty()) {
			return -1;
		}
		List<TokenRow> rows = sentences.get(sentence).rows();
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).isWord() && rows.get(i).span().end() > offset) {
				return firstRows[sentence] + i;
			}
		}
		return firstRows[sentence] + rows.size() - 1;
	}

	/** The row of an annotation, -1 where it has none. */
	public int rowOf(Annotation annotation) {
		if (!kinds.rows().containsKey(annotation.getLabelClass()) || !(annotation.getGeometry() instanceof Span span)) {
			return -1;
		}
		// An empty node may stand at the end of one sentence, which is the start of the next.
		for (int at = sentenceOf(span.start()); at >= 0 && sentences.get(at).end() >= span.start(); at--) {
			int place = sentences.get(at).place(annotation.getId());
			if (place >= 0) {
				return firstRows[at] + place;
			}
		}
		return -1;
	}
}
