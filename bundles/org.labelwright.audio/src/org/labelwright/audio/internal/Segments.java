/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.audio.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Interval;
import org.labelwright.model.AttributeValue;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.AnnotationDocument;

/** What checks want to know of the segments of a recording. */
final class Segments {

	/** Where formats keep what is said, as the error rates of transcripts look for it. */
	private static final List<String> TEXTS = List.of("transcript", "text", "caption", "value");
	private static final List<String> TIERS = List.of("tier", "speaker", "channel");
	private static final double MICROS = 1e6;

	private Segments() {
	}

	static boolean isRecording(Item item) {
		return item.mediaType().startsWith("audio/") || item.mediaType().startsWith("video/");
	}

	/** Those with a time, in its order. */
	static List<Annotation> of(AnnotationDocument document) {
		return document.getAnnotations().stream().filter(one -> one.getGeometry() instanceof Interval)
				.sorted(Comparator.comparingLong((Annotation one) -> interval(one).start()).thenComparingLong(one -> interval(one).end())).toList();
	}

	static Interval interval(Annotation segment) {
		return (Interval) segment.getGeometry();
	}

	/** What is said, empty where nobody wrote anything down. */
	static Optional<String> text(Annotation segment) {
		return TEXTS.stream().filter(name -> segment.getAttributes().get(name) instanceof AttributeValue.Text).flatMap(name -> attribute(segment, name).stream()).map(String::strip).filter(text -> !text.isEmpty()).findFirst();
	}

	private static Optional<String> attribute(Annotation segment, String name) {
		return Optional.ofNullable(segment.getAttributes().get(name)).map(value -> value instanceof AttributeValue.Text text ? text.value() : value.toString());
	}

	/** Names what may not overlap: segments of one class, tier, speaker and channel. */
	static String tier(Annotation segment) {
		StringBuilder tier = new StringBuilder(String.valueOf(segment.getLabelClass()));
		for (String name : TIERS) {
			tier.append('\n').append(attribute(segment, name).orElse(""));
		}
		return tier.toString();
	}

	/** From when to when, for people. */
	static String times(Interval interval) {
		return String.format(Locale.ROOT, "%.3f s to %.3f s", interval.start() / MICROS, interval.end() / MICROS);
	}
}
