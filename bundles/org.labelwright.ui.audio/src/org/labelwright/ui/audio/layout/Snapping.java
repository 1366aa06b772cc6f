/* SPDX-License-Identifier: EPL-2.0 */
package org.labelwright.ui.audio.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes times that are dragged to what is near: ends of neighbours in the tier first, then those of other tiers, then other times. */
public final class Snapping {

	/** How near it has to be, in pixels. */
	public static final int REACH = 6;

	private final TierBoard board;
	private final TimeView view;
	private final Set<String> without;

	/** @param without ids of segments that are dragged themselves */
	public Snapping(TierBoard board, TimeView view, Set<String> without) {
		this.board = board;
		this.view = view;
		this.without = without;
	}

	/**
	 * The time to take.
	 *
	 * @param times others to be taken to, such as the cursor
	 * @return the time itself where nothing is near
	 */
	public long snapped(long time, String tier, List<Long> times) {
		return near(time, tier).or(() -> nearOthers(time, tier)).or(() -> nearest(time, times)).orElse(time);
	}

	private Optional<Long> nearOthers(long time, String tier) {
		return nearest(time, board.tiers().stream().map(Tier::key).filter(key -> !key.equals(tier)).map(key -> near(time, key)).flatMap(Optional::stream).toList());
	}

	private Optional<Long> near(long time, String tier) {
		long reach = view.length(REACH);
		List<Long> ends = board.track(tier).between(time - reach - 1, time + reach + 1).stream().filter(segment -> !without.contains(segment.id()))
				.flatMap(segment -> List.of(segment.start(), segment.end()).stream()).toList();
		return nearest(time, ends);
	}

	private Optional<Long> nearest(long time, List<Long> times) {
		long best = Long.MAX_VALUE;
		for (long one : times) {
			if (Math.abs(one - time) <= view.length(REACH) && (best == Long.MAX_VALUE || Math.abs(one - time) < Math.abs(best - time))) {
				best = one;
			}
		}
		return best == Long.MAX_VALUE ? Optional.empty() : Optional.of(best);
	}
}
