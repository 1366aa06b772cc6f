/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.quality.internal.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.labelwright.geometry.Box;
import org.labelwright.geometry.Geometries;
import org.labelwright.model.annotation.Keyframe;
import org.labelwright.model.annotation.Track;
import org.labelwright.quality.Check;

/** Finds tracks that leap: a step far faster than the others of the track, and longer than the object is large. */
public final class TrackJumps implements Check {

	private static final int LEAST = 4;
	private static final double FASTER = 6;
	private static final double MICROS = 1e6;

	@Override
	public void run(Context context) {
		for (Track track : context.document().getTracks()) {
			List<Keyframe> frames = track.getKeyframes().stream().filter(frame -> box(frame).isPresent()).toList();
			if (frames.size() < LEAST) {
				continue;
			}
			double[] speeds = new double[frames.size() - 1];
			for (int i = 0; i < speeds.length; i++) {
				speeds[i] = distance(frames.get(i), frames.get(i + 1)) / Math.max(1, frames.get(i + 1).getTime() - frames.get(i).getTime());
			}
			double[] sorted = speeds.clone();
			Arrays.sort(sorted);
			double usual = sorted[sorted.length / 2];
			for (int i = 0; i < speeds.length; i++) {
				double distance = distance(frames.get(i), frames.get(i + 1));
				Box box = box(frames.get(i)).orElseThrow();
				if (speeds[i] > FASTER * usual && distance > Math.hypot(box.width(), box.height())) {
					context.report(track, String.format(Locale.ROOT, "The track leaps by %.0f pixels at %.3f s; is it still the same object?", distance,
							frames.get(i + 1).getTime() / MICROS));
				}
			}
		}
	}

	private static Optional<Box> box(Keyframe frame) {
		return Optional.ofNullable(frame.getGeometry()).flatMap(Geometries::bounds);
	}

	private static double distance(Keyframe from, Keyframe to) {
		Box one = box(from).orElseThrow();
		Box other = box(to).orElseThrow();
		return Math.hypot(other.x() + other.width() / 2 - one.x() - one.width() / 2, other.y() + other.height() / 2 - one.y() - one.height() / 2);
	}
}
