/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.metrics;

import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometry;
import org.labelwright.model.annotation.Interpolation;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;

/** Where a track is at a time. */
final class TrackGeometry {

	private TrackGeometry() {
	}

	/** Empty before the first and after the last key frame, and while the object is out of sight. Boxes move evenly between key frames. */
	static Optional<Geometry> at(Track track, long time) {
		if (track.getOutside().stream().anyMatch(interval -> interval.start() <= time && time < interval.end())) {
			return Optional.empty();
		}
		List<Keyframe> frames = track.getKeyframes();
		int after = 0;
		while (after < frames.size() && frames.get(after).getTime() < time) {
			after++;
		}
		if (after == frames.size() || after == 0 && frames.getFirst().getTime() > time) {
			return Optional.empty();
		}
		Keyframe next = frames.get(after);
		if (next.getTime() == time) {
			return Optional.ofNullable(next.getGeometry());
		}
		Keyframe before = frames.get(after - 1);
		if (before.getInterpolation() == Interpolation.LINEAR && before.getGeometry() instanceof Box from && next.getGeometry() instanceof Box to) {
			double part = (double) (time - before.getTime()) / (next.getTime() - before.getTime());
			return Optional.of(new Box(between(from.x(), to.x(), part), between(from.y(), to.y(), part), between(from.width(), to.width(), part),
					between(from.height(), to.height(), part)));
		}
		return Optional.ofNullable(before.getGeometry());
	}

	private static double between(double from, double to, double part) {
		return from + (to - from) * part;
	}
}
