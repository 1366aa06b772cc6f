/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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

	/**
	 * A text that spans are within.
	 *
	 * @param before what it was
	 * @param attribute what says it now
	 * @param now what it is; empty where nothing says it any longer
	 */
	private record Hosted(String before, String attribute, Optional<String> now) {
	}

	/** By host, then by the attribute as it was called before. */
	private final Map<String, Map<String, Hosted>> texts = new HashMap<>();

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
		texts.computeIfAbsent(place.host(), missing -> new HashMap<>()).put(place.attribute(), new Hosted(text, place.attribute(), Optional.of(text)));
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
		replace(host, hosted -> new Hosted(hosted.before(), step.attributeAfter(host, hosted.attribute()), hosted.now()));
	}

	/** All steps were applied to a label, or it is to go. */
	void applied(Labelled host, boolean removed) {
		replace(host, hosted -> new Hosted(hosted.before(), hosted.attribute(), removed ? Optional.empty() : Attributes.text(host, hosted.attribute())));
	}

	private void replace(Labelled host, UnaryOperator<Hosted> now) {
		Optional.ofNullable(texts.get(host.getId())).ifPresent(hosted -> hosted.replaceAll((attribute, one) -> now.apply(one)));
	}

	/** Lets a span follow its text; empty where that is what it was. */
	Optional<LabelStep.Effect> follow(Annotation span) {
		Place place = place(span);
		Hosted hosted = texts.getOrDefault(place.host(), Map.of()).get(place.attribute());
		if (hosted == null) {
			return Optional.empty();
		}
		Span geometry = (Span) span.getGeometry();
		Optional<Span> moved = hosted.now()
				.flatMap(after -> after.equals(hosted.before()) ? Optional.of(geometry) : TextChanges.between(hosted.before(), after).moved(geometry));
		if (moved.isEmpty()) {
			return Optional.of(LabelStep.Effect.removal(Objects.requireNonNullElse(span.getLabelClass(), "")));
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
