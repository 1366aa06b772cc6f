/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.labelwright.geometry.Interval;
import org.labelwright.model.annotation.Annotation;

/**
 * In which text spans are that are within the texts of segments, so that those of two documents can be compared: segments are the same
 * where they have the same id, or else the same shape, or else share most of their time.
 */
final class TextHosts {

	/** Two stretches of time that share less are not the same segment. */
	private static final double LEAST_OVERLAP = 0.5;

	private final Map<String, Annotation> own = new HashMap<>();
	private final Map<String, Annotation> truth = new HashMap<>();
	private final Map<String, String> known = new HashMap<>();

	TextHosts(List<Annotation> annotations, List<Annotation> truthAnnotations) {
		annotations.forEach(one -> own.put(one.getId(), one));
		truthAnnotations.forEach(one -> truth.put(one.getId(), one));
	}

	/** A name for the text that a span is in; empty for that of the item. */
	String text(Annotation span) {
		return span.getWithin() == null ? "" : known.computeIfAbsent(span.getWithin().getAnnotation(), this::host) + '/' + span.getWithin().getAttribute();
	}

	private String host(String id) {
		if (truth.containsKey(id) || !own.containsKey(id)) {
			return id;
		}
		Annotation host = own.get(id);
		return truth.values().stream().filter(one -> one.getWithin() == null && Objects.equals(one.getGeometry(), host.getGeometry())).map(Annotation::getId).sorted().findFirst()
				.or(() -> truth.values().stream().filter(one -> overlap(one, host) >= LEAST_OVERLAP)
						.max(Comparator.<Annotation>comparingDouble(one -> overlap(one, host)).thenComparing(Annotation::getId)).map(Annotation::getId))
				.orElse(id);
	}

	/** Intersection over union of time. */
	private static double overlap(Annotation one, Annotation other) {
		if (!(one.getGeometry() instanceof Interval a) || !(other.getGeometry() instanceof Interval b)) {
			return 0;
		}
		long common = a.overlap(b);
		long all = a.length() + b.length() - common;
		return all == 0 ? 0 : (double) common / all;
	}
}
