/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.core;

import java.util.List;
import java.util.Optional;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Conversions;
import org.labelwright.geometry.Geometry;
import org.labelwright.geometry.GeometryKind;
import org.labelwright.geometry.RotatedBox;
import org.labelwright.model.annotation.Interpolation;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;

/**
 * Where the object of a track is between its keyframes. Times are microseconds from the start of the item, shapes are in the coordinates of
 * the keyframes. Safe for use from several threads as long as nobody changes the track.
 */
public final class Motion {

	private Motion() {
	}

	/** Whether the object is said to be out of sight at a time; such a span holds its start and not its end. */
	public static boolean isOutside(Track track, long time) {
		return track.getOutside().stream().anyMatch(outside -> outside.start() <= time && time < outside.end());
	}

	/** What of the object is seen at a time: nothing while it is out of sight, before the first keyframe and after the last one. */
	public static Optional<Geometry> seenAt(Track track, long time) {
		List<Keyframe> keyframes = track.getKeyframes();
		if (keyframes.isEmpty() || time < keyframes.getFirst().getTime() || time > keyframes.getLast().getTime() || isOutside(track, time)) {
			return Optional.empty();
		}
		return Optional.ofNullable(at(keyframes, time));
	}

	/**
	 * The shape at a time: boxes move evenly from one keyframe to the next and turn the shorter way round, other shapes stay, as
	 * those before the first and after the last keyframe do.
	 *
	 * @param keyframes at least one, by time, each with a shape
	 */
	public static Geometry at(List<Keyframe> keyframes, long time) {
		int after = 0;
		while (after < keyframes.size() && keyframes.get(after).getTime() < time) {
			after++;
		}
		if (after == 0 || after == keyframes.size()) {
			return keyframes.get(Math.max(0, after - 1)).getGeometry();
		}
		Keyframe before = keyframes.get(after - 1);
		Keyframe next = keyframes.get(after);
		double part = (double) (time - before.getTime()) / (next.getTime() - before.getTime());
		return part < 1 && before.getInterpolation() == Interpolation.HOLD ? before.getGeometry() : between(before.getGeometry(), next.getGeometry(), part);
	}

	private static Geometry between(Geometry from, Geometry to, double part) {
		if (from instanceof Box a && to instanceof Box b) {
			return new Box(between(a.x(), b.x(), part), between(a.y(), b.y(), part), between(a.width(), b.width(), part), between(a.height(), b.height(), part));
		}
		if (!isBox(from) || !isBox(to)) {
			return part < 1 ? from : to;
		}
		RotatedBox a = turned(from);
		RotatedBox b = turned(to);
		return new RotatedBox(between(a.centerX(), b.centerX(), part), between(a.centerY(), b.centerY(), part), between(a.width(), b.width(), part),
				between(a.height(), b.height(), part), a.angle() + Math.IEEEremainder(b.angle() - a.angle(), 2 * Math.PI) * part);
	}

	private static boolean isBox(Geometry geometry) {
		return geometry instanceof Box || geometry instanceof RotatedBox;
	}

	private static RotatedBox turned(Geometry box) {
		return (RotatedBox) Conversions.convert(box, GeometryKind.ROTATED_BOX, 0, 0).orElseThrow();
	}

	private static double between(double from, double to, double part) {
		return from + (to - from) * part;
	}
}
