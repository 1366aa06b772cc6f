/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

import java.util.Optional;

/**
 * What the mouse is at.
 *
 * @param band empty where there is nothing
 * @param time under the mouse
 * @param segment of a tier
 */
public record Hit(Optional<Band> band, long time, Optional<Segment> segment, Part part) {

	/** Of a segment. */
	public enum Part {
		START, MIDDLE, END
	}

	private static final int EDGE = 5;

	/** @param x from the left edge of what is seen */
	public static Hit of(Bands bands, TierBoard board, TimeView view, int x, int y) {
		Optional<Band> band = bands.at(y);
		long time = view.time(x);
		Hit nothing = new Hit(band, time, Optional.empty(), Part.MIDDLE);
		if (band.filter(one -> one.kind() == Band.Kind.TIER).isEmpty()) {
			return nothing;
		}
		TierTrack track = board.track(band.get().name());
		int lane = (y - band.get().y()) / Bands.LANE_HEIGHT;
		Hit best = nothing;
		double nearest = Double.MAX_VALUE;
		for (Segment one : track.between(view.time(x - EDGE), view.time(x + EDGE) + 1)) {
			if (track.lane(one) != lane) {
				continue;
			}
			double left = view.x(one.start());
			double right = view.x(one.end());
			double edge = Math.min(EDGE, Math.max(1, (right - left) / 3));
			boolean inside = x >= left && x < Math.max(right, left + 1);
			// Inside beats outside; then the nearer edge.
			double distance = Math.min(Math.abs(x - left), Math.abs(x - right)) + (inside ? 0 : EDGE);
			boolean near = Math.abs(x - left) <= edge || Math.abs(x - right) <= edge;
			if ((inside || near) && distance < nearest) {
				nearest = distance;
				Part part = one.isPoint() || !near ? Part.MIDDLE : Math.abs(x - left) < Math.abs(x - right) ? Part.START : Part.END;
				best = new Hit(band, time, Optional.of(one), part);
			}
		}
		return best;
	}
}
