/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.labelwright.core.text.TextChanges;
import org.labelwright.geometry.Span;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;
import org.labelwright.model.annotation.Labelled;

/**
 * Where the texts of labels go that spans are within, while a refactoring takes the labels of one document along: the spans
 * follow them. To be asked for its spans after it has heard of all other labels.
 */
final class HostedSpans {

	private record Place(String host, String attribute) {
	}

	/** @param text empty where nothing says it any longer */
	private record Hosted(String attribute, Optional<String> text) {
	}

	/** By host, then by the attribute as it was called before. */
	private final Map<String, Map<String, Hosted>> before = new HashMap<>();
	private final Map<String, Map<String, Hosted>> now = new HashMap<>();

	/** The spans of a document as it is before the refactoring. */
	static HostedSpans of(AnnotationDocument document) {
		HostedSpans spans = new HostedSpans();
		Set<Place> places = document.getAnnotations().stream().filter(HostedSpans::isHosted).map(HostedSpans::place).collect(Collectors.toSet());
		if (!places.isEmpty()) {
			Map<String, Annotation> hosts = new HashMap<>();
			document.getAnnotations().forEach(one -> hosts.put(one.getId(), one));
			places.forEach(place -> Optional.ofNullable(hosts.get(place.host())).flatMap(host -> Attributes.text(host, place.attribute()))
					.ifPresent(text -> spans.add(place, text)));
		}
		return spans;
	}

	private void add(Place place, String text) {
		for (Map<String, Map<String, Hosted>> texts : List.of(before, now)) {
			texts.computeIfAbsent(place.host(), missing -> new HashMap<>()).put(place.attribute(), new Hosted(place.attribute(), Optional.of(text)));
		}
	}

	/** Whether a label is a span within the text of another one. */
	static boolean isHosted(Labelled labelled) {
		return labelled instanceof Annotation one && one.getWithin() != null && one.getGeometry() instanceof Span;
	}

	private static Place place(Annotation span) {
		return new Place(span.getWithin().getAnnotation(), span.getWithin().getAttribute());
	}

	/** A step is about to be applied to a label. */
	void applying(LabelStep step, Labelled host) {
		now.getOrDefault(host.getId(), new HashMap<>()).replaceAll((attribute, hosted) -> new Hosted(step.attributeAfter(host, hosted.attribute()), hosted.text()));
	}

	/** All steps were applied to a label, or it is to go. */
	void applied(Labelled host, boolean removed) {
		now.getOrDefault(host.getId(), new HashMap<>()).replaceAll(
				(attribute, hosted) -> new Hosted(hosted.attribute(), removed ? Optional.empty() : Attributes.text(host, hosted.attribute())));
	}

	/** Lets a span follow its text; empty where that is what it was. */
	Optional<LabelStep.Effect> follow(Annotation span) {
		Place place = place(span);
		Hosted hosted = now.getOrDefault(place.host(), Map.of()).get(place.attribute());
		if (hosted == null) {
			return Optional.empty();
		}
		String text = before.get(place.host()).get(place.attribute()).text().orElseThrow();
		Span geometry = (Span) span.getGeometry();
		Optional<Span> moved = hosted.text().flatMap(after -> after.equals(text) ? Optional.of(geometry) : TextChanges.between(text, after).moved(geometry));
		if (moved.isEmpty()) {
			return Optional.of(new LabelStep.Effect(Objects.requireNonNullElse(span.getLabelClass(), "") + " \u2192 \u2013", true, Optional.of("the whole label")));
		}
		boolean renamed = !hosted.attribute().equals(place.attribute());
		if (!renamed && moved.get().equals(geometry)) {
			return Optional.empty();
		}
		span.getWithin().setAttribute(hosted.attribute());
		span.setGeometry(moved.get());
		return Optional.of(renamed ? LabelStep.Effect.change("in " + place.attribute(), hosted.attribute()) : LabelStep.Effect.of("moves with its text"));
	}
}
