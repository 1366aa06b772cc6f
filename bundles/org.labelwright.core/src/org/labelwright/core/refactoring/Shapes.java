/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core.refactoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.labelwright.core.dataset.Item;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.Keypoint;
import org.labelwright.geometry.Keypoints;
import org.labelwright.model.annotation.Annotation;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Labelled;
import org.labelwright.model.annotation.Track;

/** Turns the geometry of a label into another kind, that of each keyframe where it is a track. */
final class Shapes {

	/** From one kind to another. */
	private record Turn(GeometryKind from, GeometryKind to) {
	}

	private Shapes() {
	}

	static Optional<LabelStep.Effect> convert(Labelled labelled, List<String> allowed, String to, Item item) {
		GeometryKind kind = GeometryKind.of(to).orElseThrow(() -> new IllegalArgumentException("no geometry is named \"" + to + "\""));
		Set<Turn> done = new LinkedHashSet<>();
		switch (labelled) {
		case Annotation annotation -> converted(annotation.getGeometry(), allowed, kind, item, done).ifPresent(annotation::setGeometry);
		case Track track -> {
			for (Keyframe keyframe : track.getKeyframes()) {
				converted(keyframe.getGeometry(), allowed, kind, item, done).ifPresent(keyframe::setGeometry);
			}
		}
		default -> { }
		}
		return done.isEmpty() ? Optional.empty()
				: Optional.of(done.stream().allMatch(Shapes::keepsAll) ? LabelStep.Effect.of(text(done)) : LabelStep.Effect.losing(text(done), "exact outline"));
	}

	private static Optional<Geometry> converted(Geometry geometry, List<String> allowed, GeometryKind to, Item item, Set<Turn> done) {
		if (geometry == null || allowed.contains(geometry.kind().id()) || geometry.kind() == to) {
			return Optional.empty();
		}
		Optional<Geometry> converted = Conversions.convert(geometry, to, item.width(), item.height());
		converted.ifPresent(now -> done.add(new Turn(geometry.kind(), to)));
		return converted;
	}

	private static String text(Set<Turn> turns) {
		return turns.stream().map(turn -> turn.from().id() + " \u2192 " + turn.to().id()).collect(Collectors.joining(", "));
	}

	/** Whether the other kind says everything the one says. */
	private static boolean keepsAll(Turn turn) {
		return switch (turn.from()) {
		case BOX -> turn.to() == GeometryKind.POLYGON || turn.to() == GeometryKind.ROTATED_BOX || turn.to() == GeometryKind.POLYLINE;
		case ROTATED_BOX, MASK -> turn.to() == GeometryKind.POLYGON;
		default -> false;
		};
	}

	/** True where a keypoint was there and is gone; one keypoint at least stays. */
	static boolean dropKeypoint(Labelled labelled, int index, int joints) {
		return switch (labelled) {
		case Annotation annotation -> {
			Optional<Keypoints> without = without(annotation.getGeometry(), index, joints);
			without.ifPresent(annotation::setGeometry);
			yield without.isPresent();
		}
		case Track track -> {
			boolean dropped = false;
			for (Keyframe keyframe : track.getKeyframes()) {
				Optional<Keypoints> without = without(keyframe.getGeometry(), index, joints);
				without.ifPresent(keyframe::setGeometry);
				dropped |= without.isPresent();
			}
			yield dropped;
		}
		default -> false;
		};
	}

	private static Optional<Keypoints> without(Geometry geometry, int index, int joints) {
		if (!(geometry instanceof Keypoints skeleton) || skeleton.keypoints().size() != joints || joints < 2) {
			return Optional.empty();
		}
		List<Keypoint> left = new ArrayList<>(skeleton.keypoints());
		left.remove(index);
		return Optional.of(new Keypoints(left));
	}
}
