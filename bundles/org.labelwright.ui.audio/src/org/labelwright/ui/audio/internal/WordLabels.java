/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.text.AttributeSpans;
import org.labelwright.geometry.Fragment;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.ontology.LabelClass;
import org.labelwright.ui.ClassColors;
import org.labelwright.ui.audio.layout.Underline;

/** The labels of words in the texts of segments, found by their segments. UI thread only. */
final class WordLabels {

	/** A label as it is shown. */
	record Shown(String id, Span span, String name, int rgb) {
	}

	private static final Comparator<Annotation> ORDER = Comparator.comparingInt((Annotation one) -> span(one).start()).thenComparing(one -> -span(one).length())
			.thenComparing(Annotation::getId);

	private final Map<String, Map<String, Annotation>> bySegment = new HashMap<>();
	private final Map<String, String> segments = new HashMap<>();
	private Function<Annotation, Optional<LabelClass>> classes = annotation -> Optional.empty();
	private Predicate<LabelClass> hidden = one -> false;

	/** To be called when any of these changes. */
	void use(Function<Annotation, Optional<LabelClass>> classOf, Predicate<LabelClass> hiddenClasses) {
		classes = classOf;
		hidden = hiddenClasses;
	}

	/** All annotations of another recording. */
	void show(Collection<Annotation> all) {
		bySegment.clear();
		segments.clear();
		all.forEach(this::add);
	}

	static boolean isWordLabel(Annotation annotation) {
		return annotation.getWithin() != null && annotation.getGeometry() instanceof Span;
	}

	private static Span span(Annotation annotation) {
		return (Span) annotation.getGeometry();
	}

	private void add(Annotation annotation) {
		if (isWordLabel(annotation)) {
			String segment = annotation.getWithin().getAnnotation();
			bySegment.computeIfAbsent(segment, missing -> new LinkedHashMap<>()).put(annotation.getId(), annotation);
			segments.put(annotation.getId(), segment);
		}
	}

	/** Takes a change in; gives the segments that look different now. */
	List<String> change(Change change) {
		List<String> touched = new ArrayList<>();
		Optional.ofNullable(segments.remove(change.id())).ifPresent(segment -> {
			touched.add(segment);
			bySegment.get(segment).remove(change.id());
		});
		change.after().filter(WordLabels::isWordLabel).ifPresent(after -> {
			add(after);
			touched.add(segments.get(after.getId()));
		});
		return touched;
	}

	/** The segment that a label is in the text of; empty for other annotations. */
	Optional<String> segment(String id) {
		return Optional.ofNullable(segments.get(id));
	}

	Optional<Annotation> find(String id) {
		return segment(id).map(segment -> bySegment.get(segment).get(id));
	}

	/** All labels within a text of a segment, in its order, of two that begin together the longer first. */
	List<Annotation> of(String segment, String attribute) {
		Map<String, Annotation> known = bySegment.getOrDefault(segment, Map.of());
		return known.isEmpty() ? List.of() : known.values().stream().filter(one -> AttributeSpans.isOf(one, segment, attribute)).sorted(ORDER).toList();
	}

	/** Those whose classes are shown. */
	List<Shown> shown(String segment, String attribute) {
		return of(segment, attribute).stream().filter(one -> classes.apply(one).filter(hidden).isEmpty()).map(this::shown).toList();
	}

	private Shown shown(Annotation annotation) {
		Optional<LabelClass> labelClass = classes.apply(annotation);
		return new Shown(annotation.getId(), span(annotation), labelClass.map(LabelClass::getName).orElse(Messages.NoClass), ClassColors.packed(ClassColors.of(labelClass)));
	}

	/**
	 * The labels within a text, where it stands on a line of its own: as the label of a segment, with one blank for each stretch of white space.
	 *
	 * @param offset UTF-16 units that stand before it
	 */
	List<Underline> underlines(String segment, String attribute, String text, int offset) {
		List<Shown> labels = shown(segment, attribute);
		if (labels.isEmpty()) {
			return List.of();
		}
		int[] places = new int[text.codePointCount(0, text.length()) + 1];
		int at = offset;
		int index = 0;
		boolean blank = false;
		for (int unit = 0; unit < text.length(); index++) {
			int point = text.codePointAt(unit);
			boolean again = isWhite(point) && blank;
			places[index] = again ? at - 1 : at;
			blank = isWhite(point);
			at += again ? 0 : Character.charCount(point);
			unit += Character.charCount(point);
		}
		places[index] = at;
		List<Underline> underlines = new ArrayList<>();
		for (Shown label : labels) {
			for (Fragment fragment : label.span().fragments()) {
				if (fragment.end() <= index) {
					underlines.add(new Underline(label.id(), places[fragment.start()], places[fragment.end()], label.rgb()));
				}
			}
		}
		return underlines;
	}

	/** What {@link TierReader} makes one blank of. */
	private static boolean isWhite(int point) {
		return point == ' ' || point >= '\t' && point <= '\r';
	}
}
