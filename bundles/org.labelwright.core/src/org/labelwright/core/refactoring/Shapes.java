/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Track;

/** Turns the geometry of a label into another kind, that of each keyframe where it is a track. */
final class Shapes {

	private Shapes() {
	}

	static Optional<LabelStep.Effect> convert(Labelled labelled, List<String> allowed, String to, Item item) {
		GeometryKind kind = GeometryKind.of(to).orElseThrow(() -> new IllegalArgumentException("no geometry is named \"" + to + "\""));
		Set<String> done = new LinkedHashSet<>();
		switch (labelled) {
		case Annotation annotation -> converted(annotation.getGeometry(), allowed, kind, item, done).ifPresent(annotation::setGeometry);
		case Track track -> {
			for (Keyframe keyframe : track.getKeyframes()) {
				converted(keyframe.getGeometry(), allowed, kind, item, done).ifPresent(keyframe::setGeometry);
			}
		}
		default -> { }
		}
		return done.isEmpty() ? Optional.empty() : Optional.of(new LabelStep.Effect(String.join(", ", done), false));
	}

	private static Optional<Geometry> converted(Geometry geometry, List<String> allowed, GeometryKind to, Item item, Set<String> done) {
		if (geometry == null || allowed.contains(geometry.kind().id()) || geometry.kind() == to) {
			return Optional.empty();
		}
		Optional<Geometry> converted = Conversions.convert(geometry, to, item.width(), item.height());
		converted.ifPresent(now -> done.add(geometry.kind().id() + " \u2192 " + to.id()));
		return converted;
	}
}
