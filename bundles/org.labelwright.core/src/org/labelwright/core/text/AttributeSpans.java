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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.labelwright.core.dataset.Change;
import org.labelwright.core.dataset.Edit;
import org.labelwright.geometry.Span;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationFactory;
import org.labelwright.model.annotation.AttributeRef;

/**
 * Spans within a text attribute of another annotation, its host: the entities in the transcript of a segment. They go where the text goes;
 * see {@link #completed}. Offsets are code points of the text, half open.
 */
public final class AttributeSpans {

	private AttributeSpans() {
	}

	/** Makes an annotation one within an attribute of another. */
	public static void put(Annotation span, String host, String attribute) {
		AttributeRef within = AnnotationFactory.eINSTANCE.createAttributeRef();
		within.setAnnotation(host);
		within.setAttribute(attribute);
		span.setWithin(within);
	}

	/** Whether an annotation is a span within an attribute of a host. */
	public static boolean isOf(Annotation span, String host, String attribute) {
		return span.getGeometry() instanceof Span && isWithin(span, host) && attribute.equals(span.getWithin().getAttribute());
	}

	private static boolean isWithin(Annotation span, String host) {
		return span.getWithin() != null && host.equals(span.getWithin().getAnnotation());
	}

	/** The spans within an attribute of a host, in the order of its text. */
	public static List<Annotation> of(List<Annotation> all, String host, String attribute) {
		return all.stream().filter(one -> isOf(one, host, attribute)).sorted(Comparator.comparingInt(one -> ((Span) one.getGeometry()).start())).toList();
	}

	/** The text that a span is within; empty where it is within none, or its host or the attribute is not there. */
	public static Optional<String> text(Annotation span, List<Annotation> all) {
		AttributeRef within = span.getWithin();
		return within == null ? Optional.empty()
				: all.stream().filter(one -> one.getId().equals(within.getAnnotation())).findFirst().flatMap(host -> text(host, within.getAttribute()));
	}

	private static Optional<String> text(Annotation host, String attribute) {
		return Optional.ofNullable(host.getAttributes().get(attribute)).filter(AttributeValue.Text.class::isInstance).map(AttributeValue::text);
	}

	private static boolean refersTo(Annotation annotation, Set<String> targets) {
		return annotation.getRelations().stream().anyMatch(relation -> targets.contains(relation.getTarget()));
	}

	private static Annotation without(Annotation annotation, Set<String> targets) {
		Annotation copy = EcoreUtil.copy(annotation);
		copy.getRelations().removeIf(relation -> targets.contains(relation.getTarget()));
		return copy;
	}

	/**
	 * An edit with what it means for spans: where it changes the text of a host they move along, where it deletes their text or the host
	 * they are deleted, with the relations that lead to them. Spans that the edit changes itself are left to it.
	 *
	 * @param all annotations of the document, in their order, as they are before the edit
	 */
	public static Edit completed(Edit edit, List<Annotation> all) {
		Map<String, Change> hosts = new HashMap<>();
		Set<String> changed = new HashSet<>();
		edit.changes().forEach(change -> {
			changed.add(change.id());
			// Most edits change no text: then nothing is looked for among all annotations.
			change.before().filter(before -> change.after().filter(after -> before.getAttributes().map().equals(after.getAttributes().map())).isEmpty())
					.ifPresent(before -> hosts.put(change.id(), change));
		});
		List<Change> moves = new ArrayList<>();
		List<Change> deletions = new ArrayList<>();
		for (int i = 0; i < all.size() && !hosts.isEmpty(); i++) {
			Annotation span = all.get(i);
			if (span.getWithin() == null || changed.contains(span.getId()) || !hosts.containsKey(span.getWithin().getAnnotation())
					|| !(span.getGeometry() instanceof Span place)) {
				continue;
			}
			Change change = hosts.get(span.getWithin().getAnnotation());
			String attribute = span.getWithin().getAttribute();
			Optional<String> before = change.before().flatMap(host -> text(host, attribute));
			Optional<String> after = change.after().flatMap(host -> text(host, attribute));
			if (!before.equals(after)) {
				Optional<Span> moved = after.flatMap(text -> TextChanges.between(before.orElse(""), text).moved(place));
				if (moved.isEmpty()) {
					deletions.add(Change.delete(span, i));
				} else if (!moved.get().equals(place)) {
					Annotation copy = EcoreUtil.copy(span);
					copy.setGeometry(moved.get());
					moves.add(Change.replace(span, copy));
				}
			} else if (change.after().isEmpty()) {
				deletions.add(Change.delete(span, i));
			}
		}
		if (moves.isEmpty() && deletions.isEmpty()) {
			return edit;
		}
		Set<String> gone = deletions.stream().map(Change::id).collect(Collectors.toSet());
		List<Change> changes = new ArrayList<>(moves);
		edit.changes().forEach(change -> (change.after().isEmpty() ? deletions : changes).add(change));
		changes.replaceAll(change -> change.after().filter(after -> refersTo(after, gone)).map(after -> new Change(change.id(), change.position(), change.before(), Optional.of(without(after, gone))))
				.orElse(change));
		Set<String> known = Stream.concat(changes.stream(), deletions.stream()).map(Change::id).collect(Collectors.toSet());
		all.stream().filter(one -> refersTo(one, gone) && !known.contains(one.getId())).forEach(one -> changes.add(Change.replace(one, without(one, gone))));
		// From the last on, so that the places of the others hold when each comes back.
		deletions.sort(Comparator.comparingInt(Change::position).reversed());
		changes.addAll(deletions);
		return new Edit(changes, edit.item());
	}
}
