/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AttributeRef;

/**
 * What two annotators say of one text, label by label: where they agree, and where and how they do not. Labels of the same place and
 * class agree; what is left is paired where places overlap, as {@link ObjectMatching} does, and an unpaired label is one that the
 * other does not have. Costs little where most agree.
 *
 * @param agreed labels both have, as the first has them
 * @param conflicts in the order of the text
 */
public record SpanComparison(List<Annotation> agreed, List<Conflict> conflicts) {

	/** How two annotators disagree. */
	public enum Kind {
		ONLY_FIRST, ONLY_SECOND, CLASS, BOUNDARIES, CLASS_AND_BOUNDARIES
	}

	/** A place where they disagree; at least one of them has a label there. */
	public record Conflict(Kind kind, Optional<Annotation> first, Optional<Annotation> second) {

		/** From where the first of both begins to where the last ends. */
		public Span place() {
			Span one = span(first.or(() -> second).orElseThrow());
			Span other = span(second.or(() -> first).orElseThrow());
			return Span.of(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
		}

		/** By how many characters begin and end differ, together; 0 where one label is missing. */
		public int shift() {
			return first.isEmpty() || second.isEmpty() ? 0
					: Math.abs(span(first.get()).start() - span(second.get()).start()) + Math.abs(span(first.get()).end() - span(second.get()).end());
		}
	}

	/** Where a label stands and what it says. */
	private record Said(Span span, String labelClass, String host, String attribute) {

		static Said of(Annotation annotation) {
			AttributeRef within = annotation.getWithin();
			return new Said((Span) annotation.getGeometry(), annotation.getLabelClass(), within == null ? "" : within.getAnnotation(), within == null ? "" : within.getAttribute());
		}

		boolean isInTextOf(Said other) {
			return host.equals(other.host) && attribute.equals(other.attribute);
		}
	}

	public SpanComparison {
		agreed = List.copyOf(agreed);
		conflicts = List.copyOf(conflicts);
	}

	/** Compares the labels of two annotators; what is no span is left out. */
	public static SpanComparison of(List<Annotation> first, List<Annotation> second) {
		Map<Said, List<Annotation>> open = new HashMap<>();
		second.stream().filter(SpanComparison::isSpan).forEach(one -> open.computeIfAbsent(Said.of(one), said -> new ArrayList<>()).add(one));
		List<Annotation> agreed = new ArrayList<>();
		List<Annotation> firstLeft = new ArrayList<>();
		for (Annotation one : first) {
			if (isSpan(one)) {
				List<Annotation> same = open.getOrDefault(Said.of(one), List.of());
				if (same.isEmpty()) {
					firstLeft.add(one);
				} else {
					agreed.add(one);
					same.removeLast();
				}
			}
		}
		List<Annotation> secondLeft = new ArrayList<>();
		open.values().forEach(secondLeft::addAll);
		List<Conflict> conflicts = conflicts(firstLeft, secondLeft);
		return new SpanComparison(agreed, conflicts);
	}

	private static boolean isSpan(Annotation annotation) {
		return annotation.getGeometry() instanceof Span;
	}

	private static Span span(Annotation annotation) {
		return (Span) annotation.getGeometry();
	}

	/** Labels that have nothing to do with each other are paired apart, one stretch of the text after the other. */
	private static List<Conflict> conflicts(List<Annotation> first, List<Annotation> second) {
		List<Annotation> all = new ArrayList<>(first);
		all.addAll(second);
		Map<Annotation, Boolean> isFirst = new HashMap<>();
		first.forEach(one -> isFirst.put(one, true));
		all.sort(Comparator.comparingInt(one -> span(one).start()));
		List<Conflict> found = new ArrayList<>();
		List<Annotation> firstHere = new ArrayList<>();
		List<Annotation> secondHere = new ArrayList<>();
		int reach = Integer.MIN_VALUE;
		for (Annotation one : all) {
			if (span(one).start() > reach || span(one).start() == reach && span(one).length() > 0) {
				pair(firstHere, secondHere, found);
				firstHere.clear();
				secondHere.clear();
			}
			(isFirst.containsKey(one) ? firstHere : secondHere).add(one);
			reach = Math.max(reach, span(one).end());
		}
		pair(firstHere, secondHere, found);
		found.sort(Comparator.<Conflict>comparingInt(conflict -> conflict.place().start()).thenComparingInt(conflict -> conflict.place().end()));
		return found;
	}

	private static void pair(List<Annotation> first, List<Annotation> second, List<Conflict> found) {
		boolean[] firstTaken = new boolean[first.size()];
		boolean[] secondTaken = new boolean[second.size()];
		ObjectMatching.of(first.size(), second.size(), new ObjectMatching.Candidates() {
			@Override
			public double overlap(int i, int j) {
				return Said.of(first.get(i)).isInTextOf(Said.of(second.get(j))) ? Similarity.ofShapes(first.get(i).getGeometry(), second.get(j).getGeometry()) : 0;
			}

			@Override
			public boolean isSameClass(int i, int j) {
				return Objects.equals(first.get(i).getLabelClass(), second.get(j).getLabelClass());
			}
		}).forEach(pair -> {
			firstTaken[pair.first()] = true;
			secondTaken[pair.second()] = true;
			found.add(paired(first.get(pair.first()), second.get(pair.second())));
		});
		for (int i = 0; i < first.size(); i++) {
			if (!firstTaken[i]) {
				found.add(new Conflict(Kind.ONLY_FIRST, Optional.of(first.get(i)), Optional.empty()));
			}
		}
		for (int i = 0; i < second.size(); i++) {
			if (!secondTaken[i]) {
				found.add(new Conflict(Kind.ONLY_SECOND, Optional.empty(), Optional.of(second.get(i))));
			}
		}
	}

	private static Conflict paired(Annotation one, Annotation other) {
		boolean sameClass = Objects.equals(one.getLabelClass(), other.getLabelClass());
		boolean samePlace = one.getGeometry().equals(other.getGeometry());
		return new Conflict(sameClass ? Kind.BOUNDARIES : samePlace ? Kind.CLASS : Kind.CLASS_AND_BOUNDARIES, Optional.of(one), Optional.of(other));
	}

	/** How many conflicts there are of a kind. */
	public long count(Kind kind) {
		return conflicts.stream().filter(conflict -> conflict.kind() == kind).count();
	}

	/**
	 * F1 between the two: twice the labels of same place and class, over all labels of both. Empty where nobody has a label.
	 */
	public OptionalDouble f1() {
		return f1(0);
	}

	/** As {@link #f1()}, with labels of the same class that overlap counted as agreed too. */
	public OptionalDouble overlapF1() {
		return f1(count(Kind.BOUNDARIES));
	}

	private OptionalDouble f1(long more) {
		long all = 2L * agreed.size() + conflicts.stream().mapToLong(conflict -> (conflict.first().isPresent() ? 1 : 0) + (conflict.second().isPresent() ? 1 : 0)).sum();
		return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * (agreed.size() + more) / all);
	}

	/** By how many characters begin and end of labels differ on average, where only their boundaries do; empty where none does. */
	public OptionalDouble meanShift() {
		return conflicts.stream().filter(conflict -> conflict.kind() == Kind.BOUNDARIES).mapToInt(Conflict::shift).average();
	}
}
